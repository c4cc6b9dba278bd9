// SPDX-License-Identifier: Apache-2.0

#include "demo/tokenbucket.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace std::chrono_literals;

class TestTokenBucket final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEndlessWithoutLimit();
    void givesTheBurstThenTheRate();
    void serves500At20ASecond();
    void refusedCallsMakeTheWaitLonger();
    void alwaysServesAgain();
    void keepsWhatItPromises_data();
    void keepsWhatItPromises();
};

void TestTokenBucket::isEndlessWithoutLimit()
{
    TokenBucket bucket;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!bucket.take({}, Moment()));
}

void TestTokenBucket::givesTheBurstThenTheRate()
{
    TokenBucket bucket;
    const RateLimit limit {2, 3, false};
    Moment now {};
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bucket.take(limit, now));
    QCOMPARE(bucket.take(limit, now), std::optional(1s));
    now += 500ms;
    QVERIFY(!bucket.take(limit, now));
    QVERIFY(bucket.take(limit, now));
    now += 1h; // a rest fills it, not more
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bucket.take(limit, now));
    QVERIFY(bucket.take(limit, now));
    bucket.refill();
    QVERIFY(!bucket.take(limit, now));
}

void TestTokenBucket::serves500At20ASecond()
{
    // Whoever asks exactly as fast as allowed, after the burst of one second, needs 24 s.
    TokenBucket bucket;
    const RateLimit limit {20, 0, true};
    Moment now {};
    for (int i = 0; i < 500; ++i) {
        if (i >= 20)
            now += 50ms;
        QVERIFY(!bucket.take(limit, now));
    }
    QCOMPARE(now - Moment(), 24s);
}

void TestTokenBucket::refusedCallsMakeTheWaitLonger()
{
    const Moment now {};
    TokenBucket patient;
    TokenBucket hasty;
    for (int i = 0; i < 14; ++i) {
        static_cast<void>(patient.take({2, 4, false}, now));
        static_cast<void>(hasty.take({2, 4, true}, now));
    }
    QCOMPARE(patient.take({2, 4, false}, now), std::optional(1s));
    QVERIFY(hasty.take({2, 4, true}, now) > std::optional(1s));
}

void TestTokenBucket::alwaysServesAgain()
{
    TokenBucket bucket;
    const RateLimit limit {2, 4, true};
    Moment now {};
    std::optional<std::chrono::seconds> wait;
    for (int i = 0; i < 10'000; ++i)
        wait = bucket.take(limit, now);
    QVERIFY(wait && *wait <= 3s);
    now += *wait;
    QVERIFY(!bucket.take(limit, now));
}

void TestTokenBucket::keepsWhatItPromises_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::newRow("one in 30 seconds") << 1 / 30.0;
    QTest::newRow("three in ten seconds") << 0.3;
    QTest::newRow("one a second") << 1.0;
    QTest::newRow("7.7 a second") << 7.7;
    QTest::newRow("a thousand a second") << 1000.0;
}

void TestTokenBucket::keepsWhatItPromises()
{
    QFETCH(double, perSecond);
    TokenBucket bucket;
    Moment now {};
    int refusals = 0;
    for (int i = 0; i < 5000; ++i) {
        if (const auto wait = bucket.take({perSecond, 1, true}, now)) {
            ++refusals;
            now += *wait;
            QVERIFY(!bucket.take({perSecond, 1, true}, now));
        }
    }
    QVERIFY(refusals > 1000);
}

WELKOM_TEST(tokenbucket, TestTokenBucket)
#include "tst_tokenbucket.moc"
