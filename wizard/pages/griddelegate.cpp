// SPDX-License-Identifier: Apache-2.0

#include "griddelegate.h"

#include "checkgrid.h"

#include "models/draftmodel.h"
#include "theme/controlpainting.h"
#include "theme/icons.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPersistentModelIndex>

#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int glyphSize = 16;
constexpr int markHeight = 2;

struct Mark
{
    ColorToken ground;
    ColorToken line;
    Icon icon;
};

std::optional<Mark> markOf(const QModelIndex &index)
{
    const auto severity = index.data(DraftModel::SeverityRole);
    if (!severity.isValid())
        return {};
    if (severity.toInt() == static_cast<int>(Severity::Error))
        return Mark {&Tokens::badbg, &Tokens::badmark, Icon::Attention};
    return Mark {&Tokens::warnbg, &Tokens::warnmark, Icon::Warning};
}

std::pair<Icon, ColorToken> glyphOf(RowStanding standing)
{
    switch (standing) {
    case RowStanding::Ready:
        return {Icon::CheckCircle, &Tokens::okmark};
    case RowStanding::Warned:
        return {Icon::Warning, &Tokens::warnmark};
    case RowStanding::NeedsAttention:
        return {Icon::Attention, &Tokens::badmark};
    case RowStanding::LeftOut:
        return {Icon::MinusCircle, &Tokens::text2};
    }
    return {Icon::Circle, &Tokens::text2};
}

void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index, RowStanding standing,
               bool isCurrentRow)
{
    const auto &tokens = currentTokens();
    const auto isLeftOut = standing == RowStanding::LeftOut;
    const auto isNumber = index.column() == DraftModel::RowNumber;
    auto font = fontOf(isNumber && isCurrentRow ? TextRole::SmallStrong
                           : isNumber           ? TextRole::Small
                                                : TextRole::Body);
    font.setStrikeOut(isLeftOut);
    painter.setFont(font);
    painter.setPen(isNumber && isCurrentRow    ? tokens.accenttext
                       : isNumber || isLeftOut ? tokens.text3
                                               : tokens.text);
    const auto alignment = index.data(Qt::TextAlignmentRole).toInt();
    painter.drawText(
        rect, alignment | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

} // namespace

GridDelegate::GridDelegate(DraftModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto &tokens = currentTokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto isCurrentRow = view != nullptr && view->currentIndex().row() == index.row();
    const auto *grid = qobject_cast<const CheckGrid *>(option.widget);
    const auto isCurrent = view != nullptr && view->currentIndex() == index;
    const auto standing = static_cast<RowStanding>(index.data(DraftModel::StandingRole).toInt());
    const auto mark = markOf(index);
    const auto cell = option.rect;
    const auto inside = cell.adjusted(0, 0, -1, -1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Over what the style painted for a selected cell.
    painter->fillRect(inside,
                      mark ? tokens.*mark->ground
                          : option.state.testFlag(QStyle::State_Selected) && !isCurrent
                          ? tokens.tint
                          : tokens.card);
    if (mark && !isCurrent) {
        painter->fillRect(
            QRect(inside.left(), inside.bottom() - markHeight + 1, inside.width(), markHeight),
            tokens.*mark->line);
    }
    painter->fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), tokens.border);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), tokens.border);

    if (index.column() == DraftModel::Standing) {
        const auto [icon, color] = glyphOf(standing);
        paintIcon(*painter, inside, icon, glyphSize, tokens.*color);
    } else {
        const auto rightRoom = mark ? padding + glyphSize + padding : padding;
        // The editor is transparent, and shows what is typed itself.
        if (!isCurrent || !grid || !grid->isEditing())
            paintText(*painter, inside.adjusted(padding, 0, -rightRoom, 0), index, standing,
                      isCurrentRow);
        if (mark)
            paintIcon(*painter,
                      QRectF(inside.right() - padding - glyphSize + 1, inside.top(), glyphSize,
                             inside.height()),
                      mark->icon, glyphSize, tokens.*mark->line);
    }
    if (isCurrent) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(view->hasFocus() || view->isAncestorOf(view->focusWidget())
                                 ? tokens.accent
                                 : tokens.edge,
                             2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(QRectF(inside).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, 0}; // rows and columns have fixed sizes; nobody measures them
}

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"cellEditor"_s);
    editor->setFrame(false);
    editor->setTextMargins(0, 0, 0, 0);
    editor->setFont(fontOf(TextRole::Body));
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    auto palette = editor->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    editor->setPalette(palette);
    const QPersistentModelIndex cell(index);
    connect(editor, &QLineEdit::textEdited, &m_model, [this, cell](const QString &text) {
        if (cell.isValid())
            m_model.type(cell, text);
    });
    return editor;
}

/// Only once: while it is typed into, the model follows the editor.
void GridDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property("isFilled").toBool())
        return;
    editor->setProperty("isFilled", true);
    static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
}

void GridDelegate::setModelData(QWidget *editor, QAbstractItemModel *,
                                const QModelIndex &index) const
{
    m_model.type(index, static_cast<QLineEdit *>(editor)->text());
    m_model.endTyping();
}

void GridDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    // The ring and the icon of the cell stay to be seen; QLineEdit adds 2 px itself.
    editor->setGeometry(option.rect.adjusted(padding - 2, 2, -(padding + glyphSize + 4), -3));
}

bool GridDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::KeyPress || !editor)
        return QStyledItemDelegate::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, SubmitModelCache);
        return true;
    case Qt::Key_Escape:
        m_model.cancelTyping();
        Q_EMIT closeEditor(editor, NoHint);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true; // would leave the cell without a word
    default:
        return QStyledItemDelegate::eventFilter(watched, event);
    }
}

} // namespace Welkom
