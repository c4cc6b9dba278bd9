// SPDX-License-Identifier: Apache-2.0

#include "demo/demoservice.h"
#include "pages/earlierupload.h"
#include "pages/signincards.h"
#include "pages/signinpage.h"
#include "store/runstore.h"
#include "support/pretendbrowser.h"
#include "support/runsamples.h"
#include "support/widgettest.h"
#include "support/wizardfixture.h"
#include "widgets/accountbadge.h"
#include "widgets/banner.h"
#include "widgets/codelabel.h"
#include "widgets/steprail.h"

#include <QDesktopServices>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Welkom;
using namespace Qt::StringLiterals;

/// Page 1 on the real window, against the pretend service and its sign-in authority, on a machine
/// without a keychain.
class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void init()
    {
        QFile::remove(settingsFile());
        QDir(m_home.filePath(u"data"_s)).removeRecursively();
        m_demo = std::make_unique<DemoService>();
        QVERIFY(m_demo->start());
    }
    void cleanup()
    {
        m_fixture.reset();
        m_demo.reset();
        QFile::remove(settingsFile());
    }

    void withoutAClientIdTheStepsComeFirst()
    {
        ServicesOptions options;
        options.dataFolder = m_home.filePath(u"data"_s);
        open(options);
        auto *field = m_fixture->find<QLineEdit>(u"clientId"_s);
        QVERIFY(field->isVisible());
        QTRY_VERIFY(field->hasFocus());
        QVERIFY(!m_fixture->primary()->isEnabled());
        QVERIFY(m_fixture->find<Button>(u"practice"_s)->isVisible());
        QVERIFY(!m_fixture->find<Button>(u"useClientId"_s)->isEnabled());

        QSignalSpy restart(&m_fixture->window(), &UploadWizard::restartWanted);
        QTest::keyClicks(field, u"not-an-id"_s);
        m_fixture->find<Button>(u"useClientId"_s)->click();
        QCOMPARE(restart.size(), 0);
        QVERIFY(field->accessibleDescription().contains(u"not-an-id"_s));

        field->clear();
        QTest::keyClicks(field, u"00000000-1111-2222-3333-444444444444"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(restart.size(), 1);
        QFile settings(settingsFile());
        QVERIFY(settings.open(QFile::ReadOnly));
        const auto written = QJsonDocument::fromJson(settings.readAll()).object();
        QCOMPARE(written[u"clientId"_s].toString(), u"00000000-1111-2222-3333-444444444444"_s);
        QVERIFY(!written.contains(u"authority"_s));
    }

    void theBrowserSignsIn()
    {
        open(real());
        QTRY_VERIFY(m_fixture->find<Button>(u"browser"_s)->hasFocus());
        QVERIFY(!m_fixture->primary()->isEnabled());
        QSignalSpy account(page(), &SignInPage::accountChanged);
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_fixture->find<Button>(u"cancelSignIn"_s)->isVisible());
        QVERIFY(m_fixture->find<Button>(u"cancelSignIn"_s)->hasFocus());
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
        QCOMPARE(account.last().at(0).toString(), u"Sanne de Wit"_s);
        QCOMPARE(m_fixture->window().rail()->account()->accessibleName(),
                 u"Signed in as Sanne de Wit, Proseware Cloud B.V."_s);
        // Without a keychain it does not last, which is said, and does not stand in the way.
        QVERIFY(m_fixture->find<Banner>(u"signInFailure"_s)->isVisible());
        m_fixture->primary()->click();
        QCOMPARE(m_fixture->window().currentStep(), Step::ChooseCustomer);
    }

    void theUserMayChangeTheirMind()
    {
        open(real());
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        click(u"cancelSignIn"_s);
        QTRY_VERIFY(m_fixture->find<Button>(u"browser"_s)->isVisible());
        QVERIFY(!m_fixture->find<Banner>(u"signInFailure"_s)->isVisible());
        // The old address is dead; a code instead, and back to the browser.
        click(u"code"_s);
        QTRY_VERIFY(m_fixture->find<CodeLabel>(u"deviceCode"_s)->code() != u"…"_s);
        m_address.clear();
        click(u"browserInstead"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
    }

    void aCodeSignsIn()
    {
        open(real());
        click(u"code"_s);
        auto *code = m_fixture->find<CodeLabel>(u"deviceCode"_s);
        QTRY_VERIFY(code->code() != u"…"_s);
        QVERIFY(m_fixture->find<Button>(u"copyCode"_s)->isEnabled());
        QUrl address(m_demo->authority().toString() + "/device"_L1);
        address.setQuery(u"user_code="_s + code->code());
        QVERIFY(m_browser.choose(address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
    }

    void aRefusalIsExplained_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("words");
        QTest::newRow("the user says no") << u"cancel"_s << u"cancelled in the browser"_s;
        QTest::newRow("no second factor") << u"bram"_s << u"multifactor"_s;
    }

    void aRefusalIsExplained()
    {
        QFETCH(QString, choice);
        QFETCH(QString, words);
        open(real());
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, choice));
        auto *banner = m_fixture->find<Banner>(u"signInFailure"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->accessibleDescription().contains(words),
                 qPrintable(banner->accessibleDescription()));
        QVERIFY(!m_fixture->primary()->isEnabled());
        m_address.clear();
        click(u"tryAgain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        // Asked for the second factor only where that was what lacked.
        QCOMPARE(m_address.query().contains(u"prompt=login"_s), choice == "bram"_L1);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
    }

    void signingOutForgets()
    {
        open(real());
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
        click(u"signOut"_s);
        QTRY_VERIFY(m_fixture->find<Button>(u"browser"_s)->isVisible());
        QVERIFY(!m_fixture->primary()->isEnabled());
        QCOMPARE(m_fixture->window().rail()->account()->accessibleName(), u"Not signed in"_s);
    }

    void anEarlierUploadComesFirst()
    {
        {
            RunStore store;
            QVERIFY(QCoro::waitFor(store.open(m_home.filePath(u"data"_s))));
            QVERIFY(QCoro::waitFor(
                store.unlock(KeySource::from(Secret("a passphrase"), PassphraseCost::least()))));
            const auto run = QCoro::waitFor(store.begin(Samples::newRun(3)));
            QVERIFY(run);
            Outcome created;
            created.state = RowState::Created;
            QVERIFY(QCoro::waitFor(store.claim(*run, {2})));
            QVERIFY(QCoro::waitFor(store.record(*run, 2, created)));
        }
        open(real());
        auto *banner = m_fixture->find<Banner>(u"earlierUpload"_s);
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->headline(), u"An earlier upload is not finished"_s);
        QVERIFY2(banner->accessibleDescription().contains(u"1 of 3 users was created"_s),
                 qPrintable(banner->accessibleDescription()));
        QVERIFY(banner->accessibleDescription().contains(u"The password of 1 user"_s));

        // The passwords need their passphrase; a wrong one is said, and asked for again.
        click(u"savePasswords"_s);
        QCOMPARE(m_fixture->window().currentStep(), Step::Passwords);
        auto *field = m_fixture->find<QLineEdit>(u"passphrase"_s);
        QTRY_VERIFY(field || (field = m_fixture->find<QLineEdit>(u"passphrase"_s)));
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, u"another one"_s);
        click(u"usePassphrase"_s);
        auto *objection = m_fixture->find<QLabel>(u"passphraseObjection"_s);
        QTRY_VERIFY_WITH_TIMEOUT(objection->isVisible(), 30'000);
        field->clear();
        QTest::keyClicks(field, u"a passphrase"_s);
        click(u"usePassphrase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->dialog(), 30'000);
    }

    /// The whole way on a machine without a keychain, and in the middle of page 6 the sign-in is
    /// revoked: signed in again in the browser, the same upload ends with everybody made once.
    void aLapsedSignInIsRenewedWhileUsersAreCreated()
    {
        m_demo->switches().latency = std::chrono::milliseconds(20);
        open(real());
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
        QVERIFY(m_fixture->goTo(Step::ChooseLocation, 18));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
        m_fixture->primary()->click();

        QTRY_VERIFY(m_fixture->find<QLineEdit>(u"passphraseAgain"_s));
        QCOMPARE(m_fixture->window().currentStep(), Step::ChooseLocation);
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"passphrase"_s), u"a passphrase"_s);
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"passphraseAgain"_s), u"mistyped"_s);
        click(u"usePassphrase"_s);
        QVERIFY(m_fixture->find<QLabel>(u"passphraseObjection"_s)->isVisible());
        auto *again = m_fixture->find<QLineEdit>(u"passphraseAgain"_s);
        again->clear();
        QTest::keyClicks(again, u"a passphrase"_s);
        click(u"usePassphrase"_s);

        QTRY_VERIFY_WITH_TIMEOUT(made() >= 3, 30'000);
        m_demo->revokeSignIns();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<Button>(u"signInAgain"_s)->isVisible(), 30'000);
        const auto before = made();
        QVERIFY(before < 17);
        m_address.clear();
        QDesktopServices::setUrlHandler(u"http"_s, this, "openAddress");
        click(u"signInAgain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"noor"_s));
        // Somebody else does not take over.
        QTRY_VERIFY(m_fixture->find<Banner>(u"saveBanner"_s)
                        ->accessibleDescription()
                        .contains(u"Somebody else signed in"_s));
        QCOMPARE(made(), before);
        m_address.clear();
        click(u"signInAgain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 60'000);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(made(), 17); // one of the 18 rows is faulty
    }

    void discardingAsksFirst()
    {
        {
            RunStore store;
            QVERIFY(QCoro::waitFor(store.open(m_home.filePath(u"data"_s))));
            QVERIFY(QCoro::waitFor(
                store.unlock(KeySource::from(Secret("a passphrase"), PassphraseCost::least()))));
            QVERIFY(QCoro::waitFor(store.begin(Samples::newRun(3))));
        }
        open(real());
        auto *banner = m_fixture->find<Banner>(u"earlierUpload"_s);
        QTRY_VERIFY(banner->isVisible());
        click(u"discardUpload"_s);
        QVERIFY(m_fixture->answer(u"Cancel"_s));
        QVERIFY(banner->isVisible());
        click(u"discardUpload"_s);
        QVERIFY(m_fixture->answer(u"Discard"_s));
        QTRY_VERIFY(!banner->isVisible());
    }

    void anUploadThatWasUndoneIsNotMentioned()
    {
        RunSummary upload;
        upload.counts.records = 3;
        upload.counts.created = 3;
        upload.unsaved = 3;
        QVERIFY(uploadToMention({upload}));
        upload.removed = 2;
        QVERIFY(uploadToMention({upload}));
        upload.removed = 3;
        QVERIFY(!uploadToMention({upload}));
    }

    void practiceNeedsNoSignIn()
    {
        m_fixture = std::make_unique<WizardFixture>();
        QVERIFY(m_fixture->primary()->isEnabled());
        QVERIFY(m_fixture->find<Button>(u"endPractice"_s)->isVisible());
        QVERIFY(!m_fixture->find<Button>(u"practice"_s)->isVisible());
        QSignalSpy wanted(&m_fixture->window(), &UploadWizard::practiceWanted);
        click(u"endPractice"_s);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toBool(), false);
    }

    void theLanguageChangesInEveryState()
    {
        open(real());
        m_fixture->language().choose(Language::Dutch);
        QTRY_COMPARE(m_fixture->find<Button>(u"browser"_s)->text(), u"&Aanmelden met de browser"_s);
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        m_fixture->language().choose(Language::English);
        QTRY_COMPARE(m_fixture->find<Button>(u"openAgain"_s)->text(), u"&Open the browser again"_s);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->primary()->isEnabled(), 30'000);
        m_fixture->language().choose(Language::Dutch);
        QTRY_COMPARE(m_fixture->find<Button>(u"otherAccount"_s)->text(),
                     u"Ander account &gebruiken"_s);
    }

    void closingLetsGoOfTheBrowser()
    {
        open(real());
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        m_fixture->window().reject();
        QVERIFY(!m_fixture->window().isVisible());
        m_fixture.reset(); // finish() waits until the sign-in has run out
    }

public Q_SLOTS:
    void openAddress(const QUrl &address) { m_address = address; }

private:
    /// How many accounts there are that were not there at the start.
    [[nodiscard]] qsizetype made()
    {
        const auto &users =
            m_demo->directory().findByDomain(u"contoso-bakkerijen.onmicrosoft.com"_s)->users();
        return std::count_if(users.begin(), users.end(),
                             [](const DemoUser &user) { return !user.isOld; });
    }

    /// In the test mode of QStandardPaths.
    [[nodiscard]] static QString settingsFile()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + "/welkom/welkom.json"_L1;
    }

    [[nodiscard]] ServicesOptions real() const
    {
        ServicesOptions options;
        options.service = m_demo->url();
        options.authority = m_demo->authority().toString();
        options.clientId = u"any-program"_s;
        options.dataFolder = m_home.filePath(u"data"_s);
        return options;
    }

    void open(const ServicesOptions &options)
    {
        m_address.clear();
        m_fixture = std::make_unique<WizardFixture>(options);
        page()->setBrowser([this](const QUrl &address) {
            m_address = address;
            return true;
        });
        QApplication::setActiveWindow(&m_fixture->window());
    }

    [[nodiscard]] SignInPage *page()
    {
        return static_cast<SignInPage *>(m_fixture->window().pageOf(Step::SignIn));
    }

    void click(const QString &name)
    {
        auto *button = m_fixture->find<Button>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        button->click();
    }

    QTemporaryDir m_home;
    std::unique_ptr<DemoService> m_demo;
    std::unique_ptr<WizardFixture> m_fixture;
    PretendBrowser m_browser;
    QUrl m_address;
};

WELKOM_WIDGET_TEST(signinpage, SignInPageTest)
#include "tst_signinpage.moc"
