// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "signinview.h"

#include "common/wizardpage.h"
#include "core/error.h"
#include "core/signindesk.h"

#include <QUrl>

namespace Welkom {

/// Page 1: who one is. Signs in, takes up an earlier sign-in, and before all else says that an
/// earlier upload is not finished. In practice everybody is signed in already.
class SignInPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit SignInPage(WizardContext &context, QWidget *parent = nullptr);
    ~SignInPage() override;

    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    void initializePage() override;
    void leave(std::function<void()> close) override;
    void setLow(bool isLow) override;

    /// Opens an address in the user's browser; the tests put themselves in its place.
    void setBrowser(OpenBrowser open) { m_open = std::move(open); }

Q_SIGNALS:
    void practiceWanted(bool isPractice);
    /// The settings have changed: they count from the next window on.
    void restartWanted();
    /// Go on with an earlier upload, on this page.
    void runWanted(RunId run, Step at);
    /// Who is signed in, for the rail; empty when nobody is.
    void accountChanged(const QString &name, const QString &organization);

private:
    using State = SignInView::State;

    void connectButtons();
    void show(State state);
    void refresh();
    void begin();

    void signInWithBrowser(const SignInWish &wish);
    void signInWithCode();
    void signedIn(const Result<KnownAccount> &account);
    void prove(const KnownAccount &account);
    void proved(const KnownAccount &account, const Result<PartnerProfile> &partner);
    void fail(const Error &error);
    void tryAgain();
    void chooseOther();
    void take(const KnownAccount &account);
    void signOut();
    void cancel();
    void useClientId();

    void lookForEarlierUpload();
    void continueUpload();
    void askToDiscard();

    [[nodiscard]] SignInDesk &desk();
    [[nodiscard]] OpenBrowser opener();

    SignInView m_view;
    OpenBrowser m_open;
    QUrl m_address; ///< of the sign-in under way
    std::optional<Error> m_error;
    bool m_wantsSecondFactor = false;
    std::optional<KnownAccount> m_account;
    std::optional<PartnerProfile> m_partner;
    std::optional<RunId> m_continue; ///< when somebody is signed in
    int m_round = 0;                 ///< an answer of an earlier round is nobody's
};

} // namespace Welkom
