// SPDX-License-Identifier: Apache-2.0

#include "undolist.h"

#include "core/describeplaces.h"
#include "runs/undoremarks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// With the name that the account has by now, when that is another: who is deleted is told by it.
QString userNameOf(const UndoRow &row)
{
    const auto sent = printable(row.userPrincipalName);
    return row.hasOtherName() ? UndoList::tr("%1, now %2").arg(sent, printable(row.nameNow)) : sent;
}

} // namespace

UndoList::UndoList(QObject *parent) : RowTable(parent)
{
    const auto speech = [this](const UndoEntry &entry) { return spoken(entry); };
    // Named one by one: GCC 12 does not survive them as one braced list.
    RowColumn<UndoEntry> mark;
    mark.mark = [this](const UndoEntry &entry) { return markOf(entry); };
    mark.spoken = speech;
    mark.other = [this](const UndoEntry &entry, int role) { return tickOf(entry, role); };
    RowColumn<UndoEntry> user;
    user.heading = [] { return tr("User"); };
    user.text = [](const UndoEntry &entry) { return printable(entry.displayName); };
    user.spoken = speech;
    user.other = [](const UndoEntry &entry, int role) {
        return role == SecondLine ? userNameOf(entry.undo) : QVariant();
    };
    RowColumn<UndoEntry> note;
    note.heading = [this] { return noteHeading(); };
    note.text = [this](const UndoEntry &entry) { return noteOf(entry); };
    note.color = [this](const UndoEntry &entry) { return noteColorOf(entry); };
    note.type = always(TextRole::Small);
    note.spoken = speech;
    setColumns({mark, user, note});
}

/// Those that are to be looked at stand first, with headings where there are both.
void UndoList::setPlan(const UndoPlan &plan, const Run &run, const QHash<qint64, bool> &earlier)
{
    QHash<qint64, QString> names;
    for (const auto &row : run.rows)
        names.insert(row.position.row, row.displayName);
    std::vector<UndoEntry> entries;
    std::vector<UndoEntry> unchanged;
    for (const auto &undo : plan.rows) {
        const auto number = undo.position.row;
        const auto isTicked = earlier.value(number, isChosen(undo, {})) && !undo.mustStay();
        auto &to = undoRemarks(undo).isEmpty() ? unchanged : entries;
        to.push_back({.undo = undo, .displayName = names.value(number), .isTicked = isTicked});
    }
    if (!entries.empty()) {
        entries.insert(entries.begin(), {.heading = UndoEntry::Heading::WithRemarks});
        if (!unchanged.empty())
            entries.push_back({.heading = UndoEntry::Heading::Unchanged});
    }
    entries.insert(entries.end(), unchanged.begin(), unchanged.end());
    m_phase = Phase::Choosing;
    setRows(std::move(entries));
}

QList<int> UndoList::sections() const
{
    QList<int> all;
    for (int row = 0; row < rowCount(); ++row) {
        if (!rowAt(row).isAccount())
            all += row;
    }
    return all;
}

void UndoList::toggle(int index)
{
    if (m_phase != Phase::Choosing || index < 0 || index >= rowCount())
        return;
    auto &entry = rowAt(index);
    if (!entry.isAccount() || entry.undo.mustStay())
        return;
    entry.isTicked = !entry.isTicked;
    tell(index, Mark, Note);
}

void UndoList::untickAll()
{
    for (int row = 0; row < rowCount(); ++row)
        rowAt(row).isTicked = false;
    tellAll();
}

void UndoList::tickUnchanged()
{
    for (int row = 0; row < rowCount(); ++row) {
        auto &entry = rowAt(row);
        entry.isTicked = entry.isTicked || (entry.isAccount() && isChosen(entry.undo, {}));
    }
    tellAll();
}

std::vector<UndoEntry> UndoList::tickedEntries() const
{
    std::vector<UndoEntry> entries;
    std::copy_if(rows().begin(), rows().end(), std::back_inserter(entries),
                 [](const UndoEntry &entry) { return entry.isTicked; });
    std::sort(entries.begin(), entries.end(), [](const UndoEntry &a, const UndoEntry &b) {
        return a.undo.position.row < b.undo.position.row;
    });
    return entries;
}

QList<UndoRow> UndoList::ticked() const
{
    QList<UndoRow> ticked;
    for (const auto &entry : tickedEntries())
        ticked += entry.undo;
    return ticked;
}

QHash<qint64, bool> UndoList::ticks() const
{
    QHash<qint64, bool> all;
    for (const auto &entry : rows()) {
        if (entry.isAccount())
            all.insert(entry.undo.position.row, entry.isTicked);
    }
    return all;
}

