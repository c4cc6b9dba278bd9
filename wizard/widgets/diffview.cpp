// SPDX-License-Identifier: Apache-2.0

#include "diffview.h"

#include "core/error.h"
#include "theme/icons.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QFontMetrics>
#include <QPainter>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int gapAtArrow = 14;
constexpr int arrowSize = 16;
/// Unchanged characters on each side of a change, where not all have room.
constexpr qsizetype longestKept = 32;
constexpr qsizetype shortestKept = 4;

QList<DiffPiece> visible(QList<DiffPiece> pieces)
{
    for (auto &piece : pieces) {
        // What nobody sees must be seen to go.
        piece.text.replace("\r\n"_L1, "\n"_L1).replace(u'\n', QChar(0x21B5));
        piece.text.replace(u'\t', QChar(0x21E5));
        piece.text = printable(piece.text);
        if (piece.isChanged)
            piece.text.replace(u' ', QChar(0x2423));
    }
    return pieces;
}

} // namespace

DiffView::DiffView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DiffView::setTexts(const QString &before, const QString &after)
{
    m_diff = diffOf(before, after);
    m_diff.before = visible(m_diff.before);
    m_diff.after = visible(m_diff.after);
    const auto shown = printable(after);
    setToolTip(shown.toHtmlEscaped());
    setAccessibleName(shown);
    update();
}

QSize DiffView::sizeHint() const
{
    return {200, grown(22)};
}

QSize DiffView::minimumSizeHint() const
{
    return {60, grown(22)};
}

TextDiff DiffView::fitting() const
{
    const QFontMetrics metrics(fontOf(TextRole::MonoSmall));
    const auto widthOf = [&metrics](const QList<DiffPiece> &pieces) {
        int sum = 0;
        for (const auto &piece : pieces)
            sum += metrics.horizontalAdvance(piece.text);
        return sum;
    };
    const auto room = width() - 4 - arrowSize - 2 * gapAtArrow;
    auto diff = m_diff;
    for (qsizetype keep = longestKept; keep >= shortestKept; keep -= 4) {
        if (widthOf(diff.before) + widthOf(diff.after) <= room)
            break;
        diff.before = aroundChanges(m_diff.before, keep);
        diff.after = aroundChanges(m_diff.after, keep);
    }
    return diff;
}

int DiffView::paintPieces(QPainter &painter, int left, const QList<DiffPiece> &pieces,
                          bool isBefore, Layer layer)
{
    const auto &tokens = currentTokens();
    auto font = fontOf(TextRole::MonoSmall);
    for (const auto &piece : pieces) {
        font.setStrikeOut(piece.isChanged && isBefore);
        const QFontMetrics metrics(font);
        const auto room = width() - left;
        if (room <= 0)
            return left;
        const auto text = metrics.elidedText(piece.text, Qt::ElideRight, room);
        const auto advance = metrics.horizontalAdvance(text);
        if (layer == Layer::Text) {
            painter.setFont(font);
            painter.setPen(!piece.isChanged ? tokens.text : isBefore ? tokens.bad : tokens.ok);
            painter.drawText(QRect(left, 0, advance + 2, height()), Qt::AlignVCenter, text);
        } else if (piece.isChanged) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isBefore ? tokens.badbg : tokens.okbg);
            painter.drawRoundedRect(QRectF(left - 2, 1, advance + 4, height() - 2), 4, 4);
        }
        left += advance;
    }
    return left;
}

void DiffView::paintAll(QPainter &painter, const TextDiff &diff, Layer layer)
{
    auto left = paintPieces(painter, 2, diff.before, true, layer);
    if (!diff.before.isEmpty())
        left += gapAtArrow;
    if (layer == Layer::Text)
        paintIcon(painter, QRectF(left, 0, arrowSize, height()), Icon::ArrowRight, arrowSize,
                  currentTokens().text2);
    paintPieces(painter, left + arrowSize + gapAtArrow, diff.after, false, layer);
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto diff = fitting();
    paintAll(painter, diff, Layer::Ground);
    paintAll(painter, diff, Layer::Text);
}

} // namespace Welkom
