// SPDX-License-Identifier: Apache-2.0

#include "signinpage.h"

#include "earlierupload.h"
#include "signincards.h"

#include "common/connectionsettings.h"
#include "services/services.h"
#include "store/runstore.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/messagedialog.h"
#include "widgets/pageheader.h"

#include <QClipboard>
#include <QCoroTask>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTimer>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto entraPage =
    "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade"_L1;

} // namespace

SignInPage::SignInPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_view(body(), context.services.clock()),
      m_open(&QDesktopServices::openUrl)
{
    connectButtons();
    show(context.services.isPractice() ? State::Practice : State::Invite);
}

/// What still waits for a browser belongs to nobody any more.
SignInPage::~SignInPage()
{
    desk().cancelSignIn();
}

SignInDesk &SignInPage::desk()
{
    return context().services.signInDesk();
}

void SignInPage::connectButtons()
{
    const auto on = [this](QPushButton *button, auto action) {
        connect(button, &QPushButton::clicked, this, action);
    };
    on(m_view.invite->browser, [this] { signInWithBrowser({}); });
    on(m_view.invite->code, [this] { signInWithCode(); });
    on(m_view.browserCard->cancel, [this] { cancel(); });
    on(m_view.browserCard->again, [this] {
        if (!m_address.isEmpty())
            (void)m_open(m_address);
    });
    on(m_view.browserCard->code, [this] { signInWithCode(); });
    on(m_view.codeCard->browser, [this] { signInWithBrowser({}); });
    on(m_view.codeCard->cancel, [this] { cancel(); });
    on(m_view.accountCard->cancel, [this] { cancel(); });
    on(m_view.accountCard->other, [this] { chooseOther(); });
    on(m_view.accountCard->signOut, [this] { signOut(); });
    on(m_view.accountCard->endPractice, [this] { Q_EMIT practiceWanted(false); });
    on(m_view.practice, [this] { Q_EMIT practiceWanted(true); });
    on(m_view.setup->use, [this] { useClientId(); });
    on(m_view.setup->openEntra, [] { QDesktopServices::openUrl(QUrl(entraPage)); });
    on(m_view.settings, [this] {
        auto *dialog = openConnectionSettings(window(), context().services,
                                              [this] { Q_EMIT restartWanted(); });
        offerHelp(dialog, u"configuration"_s);
    });
    on(m_view.again, [this] { tryAgain(); });
    on(m_view.copyDetails, [this] {
        if (m_error)
            QGuiApplication::clipboard()->setText(technicalDetails(*m_error));
    });
    on(m_view.earlier->savePasswords,
       [this] { Q_EMIT runWanted(m_view.earlier->upload().id, Step::Passwords); });
    on(m_view.earlier->continueUpload, [this] { continueUpload(); });
    on(m_view.earlier->discard, [this] { askToDiscard(); });
}

void SignInPage::initializePage()
{
    if (m_view.state() == State::Practice) {
        Q_EMIT accountChanged(QString(), QString());
        return;
    }
    // The window first: opening the run store would make it wait for the disk.
    QTimer::singleShot(0, this, &SignInPage::lookForEarlierUpload);
    if (m_view.state() != State::SignedIn)
        begin();
}

/// Takes up an earlier sign-in, or offers to sign in.
void SignInPage::begin()
{
    if (const auto ready = desk().isReady(); !ready) {
        show(State::Setup);
        // Without an id nothing is wrong yet.
        m_view.setup->setObjection(ready.error().reason == ErrorReason::ClientIdMissing
                                       ? QString()
                                       : describe(ready.error()));
        return;
    }
    if (const auto account = desk().current())
        take(*account);
    else
        show(State::Invite);
}

/// Says who signs in, and asks the service whether that holds.
void SignInPage::take(const KnownAccount &account)
{
    m_account = account;
    m_view.accountCard->showResuming(account);
    show(State::Resuming);
    prove(account);
}

OpenBrowser SignInPage::opener()
{
    const QPointer<SignInPage> page(this);
    return [page](const QUrl &address) {
        if (!page)
            return false;
        page->m_address = address;
        return page->m_open(address);
    };
}

