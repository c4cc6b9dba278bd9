// SPDX-License-Identifier: Apache-2.0
//
// Page 6 when the service goes away in the middle, and comes back.

#include "support/pretendbrowser.h"
#include "support/widgettest.h"
#include "support/wizardfixture.h"

#include "demo/demoservice.h"
#include "models/runlist.h"
#include "pages/signinpage.h"
#include "widgets/banner.h"
#include "widgets/progressbar.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

constexpr int users = 17; // one of the 18 rows is faulty

} // namespace

class OutageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_fixture.reset();
        m_demo.reset();
    }

    void anOutageLosesNothing_data()
    {
        QTest::addColumn<bool>("isImpatient");
        QTest::newRow("it goes on by itself") << false;
        QTest::newRow("the user tries again at once") << true;
    }
    void anOutageLosesNothing();
    void duringAnOutageOneCanStop();
    void anOutageWhileUndoingLosesNothing();

private:
    /// Until some users are created; then nobody answers any more.
    void goAway();
    [[nodiscard]] qsizetype made();
    [[nodiscard]] Banner *banner() { return m_fixture->find<Banner>(u"saveBanner"_s); }
    [[nodiscard]] QStringList statuses();

    QTemporaryDir m_home;
    quint16 m_port = 0;
    std::unique_ptr<DemoService> m_demo;
    std::unique_ptr<WizardFixture> m_fixture;
    PretendBrowser m_browser;
};

void OutageTest::init()
{
    QDir(m_home.filePath(u"data"_s)).removeRecursively();
    m_demo = std::make_unique<DemoService>();
    const auto address = m_demo->start();
    QVERIFY(address);
    m_port = static_cast<quint16>(address->port());
    m_demo->switches().latency = std::chrono::milliseconds(20);
    ServicesOptions options;
    options.service = *address;
    options.authority = m_demo->authority().toString();
    options.clientId = u"any-program"_s;
    options.dataFolder = m_home.filePath(u"data"_s);
    options.passphrase = Secret("a passphrase");
    m_fixture = std::make_unique<WizardFixture>(options);
    QUrl signIn;
    static_cast<SignInPage *>(m_fixture->window().pageOf(Step::SignIn))
        ->setBrowser([&signIn](const QUrl &where) {
            signIn = where;
            return true;
        });
    m_fixture->find<Button>(u"browser"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!signIn.isEmpty(), 30'000);
    QVERIFY(m_browser.choose(signIn, u"sanne"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
    QVERIFY(m_fixture->goTo(Step::ChooseLocation, users + 1));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
    m_fixture->primary()->click();
}

void OutageTest::goAway()
{
    QTRY_VERIFY_WITH_TIMEOUT(made() >= 3, 30'000);
    m_demo->stop();
    QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), 30'000);
}

qsizetype OutageTest::made()
{
    const auto &all =
        m_demo->directory().findByDomain(u"contoso-bakkerijen.onmicrosoft.com"_s)->users();
    return std::count_if(all.begin(), all.end(),
                         [](const DemoUser &user) { return !user.isOld && !user.isDeleted(); });
}

QStringList OutageTest::statuses()
{
    const auto *model = m_fixture->find<ListView>(u"runRows"_s)->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row)
        all += model->index(row, RunList::Status).data().toString();
    return all;
}

void OutageTest::anOutageLosesNothing()
{
    QFETCH(const bool, isImpatient);
    goAway();
    QVERIFY(made() < users);
    QVERIFY2(banner()->headline().startsWith(u"No connection; trying again in"_s),
             qPrintable(banner()->headline()));
    QVERIFY(m_fixture->find<ProgressBar>(u"progress"_s)->isHeld());
    QVERIFY(m_fixture->find<Button>(u"stop"_s)->isVisible());
    QVERIFY(m_demo->start(m_port));
    if (isImpatient)
        m_fixture->find<Button>(u"goOn"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 60'000);
    QVERIFY(!banner()->isVisible());
    QCOMPARE(made(), users);
    QCOMPARE(statuses().count(u"Created"_s), users);
}

void OutageTest::duringAnOutageOneCanStop()
{
    goAway();
    m_fixture->find<Button>(u"stop"_s)->click();
    QVERIFY(m_fixture->answer(u"Stop"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
    QVERIFY(m_demo->start(m_port));
    m_fixture->find<Button>(u"goOn"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!banner()->isVisible() && m_fixture->primary()->isEnabled(), 60'000);
    QCOMPARE(made(), users);
    QCOMPARE(statuses().count(u"Created"_s), users);
}

void OutageTest::anOutageWhileUndoingLosesNothing()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 60'000);
    m_fixture->primary()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<Button>(u"undoUpload"_s)->isEnabled(), 30'000);
    m_fixture->find<Button>(u"undoUpload"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<Button>(u"undoDelete"_s)
                                 && m_fixture->find<Button>(u"undoDelete"_s)->isVisible(),
                             30'000);
    m_demo->switches().latency = std::chrono::milliseconds(50);
    m_fixture->find<Button>(u"undoDelete"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(made() <= users - 2, 30'000);
    m_demo->stop();
    QVERIFY(made() > 0);
    auto *outage = m_fixture->find<Banner>(u"undoBanner"_s);
    QTRY_VERIFY_WITH_TIMEOUT(outage->isVisible(), 30'000);
    QVERIFY2(outage->headline().startsWith(u"No connection; trying again in"_s),
             qPrintable(outage->headline()));
    QVERIFY(m_demo->start(m_port));
    m_fixture->find<Button>(u"undoGoOn"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<Button>(u"undoClose"_s)->isVisible(), 60'000);
    QCOMPARE(made(), 0);
}

WELKOM_WIDGET_TEST(outage, OutageTest)
#include "tst_outage.moc"
