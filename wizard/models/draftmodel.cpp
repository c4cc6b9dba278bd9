// SPDX-License-Identifier: Apache-2.0

#include "draftmodel.h"

#include <algorithm>

namespace Welkom {

namespace {

/// What a first screen shows at most, and what the view takes in without a stutter.
constexpr int firstPortion = 500;
constexpr int laterPortion = 20'000;
/// More rows than any screen shows.
constexpr qsizetype mostRemembered = 500;

} // namespace

DraftModel::DraftModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_portions.setInterval(0);
    connect(&m_portions, &QTimer::timeout, this, [this] { handOver(m_handedOver + laterPortion); });
}

void DraftModel::setDraft(CheckedDraft *draft)
{
    beginResetModel();
    m_draft = draft;
    m_filter = RowFilter::All;
    m_fields = {Field::FirstName, Field::LastName, Field::DisplayName, Field::Email};
    const auto isStatusFilled = [](const Finding &finding) {
        return finding.kind == FindingKind::StatusNotEmpty;
    };
    // The column is always empty in a file that is right, so it is only shown to be emptied.
    if (draft != nullptr
        && std::any_of(draft->file().findings.begin(), draft->file().findings.end(),
                       isStatusFilled))
        m_fields.append(Field::Status);
    filterRows();
    endResetModel();
}

void DraftModel::setFilter(RowFilter filter)
{
    beginResetModel();
    m_filter = filter;
    filterRows();
    endResetModel();
}

/// Finds the rows anew, and hands over the first.
void DraftModel::filterRows()
{
    m_findings.clear();
    m_users.clear();
    if (m_draft != nullptr && m_filter != RowFilter::All) {
        for (qsizetype user = 0; user < m_draft->size(); ++user) {
            if (isShown(user))
                m_users.push_back(static_cast<std::uint32_t>(user));
        }
    }
    m_handedOver = std::min(firstPortion, allRows());
    if (m_handedOver < allRows())
        m_portions.start();
    else
        m_portions.stop();
}

bool DraftModel::isShown(qsizetype user) const
{
    const auto standing = m_draft->standing(user);
    switch (m_filter) {
    case RowFilter::All:
        return true;
    case RowFilter::Ready:
        return standing == RowStanding::Ready;
    case RowFilter::NeedsAttention:
        return standing == RowStanding::NeedsAttention || standing == RowStanding::LeftOut;
    case RowFilter::Warned:
        return standing == RowStanding::Warned;
    }
    return true;
}

int DraftModel::allRows() const
{
    if (m_draft == nullptr)
        return 0;
    return static_cast<int>(m_filter == RowFilter::All ? m_draft->size()
                                                       : static_cast<qsizetype>(m_users.size()));
}

void DraftModel::handOver(int rows)
{
    const auto upTo = std::min(rows, allRows());
    if (upTo > m_handedOver) {
        beginInsertRows({}, m_handedOver, upTo - 1);
        m_handedOver = upTo;
        endInsertRows();
    }
    if (m_handedOver >= allRows())
        m_portions.stop();
}

qsizetype DraftModel::userAt(int row) const
{
    return m_filter == RowFilter::All ? row : m_users[static_cast<std::size_t>(row)];
}

int DraftModel::rowOf(qsizetype user)
{
    auto row = static_cast<int>(user);
    if (m_filter != RowFilter::All) {
        const auto wanted = static_cast<std::uint32_t>(user);
        const auto found = std::lower_bound(m_users.begin(), m_users.end(), wanted);
        if (found == m_users.end() || *found != wanted)
            return -1;
        row = static_cast<int>(found - m_users.begin());
    }
    if (row >= m_handedOver)
        handOver(row + firstPortion);
    return row;
}

std::optional<Field> DraftModel::fieldAt(int column) const
{
    return column < FirstField ? std::nullopt : std::optional(m_fields[column - FirstField]);
}

int DraftModel::columnOf(Field field) const
{
    const auto at = m_fields.indexOf(field);
    return at < 0 ? -1 : static_cast<int>(at) + FirstField;
}

const QList<Finding> &DraftModel::findingsOf(qsizetype user) const
{
    const auto known = m_findings.constFind(user);
    if (known != m_findings.cend())
        return *known;
    if (m_findings.size() >= mostRemembered)
        m_findings.clear();
    return *m_findings.insert(user, m_draft->findings(user));
}

void DraftModel::tell(const CorrectionStep &step)
{
    m_findings.clear();
    if (step.isEmpty())
        return;
    // Another row may have lost or gained a finding too; views repaint only what they show.
    Q_EMIT dataChanged(index(0, 0), index(m_handedOver - 1, columnCount() - 1));
    Q_EMIT corrected(step);
}

void DraftModel::setText(const QModelIndex &index, const QString &text)
{
    tell(m_draft->setText(userAt(index.row()), *fieldAt(index.column()), text));
}

void DraftModel::type(const QModelIndex &index, const QString &text)
{
    tell(m_draft->type(userAt(index.row()), *fieldAt(index.column()), text));
}

void DraftModel::endTyping()
{
    if (m_draft != nullptr)
        m_draft->endTyping();
}

void DraftModel::cancelTyping()
{
    if (m_draft != nullptr)
        tell(m_draft->cancelTyping());
}

void DraftModel::apply(const Finding &finding)
{
    tell(m_draft->apply(finding));
}

void DraftModel::applyToAll(const Finding &finding)
{
    tell(m_draft->applyToAll(finding));
}

void DraftModel::setLeftOut(const QList<qsizetype> &users, bool isLeftOut)
{
    tell(m_draft->setLeftOut(users, isLeftOut));
}

void DraftModel::undo()
{
    tell(m_draft->undo());
}

void DraftModel::redo()
{
    tell(m_draft->redo());
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_handedOver;
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + static_cast<int>(m_fields.size());
}

Qt::ItemFlags DraftModel::flags(const QModelIndex &index) const
{
    const auto usual = QAbstractTableModel::flags(index);
    if (!index.isValid() || !fieldAt(index.column()))
        return usual;
    const auto isLeftOut = m_draft->standing(userAt(index.row())) == RowStanding::LeftOut;
    return isLeftOut ? usual : usual | Qt::ItemIsEditable;
}

bool DraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    setText(index, value.toString());
    return true;
}

} // namespace Welkom
