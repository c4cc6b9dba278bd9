// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/condition.h"
#include "core/customertenant.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <functional>

namespace Welkom {

/// A customer's tenant in memory, with a directory's own rules: a name is taken once, whatever its
/// case. A test scripts what goes wrong; what was asked is recorded. Every answer comes in a later
/// turn of the event loop.
class FakeTenant final : public QObject, public CustomerTenant
{
public:
    struct Account
    {
        DirectoryUser user;
        Secret password;
        int hiddenListings = 0; ///< so many listings lag behind it
    };

    struct Sent
    {
        QString userPrincipalName;
        RequestId requestId;
        Secret password;
    };

    /// A deletion or a reset that left.
    struct Change
    {
        enum Kind { Delete, Reset };
        Kind kind = Delete;
        UserId user;
        RequestId requestId;
        Secret password;
    };

    /// What happens to one create.
    struct Fate
    {
        bool reaches = true;        ///< the directory gets to see it
        std::optional<Error> error; ///< instead of the directory's own answer
        int hiddenListings = 0;
        std::optional<UserId> answeredId = {}; ///< instead of the account's own

        static Fate wellDone() { return {}; }
        static Fate refused(Error error) { return {false, std::move(error)}; }
        static Fate answerLost(int hiddenListings = 0)
        {
            return {true, makeError(ErrorKind::OutcomeUnknown, ErrorReason::AnswerCutOff),
                    hiddenListings};
        }
        static Fate lostOnTheWay()
        {
            return refused(makeError(ErrorKind::OutcomeUnknown, ErrorReason::TimedOut));
        }
    };

    static Error makeError(ErrorKind kind, ErrorReason reason = ErrorReason::None, int status = 0)
    {
        Error error;
        error.kind = kind;
        error.reason = reason;
        error.httpStatus = status;
        return error;
    }

    explicit FakeTenant(CustomerId customer) : m_customer(std::move(customer)) { }
    ~FakeTenant() override = default;

    /// Asked for every create that leaves; all goes well without it.
    std::function<Fate(const Sent &)> script;
    /// Asked for every deletion and reset that leaves.
    std::function<Fate(const Change &)> changeScript;
    QHash<QString, QStringList> licensesOf; ///< by id
    std::optional<Error> licensesError;
    /// Errors of the next listings, active and deleted alike, in order.
    QList<std::optional<Error>> listingErrors;
    /// Creates wait for their turn until it is open again, or until cancelWaiting().
    bool gateOpen = true;

    QHash<QString, Account> accounts; ///< by folded name
    QList<DirectoryUser> deleted;
    QList<Sent> sent;
    QList<Change> changes;
    int listings = 0;
    int mostAtOnce = 0;

    void openGate()
    {
        gateOpen = true;
        m_gate.wakeAll();
    }

    DirectoryUser &add(const NewUser &user)
    {
        auto &account = accounts[foldedPrincipalName(user.userPrincipalName)];
        account.user = {user.names(),
                        {QUuid::createUuid().toString(QUuid::WithoutBraces)},
                        user.usageLocation,
                        UserState::Active,
                        {},
                        {}};
        account.password = user.password;
        return account.user;
    }

    /// How often `name` was sent.
    [[nodiscard]] qsizetype timesSent(const QString &name) const
    {
        return std::count_if(sent.begin(), sent.end(),
                             [&name](const Sent &one) { return one.userPrincipalName == name; });
    }

    [[nodiscard]] CustomerId customer() const override { return m_customer; }

    Task<QStringList> domains() override { co_return QStringList(); }

    Task<QList<DirectoryUser>> users() override
    {
        co_await nextTurn();
        ++listings;
        if (!listingErrors.isEmpty()) {
            if (const auto error = listingErrors.takeFirst())
                co_return failure(*error);
        }
        QList<DirectoryUser> list;
        for (auto &account : accounts) {
            if (account.hiddenListings-- <= 0)
                list.append(account.user);
        }
        co_return list;
    }

    Task<QList<DirectoryUser>> deletedUsers() override
    {
        co_await nextTurn();
        if (!listingErrors.isEmpty()) {
            if (const auto error = listingErrors.takeFirst())
                co_return failure(*error);
        }
        co_return deleted;
    }

