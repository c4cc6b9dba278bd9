// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "witness.h"

#include "core/sharedtoken.h"
#include "partnercenter/partnercenterdirectory.h"
#include "partnercenter/partnercentertenant.h"
#include "partnercenter/servicefault.h"
#include "requests/requestgate.h"
#include "requests/resttransport.h"
#include "runs/upload.h"
#include "users/temporarypassword.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Welkom::Proof {

using namespace Qt::StringLiterals;

/// Our real client before a pretend service of the same process. Signing in gives a new token each
/// time, unless `signInTrouble` says that it fails.
class ProofClient
{
public:
    ProofClient(DemoService &service, Clock &clock)
        : m_service(service), signIn(clock, [this] { return fetchToken(); }), partnerGate(clock),
          customerGate(clock), transport(impatient(service), readServiceFault, signIn, clock),
          directory(transport, partnerGate),
          tenant({Witness::tenantOf(service).profile().id}, transport, customerGate)
    {
    }
    ~ProofClient()
    {
        partnerGate.cancelWaiting();
        customerGate.cancelWaiting();
        (void)QCoro::waitFor(transport.finish());
    }

    /// So that an answer that never comes is not waited for long.
    static RestOptions impatient(DemoService &service)
    {
        RestOptions options;
        options.service = service.url();
        options.connectTimeout = std::chrono::milliseconds(500);
        options.totalTimeout = std::chrono::milliseconds(1000);
        options.maxAnswerSize = 2'000'000; // a page of 500 users fits in
        return options;
    }

    std::optional<Error> signInTrouble;
    /// Milliseconds without an event after which passTime() takes an answer for late: few where
    /// answers are late on purpose, else so many that no busy machine makes one late.
    int quiet = 3000;

private:
    Task<SharedToken::Fetched> fetchToken()
    {
        if (signInTrouble)
            co_return failure(*signInTrouble);
        const auto token = "token-" + QByteArray::number(++m_tokens);
        m_service.acceptToken(token);
        SharedToken::Fetched fetched;
        fetched.token = Secret(QByteArrayView(token));
        fetched.life = std::chrono::hours(1);
        co_return fetched;
    }

    DemoService &m_service;
    int m_tokens = 0;

public:
    SharedToken signIn;
    RequestGate partnerGate;
    RequestGate customerGate;
    RestTransport transport;
    PartnerCenterDirectory directory;
    PartnerCenterTenant tenant;
};

/// Declared right behind a clock: lets run out whatever still sleeps on it at the end, as the
/// answers that a service delays, also of a test that has failed.
class EndOfTime
{
public:
    explicit EndOfTime(Clock &clock) : m_clock(clock) { }
    EndOfTime(const EndOfTime &) = delete;
    EndOfTime &operator=(const EndOfTime &) = delete;
    ~EndOfTime() { m_clock.wakeAll(); }

private:
    Clock &m_clock;
};

/// Lets events happen until `isDone`, and a manual clock move when nothing else does: a second of
/// it takes no second here. False when that took too long for anything but a hang.
template<typename Predicate>
bool passTime(ManualClock &clock, const ProofClient &client, Predicate isDone,
              int patienceSeconds = 60)
{
    const QDeadlineTimer patience(patienceSeconds * 1000);
    QDeadlineTimer nothingHappens(client.quiet);
    int before = client.transport.inFlight();
    while (!isDone()) {
        if (patience.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        const auto underWay = client.transport.inFlight();
        if (underWay == 0) {
            // The store may be at work, which does not mind the time.
            const auto next = clock.nextWakeUp();
            if (next)
                clock.advance(
                    std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*next - clock.now()),
                               std::chrono::milliseconds(1), std::chrono::milliseconds(100)));
            else
                QThread::usleep(50);
        }
        if (underWay != before || underWay == 0) {
            before = underWay;
            nothingHappens.setRemainingTime(client.quiet);
        } else if (nothingHappens.hasExpired()) {
            // An answer that is late, or never comes.
            clock.advance(std::chrono::milliseconds(100));
            nothingHappens.setRemainingTime(client.quiet);
        } else {
            QThread::usleep(100);
        }
    }
    return true;
}

/// The same where time passes by itself.
template<typename Predicate>
bool passTime(SystemClock &, const ProofClient &, Predicate isDone, int patienceSeconds = 60)
{
    const QDeadlineTimer patience(patienceSeconds * 1000);
    QTimer tick;
    tick.start(100);
    while (!isDone()) {
        if (patience.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

template<typename T>
Task<void> keepAnswer(Task<T> task, std::optional<Result<T>> &answer)
{
    answer = co_await task;
    co_return Result<void>();
}

/// Waits for one answer; nothing when it never came.
template<typename T>
std::optional<Result<T>> answerOf(ManualClock &clock, const ProofClient &client, Task<T> task)
{
    std::optional<Result<T>> answer;
    const auto waiting = keepAnswer(std::move(task), answer);
    if (!passTime(clock, client, [&answer] { return answer.has_value(); }))
        qFatal("an answer never came"); // its coroutine would outlive what it writes to
    return answer;
}

inline QString nameOfUser(int number)
{
    return u"anna.%1@%2"_s.arg(number).arg(Witness::domain());
}

inline NewUser newUser(int number)
{
    NewUser user;
    user.userPrincipalName = nameOfUser(number);
    user.firstName = u"Anna"_s;
    user.lastName = u"Jansen %1"_s.arg(number);
    user.displayName = u"Anna Jansen %1"_s.arg(number);
    user.usageLocation = u"NL"_s;
    user.password = temporaryPasswordFor(user, systemRandom());
    return user;
}

inline RunBinding proofBinding()
{
    return {u"https://login.example"_s, u"https://api.example"_s,
            u"11111111-1111-4111-8111-111111111111"_s, u"admin@partner.example"_s};
}

/// A run of `count` users in rows 2, 3, ...
inline NewRun proofRun(DemoService &service, int count)
{
    const auto &profile = Witness::tenantOf(service).profile();
    NewRun run;
    run.binding = proofBinding();
    run.plan.customer = {CustomerId {profile.id}, Witness::domain(), profile.companyName};
    run.plan.location = u"NL"_s;
    for (int i = 1; i <= count; ++i) {
        PlannedAccount account;
        account.position = {i + 1, i, i + 1};
        account.user = newUser(i);
        run.plan.accounts.append(account);
    }
    run.fileName = u"users.csv"_s;
    run.fileHash = QByteArray(32, 'h');
    run.started = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    return run;
}

/// One start of an Upload, in front of somebody who stops it when it pauses, as a script would.
class OneStart
{
public:
    OneStart(RunStore &store, ProofClient &client, Clock &clock)
        : upload(store, client.tenant, clock, systemRandom(), proofBinding())
    {
        QObject::connect(&upload, &Upload::finished, &upload,
                         [this](const JobEnd &ended) { end = ended; });
        QObject::connect(&upload, &Upload::paused, &upload, [this](const Error &error) {
            pausedBy = error;
            upload.stop();
        });
    }

    /// False when it never ended.
    template<typename AClock>
    bool run(RunId run, AClock &clock, const ProofClient &client, int patienceSeconds = 60)
    {
        upload.start(run);
        return passTime(
            clock, client, [this] { return end.has_value(); }, patienceSeconds);
    }

    Upload upload;
    std::optional<JobEnd> end;
    std::optional<Error> pausedBy;
};

} // namespace Welkom::Proof
