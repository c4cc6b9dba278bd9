// SPDX-License-Identifier: Apache-2.0
//
// Page 5, and the passphrase that is asked for when it is left.

#include "studio.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

void shootPreselected(const Studio &studio)
{
    Scene scene(studio);
    if (!scene.goTo(Step::ChooseLocation))
        qFatal("no page 5");
    QTest::qWait(400);
    scene.shoot(u"05-location"_s);
    auto *search = scene.fixture().find<QLineEdit>(u"search"_s);
    search->setFocus(Qt::TabFocusReason);
    search->setText(u"duits"_s);
    scene.shoot(u"05-location-search"_s);
    search->setText(u"xyz"_s);
    scene.shoot(u"05-location-no-match"_s);
    search->clear();
    scene.window().close();
    scene.shootDialog(u"05-location-leave-question"_s);
}

void shootUnknownCountry(const Studio &studio)
{
    Scene scene(studio, [](StagedServices &stage) {
        stage.staged.emplace();
        stage.staged->page->customers = {{{u"5b1c7e0a-3d42-4f6b-9a18-9f3d41c26e70"_s},
                                          u"contosobakkerijen.onmicrosoft.com"_s,
                                          u"Contoso Bakkerijen"_s}};
        stage.staged->details = failure(ErrorKind::ServiceFault);
    });
    if (!scene.goTo(Step::ChooseLocation))
        qFatal("no page 5");
    QTest::qWait(400);
    scene.shoot(u"05-location-unknown-country"_s);
}

void shootPassphrases(const Studio &studio)
{
    for (const auto isNew : {true, false}) {
        Scene scene(studio, [isNew](StagedServices &stage) {
            stage.locked = Error::of(ErrorKind::Storage, ErrorReason::SecretStoreMissing);
            if (!isNew)
                stage.byPassphrase = true;
        });
        if (!scene.goTo(Step::ChooseLocation))
            qFatal("no page 5");
        scene.until("the review", [&scene] { return scene.fixture().primary()->isEnabled(); });
        scene.fixture().primary()->click();
        scene.shootDialog(isNew ? u"05-location-passphrase-new"_s : u"05-location-passphrase"_s);
    }
    Scene scene(studio, [](StagedServices &stage) {
        stage.locked = Error::of(ErrorKind::Storage, ErrorReason::KeyUnavailable);
    });
    if (!scene.goTo(Step::ChooseLocation))
        qFatal("no page 5");
    scene.until("the review", [&scene] { return scene.fixture().primary()->isEnabled(); });
    scene.stage().byPassphrase = false;
    scene.fixture().primary()->click();
    QTest::qWait(500);
    scene.shoot(u"05-location-no-key"_s);
}

} // namespace

void shootLocations(const Studio &studio)
{
    shootPreselected(studio);
    shootUnknownCountry(studio);
    shootPassphrases(studio);
}

} // namespace Welkom
