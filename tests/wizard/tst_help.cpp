// SPDX-License-Identifier: Apache-2.0

#include "support/contrast.h"
#include "support/widgettest.h"
#include "support/wizardfixture.h"

#include "helpview.h"
#include "helpwindow.h"
#include "pages/undodialog.h"
#include "widgets/steprail.h"

#include "console/commandtable.h"
#include "console/exitcode.h"
#include "users/finding.h"

#include <QDir>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const auto helpFolder = QStringLiteral(WELKOM_SOURCE_DIR "/resources/help/");
const auto languages = {u"en"_s, u"nl"_s};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString helpText(const QString &language, const QString &page)
{
    return textOf(helpFolder + language + u'/' + page + u".md"_s);
}

QStringList pagesOf(const QString &language)
{
    QStringList pages;
    const auto names = QDir(helpFolder + language).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const auto &name : names)
        pages += name.chopped(3);
    return pages;
}

/// Without what stands between fences, which is shown as it is.
QString withoutCode(const QString &markdown)
{
    static const QRegularExpression fence(u"^\\s*```.*?^\\s*```"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    return QString(markdown).remove(fence);
}

/// Targets of links and pictures.
QStringList linksOf(const QString &markdown)
{
    static const QRegularExpression link(u"\\]\\(([^)\\s]+)\\)"_s);
    QStringList links;
    for (auto i = link.globalMatch(withoutCode(markdown)); i.hasNext();)
        links += i.next().captured(1);
    return links;
}

/// As GitHub makes them of the headings: written once more here, so that the program's own way is
/// tested by another one.
QStringList anchorsOf(const QString &markdown)
{
    static const QRegularExpression heading(u"^#{1,6} +(.*?) *#*$"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression dropped(u"[^\\p{L}\\p{N} _-]"_s);
    QStringList anchors;
    for (auto i = heading.globalMatch(withoutCode(markdown)); i.hasNext();) {
        auto anchor = i.next().captured(1).toLower().remove(dropped).replace(u' ', u'-');
        const auto before = anchors.filter(
            QRegularExpression(u'^' + QRegularExpression::escape(anchor) + u"(-\\d+)?$"_s));
        anchors += before.isEmpty() ? anchor : u"%1-%2"_s.arg(anchor).arg(before.size());
    }
    return anchors;
}

/// Links of a file that lead nowhere in the folders.
QStringList deadLinksOf(const QString &path)
{
    const auto markdown = textOf(path);
    QStringList dead;
    for (const auto &link : linksOf(markdown)) {
        if (link.startsWith("https://"_L1))
            continue;
        const auto file = link.section(u'#', 0, 0);
        const auto target = file.isEmpty() ? path : QFileInfo(path).dir().filePath(file);
        if (!QFileInfo(target).isFile()
            || (link.contains(u'#') && !anchorsOf(textOf(target)).contains(link.section(u'#', 1))))
            dead += link;
    }
    return dead;
}

/// Every anchor of a page as it is shown, named and linked to.
struct Anchors
{
    QStringList named;
    QStringList linkedTo;
};

Anchors anchorsOf(const QTextDocument &document)
{
    Anchors anchors;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            anchors.named += format.anchorNames();
            if (!format.anchorHref().isEmpty())
                anchors.linkedTo += format.anchorHref();
        }
    }
    return anchors;
}

Language languageOf(const QString &code)
{
    return code == codeOf(Language::Dutch) ? Language::Dutch : Language::English;
}

void addPages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const auto &language : languages) {
        const auto pages = pagesOf(language);
        for (const auto &page : pages)
            QTest::newRow(qPrintable(language + u'/' + page)) << language << page;
    }
}

/// Of a wizard whose help is open.
HelpView &openHelp(WizardFixture &fixture)
{
    (void)QTest::qWaitForWindowActive(&fixture.window());
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    return *fixture.window().help()->view();
}

} // namespace

