// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace Welkom {

/// The customers as the list shows them: the recent ones first, then all that are loaded, those
/// that match what is searched for. Made for tens of thousands: each is folded once, and nothing is
/// ever sorted or measured.
class CustomerList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Company, Domain, TenantId, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// At most five, newest first; they may not have been loaded yet.
    void setRecent(const QList<Customer> &recent);
    /// Adds those that are not there yet, at the end.
    void append(const QList<Customer> &customers);
    void clear();
    /// Shows those whose company, domain or tenant id contains `text`, in any case.
    void setSearch(const QString &text);

    /// Loaded, whether they match or not.
    [[nodiscard]] qsizetype loadedCount() const { return static_cast<qsizetype>(m_all.size()); }
    [[nodiscard]] bool hasMatches() const { return !m_rows.empty(); }
    /// Rows that are headings.
    [[nodiscard]] QList<int> sections() const;
    /// Null for a heading.
    [[nodiscard]] const Customer *customerAt(int row) const;
    /// The row of a customer; -1 when it is not shown.
    [[nodiscard]] int rowOf(const CustomerId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Tells the view that the words have changed.
    void retranslate();

private:
    struct Entry
    {
        Customer customer;
        QString folded;
    };

    /// A row of the list.
    struct Row
    {
        enum class Kind { RecentHeading, AllHeading, Recent, Loaded } kind;
        std::size_t index = 0; ///< in m_recent or m_all
    };

    [[nodiscard]] static Entry entryOf(const Customer &customer);
    [[nodiscard]] bool matches(const Entry &entry) const;
    [[nodiscard]] bool isRecent(const CustomerId &id) const;
    [[nodiscard]] bool addLoadedRow(std::size_t index);
    void rebuild();

    std::vector<Entry> m_recent;
    std::vector<Entry> m_all;
    QSet<QString> m_known; ///< tenant ids of m_all
    QString m_search;
    std::vector<Row> m_rows;
};

} // namespace Welkom
