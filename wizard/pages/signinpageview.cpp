// SPDX-License-Identifier: Apache-2.0

// How page 1 looks in each of its states; signinpage.cpp says when it is in which.

#include "signinpage.h"

#include "earlierupload.h"
#include "signincards.h"

#include "core/describeplaces.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/pageheader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

void SignInPage::build()
{
    m_failure = new Banner(Banner::Buttons::Below);
    m_failure->setObjectName(u"signInFailure"_s);
    m_again = m_failure->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_again->setObjectName(u"tryAgain"_s);
    m_copyDetails = m_failure->addButton(new Button(ButtonKind::Quiet));
    m_copyDetails->setObjectName(u"copyDetails"_s);
    m_failure->addStretch();
    m_earlier = new EarlierUpload;
    m_earlier->hide();
    m_invite = new InviteCard;
    m_browserCard = new BrowserCard;
    m_codeCard = new CodeCard(context().services.clock());
    m_accountCard = new AccountCard;
    m_setup = new SetupCard;

    m_practiceCard = new Card;
    m_practiceHeadline = new Label(TextRole::Strong);
    m_practiceText = new Label(TextRole::Body, &Tokens::text2);
    m_practiceText->setWordWrap(true);
    m_practice = new Button;
    m_practice->setObjectName(u"practice"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_practiceHeadline);
    words->addWidget(m_practiceText);
    auto *row = new QHBoxLayout(m_practiceCard);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(new IconView(Icon::Flask, &Tokens::accenttext));
    row->addLayout(words, 1);
    row->addWidget(m_practice);

    m_note = new QWidget;
    m_noteText = new Label(TextRole::Small, &Tokens::text2);
    m_noteText->setWordWrap(true);
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(4, 4, 4, 0);
    note->setSpacing(10);
    note->addWidget(new IconView(Icon::Info, &Tokens::text2, 16), 0, Qt::AlignTop);
    note->addWidget(m_noteText, 1);

    m_settings = new Button(ButtonKind::Quiet);
    m_settings->setObjectName(u"connectionSettings"_s);
    auto *settingsRow = new QHBoxLayout;
    settingsRow->addWidget(m_settings);
    settingsRow->addStretch(1);

    for (QWidget *part : std::initializer_list<QWidget *> {m_failure, m_earlier, m_setup, m_invite,
                                                           m_browserCard, m_codeCard}) {
        body()->addWidget(part);
    }
    // Where somebody is signed in, that comes before what is left of another day.
    body()->insertWidget(1, m_accountCard);
    body()->addWidget(m_practiceCard);
    body()->addWidget(m_note);
    body()->addStretch(1);
    body()->addLayout(settingsRow);
}

void SignInPage::setLow(bool isLow)
{
    WizardPage::setLow(isLow);
    m_codeCard->setLow(isLow);
}

void SignInPage::show(State state)
{
    m_state = state;
    if (state == State::Practice)
        m_accountCard->showPractice();
    const auto isAccount =
        state == State::Resuming || state == State::SignedIn || state == State::Practice;
    m_accountCard->setVisible(isAccount);
    m_invite->setVisible(state == State::Invite);
    m_browserCard->setVisible(state == State::Browser);
    m_codeCard->setVisible(state == State::Code);
    m_setup->setVisible(state == State::Setup);
    m_practiceCard->setVisible(state != State::Practice);
    m_note->setVisible(state == State::Invite);
    m_settings->setVisible(state != State::Practice);
    setComplete(state == State::SignedIn || state == State::Practice);
    setPrimary(isAccount);
    refresh();
    // What had the focus may be gone; where it would go by itself is chance.
    auto *first = isVisible() ? startFocus() : nullptr;
    if (first && first->isEnabled())
        first->setFocus(Qt::OtherFocusReason);
}

/// The message above the cards: why signing in did not work, or what was noticed besides.
void SignInPage::refresh()
{
    m_failure->setVisible(m_error.has_value());
    if (!m_error)
        return;
    const auto isSignedIn = m_state == State::SignedIn;
    m_failure->setTone(isSignedIn ? Tone::Warning : Tone::Problem);
    const auto headline = m_error->kind != ErrorKind::Storage ? tr("Signing in did not work")
        : m_error->reason == ErrorReason::SignInNotKept       ? tr("Your sign-in is not kept")
                                                        : tr("Something is wrong on this computer");
    m_failure->setMessage(headline, describeSigningIn(*m_error));
    m_again->setVisible(!isSignedIn && m_error->kind != ErrorKind::Storage);
    m_copyDetails->setVisible(!isSignedIn && !technicalDetails(*m_error).isEmpty());
}

void SignInPage::retranslate()
{
    header()->setTexts(tr("Sign in"), tr("Use the work account that you use for Partner Center."));
    const auto isOwn = desk().place().authority.contains("login.microsoftonline."_L1);
    m_invite->retranslate(isOwn ? QString() : desk().host());
    m_browserCard->retranslate();
    m_codeCard->retranslate();
    m_accountCard->retranslate();
    m_setup->retranslate();
    m_earlier->retranslate();
    m_again->setText(tr("Try &again"));
    m_copyDetails->setText(tr("Copy details for s&upport"));
    m_practiceHeadline->setText(tr("Practice with a pretend customer"));
    m_practiceText->setText(
        tr("Walk through all seven steps without an account. Nothing leaves this computer."));
    m_practice->setText(tr("Start &practicing"));
    m_noteText->setText(tr("You need to be an Admin agent in Partner Center and to have the role "
                           "User Administrator at the customer."));
    m_settings->setText(tr("Connection se&ttings…"));
    setCaption(tr("&Next: choose customer"));
    refresh();
}

QWidget *SignInPage::startFocus()
{
    switch (m_state) {
    case State::Setup:
        return m_setup->field;
    case State::Invite:
        return m_invite->browser;
    case State::Browser:
        return m_browserCard->cancel;
    case State::Code:
        return m_codeCard->copy;
    case State::Resuming:
        return m_accountCard->cancel;
    case State::SignedIn:
    case State::Practice:
        return window()->findChild<QWidget *>(u"primary"_s);
    }
    return nullptr;
}

} // namespace Welkom
