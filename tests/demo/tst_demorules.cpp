// SPDX-License-Identifier: Apache-2.0

#include "demo/demorules.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

class TestDemoRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesPrincipalNames_data();
    void judgesPrincipalNames();
    void judgesPasswords_data();
    void judgesPasswords();
    void judgesLocations_data();
    void judgesLocations();
};

void TestDemoRules::judgesPrincipalNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"a.jansen@contoso.nl"_s << true;
    QTest::newRow("every sign that is allowed") << u"a'.-_!#^~9Z@contoso.nl"_s << true;
    QTest::newRow("64 before the at sign") << QString(64, u'a') + u"@contoso.nl"_s << true;
    QTest::newRow("65 before the at sign") << QString(65, u'a') + u"@contoso.nl"_s << false;
    QTest::newRow("48 after it") << u"a@"_s + QString(45, u'b') + u".nl"_s << true;
    QTest::newRow("49 after it") << u"a@"_s + QString(46, u'b') + u".nl"_s << false;
    QTest::newRow("no at sign") << u"a.jansen"_s << false;
    QTest::newRow("two at signs") << u"a@b@contoso.nl"_s << false;
    QTest::newRow("nothing before it") << u"@contoso.nl"_s << false;
    QTest::newRow("a dot before it") << u"a.@contoso.nl"_s << false;
    QTest::newRow("a dot at the beginning") << u".a@contoso.nl"_s << false;
    QTest::newRow("two dots") << u"a..b@contoso.nl"_s << false;
    QTest::newRow("an accent") << u"zo\u00eb@contoso.nl"_s << false;
    QTest::newRow("a blank") << u"a b@contoso.nl"_s << false;
    QTest::newRow("a plus") << u"a+b@contoso.nl"_s << false;
    QTest::newRow("a control character") << u"a\n@contoso.nl"_s << false;
    QTest::newRow("a domain without dot") << u"a@contoso"_s << false;
    QTest::newRow("a comma in the domain") << u"a@contoso,nl"_s << false;
    QTest::newRow("an empty label") << u"a@contoso..nl"_s << false;
    QTest::newRow("a hyphen at an end") << u"a@contoso-.nl"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestDemoRules::judgesPrincipalNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(DemoRules::isPrincipalName(name), good);
}

void TestDemoRules::judgesPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("good");
    QTest::newRow("four classes") << u"Rk7#mPz2"_s << true;
    QTest::newRow("three classes") << u"Rk7xmPz2"_s << true;
    QTest::newRow("two classes") << u"rk7xmpz2"_s << false;
    QTest::newRow("seven characters") << u"Rk7#mPz"_s << false;
    QTest::newRow("256 characters") << u"Rk7#"_s + QString(252, u'x') << true;
    QTest::newRow("257 characters") << u"Rk7#"_s + QString(253, u'x') << false;
    QTest::newRow("a blank is a symbol") << u"rk7 mpz2"_s << true;
    QTest::newRow("an accent") << u"Rk7#mPz2\u00eb"_s << false;
    QTest::newRow("a euro sign") << u"Rk7#mPz2\u20ac"_s << false;
    QTest::newRow("a line break") << u"Rk7#\nmPz2"_s << false;
    QTest::newRow("a banned word") << u"Welkom123!"_s << false;
    QTest::newRow("a banned word in disguise") << u"P@$$w0rd99"_s << false;
    QTest::newRow("the user's name") << u"A.Jansen#77"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestDemoRules::judgesPasswords()
{
    QFETCH(QString, password);
    QFETCH(bool, good);
    QCOMPARE(DemoRules::isStrongPassword(password, u"a.jansen@contoso.nl"_s), good);
}

void TestDemoRules::judgesLocations_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("good");
    QTest::newRow("the first") << u"AD"_s << true;
    QTest::newRow("the last") << u"ZW"_s << true;
    QTest::newRow("the Netherlands") << u"NL"_s << true;
    QTest::newRow("in lower case") << u"nl"_s << false;
    QTest::newRow("alpha-3") << u"NLD"_s << false;
    QTest::newRow("not offered") << u"KP"_s << false;
    QTest::newRow("withdrawn") << u"AN"_s << false;
    QTest::newRow("across two codes") << u"D "_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestDemoRules::judgesLocations()
{
    QFETCH(QString, code);
    QFETCH(bool, good);
    QCOMPARE(DemoRules::isUsageLocation(code), good);
}

WELKOM_TEST(demorules, TestDemoRules)
#include "tst_demorules.moc"
