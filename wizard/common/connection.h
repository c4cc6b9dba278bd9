// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/condition.h"
#include "core/customerdirectory.h"
#include "core/customertenant.h"
#include "core/result.h"
#include "core/signindesk.h"
#include "store/run.h"
#include "store/runstore.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Welkom {

/// All that the pages ask of the world, through the seams; which services stand behind them they do
/// not know. Outlives the window, and every answer.
class Connection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isPractice() const = 0;
    /// Host of the service when it is neither Partner Center nor this computer, and is to be named
    /// before something is sent to it; empty otherwise.
    [[nodiscard]] virtual QString unknownHost() const = 0;

    [[nodiscard]] virtual Clock &clock() = 0;
    [[nodiscard]] virtual CustomerDirectory &directory() = 0;
    [[nodiscard]] virtual std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer) = 0;

    /// Where one signs in and out.
    [[nodiscard]] virtual SignInDesk &signInDesk() = 0;
    /// Writes into the user's settings where one signs in from the next window on. Errors:
    /// InvalidInput, and nothing is written; Storage.
    [[nodiscard]] virtual Result<void> saveSignInPlace(const SignInPlace &place) = 0;
    /// The partner that is signed in. Proves the sign-in.
    [[nodiscard]] virtual Task<PartnerProfile> partner() = 0;
    /// What a run that begins now is bound to.
    [[nodiscard]] virtual Task<RunBinding> binding() = 0;
    /// The run store, enough to read runs.
    [[nodiscard]] virtual Task<RunStore *> openedRuns() = 0;
    /// The run store with its key, for passwords. Pages ask through unlockRuns(), which asks the
    /// user for a passphrase where there is no keychain.
    [[nodiscard]] virtual Task<RunStore *> unlockedRuns() = 0;
    /// Whether the store's key comes from a passphrase; nothing when it has no key yet.
    [[nodiscard]] virtual Task<std::optional<bool>> keyIsByPassphrase() = 0;
    /// Chosen by the user in place of the keychain; for the next unlockedRuns().
    virtual void usePassphrase(const Secret &passphrase) = 0;

    /// Held by whatever asks more than one question, as long as it asks: a coroutine of a page, an
    /// upload. Its page may go meanwhile, the services may not.
    class Use
    {
    public:
        explicit Use(Connection &connection) : m_connection(connection) { ++connection.m_uses; }
        /// Later: whoever waits for it may destroy what other members of the holder still need now.
        ~Use()
        {
            QMetaObject::invokeMethod(&m_connection, &Connection::endUse, Qt::QueuedConnection);
        }
        Use(const Use &) = delete;
        Use &operator=(const Use &) = delete;

    private:
        Connection &m_connection;
    };

    /// Ends when nobody uses it any more. To be awaited before the services go, after they were
    /// told to finish.
    [[nodiscard]] Task<void> unused()
    {
        while (m_uses > 0)
            co_await m_useEnded.next();
        co_return Result<void>();
    }

Q_SIGNALS:
    /// The service asked for a pause: nothing is sent for that long.
    void held(std::chrono::milliseconds howLong);
    /// The file system does not keep the run store from others.
    void openToOthers(const QString &file);

private:
    void endUse()
    {
        --m_uses;
        m_useEnded.wakeAll();
    }

    int m_uses = 0;
    Condition m_useEnded;
};

/// A Connection through services of any make that offer the same: those of the program, or a
/// test's.
template<typename Services>
class ConnectionThrough final : public Connection
{
public:
    /// `services` outlives it.
    explicit ConnectionThrough(Services &services, QObject *parent = nullptr)
        : Connection(parent), m_services(services)
    {
        connect(&services, &Services::held, this, &Connection::held);
        connect(&services, &Services::openToOthers, this, &Connection::openToOthers);
    }

    bool isPractice() const override { return m_services.isPractice(); }
    QString unknownHost() const override
    {
        return m_services.isKnownHost() ? QString() : m_services.address().host();
    }
    Clock &clock() override { return m_services.clock(); }
    CustomerDirectory &directory() override { return m_services.directory(); }
    std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer) override
    {
        return m_services.tenant(customer);
    }
    SignInDesk &signInDesk() override { return m_services.signInDesk(); }
    Result<void> saveSignInPlace(const SignInPlace &place) override
    {
        return m_services.saveSignInPlace(place);
    }
    Task<PartnerProfile> partner() override { return m_services.partner(); }
    Task<RunBinding> binding() override { return m_services.binding(); }
    Task<RunStore *> openedRuns() override { return m_services.openedRuns(); }
    Task<RunStore *> unlockedRuns() override { return m_services.unlockedRuns(); }
    Task<std::optional<bool>> keyIsByPassphrase() override
    {
        return m_services.keyIsByPassphrase();
    }
    void usePassphrase(const Secret &passphrase) override { m_services.usePassphrase(passphrase); }

private:
    Services &m_services;
};

} // namespace Welkom
