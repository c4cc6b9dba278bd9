// SPDX-License-Identifier: Apache-2.0
//
// Page 7.

#include "studio.h"

#include "widgets/banner.h"
#include "widgets/segmented.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

void open(Scene &scene, int rows)
{
    if (!scene.goTo(Step::Passwords, rows))
        qFatal("no page 7");
    QTest::qWait(500);
}

void shootCreated(const Studio &studio)
{
    Scene scene(studio);
    scene.setFaults(R"({"faults": [{"operation": "createUser", "every": 60, "do": "answer",
                                    "status": 409}]})");
    open(scene, -1);
    scene.shoot(u"07-passwords"_s);
    auto *list = scene.fixture().find<ListView>(u"created"_s);
    list->setFocus(Qt::TabFocusReason);
    list->selectRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    scene.shoot(u"07-passwords-revealed"_s);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    scene.shoot(u"07-passwords-copied"_s);
    scene.fixture().primary()->click();
    scene.shootDialog(u"07-passwords-close-question"_s);
    scene.fixture().find<Segmented>(u"which"_s)->findChildren<QAbstractButton *>().at(1)->click();
    scene.shoot(u"07-passwords-refused"_s);
    scene.fixture().find<Segmented>(u"which"_s)->findChildren<QAbstractButton *>().at(0)->click();
    scene.chooseFilesByName();
    scene.click(u"savePasswords"_s);
    scene.until("the file",
                [&scene] { return scene.window().pageOf(Step::Passwords)->isPrimary(); });
    scene.shoot(u"07-passwords-saved"_s);
}

void shootNobody(const Studio &studio)
{
    Scene scene(studio);
    scene.setFaults(R"({"faults": [{"operation": "createUser", "do": "answer", "status": 409}]})");
    open(scene, 4);
    scene.shoot(u"07-passwords-nobody-created"_s);
}

} // namespace

void shootPasswords(const Studio &studio)
{
    shootCreated(studio);
    shootNobody(studio);
}

} // namespace Welkom
