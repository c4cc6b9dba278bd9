// SPDX-License-Identifier: Apache-2.0
//
// What practice looks like, and the dialogs of every page.

#include "studio.h"

#include "aboutdialog.h"

namespace Welkom {

using namespace Qt::StringLiterals;

void shootPractice(const Studio &studio)
{
    const auto shoot = [&studio](WizardFixture &fixture, const QString &name) {
        QTest::qWait(300);
        fixture.window().grab().save(studio.folder + u'/' + name + u".png"_s);
    };
    WizardFixture fixture(studio.language, studio.look);
    fixture.window().resize(studio.size);
    shoot(fixture, u"00-practice-sign-in"_s);
    if (!fixture.goTo(Step::ChooseLocation))
        qFatal("no page 5");
    QTest::qWait(300);
    shoot(fixture, u"00-practice-location"_s);
    auto *about = new AboutDialog(&fixture.window(), true);
    about->open();
    QTest::qWait(300);
    about->grab().save(studio.folder + u"/00-about.png"_s);
    about->close();
    fixture.window().close();
    QTest::qWait(300);
    if (auto *dialog = fixture.dialog()) {
        dialog->grab().save(studio.folder + u"/00-practice-leave-question.png"_s);
        dialog->reject();
    }
}

} // namespace Welkom
