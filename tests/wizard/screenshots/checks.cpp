// SPDX-License-Identifier: Apache-2.0
//
// Page 4.

#include "studio.h"

#include "pages/checkgrid.h"
#include "widgets/chipgroup.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

void shootFindings(const Studio &studio)
{
    Scene scene(studio);
    if (!scene.goTo(Step::Validate))
        qFatal("no page 4");
    scene.shoot(u"04-check"_s);
    auto *grid = scene.fixture().find<CheckGrid>(u"grid"_s);
    for (int finding = 2; finding <= 5; ++finding) {
        scene.click(u"nextFinding"_s);
        scene.shoot(u"04-check-finding-%1"_s.arg(finding));
    }
    grid->setFocus(Qt::TabFocusReason);
    QTest::keyClick(grid, Qt::Key_F2);
    scene.shoot(u"04-check-editing"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    auto *chips = scene.fixture().find<ChipGroup>(u"filter"_s);
    const auto all = chips->findChildren<QAbstractButton *>();
    all.at(2)->click();
    scene.shoot(u"04-check-filter"_s);
    all.at(0)->click();
    scene.click(u"leaveOut"_s);
    scene.shoot(u"04-check-left-out"_s);
    scene.chooseFilesByName();
    scene.click(u"saveCorrected"_s);
    QTest::qWait(500);
    scene.shoot(u"04-check-table-saved"_s);
    scene.window().close();
    scene.shootDialog(u"04-check-leave-question"_s);
}

void shootReady(const Studio &studio)
{
    Scene scene(studio);
    if (!scene.goTo(Step::Validate, 12))
        qFatal("no page 4");
    scene.shoot(u"04-check-none-left"_s);
}

} // namespace

void shootChecks(const Studio &studio)
{
    shootFindings(studio);
    shootReady(studio);
}

} // namespace Welkom
