// SPDX-License-Identifier: Apache-2.0

#include "signincards.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/codelabel.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/spinner.h"
#include "widgets/tag.h"

#include "core/clock.h"
#include "core/error.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int heroSize = 96;
constexpr int heroPadding = 24;
constexpr int heroGap = 24;
constexpr int heroMargin = 33;

Button *newButton(const QString &name, ButtonKind kind, std::optional<Icon> icon = {})
{
    auto *button = new Button(kind, icon);
    button->setObjectName(name);
    return button;
}

/// The left part of a hero card beside its words and buttons.
void layOutHero(Card *card, QWidget *picture, Label *headline, Label *explanation,
                const QList<QWidget *> &buttons)
{
    explanation->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (auto *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch(1);
    words->addWidget(headline);
    words->addWidget(explanation);
    words->addSpacing(18);
    words->addLayout(row);
    words->addStretch(1);
    auto *all = new QHBoxLayout(card);
    all->setContentsMargins(heroPadding, heroMargin, heroPadding, heroMargin);
    all->setSpacing(heroGap);
    all->addWidget(picture, 0, Qt::AlignVCenter);
    all->addLayout(words, 1);
}

/// The number of a step, as the rail draws what is done.
class StepNumber final : public QWidget
{
public:
    explicit StepNumber(int number) : m_text(QString::number(number))
    {
        setAccessibleName(m_text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {grown(24), grown(24)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &tokens = currentTokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokens.tintborder);
        painter.setBrush(tokens.tint);
        painter.drawEllipse(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
        painter.setFont(fontOf(TextRole::SmallStrong));
        painter.setPen(tokens.accenttext);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

QWidget *newNumber(int number)
{
    return new StepNumber(number);
}

} // namespace

InviteCard::InviteCard(QWidget *parent)
    : Card(parent), browser(newButton(u"browser"_s, ButtonKind::Primary, Icon::Browser)),
      code(newButton(u"code"_s, ButtonKind::Quiet, Icon::Code)),
      m_headline(new Label(TextRole::Hero)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2))
{
    layOutHero(this, new MarkView(heroSize), m_headline, m_explanation, {browser, code});
}

void InviteCard::retranslate(const QString &host)
{
    m_headline->setText(tr("Sign in to Partner Center"));
    m_explanation->setText(
        host.isEmpty()
            ? tr("Your browser opens the sign-in page of Microsoft. Welkom never sees your "
                 "password.")
            : tr("Your browser opens the sign-in page of %1. Welkom never sees your password.")
                  .arg(printable(host)));
    browser->setText(tr("&Sign in with the browser"));
    code->setText(tr("Use a &code instead"));
}

BrowserCard::BrowserCard(QWidget *parent)
    : Card(parent), cancel(newButton(u"cancelSignIn"_s, ButtonKind::Plain)),
      again(newButton(u"openAgain"_s, ButtonKind::Plain, Icon::Browser)),
      code(newButton(u"codeInstead"_s, ButtonKind::Quiet)), m_headline(new Label(TextRole::Hero)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2))
{
    auto *picture = new IconView(Icon::Browser, &Tokens::tint);
    picture->setGround(heroSize, heroSize / 2, &Tokens::tint);
    auto *spinner = new Spinner(32, picture);
    spinner->move((heroSize - spinner->width()) / 2, (heroSize - spinner->height()) / 2);
    layOutHero(this, picture, m_headline, m_explanation, {cancel, again, code});
}

void BrowserCard::retranslate()
{
    m_headline->setText(tr("Waiting for your browser"));
    m_explanation->setText(tr("Sign in there. This window continues by itself."));
    cancel->setText(tr("Cancel"));
    again->setText(tr("&Open the browser again"));
    code->setText(tr("Use a &code instead"));
}

CodeCard::CodeCard(const Clock &clock, QWidget *parent)
    : Card(parent), openPage(newButton(u"openPage"_s, ButtonKind::Plain, Icon::External)),
      copy(newButton(u"copyCode"_s, ButtonKind::Plain, Icon::Copy)),
      browser(newButton(u"browserInstead"_s, ButtonKind::Quiet)),
      cancel(newButton(u"cancelCode"_s, ButtonKind::Plain)), m_clock(clock),
      m_headline(new Label(TextRole::Hero)), m_first(new Label),
      m_page(new Label(TextRole::Strong)), m_second(new Label), m_codeLabel(new CodeLabel),
      m_waiting(new Label), m_time(new Label(TextRole::Small, &Tokens::text2)),
      m_everyMinute(new QTimer(this))
{
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_codeLabel->setObjectName(u"deviceCode"_s);
    auto *pageRow = new QHBoxLayout;
    pageRow->setSpacing(12);
    pageRow->addWidget(newNumber(1));
    pageRow->addWidget(m_first);
    pageRow->addWidget(m_page);
    pageRow->addStretch(1);
    pageRow->addWidget(openPage);
    auto *codeRow = new QHBoxLayout;
    codeRow->setSpacing(12);
    codeRow->addWidget(newNumber(2));
    codeRow->addWidget(m_second, 1);
    auto *codeItself = new QHBoxLayout;
    codeItself->setContentsMargins(36, 0, 0, 0);
    codeItself->setSpacing(12);
    codeItself->addWidget(m_codeLabel);
    codeItself->addWidget(copy);
    codeItself->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_waiting);
    words->addWidget(m_time);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(12);
    footer->addWidget(new Spinner);
    footer->addLayout(words, 1);
    footer->addWidget(browser);
    footer->addWidget(cancel);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(heroPadding, heroPadding, heroPadding, heroPadding);
    all->setSpacing(12);
    all->addWidget(m_headline);
    all->addLayout(pageRow);
    all->addLayout(codeRow);
    all->addLayout(codeItself);
    all->addSpacing(4);
    all->addWidget(new Divider);
    all->addLayout(footer);
    m_everyMinute->setInterval(5s);
    connect(m_everyMinute, &QTimer::timeout, this, &CodeCard::refreshTime);
    openPage->setEnabled(false);
    copy->setEnabled(false);
}

void CodeCard::setCode(const std::optional<DeviceCode> &code)
{
    m_code = code;
    // As one types it; a browser adds the rest.
    auto page = code ? printable(code->verificationUri) : QString();
    if (page.startsWith("https://"_L1))
        page.remove(0, 8);
    m_page->setText(page);
    m_codeLabel->setCode(code ? printable(code->userCode) : u"…"_s);
    openPage->setEnabled(code.has_value());
    copy->setEnabled(code.has_value());
    if (code)
        m_everyMinute->start();
    else
        m_everyMinute->stop();
    refreshTime();
}

void CodeCard::refreshTime()
{
    if (!m_code) {
        m_time->clear();
        return;
    }
    const auto seconds = std::max<qint64>(0, m_clock.utcNow().secsTo(m_code->validUntil));
    m_time->setText(
        tr("Valid for another %n minute(s)", nullptr, static_cast<int>((seconds + 59) / 60)));
}

void CodeCard::setLow(bool isLow)
{
    const auto margin = isLow ? 16 : heroPadding;
    layout()->setContentsMargins(heroPadding, margin, heroPadding, margin);
    layout()->setSpacing(isLow ? 8 : 12);
}

void CodeCard::retranslate()
{
    m_headline->setText(tr("Sign in with a code"));
    m_first->setText(tr("Open this page on any device:"));
    m_second->setText(tr("Enter this code there:"));
    openPage->setText(tr("&Open page"));
    copy->setText(tr("&Copy code"));
    m_waiting->setText(tr("Waiting for you to enter the code…"));
    browser->setText(tr("Use the &browser instead"));
    cancel->setText(tr("Cancel"));
    refreshTime();
}

AccountCard::AccountCard(QWidget *parent)
    : Card(parent), cancel(newButton(u"cancelResume"_s, ButtonKind::Plain)),
      other(newButton(u"otherAccount"_s, ButtonKind::Plain, Icon::PersonSwitch)),
      signOut(newButton(u"signOut"_s, ButtonKind::Quiet)),
      endPractice(newButton(u"endPractice"_s, ButtonKind::Quiet)), m_avatar(new Avatar(48)),
      m_name(new ElidedLabel(TextRole::Head)), m_tag(new Tag(Tone::Done, Icon::Check)),
      m_userName(new ElidedLabel(TextRole::Body, &Tokens::text2)),
      m_partnerName(new ElidedLabel(TextRole::Body, &Tokens::text2)), m_spinner(new Spinner)
{
    auto *nameRow = new QHBoxLayout;
    nameRow->setSpacing(8);
    nameRow->addWidget(m_name);
    nameRow->addWidget(m_tag);
    nameRow->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(nameRow);
    words->addWidget(m_userName);
    words->addWidget(m_partnerName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_avatar, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addWidget(m_spinner);
    for (auto *button : {cancel, other, signOut, endPractice})
        row->addWidget(button);
}

void AccountCard::showResuming(const KnownAccount &account)
{
    m_state = State::Resuming;
    m_account = account;
    refresh();
}

void AccountCard::showSignedIn(const KnownAccount &account, const PartnerProfile &partner)
{
    m_state = State::SignedIn;
    m_account = account;
    m_partner = partner;
    refresh();
}

void AccountCard::showPractice()
{
    m_state = State::Practice;
    refresh();
}

void AccountCard::retranslate()
{
    cancel->setText(tr("Cancel"));
    other->setText(tr("&Use another account"));
    signOut->setText(tr("Sign &out"));
    endPractice->setText(tr("&End practice"));
    refresh();
}

void AccountCard::refresh()
{
    const auto name =
        printable(m_account.displayName.isEmpty() ? m_account.label() : m_account.displayName);
    const auto isPractice = m_state == State::Practice;
    switch (m_state) {
    case State::Resuming:
        m_name->setText(tr("Signing in as %1…").arg(name));
        break;
    case State::SignedIn:
        m_name->setText(name);
        m_tag->setText(tr("Signed in"));
        break;
    case State::Practice:
        m_name->setText(tr("Practice with a pretend customer"));
        break;
    }
    if (isPractice)
        m_avatar->setPractice();
    else
        m_avatar->setName(name);
    m_userName->setText(isPractice ? tr("Nothing leaves this computer")
                                   : printable(m_account.userName));
    m_partnerName->setText(printable(m_partner.companyName));
    m_partnerName->setVisible(m_state == State::SignedIn);
    m_tag->setVisible(m_state == State::SignedIn);
    m_spinner->setVisible(m_state == State::Resuming);
    cancel->setVisible(m_state == State::Resuming);
    other->setVisible(m_state == State::SignedIn);
    signOut->setVisible(m_state == State::SignedIn);
    endPractice->setVisible(isPractice);
}

SetupCard::SetupCard(QWidget *parent)
    : Card(parent), field(new QLineEdit), use(newButton(u"useClientId"_s, ButtonKind::Primary)),
      openEntra(newButton(u"openEntra"_s, ButtonKind::Plain, Icon::External)),
      m_headline(new Label(TextRole::Hero)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2)),
      m_label(new Label(TextRole::SmallStrong)),
      m_objection(new Label(TextRole::Body, &Tokens::bad))
{
    field->setObjectName(u"clientId"_s);
    field->setMaxLength(256);
    field->setPlaceholderText(u"00000000-0000-0000-0000-000000000000"_s);
    m_label->setBuddy(field);
    m_explanation->setWordWrap(true);
    m_objection->setWordWrap(true);
    m_objection->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(heroPadding, heroPadding, heroPadding, heroPadding);
    all->setSpacing(8);
    all->addWidget(m_headline);
    all->addWidget(m_explanation);
    all->addSpacing(4);
    for (int i = 0; i < stepCount; ++i) {
        auto *step = new Label;
        step->setWordWrap(true);
        m_steps.append(step);
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(newNumber(i + 1), 0, Qt::AlignTop);
        row->addWidget(step, 1);
        all->addLayout(row);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(field, 1);
    row->addWidget(use);
    row->addWidget(openEntra);
    all->addSpacing(4);
    all->addWidget(m_label);
    all->addLayout(row);
    all->addWidget(m_objection);
    connect(field, &QLineEdit::textChanged, this, [this] {
        use->setEnabled(!clientId().isEmpty());
        setObjection(QString());
    });
    connect(field, &QLineEdit::returnPressed, use, &QPushButton::click);
    use->setEnabled(false);
}

QString SetupCard::clientId() const
{
    return field->text().trimmed();
}

void SetupCard::setObjection(const QString &sentence)
{
    m_objection->setText(sentence);
    m_objection->setVisible(!sentence.isEmpty());
    field->setAccessibleDescription(sentence);
}

void SetupCard::retranslate()
{
    m_headline->setText(tr("Register Welkom once for your organization"));
    m_explanation->setText(
        tr("An administrator does this in Microsoft Entra. After that, everybody "
           "in your organization can sign in."));
    const QStringList steps {
        tr("App registrations, New registration: name it Welkom."),
        tr("Authentication, Add a platform, Mobile and desktop applications: the redirect URI is "
           "http://localhost."),
        tr("On the same page: set Allow public client flows to Yes."),
        tr("API permissions: Microsoft Partner Center, delegated, user_impersonation. Then grant "
           "admin consent."),
        tr("Overview: copy the Application (client) ID and paste it here."),
    };
    for (int i = 0; i < stepCount; ++i)
        m_steps[i]->setText(steps[i]);
    m_label->setText(tr("App&lication (client) ID"));
    use->setText(tr("&Use this ID"));
    openEntra->setText(tr("Open Microsoft &Entra"));
}

} // namespace Welkom
