// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wizardpage.h"

namespace Welkom {

class PasswordsPage final : public WizardPage
{
    Q_OBJECT

public:
    using WizardPage::WizardPage;
    void initializePage() override { setComplete(true); }
    void retranslate() override { setCaption(QStringLiteral("x")); }
    [[nodiscard]] QString help() const override { return {}; }
};

} // namespace Welkom
