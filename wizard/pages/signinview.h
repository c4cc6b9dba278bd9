// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <QCoreApplication>

#include <optional>

class QVBoxLayout;
class QWidget;

namespace Welkom {

class AccountCard;
class Banner;
class BrowserCard;
class Button;
class Card;
class CodeCard;
class EarlierUpload;
class InviteCard;
class Label;
class SetupCard;

/// How page 1 looks in each of its states: its cards, and which of them are seen. Decides nothing,
/// and is asked nothing about signing in.
class SignInView
{
    Q_DECLARE_TR_FUNCTIONS(SignInView)

public:
    enum class State { Setup, Invite, Browser, Code, Resuming, SignedIn, Practice };

    /// Puts its parts into the column, whose page owns them from then on. The clock outlives them.
    SignInView(QVBoxLayout *column, Clock &clock);

    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    /// Somebody's account is shown, of this moment or an earlier one.
    [[nodiscard]] bool isAccount() const;
    /// The message above the cards: why signing in did not work, or what was noticed besides.
    void setError(const std::optional<Error> &error);
    /// \param ownHost where one signs in when that is not Microsoft's own place; else empty
    void retranslate(const QString &ownHost);
    void setLow(bool isLow);
    /// What has the focus first; null where that is the way on.
    [[nodiscard]] QWidget *startFocus() const;

private:
    [[nodiscard]] Card *newPracticeCard();
    [[nodiscard]] QWidget *newNote();

    State m_state = State::Invite;
    Banner *m_failure;
    Label *m_practiceHeadline = nullptr;
    Label *m_practiceText = nullptr;
    Label *m_noteText = nullptr;

public:
    Button *const again;
    Button *const copyDetails;
    EarlierUpload *const earlier;
    InviteCard *const invite;
    BrowserCard *const browserCard;
    CodeCard *const codeCard;
    AccountCard *const accountCard;
    SetupCard *const setup;
    Button *const practice;
    Button *const settings;

private:
    Card *m_practiceCard;
    QWidget *m_note;
};

} // namespace Welkom