void SignInPage::signInWithBrowser(const SignInWish &wish)
{
    desk().cancelSignIn();
    const auto round = ++m_round;
    m_error.reset();
    m_address.clear();
    show(State::Browser);
    auto wanted = wish;
    wanted.withSecondFactor = wanted.withSecondFactor || m_wantsSecondFactor;
    QCoro::connect(desk().signInWithBrowser(wanted, opener()), this,
                   [this, round](const Result<KnownAccount> &account) {
                       if (round == m_round)
                           signedIn(account);
                   });
}

void SignInPage::signInWithCode()
{
    desk().cancelSignIn();
    const auto round = ++m_round;
    m_error.reset();
    m_view.codeCard->setCode(std::nullopt);
    show(State::Code);
    const QPointer<SignInPage> page(this);
    const ShowDeviceCode showCode = [page](const DeviceCode &code) {
        if (page)
            page->m_view.codeCard->setCode(code);
    };
    QCoro::connect(desk().signInWithCode({}, showCode), this,
                   [this, round](const Result<KnownAccount> &account) {
                       if (round == m_round)
                           signedIn(account);
                   });
}

void SignInPage::signedIn(const Result<KnownAccount> &account)
{
    if (account) {
        window()->activateWindow(); // the user is in the browser
        take(*account);
        return;
    }
    const auto &error = account.error();
    // Called off here; a no in the browser has its reason.
    if (error.kind == ErrorKind::Cancelled && error.reason == ErrorReason::None)
        show(State::Invite);
    else
        fail(error);
}

void SignInPage::prove(const KnownAccount &account)
{
    const auto round = ++m_round;
    QCoro::connect(context().services.partner(), this,
                   [this, round, account](const Result<PartnerProfile> &partner) {
                       if (round == m_round)
                           proved(account, partner);
                   });
}

void SignInPage::proved(const KnownAccount &account, const Result<PartnerProfile> &partner)
{
    if (!partner) {
        // The browser would give the same sign-in again by itself.
        m_wantsSecondFactor = partner.error().kind == ErrorKind::MfaRequired;
        fail(partner.error());
        return;
    }
    m_wantsSecondFactor = false;
    m_error.reset();
    m_partner = *partner;
    m_view.accountCard->showSignedIn(account, *partner);
    Q_EMIT accountChanged(account.displayName.isEmpty() ? account.label() : account.displayName,
                          partner->companyName);
    show(State::SignedIn);
    if (const auto trouble = desk().notKept()) {
        m_error = *trouble;
        refresh();
    }
    if (const auto run = std::exchange(m_continue, std::nullopt))
        Q_EMIT runWanted(*run, Step::Save);
}

void SignInPage::fail(const Error &error)
{
    m_error = error;
    m_continue.reset();
    Q_EMIT accountChanged(QString(), QString());
    show(error.reason == ErrorReason::ClientIdMissing ? State::Setup : State::Invite);
}

/// What failed at the service is asked for once more; what failed in signing in begins anew.
void SignInPage::tryAgain()
{
    const auto mayPass = m_error
        && (m_error->kind == ErrorKind::Unreachable || m_error->kind == ErrorKind::OutcomeUnknown
            || m_error->kind == ErrorKind::Throttled || m_error->kind == ErrorKind::ServiceFault);
    const auto account = desk().current();
    if (mayPass && account) {
        m_error.reset();
        take(*account);
        return;
    }
    SignInWish wish;
    if (account)
        wish.userName = account->userName;
    signInWithBrowser(wish);
}

void SignInPage::cancel()
{
    ++m_round;
    desk().cancelSignIn();
    m_continue.reset();
    if (m_partner && desk().current())
        show(State::SignedIn);
    else
        show(State::Invite);
}

/// Who else is remembered, and somebody new.
void SignInPage::chooseOther()
{
    const auto accounts = desk().accounts();
    const auto current = desk().current();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"accounts"_s);
    for (const auto &account : accounts.value_or(QList<KnownAccount>())) {
        if (current && account.id == current->id)
            continue;
        auto label = printable(account.label());
        connect(menu->addAction(label.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, account] {
                    QCoro::connect(desk().choose(account), this,
                                   [this, account](const Result<void> &chosen) {
                                       if (chosen)
                                           take(account);
                                       else
                                           fail(chosen.error());
                                   });
                });
    }
    if (menu->isEmpty()) {
        delete menu;
        signInWithBrowser({});
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another account…")), &QAction::triggered, this,
            [this] { signInWithBrowser({}); });
    auto *button = m_view.accountCard->other;
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void SignInPage::signOut()
{
    const auto account = desk().current();
    if (!account)
        return;
    QCoro::connect(desk().signOut(*account), this, [this](const Result<void> &signedOut) {
        if (!signedOut) {
            m_error = signedOut.error();
            refresh();
            return;
        }
        ++m_round;
        m_partner.reset();
        m_account.reset();
        session() = UploadSession();
        Q_EMIT accountChanged(QString(), QString());
        show(State::Invite);
    });
}

