// SPDX-License-Identifier: Apache-2.0
//
// Page 2.

#include "studio.h"

#include "common/recentcustomers.h"
#include "widgets/banner.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Goes to page 2 with a directory as told.
void shootAnswer(const Studio &studio, const QString &name, const Result<CustomerPage> &page,
                 bool isLoading = false)
{
    Scene scene(studio, [&page, isLoading](StagedServices &stage) {
        stage.staged.emplace();
        stage.staged->page = page;
        stage.staged->isLoading = isLoading;
    });
    if (!scene.goTo(Step::ChooseCustomer))
        qFatal("no page 2");
    QTest::qWait(300);
    scene.shoot(name);
}

CustomerPage manyCustomers()
{
    CustomerPage page;
    for (int i = 1; i <= 20'000; ++i)
        page.customers += {{u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'))},
                           u"klant%1.onmicrosoft.com"_s.arg(i),
                           u"Klant %1 B.V."_s.arg(i, 5, 10, QChar(u'0'))};
    return page;
}

void shootList(const Studio &studio)
{
    Scene scene(studio);
    if (!scene.goTo(Step::ChooseCustomer) || !scene.fixture().chooseFirstCustomer())
        qFatal("no customers");
    QTest::qWait(600);
    scene.shoot(u"02-customer"_s);
    auto *search = scene.fixture().find<QLineEdit>(u"search"_s);
    search->setFocus(Qt::TabFocusReason);
    search->setText(u"fabricam"_s);
    QTest::qWait(700);
    scene.shoot(u"02-customer-no-match"_s);
    search->setText(u"contoso"_s);
    QTest::qWait(700);
    scene.shoot(u"02-customer-search"_s);
    search->clear();
    scene.fixture().find<ListView>(u"customers"_s)->setFocus(Qt::TabFocusReason);
    scene.shoot(u"02-customer-focus"_s);
    // The next time it is a recent one.
    scene.fixture().primary()->click();
    scene.window().back();
    scene.click(u"reload"_s);
    QTest::qWait(800);
    scene.shoot(u"02-customer-recent"_s);
}

void shootNotAllowed(const Studio &studio)
{
    Scene scene(studio, [](StagedServices &stage) {
        stage.staged.emplace();
        stage.staged->page->customers = {{{u"5b1c7e0a-3d42-4f6b-9a18-9f3d41c26e70"_s},
                                          u"contosobakkerijen.onmicrosoft.com"_s,
                                          u"Contoso Bakkerijen"_s},
                                         {{u"c70f2b95-8e1d-4a37-b6c4-21d9e5f0837a"_s},
                                          u"fabrikamlogistiek.onmicrosoft.com"_s,
                                          u"Fabrikam Logistiek"_s}};
        stage.staged->details = failure(ErrorKind::NotAllowed, ErrorReason::RoleMissing);
    });
    if (!scene.goTo(Step::ChooseCustomer) || !scene.fixture().chooseFirstCustomer())
        qFatal("no customers");
    scene.until("the refusal",
                [&scene] { return scene.fixture().find<Banner>(u"notAllowed"_s)->isVisible(); });
    scene.shoot(u"02-customer-not-allowed"_s);
}

} // namespace

void shootCustomers(const Studio &studio)
{
    shootList(studio);
    shootAnswer(studio, u"02-customer-loading"_s, CustomerPage(), true);
    shootAnswer(studio, u"02-customer-empty"_s, CustomerPage());
    shootAnswer(studio, u"02-customer-many"_s, manyCustomers());
    shootAnswer(studio, u"02-customer-offline"_s,
                failure(ErrorKind::Unreachable, ErrorReason::HostUnknown,
                        u"api.partnercenter.microsoft.com"_s));
    shootAnswer(studio, u"02-customer-error"_s, failure(ErrorKind::ServiceFault));
    shootAnswer(studio, u"02-customer-no-permission"_s,
                failure(ErrorKind::NotAllowed, ErrorReason::RoleMissing));
    shootNotAllowed(studio);
}

} // namespace Welkom
