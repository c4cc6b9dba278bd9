// SPDX-License-Identifier: Apache-2.0

#include "users/usagelocation.h"

#include "support/testsubject.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

class UsageLocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLocationHasACodeAndTwoNames()
    {
        static const QRegularExpression code(u"^[A-Z]{2}$"_s);
        QSet<QString> codes;
        QSet<QString> dutchNames;
        QSet<QString> englishNames;
        for (const auto &location : usageLocations()) {
            QVERIFY2(code.match(location.code).hasMatch(), qPrintable(location.code));
            codes.insert(location.code);
            dutchNames.insert(location.dutchName);
            englishNames.insert(location.englishName);
        }
        QCOMPARE(codes.size(), 244);
        QCOMPARE(dutchNames.size(), 244);
        QCOMPARE(englishNames.size(), 244);
        QVERIFY(!dutchNames.contains(QString()));
        QVERIFY(!englishNames.contains(QString()));
    }

    void findsALocation_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("dutchName");
        QTest::newRow("upper case") << u"NL"_s << u"Nederland"_s;
        QTest::newRow("lower case, a blank behind") << u"be "_s << u"België"_s;
        QTest::newRow("Kosovo, that ISO has not") << u"XK"_s << u"Kosovo"_s;
        QTest::newRow("a short form") << u"HK"_s << u"Hongkong"_s;
        QTest::newRow("Microsoft does not serve Cuba") << u"CU"_s << QString();
        QTest::newRow("the name instead of the code") << u"Nederland"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void findsALocation()
    {
        QFETCH(QString, code);
        QFETCH(QString, dutchName);
        const auto location = usageLocationOf(code);
        QCOMPARE(location.has_value(), !dutchName.isEmpty());
        if (location)
            QCOMPARE(location->dutchName, dutchName);
    }
};

WELKOM_TEST(usagelocation, UsageLocationTest)
#include "tst_usagelocation.moc"
