// SPDX-License-Identifier: Apache-2.0

#include "core/loopbackhost.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

class LoopbackHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThisComputer_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isThisComputer");
        QTest::newRow("an address with a port") << u"http://127.0.0.1:1"_s << true;
        QTest::newRow("another one of the block") << u"http://127.9.9.9"_s << true;
        QTest::newRow("an address in short form") << u"http://127.1/"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]"_s << true;
        QTest::newRow("IPv6 written out") << u"http://[0:0:0:0:0:0:0:1]:80/"_s << true;
        QTest::newRow("the name") << u"http://localhost/x"_s << true;
        QTest::newRow("the name in capitals") << u"http://LOCALHOST"_s << true;
        QTest::newRow("the next block") << u"http://128.0.0.1"_s << false;
        QTest::newRow("every interface") << u"http://0.0.0.0"_s << false;
        QTest::newRow("a name below it") << u"http://localhost.example"_s << false;
        QTest::newRow("a name that begins like it") << u"http://127.0.0.1.example"_s << false;
        QTest::newRow("in the user part") << u"http://localhost@example.com"_s << false;
        QTest::newRow("no host") << u"http://"_s << false;
    }

    void knowsThisComputer()
    {
        QFETCH(QString, url);
        QFETCH(bool, isThisComputer);
        QCOMPARE(isLoopback(QUrl(url)), isThisComputer);
    }
};

WELKOM_TEST(loopbackhost, LoopbackHostTest)
#include "tst_loopbackhost.moc"
