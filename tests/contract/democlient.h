// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/sharedtoken.h"
#include "demo/demoservice.h"
#include "partnercenter/partnercenterdirectory.h"
#include "partnercenter/partnercentertenant.h"
#include "partnercenter/servicefault.h"
#include "requests/requestgate.h"
#include "requests/resttransport.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <optional>

namespace Welkom {

/// The pretend Partner Center and our client in front of it, over real HTTP, on one clock that
/// moves only when nothing is under way.
class DemoClient
{
public:
    explicit DemoClient(DemoOptions options = small(), const QString &customer = bakery())
        : service(std::move(options), clock)
    {
        const auto started = service.start();
        if (!started)
            qFatal("the demo service does not start");
        RestOptions rest;
        rest.service = *started;
        transport = std::make_unique<RestTransport>(rest, readServiceFault, signIn, clock);
        directory = std::make_unique<PartnerCenterDirectory>(*transport, partnerGate);
        const CustomerId id {demoTenant(customer).profile().id};
        tenant = std::make_unique<PartnerCenterTenant>(id, *transport, customerGate);
    }

    ~DemoClient()
    {
        partnerGate.cancelWaiting();
        customerGate.cancelWaiting();
        (void)QCoro::waitFor(transport->finish());
        clock.wakeAll();
    }

    static DemoOptions small()
    {
        DemoOptions options;
        options.size = {30, 4, 1};
        return options;
    }
    static QString bakery() { return QStringLiteral("contoso-bakkerijen.onmicrosoft.com"); }

    [[nodiscard]] DemoTenant &demoTenant(const QString &domain = bakery())
    {
        return *service.directory().findByDomain(domain);
    }

    [[nodiscard]] qsizetype activeUsers(const QString &domain = bakery())
    {
        const auto &users = demoTenant(domain).users();
        return std::count_if(users.begin(), users.end(),
                             [](const auto &user) { return !user.isDeleted(); });
    }

    /// Waits for an answer, and lets time pass while nothing is under way.
    template<typename T>
    Result<T> await(Task<T> task)
    {
        std::optional<Result<T>> answer;
        const auto waiting = keep(std::move(task), answer);
        passTimeUntil([&answer] { return answer.has_value(); }, std::chrono::milliseconds(100));
        return *answer;
    }

    /// Lets time pass until something is true, by `step` and only while nothing is under way: so a
    /// busy machine changes nothing. For a service that takes its time, time has to pass all the
    /// same: see slowlyUntil().
    template<typename Predicate>
    void passTimeUntil(Predicate isTrue, std::chrono::milliseconds step)
    {
        pass(isTrue, step, std::chrono::milliseconds(0));
    }
    template<typename Predicate>
    void slowlyUntil(Predicate isTrue)
    {
        pass(isTrue, std::chrono::milliseconds(20), std::chrono::milliseconds(20));
    }

    /// Requests of that operation, as the service saw them.
    [[nodiscard]] qsizetype seen(const QString &operation)
    {
        return service.log().ofOperation(operation).size();
    }

    void fault(const FaultRule &rule) { service.setFaults(FaultPlan({rule})); }

    static NewUser user(const QString &name, const QString &domain = bakery())
    {
        NewUser user;
        user.userPrincipalName = name + u'@' + domain;
        user.firstName = QStringLiteral("Zoë");
        user.lastName = QStringLiteral("de \"Wit\" \\ Smit");
        user.displayName = QStringLiteral("Zoë de Wit \U0001F600");
        user.usageLocation = QStringLiteral("NL");
        user.password = Secret(QByteArrayView("Rk7#mPz2&wQ<"));
        return user;
    }

    ManualClock clock;
    DemoService service;
    int tokenFetches = 0;
    QByteArray nextToken = "demo";
    SharedToken signIn {clock, [this] { return fetchToken(); }};
    RequestGate partnerGate {clock, [](std::uint32_t) { return 0u; }};
    RequestGate customerGate {clock, [](std::uint32_t) { return 0u; }};
    std::unique_ptr<RestTransport> transport;
    std::unique_ptr<PartnerCenterDirectory> directory;
    std::unique_ptr<PartnerCenterTenant> tenant;

private:
    Task<SharedToken::Fetched> fetchToken()
    {
        ++tokenFetches;
        SharedToken::Fetched fetched;
        fetched.token = Secret(QByteArrayView(nextToken));
        fetched.life = std::chrono::hours(1);
        co_return fetched;
    }

    template<typename Predicate>
    void pass(Predicate isTrue, std::chrono::milliseconds whileIdle,
              std::chrono::milliseconds whileUnderWay)
    {
        QDeadlineTimer patience(60'000);
        QDeadlineTimer nothingHappens(5);
        while (!isTrue()) {
            if (patience.hasExpired())
                qFatal("no answer");
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            if (transport->inFlight() == 0) {
                clock.advance(whileIdle);
            } else if (nothingHappens.hasExpired()) {
                clock.advance(whileUnderWay);
                nothingHappens.setRemainingTime(5);
            } else {
                QThread::usleep(200);
            }
        }
    }

    template<typename T>
    static Task<void> keep(Task<T> task, std::optional<Result<T>> &answer)
    {
        answer = co_await task;
        co_return Result<void>();
    }
};

} // namespace Welkom
