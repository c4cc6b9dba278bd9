// SPDX-License-Identifier: Apache-2.0

#include "support/widgettest.h"
#include "support/wizardfixture.h"

#include "helpview.h"
#include "helpwindow.h"
#include "widgets/accountbadge.h"
#include "widgets/pageheader.h"
#include "widgets/segmented.h"
#include "widgets/steprail.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// Every window that is shown while it lives.
class WindowsShown final : public QObject
{
public:
    WindowsShown() { qApp->installEventFilter(this); }
    [[nodiscard]] const QStringList &names() const { return m_names; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()
            && static_cast<QWidget *>(watched)->isWindow())
            m_names += watched->objectName();
        return false;
    }

private:
    QStringList m_names;
};

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRailSaysHowFarOneIs()
    {
        WizardFixture fixture;
        auto *rail = fixture.window().rail();
        QCOMPARE(rail->step(0)->accessibleName(), u"Step 1 of 7: Sign in, current"_s);
        QCOMPARE(rail->step(6)->accessibleName(), u"Step 7 of 7: Passwords, to do"_s);
        QVERIFY(fixture.goTo(Step::BrowseFile));
        QCOMPARE(rail->step(0)->accessibleName(), u"Step 1 of 7: Sign in, done"_s);
        QCOMPARE(rail->step(1)->state(), RailStep::State::Done);
        QCOMPARE(rail->step(1)->summary(), u"Contoso Bakkerijen"_s);
        QCOMPARE(rail->step(2)->accessibleName(), u"Step 3 of 7: Browse file, current"_s);
        QCOMPARE(rail->step(2)->summary(), QString());
    }

    void theRailTakesNoFocus()
    {
        WizardFixture fixture;
        for (int i = 0; i < StepRail::stepCount; ++i)
            QCOMPARE(fixture.window().rail()->step(i)->focusPolicy(), Qt::NoFocus);
    }

    void initialsAreThoseOfFirstAndLastName()
    {
        QCOMPARE(AccountBadge::initialsOf(u"Sanne de Wit"_s), u"SW"_s);
        QCOMPARE(AccountBadge::initialsOf(u"Ümit"_s), u"Ü"_s);
        QCOMPARE(AccountBadge::initialsOf(u"  "_s), QString());
    }

    void practiceIsSaidOnEveryPage()
    {
        WizardFixture fixture;
        for (const auto step : {Step::SignIn, Step::ChooseCustomer, Step::BrowseFile,
                                Step::Validate, Step::ChooseLocation}) {
            QVERIFY(fixture.goTo(step));
            auto *tag = fixture.window().pageOf(step)->findChild<QWidget *>(u"practiceTag"_s);
            QVERIFY(tag && tag->isVisible());
            QCOMPARE(tag->accessibleName(), u"Practice"_s);
            fixture.window().resize(860, 580);
            QVERIFY(tag->isVisible());
            QVERIFY(fixture.window().rect().contains(
                QRect(tag->mapTo(&fixture.window(), QPoint(0, 0)), tag->size())));
            fixture.window().resize(1040, 700);
        }
    }

    void theLanguageChangesOnEveryPage_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("dutchTitle");
        QTest::addColumn<QString>("dutchCaption");
        QTest::newRow("sign in") << idOf(Step::SignIn) << u"Aanmelden"_s
                                 << u"Volgende: klant kiezen"_s;
        QTest::newRow("customer") << idOf(Step::ChooseCustomer) << u"Klant kiezen"_s
                                  << u"Volgende: bestand kiezen"_s;
        QTest::newRow("file") << idOf(Step::BrowseFile) << u"Bestand kiezen"_s << QString();
        QTest::newRow("check") << idOf(Step::Validate) << u"Controleren"_s
                               << u"Doorgaan met 138 gebruikers"_s;
        QTest::newRow("location") << idOf(Step::ChooseLocation) << u"Geografische locatie"_s
                                  << u"138 gebruikers aanmaken"_s;
    }

    void theLanguageChangesOnEveryPage()
    {
        QFETCH(int, step);
        QFETCH(QString, dutchTitle);
        QFETCH(QString, dutchCaption);
        WizardFixture fixture;
        QVERIFY(fixture.goTo(static_cast<Step>(step)));
        const auto customer = fixture.window().session().customer();
        auto *page = fixture.window().pageOf(static_cast<Step>(step));
        const auto english = page->header()->title();
        fixture.window().rail()->language()->choose(0);
        QTRY_COMPARE(page->header()->title(), dutchTitle);
        if (!dutchCaption.isEmpty())
            QTRY_COMPARE(QString(fixture.primary()->text()).remove(u'&'), dutchCaption);
        // Nothing is lost, and it is remembered.
        QCOMPARE(fixture.window().session().customer(), customer);
        QCOMPARE(LanguageChoice::remembered(), Language::Dutch);
        fixture.window().rail()->language()->choose(1);
        QTRY_COMPARE(page->header()->title(), english);
    }

    void anUnchosenFileKeepsOneOnThePage()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::BrowseFile));
        QVERIFY(!fixture.primary()->isEnabled());
        QTest::keyClick(&fixture.window(), Qt::Key_Return);
        QCOMPARE(fixture.window().currentStep(), Step::BrowseFile);
    }

    void enterPressesTheButtonWithTheKeyboardOnly()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::BrowseFile));
        auto *back = fixture.find<Button>(u"back"_s);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(back, &held);
        QCOMPARE(fixture.window().currentStep(), Step::BrowseFile);
        QTest::keyClick(back, Qt::Key_Return);
        QCOMPARE(fixture.window().currentStep(), Step::ChooseCustomer);
        QTest::keyClick(fixture.primary(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(fixture.window().currentStep(), Step::BrowseFile);
    }

    void backAndForthKeepsWhatWasChosen()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::ChooseLocation));
        for (int i = 0; i < 3; ++i)
            fixture.window().back();
        QCOMPARE(fixture.window().currentStep(), Step::ChooseCustomer);
        QVERIFY(fixture.window().session().customer());
        QVERIFY(fixture.window().session().file());
        QVERIFY(fixture.goTo(Step::ChooseLocation));
        QTRY_COMPARE(fixture.window().session().location(), u"NL"_s);
    }

    void pagesAreMadeWhenTheyAreReached()
    {
        WindowsShown shown;
        WizardFixture fixture;
        QCOMPARE(fixture.window().pageIds(), QList<int> {idOf(Step::SignIn)});
        QVERIFY(fixture.goTo(Step::ChooseLocation));
        QCOMPARE(fixture.window().pageIds().size(), 5);
        QCOMPARE(fixture.window().rail()->step(1)->summary(), u"Contoso Bakkerijen"_s);
        // No part of a page is a window of its own, not even for a moment.
        QCOMPARE(shown.names(), QStringList {u"uploadWizard"_s});
    }

    void altLeftGoesBack()
    {
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        QVERIFY(fixture.goTo(Step::BrowseFile));
        QTest::keyClick(&fixture.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(fixture.window().currentStep(), Step::ChooseCustomer);
    }

    void aDoubleClickOnNextGoesOnePage()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::Validate));
        auto *next = fixture.primary();
        // A click, and then the second press as the system reports it.
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(fixture.window().currentStep(), Step::ChooseLocation);
        QTest::mouseDClick(fixture.primary(), Qt::LeftButton);
        const auto *counter = fixture.window().findChild<QWidget *>(u"counter"_s);
        QVERIFY(!counter || !counter->isVisible()); // of page 6
        QCOMPARE(fixture.window().currentStep(), Step::ChooseLocation);
    }

    void closingAsksOnlyWhenSomethingIsLost_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("asks");
        QTest::newRow("on page 1") << idOf(Step::SignIn) << false;
        QTest::newRow("on page 2") << idOf(Step::ChooseCustomer) << false;
        QTest::newRow("on page 3") << idOf(Step::BrowseFile) << true;
        QTest::newRow("on page 4") << idOf(Step::Validate) << true;
        QTest::newRow("on page 5") << idOf(Step::ChooseLocation) << true;
    }

    void closingAsksOnlyWhenSomethingIsLost()
    {
        QFETCH(int, step);
        QFETCH(bool, asks);
        WizardFixture fixture;
        QVERIFY(fixture.goTo(static_cast<Step>(step)));
        QSignalSpy finished(&fixture.window(), &QDialog::finished);
        fixture.window().close();
        if (!asks) {
            QCOMPARE(finished.size(), 1);
            return;
        }
        QCOMPARE(finished.size(), 0);
        QVERIFY(fixture.dialog());
        QCOMPARE(fixture.dialog()->headline(), u"Leave the wizard?"_s);
        QVERIFY(fixture.answer(u"Stay"_s));
        QVERIFY(fixture.window().isVisible());
        fixture.window().close();
        QVERIFY(fixture.answer(u"Leave"_s));
        QCOMPARE(finished.size(), 1);
    }

    void endingPracticeAsksForAnotherWindow()
    {
        WizardFixture fixture;
        QSignalSpy wanted(&fixture.window(), &UploadWizard::practiceWanted);
        fixture.find<Button>(u"endPractice"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toBool(), false);
    }

    void theRailBecomesNarrowInANarrowWindow()
    {
        WizardFixture fixture;
        auto *rail = fixture.window().rail();
        QCOMPARE(rail->width(), 232);
        fixture.window().resize(1019, 700);
        QTRY_COMPARE(rail->width(), 72);
        QVERIFY(rail->step(0)->toolTip().contains(u"Sign in"_s));
        // The content never has less than 724 px.
        fixture.window().resize(860, 580);
        QTRY_COMPARE(fixture.window().width(), 860);
        QVERIFY(fixture.window().pageOf(Step::SignIn)->width() - 64 >= 724);
        fixture.window().resize(1040, 700);
        QTRY_COMPARE(rail->width(), 232);
    }

    void theRailStandsAtTheEdge()
    {
        WizardFixture fixture;
        QVERIFY(fixture.goTo(Step::ChooseCustomer));
        auto *rail = fixture.window().rail();
        QCOMPARE(rail->mapTo(&fixture.window(), QPoint(0, 0)), QPoint(0, 0));
        QCOMPARE(rail->height(), fixture.window().height());
        auto *page = fixture.window().pageOf(Step::ChooseCustomer);
        QCOMPARE(page->mapTo(&fixture.window(), QPoint(0, 0)), QPoint(232, 0));
    }

    void theWindowRemembersItsSize()
    {
        {
            WizardFixture fixture;
            fixture.window().resize(1100, 720);
            fixture.window().close();
        }
        QVERIFY(QSettings().contains(u"window"_s));
    }

    void aFileThatTheSystemHandsOverIsRead_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("before page 3, once one gets there") << idOf(Step::SignIn) << true;
        QTest::newRow("on page 3, at once") << idOf(Step::BrowseFile) << true;
        QTest::newRow("after page 3, never") << idOf(Step::Validate) << false;
    }

    void aFileThatTheSystemHandsOverIsRead()
    {
        QFETCH(const int, step);
        QFETCH(const bool, isTaken);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"handed.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("Weergavenaam;E-mail\nAnna;anna@contoso-bakkerijen.nl\n");
        file.close();
        WizardFixture fixture;
        QVERIFY(fixture.goTo(static_cast<Step>(step)));
        fixture.window().openFile(path);
        if (step < idOf(Step::BrowseFile))
            QVERIFY(fixture.goTo(Step::BrowseFile));
        if (isTaken)
            QTRY_VERIFY(fixture.window().session().file());
        QCOMPARE(fixture.window().session().file()->path == path, isTaken);
    }

    void f1SaysWhatThePageIsFor()
    {
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        QTest::keyClick(&fixture.window(), Qt::Key_F1);
        auto *help = fixture.window().help();
        QVERIFY(help->isVisible());
        QCOMPARE(help->view()->title(), u"Sign in"_s);
        help->findChild<Button *>(u"helpAbout"_s)->click();
        QVERIFY(help->findChild<QDialog *>(u"aboutDialog"_s));
    }

    void eachPageHasItsFirstFocus_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("name");
        QTest::newRow("page 1") << idOf(Step::SignIn) << u"primary"_s;
        QTest::newRow("page 2") << idOf(Step::ChooseCustomer) << u"search"_s;
        QTest::newRow("page 3") << idOf(Step::BrowseFile) << u"browse"_s;
        QTest::newRow("page 5") << idOf(Step::ChooseLocation) << u"search"_s;
    }

    void eachPageHasItsFirstFocus()
    {
        QFETCH(int, step);
        QFETCH(QString, name);
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        if (step == idOf(Step::ChooseCustomer))
            QTest::keyClick(fixture.primary(), Qt::Key_Space);
        else
            QVERIFY(fixture.goTo(static_cast<Step>(step)));
        QTRY_VERIFY(fixture.window().focusWidget()
                    && fixture.window().focusWidget()->objectName() == name);
        QVERIFY(fixture.settle()); // what comes late does not take it away
        QCOMPARE(fixture.window().focusWidget()->objectName(), name);
    }

    void tabGoesFromTheContentToTheButtonsToTheLanguage()
    {
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        QVERIFY(fixture.goTo(Step::ChooseLocation));
        QTRY_COMPARE(fixture.window().focusWidget()->objectName(), u"search"_s);
        QTRY_VERIFY(fixture.primary()->isEnabled());
        fixture.primary()->setFocus(Qt::TabFocusReason);
        const auto tab = [&fixture] {
            QTest::keyClick(fixture.window().focusWidget(), Qt::Key_Tab);
            return fixture.window().focusWidget();
        };
        QCOMPARE(tab()->objectName(), u"back"_s);
        QCOMPARE(tab()->objectName(), u"cancel"_s);
        QVERIFY(fixture.window().rail()->language()->isAncestorOf(tab()));
        QCOMPARE(tab()->objectName(), u"help"_s);
        QCOMPARE(tab()->objectName(), u"search"_s); // and from the top again
        QCOMPARE(tab()->objectName(), u"countries"_s);
        QCOMPARE(tab()->objectName(), u"primary"_s);
    }
};

WELKOM_WIDGET_TEST(shell, ShellTest)
#include "tst_shell.moc"