class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- the texts -------------------------------------------------------------------------------

    void everyPageHasItsTwin()
    {
        QVERIFY(pagesOf(u"en"_s).size() > 10);
        QCOMPARE(pagesOf(u"nl"_s), pagesOf(u"en"_s));
    }

    void twinsAreBuiltAlike_data()
    {
        QTest::addColumn<QString>("page");
        const auto pages = pagesOf(u"en"_s);
        for (const auto &page : pages)
            QTest::newRow(qPrintable(page)) << page;
    }

    /// What one language tells, the other tells too: as many headings, rows of tables and blocks of
    /// code.
    void twinsAreBuiltAlike()
    {
        QFETCH(QString, page);
        static const QRegularExpression row(u"^\\|"_s, QRegularExpression::MultilineOption);
        const auto english = helpText(u"en"_s, page);
        const auto dutch = helpText(u"nl"_s, page);
        QCOMPARE(anchorsOf(dutch).size(), anchorsOf(english).size());
        QCOMPARE(dutch.count(row), english.count(row));
        QCOMPARE(dutch.count(u"```"_s), english.count(u"```"_s));
    }

    void everyPageIsReachedFromTheContents_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto &language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

    void everyPageIsReachedFromTheContents()
    {
        QFETCH(QString, language);
        const auto links = linksOf(helpText(language, u"index"_s));
        const auto pages = pagesOf(language);
        for (const auto &page : pages)
            QVERIFY2(page == "index"_L1 || links.contains(page + u".md"_s), qPrintable(page));
    }

    void noLinkIsDead_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto &name : {u"README.md"_s, u"CONTRIBUTING.md"_s})
            QTest::newRow(qPrintable(name)) << QStringLiteral(WELKOM_SOURCE_DIR "/") + name;
        for (const auto &language : languages) {
            const auto pages = pagesOf(language);
            for (const auto &page : pages) {
                const auto name = language + u'/' + page + u".md"_s;
                QTest::newRow(qPrintable(name)) << helpFolder + name;
            }
        }
    }

    void noLinkIsDead()
    {
        QFETCH(QString, path);
        const auto markdown = textOf(path);
        QVERIFY(!markdown.isEmpty());
        QCOMPARE(deadLinksOf(path), QStringList());
    }

    void aDeadLinkIsSeen()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"page.md"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("# Title\n\n[here](#title) [gone](gone.md) [away](#elsewhere)\n"
                   "```\n[code](code.md)\n```\n");
        file.close();
        QCOMPARE(deadLinksOf(file.fileName()), QStringList({u"gone.md"_s, u"#elsewhere"_s}));
    }

    void theReadmeIsShort()
    {
        static const QRegularExpression space(u"\\s+"_s);
        const auto words = textOf(QStringLiteral(WELKOM_SOURCE_DIR "/README.md"))
                               .split(space, Qt::SkipEmptyParts)
                               .size();
        QVERIFY2(words > 100 && words < 700, qPrintable(QString::number(words)));
    }

    void theReferenceTellsEveryCommandAndOption_data() { everyPageIsReachedFromTheContents_data(); }

    void theReferenceTellsEveryCommandAndOption()
    {
        QFETCH(QString, language);
        const auto text = helpText(language, u"console"_s);
        for (const auto &command : allCommands()) {
            const QRegularExpression call(
                u"`%1[ `]"_s.arg(QRegularExpression::escape(QString::fromLatin1(command.name))));
            QVERIFY2(text.contains(call), command.name);
            // The commands of its own that runs has.
            static const QRegularExpression list(u"^\\[([a-z|]+) ID\\]$"_s);
            const auto words = list.match(QString::fromLatin1(command.arguments)).captured(1);
            for (const auto &one : words.split(u'|', Qt::SkipEmptyParts))
                QVERIFY2(text.contains(u"`runs "_s + one + u" ID`"_s), qPrintable(one));
        }
        for (const auto &option : allOptions()) {
            const QRegularExpression call(
                u"`--%1[ `]"_s.arg(QRegularExpression::escape(QString::fromLatin1(option.name))));
            QVERIFY2(text.contains(call), option.name);
        }
    }

    void theReferenceTellsNoOptionThatThereIsNot_data()
    {
        everyPageIsReachedFromTheContents_data();
    }

    void theReferenceTellsNoOptionThatThereIsNot()
    {
        QFETCH(QString, language);
        static const QRegularExpression option(u"--([a-z][a-z-]+)"_s);
        const auto pages = pagesOf(language);
        for (const auto &page : pages) {
            for (auto i = option.globalMatch(helpText(language, page)); i.hasNext();) {
                const auto name = i.next().captured(1);
                QVERIFY2(optionNamed(name), qPrintable(page + u": --"_s + name));
            }
        }
    }

    void theReferenceTellsEveryExitCode_data() { everyPageIsReachedFromTheContents_data(); }

    void theReferenceTellsEveryExitCode()
    {
        QFETCH(QString, language);
        static const QRegularExpression row(u"^\\| (\\d+) \\|"_s,
                                            QRegularExpression::MultilineOption);
        QStringList told;
        for (auto i = row.globalMatch(helpText(language, u"exit-codes"_s)); i.hasNext();)
            told += i.next().captured(1);
        QStringList codes;
        for (const auto code : {ExitCode::Done, ExitCode::SomeRefused, ExitCode::Usage,
                                ExitCode::SignIn, ExitCode::Service, ExitCode::WorkLeft})
            codes += QString::number(static_cast<int>(code));
        QCOMPARE(told, codes);
    }

    void theReferenceTellsEveryFinding_data() { everyPageIsReachedFromTheContents_data(); }

    void theReferenceTellsEveryFinding()
    {
        QFETCH(QString, language);
        static const QRegularExpression row(u"^\\| `([a-z-]+)` \\| (\\w+) \\|"_s,
                                            QRegularExpression::MultilineOption);
        const QHash<QString, Severity> weights {{u"error"_s, Severity::Error},
                                                {u"fout"_s, Severity::Error},
                                                {u"warning"_s, Severity::Warning},
                                                {u"waarschuwing"_s, Severity::Warning},
                                                {u"info"_s, Severity::Info}};
        QStringList told;
        for (auto i = row.globalMatch(helpText(language, u"file"_s)); i.hasNext();) {
            const auto match = i.next();
            const auto kind = findingKindOf(match.captured(1));
            QVERIFY2(kind, qPrintable(match.captured(1)));
            QVERIFY2(weights.contains(match.captured(2)), qPrintable(match.captured(2)));
            QVERIFY2(severityOf(*kind) == weights[match.captured(2)],
                     qPrintable(match.captured(1)));
            told += nameOf(*kind);
        }
        // No kind is counted by the type; the list of them ends with this one.
        for (int kind = 0; kind <= static_cast<int>(FindingKind::DeletedUserExists); ++kind) {
            const auto name = nameOf(static_cast<FindingKind>(kind));
            QVERIFY2(told.contains(name), qPrintable(name));
        }
    }

    void dutchSpeaksPolitely()
    {
        static const QRegularExpression informal(u"\\b(je|jij|jouw|jullie)\\b"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        const auto pages = pagesOf(u"nl"_s);
        for (const auto &page : pages)
            QVERIFY2(!helpText(u"nl"_s, page).contains(informal), qPrintable(page));
    }

    // --- the texts as the program shows them
    // ------------------------------------------------------

    void theProgramShowsEveryPage_data() { addPages(); }

    void theProgramShowsEveryPage()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        HelpView view(languageOf(language));
        view.open(page);
        QCOMPARE(view.page(), page);
        QCOMPARE(u"# "_s + view.title(), helpText(language, page).section(u'\n', 0, 0));
        QCOMPARE(anchorsOf(*view.document()).named, anchorsOf(helpText(language, page)));
    }

    void inTheProgramNoLinkIsDead_data() { addPages(); }

    void inTheProgramNoLinkIsDead()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        HelpView view(languageOf(language));
        view.open(page);
        const auto links = anchorsOf(*view.document()).linkedTo;
        QCOMPARE(links.isEmpty(), linksOf(helpText(language, page)).isEmpty());
        for (const auto &link : links) {
            const auto target = view.source().resolved(QUrl(link));
            if (target.scheme() == "https"_L1)
                continue;
            HelpView other(languageOf(language));
            Q_EMIT view.anchorClicked(target);
            other.open(view.page());
            QVERIFY2(!other.document()->isEmpty(), qPrintable(link));
            if (target.hasFragment())
                QVERIFY2(anchorsOf(*other.document()).named.contains(target.fragment()),
                         qPrintable(link));
            view.open(page);
        }
    }

    void linesOfCodeFit_data() { addPages(); }

    /// A command that is broken reads as two, and nothing makes the text scroll sideways.
    void linesOfCodeFit()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        HelpView view(languageOf(language));
        view.resize(700, 600);
        view.open(page);
        view.show();
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        for (auto block = view.document()->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage))
                QVERIFY2(block.layout()->lineCount() == 1, qPrintable(block.text()));
        }
    }

    void nothingIsLoadedFromElsewhere()
    {
        HelpView view(Language::English);
        const auto loaded = [&view](int type, const char *address) {
            return view.document()->resource(type, QUrl(QString::fromLatin1(address))).toString();
        };
        for (const auto *address : {"https://www.example.org/x.md", "file:///etc/passwd",
                                    "qrc:/welkom/help/en/index.md", "help:/none.md"})
            QCOMPARE(loaded(QTextDocument::MarkdownResource, address), QString());
        for (const auto *address : {"file:///etc/passwd", "help:/index.md"})
            QCOMPARE(loaded(QTextDocument::ImageResource, address), QString());
    }

    void linksAndTextCanBeRead_data()
    {
        QTest::addColumn<Theme::Look>("look");
        QTest::newRow("light") << Theme::Look::Light;
        QTest::newRow("dark") << Theme::Look::Dark;
        QTest::newRow("high contrast") << Theme::Look::HighContrast;
    }

    void linksAndTextCanBeRead()
    {
        QFETCH(Theme::Look, look);
        LanguageChoice language(Language::English);
        Theme theme(Theme::Look::Light);
        HelpWindow window(language, theme, false);
        window.open(u"index"_s);
        theme.setLook(look); // while it is open
        const auto ground = window.view()->palette().color(QPalette::Base);
        QVERIFY(contrastRatio(window.view()->palette().color(QPalette::Text), ground) > 4.5);
        auto links = 0;
        auto &document = *window.view()->document();
        for (auto block = document.begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (at.fragment().charFormat().anchorHref().isEmpty())
                    continue;
                ++links;
                QVERIFY(contrastRatio(at.fragment().charFormat().foreground().color(), ground)
                        > 4.5);
            }
        }
        QVERIFY(links > 10);
    }

    // --- the window
    // ---------------------------------------------------------------------------------

    void f1OpensTheHelpOfEachPage_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("page");
        QTest::newRow("page 1") << idOf(Step::SignIn) << u"sign-in"_s;
        QTest::newRow("page 2") << idOf(Step::ChooseCustomer) << u"choose-customer"_s;
        QTest::newRow("page 3") << idOf(Step::BrowseFile) << u"browse-file"_s;
        QTest::newRow("page 4") << idOf(Step::Validate) << u"validate"_s;
        QTest::newRow("page 5") << idOf(Step::ChooseLocation) << u"location"_s;
        QTest::newRow("page 6") << idOf(Step::Save) << u"create"_s;
        QTest::newRow("page 7") << idOf(Step::Passwords) << u"save-passwords"_s;
    }

    void f1OpensTheHelpOfEachPage()
    {
        QFETCH(int, step);
        QFETCH(QString, page);
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        QVERIFY(fixture.goTo(static_cast<Step>(step), 3));
        auto *focused = fixture.window().focusWidget();
        QTest::keyClick(focused ? focused : &fixture.window(), Qt::Key_F1);
        auto *help = fixture.window().help();
        QVERIFY(help->isVisible());
        QCOMPARE(help->view()->page(), page);
        QVERIFY(pagesOf(u"en"_s).contains(page));
        QVERIFY(!help->isModal());
        QVERIFY(help->windowTitle().contains(help->view()->title()));
    }

    void theButtonOpensIt()
    {
        WizardFixture fixture;
        fixture.window().rail()->help()->click();
        QVERIFY(fixture.window().help()->isVisible());
        QCOMPARE(fixture.window().help()->view()->page(), u"sign-in"_s);
    }

    void f1WorksInADialogOfAPage()
    {
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        QVERIFY(fixture.goTo(Step::Passwords, 3));
        QTRY_VERIFY(fixture.find<Button>(u"undoUpload"_s)->isEnabled());
        fixture.find<Button>(u"undoUpload"_s)->click();
        UndoDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = fixture.window().findChild<UndoDialog *>()) && dialog->isVisible());
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTest::keyClick(dialog, Qt::Key_F1);
        auto *help = fixture.window().help();
        QVERIFY(help->isVisible());
        QCOMPARE(help->view()->page(), u"undo"_s);
        // It can be used while the dialog is open.
        QVERIFY(QTest::qWaitForWindowActive(help));
        QTest::keyClick(help->view(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(help->view()->page(), u"index"_s);
        QTest::keyClick(help->view(), Qt::Key_Escape);
        QVERIFY(!help->isVisible());
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void aLinkLeadsOnByKeyboardAlone()
    {
        WizardFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        auto &view = openHelp(fixture);
        auto *help = fixture.window().help();
        QVERIFY(QTest::qWaitForWindowActive(help));
        QCOMPARE(help->focusWidget(), &view);
        const auto first = anchorsOf(*view.document()).linkedTo.value(0);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.page() + u".md"_s, first);
        QTest::keyClick(&view, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(view.page(), u"sign-in"_s);
        QTest::keyClick(&view, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(view.page() + u".md"_s, first);
        QTest::keyClick(&view, Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(view.page(), u"index"_s);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!help->isVisible());
        QVERIFY(fixture.window().isVisible());
    }

    void aLinkWithAnAnchorGoesToItsHeading()
    {
        LanguageChoice language(Language::English);
        Theme theme(Theme::Look::Light);
        HelpWindow window(language, theme, false);
        window.open(u"passwords"_s);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto &view = *window.view();
        Q_EMIT view.anchorClicked(view.source().resolved(QUrl(u"file.md#the-password-file"_s)));
        QCOMPARE(view.page(), u"file"_s);
        QVERIFY(view.verticalScrollBar()->value() > view.verticalScrollBar()->maximum() / 2);
    }

    void aWebAddressOpensOutside()
    {
        LanguageChoice language(Language::English);
        Theme theme(Theme::Look::Light);
        HelpWindow window(language, theme, false);
        QList<QUrl> opened;
        window.setAddressOpener([&opened](const QUrl &address) { opened += address; });
        window.open(u"index"_s);
        QVERIFY(opened.isEmpty());
        const QUrl address(u"https://partner.microsoft.com/"_s);
        Q_EMIT window.view()->anchorClicked(address);
        QCOMPARE(opened, QList<QUrl> {address});
        for (const auto *other : {"file:///etc/passwd", "http://www.example.org/", "mailto:a@b.nl"})
            Q_EMIT window.view()->anchorClicked(QUrl(QString::fromLatin1(other)));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(window.view()->page(), u"index"_s);
    }

    void anotherLanguageShowsTheSamePage()
    {
        WizardFixture fixture;
        auto &view = openHelp(fixture);
        Q_EMIT view.anchorClicked(view.source().resolved(QUrl(u"file.md"_s)));
        QCOMPARE(view.title(), u"The file"_s);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        fixture.language().choose(Language::Dutch);
        QTRY_COMPARE(view.title(), u"Het bestand"_s);
        QCOMPARE(view.page(), u"file"_s);
        QVERIFY(view.verticalScrollBar()->value() > view.verticalScrollBar()->maximum() / 3);
        QCOMPARE(fixture.window().help()->windowTitle(), u"Hulp: Het bestand"_s);
        QCOMPARE(fixture.window().help()->findChild<Button *>(u"helpContents"_s)->text(),
                 u"&Inhoud"_s);
        view.backward();
        QCOMPARE(view.title(), u"Aanmelden"_s);
        fixture.language().choose(Language::English);
        QTRY_COMPARE(view.title(), u"Sign in"_s);
    }

    void itFitsOnTheScreen()
    {
        LanguageChoice language(Language::English);
        Theme theme(Theme::Look::Light);
        HelpWindow window(language, theme, false);
        const auto room = window.screen()->availableGeometry().size();
        QVERIFY(window.width() < room.width());
        QVERIFY(window.height() < room.height());
    }

    void everythingInItHasAName()
    {
        WizardFixture fixture;
        auto &view = openHelp(fixture);
        QVERIFY(view.accessibleName().contains(u"Sign in"_s));
        const auto buttons = fixture.window().help()->findChildren<Button *>();
        QCOMPARE(buttons.size(), 5);
        for (const auto *button : buttons)
            QVERIFY(!button->text().isEmpty());
        fixture.window().help()->findChild<Button *>(u"helpAbout"_s)->click();
        QVERIFY(fixture.window().help()->findChild<QDialog *>(u"aboutDialog"_s)->isVisible());
    }

    void itClosesWithTheWizard()
    {
        WizardFixture fixture;
        (void)openHelp(fixture);
        QVERIFY(fixture.window().help()->isVisible());
        fixture.window().close();
        QVERIFY(!fixture.window().isVisible());
        QVERIFY(!fixture.window().help()->isVisible());
    }
};

WELKOM_WIDGET_TEST(help, HelpTest)
#include "tst_help.moc"
