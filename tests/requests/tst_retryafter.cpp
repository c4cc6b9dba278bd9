// SPDX-License-Identifier: Apache-2.0

#include "requests/retryafter.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace std::chrono;
using namespace std::chrono_literals;

class RetryAfterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<milliseconds>>("pause");
        const auto none = std::optional<milliseconds>();
        const auto some = [](milliseconds pause) { return std::optional(pause); };
        QTest::newRow("absent") << QByteArray() << none;
        QTest::newRow("seconds") << QByteArray("57") << some(57s);
        QTest::newRow("no time") << QByteArray("0") << some(0s);
        QTest::newRow("blanks around") << QByteArray(" 5 ") << some(5s);
        QTest::newRow("a fraction, which the standard does not know")
            << QByteArray("1.5") << some(1500ms);
        QTest::newRow("negative") << QByteArray("-3") << none;
        QTest::newRow("just a minus") << QByteArray("-") << none;
        QTest::newRow("words") << QByteArray("later") << none;
        QTest::newRow("not a number") << QByteArray("nan") << none;
        QTest::newRow("endless") << QByteArray("inf") << some(10min);
        QTest::newRow("a day is cut to ten minutes") << QByteArray("86400") << some(10min);
        QTest::newRow("more than any number holds") << QByteArray(400, '9') << some(10min);
        QTest::newRow("a date") << QByteArray("Tue, 01 Sep 2026 08:00:30 GMT") << some(30s);
        QTest::newRow("a date on the wrong day of the week")
            << QByteArray("Mon, 01 Sep 2026 08:00:30 GMT") << some(30s);
        QTest::newRow("a date that has passed")
            << QByteArray("Tue, 01 Sep 2026 07:00:00 GMT") << some(0s);
        QTest::newRow("a date far away is cut to ten minutes")
            << QByteArray("Wed, 02 Sep 2026 08:00:00 GMT") << some(10min);
        QTest::newRow("a date as RFC 850 wrote it")
            << QByteArray("Tuesday, 01-Sep-26 08:00:10 GMT") << some(10s);
        QTest::newRow("a date as C writes it")
            << QByteArray("Tue Sep  1 08:00:10 2026") << some(10s);
        QTest::newRow("a date that does not exist")
            << QByteArray("Tue, 31 Feb 2026 08:00:30 GMT") << none;
        QTest::newRow("bytes that are no text") << QByteArray("\xff\x00\x01", 3) << none;
    }

    void reads()
    {
        QFETCH(QByteArray, header);
        const QDateTime now(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
        QTEST(readRetryAfter(header, now), "pause");
    }
};

WELKOM_TEST(retryafter, RetryAfterTest)
#include "tst_retryafter.moc"
