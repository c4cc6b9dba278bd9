// SPDX-License-Identifier: Apache-2.0

#include "undolist.h"

#include "theme/icons.h"
#include "theme/type.h"

#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QString fieldInWords(const QString &field)
{
    if (field == "userPrincipalName"_L1)
        return UndoList::tr("user name");
    if (field == "firstName"_L1)
        return UndoList::tr("first name");
    if (field == "lastName"_L1)
        return UndoList::tr("last name");
    if (field == "displayName"_L1)
        return UndoList::tr("display name");
    if (field == "location"_L1)
        return UndoList::tr("location");
    return UndoList::tr("state");
}

/// With the name that the account has by now, when that is another: who is deleted is told by it.
QString userNameOf(const UndoRow &row)
{
    const auto sent = printable(row.userPrincipalName);
    return row.hasOtherName() ? UndoList::tr("%1, now %2").arg(sent, printable(row.nameNow)) : sent;
}

QString refusalInWords(const Error &error)
{
    return error.reason == ErrorReason::None && !error.serviceText.isEmpty()
        ? UndoList::tr("Refused by the service: %1").arg(printable(error.serviceText))
        : describe(error);
}

} // namespace

QStringList undoRemarks(const UndoRow &row)
{
    if (row.claimedTwice)
        return {UndoList::tr("Two rows claim this account, so it is not certain whose it is: it is "
                             "kept.")};
    if (row.gone)
        return {UndoList::tr("Is deleted already; that is only noted.")};
    if (row.missing)
        return {UndoList::tr("Was not found; is deleted by its ID all the same.")};
    QStringList remarks;
    if (row.synchronised)
        remarks += UndoList::tr("Comes from the customer’s own directory, and can only be deleted "
                                "there.");
    if (row.answerLost)
        remarks += UndoList::tr("The answer was lost: it is not proven that this upload made it.");
    if (!row.changes.isEmpty()) {
        QStringList fields;
        for (const auto &change : row.changes)
            fields += fieldInWords(change);
        remarks += UndoList::tr("Changed since: %1.").arg(fields.join(u", "_s));
    }
    if (!row.licenses.isEmpty())
        remarks += UndoList::tr("Has licenses: %1.").arg(printable(row.licenses.join(u", "_s)));
    if (row.licensesUnknown)
        remarks += UndoList::tr("Whether it has licenses cannot be seen.");
    return remarks;
}

void UndoList::setPlan(const UndoPlan &plan, const Run &run, const QHash<qint64, bool> &earlier)
{
    QHash<qint64, QString> names;
    for (const auto &row : run.rows)
        names.insert(row.position.row, row.displayName);
    beginResetModel();
    m_phase = Phase::Choosing;
    m_rows.clear();
    for (const auto &undo : plan.rows) {
        const auto number = undo.position.row;
        const auto isTicked = earlier.value(number, isChosen(undo, {})) && !undo.mustStay();
        m_rows.push_back({undo, names.value(number), isTicked, {}});
    }
    arrange();
    endResetModel();
}

/// Those that are to be looked at first, and headings where there are both.
void UndoList::arrange()
{
    std::vector<int> remarked;
    std::vector<int> unchanged;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto &to = undoRemarks(m_rows[i].undo).isEmpty() ? unchanged : remarked;
        to.push_back(static_cast<int>(i));
    }
    m_entries.clear();
    if (!remarked.empty())
        m_entries.push_back(WithRemarks);
    m_entries.insert(m_entries.end(), remarked.begin(), remarked.end());
    if (!remarked.empty() && !unchanged.empty())
        m_entries.push_back(Unchanged);
    m_entries.insert(m_entries.end(), unchanged.begin(), unchanged.end());
}

QList<int> UndoList::sections() const
{
    QList<int> all;
    for (int index = 0; index < rowCount(); ++index) {
        if (!rowAt(index))
            all += index;
    }
    return all;
}

void UndoList::toggle(int index)
{
    if (m_phase != Phase::Choosing || !rowAt(index) || rowAt(index)->undo.mustStay())
        return;
    auto &row = m_rows[static_cast<std::size_t>(m_entries[static_cast<std::size_t>(index)])];
    row.isTicked = !row.isTicked;
    tell(index);
}

void UndoList::untickAll()
{
    for (auto &row : m_rows)
        row.isTicked = false;
    tell(-1);
}

void UndoList::tickUnchanged()
{
    for (auto &row : m_rows)
        row.isTicked = row.isTicked || isChosen(row.undo, {});
    tell(-1);
}

QList<UndoRow> UndoList::ticked() const
{
    QList<UndoRow> rows;
    for (const auto &row : m_rows) {
        if (row.isTicked)
            rows += row.undo;
    }
    return rows;
}

QHash<qint64, bool> UndoList::ticks() const
{
    QHash<qint64, bool> all;
    for (const auto &row : m_rows)
        all.insert(row.undo.position.row, row.isTicked);
    return all;
}

void UndoList::begin()
{
    beginResetModel();
    m_phase = Phase::Running;
    std::erase_if(m_rows, [](const Row &row) { return !row.isTicked; });
    m_entries.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_entries.push_back(static_cast<int>(i));
    endResetModel();
}

void UndoList::setRemoval(qint64 row, const Removal &removal)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].undo.position.row != row)
            continue;
        m_rows[i].removal = removal;
        tell(static_cast<int>(i));
        return;
    }
}

