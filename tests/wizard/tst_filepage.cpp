// SPDX-License-Identifier: Apache-2.0

#include "pagetest.h"

#include "common/recentfiles.h"
#include "pages/filepage.h"
#include "support/widgettest.h"
#include "widgets/banner.h"
#include "widgets/mappingheader.h"
#include "widgets/messagedialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

constexpr char goodFile[] = "Voornaam;Achternaam;Weergavenaam;E-mail;Afdeling\n"
                            "Anna;Smit;Anna Smit;anna@x.nl;Winkel\n"
                            "Piet;Jansen;Piet Jansen;piet@x,nl;Kantoor\n";

} // namespace

class FilePageTest : public QObject
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
        QSettings().clear();
        m_context = m_stage->newContext();
        m_page = new FilePage(*m_context);
        m_window = m_stage->show(m_page);
    }

    void cleanup()
    {
        m_stage->language().choose(Language::English);
        m_window.reset();
        m_context.reset();
    }

    void cleanupTestCase() { m_stage.reset(); }

    void startsWithTheButtonThatBrowses()
    {
        QVERIFY(button("browse")->isVisible());
        QVERIFY(!find<QWidget>("fileCard")->isVisible());
        QVERIFY(!m_page->isComplete());
        QCOMPARE(m_page->startFocus(), static_cast<QWidget *>(button("browse")));
        QCOMPARE(m_page->caption(), u"&Next: validate"_s);
    }

    void browses()
    {
        const auto path = m_folder.write(u"users.csv"_s, goodFile);
        button("browse")->click();
        QCOMPARE(m_stage->question().purpose, FileQuestion::Purpose::Open);
        m_stage->choosePath(path);
        QTRY_VERIFY(session().file());
        QCOMPARE(session().file()->path, path);
        QCOMPARE(recentFiles(), QStringList {path});
    }

    void readsWhatIsDropped()
    {
        drop(m_folder.write(u"users.csv"_s, goodFile));
        QTRY_VERIFY(session().file());
        QCOMPARE(session().file()->draft.file().records, 2);
        QVERIFY(m_page->isComplete());
        QCOMPARE(m_page->caption(), u"&Validate 2 users"_s);
        QCOMPARE(m_page->summary(), u"users.csv"_s);
        QVERIFY(find<QWidget>("fileCard")->isVisible());
        QVERIFY(!button("browse")->isVisible());
        QCOMPARE(find<QLabel>("users")->text(), u"2 users"_s);
        QCOMPARE(session().file()->sha256.size(), 32);
    }

    void aFileHeldOverTheWindowIsSeen()
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(m_folder.path(u"users.csv"_s))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(!button("browse")->isVisible());
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);
        QVERIFY(button("browse")->isVisible());

        QMimeData text;
        text.setText(u"piet@x.nl"_s);
        QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(m_window.get(), &other);
        QVERIFY(button("browse")->isVisible());
    }

    void aFileNamedAtTheStartIsRead()
    {
        m_context->fileToOpen = m_folder.write(u"named.csv"_s, goodFile);
        m_page->initializePage();
        QTRY_VERIFY(session().file());
        QVERIFY(session().file()->path.endsWith(u"named.csv"_s));
        QVERIFY(m_context->fileToOpen.isEmpty());
    }

    void saysWhyAFileCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isShown");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a workbook")
            << QByteArray("PK\x03\x04xxxxxxxxxxx") << false << u"This is a workbook"_s;
        QTest::newRow("binary") << QByteArray(100'000, '\0') << false << u"This is not a text"_s;
        QTest::newRow("empty") << QByteArray() << false << u"The file is empty."_s;
        QTest::newRow("no users") << QByteArray("Weergavenaam;E-mail\n") << true
                                  << u"The file has column names but no users."_s;
        QTest::newRow("no address")
            << QByteArray("Weergavenaam;Contact\nA;a@x.nl\n") << true
            << u"No column was recognized as Email. Choose it above the right column."_s;
        QTest::newRow("no names of columns")
            << QByteArray("A;a@x.nl\nB;b@x.nl\n") << true << u"The first row holds a user"_s;
        QTest::newRow("two addresses") << QByteArray("Weergavenaam;E-mail;Email\nA;a@x.nl;b@x.nl\n")
                                       << true << u"Several columns are for Email"_s;
    }

    void saysWhyAFileCannotBeUsed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isShown);
        QFETCH(QString, reason);
        drop(m_folder.write(u"odd.csv"_s, bytes));
        QTRY_VERIFY(problem()->isVisible());
        QCOMPARE(problem()->headline(), u"This file cannot be used yet"_s);
        QVERIFY2(problem()->accessibleDescription().startsWith(reason),
                 qPrintable(problem()->accessibleDescription()));
        QCOMPARE(find<QWidget>("fileCard")->isVisible(), isShown);
        QCOMPARE(button("otherFile")->isVisible(), !isShown);
        QVERIFY(!m_page->isComplete());
    }

    void aFileThatIsNotThereIsForgotten()
    {
        const auto path = m_folder.path(u"gone.csv"_s);
        rememberFile(path);
        drop(path);
        QTRY_VERIFY(problem()->isVisible());
        QCOMPARE(problem()->headline(), u"The file could not be read"_s);
        QVERIFY(problem()->accessibleDescription().contains(u"gone.csv"_s));
        QVERIFY(!session().file());
        QVERIFY(recentFiles().isEmpty());
    }

    void whatWasReadIsKeptWhenTheFileIsGone()
    {
        const auto path = m_folder.write(u"users.csv"_s, goodFile);
        drop(path);
        QTRY_VERIFY(session().file());
        QFile::remove(path);
        choose(combo("header"), u"A user"_s);
        QTRY_VERIFY(problem()->isVisible());
        QCOMPARE(problem()->headline(), u"The file could not be read"_s);
        QVERIFY(find<QWidget>("fileCard")->isVisible());
        QCOMPARE(combo("header")->currentText(), u"Column names"_s);
        QVERIFY(m_page->isComplete());
        QCOMPARE(session().file()->draft.file().records, 2);
    }

    void recognisedValuesCanBeChanged()
    {
        drop(m_folder.write(u"users.csv"_s, "Weergavenaam;E-mail\nZo\xEB;zoe@x.nl\n"));
        QTRY_VERIFY(session().file());
        QCOMPARE(combo("encoding")->currentText(), u"Windows-1252"_s);
        QCOMPARE(combo("delimiter")->currentText(), u"Semicolon"_s);
        QCOMPARE(combo("header")->currentText(), u"Column names"_s);

        choose(combo("encoding"), u"UTF-8"_s);
        QTRY_COMPARE(session().file()->draft.file().encoding, TextEncoding::Utf8);
        QCOMPARE(session().file()->draft.counts().needsAttention, 1); // bytes that are no text
        choose(combo("encoding"), u"Windows-1252"_s);
        QTRY_COMPARE(session().file()->draft.counts().needsAttention, 0);

        choose(combo("header"), u"A user"_s);
        QTRY_COMPARE(session().file()->draft.file().records, 2);
        choose(combo("header"), u"Column names"_s);
        QTRY_COMPARE(session().file()->draft.file().records, 1);

        choose(combo("delimiter"), u"Comma"_s);
        QTRY_COMPARE(session().file()->draft.file().columns.size(), 1);
        QVERIFY(!m_page->isComplete());
        choose(combo("delimiter"), u"Semicolon"_s);
        QTRY_VERIFY(m_page->isComplete());
    }

    void columnsCanBeMatched()
    {
        drop(m_folder.write(u"users.csv"_s, "Weergavenaam;Contact;Afdeling\nAnna;anna@x.nl;W\n"));
        QTRY_VERIFY(session().file());
        QVERIFY(!m_page->isComplete());
        QVERIFY(box(2)->property("isMissing").toBool()); // an address stands there
        QVERIFY(!box(3)->property("isMissing").toBool());
        choose(box(2), u"Email"_s);
        QTRY_VERIFY(m_page->isComplete());
        QVERIFY(!problem()->isVisible());
        QCOMPARE(session().file()->draft.rowsToCreate()[0].email, u"anna@x.nl"_s);

        choose(box(1), u"Not used"_s);
        QTRY_VERIFY(!m_page->isComplete());
        choose(box(3), u"Display name"_s);
        QTRY_VERIFY(m_page->isComplete());
        QCOMPARE(session().file()->draft.rowsToCreate()[0].displayName, u"W"_s);
        QCOMPARE(box(1)->currentText(), u"Not used"_s);

        choose(box(1), u"Display name"_s); // moves it
        QTRY_COMPARE(box(3)->currentText(), u"Not used"_s);
        QCOMPARE(session().file()->draft.rowsToCreate()[0].displayName, u"Anna"_s);
        QCOMPARE(box(1)->accessibleName(), u"Field for column Weergavenaam"_s);
    }

    void aFileWithoutHeaderCanBeMatched()
    {
        drop(m_folder.write(u"users.csv"_s, "Anna;anna@x.nl\nBo;bo@x.nl\n"));
        QTRY_VERIFY(session().file());
        choose(box(1), u"Display name"_s);
        QTRY_COMPARE(box(1)->currentText(), u"Display name"_s);
        choose(box(2), u"Email"_s);
        QTRY_VERIFY(m_page->isComplete());
        QCOMPARE(session().usersToCreate(), 2);
    }

    void correctionsStayWhenTheSameUsersAreReadInAnotherWay()
    {
        drop(m_folder.write(u"users.csv"_s, goodFile));
        QTRY_VERIFY(session().file());
        session().draft().setText(1, Field::Email, u"piet@x.nl"_s);
        choose(box(5), u"Status update"_s);
        QTRY_COMPARE(box(5)->currentText(), u"Status update"_s);
        QCOMPARE(session().file()->draft.text(1, Field::Email), u"piet@x.nl"_s);
    }

    void anotherFileAsksBeforeCorrectionsAreLost()
    {
        drop(m_folder.write(u"users.csv"_s, goodFile));
        QTRY_VERIFY(session().file());
        session().draft().setText(1, Field::Email, u"piet@x.nl"_s);
        const auto other = m_folder.write(u"other.csv"_s, goodFile);
        drop(other);
        answer(u"&Keep corrections"_s);
        QVERIFY(session().file()->path.endsWith(u"users.csv"_s));
        QCOMPARE(session().file()->draft.corrections().rows(), 1);
        drop(other);
        answer(u"&Read the file"_s);
        QTRY_VERIFY(session().file()->path.endsWith(u"other.csv"_s));
    }

    void aFileThatChangesOnDiskIsOffered()
    {
        const auto path = m_folder.write(u"users.csv"_s, goodFile);
        drop(path);
        QTRY_VERIFY(session().file());
        auto *banner = find<Banner>("changedBanner");
        QVERIFY(!banner->isVisible());
        m_folder.write(u"users.csv"_s, QByteArray(goodFile) + "Cas;K;Cas K;cas@x.nl;W\n");
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(session().file()->draft.file().records, 2); // nothing changes by itself
        button("readAgain")->click();
        QTRY_COMPARE(session().file()->draft.file().records, 3);
        QVERIFY(!banner->isVisible());

        QFile::remove(path);
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->headline(), u"The file is no longer there"_s);
        QVERIFY(!button("readAgain")->isVisible());
        QVERIFY(m_page->isComplete()); // what was read is kept
    }

    void theTemplateIsSaved()
    {
        button("template")->click();
        QCOMPARE(m_stage->question().suggestedName, u"users-template.csv"_s);
        m_stage->choosePath(m_folder.path(u"template.csv"_s));
        QVERIFY(m_folder.read(u"template.csv"_s).contains("anna.jansen@example.com"));
    }

    void aTemplateThatCannotBeSavedIsSaid()
    {
        button("template")->click();
        m_stage->choosePath(m_folder.path(u"no/such/folder/template.csv"_s));
        answer(u"Close"_s);
    }

    void recentFilesCanBeChosen()
    {
        rememberFile(m_folder.write(u"a & b.csv"_s, goodFile));
        m_page->retranslate();
        auto *recent = find<QWidget>("recentFiles");
        QVERIFY(recent->isVisible());
        recent->findChild<QPushButton *>()->click();
        QTRY_VERIFY(session().file());
        QVERIFY(session().file()->path.endsWith(u"a & b.csv"_s));
    }

    void theLanguageCanBeChanged()
    {
        drop(m_folder.write(u"users.csv"_s, goodFile));
        QTRY_VERIFY(session().file());
        m_stage->language().choose(Language::Dutch);
        QTRY_COMPARE(m_page->caption(), u"2 gebruikers &controleren"_s);
        QCOMPARE(combo("header")->currentText(), u"Kolomnamen"_s);
        QCOMPARE(box(1)->currentText(), u"Voornaam"_s);
        QVERIFY(session().file());
    }

    void tabGoesThroughTheBoxesAndOut()
    {
        drop(m_folder.write(u"users.csv"_s, goodFile));
        QTRY_VERIFY(session().file());
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(button("anotherFile")));
        QStringList names;
        for (int i = 0; i < 12 && !names.contains(u"preview"_s); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names += QApplication::focusWidget()->objectName();
        }
        QCOMPARE(names,
                 (QStringList {u"delimiter"_s, u"encoding"_s, u"header"_s, u"templateAgain"_s,
                               u"field1"_s, u"field2"_s, u"field3"_s, u"field4"_s, u"field5"_s,
                               u"preview"_s}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget()->objectName() != u"preview"_s);
    }

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = m_page->findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget %s", name);
        return widget;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    [[nodiscard]] QComboBox *combo(const char *name) const { return find<QComboBox>(name); }
    [[nodiscard]] QComboBox *box(int column) const
    {
        return m_page->findChild<MappingHeader *>()->boxOf(column - 1);
    }
    [[nodiscard]] Banner *problem() const { return find<Banner>("problemBanner"); }
    [[nodiscard]] UploadSession &session() const { return m_context->session; }

    /// As a person does: the list is opened by keyboard, not the value set behind its back.
    static void choose(QComboBox *combo, const QString &text)
    {
        const auto wanted = combo->findText(text);
        QVERIFY(wanted >= 0);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down); // opens the list, and changes nothing yet
        auto *list = combo->view();
        QTRY_VERIFY(list->isVisible());
        while (list->currentIndex().row() != wanted)
            QTest::keyClick(list, list->currentIndex().row() < wanted ? Qt::Key_Down : Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(!list->isVisible());
    }

    void drop(const QString &path)
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
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
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<WizardContext> m_context;
    TestFolder m_folder;
    std::unique_ptr<QWizard> m_window;
    FilePage *m_page = nullptr;
};

WELKOM_WIDGET_TEST(filepage, FilePageTest)
#include "tst_filepage.moc"
