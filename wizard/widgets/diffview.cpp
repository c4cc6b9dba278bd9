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

int DiffView::paintPieces(QPainter &painter, int left, const QList<DiffPiece> &pieces,
                          bool isBefore)
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
        if (piece.isChanged) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isBefore ? tokens.badbg : tokens.okbg);
            painter.drawRoundedRect(QRectF(left - 2, 1, advance + 4, height() - 2), 4, 4);
        }
        painter.setFont(font);
        painter.setPen(!piece.isChanged ? tokens.text : isBefore ? tokens.bad : tokens.ok);
        painter.drawText(QRect(left, 0, advance + 2, height()), Qt::AlignVCenter, text);
        left += advance;
    }
    return left;
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto left = paintPieces(painter, 2, m_diff.before, true);
    if (!m_diff.before.isEmpty())
        left += gapAtArrow;
    paintIcon(painter, QRectF(left, 0, arrowSize, height()), Icon::ArrowRight, arrowSize,
              currentTokens().text2);
    paintPieces(painter, left + arrowSize + gapAtArrow, m_diff.after, false);
}

} // namespace Welkom
