// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wizardpage.h"

namespace Welkom {

class Button;
class Card;
class Label;

/// Page 1: who one is. In practice everybody is signed in already.
class SignInPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit SignInPage(WizardContext &context, QWidget *parent = nullptr);

    void retranslate() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QWidget *startFocus() override;

Q_SIGNALS:
    void practiceWanted(bool isPractice);

private:
    Label *m_headline;
    Label *m_explanation;
    Button *m_practice;
};

} // namespace Welkom
