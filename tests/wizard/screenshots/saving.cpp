// SPDX-License-Identifier: Apache-2.0
//
// Page 6.

#include "studio.h"

#include "widgets/banner.h"

#include <QLabel>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Stands on page 6, with users being created.
void begin(Scene &scene, int rows = -1)
{
    if (!scene.goTo(Step::ChooseLocation, rows))
        qFatal("no page 5");
    scene.until("the review", [&scene] { return scene.fixture().primary()->isEnabled(); });
    scene.fixture().primary()->click();
    scene.until("page 6", [&scene] { return scene.window().currentStep() == Step::Save; });
}

bool isComplete(Scene &scene)
{
    return scene.window().pageOf(Step::Save)->isComplete();
}

bool isBannerShown(Scene &scene)
{
    return scene.fixture().find<Banner>(u"saveBanner"_s)->isVisible();
}

/// What the service does from the sixtieth creation on.
void shootFault(const Studio &studio, const QString &name, const QByteArray &what)
{
    Scene scene(studio);
    scene.setFaults(R"({"faults": [{"operation": "createUser", "nth": 60, )" + what + "}]}");
    begin(scene);
    scene.until("the banner", [&scene] { return isBannerShown(scene); });
    QTest::qWait(500);
    scene.shoot(name);
}

void shootUsersHand(const Studio &studio)
{
    Scene scene(studio);
    scene.service().switches().latency = 40ms;
    begin(scene);
    auto *counter = scene.fixture().find<QLabel>(u"counter"_s);
    scene.until("some users",
                [counter] { return counter->text().section(u' ', 0, 0).toInt() > 40; });
    scene.shoot(u"06-save"_s);
    scene.click(u"pause"_s);
    scene.until("the pause", [&scene] { return isBannerShown(scene); });
    QTest::qWait(400);
    scene.shoot(u"06-save-paused"_s);
    scene.click(u"stop"_s);
    scene.shootDialog(u"06-save-stop-question"_s);
    scene.click(u"stop"_s);
    if (!scene.fixture().dialog())
        qFatal("no question");
    scene.fixture().dialog()->findChildren<Button *>().first()->click();
    scene.until("the end", [&scene] { return isComplete(scene); });
    scene.shoot(u"06-save-stopped"_s);
    scene.service().switches().latency = 0ms;
    scene.click(u"goOn"_s);
    scene.until(
        "the end", [&scene] { return isComplete(scene) && !isBannerShown(scene); }, 60'000);
    scene.shoot(u"06-save-finished"_s);
}

void shootOffline(const Studio &studio)
{
    Scene scene(studio);
    scene.service().switches().latency = 40ms;
    begin(scene);
    auto *counter = scene.fixture().find<QLabel>(u"counter"_s);
    scene.until("some users",
                [counter] { return counter->text().section(u' ', 0, 0).toInt() > 40; });
    scene.service().stop();
    scene.until("the banner", [&scene] { return isBannerShown(scene); });
    QTest::qWait(500);
    scene.shoot(u"06-save-no-connection"_s);
}

void shootRefused(const Studio &studio)
{
    Scene scene(studio);
    scene.setFaults(R"({"faults": [{"operation": "createUser", "every": 7, "do": "answer",
                                    "status": 409}]})");
    begin(scene, 18);
    scene.until("the end", [&scene] { return isComplete(scene); });
    scene.shoot(u"06-save-refused"_s);
}

} // namespace

void shootSaving(const Studio &studio)
{
    shootUsersHand(studio);
    shootFault(studio, u"06-save-throttled"_s,
               R"("times": 1, "do": "answer", "status": 429, "retryAfter": 12)");
    shootFault(studio, u"06-save-sign-in-again"_s, R"("do": "expire-token")");
    shootFault(studio, u"06-save-role-missing"_s, R"("do": "answer", "status": 403)");
    shootOffline(studio);
    shootRefused(studio);
}

} // namespace Welkom
