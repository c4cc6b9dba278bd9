// SPDX-License-Identifier: Apache-2.0
//
// Taking an upload back, from page 7, through the real window.

#include "support/democontrol.h"
#include "support/pretendbrowser.h"
#include "support/widgettest.h"
#include "support/wizardfixture.h"

#include "demo/demoservice.h"
#include "models/undolist.h"
#include "pages/signinpage.h"
#include "pages/undodialog.h"
#include "widgets/banner.h"
#include "widgets/progressbar.h"
#include "widgets/segmented.h"
#include "widgets/steprail.h"

#include <QDesktopServices>
#include <QLabel>
#include <QTemporaryDir>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const auto customer = u"contoso-bakkerijen.onmicrosoft.com"_s;

QString nameOfUser(const QString &name)
{
    return name + u'@' + customer;
}

QJsonObject deleteFault(QJsonObject rule)
{
    rule.insert(u"operation"_s, u"deleteUser"_s);
    return rule;
}

/// A window on page 7 after an upload, and what the service knows.
struct Stage
{
    WizardFixture fixture;
    DemoControl control {fixture.services().address().toString()};

    explicit Stage(Language language = Language::English) : fixture(language) { }

    void setFaults(const QJsonArray &rules) { control.setFaults({{u"faults"_s, rules}}); }
    void setLatency(int ms) { control.ask("PUT", u"/demo/switches"_s, {{u"latency"_s, ms}}); }
    void change(const QString &user, const QJsonObject &how)
    {
        control.ask("PUT", u"/demo/customers/%1/users/%2"_s.arg(customer, nameOfUser(user)), how);
    }
    qsizetype there() { return control.newUsers(customer).size(); }
    qsizetype deletions()
    {
        const auto all = control.writes();
        return std::count_if(all.begin(), all.end(), [](const QJsonObject &write) {
            return write[u"method"_s] == u"DELETE"_s;
        });
    }

    /// Up to page 7.
    [[nodiscard]] bool upload(int rows)
    {
        return fixture.goTo(Step::Passwords, rows)
            && QTest::qWaitFor([this] { return button(u"undoUpload"_s)->isEnabled(); });
    }
    [[nodiscard]] bool openDialog()
    {
        button(u"undoUpload"_s)->click();
        return QTest::qWaitFor([this] { return button(u"undoDelete"_s)->isVisible(); }, 20000);
    }

    Button *button(const QString &name) { return fixture.find<Button>(name); }
    UndoDialog *dialog() { return fixture.window().findChild<UndoDialog *>(); }
    Banner *banner() { return fixture.find<Banner>(u"undoBanner"_s); }
    ListView *list() { return fixture.find<ListView>(u"undoRows"_s); }
    QString headline() { return dialog() ? dialog()->headline() : QString(); }
    QString result() { return fixture.find<QLabel>(u"result"_s)->text(); }
    WizardPage *page() { return fixture.window().pageOf(Step::Passwords); }

    [[nodiscard]] bool hasEnded()
    {
        return QTest::qWaitFor([this] { return dialog() && button(u"undoClose"_s)->isVisible(); },
                               30000);
    }

    /// What the list says of users, by their short name: "ticked: remarks".
    QHash<QString, QString> rows()
    {
        QHash<QString, QString> all;
        const auto *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto mark = model->index(row, UndoList::Mark);
            const auto user = model->index(row, UndoList::User);
            const auto name = user.data(UndoList::SecondLine).toString().section(u'@', 0, 0);
            if (name.isEmpty())
                continue;
            const auto ticked = mark.data(UndoList::Ticked);
            const auto note = model->index(row, UndoList::Note).data().toString();
            all[name] = !ticked.isValid() ? note
                : ticked.toBool()         ? u"ticked: "_s + note
                                          : u"not ticked: "_s + note;
        }
        return all;
    }

    int rowOf(const QString &user)
    {
        const auto *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto cell = model->index(row, UndoList::User).data(UndoList::SecondLine);
            if (cell.toString() == nameOfUser(user))
                return row;
        }
        return -1;
    }
};

} // namespace

class UndoDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        // A machine without a keychain.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void theWholeWay_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("in Dutch") << int(Language::Dutch)
                                  << QStringList {
                                         u"Deze upload ongedaan maken…"_s,
                                         u"5 aangemaakte gebruikers verwijderen?"_s,
                                         u"5 gebruikers verwijderen"_s,
                                         u"Gebruikers behouden"_s,
                                         u"5 gebruikers verwijderd"_s,
                                         u"Alle 5 aangemaakte gebruikers zijn weer verwijderd"_s,
                                         u"5 verwijderd"_s};
        QTest::newRow("in English")
            << int(Language::English)
            << QStringList {u"Undo this upload…"_s, u"Delete 5 created users?"_s,
                            u"Delete 5 users"_s,    u"Keep users"_s,
                            u"5 users deleted"_s,   u"All 5 created users were deleted again"_s,
                            u"5 deleted"_s};
    }

    void theWholeWay()
    {
        QFETCH(int, language);
        QFETCH(QStringList, words);
        Stage stage(static_cast<Language>(language));
        QVERIFY(stage.upload(5));
        const auto plain = [](const Button *button) {
            return QString(button->text()).remove(u'&');
        };
        QCOMPARE(plain(stage.button(u"undoUpload"_s)), words.at(0));
        QCOMPARE(stage.button(u"undoUpload"_s)->kind(), ButtonKind::Danger);
        QCOMPARE(stage.page()->summaryTone(), Tone::Warning); // the passwords are not saved yet

        QVERIFY(stage.openDialog());
        QCOMPARE(stage.headline(), words.at(1));
        QCOMPARE(plain(stage.button(u"undoDelete"_s)), words.at(2));
        QCOMPARE(plain(stage.button(u"undoClose"_s)), words.at(3));
        QVERIFY(stage.dialog()->accessibleDescription().contains(u"30"_s));
        QCOMPARE(stage.fixture.find<QLabel>(u"undoCustomer"_s)->text(), u"Contoso Bakkerijen"_s);
        QVERIFY(stage.dialog()->findChild<QWidget *>(u"practiceTag"_s));
        QCOMPARE(stage.dialog()->focusWidget(), stage.button(u"undoClose"_s));
        QCOMPARE(stage.button(u"undoClose"_s)->kind(), ButtonKind::Primary);
        QCOMPARE(stage.there(), 5);
        QCOMPARE(stage.deletions(), 0);

        stage.button(u"undoDelete"_s)->click();
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.headline(), words.at(4));
        QCOMPARE(stage.there(), 0);
        QCOMPARE(stage.deletions(), 5);
        QVERIFY(!stage.button(u"undoContinue"_s)->isVisible());
        stage.button(u"undoClose"_s)->click();

        // Page 7 offers no password any more, and asks about none.
        QTRY_COMPARE(stage.result(), words.at(5));
        QCOMPARE(stage.page()->summary(), words.at(6));
        QCOMPARE(stage.fixture.window().rail()->step(6)->summary(), words.at(6));
        QVERIFY(!stage.fixture.find<Banner>(u"passwordsBanner"_s)->isVisible());
        QCOMPARE(stage.fixture.find<ListView>(u"deleted"_s)->model()->rowCount(), 5);
        QVERIFY(stage.fixture.find<ListView>(u"deleted"_s)->isVisible());
        QCOMPARE(stage.fixture.find<ListView>(u"created"_s)->model()->rowCount(), 0);
        QVERIFY(!stage.button(u"undoUpload"_s)->isEnabled());
        stage.fixture.window().reject();
        QVERIFY(!stage.fixture.window().isVisible());
    }

    void keepingDeletesNothing_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("by the button") << false;
        QTest::newRow("by Escape") << true;
    }

    void keepingDeletesNothing()
    {
        QFETCH(bool, byEscape);
        Stage stage;
        QVERIFY(stage.upload(3));
        QVERIFY(stage.openDialog());
        if (byEscape)
            QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        else
            stage.button(u"undoClose"_s)->click();
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.deletions(), 0);
        QCOMPARE(stage.there(), 3);
        QCOMPARE(stage.result(), u"All 3 users were created"_s);
        // And nobody holds the run: it can be looked at again.
        QVERIFY(stage.openDialog());
    }

    void whoWasChangedIsLeftOutWithTheReason()
    {
        Stage stage;
        stage.setFaults({QJsonObject {{u"operation"_s, u"createUser"_s},
                                      {u"userPrincipalName"_s, nameOfUser(u"rosalia.horak"_s)},
                                      {u"times"_s, 1},
                                      {u"do"_s, u"cut"_s},
                                      {u"effect"_s, true}}});
        QVERIFY(stage.upload(4));
        stage.change(u"chidi.lefevre"_s, {{u"licenses"_s, QJsonArray {u"Visio Plan 2"_s}}});
        stage.change(u"priya.dijkstra"_s, {{u"displayName"_s, u"Priya D."_s}});
        QVERIFY(stage.openDialog());
        const auto rows = stage.rows();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[u"samira.vandenberg"_s], u"ticked: "_s);
        QCOMPARE(rows[u"chidi.lefevre"_s], u"not ticked: Has licenses: Visio Plan 2."_s);
        QCOMPARE(rows[u"priya.dijkstra"_s], u"not ticked: Changed since: display name."_s);
        QVERIFY(rows[u"rosalia.horak"_s].startsWith(u"not ticked: The answer was lost"_s));
        // Those who are to be looked at stand first, below a heading.
        QVERIFY(stage.list()->model()->index(0, 0).data(ListRole::Section).toBool());
        QCOMPARE(stage.rowOf(u"samira.vandenberg"_s), 5);
        QCOMPARE(stage.headline(), u"Delete 1 created user?"_s);

        // By keyboard: the first row below the heading, and Space.
        stage.list()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(stage.list(), Qt::Key_Down);
        QTest::keyClick(stage.list(), Qt::Key_Space);
        QCOMPARE(stage.headline(), u"Delete 2 created users?"_s);
        const auto spoken = stage.list()
                                ->model()
                                ->index(stage.rowOf(u"chidi.lefevre"_s), UndoList::User)
                                .data(Qt::AccessibleTextRole)
                                .toString();
        QVERIFY2(spoken.contains(u"ticked, will be deleted. Has licenses"_s), qPrintable(spoken));

        stage.button(u"undoDelete"_s)->click();
        QVERIFY(stage.hasEnded());
        auto left = stage.control.newUsers(customer);
        left.sort();
        QCOMPARE(left,
                 QStringList({nameOfUser(u"priya.dijkstra"_s), nameOfUser(u"rosalia.horak"_s)}));
        stage.button(u"undoClose"_s)->click();
        QTRY_COMPARE(stage.result(), u"2 of 4 created users were deleted again"_s);
        // The others keep their passwords, which are not saved yet.
        QCOMPARE(stage.fixture.find<ListView>(u"created"_s)->model()->rowCount(), 2);
        QCOMPARE(stage.page()->summary(), u"Not saved yet"_s);
        QVERIFY(stage.button(u"undoUpload"_s)->isEnabled());
    }

    void whoIsUntickedStays()
    {
        Stage stage;
        QVERIFY(stage.upload(3));
        QVERIFY(stage.openDialog());
        const auto box = stage.list()->model()->index(1, UndoList::Mark);
        QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, {},
                          stage.list()->visualRect(box).center());
        QCOMPARE(stage.headline(), u"Delete 2 created users?"_s);
        // A click beside the box only chooses the row.
        QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, {},
                          stage.list()->visualRect(box.siblingAtColumn(UndoList::User)).center());
        QCOMPARE(stage.headline(), u"Delete 2 created users?"_s);
        stage.button(u"tickAll"_s)->click();
        QVERIFY(!stage.button(u"undoDelete"_s)->isEnabled());
        stage.button(u"tickAll"_s)->click();
        QCOMPARE(stage.headline(), u"Delete 3 created users?"_s);
        stage.list()->selectRow(1);
        QTest::keyClick(stage.list(), Qt::Key_Space);
        stage.button(u"undoDelete"_s)->click();
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.control.newUsers(customer), QStringList(nameOfUser(u"chidi.lefevre"_s)));
    }

    void whatIsRefusedOrGoneIsSaid()
    {
        Stage stage;
        QVERIFY(stage.upload(3));
        stage.setFaults(
            {QJsonValue(deleteFault({{u"nth"_s, 1}, {u"do"_s, u"answer"_s}, {u"status"_s, 400}})),
             QJsonValue(deleteFault({{u"nth"_s, 2}, {u"do"_s, u"answer"_s}, {u"status"_s, 404}}))});
        QVERIFY(stage.openDialog());
        stage.button(u"undoDelete"_s)->click();
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.headline(), u"1 user deleted"_s);
        const auto text = stage.dialog()->accessibleDescription();
        QVERIFY2(text.contains(u"1 user had been deleted already."_s), qPrintable(text));
        QVERIFY2(text.contains(u"1 user could not be deleted; the list says why."_s),
                 qPrintable(text));
        const auto notes = stage.rows().values();
        QCOMPARE(notes.count(u"Deleted"_s), 1);
        QCOMPARE(notes.count(u"Was deleted already"_s), 1);
        QVERIFY(!stage.button(u"undoContinue"_s)->isVisible());
    }

    void whileTheServiceAsksToWaitAllIsCalm()
    {
        Stage stage;
        QVERIFY(stage.upload(3));
        stage.setFaults({QJsonValue(deleteFault({{u"nth"_s, 2},
                                                 {u"times"_s, 1},
                                                 {u"do"_s, u"answer"_s},
                                                 {u"status"_s, 429},
                                                 {u"retryAfter"_s, 4}}))});
        QVERIFY(stage.openDialog());
        stage.button(u"undoDelete"_s)->click();
        QTRY_VERIFY(stage.banner()->isVisible());
        QVERIFY(stage.banner()->headline().startsWith(
            u"Partner Center asks for a pause; continuing in"_s));
        QVERIFY(stage.dialog()->findChild<ProgressBar *>()->isHeld());
        QVERIFY(stage.button(u"undoPause"_s)->isVisible());
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.there(), 0);
        QVERIFY(!stage.banner()->isVisible());
    }

    void itCanBePaused()
    {
        Stage stage;
        QVERIFY(stage.upload(30));
        stage.setLatency(60);
        QVERIFY(stage.openDialog());
        stage.button(u"undoDelete"_s)->click();
        QTRY_VERIFY(stage.dialog()->focusWidget() == stage.button(u"undoPause"_s));
        stage.button(u"undoPause"_s)->click();
        QTRY_COMPARE(stage.button(u"undoPause"_s)->text(), u"&Continue"_s);
        QVERIFY(!stage.banner()->isVisible());
        stage.setLatency(0);
        stage.button(u"undoPause"_s)->click();
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.there(), 0);
    }

    void stoppedItGoesOnWithTheSameTicks_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("by the button") << false;
        QTest::newRow("by Escape") << true;
    }

    void stoppedItGoesOnWithTheSameTicks()
    {
        QFETCH(bool, byEscape);
        Stage stage;
        QVERIFY(stage.upload(30));
        stage.setLatency(60);
        QVERIFY(stage.openDialog());
        stage.list()->selectRow(stage.rowOf(u"chidi.lefevre"_s));
        QTest::keyClick(stage.list(), Qt::Key_Space);
        const auto all = stage.there();
        stage.button(u"undoDelete"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.deletions() > 0, 20000);
        if (byEscape)
            QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        else
            stage.button(u"undoStop"_s)->click();
        QVERIFY(stage.hasEnded());
        const auto left = stage.there();
        QVERIFY2(left > 1 && left < all, qPrintable(QString::number(left)));
        QVERIFY(stage.button(u"undoContinue"_s)->isVisible());
        QVERIFY(stage.rows().values().contains(u"Not deleted"_s));
        QCOMPARE(stage.headline(), u"%1 users deleted"_s.arg(all - left));
        stage.setLatency(0);
        stage.button(u"undoContinue"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.button(u"undoDelete"_s)->isVisible(), 20000);
        QCOMPARE(stage.rows()[u"chidi.lefevre"_s], u"not ticked: "_s);
        stage.button(u"undoDelete"_s)->click();
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.control.newUsers(customer), QStringList(nameOfUser(u"chidi.lefevre"_s)));
        QCOMPARE(stage.deletions(), all - 1); // nobody twice
    }

    void closingTheWindowInTheMiddleIsSafe_data()
    {
        QTest::addColumn<bool>("isDeleting");
        QTest::newRow("while it looks") << false;
        QTest::newRow("while it deletes") << true;
    }

    void closingTheWindowInTheMiddleIsSafe()
    {
        QFETCH(bool, isDeleting);
        qsizetype before = 0;
        {
            Stage stage;
            QVERIFY(stage.upload(12));
            before = stage.there();
            stage.setLatency(60);
            if (isDeleting) {
                QVERIFY(stage.openDialog());
                stage.button(u"undoDelete"_s)->click();
                QTRY_VERIFY_WITH_TIMEOUT(stage.deletions() > 0, 20000);
            } else {
                stage.button(u"undoUpload"_s)->click();
                QTRY_VERIFY(stage.dialog());
            }
            stage.fixture.window().reject();
            // The passwords of who is left are not saved yet.
            QVERIFY(stage.fixture.answer(u"Close anyway"_s));
            QVERIFY(!stage.fixture.window().isVisible());
            QVERIFY(!stage.dialog() || !stage.dialog()->isVisible());
            QVERIFY(isDeleting ? stage.there() < before : stage.there() == before);
        } // ends when what is in flight has landed
    }

    void goingAwayInTheMiddleIsSafe()
    {
        Stage stage;
        QVERIFY(stage.upload(12));
        const auto all = stage.there();
        stage.setLatency(60);
        QVERIFY(stage.openDialog());
        stage.button(u"undoDelete"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.deletions() > 0, 20000);
        delete stage.dialog();
        // What was in flight lands, and is known: nobody is deleted twice, nobody forgotten.
        QTRY_COMPARE(all - stage.there(), stage.deletions());
        stage.setLatency(0);
        stage.button(u"undoUpload"_s)->click();
        const auto lookAgain = [&stage] { // as long as the other one is landing
            if (stage.button(u"undoGoOn"_s)->isVisible())
                stage.button(u"undoGoOn"_s)->click();
            return stage.button(u"undoDelete"_s)->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(lookAgain(), 30000);
        QCOMPARE(qsizetype(stage.rows().size()), stage.there());
    }

    void anEarlierUploadCanBeUndone()
    {
        Stage stage;
        QVERIFY(stage.upload(3));
        auto &window = stage.fixture.window();
        window.beginAnew();
        QTRY_COMPARE(window.currentStep(), Step::BrowseFile);
        window.continueRun(RunId {1}, Step::Passwords);
        QTRY_VERIFY(stage.button(u"undoUpload"_s)->isEnabled());
        QVERIFY(stage.openDialog());
        stage.button(u"undoDelete"_s)->click();
        QVERIFY(stage.hasEnded());
        QCOMPARE(stage.there(), 0);
    }

    void whatCannotBeLookedAtIsSaidAndTriedAgain()
    {
        Stage stage;
        QVERIFY(stage.upload(3));
        stage.setFaults({QJsonObject {
            {u"operation"_s, u"listUsers"_s}, {u"do"_s, u"answer"_s}, {u"status"_s, 403}}});
        stage.button(u"undoUpload"_s)->click();
        QTRY_COMPARE(stage.headline(), u"The upload cannot be undone now"_s);
        QVERIFY(stage.banner()->isVisible());
        QVERIFY(!stage.button(u"undoDelete"_s)->isVisible());
        stage.setFaults({});
        stage.button(u"undoGoOn"_s)->click();
        QTRY_COMPARE(stage.headline(), u"Delete 3 created users?"_s);
    }

    /// In the middle of an undo the sign-in is revoked: signed in again in the browser, it goes on.
    void aLapsedSignInIsRenewed()
    {
        DemoService demo;
        QVERIFY(demo.start());
        ServicesOptions options;
        options.service = demo.url();
        options.authority = demo.authority().toString();
        options.clientId = u"any-program"_s;
        options.dataFolder = m_home.filePath(u"data"_s);
        WizardFixture fixture(options);
        const auto open = [this](const QUrl &address) {
            m_address = address;
            return true;
        };
        static_cast<SignInPage *>(fixture.window().pageOf(Step::SignIn))->setBrowser(open);
        const auto click = [&fixture](const QString &name) {
            auto *button = fixture.find<Button>(name);
            QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
            button->click();
        };
        click(u"browser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.primary()->isEnabled(), 30'000);
        QVERIFY(fixture.goTo(Step::ChooseLocation, 18));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.primary()->isEnabled(), 30'000);
        fixture.primary()->click();
        QTRY_VERIFY(fixture.find<QLineEdit>(u"passphraseAgain"_s));
        QTest::keyClicks(fixture.find<QLineEdit>(u"passphrase"_s), u"a passphrase"_s);
        QTest::keyClicks(fixture.find<QLineEdit>(u"passphraseAgain"_s), u"a passphrase"_s);
        click(u"usePassphrase"_s);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.window().currentStep(), Step::Save, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.primary()->isEnabled(), 60'000);
        fixture.primary()->click();
        QTRY_VERIFY(fixture.find<Button>(u"undoUpload"_s)->isEnabled());

        const auto there = [&demo] {
            const auto &users = demo.directory().findByDomain(customer)->users();
            return std::count_if(users.begin(), users.end(), [](const DemoUser &user) {
                return !user.isOld && !user.isDeleted();
            });
        };
        const auto all = there();
        click(u"undoUpload"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<Button>(u"undoDelete"_s)->isVisible(), 30'000);
        demo.switches().latency = std::chrono::milliseconds(30);
        click(u"undoDelete"_s);
        QTRY_VERIFY_WITH_TIMEOUT(there() < all, 30'000);
        demo.revokeSignIns();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<Button>(u"undoSignIn"_s)->isVisible(), 30'000);
        QCOMPARE(fixture.find<Banner>(u"undoBanner"_s)->headline(), u"Sign in again to continue"_s);
        QVERIFY(there() > 0);
        m_address.clear();
        QDesktopServices::setUrlHandler(u"http"_s, this, "openAddress");
        click(u"undoSignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_address.isEmpty(), 30'000);
        QVERIFY(m_browser.choose(m_address, u"sanne"_s));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<Button>(u"undoClose"_s)->isVisible(), 60'000);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(there(), 0);
    }

public Q_SLOTS:
    void openAddress(const QUrl &address) { m_address = address; }

private:
    QTemporaryDir m_home;
    PretendBrowser m_browser;
    QUrl m_address;
};

WELKOM_WIDGET_TEST(undodialog, UndoDialogTest)
#include "tst_undodialog.moc"
