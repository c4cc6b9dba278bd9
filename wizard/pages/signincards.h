// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/card.h"

#include "core/customer.h"
#include "core/signindesk.h"

class QLineEdit;
class QTimer;
class QVBoxLayout;

namespace Welkom {

class Avatar;
class Button;
class Clock;
class CodeLabel;
class ElidedLabel;
class Label;
class Spinner;
class Tag;

// What page 1 shows in turn: each says what is the case and offers the way on. They know nothing of
// how one signs in; the page connects their buttons.

/// Nobody is signed in: the program's mark, and two ways to sign in.
class InviteCard final : public Card
{
    Q_OBJECT

public:
    explicit InviteCard(QWidget *parent = nullptr);
    /// \param host of the sign-in service, to be named when it is not Microsoft's; else empty.
    void retranslate(const QString &host);

    Button *const browser;
    Button *const code;

private:
    Label *m_headline;
    Label *m_explanation;
};

/// The browser has been opened; the user is busy there.
class BrowserCard final : public Card
{
    Q_OBJECT

public:
    explicit BrowserCard(QWidget *parent = nullptr);
    void retranslate();

    Button *const cancel;
    Button *const again;
    Button *const code;

private:
    Label *m_headline;
    Label *m_explanation;
};

/// A code to be entered on another device.
class CodeCard final : public Card
{
    Q_OBJECT

public:
    /// The clock outlives it.
    explicit CodeCard(const Clock &clock, QWidget *parent = nullptr);
    /// In a low window, closer together.
    void setLow(bool isLow);
    void retranslate();
    /// Absent while the code is being fetched.
    void setCode(const std::optional<DeviceCode> &code);

    Button *const openPage;
    Button *const copy;
    Button *const browser;
    Button *const cancel;

private:
    void refreshTime();

    const Clock &m_clock;
    std::optional<DeviceCode> m_code;
    Label *m_headline;
    Label *m_first;
    Label *m_page;
    Label *m_second;
    CodeLabel *m_codeLabel;
    Label *m_waiting;
    Label *m_time;
    QTimer *m_everyMinute;
};

/// Somebody is signed in, or is being signed in; or it is practice.
class AccountCard final : public Card
{
    Q_OBJECT

public:
    enum class State { Resuming, SignedIn, Practice };

    explicit AccountCard(QWidget *parent = nullptr);
    void retranslate();
    void showResuming(const KnownAccount &account);
    void showSignedIn(const KnownAccount &account, const PartnerProfile &partner);
    void showPractice();

    Button *const cancel;
    Button *const other;
    Button *const signOut;
    Button *const endPractice;

private:
    void refresh();

    State m_state = State::Resuming;
    KnownAccount m_account;
    PartnerProfile m_partner;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    Tag *m_tag;
    ElidedLabel *m_userName;
    ElidedLabel *m_partnerName;
    Spinner *m_spinner;
};

/// There is no client id yet: what an administrator does once, and where the id goes (reference
/// 5.5).
class SetupCard final : public Card
{
    Q_OBJECT

public:
    explicit SetupCard(QWidget *parent = nullptr);
    void retranslate();
    /// What is wrong with the id that was entered, as a sentence; empty when nothing is.
    void setObjection(const QString &sentence);
    [[nodiscard]] QString clientId() const;

    QLineEdit *const field;
    Button *const use;
    Button *const openEntra;

private:
    static constexpr int stepCount = 5;

    Label *m_headline;
    Label *m_explanation;
    QList<Label *> m_steps;
    Label *m_label;
    Label *m_objection;
};

} // namespace Welkom
