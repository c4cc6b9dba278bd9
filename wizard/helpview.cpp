// SPDX-License-Identifier: Apache-2.0

#include "helpview.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QEvent>
#include <QFile>
#include <QHash>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

const auto ownScheme = u"help"_s;
const auto ending = u".md"_s;

constexpr qreal margin = 28;
constexpr qreal lineSpacing = 125; ///< of 100
constexpr qreal paragraphGap = 8;
constexpr qreal cellPadding = 6;
constexpr qreal codePadding = 10;

QUrl addressOf(const QString &page)
{
    return QUrl(ownScheme + ":/"_L1 + page + ending);
}

TextRole roleOf(int headingLevel)
{
    switch (headingLevel) {
    case 1:
        return TextRole::Title;
    case 2:
        return TextRole::Hero;
    default:
        return TextRole::Head;
    }
}

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
        || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

bool isCode(const QTextFragment &fragment)
{
    return fragment.charFormat().fontFixedPitch();
}

QTextCursor selectionOf(const QTextBlock &block)
{
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return cursor;
}

void dressHeading(const QTextBlock &block, const QString &anchor)
{
    const auto level = block.blockFormat().headingLevel();
    auto format = block.blockFormat();
    format.setTopMargin(level == 1 ? 0 : level == 2 ? 24 : 16);
    format.setBottomMargin(paragraphGap);
    auto cursor = selectionOf(block);
    cursor.setBlockFormat(format);
    QTextCharFormat text;
    text.setFont(fontOf(roleOf(level)));
    text.setAnchor(true);
    text.setAnchorNames({anchor});
    cursor.setCharFormat(text);
}

/// Words in a paragraph, an item or a cell.
void dressText(const QTextBlock &block, const Tokens &tokens)
{
    auto format = block.blockFormat();
    const auto isAmongItems = block.textList() != nullptr && block.next().textList() != nullptr;
    const auto isInTable = QTextCursor(block).currentTable() != nullptr;
    format.setTopMargin(0);
    format.setBottomMargin(isInTable ? 0 : isAmongItems ? paragraphGap / 2 : paragraphGap);
    format.setLineHeight(lineSpacing, QTextBlockFormat::ProportionalHeight);
    QTextCursor(block).setBlockFormat(format);

    QList<QTextFragment> fragments;
    for (auto at = block.begin(); !at.atEnd(); ++at)
        fragments += at.fragment();
    for (const auto &fragment : fragments) {
        QTextCursor cursor(block);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        QTextCharFormat text;
        if (isCode(fragment)) {
            text.setFontFamilies(fontOf(TextRole::Mono).families());
            text.setFontPointSize(fontOf(TextRole::MonoSmall).pointSizeF());
        }
        if (!fragment.charFormat().anchorHref().isEmpty()) {
            text.setForeground(tokens.accenttext);
            text.setFontUnderline(true);
        }
        cursor.mergeCharFormat(text);
    }
}

void dressCode(const QTextBlock &block)
{
    auto format = block.blockFormat();
    format.setNonBreakableLines(false); // in a narrow window all of it can be read
    format.setTopMargin(0);
    format.setBottomMargin(0);
    auto cursor = selectionOf(block);
    cursor.setBlockFormat(format);
    QTextCharFormat text;
    text.setFont(fontOf(TextRole::MonoSmall));
    cursor.setCharFormat(text);
    cursor.setBlockCharFormat(text);
}

/// Before and behind a frame stands a block without words, which would be as high as a line.
void flatten(const QTextBlock &block)
{
    if (!block.isValid() || block.length() > 1)
        return;
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCursor(block).setBlockFormat(format);
}

/// A line of a block of code has no room at its sides; a frame around all of them has.
void frameCode(const QTextBlock &first, const QTextBlock &last, const Tokens &tokens)
{
    QTextFrameFormat format;
    format.setBackground(tokens.header);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(tokens.border);
    format.setPadding(codePadding);
    format.setTopMargin(0);
    format.setBottomMargin(paragraphGap);
    const auto line = first.blockFormat(); // the frame takes it away
    QTextCursor cursor(first);
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    const auto *frame = cursor.insertFrame(format);
    frame->firstCursorPosition().setBlockFormat(line);
    flatten(frame->firstCursorPosition().block().previous());
    flatten(frame->lastCursorPosition().block().next());
}

