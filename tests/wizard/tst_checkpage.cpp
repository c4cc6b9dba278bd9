// SPDX-License-Identifier: Apache-2.0

#include "pagetest.h"

#include "pages/checkgrid.h"
#include "pages/checkpage.h"
#include "support/widgettest.h"
#include "widgets/chipgroup.h"
#include "widgets/findingpanel.h"
#include "widgets/messagedialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QStandardPaths>
#include <QThreadPool>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// Rows 2 to 7: ready; comma; comma; no display name; line break; the same address as row 2.
constexpr char mixedFile[] = "Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate\n"
                             "Anna;Smit;Anna Smit;anna@x.nl;\n"
                             "Piet;Jansen;Piet Jansen;piet@x,nl;\n"
                             "Kees;Bos;Kees Bos;kees@x,nl;\n"
                             "Fatima;el Idrissi;;fatima@x.nl;\n"
                             "Sem;Bakker;\"Sem\nBakker\";sem@x.nl;\n"
                             "An;Smit;An Smit;Anna@x.nl;\n";

} // namespace

class CheckPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_stage = std::make_unique<PageStage>();
    }

    void init()
    {
        m_context = m_stage->newContext();
        setFile(mixedFile);
        m_page = new CheckPage(*m_context);
        m_window = m_stage->show(m_page);
        m_grid = m_page->findChild<CheckGrid *>();
        m_grid->setFocus();
        QTRY_VERIFY(m_grid->hasFocus());
    }

    void cleanup()
    {
        m_stage->language().choose(Language::English);
        m_window.reset();
        m_context.reset();
    }

    void cleanupTestCase() { m_stage.reset(); }

    void beginsAtTheFirstFinding()
    {
        QCOMPARE(m_grid->currentUser(), 1);
        QCOMPARE(m_grid->currentField(), Field::Email);
        QCOMPARE(finding(), u"Row 3, Email: the domain has a comma instead of a dot."_s);
        QCOMPARE(find<QLabel>("findingNumber")->text(), u"1 of 5"_s);
        QCOMPARE(m_page->caption(), u"&Continue with 2 users"_s);
        QCOMPARE(m_page->summary(), u"4 rows need attention"_s);
        QVERIFY(m_page->isComplete());
        QCOMPARE(m_page->startFocus(), static_cast<QWidget *>(m_grid));
    }

    void goesFromFindingToFinding()
    {
        const QStringList forth {
            u"Row 4, Email: the domain has a comma instead of a dot."_s,
            u"Row 5: the display name is missing."_s,
            u"Row 6, Display name: the cell holds a line break or a tab. It is "
            "sent as a space."_s,
            u"Row 7: row 2 has the same email address."_s,
            u"Row 3, Email: the domain has a comma instead of a dot."_s};
        for (const auto &sentence : forth) {
            QTest::keyClick(m_grid, Qt::Key_F8);
            QCOMPARE(finding(), sentence);
        }
        for (qsizetype i = forth.size() - 2; i >= 0; --i) {
            QTest::keyClick(m_grid, Qt::Key_F8, Qt::ShiftModifier);
            QCOMPARE(finding(), forth[i]);
        }
        button("previousFinding")->click();
        QCOMPARE(finding(), forth.last());
        button("nextFinding")->click();
        QCOMPARE(finding(), forth.first());
    }

    void goesThroughAllFindingsOfARow()
    {
        setFile("Voornaam;Achternaam;Weergavenaam;E-mail\nA;B;;a@x,nl\n");
        m_page->initializePage();
        QCOMPARE(finding(), u"Row 2: the display name is missing."_s);
        QTest::keyClick(m_grid, Qt::Key_F8);
        QCOMPARE(finding(), u"Row 2, Email: the domain has a comma instead of a dot."_s);
        QCOMPARE(find<QLabel>("findingNumber")->text(), u"2 of 2"_s);
        QTest::keyClick(m_grid, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(m_grid->currentField(), Field::DisplayName);
        QTest::keyClick(m_grid, Qt::Key_Right); // by hand, to the other cell
        QCOMPARE(find<QLabel>("findingNumber")->text(), u"2 of 2"_s);
    }

    void appliesASuggestion()
    {
        button("apply")->click();
        QCOMPARE(draft().text(1, Field::Email), u"piet@x.nl"_s);
        QCOMPARE(m_page->caption(), u"&Continue with 3 users"_s);
        QVERIFY(finding().startsWith(u"Row 3 is ready"_s));
        QVERIFY(button("undo")->isEnabled());
        button("undo")->click();
        QCOMPARE(draft().text(1, Field::Email), u"piet@x,nl"_s);
        button("redo")->click();
        QCOMPARE(draft().text(1, Field::Email), u"piet@x.nl"_s);
    }

    void appliesToAllOfTheKind()
    {
        QCOMPARE(button("applyToAll")->text(), u"Appl&y to 2 rows"_s);
        button("applyToAll")->click();
        QCOMPARE(draft().text(1, Field::Email), u"piet@x.nl"_s);
        QCOMPARE(draft().text(2, Field::Email), u"kees@x.nl"_s);
        QTest::keyClick(m_grid, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().counts().needsAttention, 4);
        QTest::keyClick(m_grid, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(draft().counts().needsAttention, 2);
        QTest::keyClick(m_grid, Qt::Key_F8); // a single one
        QVERIFY(!button("applyToAll")->isVisible());
    }

    void withoutASuggestionThereIsNothingToApply()
    {
        QTest::keyClick(m_grid, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(finding(), u"Row 7: row 2 has the same email address."_s);
        QVERIFY(!button("apply")->isVisible());
        QVERIFY(!find<QWidget>("suggestion")->isVisible());
    }

    void checksWhileOneTypes()
    {
        QTest::keyClick(m_grid, Qt::Key_F2);
        QVERIFY(m_grid->isEditing());
        auto *cell = editor();
        QCOMPARE(cell->text(), u"piet@x,nl"_s);
        cell->selectAll();
        QTest::keyClicks(cell, u"anna@x.nl"_s);
        QCOMPARE(finding(), u"Row 3: row 2 has the same email address."_s);
        QCOMPARE(draft().counts().needsAttention, 4);
        QTest::keyClicks(cell, u"x"_s);
        QCOMPARE(draft().counts().needsAttention, 3);
        QCOMPARE(m_page->caption(), u"&Continue with 3 users"_s);
        QVERIFY(m_grid->isEditing());
        QTest::keyClick(cell, Qt::Key_Return);
        QVERIFY(!m_grid->isEditing());
        QCOMPARE(draft().text(1, Field::Email), u"anna@x.nlx"_s);
        QCOMPARE(m_grid->currentUser(), 2); // Enter goes down
        QCOMPARE(m_grid->currentField(), Field::Email);
        QTest::keyClick(m_grid, Qt::Key_Z, Qt::ControlModifier); // what was typed is one step
        QCOMPARE(draft().text(1, Field::Email), u"piet@x,nl"_s);
        QCOMPARE(m_grid->currentUser(), 1);
        QVERIFY(!button("undo")->isEnabled());
    }

    void typingReplacesACell()
    {
        QTest::keyClick(m_grid, Qt::Key_P);
        QVERIFY(m_grid->isEditing());
        QTest::keyClicks(editor(), u"@x.nl"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(draft().text(1, Field::Email), u"p@x.nl"_s);
    }

    void tabGoesRightWhileEditing()
    {
        QTest::keyClick(m_grid, Qt::Key_Left);
        QCOMPARE(m_grid->currentField(), Field::DisplayName);
        QTest::keyClick(m_grid, Qt::Key_F2);
        QTest::keyClicks(editor(), u"!"_s);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QVERIFY(!m_grid->isEditing());
        QCOMPARE(draft().text(1, Field::DisplayName), u"Piet Jansen!"_s);
        QCOMPARE(m_grid->currentUser(), 1);
        QCOMPARE(m_grid->currentField(), Field::Email);
        QVERIFY(m_grid->hasFocus());
        QTest::keyClick(m_grid, Qt::Key_Tab); // otherwise it leaves the grid
        QVERIFY(!m_grid->hasFocus());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"previousFinding"_s);
    }

    void escapeTakesTheTypingBack()
    {
        QTest::keyClick(m_grid, Qt::Key_F2);
        QTest::keyClicks(editor(), u"abc"_s);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!m_grid->isEditing());
        QVERIFY(m_window->isVisible());
        QCOMPARE(draft().text(1, Field::Email), u"piet@x,nl"_s);
        QVERIFY(!draft().corrections().canUndo());
    }

    void deleteEmptiesACell()
    {
        QTest::keyClick(m_grid, Qt::Key_Delete);
        QCOMPARE(draft().text(1, Field::Email), QString());
        QCOMPARE(finding(), u"Row 3: the email address is missing."_s);
    }

    void leavesRowsOut()
    {
        QTest::keyClick(m_grid, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(draft().standing(1), RowStanding::LeftOut);
        QCOMPARE(finding(), u"Row 3 is left out."_s);
        QCOMPARE(find<QLabel>("note")->text(), u"1 row is left out"_s);
        QCOMPARE(button("leaveOut")->text(), u"Put row bac&k"_s);
        QTest::keyClick(m_grid, Qt::Key_F2); // cannot be edited now
        QVERIFY(!m_grid->isEditing());
        button("leaveOut")->click();
        QCOMPARE(draft().standing(1), RowStanding::NeedsAttention);
        QTest::keyClick(m_grid, Qt::Key_Down, Qt::ShiftModifier);
        button("leaveOut")->click();
        QCOMPARE(draft().counts().leftOut, 2);
        QTest::keyClick(m_grid, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().counts().leftOut, 0);
    }

    void theFirstOfTwoLeftOutFreesTheOther()
    {
        m_grid->goTo(0, Field::Email);
        QCOMPARE(draft().standing(5), RowStanding::NeedsAttention);
        QTest::keyClick(m_grid, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(draft().standing(5), RowStanding::Ready);
    }

    void filters()
    {
        auto *chips = find<ChipGroup>("filter");
        chips->choose(2);
        QCOMPARE(m_grid->model()->rowCount(), 4);
        QCOMPARE(m_grid->currentUser(), 1);
        button("apply")->click();
        QCOMPARE(m_grid->model()->rowCount(), 4); // nothing jumps away
        chips->choose(3);
        QCOMPARE(m_grid->model()->rowCount(), 1);
        QCOMPARE(finding().left(6), u"Row 6,"_s);
        QTest::keyClick(m_grid, Qt::Key_F8); // hidden by the filter, so all are shown
        QCOMPARE(chips->chosen(), 0);
        QCOMPARE(finding(), u"Row 7: row 2 has the same email address."_s);
    }

    void undoShowsWhatItChanged()
    {
        button("apply")->click();
        m_grid->goTo(5, Field::FirstName);
        button("undo")->click();
        QCOMPARE(m_grid->currentUser(), 1);
        QCOMPARE(m_grid->currentField(), Field::Email);
    }

    void saysWhenNothingNeedsAttention()
    {
        setFile("Weergavenaam;E-mail\nAnna;anna@x.nl\n");
        m_page->initializePage();
        QCOMPARE(finding(), u"Nothing needs attention"_s);
        QCOMPARE(m_page->summary(), u"1 user"_s);
        QVERIFY(!button("leaveOut")->isVisible());
        QTest::keyClick(m_grid, Qt::Key_F8);
        QCOMPARE(finding(), u"Nothing needs attention"_s);
    }

    void withNothingToCreateThereIsNoWayOn()
    {
        setFile("Weergavenaam;E-mail\nAnna;anna\n");
        m_page->initializePage();
        QVERIFY(!m_page->isComplete());
        QTest::keyClick(m_grid, Qt::Key_F2);
        QTest::keyClicks(editor(), u"@x.nl"_s);
        QVERIFY(m_page->isComplete());
    }

    void goingOnKeepsWhatIsBeingTyped()
    {
        QTest::keyClick(m_grid, Qt::Key_F2);
        editor()->selectAll();
        QTest::keyClicks(editor(), u"p@x.nl"_s);
        QVERIFY(m_page->validatePage());
        QVERIFY(!m_grid->isEditing());
        QCOMPARE(m_context->session.usersToCreate(), 3);
    }

    void savesTheCorrectedTable()
    {
        button("apply")->click();
        button("saveCorrected")->click();
        const auto path = m_folder.path(u"corrected.csv"_s);
        chooseInDialog(u"PRACTICE - users - corrected.csv"_s, path);
        QTRY_VERIFY(find<QLabel>("note")->text().contains(u"corrected.csv"_s));
        const auto again = readUserFile(m_folder.read(u"corrected.csv"_s));
        QCOMPARE(again.records, 6);
        QCOMPARE(again.ready, 3);
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther));
    }

    void asksBeforeItReplacesTheUsersOwnFile()
    {
        button("saveCorrected")->click();
        chooseInDialog({}, m_path);
        answer(u"&Keep it"_s);
        QCOMPARE(m_folder.read(u"users.csv"_s), QByteArray(mixedFile));
        button("saveCorrected")->click();
        chooseInDialog({}, m_path);
        answer(u"&Replace"_s);
        QTRY_VERIFY(m_folder.read(u"users.csv"_s) != mixedFile);
    }

    void savesTheFindings()
    {
        button("saveFindings")->click();
        chooseInDialog(u"PRACTICE - users - findings.csv"_s, m_folder.path(u"findings.csv"_s));
        QTRY_VERIFY(find<QLabel>("note")->text().contains(u"findings.csv"_s));
        QCOMPARE(readTable(m_folder.read(u"findings.csv"_s)).size(), 6); // with the header
    }

    void aFileThatCannotBeSavedIsSaid()
    {
        button("saveFindings")->click();
        chooseInDialog({}, m_folder.path(u"no/such/folder/findings.csv"_s));
        QTRY_VERIFY(m_window->findChild<MessageDialog *>());
        answer(u"Close"_s);
        QVERIFY(!find<QLabel>("note")->text().contains(u"findings.csv"_s));
    }

    void theLanguageCanBeChanged()
    {
        m_stage->language().choose(Language::Dutch);
        QTRY_COMPARE(finding(),
                     u"Rij 3, E-mail: het domein heeft een komma in plaats van een punt."_s);
        QCOMPARE(m_page->caption(), u"&Doorgaan met 2 gebruikers"_s);
        QCOMPARE(m_grid->currentUser(), 1);
        QCOMPARE(m_grid->model()->headerData(0, Qt::Horizontal).toString(), u"Rij"_s);
    }

    void tabOrder()
    {
        QStringList names;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names += QApplication::focusWidget()->objectName();
        }
        QCOMPARE(names,
                 (QStringList {u"previousFinding"_s, u"nextFinding"_s, u"apply"_s, u"applyToAll"_s,
                               u"leaveOut"_s, u"saveFindings"_s, u"saveCorrected"_s}));
    }

    void tenThousandRowsAreCorrectedAtOnce()
    {
        setFile(manyWithAComma(10'000));
        m_page->initializePage();
        QCOMPARE(button("applyToAll")->text(), u"Appl&y to 10000 rows"_s);
        button("applyToAll")->click();
        QVERIFY(!m_page->validatePage()); // going on has to wait for it
        QTRY_COMPARE(m_context->session.usersToCreate(), 10'000);
        QVERIFY(m_page->validatePage());
        QTest::keyClick(m_grid, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_context->session.usersToCreate(), 0);
        QTest::keyClick(m_grid, Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(m_context->session.usersToCreate(), 10'000);
        QTest::keyClick(m_grid, Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(m_grid->model()->rowCount(), 10'000);
        QTest::keyClick(m_grid, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_grid->currentUser(), 9'999);
        QTest::keyClick(m_grid, Qt::Key_F2);
        QTest::keyClicks(editor(), u",x"_s);
        QCOMPARE(m_context->session.usersToCreate(), 9'999);
    }

    void whileManyRowsAreCorrectedNothingElseIs()
    {
        setFile(manyWithAComma(2'000));
        m_page->initializePage();
        button("applyToAll")->click();
        // All of this comes before the worker's answer can.
        QTest::keyClick(m_grid, Qt::Key_F2);
        QVERIFY(!m_grid->isEditing());
        QTest::keyClick(m_grid, Qt::Key_Delete);
        QTest::keyClick(m_grid, Qt::Key_Delete, Qt::ControlModifier);
        button("leaveOut")->click();
        button("apply")->click();
        button("applyToAll")->click();
        QCOMPARE(draft().text(0, Field::Email), u"u0@x,nl"_s);
        QCOMPARE(draft().counts().leftOut, 0);
        QTRY_COMPARE(m_context->session.usersToCreate(), 2'000);
        QCOMPARE(draft().corrections().rowsToUndo(), 2'000);
        QTest::keyClick(m_grid, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!draft().corrections().canUndo()); // it was one step
        QCOMPARE(draft().text(0, Field::Email), u"u0@x,nl"_s);
    }

    void whatTakesLongIsShown()
    {
        setFile(manyWithAComma(200));
        m_page->initializePage();
        QTRY_VERIFY(m_grid->model()->rowCount() > 0);
        // The only worker has something else to do until it is let go.
        auto &pool = *QThreadPool::globalInstance();
        const auto threads = pool.maxThreadCount();
        pool.setMaxThreadCount(1);
        QSemaphore released;
        pool.start([&released] { released.acquire(); });
        button("applyToAll")->setFocus();
        button("applyToAll")->click();
        QVERIFY(button("applyToAll")->isEnabled()); // no flash
        QTRY_COMPARE(find<QLabel>("note")->text(), u"Many rows are being corrected…"_s);
        QVERIFY(!button("applyToAll")->isEnabled());
        QVERIFY(!button("undo")->isEnabled());
        QVERIFY(!button("saveCorrected")->isEnabled());
        QVERIFY(!m_page->isComplete());
        QVERIFY(m_grid->hasFocus());
        released.release();
        QTRY_VERIFY(m_page->isComplete());
        QCOMPARE(find<QLabel>("note")->text(), QString());
        QVERIFY(button("undo")->isEnabled());
        QCOMPARE(draft().counts().ready, 200);
        pool.setMaxThreadCount(threads);
    }

    void goingBackCallsOffWhatIsBeingCorrected()
    {
        setFile(manyWithAComma(2'000));
        m_page->initializePage();
        button("applyToAll")->click();
        m_page->cleanupPage();
        m_page->initializePage();
        QCOMPARE(draft().counts().needsAttention, 2'000);
        button("applyToAll")->click();
        QTRY_COMPARE(draft().counts().needsAttention, 0);
        QCOMPARE(draft().corrections().rowsToUndo(), 2'000);
    }

private:
    [[nodiscard]] static QByteArray manyWithAComma(int rows)
    {
        QByteArray file = "Weergavenaam;E-mail\n";
        for (int i = 0; i < rows; ++i)
            file += "A;u" + QByteArray::number(i) + "@x,nl\n";
        return file;
    }
    template<typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = m_page->findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget %s", name);
        return widget;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString finding() const { return find<QLabel>("finding")->text(); }
    [[nodiscard]] QLineEdit *editor() const { return find<QLineEdit>("cellEditor"); }
    [[nodiscard]] const CheckedDraft &draft() const { return m_context->session.file()->draft; }

    void setFile(const QByteArray &bytes)
    {
        if (m_page && m_window)
            m_page->cleanupPage();
        m_path = m_folder.write(u"users.csv"_s, bytes);
        ChosenFile file;
        file.path = m_path;
        file.draft = CheckedDraft(readUserFile(bytes));
        m_context->session.setFile(file);
    }

    void chooseInDialog(const QString &proposed, const QString &path)
    {
        QCOMPARE(m_stage->question().purpose, FileQuestion::Purpose::Save);
        if (!proposed.isEmpty())
            QCOMPARE(m_stage->question().suggestedName, proposed);
        m_stage->choosePath(path);
    }

    void answer(const QString &text)
    {
        auto *dialog = m_window->findChild<MessageDialog *>();
        QVERIFY(dialog);
        for (auto *answer : dialog->findChildren<QPushButton *>()) {
            if (answer->text() == text)
                answer->click();
        }
        QVERIFY(!dialog->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<WizardContext> m_context;
    TestFolder m_folder;
    QString m_path;
    std::unique_ptr<QWizard> m_window;
    CheckPage *m_page = nullptr;
    CheckGrid *m_grid = nullptr;
};

WELKOM_WIDGET_TEST(checkpage, CheckPageTest)
#include "tst_checkpage.moc"
