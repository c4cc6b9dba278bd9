// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "demo/demoservice.h"
#include "store/runstore.h"
#include "support/waiting.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>

/// What the proofs ask of the two who know: the directory, which accounts there are; and the store,
/// which password each has. Every question is answered by a sentence of what is wrong, empty when
/// all is well, so that a proof can say it.
namespace Welkom::Witness {

using namespace Qt::StringLiterals;

/// The customer of every proof, one where everything is allowed.
inline QString domain()
{
    return u"contoso-bakkerijen.onmicrosoft.com"_s;
}

inline DemoTenant &tenantOf(DemoService &service)
{
    return *service.directory().findByDomain(domain());
}

/// The active accounts that were made since the service started.
inline QList<DemoUser> madeAccounts(DemoService &service)
{
    QList<DemoUser> made;
    for (const auto &user : tenantOf(service).users()) {
        if (!user.isOld && !user.isDeleted())
            made.append(user);
    }
    return made;
}

/// Copies the files of a store as they lie on disk. A program that was killed left them so, and its
/// successor is to find them so: opening a database tidies it. Of a store at work, they belong
/// together as long as its write-ahead log has not been folded back, as in runs small as ours.
inline void copyStore(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const auto &name : {u"welkom.sqlite"_s, u"welkom.sqlite-wal"_s}) {
        QFile::remove(to + u'/' + name);
        QFile::copy(from + u'/' + name, to + u'/' + name);
    }
    QFile::remove(to + u"/welkom.sqlite-shm"_s);
}

/// What the store says of one run.
struct Stored
{
    Run run;
    OpenedPasswords passwords; ///< of every row that may have an account
};

/// Reads a run from an opened and unlocked store.
inline Result<Stored> readRun(RunStore &store, RunId id)
{
    const auto run = wait(store.run(id));
    if (!run)
        return failure(run.error());
    const auto created = wait(store.passwords(id));
    if (!created)
        return failure(created.error());
    const auto open = wait(store.openRowPasswords(id));
    if (!open)
        return failure(open.error());
    Stored stored {*run, *created};
    stored.passwords.byRow.insert(open->byRow);
    stored.passwords.damaged += open->damaged;
    return stored;
}

/// Reads a run from a copy of a store's files.
inline Result<Stored> readRun(const QString &folder, const KeySource &key, RunId id)
{
    const QTemporaryDir copy;
    copyStore(folder, copy.path());
    RunStore store;
    if (const auto place = wait(store.open(copy.path())); !place)
        return failure(place.error());
    if (const auto unlocked = wait(store.unlock(key)); !unlocked)
        return failure(unlocked.error());
    return readRun(store, id);
}

/// Every account that was made has its right password in the store.
inline QString lostAccount(DemoService &service, const Stored &stored)
{
    QHash<QString, const RunRow *> rows;
    for (const auto &row : stored.run.rows)
        rows.insert(foldedPrincipalName(row.userPrincipalName), &row);
    const auto made = madeAccounts(service);
    for (const auto &account : made) {
        const auto &name = account.userPrincipalName;
        const auto *row = rows.value(foldedPrincipalName(name));
        if (!row)
            return name + u" exists, and no row of the run is about it"_s;
        const auto password = stored.passwords.byRow.value(row->position.row);
        const auto state = nameOf(row->outcome.state);
        if (password.isEmpty())
            return u"%1 exists, and the store has no password: its row is %2"_s.arg(name, state);
        if (!tenantOf(service).signIn(name, QString::fromUtf8(password.reveal())))
            return u"%1 exists, and the store has another password: its row is %2"_s.arg(name,
                                                                                         state);
    }
    return {};
}

/// Exactly these accounts were made: as many as there are rows, each of them *created*.
inline QString notAllMade(DemoService &service, const Stored &stored)
{
    const auto made = madeAccounts(service);
    if (made.size() != stored.run.rows.size())
        return u"%1 accounts for %2 rows"_s.arg(made.size()).arg(stored.run.rows.size());
    for (const auto &row : stored.run.rows) {
        if (row.outcome.state != RowState::Created)
            return u"%1 ends as %2"_s.arg(row.userPrincipalName, nameOf(row.outcome.state));
        const auto *account = tenantOf(service).findActive(row.userPrincipalName);
        if (!account || account->id != row.outcome.id.value)
            return u"%1 is not the account that was made"_s.arg(row.userPrincipalName);
    }
    return {};
}

/// No name was made twice, whatever became of the first.
inline QString madeTwice(DemoService &service)
{
    QHash<QString, int> effects;
    const auto creates = service.log().ofOperation(u"createUser"_s);
    for (const auto &request : creates) {
        if (request.tookEffect && ++effects[request.userPrincipalName.toLower()] > 1)
            return request.userPrincipalName + u" was created twice"_s;
    }
    return {};
}

} // namespace Welkom::Witness
