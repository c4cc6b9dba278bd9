// SPDX-License-Identifier: Apache-2.0

#include "passwordlist.h"

#include "theme/listroles.h"
#include "theme/type.h"

namespace Welkom {

namespace {

/// As long for every password, so that it tells nothing. Thin spaces between the dots.
QString makeMask()
{
    QString dots;
    for (int i = 0; i < 12; ++i)
        dots += QString(QChar(0x2022)) + QChar(0x2009);
    return dots;
}

const QString mask = makeMask();

} // namespace

void PasswordList::setRun(const Run &run, const OpenedPasswords &passwords)
{
    beginResetModel();
    m_rows.clear();
    m_revealed = -1;
    for (const auto &row : run.rows) {
        if (row.hasAccount())
            m_rows.push_back(
                {row.displayName, row.userPrincipalName, passwords.byRow.value(row.position.row)});
    }
    endResetModel();
}

void PasswordList::reveal(int row)
{
    const auto before = std::exchange(m_revealed, row);
    for (const auto changed : {before, row}) {
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, Password), index(changed, Actions));
    }
}

Secret PasswordList::passwordAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].password : Secret();
}

QString PasswordList::nameAt(int row) const
{
    return row >= 0 && row < rowCount()
        ? printable(m_rows[static_cast<std::size_t>(row)].displayName)
        : QString();
}

int PasswordList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PasswordList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PasswordList::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto isRevealed = index.row() == m_revealed;
    if (index.column() == Password) {
        const auto isDamaged = row.password.isEmpty();
        if (role == Qt::DisplayRole)
            return isDamaged ? tr("Damaged: reset it")
                : isRevealed ? QString::fromUtf8(row.password.reveal())
                             : mask;
        // Never the value: a screen reader would read it aloud.
        if (role == Qt::AccessibleTextRole)
            return isDamaged ? tr("Damaged: reset it") : tr("hidden");
        if (role == ListRole::Type && isRevealed)
            return static_cast<int>(TextRole::Mono);
        if (role == ListRole::Color)
            return QVariant::fromValue(isDamaged        ? &Tokens::bad
                                           : isRevealed ? &Tokens::text
                                                        : &Tokens::text2);
        return {};
    }
    if (role == Qt::DisplayRole) {
        if (index.column() == Name)
            return printable(row.displayName);
        if (index.column() == UserName)
            return printable(row.userName);
    }
    if (role == ListRole::Color && index.column() == UserName)
        return QVariant::fromValue(&Tokens::text2);
    return {};
}

QVariant PasswordList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case UserName:
        return tr("User name");
    case Password:
        return tr("Temporary password");
    default:
        return {};
    }
}

void PasswordList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Welkom
