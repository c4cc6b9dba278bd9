// SPDX-License-Identifier: Apache-2.0

#include "signinview.h"

#include "earlierupload.h"
#include "signincards.h"

#include "core/describeplaces.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/iconview.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

SignInView::SignInView(QVBoxLayout *column, Clock &clock)
    : m_failure(new Banner(Banner::Buttons::Below)),
      again(m_failure->addButton(new Button(ButtonKind::Plain, Icon::Refresh))),
      copyDetails(m_failure->addButton(new Button(ButtonKind::Quiet))), earlier(new EarlierUpload),
      invite(new InviteCard), browserCard(new BrowserCard), codeCard(new CodeCard(clock)),
      accountCard(new AccountCard), setup(new SetupCard), practice(new Button),
      settings(new Button(ButtonKind::Quiet)), m_practiceCard(newPracticeCard()), m_note(newNote())
{
    m_failure->setObjectName(u"signInFailure"_s);
    again->setObjectName(u"tryAgain"_s);
    copyDetails->setObjectName(u"copyDetails"_s);
    practice->setObjectName(u"practice"_s);
    settings->setObjectName(u"connectionSettings"_s);
    m_failure->addStretch();
    earlier->hide();
    auto *settingsRow = new QHBoxLayout;
    settingsRow->addWidget(settings);
    settingsRow->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *> {m_failure, earlier, setup, invite,
                                                           browserCard, codeCard}) {
        column->addWidget(part);
    }
    // Where somebody is signed in, that comes before what is left of another day.
    column->insertWidget(1, accountCard);
    column->addWidget(m_practiceCard);
    column->addWidget(m_note);
    column->addStretch(1);
    column->addLayout(settingsRow);
}

Card *SignInView::newPracticeCard()
{
    auto *card = new Card;
    m_practiceHeadline = new Label(TextRole::Strong);
    m_practiceText = new Label(TextRole::Body, &Tokens::text2);
    m_practiceText->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_practiceHeadline);
    words->addWidget(m_practiceText);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(new IconView(Icon::Flask, &Tokens::accenttext));
    row->addLayout(words, 1);
    row->addWidget(practice);
    return card;
}

QWidget *SignInView::newNote()
{
    auto *note = new QWidget;
    m_noteText = new Label(TextRole::Small, &Tokens::text2);
    m_noteText->setWordWrap(true);
    auto *row = new QHBoxLayout(note);
    row->setContentsMargins(4, 4, 4, 0);
    row->setSpacing(10);
    row->addWidget(new IconView(Icon::Info, &Tokens::text2, 16), 0, Qt::AlignTop);
    row->addWidget(m_noteText, 1);
    return note;
}

void SignInView::setLow(bool isLow)
{
    codeCard->setLow(isLow);
}

bool SignInView::isAccount() const
{
    return m_state == State::Resuming || m_state == State::SignedIn || m_state == State::Practice;
}

void SignInView::setState(State state)
{
    m_state = state;
    if (state == State::Practice)
        accountCard->showPractice();
    accountCard->setVisible(isAccount());
    invite->setVisible(state == State::Invite);
    browserCard->setVisible(state == State::Browser);
    codeCard->setVisible(state == State::Code);
    setup->setVisible(state == State::Setup);
    m_practiceCard->setVisible(state != State::Practice);
    m_note->setVisible(state == State::Invite);
    settings->setVisible(state != State::Practice);
}

void SignInView::setError(const std::optional<Error> &error)
{
    m_failure->setVisible(error.has_value());
    if (!error)
        return;
    const auto isSignedIn = m_state == State::SignedIn;
    m_failure->setTone(isSignedIn ? Tone::Warning : Tone::Problem);
    const auto headline = error->kind != ErrorKind::Storage ? tr("Signing in did not work")
        : error->reason == ErrorReason::SignInNotKept       ? tr("Your sign-in is not kept")
                                                      : tr("Something is wrong on this computer");
    m_failure->setMessage(headline, describeSigningIn(*error));
    again->setVisible(!isSignedIn && error->kind != ErrorKind::Storage);
    copyDetails->setVisible(!isSignedIn && !technicalDetails(*error).isEmpty());
}

void SignInView::retranslate(const QString &ownHost)
{
    invite->retranslate(ownHost);
    browserCard->retranslate();
    codeCard->retranslate();
    accountCard->retranslate();
    setup->retranslate();
    earlier->retranslate();
    again->setText(tr("Try &again"));
    copyDetails->setText(tr("Copy details for s&upport"));
    m_practiceHeadline->setText(tr("Practice with a pretend customer"));
    m_practiceText->setText(
        tr("Walk through all seven steps without an account. Nothing leaves this computer."));
    practice->setText(tr("Start &practicing"));
    m_noteText->setText(tr("You need to be an Admin agent in Partner Center and to have the role "
                           "User Administrator at the customer."));
    settings->setText(tr("Connection se&ttings…"));
}

QWidget *SignInView::startFocus() const
{
    switch (m_state) {
    case State::Setup:
        return setup->field;
    case State::Invite:
        return invite->browser;
    case State::Browser:
        return browserCard->cancel;
    case State::Code:
        return codeCard->copy;
    case State::Resuming:
        return accountCard->cancel;
    case State::SignedIn:
    case State::Practice:
        break;
    }
    return nullptr;
}

} // namespace Welkom
