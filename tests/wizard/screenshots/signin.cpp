// SPDX-License-Identifier: Apache-2.0
//
// Page 1.

#include "studio.h"

#include "pages/signinpage.h"
#include "support/runsamples.h"
#include "widgets/banner.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

void nobody(StagedServices &stage)
{
    stage.desk.isSignedIn = false;
    stage.desk.known.clear();
}

void shootRefusal(const Studio &studio, const QString &name, const Error &error)
{
    Scene scene(studio, [&error](StagedServices &stage) {
        nobody(stage);
        stage.desk.refusal = error;
    });
    scene.click(u"browser"_s);
    scene.until("a banner",
                [&scene] { return scene.fixture().find<Banner>(u"signInFailure"_s)->isVisible(); });
    scene.shoot(name);
}

/// One of three users was created, and her password never saved.
void leaveAnUpload(Scene &scene, bool isFinished)
{
    const auto store = QCoro::waitFor(scene.stage().unlockedRuns());
    if (!store)
        qFatal("no run store");
    auto planned = Samples::newRun(isFinished ? 58 : 143);
    planned.plan.customer.companyName = u"Fabrikam Logistiek"_s;
    const auto run = QCoro::waitFor((*store)->begin(planned));
    for (qint64 row = 2; row < 60; ++row) {
        const QList<qint64> rows {row};
        Outcome created;
        created.state = RowState::Created;
        if (!QCoro::waitFor((*store)->claim(*run, rows))
            || !QCoro::waitFor((*store)->record(*run, row, created)))
            qFatal("no run");
    }
}

void shootStarts(const Studio &studio)
{
    {
        Scene scene(studio, nobody);
        scene.shoot(u"01-sign-in"_s);
        scene.click(u"connectionSettings"_s);
        scene.shootDialog(u"01-sign-in-connection-settings"_s);
        scene.click(u"browser"_s);
        scene.shoot(u"01-sign-in-browser"_s);
        scene.click(u"cancelSignIn"_s);
        scene.stage().desk.code = {u"K7QF2XNMT"_s, u"https://microsoft.com/devicelogin"_s,
                                   QDateTime::currentDateTimeUtc().addSecs(14 * 60 + 30)};
        scene.click(u"code"_s);
        scene.shoot(u"01-sign-in-code"_s);
    }
    {
        Scene scene(studio, [](StagedServices &stage) {
            nobody(stage);
            stage.desk.ready = failure(ErrorKind::InvalidInput, ErrorReason::ClientIdMissing);
        });
        scene.shoot(u"01-sign-in-no-client-id"_s);
        scene.fixture().find<QLineEdit>(u"clientId"_s)->setText(u"not-an-id"_s);
        scene.click(u"useClientId"_s);
        scene.shoot(u"01-sign-in-client-id-wrong"_s);
    }
    {
        Scene scene(studio, [](StagedServices &stage) { stage.isProving = true; });
        scene.shoot(u"01-sign-in-resuming"_s);
    }
}

void shootAccounts(const Studio &studio)
{
    Scene scene(studio, [](StagedServices &stage) {
        KnownAccount other;
        other.id = u"noor"_s;
        other.userName = u"noor.elidrissi@proseware.com"_s;
        other.displayName = u"Noor el Idrissi"_s;
        stage.desk.known += other;
    });
    scene.until("the account", [&scene] { return scene.fixture().primary()->isEnabled(); });
    scene.shoot(u"01-sign-in-resumed"_s);
    scene.click(u"otherAccount"_s);
    scene.shootMenu(u"01-sign-in-accounts"_s);
}

} // namespace

void shootSignIn(const Studio &studio)
{
    shootStarts(studio);
    shootAccounts(studio);
    auto mfa = Error::of(ErrorKind::MfaRequired);
    mfa.httpStatus = 401;
    mfa.serviceText = u"MFA is required"_s;
    shootRefusal(studio, u"01-sign-in-mfa"_s, mfa);
    shootRefusal(studio, u"01-sign-in-declined"_s,
                 Error::of(ErrorKind::Cancelled, ErrorReason::SignInDeclined));
    shootRefusal(studio, u"01-sign-in-offline"_s,
                 Error::of(ErrorKind::Unreachable, ErrorReason::HostUnknown,
                           u"login.microsoftonline.com"_s));
    shootRefusal(studio, u"01-sign-in-consent"_s,
                 Error::of(ErrorKind::NotAllowed, ErrorReason::AdminConsentMissing));
    shootRefusal(studio, u"01-sign-in-no-browser"_s,
                 Error::of(ErrorKind::NotSignedIn, ErrorReason::BrowserMissing));
    shootRefusal(studio, u"01-sign-in-service-fault"_s, Error::of(ErrorKind::ServiceFault));
    for (const auto isFinished : {false, true}) {
        Scene scene(studio, nobody);
        leaveAnUpload(scene, isFinished);
        scene.window().restart();
        scene.until("the earlier upload", [&scene] {
            return scene.fixture().find<Banner>(u"earlierUpload"_s)->isVisible();
        });
        scene.shoot(isFinished ? u"01-sign-in-passwords-never-saved"_s
                               : u"01-sign-in-upload-unfinished"_s);
        scene.click(u"discardUpload"_s);
        scene.shootDialog(isFinished ? u"01-sign-in-discard-passwords"_s
                                     : u"01-sign-in-discard-question"_s);
    }
}

} // namespace Welkom