    Task<CreatedUser> createUser(NewUser user, RequestId requestId) override
    {
        const auto calledBack = m_callBacks;
        while (!gateOpen && calledBack == m_callBacks)
            co_await m_gate.next();
        if (calledBack != m_callBacks)
            co_return failure(ErrorKind::Cancelled);

        const Sent leaving {user.userPrincipalName, requestId, user.password};
        sent.append(leaving);
        mostAtOnce = std::max(mostAtOnce, ++m_inTheAir);
        const auto fate = script ? script(leaving) : Fate::wellDone();
        const auto name = foldedPrincipalName(user.userPrincipalName);
        const bool isTaken = accounts.contains(name);
        if (fate.reaches && !isTaken) {
            add(user);
            accounts[name].hiddenListings = fate.hiddenListings;
        }
        CreatedUser made {accounts.value(name).user, 201, QStringLiteral("correlation")};
        if (fate.answeredId)
            made.id = *fate.answeredId;
        co_await nextTurn();
        --m_inTheAir;
        if (fate.error)
            co_return failure(*fate.error);
        if (isTaken)
            co_return failure(makeError(ErrorKind::AlreadyExists, ErrorReason::NameTaken, 409));
        co_return made;
    }

    Task<DirectoryUser> user(UserId id) override
    {
        co_await nextTurn();
        if (const auto *account = accountOf(id))
            co_return account->user;
        for (const auto &user : std::as_const(deleted)) {
            if (user.id == id)
                co_return user;
        }
        co_return failure(makeError(ErrorKind::NotFound, ErrorReason::None, 404));
    }

    Task<QStringList> licenses(UserId id) override
    {
        co_await nextTurn();
        if (licensesError)
            co_return failure(*licensesError);
        if (!accountOf(id))
            co_return failure(makeError(ErrorKind::NotFound, ErrorReason::None, 404));
        co_return licensesOf.value(id.value);
    }

    Task<void> resetPassword(UserId id, Secret password, RequestId requestId) override
    {
        const auto left = co_await leave(Change::Reset, id, requestId, password);
        co_return left;
    }

    Task<void> deleteUser(UserId id, RequestId requestId) override
    {
        const auto left = co_await leave(Change::Delete, id, requestId, Secret());
        co_return left;
    }

    Task<void> restoreUser(UserId) override { co_return Result<void>(); }

    void cancelWaiting() override
    {
        ++m_callBacks;
        m_gate.wakeAll();
    }

private:
    [[nodiscard]] Account *accountOf(const UserId &id)
    {
        for (auto &account : accounts) {
            if (account.user.id == id)
                return &account;
        }
        return nullptr;
    }

    /// A deletion or a reset: as the script says, or as the directory would.
    Task<void> leave(Change::Kind kind, UserId id, RequestId requestId, Secret password)
    {
        const auto calledBack = m_callBacks;
        while (!gateOpen && calledBack == m_callBacks)
            co_await m_gate.next();
        if (calledBack != m_callBacks)
            co_return failure(ErrorKind::Cancelled);
        const Change leaving {kind, id, requestId, password};
        changes.append(leaving);
        mostAtOnce = std::max(mostAtOnce, ++m_inTheAir);
        const auto fate = changeScript ? changeScript(leaving) : Fate::wellDone();
        auto *account = accountOf(id);
        const bool isThere = account != nullptr;
        if (fate.reaches && account && kind == Change::Reset) {
            account->password = password;
        } else if (fate.reaches && account) {
            auto user = account->user;
            user.state = UserState::Inactive;
            deleted.append(user);
            accounts.remove(foldedPrincipalName(user.userPrincipalName));
        }
        co_await nextTurn();
        --m_inTheAir;
        if (fate.error)
            co_return failure(*fate.error);
        if (!isThere)
            co_return failure(makeError(ErrorKind::NotFound, ErrorReason::None, 404));
        co_return Result<void>();
    }

    Condition::Awaiter nextTurn()
    {
        QMetaObject::invokeMethod(
            this, [this] { m_turn.wakeAll(); }, Qt::QueuedConnection);
        return m_turn.next();
    }

    CustomerId m_customer;
    Condition m_gate;
    Condition m_turn;
    int m_callBacks = 0;
    int m_inTheAir = 0;
};

} // namespace Welkom