void UndoList::begin()
{
    m_phase = Phase::Running;
    setRows(tickedEntries());
}

void UndoList::setRemoval(qint64 row, const Removal &removal)
{
    const auto found = std::find_if(rows().begin(), rows().end(), [row](const UndoEntry &entry) {
        return entry.isAccount() && entry.undo.position.row == row;
    });
    if (found == rows().end())
        return;
    const auto index = static_cast<int>(found - rows().begin());
    rowAt(index).removal = removal;
    tell(index, Mark, Note);
}

void UndoList::end(const Run &run)
{
    QHash<qint64, std::optional<Removal>> removals;
    for (const auto &row : run.rows)
        removals.insert(row.position.row, row.removal);
    m_phase = Phase::Ended;
    for (int row = 0; row < rowCount(); ++row) {
        auto &entry = rowAt(row);
        entry.removal = removals.value(entry.undo.position.row, entry.removal);
    }
    tellAll();
}

QString UndoList::noteHeading() const
{
    return m_phase == Phase::Choosing ? tr("What has changed") : RowHeadings::status();
}

QString UndoList::noteOf(const UndoEntry &entry) const
{
    if (m_phase == Phase::Choosing)
        return undoRemarks(entry.undo).join(u' ');
    if (!entry.removal)
        return m_phase == Phase::Running ? tr("Waiting") : tr("Not deleted");
    switch (entry.removal->state) {
    case RemovalState::Requested:
        return m_phase == Phase::Running ? tr("Checking if it was deleted…") : tr("Not certain");
    case RemovalState::Deleted:
        return tr("Deleted");
    case RemovalState::Gone:
        return tr("Was deleted already");
    case RemovalState::Refused:
        return describeRefusal(entry.removal->error.value_or(Error()));
    }
    return {};
}

ColorToken UndoList::noteColorOf(const UndoEntry &entry) const
{
    if (m_phase == Phase::Choosing)
        return &Tokens::warn;
    const auto isRefused = entry.removal && entry.removal->state == RemovalState::Refused;
    return isRefused ? &Tokens::bad : &Tokens::text2;
}

/// While it can be chosen; from then on it has a mark.
QVariant UndoList::tickOf(const UndoEntry &entry, int role) const
{
    if (m_phase != Phase::Choosing)
        return {};
    switch (role) {
    case Ticked:
        return entry.isTicked;
    case TickFixed:
        return entry.undo.mustStay();
    case Qt::CheckStateRole:
        return entry.isTicked ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

std::optional<RowMark> UndoList::markOf(const UndoEntry &entry) const
{
    if (m_phase == Phase::Choosing)
        return std::nullopt;
    if (!entry.removal)
        return RowMark {m_phase == Phase::Running ? Icon::Circle : Icon::MinusCircle,
                        &Tokens::text2};
    switch (entry.removal->state) {
    case RemovalState::Requested:
        return RowMark {Icon::Warning, &Tokens::warnmark};
    case RemovalState::Deleted:
    case RemovalState::Gone:
        return RowMark {Icon::CheckCircle, &Tokens::okmark};
    case RemovalState::Refused:
        return RowMark {Icon::Attention, &Tokens::badmark};
    }
    return std::nullopt;
}

/// A screen reader reads one cell at a time: each says all that matters.
QString UndoList::spoken(const UndoEntry &entry) const
{
    const auto name = printable(entry.displayName);
    const auto userName = userNameOf(entry.undo);
    if (m_phase != Phase::Choosing)
        return tr("%1, %2: %3").arg(name, userName, noteOf(entry));
    const auto remarks = undoRemarks(entry.undo).join(u' ');
    return entry.isTicked ? tr("%1, %2: ticked, will be deleted. %3").arg(name, userName, remarks)
                          : tr("%1, %2: not ticked, is kept. %3").arg(name, userName, remarks);
}

Qt::ItemFlags UndoList::flags(const QModelIndex &index) const
{
    const auto &entry = rowAt(index.row());
    if (!entry.isAccount())
        return Qt::NoItemFlags;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_phase == Phase::Choosing && index.column() == Mark && !entry.undo.mustStay())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant UndoList::data(const QModelIndex &index, int role) const
{
    const auto &entry = rowAt(index.row());
    if (entry.isAccount())
        return RowTable::data(index, role);
    if (role == ListRole::Section)
        return true;
    if (role == Qt::DisplayRole)
        return entry.heading == UndoEntry::Heading::WithRemarks ? tr("Look at these first")
                                                                : tr("As this upload made them");
    return {};
}

} // namespace Welkom