void SignInPage::useClientId()
{
    auto place = desk().place();
    place.clientId = m_view.setup->clientId();
    // What Welkom knows by itself is not written down.
    place.authority.clear();
    const auto saved = context().services.saveSignInPlace(place);
    if (saved)
        Q_EMIT restartWanted();
    else
        m_view.setup->setObjection(describe(saved.error()));
}

void SignInPage::lookForEarlierUpload()
{
    QCoro::connect(earlierUploads(&context().services), this,
                   [this](const Result<QList<RunSummary>> &runs) {
                       if (!runs) {
                           m_error = runs.error();
                           refresh();
                           return;
                       }
                       const auto upload = uploadToMention(*runs);
                       if (upload)
                           m_view.earlier->setUpload(*upload);
                       m_view.earlier->setVisible(upload.has_value());
                   });
}

void SignInPage::continueUpload()
{
    if (m_view.state() == State::SignedIn) {
        Q_EMIT runWanted(m_view.earlier->upload().id, Step::Save);
        return;
    }
    m_continue = m_view.earlier->upload().id;
    if (m_view.state() != State::Resuming && m_view.state() != State::Browser
        && m_view.state() != State::Code)
        signInWithBrowser({});
}

void SignInPage::askToDiscard()
{
    const auto upload = m_view.earlier->upload();
    auto *question = newQuestion(Icon::Warning, &Tokens::warnmark);
    auto text = tr("%n user(s) stay(s) at %1, but the temporary password(s) is gone for good.",
                   nullptr, static_cast<int>(upload.counts.created))
                    .arg(printable(upload.customer.companyName));
    if (const auto unsaved = static_cast<int>(upload.unsaved); unsaved > 0)
        text +=
            u' ' + tr("The password(s) of %n user(s) was never saved to a file.", nullptr, unsaved);
    question->setMessage(tr("Discard the earlier upload?"), text);
    question->addAnswer(tr("&Discard"), ButtonKind::Danger, [this, run = upload.id] {
        QCoro::connect(discardUpload(&context().services, run), this,
                       [this](const Result<void> &discarded) {
                           if (!discarded) {
                               m_error = discarded.error();
                               refresh();
                           }
                           lookForEarlierUpload();
                       });
    });
    question->setSafeAnswer(question->addAnswer(tr("Cancel"), ButtonKind::Primary));
    question->open();
}

void SignInPage::leave(std::function<void()> close)
{
    ++m_round;
    desk().cancelSignIn();
    close();
}

QString SignInPage::helpPage() const
{
    return u"sign-in"_s;
}

void SignInPage::show(State state)
{
    m_view.setState(state);
    setComplete(state == State::SignedIn || state == State::Practice);
    setPrimary(m_view.isAccount());
    refresh();
    // What had the focus may be gone; where it would go by itself is chance.
    auto *first = isVisible() ? startFocus() : nullptr;
    if (first && first->isEnabled())
        first->setFocus(Qt::OtherFocusReason);
}

void SignInPage::refresh()
{
    m_view.setError(m_error);
}

void SignInPage::retranslate()
{
    header()->setTexts(tr("Sign in"), tr("Use the work account that you use for Partner Center."));
    const auto isMicrosoft = desk().place().authority.contains("login.microsoftonline."_L1);
    m_view.retranslate(isMicrosoft ? QString() : desk().host());
    setCaption(tr("&Next: choose customer"));
    refresh();
}

QWidget *SignInPage::startFocus()
{
    auto *first = m_view.startFocus();
    return first ? first : window()->findChild<QWidget *>(u"primary"_s);
}

void SignInPage::setLow(bool isLow)
{
    WizardPage::setLow(isLow);
    m_view.setLow(isLow);
}

} // namespace Welkom
