// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wizardpage.h"

namespace Welkom {

/// Page 4: what is wrong in the file, and how it is mended.
class CheckPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit CheckPage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override { retranslate(); }
    void retranslate() override;
    [[nodiscard]] QString help() const override;
    void leave(std::function<void()> close) override { askToLeave(std::move(close)); }
};

} // namespace Welkom
