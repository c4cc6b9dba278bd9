// SPDX-License-Identifier: Apache-2.0

#include "requests/ratelimiter.h"

#include "support/testsubject.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Welkom;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// A service that takes `rate` requests a second, `burst` at once, and says so to nobody.
struct Limits
{
    double rate = 0; ///< 0: no limit
    double burst = 0;
    std::optional<milliseconds> retryAfter = 1000ms;
    bool refusedCallsCount = false; ///< so that who does not wait waits longer
};

struct Simulation
{
    Limits limits;
    milliseconds latency {};
    int requests = 500;
    /// From this moment on other limits hold.
    std::optional<std::pair<seconds, Limits>> change;
};

struct Course
{
    duration<double> took {};
    int throttled = 0;
    int sentWhileHeld = 0;
    int mostInFlight = 0;
};

RandomBelow noJitter()
{
    return [](std::uint32_t) { return 0u; };
}

/// Plays client and service in virtual time. The service takes its token in the middle of the way.
class Play
{
public:
    explicit Play(const Simulation &simulation)
        : m_s(simulation), m_limits(simulation.limits), m_tokens(simulation.limits.burst)
    {
    }

    Course run()
    {
        int waiting = m_s.requests;
        int done = 0;
        Moment now {};
        while (done < m_s.requests) {
            auto turn = m_limiter.nextTurn(now);
            if (waiting > 0 && turn && *turn <= now) {
                --waiting;
                send(now);
                continue;
            }
            Moment next = Moment::max();
            if (waiting > 0 && turn)
                next = *turn;
            if (!m_events.empty())
                next = std::min(next, m_events.begin()->first);
            now = next;
            while (!m_events.empty() && m_events.begin()->first <= now) {
                const auto event = m_events.extract(m_events.begin()).mapped();
                if (event.arrives) {
                    arrive(event, now);
                } else if (event.accepted) {
                    m_limiter.answered(event.ticket, now, LimiterAnswer::Accepted);
                    ++done;
                } else {
                    m_limiter.answered(event.ticket, now, LimiterAnswer::Throttled,
                                       m_limits.retryAfter);
                    m_heldUntil = std::max(m_heldUntil, now + m_limits.retryAfter.value_or(0ms));
                    ++m_course.throttled;
                    ++waiting;
                }
            }
        }
        m_course.took = now.time_since_epoch();
        return m_course;
    }

private:
    struct Event
    {
        RateLimiter::Ticket ticket;
        bool arrives = true;
        bool accepted = false;
    };

    void send(Moment now)
    {
        if (now < m_heldUntil)
            ++m_course.sentWhileHeld;
        m_events.emplace(now + m_s.latency / 2, Event {m_limiter.sent(now)});
        m_course.mostInFlight = std::max(m_course.mostInFlight, m_limiter.inFlight());
    }

    void arrive(Event event, Moment now)
    {
        if (m_s.change && now.time_since_epoch() >= m_s.change->first) {
            m_limits = m_s.change->second;
            m_tokens = std::min(m_tokens, m_limits.burst);
            m_s.change.reset();
        }
        const duration<double> since = now - m_filledAt;
        m_tokens = std::min(m_limits.burst, m_tokens + since.count() * m_limits.rate);
        m_filledAt = now;
        event.arrives = false;
        event.accepted = m_limits.rate <= 0 || m_tokens >= 1.0;
        if (event.accepted || m_limits.refusedCallsCount)
            m_tokens -= 1.0;
        m_events.emplace(now + (m_s.latency - m_s.latency / 2), event);
    }

    Simulation m_s;
    Limits m_limits;
    double m_tokens = 0;
    Moment m_filledAt {};
    Moment m_heldUntil {};
    RateLimiter m_limiter {noJitter()};
    std::multimap<Moment, Event> m_events;
    Course m_course;
};

} // namespace

class RateLimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotInTheWayOfAnUnlimitedService_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("latency");
        QTest::newRow("1,000 at 100 ms") << 1000 << 100;
        QTest::newRow("1,000 at 200 ms") << 1000 << 200;
        QTest::newRow("10,000 at 20 ms") << 10000 << 20;
    }

    void isNotInTheWayOfAnUnlimitedService()
    {
        QFETCH(int, requests);
        QFETCH(int, latency);
        Simulation s;
        s.latency = milliseconds(latency);
        s.requests = requests;
        const auto course = Play(s).run();
        const double ideal = requests * latency / 6000.0;
        QVERIFY2(course.took.count() <= 1.02 * ideal,
                 qPrintable(QString::number(course.took.count() / ideal)));
        QCOMPARE(course.mostInFlight, 6);
    }

    void findsTheRateOfTheService_data()
    {
        QTest::addColumn<Limits>("limits");
        QTest::addColumn<int>("latency");
        QTest::addColumn<double>("worst");
        QTest::addColumn<int>("mostThrottled");
        const auto add = [](const char *name, Limits limits, double worst, int mostThrottled) {
            for (const int latency : {0, 1, 20, 50, 100, 150, 200}) {
                QTest::addRow("%s, latency %d ms", name, latency)
                    << limits << latency << worst << mostThrottled;
            }
        };
        // The figure of the benchmark: at most 1.10 of the ideal, at most 10 answers of 429.
        add("20 a second, 20 at once", {20, 20, 1s}, 1.10, 10);
        add("20 a second, 20 at once, refused calls count", {20, 20, 1s, true}, 1.10, 10);
        add("5 a second, 5 at once", {5, 5, 1s}, 1.05, 12);
        add("50 a second, 50 at once", {50, 50, 1s}, 1.10, 10);
        add("5 a second, 15 at once", {5, 15, 1s}, 1.05, 15);
        add("20 a second, 60 at once, pause as long as needed", {20, 60, 3s}, 1.10, 10);
        add("50 a second, 150 at once", {50, 150, 1s}, 1.10, 12);
        add("60 a minute, as gateways count", {1, 60, 60s}, 1.15, 20);
        add("20 a second, length of the pause left to us", {20, 40, std::nullopt}, 1.10, 12);
        // Asking for a longer pause than the bucket needs to fill wastes what flows over; a client
        // that ran into every limit would need 3 times as long.
        add("20 a second, 20 at once, pause thrice as long", {20, 20, 3s}, 2.0, 15);
    }

    void findsTheRateOfTheService()
    {
        QFETCH(Limits, limits);
        QFETCH(int, latency);
        QFETCH(double, worst);
        QFETCH(int, mostThrottled);
        Simulation s;
        s.limits = limits;
        s.latency = milliseconds(latency);
        const auto course = Play(s).run();
        const double byWindow = 500 * latency / 6000.0;
        const double ideal = std::max((500 - limits.burst) / limits.rate, byWindow);
        const double ratio = course.took.count() / ideal;
        QVERIFY2(ratio <= worst, qPrintable(QString::number(ratio)));
        QVERIFY2(course.throttled <= mostThrottled, qPrintable(QString::number(course.throttled)));
        QCOMPARE(course.sentWhileHeld, 0);
        QVERIFY(course.mostInFlight <= 6);
    }

    void followsALimitThatChangesOnTheWay_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("later");
        QTest::addColumn<double>("worst");
        QTest::addColumn<int>("mostThrottled");
        QTest::newRow("from 20 to 5 a second") << 20.0 << 5.0 << 1.15 << 25;
        QTest::newRow("from 5 to 20 a second") << 5.0 << 20.0 << 1.6 << 20;
        QTest::newRow("from 20 to 50 a second") << 20.0 << 50.0 << 1.5 << 15;
    }

    void followsALimitThatChangesOnTheWay()
    {
        QFETCH(double, before);
        QFETCH(double, later);
        QFETCH(double, worst);
        QFETCH(int, mostThrottled);
        Simulation s;
        s.limits = {before, before, 1s};
        s.latency = 50ms;
        s.requests = 2000;
        s.change = {20s, {later, later, 1s}};
        const auto course = Play(s).run();
        const double ideal = 20.0 + (2000 - before - 20.0 * before) / later;
        const double ratio = course.took.count() / ideal;
        QVERIFY2(ratio <= worst, qPrintable(QString::number(ratio)));
        QVERIFY2(course.throttled <= mostThrottled, qPrintable(QString::number(course.throttled)));
        QCOMPARE(course.sentWhileHeld, 0);
    }

    void aSingleThrottlingLeavesNoMark()
    {
        RateLimiter limiter(noJitter());
        Moment now {};
        const auto first = limiter.sent(now);
        limiter.answered(first, now, LimiterAnswer::Throttled, 1s);
        QCOMPARE(limiter.nextTurn(now), std::optional<Moment>(now + 1s));
        QCOMPARE(limiter.learnedRate(), std::nullopt);
    }

    void startsWithTwoAndGrowsToSix()
    {
        RateLimiter limiter(noJitter());
        const Moment now {};
        auto a = limiter.sent(now);
        const auto b = limiter.sent(now);
        QCOMPARE(limiter.nextTurn(now), std::nullopt);
        limiter.answered(a, now, LimiterAnswer::Failed);
        QCOMPARE(limiter.window(), 2);
        QCOMPARE(limiter.nextTurn(now), std::optional(now));
        limiter.answered(b, now, LimiterAnswer::Accepted);
        QCOMPARE(limiter.window(), 3);
        for (int i = 0; i < 100; ++i) {
            a = limiter.sent(now);
            limiter.answered(a, now, LimiterAnswer::Accepted);
        }
        QCOMPARE(limiter.window(), 6);
        QCOMPARE(limiter.inFlight(), 0);
    }

    void halvesOnceForAllThatWereThrottledTogether()
    {
        RateLimiter limiter(noJitter());
        const Moment now {};
        for (int i = 0; i < 4; ++i) {
            const auto ticket = limiter.sent(now);
            limiter.answered(ticket, now, LimiterAnswer::Accepted);
        }
        QCOMPARE(limiter.window(), 6);
        QList<RateLimiter::Ticket> tickets;
        for (int i = 0; i < 6; ++i)
            tickets.append(limiter.sent(now));
        limiter.answered(tickets[0], now, LimiterAnswer::Throttled, 5s);
        limiter.answered(tickets[1], now + 1s, LimiterAnswer::Throttled, 2s);
        QCOMPARE(limiter.heldUntil(), now + 5s);
        limiter.answered(tickets[2], now + 1s, LimiterAnswer::Throttled, 9s);
        QCOMPARE(limiter.heldUntil(), now + 10s);
        limiter.answered(tickets[3], now + 1s, LimiterAnswer::Throttled);
        QCOMPARE(limiter.heldUntil(), now + 10s);
        QCOMPARE(limiter.window(), 3);
        limiter.notSent(tickets[4]);
        limiter.answered(tickets[5], now, LimiterAnswer::Failed);
        QCOMPARE(limiter.inFlight(), 0);
    }

    void holdsAsLongAsAskedFor_data()
    {
        QTest::addColumn<LimiterAnswer>("answer");
        QTest::addColumn<std::optional<milliseconds>>("retryAfter");
        QTest::addColumn<milliseconds>("held");
        const auto none = std::optional<milliseconds>();
        const auto some = [](milliseconds ms) { return std::optional(ms); };
        QTest::newRow("429 with a pause")
            << LimiterAnswer::Throttled << some(57s) << milliseconds(57s);
        QTest::newRow("429 without a pause")
            << LimiterAnswer::Throttled << none << milliseconds(2s);
        QTest::newRow("429 with no time at all") << LimiterAnswer::Throttled << some(0s) << 0ms;
        QTest::newRow("a pause in the past") << LimiterAnswer::Throttled << some(-5s) << 0ms;
        QTest::newRow("an absurd pause")
            << LimiterAnswer::Throttled << some(milliseconds::max()) << milliseconds(10min);
        QTest::newRow("503 with a pause") << LimiterAnswer::Failed << some(3s) << milliseconds(3s);
        QTest::newRow("a fault without a pause") << LimiterAnswer::Failed << none << 0ms;
        QTest::newRow("an answer with a pause, however odd")
            << LimiterAnswer::Accepted << some(3s) << milliseconds(3s);
    }

    void holdsAsLongAsAskedFor()
    {
        QFETCH(LimiterAnswer, answer);
        QFETCH(std::optional<milliseconds>, retryAfter);
        QFETCH(milliseconds, held);
        RateLimiter limiter(noJitter());
        const Moment now = Moment() + 1h;
        limiter.answered(limiter.sent(now), now, answer, retryAfter);
        QCOMPARE(limiter.nextTurn(now), std::optional<Moment>(now + held));
    }

    void waitsLongerEachTimeThatThePauseWasTooShort_data()
    {
        QTest::addColumn<std::optional<milliseconds>>("retryAfter");
        QTest::addColumn<QList<int>>("seconds");
        QTest::newRow("no length given")
            << std::optional<milliseconds>() << QList<int> {2, 4, 8, 16, 32, 60, 60};
        QTest::newRow("combined with what the service asks for")
            << std::optional<milliseconds>(5s) << QList<int> {5, 7, 9, 13, 21, 37, 65, 65};
    }

    void waitsLongerEachTimeThatThePauseWasTooShort()
    {
        QFETCH(std::optional<milliseconds>, retryAfter);
        QFETCH(QList<int>, seconds);
        RateLimiter limiter(noJitter());
        Moment now {};
        for (const int expected : seconds) {
            limiter.answered(limiter.sent(now), now, LimiterAnswer::Throttled, retryAfter);
            QCOMPARE(limiter.nextTurn(now),
                     std::optional<Moment>(now + std::chrono::seconds(expected)));
            now = *limiter.nextTurn(now);
        }
        limiter.answered(limiter.sent(now), now, LimiterAnswer::Accepted);
        now = std::max(now, limiter.nextTurn(now).value());
        limiter.answered(limiter.sent(now), now, LimiterAnswer::Throttled, retryAfter);
        QVERIFY(limiter.heldUntil() - now <= 5s);
    }

    void jitterOnlyShortensByAQuarter()
    {
        RateLimiter limiter([](std::uint32_t bound) { return bound - 1; });
        const Moment now {};
        limiter.answered(limiter.sent(now), now, LimiterAnswer::Throttled);
        QVERIFY(limiter.heldUntil() >= now + 1500ms);
        QVERIFY(limiter.heldUntil() < now + 1510ms);
    }

    void whatWasNotSentGivesItsTurnBack()
    {
        RateLimiter limiter(noJitter());
        const Moment now {};
        const auto a = limiter.sent(now);
        const auto b = limiter.sent(now);
        QCOMPARE(limiter.nextTurn(now), std::nullopt);
        limiter.notSent(a);
        limiter.notSent(b);
        QCOMPARE(limiter.inFlight(), 0);
        QCOMPARE(limiter.nextTurn(now), std::optional(now));
    }
};

WELKOM_TEST(ratelimiter, RateLimiterTest)
#include "tst_ratelimiter.moc"
