// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "translations/translations.h"
#include "users/usagelocation.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <vector>

namespace Welkom {

/// The countries and regions in the language of the screen, in its order; the customer's billing
/// country on top. Found by code, or by a part of the name in either language.
class LocationList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Code, ColumnCount };

    explicit LocationList(Language language, QObject *parent = nullptr);

    /// Sorts and names anew.
    void setLanguage(Language language);
    /// \param code empty when it is not known; `company` names the heading.
    void setBillingCountry(const QString &code, const QString &company);
    void setSearch(const QString &text);

    [[nodiscard]] bool hasMatches() const { return !m_rows.empty(); }
    [[nodiscard]] QList<int> sections() const;
    /// Null for a heading.
    [[nodiscard]] const UsageLocation *locationAt(int row) const;
    [[nodiscard]] int rowOf(const QString &code) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        const UsageLocation *location = nullptr; ///< null for a heading
        bool isBilling = false;
    };

    [[nodiscard]] bool matches(const UsageLocation &location) const;
    void rebuild();

    Language m_language;
    QString m_billing;
    QString m_company;
    QString m_search;
    std::vector<const UsageLocation *> m_sorted;
    std::vector<Row> m_rows;
};

} // namespace Welkom
