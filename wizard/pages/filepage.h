// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wizardpage.h"

namespace Welkom {

class DropZone;
class Label;

/// Page 3: the file with the new users.
class FilePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit FilePage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    void retranslate() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QWidget *startFocus() override;
    void leave(std::function<void()> close) override { askToLeave(std::move(close)); }

private:
    void browse();
    void read(const QString &path);
    void refresh();

    DropZone *m_zone;
    Label *m_read;
};

} // namespace Welkom
