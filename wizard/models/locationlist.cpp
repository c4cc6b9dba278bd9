// SPDX-License-Identifier: Apache-2.0

#include "locationlist.h"

#include "locationname.h"

#include "core/error.h"
#include "theme/listroles.h"
#include "theme/type.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace Welkom {

namespace {

/// Without accents and case, so that "curacao" finds Curaçao.
QString folded(const QString &text)
{
    auto plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar letter) { return letter.isMark(); });
    return plain;
}

} // namespace

LocationList::LocationList(Language language, QObject *parent)
    : QAbstractTableModel(parent), m_language(language)
{
    setLanguage(language);
}

void LocationList::setLanguage(Language language)
{
    m_language = language;
    m_sorted.clear();
    for (const auto &location : usageLocations())
        m_sorted.push_back(&location);
    QCollator collator(language == Language::Dutch ? QLocale(QLocale::Dutch)
                                                   : QLocale(QLocale::English));
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(m_sorted.begin(), m_sorted.end(),
              [&collator, language](const auto *a, const auto *b) {
                  return collator.compare(nameOf(*a, language), nameOf(*b, language)) < 0;
              });
    rebuild();
}

void LocationList::setBillingCountry(const QString &code, const QString &company)
{
    m_billing = usageLocationOf(code) ? code.toUpper() : QString();
    m_company = company;
    rebuild();
}

void LocationList::setSearch(const QString &text)
{
    m_search = folded(text.trimmed());
    rebuild();
}

bool LocationList::matches(const UsageLocation &location) const
{
    return m_search.isEmpty() || folded(location.code).startsWith(m_search)
        || folded(location.dutchName).contains(m_search)
        || folded(location.englishName).contains(m_search);
}

void LocationList::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const auto billing = std::find_if(m_sorted.begin(), m_sorted.end(),
                                      [this](const auto *one) { return one->code == m_billing; });
    if (billing != m_sorted.end() && matches(**billing)) {
        m_rows.push_back({nullptr, true});
        m_rows.push_back({*billing, true});
    }
    std::vector<Row> others;
    for (const auto *location : m_sorted) {
        if (location->code != m_billing && matches(*location))
            others.push_back({location, false});
    }
    if (!others.empty())
        m_rows.push_back({nullptr, false});
    m_rows.insert(m_rows.end(), others.begin(), others.end());
    endResetModel();
}

QList<int> LocationList::sections() const
{
    QList<int> headings;
    for (std::size_t i = 0; i < std::min<std::size_t>(m_rows.size(), 3); ++i) {
        if (!m_rows[i].location)
            headings.append(static_cast<int>(i));
    }
    return headings;
}

const UsageLocation *LocationList::locationAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].location : nullptr;
}

int LocationList::rowOf(const QString &code) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto *location = locationAt(row);
        if (location && location->code == code)
            return row;
    }
    return -1;
}

int LocationList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LocationList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LocationList::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.location) {
        if (role == ListRole::Section)
            return true;
        if (role == Qt::DisplayRole && index.column() == 0)
            return row.isBilling ? tr("Billing country of %1").arg(printable(m_company))
                                 : tr("All countries");
        return {};
    }
    if (role == Qt::DisplayRole)
        return index.column() == Name ? nameOf(*row.location, m_language) : row.location->code;
    if (index.column() != Code)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight);
    if (role == ListRole::Color)
        return QVariant::fromValue(&Tokens::text3);
    if (role == ListRole::Type)
        return static_cast<int>(TextRole::MonoSmall);
    return {};
}

Qt::ItemFlags LocationList::flags(const QModelIndex &index) const
{
    return locationAt(index.row())
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

} // namespace Welkom
