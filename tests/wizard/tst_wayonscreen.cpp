// SPDX-License-Identifier: Apache-2.0
//
// The whole way through the real window, on the pretend Partner Center.

#include "support/widgettest.h"
#include "support/wizardfixture.h"

#include "common/secretclipboard.h"
#include "models/passwordlist.h"
#include "pages/progresscard.h"
#include "tables/filebytes.h"
#include "widgets/banner.h"
#include "widgets/segmented.h"
#include "widgets/steprail.h"

#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// Chooses a place by itself, and remembers what was suggested.
struct Chooser
{
    QString path;
    QStringList suggested;

    FileChooser function()
    {
        return [this](QWidget *, const FileQuestion &question,
                      const std::function<void(const QString &)> &chosen) {
            suggested += question.suggestedName;
            chosen(path);
        };
    }
};

} // namespace

class WayOnScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromSignInToThePasswordFile_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("header");
        QTest::newRow("in Dutch") << int(Language::Dutch)
                                  << u"OEFENING - Contoso Bakkerijen - wachtwoorden.csv"_s
                                  << u"Tijdelijk wachtwoord"_s;
        QTest::newRow("in English")
            << int(Language::English) << u"PRACTICE - Contoso Bakkerijen - passwords.csv"_s
            << u"Temporary password"_s;
    }

    void fromSignInToThePasswordFile()
    {
        QFETCH(int, language);
        QFETCH(QString, fileName);
        QFETCH(QString, header);
        const QTemporaryDir folder;
        Chooser chooser {folder.filePath(u"passwords.csv"_s), {}};
        WizardFixture fixture(static_cast<Language>(language));
        fixture.window().setFileChooser(chooser.function());
        QVERIFY(fixture.goTo(Step::Passwords));

        auto *created = fixture.find<ListView>(u"created"_s);
        QTRY_COMPARE(created->model()->rowCount(), 138);
        QVERIFY(!fixture.window().pageOf(Step::Passwords)->isPrimary()); // saving comes first
        auto *save = fixture.find<Button>(u"savePasswords"_s);
        QTRY_COMPARE(fixture.window().focusWidget(), save);
        save->click();
        auto *banner = fixture.find<Banner>(u"passwordsBanner"_s);
        QTRY_VERIFY(banner->headline().contains(u"passwords.csv"_s));
        QCOMPARE(chooser.suggested, QStringList {fileName});
        QVERIFY(fixture.window().pageOf(Step::Passwords)->isPrimary());

        QFile file(chooser.path);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto lines = file.readAll().split('\n');
        QVERIFY(QString::fromUtf8(lines.first()).contains(header));
        QCOMPARE(lines.size(), 138 + 2); // a header, and a line end at the end
#ifndef Q_OS_WIN
        QCOMPARE(QFileInfo(chooser.path).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
#endif
        // Nothing is unsaved, so finishing asks nothing.
        QSignalSpy finished(&fixture.window(), &QDialog::finished);
        fixture.primary()->click();
        QCOMPARE(finished.size(), 1);
    }

    void theRunCanBePausedAndStopped()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::ChooseLocation));
        QTRY_VERIFY(fixture.primary()->isEnabled());
        fixture.primary()->click();
        QTRY_COMPARE(fixture.window().currentStep(), Step::Save);
        auto *pause = fixture.find<Button>(u"pause"_s);
        auto *counter = fixture.find<QLabel>(u"counter"_s);
        QTRY_VERIFY(counter->text().contains(u"138"_s));
        QTRY_VERIFY(pause->isVisible());
        pause->click();
        auto *banner = fixture.find<Banner>(u"saveBanner"_s);
        QTRY_COMPARE(banner->headline(), u"Paused"_s);
        QCOMPARE(pause->kind(), ButtonKind::Soft);
        QVERIFY(!fixture.primary()->isEnabled());

        // Escape stops; it does not close.
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        QVERIFY(fixture.dialog());
        QCOMPARE(fixture.dialog()->headline(), u"Stop creating users?"_s);
        QVERIFY(fixture.answer(u"Keep going"_s));
        fixture.find<Button>(u"stop"_s)->click();
        QVERIFY(fixture.answer(u"Stop"_s));
        QTRY_COMPARE(banner->headline(), u"Stopped"_s);
        QTRY_VERIFY(fixture.primary()->isEnabled());

        // And on with the rest.
        fixture.find<Button>(u"goOn"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(counter->text().startsWith(u"138 "_s), 30000);
        QTRY_VERIFY(!banner->isVisible());
        QTRY_COMPARE(fixture.window().focusWidget(), fixture.primary());
    }

    void closingWhileCreatingStopsFirstAndAsksAboutThePasswords()
    {
        const QTemporaryDir folder;
        Chooser chooser {folder.filePath(u"late.csv"_s), {}};
        WizardFixture fixture;
        fixture.window().setFileChooser(chooser.function());
        QVERIFY(fixture.goTo(Step::ChooseLocation));
        QTRY_VERIFY(fixture.primary()->isEnabled());
        fixture.primary()->click();
        QTRY_COMPARE(fixture.window().currentStep(), Step::Save);
        auto *counter = fixture.find<QLabel>(u"counter"_s);
        QTRY_VERIFY(counter->text().at(0).isDigit() && !counter->text().startsWith(u"0 "_s));
        fixture.find<Button>(u"pause"_s)->click();
        QSignalSpy finished(&fixture.window(), &QDialog::finished);
        fixture.window().close();
        QCOMPARE(finished.size(), 0);
        if (fixture.dialog() && fixture.dialog()->headline() == u"Stop creating users?"_s)
            QVERIFY(fixture.answer(u"Stop"_s));
        QTRY_VERIFY(fixture.dialog()
                    && fixture.dialog()->headline() == u"Close without saving the passwords?"_s);
        QVERIFY(fixture.answer(u"Save password file…"_s));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(QFileInfo(chooser.path).size() > 0);
    }

    void unsavedPasswordsCannotBeOverlooked()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::Passwords, 3));
        auto *page = fixture.window().pageOf(Step::Passwords);
        QTRY_COMPARE(page->summary(), u"Not saved yet"_s);
        QCOMPARE(page->summaryTone(), Tone::Warning);
        QSignalSpy finished(&fixture.window(), &QDialog::finished);
        fixture.primary()->click();
        QVERIFY(fixture.dialog());
        QCOMPARE(fixture.dialog()->headline(), u"Close without saving the passwords?"_s);
        QVERIFY(fixture.answer(u"Cancel"_s));
        QCOMPARE(finished.size(), 0);
        fixture.window().close();
        QVERIFY(fixture.answer(u"Close anyway"_s));
        QCOMPARE(finished.size(), 1);
    }

    void onePasswordIsShownAtATimeAndNeverSpoken()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::Passwords, 3));
        auto *list = fixture.find<ListView>(u"created"_s);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        const auto cell = [list](int row, int role = Qt::DisplayRole) {
            return list->model()->index(row, PasswordList::Password).data(role).toString();
        };
        const auto mask = cell(0);
        QCOMPARE(cell(1), mask);
        list->setFocus();
        list->selectRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(cell(1) != mask);
        QCOMPARE(cell(1).size(), 16);
        QCOMPARE(cell(1, Qt::AccessibleTextRole), u"hidden"_s);
        const auto password = cell(1);
        list->selectRow(2);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(cell(1), mask);
        QVERIFY(cell(2) != mask);

        list->selectRow(1);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), password);
        // Whoever leaves the page leaves nothing shown.
        fixture.window().hide();
        QCOMPARE(cell(2), mask);
    }

    void theClipboardIsClearedOnlyWhileItIsOurs()
    {
        auto clipboard = std::make_unique<SecretClipboard>();
        clipboard->copy(Secret("first"));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"first"_s);
        QCOMPARE(clipboard->secondsLeft(), 60);
        clipboard.reset();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());

        clipboard = std::make_unique<SecretClipboard>();
        clipboard->copy(Secret("second"));
        QGuiApplication::clipboard()->setText(u"something else"_s);
        clipboard.reset();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
    }

    void aNewUploadKeepsTheCustomer()
    {
        const QTemporaryDir folder;
        Chooser chooser {folder.filePath(u"p.csv"_s), {}};
        WizardFixture fixture;
        fixture.window().setFileChooser(chooser.function());
        QVERIFY(fixture.goTo(Step::Passwords, 3));
        QTRY_VERIFY(fixture.find<Button>(u"savePasswords"_s)->isVisible());
        fixture.find<Button>(u"savePasswords"_s)->click();
        QTRY_VERIFY(fixture.window().pageOf(Step::Passwords)->isPrimary());
        fixture.find<Button>(u"newUpload"_s)->click();
        QTRY_COMPARE(fixture.window().currentStep(), Step::BrowseFile);
        QVERIFY(fixture.window().session().customer());
        QVERIFY(!fixture.window().session().file());
        // The same people once more: all are there already.
        QVERIFY(fixture.goTo(Step::Passwords, 3));
        auto *result = fixture.find<QLabel>(u"result"_s);
        QTRY_COMPARE(result->text(), u"No users were created"_s);
        QCOMPARE(fixture.window().rail()->step(5)->summary(), u"3 refused"_s);
        auto *refused = fixture.find<ListView>(u"refused"_s);
        QVERIFY(refused->isVisible());
        QCOMPARE(refused->model()->index(0, 3).data().toString(),
                 u"The user name is already taken."_s);

        // Their rows can be corrected and uploaded.
        chooser.path = folder.filePath(u"refused.csv"_s);
        fixture.find<Button>(u"saveRefused"_s)->click();
        QVERIFY(fixture.answer(u"Close"_s));
        QFile file(chooser.path);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto again = readUserFile(file.readAll());
        QCOMPARE(again.ready, 3);
    }

    void anInterruptedRunIsContinuedWithoutASession()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::ChooseLocation, 20));
        QTRY_VERIFY(fixture.primary()->isEnabled());
        fixture.primary()->click();
        QTRY_COMPARE(fixture.window().currentStep(), Step::Save);
        QTRY_VERIFY(fixture.window().pageOf(Step::Save)->isComplete());
        const auto store = QCoro::waitFor(fixture.services().openedRuns());
        const auto runs = QCoro::waitFor((*store)->runs());
        QCOMPARE(runs->size(), 1);
        // As if the program had begun just now.
        fixture.window().continueRun(runs->first().id, Step::Passwords);
        QCOMPARE(fixture.window().currentStep(), Step::Passwords);
        auto *created = fixture.find<ListView>(u"created"_s);
        QTRY_COMPARE(qint64(created->model()->rowCount()), runs->first().counts.created);
        fixture.window().continueRun(runs->first().id, Step::Save);
        QTRY_VERIFY(fixture.window().pageOf(Step::Save)->isComplete());
        QVERIFY(!fixture.window().button(QWizard::BackButton)->isVisible());
    }
};

WELKOM_WIDGET_TEST(wayonscreen, WayOnScreenTest)
#include "tst_wayonscreen.moc"
