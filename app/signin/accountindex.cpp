// SPDX-License-Identifier: Apache-2.0

#include "accountindex.h"

#include "jsonobject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

namespace Welkom {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(lcSignIn)

namespace {

constexpr int version = 1;
constexpr qint64 largestFile = qint64(1024) * 1024;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QJsonObject toJson(const Account &account)
{
    return {{u"authority"_s, account.key.authority},
            {u"clientId"_s, account.key.clientId},
            {u"service"_s, account.key.service},
            {u"tenantId"_s, account.key.tenantId},
            {u"userId"_s, account.key.userId},
            {u"userName"_s, account.userName},
            {u"displayName"_s, account.displayName},
            {u"lastUsed"_s, account.lastUsed.toString(Qt::ISODateWithMs)}};
}

Account fromJson(const QJsonObject &object)
{
    Account account;
    account.key.authority = object.value(u"authority"_s).toString();
    account.key.clientId = object.value(u"clientId"_s).toString();
    account.key.service = object.value(u"service"_s).toString();
    account.key.tenantId = object.value(u"tenantId"_s).toString();
    account.key.userId = object.value(u"userId"_s).toString();
    account.userName = object.value(u"userName"_s).toString();
    account.displayName = object.value(u"displayName"_s).toString();
    account.lastUsed =
        QDateTime::fromString(object.value(u"lastUsed"_s).toString(), Qt::ISODateWithMs);
    return account;
}

tl::unexpected<Error> unwritable(const QString &path, const QString &words)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.reason = ErrorReason::FileUnwritable;
    error.subject = path;
    error.serviceText = words;
    return failure(std::move(error));
}

} // namespace

Result<QList<Account>> readAccounts(const QByteArray &bytes, const QString &path)
{
    const auto object = readJsonObject(bytes);
    if (!object) {
        qCWarning(lcSignIn) << "the list of accounts cannot be read and is begun anew";
        return QList<Account>();
    }
    if (object->value(u"version"_s).toInt(version) > version)
        return failure(ErrorKind::Storage, ErrorReason::StoreNewer, path);
    QList<Account> accounts;
    const auto list = object->value(u"accounts"_s).toArray();
    for (const auto &value : list) {
        const auto account = fromJson(value.toObject());
        const auto isWhole = !account.key.authority.isEmpty() && !account.key.clientId.isEmpty()
            && !account.key.service.isEmpty() && !account.key.userId.isEmpty();
        if (isWhole && accounts.size() < AccountIndex::maxAccounts)
            accounts.append(account);
    }
    return accounts;
}

QByteArray writeAccounts(const QList<Account> &accounts)
{
    QJsonArray list;
    for (const auto &account : accounts)
        list.append(toJson(account));
    const QJsonObject object {{u"version"_s, version}, {u"accounts"_s, list}};
    return QJsonDocument(object).toJson();
}

AccountIndex::AccountIndex(QString folder) : m_folder(std::move(folder)) { }

QString AccountIndex::path() const
{
    return m_folder + "/accounts.json"_L1;
}

Result<QString> AccountIndex::folder() const
{
    const QDir folder(m_folder);
    if (!folder.exists()) {
        if (!folder.mkpath(u"."_s))
            return unwritable(m_folder, QString());
        QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
    }
    return m_folder;
}

Result<QList<Account>> AccountIndex::read() const
{
    QFile file(path());
    if (!file.exists())
        return QList<Account>();
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage, ErrorReason::FileUnreadable, path());
    return readAccounts(file.read(largestFile), path());
}

Result<void> AccountIndex::write(const QList<Account> &accounts) const
{
    const auto made = folder();
    if (!made)
        return failure(made.error());
    QSaveFile file(path());
    // QSaveFile gives its file the usual permissions; they are taken away before a byte is in it.
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(writeAccounts(accounts)) < 0 || !file.commit())
        return unwritable(path(), file.errorString());
    return {};
}

} // namespace Welkom
