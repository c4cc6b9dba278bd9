// SPDX-License-Identifier: Apache-2.0
//
// Page 7 when the upload is taken back.

#include "studio.h"

#include "pages/undodialog.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 12;

/// Page 7 of an upload of which one user has a licence by now, and another was never confirmed.
void open(Scene &scene)
{
    scene.setFaults(R"({"faults": [{"operation": "createUser", "nth": 3, "do": "cut",
                                    "effect": true}]})");
    if (!scene.goTo(Step::Passwords, rows))
        qFatal("no page 7");
    scene.until("the undo",
                [&scene] { return scene.fixture().find<Button>(u"undoUpload"_s)->isEnabled(); });
    auto *tenant =
        scene.service().directory().findByDomain(u"contoso-bakkerijen.onmicrosoft.com"_s);
    for (const auto &user : tenant->users()) {
        if (user.isOld || user.isDeleted())
            continue;
        (void)tenant->setLicenses(user.id, {u"Microsoft 365 Business Premium"_s},
                                  QDateTime::currentDateTimeUtc());
        break;
    }
}

void untilSeen(Scene &scene, const QString &button)
{
    scene.until("a button of the undo",
                [&scene, &button] { return scene.fixture().find<Button>(button)->isVisible(); });
}

void shootChoice(const Studio &studio)
{
    Scene scene(studio);
    open(scene);
    scene.click(u"undoUpload"_s);
    untilSeen(scene, u"undoDelete"_s);
    scene.shootDialog(u"07-undo-choice"_s);
}

void shootUnderWay(const Studio &studio)
{
    Scene scene(studio);
    open(scene);
    scene.setFaults(R"({"faults": [{"operation": "deleteUser", "nth": 5, "do": "answer",
                                    "status": 429, "retryAfter": 9}]})");
    scene.click(u"undoUpload"_s);
    untilSeen(scene, u"undoDelete"_s);
    scene.click(u"undoDelete"_s);
    scene.until("the pause",
                [&scene] { return scene.fixture().find<QWidget>(u"undoBanner"_s)->isVisible(); });
    (void)scene.shootOpenDialog(u"07-undo-throttled"_s);
    scene.click(u"undoStop"_s);
    untilSeen(scene, u"undoContinue"_s);
    scene.shootDialog(u"07-undo-stopped"_s);
}

void shootEnd(const Studio &studio)
{
    Scene scene(studio);
    open(scene);
    scene.click(u"undoUpload"_s);
    untilSeen(scene, u"undoDelete"_s);
    scene.click(u"undoDelete"_s);
    scene.until("the end", [&scene] {
        const auto *close = scene.fixture().find<Button>(u"undoClose"_s);
        return close->isVisible() && !scene.fixture().find<Button>(u"undoStop"_s)->isVisible();
    });
    scene.shootDialog(u"07-undo-finished"_s);
    scene.shoot(u"07-passwords-undone"_s);
}

} // namespace

void shootUndo(const Studio &studio)
{
    shootChoice(studio);
    shootUnderWay(studio);
    shootEnd(studio);
}

} // namespace Welkom