void UndoList::end(const Run &run)
{
    QHash<qint64, std::optional<Removal>> removals;
    for (const auto &row : run.rows)
        removals.insert(row.position.row, row.removal);
    m_phase = Phase::Ended;
    for (auto &row : m_rows)
        row.removal = removals.value(row.undo.position.row, row.removal);
    tell(-1);
}

void UndoList::tell(int index, Column from, Column to)
{
    if (m_entries.empty())
        return;
    const auto first = index < 0 ? 0 : index;
    const auto last = index < 0 ? rowCount() - 1 : index;
    Q_EMIT dataChanged(this->index(first, from), this->index(last, to));
}

const UndoList::Row *UndoList::rowAt(int index) const
{
    if (index < 0 || index >= rowCount())
        return nullptr;
    const auto place = m_entries[static_cast<std::size_t>(index)];
    return place < 0 ? nullptr : &m_rows[static_cast<std::size_t>(place)];
}

QString UndoList::noteOf(const Row &row) const
{
    if (m_phase == Phase::Choosing)
        return undoRemarks(row.undo).join(u' ');
    if (!row.removal)
        return m_phase == Phase::Running ? tr("Waiting") : tr("Not deleted");
    switch (row.removal->state) {
    case RemovalState::Requested:
        return m_phase == Phase::Running ? tr("Checking if it was deleted…") : tr("Not certain");
    case RemovalState::Deleted:
        return tr("Deleted");
    case RemovalState::Gone:
        return tr("Was deleted already");
    case RemovalState::Refused:
        return refusalInWords(row.removal->error.value_or(Error()));
    }
    return {};
}

QVariant UndoList::markOf(const Row &row, int role) const
{
    if (m_phase == Phase::Choosing) {
        if (role == Ticked)
            return row.isTicked;
        if (role == TickFixed)
            return row.undo.mustStay();
        if (role == Qt::CheckStateRole)
            return row.isTicked ? Qt::Checked : Qt::Unchecked;
        return {};
    }
    struct Look
    {
        Icon icon;
        ColorToken color;
    };
    auto look = m_phase == Phase::Running ? Look {Icon::Circle, &Tokens::text2}
                                          : Look {Icon::MinusCircle, &Tokens::text2};
    if (row.removal) {
        switch (row.removal->state) {
        case RemovalState::Requested:
            look = {Icon::Warning, &Tokens::warnmark};
            break;
        case RemovalState::Deleted:
        case RemovalState::Gone:
            look = {Icon::CheckCircle, &Tokens::okmark};
            break;
        case RemovalState::Refused:
            look = {Icon::Attention, &Tokens::badmark};
            break;
        }
    }
    if (role == ListRole::Glyph)
        return static_cast<int>(look.icon);
    if (role == ListRole::GlyphColor)
        return QVariant::fromValue(look.color);
    return {};
}

/// A screen reader reads one cell at a time: each says all that matters.
QString UndoList::spoken(const Row &row) const
{
    const auto name = printable(row.displayName);
    const auto userName = userNameOf(row.undo);
    if (m_phase != Phase::Choosing)
        return tr("%1, %2: %3").arg(name, userName, noteOf(row));
    const auto remarks = undoRemarks(row.undo).join(u' ');
    return row.isTicked ? tr("%1, %2: ticked, will be deleted. %3").arg(name, userName, remarks)
                        : tr("%1, %2: not ticked, is kept. %3").arg(name, userName, remarks);
}

int UndoList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int UndoList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags UndoList::flags(const QModelIndex &index) const
{
    const auto *row = rowAt(index.row());
    if (!row)
        return Qt::NoItemFlags;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_phase == Phase::Choosing && index.column() == Mark && !row->undo.mustStay())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant UndoList::data(const QModelIndex &index, int role) const
{
    const auto *row = rowAt(index.row());
    if (!row) {
        const auto heading = m_entries[static_cast<std::size_t>(index.row())];
        if (role == ListRole::Section)
            return true;
        if (role == Qt::DisplayRole)
            return heading == WithRemarks ? tr("Look at these first")
                                          : tr("As this upload made them");
        return {};
    }
    if (role == Qt::AccessibleTextRole)
        return spoken(*row);
    switch (index.column()) {
    case Mark:
        return markOf(*row, role);
    case User:
        if (role == Qt::DisplayRole)
            return printable(row->displayName);
        if (role == SecondLine)
            return userNameOf(row->undo);
        return {};
    default:
        if (role == Qt::DisplayRole)
            return noteOf(*row);
        if (role == ListRole::Type)
            return static_cast<int>(TextRole::Small);
        if (role == ListRole::Color) {
            const auto isRefused = row->removal && row->removal->state == RemovalState::Refused
                && m_phase != Phase::Choosing;
            return QVariant::fromValue(isRefused                        ? &Tokens::bad
                                           : m_phase == Phase::Choosing ? &Tokens::warn
                                                                        : &Tokens::text2);
        }
        return {};
    }
}

QVariant UndoList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case User:
        return tr("User");
    case Note:
        return m_phase == Phase::Choosing ? tr("What has changed") : tr("Status");
    default:
        return {};
    }
}

void UndoList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tell(-1);
}

} // namespace Welkom
