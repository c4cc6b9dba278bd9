// SPDX-License-Identifier: Apache-2.0

#include "demo/requestlog.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

LoggedRequest at(std::chrono::milliseconds arrived, std::chrono::milliseconds answered,
                 std::chrono::seconds retryAfter = 0s)
{
    LoggedRequest request;
    request.arrived = arrived;
    request.answered = answered;
    request.retryAfter = retryAfter;
    return request;
}

} // namespace

class TestRequestLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndFinds();
    void keepsTheNewest();
    void seesArrivalsDuringRetryAfter();
};

void TestRequestLog::numbersAndFinds()
{
    RequestLog log;
    QVERIFY(!log.find(1));
    LoggedRequest request;
    request.operation = u"createUser"_s;
    QCOMPARE(log.add(request), 1);
    QCOMPARE(log.add({}), 2);
    log.find(1)->status = 200;
    QCOMPARE(log.all().first().status, 200);
    QCOMPARE(log.ofOperation(u"createUser"_s).size(), 1);
    QVERIFY(!log.find(0));
    QVERIFY(!log.find(3));
    log.clear();
    QVERIFY(!log.find(1));
    QCOMPARE(log.add({}), 3);
    QCOMPARE(log.find(3)->number, 3);
}

void TestRequestLog::keepsTheNewest()
{
    RequestLog log;
    for (std::size_t i = 0; i < RequestLog::capacity + 10; ++i)
        log.add({});
    QCOMPARE(log.size(), qsizetype(RequestLog::capacity));
    QVERIFY(!log.find(10));
    QCOMPARE(log.find(11)->number, 11);
}

void TestRequestLog::seesArrivalsDuringRetryAfter()
{
    RequestLog log;
    log.add(at(0ms, 10ms));
    log.add(at(100ms, 110ms, 2s)); // waits until 2110
    log.add(at(130ms, 131ms, 2s)); // was under way: forgiven; waits until 2131
    QVERIFY(log.arrivedDuringRetryAfter().isEmpty());
    log.add(at(2120ms, 2121ms)); // too early by 11 ms
    log.add(at(2131ms, 2132ms)); // in time
    const auto early = log.arrivedDuringRetryAfter();
    QCOMPARE(early.size(), 1);
    QCOMPARE(early.first().arrived, 2120ms);
    QCOMPARE(log.arrivedDuringRetryAfter(10ms).size(), 2);
}

WELKOM_TEST(requestlog, TestRequestLog)
#include "tst_requestlog.moc"
