// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Welkom {

/// The file that remembers who has signed in on this computer: `accounts.json` in the data folder,
/// for its owner only. No secret is in it. The account used last comes first.
class AccountIndex
{
public:
    /// \param folder need not exist yet.
    explicit AccountIndex(QString folder);

    /// All accounts; none when there is no file, or one that nobody can read (a damaged index costs
    /// a sign-in, no more). Errors: Storage with FileUnreadable or StoreNewer.
    [[nodiscard]] Result<QList<Account>> read() const;
    /// Replaces the file as a whole. Errors: Storage with FileUnwritable.
    [[nodiscard]] Result<void> write(const QList<Account> &accounts) const;

    [[nodiscard]] QString path() const;
    /// Where lock files of accounts lie: the folder itself. Made on demand, for the owner only.
    /// Errors: Storage with FileUnwritable.
    [[nodiscard]] Result<QString> folder() const;

    static constexpr qsizetype maxAccounts = 100;

private:
    QString m_folder;
};

/// The file's bytes, for tests. Entries that make no sense are left out.
/// Errors: Storage, StoreNewer.
[[nodiscard]] Result<QList<Account>> readAccounts(const QByteArray &bytes, const QString &path);
[[nodiscard]] QByteArray writeAccounts(const QList<Account> &accounts);

} // namespace Welkom
