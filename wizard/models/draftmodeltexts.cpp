// SPDX-License-Identifier: Apache-2.0

#include "draftmodel.h"

#include "rowcolumn.h"

#include "core/error.h"
#include "tables/celltext.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// A cell shows no more; the editor has all of it.
constexpr qsizetype mostShown = 300;

} // namespace

// What a DraftModel says of its cells.

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (m_draft == nullptr || !index.isValid())
        return {};
    const auto user = userAt(index.row());
    const auto field = fieldAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == RowNumber)
            return QString::number(m_draft->position(user).row);
        return field ? shownText(user, *field) : QString();
    case Qt::EditRole:
        return field ? m_draft->text(user, *field) : QString();
    case Qt::ToolTipRole:
        return findingsText(user, field).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case Qt::TextAlignmentRole:
        if (index.column() == RowNumber)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case StandingRole:
        return static_cast<int>(m_draft->standing(user));
    case SeverityRole:
        if (const auto severity = field ? severityOf(user, *field) : std::nullopt)
            return static_cast<int>(*severity);
        return {};
    default:
        return {};
    }
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RowNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Standing)
        return RowHeadings::status();
    if (role != Qt::DisplayRole)
        return {};
    if (section == RowNumber)
        return RowHeadings::row();
    const auto field = fieldAt(section);
    return field ? labelOf(*field) : QString();
}

QString DraftModel::shownText(qsizetype user, Field field) const
{
    // As it would be sent: line breaks as spaces.
    return printable(cleanText(m_draft->text(user, field).left(mostShown + 1).toUtf8()), mostShown);
}

QString DraftModel::findingsText(qsizetype user, std::optional<Field> field) const
{
    QStringList sentences;
    for (const auto &finding : findingsOf(user)) {
        if (!field || finding.field == field)
            sentences += describe(finding);
    }
    return sentences.join(u'\n');
}

QString DraftModel::spokenText(const QModelIndex &index) const
{
    const auto user = userAt(index.row());
    const auto field = fieldAt(index.column());
    if (!field) {
        if (index.column() == RowNumber)
            return tr("Row %1").arg(m_draft->position(user).row);
        switch (m_draft->standing(user)) {
        case RowStanding::Ready:
            return tr("Ready");
        case RowStanding::Warned:
            return tr("Warning");
        case RowStanding::NeedsAttention:
            return tr("Needs attention");
        case RowStanding::LeftOut:
            return tr("Left out");
        }
    }
    //: A cell of the table: "Row 18, Email: piet@contoso,nl". For screen readers.
    const auto cell = tr("Row %1, %2: %3")
                          .arg(QString::number(m_draft->position(user).row), labelOf(*field),
                               shownText(user, *field));
    if (m_draft->standing(user) == RowStanding::LeftOut)
        return cell + u". "_s + tr("Left out");
    const auto findings = findingsText(user, field);
    return findings.isEmpty() ? cell : cell + u". "_s + findings;
}

std::optional<Severity> DraftModel::severityOf(qsizetype user, Field field) const
{
    std::optional<Severity> worst;
    for (const auto &finding : findingsOf(user)) {
        if (finding.field == field && finding.severity != Severity::Info)
            worst = worst ? std::min(*worst, finding.severity) : finding.severity;
    }
    return worst;
}

} // namespace Welkom