void dressTable(QTextTable &table, const Tokens &tokens)
{
    auto format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(tokens.border);
    format.setCellSpacing(0);
    format.setCellPadding(cellPadding);
    format.setTopMargin(paragraphGap / 2);
    format.setBottomMargin(2 * paragraphGap);
    format.setAlignment(Qt::AlignLeft);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        auto cell = table.cellAt(0, column);
        auto head = cell.format();
        head.setBackground(tokens.header);
        cell.setFormat(head);
        auto cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(strong);
    }
}

/// Each run of lines of code as its first and its last block.
QList<std::pair<QTextBlock, QTextBlock>> codeOf(const QTextDocument &document)
{
    QList<std::pair<QTextBlock, QTextBlock>> runs;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        if (!isCode(block))
            continue;
        if (block.previous().isValid() && isCode(block.previous()))
            runs.last().second = block;
        else
            runs.append({block, block});
    }
    return runs;
}

} // namespace

HelpView::HelpView(Language language, QWidget *parent) : QTextBrowser(parent), m_language(language)
{
    setObjectName(u"helpText"_s);
    setOpenLinks(false); // Qt would hand our own scheme to the system
    setFrameStyle(NoFrame);
    setTabChangesFocus(true);
    connect(this, &QTextBrowser::anchorClicked, this, &HelpView::follow);
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl &source) {
        dress();
        if (source.hasFragment())
            scrollToAnchor(source.fragment(QUrl::FullyDecoded));
    });
}

void HelpView::open(const QString &page)
{
    setSource(addressOf(page), QTextDocument::MarkdownResource);
}

void HelpView::home()
{
    open(u"index"_s);
}

QString HelpView::page() const
{
    return source().fileName().chopped(source().isEmpty() ? 0 : ending.size());
}

QString HelpView::title() const
{
    return document()->begin().text();
}

void HelpView::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    reloadInPlace();
}

QString HelpView::anchorOf(const QString &heading)
{
    QString anchor;
    for (const auto character : heading.toLower()) {
        if (character == u' ')
            anchor += u'-';
        else if (character.isLetterOrNumber() || character == u'-' || character == u'_')
            anchor += character;
    }
    return anchor;
}

/// Only the pages of the help, whatever else a text might ask for: an empty text in its place,
/// since Qt looks for a file by itself where it is given nothing.
QVariant HelpView::loadResource(int type, const QUrl &name)
{
    QFile file(u":/welkom/help/%1/%2"_s.arg(codeOf(m_language), name.fileName()));
    if (type != QTextDocument::MarkdownResource || name.scheme() != ownScheme
        || !file.open(QFile::ReadOnly))
        return QString();
    return QString::fromUtf8(file.readAll());
}

void HelpView::follow(const QUrl &link)
{
    if (link.scheme() == ownScheme)
        setSource(link, QTextDocument::MarkdownResource);
    else if (link.scheme() == "https"_L1)
        Q_EMIT webLinkChosen(link);
}

/// Markdown says what a text is; how that looks is said here. The page was read just now.
void HelpView::dress()
{
    auto &text = *document();
    if (text.rootFrame()->frameFormat().hasProperty(QTextFormat::UserProperty))
        return; // only the place in the page has changed
    const auto &tokens = currentTokens();
    text.setDefaultFont(fontOf(TextRole::Body));
    text.setIndentWidth(24);
    QHash<QString, int> anchors;
    for (auto block = text.begin(); block.isValid(); block = block.next()) {
        if (isCode(block)) {
            dressCode(block);
        } else if (block.blockFormat().headingLevel() > 0) {
            const auto anchor = anchorOf(block.text());
            const auto before = anchors[anchor]++;
            dressHeading(block, before == 0 ? anchor : u"%1-%2"_s.arg(anchor).arg(before));
        } else {
            dressText(block, tokens);
        }
    }
    const auto frames = text.rootFrame()->childFrames();
    for (auto *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table, tokens);
    }
    for (const auto &[first, last] : codeOf(text))
        frameCode(first, last, tokens);
    auto page = text.rootFrame()->frameFormat();
    page.setMargin(margin);
    page.setProperty(QTextFormat::UserProperty, true);
    text.rootFrame()->setFrameFormat(page);
}

void HelpView::reloadInPlace()
{
    if (source().isEmpty())
        return;
    auto *bar = verticalScrollBar();
    const auto place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    reload();
    bar->setValue(qRound(place * bar->maximum()));
}

void HelpView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        reloadInPlace();
}

} // namespace Welkom
