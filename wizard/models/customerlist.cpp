// SPDX-License-Identifier: Apache-2.0

#include "customerlist.h"

#include "core/error.h"
#include "theme/listroles.h"
#include "theme/type.h"

#include <algorithm>

namespace Welkom {

CustomerList::Entry CustomerList::entryOf(const Customer &customer)
{
    // A line break between the parts, so that nothing matches across two of them.
    return {customer,
            (customer.companyName + QLatin1Char('\n') + customer.domain + QLatin1Char('\n')
             + customer.id.value)
                .toCaseFolded()};
}

bool CustomerList::matches(const Entry &entry) const
{
    return m_search.isEmpty() || entry.folded.contains(m_search);
}

bool CustomerList::isRecent(const CustomerId &id) const
{
    return std::any_of(m_recent.begin(), m_recent.end(),
                       [&id](const Entry &entry) { return entry.customer.id == id; });
}

void CustomerList::setRecent(const QList<Customer> &recent)
{
    m_recent.clear();
    for (const auto &customer : recent)
        m_recent.push_back(entryOf(customer));
    rebuild();
}

bool CustomerList::addLoadedRow(std::size_t index)
{
    const auto &entry = m_all[index];
    if (!matches(entry) || isRecent(entry.customer.id))
        return false;
    m_rows.push_back({Row::Kind::Loaded, index});
    return true;
}

void CustomerList::append(const QList<Customer> &customers)
{
    const auto first = m_all.size();
    for (const auto &customer : customers) {
        if (m_known.contains(customer.id.value))
            continue;
        m_known.insert(customer.id.value);
        m_all.push_back(entryOf(customer));
    }
    const auto hasHeading = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.kind == Row::Kind::AllHeading;
    });
    if (!hasHeading) {
        rebuild();
        return;
    }
    std::vector<Row> added;
    for (auto index = first; index < m_all.size(); ++index) {
        if (matches(m_all[index]) && !isRecent(m_all[index].customer.id))
            added.push_back({Row::Kind::Loaded, index});
    }
    if (added.empty())
        return;
    const auto at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void CustomerList::clear()
{
    m_all.clear();
    m_known.clear();
    rebuild();
}

void CustomerList::setSearch(const QString &text)
{
    const auto folded = text.trimmed().toCaseFolded();
    if (folded == m_search)
        return;
    m_search = folded;
    rebuild();
}

void CustomerList::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_recent.size(); ++i) {
        if (!matches(m_recent[i]))
            continue;
        if (m_rows.empty())
            m_rows.push_back({Row::Kind::RecentHeading});
        m_rows.push_back({Row::Kind::Recent, i});
    }
    const auto heading = m_rows.size();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        (void)addLoadedRow(i);
    if (m_rows.size() > heading)
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(heading),
                      {Row::Kind::AllHeading});
    endResetModel();
}

QList<int> CustomerList::sections() const
{
    QList<int> headings;
    // Both stand among the first few rows.
    const auto last = std::min(m_rows.size(), m_recent.size() + 2);
    for (std::size_t i = 0; i < last; ++i) {
        if (m_rows[i].kind == Row::Kind::RecentHeading || m_rows[i].kind == Row::Kind::AllHeading)
            headings.append(static_cast<int>(i));
    }
    return headings;
}

const Customer *CustomerList::customerAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return nullptr;
    const auto &entry = m_rows[static_cast<std::size_t>(row)];
    switch (entry.kind) {
    case Row::Kind::Recent:
        return &m_recent[entry.index].customer;
    case Row::Kind::Loaded:
        return &m_all[entry.index].customer;
    default:
        return nullptr;
    }
}

int CustomerList::rowOf(const CustomerId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto *customer = customerAt(row);
        if (customer && customer->id == id)
            return row;
    }
    return -1;
}

int CustomerList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CustomerList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomerList::data(const QModelIndex &index, int role) const
{
    const auto *customer = customerAt(index.row());
    if (!customer) {
        if (role == ListRole::Section)
            return true;
        if (role == Qt::DisplayRole && index.column() == 0) {
            const auto kind = m_rows[static_cast<std::size_t>(index.row())].kind;
            return kind == Row::Kind::RecentHeading ? tr("Recent") : tr("All customers");
        }
        return {};
    }
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case Company:
            return printable(customer->companyName);
        case Domain:
            return printable(customer->domain);
        default:
            return customer->id.value;
        }
    }
    if (role == ListRole::Color && index.column() != Company)
        return QVariant::fromValue(index.column() == Domain ? &Tokens::text2 : &Tokens::text3);
    if (role == ListRole::Type && index.column() == TenantId)
        return static_cast<int>(TextRole::Small);
    return {};
}

QVariant CustomerList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Company:
        return tr("Company");
    case Domain:
        return tr("Domain");
    default:
        return tr("Tenant ID");
    }
}

Qt::ItemFlags CustomerList::flags(const QModelIndex &index) const
{
    return customerAt(index.row())
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

void CustomerList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Welkom
