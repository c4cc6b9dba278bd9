// SPDX-License-Identifier: Apache-2.0

#include "users/principalname.h"

#include "support/testsubject.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Welkom::NameFlaw)

class PrincipalNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFlaw_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<NameFlaw>("flaw");
        QTest::addColumn<QString>("repaired");
        const auto row = [](const char *title, const QString &name, NameFlaw flaw,
                            const QString &repaired = {}) {
            QTest::newRow(title) << name << flaw << repaired;
        };
        const auto none = NameFlaw::None;
        row("an ordinary address", u"piet@contoso.nl"_s, none);
        row("every character that is allowed", u"A.z-0_'!#^~@contoso.nl"_s, none);
        row("one character on either side of the @", u"a@b.c"_s, none);
        row("a domain of digits", u"a@1.2"_s, none);
        row("the default domain", u"a@contoso.onmicrosoft.com"_s, none);
        row("64 before the @", QString(64, u'a') + u"@contoso.nl"_s, none);
        row("48 behind the @", u"a@"_s + QString(45, u'b') + u".nl"_s, none);
        row("113 in all", QString(64, u'a') + u"@"_s + QString(45, u'b') + u".nl"_s, none);
        row("a hyphen at the begin", u"-a@contoso.nl"_s, none);
        row("punycode", u"a@xn--bckerei-5wa.example"_s, none);

        row("a comma in the domain", u"piet@contoso,nl"_s, NameFlaw::CommaInDomain,
            u"piet@contoso.nl"_s);
        row("two commas in the domain", u"piet@con,toso,nl"_s, NameFlaw::CommaInDomain,
            u"piet@con.toso.nl"_s);
        row("mailto:", u"mailto:piet@contoso.nl"_s, NameFlaw::MailtoPrefix, u"piet@contoso.nl"_s);
        row("MailTo: in another case", u"MailTo:piet@contoso.nl"_s, NameFlaw::MailtoPrefix,
            u"piet@contoso.nl"_s);
        row("angle brackets", u"<piet@contoso.nl>"_s, NameFlaw::AngleBrackets,
            u"piet@contoso.nl"_s);
        row("a name and angle brackets", u"Piet Smit <piet@contoso.nl>"_s, NameFlaw::AngleBrackets,
            u"piet@contoso.nl"_s);
        row("mailto: in angle brackets", u"<mailto:piet@contoso.nl>"_s, NameFlaw::AngleBrackets,
            u"piet@contoso.nl"_s);
        row("an angle bracket that is not closed", u"<piet@contoso.nl"_s, NameFlaw::AngleBrackets,
            u"piet@contoso.nl"_s);
        row("a space before the @", u"piet @contoso.nl"_s, NameFlaw::Space, u"piet@contoso.nl"_s);
        row("a space in the name", u"piet smit@contoso.nl"_s, NameFlaw::Space,
            u"pietsmit@contoso.nl"_s);
        row("a space in the domain", u"piet@contoso .nl"_s, NameFlaw::Space, u"piet@contoso.nl"_s);
        row("a no-break space", u"piet\u00A0@contoso.nl"_s, NameFlaw::Space, u"piet@contoso.nl"_s);
        row("a line break", u"piet@\ncontoso.nl"_s, NameFlaw::Space, u"piet@contoso.nl"_s);
        row("an accent", u"zoë@contoso.nl"_s, NameFlaw::AccentInLocalPart, u"zoe@contoso.nl"_s);
        row("an accent put together of two", u"zoe\u0308@contoso.nl"_s, NameFlaw::AccentInLocalPart,
            u"zoe@contoso.nl"_s);
        row("an umlaut", u"jürgen@contoso.nl"_s, NameFlaw::AccentInLocalPart,
            u"jurgen@contoso.nl"_s);
        row("letters without an accent to take off", u"Øystein.Weiß.Łukasz.ı@contoso.nl"_s,
            NameFlaw::AccentInLocalPart, u"Oystein.Weiss.Lukasz.i@contoso.nl"_s);
        row("a curly apostrophe", u"o’neil@contoso.nl"_s, NameFlaw::AccentInLocalPart,
            u"o'neil@contoso.nl"_s);
        row("a zero width space", u"piet\u200B@contoso.nl"_s, NameFlaw::AccentInLocalPart,
            u"piet@contoso.nl"_s);
        row("full width letters", u"ｐｉｅｔ＠contoso.nl"_s, NameFlaw::NoAt, u"piet@contoso.nl"_s);
        row("Cyrillic has no plain form", u"анна@contoso.nl"_s, NameFlaw::AccentInLocalPart);
        row("Chinese has no plain form", u"李@contoso.nl"_s, NameFlaw::AccentInLocalPart);
        row("an umlaut in the domain", u"a@bäckerei.example"_s, NameFlaw::AccentInDomain,
            u"a@xn--bckerei-5wa.example"_s);
        row("an ampersand", u"piet&co@contoso.nl"_s, NameFlaw::LocalCharacter);
        row("a plus", u"piet+test@contoso.nl"_s, NameFlaw::LocalCharacter);
        row("a comma before the @", u"piet,smit@contoso.nl"_s, NameFlaw::LocalCharacter);
        row("a quote at both ends", u"\"piet@contoso.nl\""_s, NameFlaw::LocalCharacter,
            u"piet@contoso.nl"_s);
        row("a semicolon at the end", u"piet@contoso.nl;"_s, NameFlaw::DomainCharacter,
            u"piet@contoso.nl"_s);
        row("an underscore in the domain", u"piet@con_toso.nl"_s, NameFlaw::DomainCharacter);
        row("double dots in the name", u"piet..smit@contoso.nl"_s, NameFlaw::DoubleDot,
            u"piet.smit@contoso.nl"_s);
        row("three dots in the domain", u"piet@contoso...nl"_s, NameFlaw::DoubleDot,
            u"piet@contoso.nl"_s);
        row("a dot at the begin", u".piet@contoso.nl"_s, NameFlaw::DotAtBegin,
            u"piet@contoso.nl"_s);
        row("a dot before the @", u"piet.@contoso.nl"_s, NameFlaw::DotBeforeAt,
            u"piet@contoso.nl"_s);
        row("a dot at the end", u"piet@contoso.nl."_s, NameFlaw::DomainMalformed,
            u"piet@contoso.nl"_s);
        row("a dot behind the @", u"piet@.contoso.nl"_s, NameFlaw::DomainMalformed,
            u"piet@contoso.nl"_s);
        row("no @", u"piet.contoso.nl"_s, NameFlaw::NoAt);
        row("nothing", u""_s, NameFlaw::NoAt);
        row("two @ in a row", u"piet@@contoso.nl"_s, NameFlaw::SeveralAts, u"piet@contoso.nl"_s);
        row("two addresses", u"piet@contoso.nl,jan@contoso.nl"_s, NameFlaw::CommaInDomain);
        row("an @ in the domain", u"piet@con@toso.nl"_s, NameFlaw::SeveralAts);
        row("nothing before the @", u"@contoso.nl"_s, NameFlaw::LocalPartMissing);
        row("nothing behind the @", u"piet@"_s, NameFlaw::DomainMissing);
        row("an @ alone", u"@"_s, NameFlaw::LocalPartMissing);
        row("a domain without a dot", u"piet@contoso"_s, NameFlaw::DomainWithoutDot);
        row("a hyphen at the begin of the domain", u"piet@-contoso.nl"_s,
            NameFlaw::DomainMalformed);
        row("a hyphen before a dot", u"piet@contoso-.nl"_s, NameFlaw::DomainMalformed);
        row("65 before the @", QString(65, u'a') + u"@contoso.nl"_s, NameFlaw::LocalPartTooLong);
        row("49 behind the @", u"a@"_s + QString(46, u'b') + u".nl"_s, NameFlaw::DomainTooLong);
        row("several flaws at once", u"Zoë <mailto:zoë..smit @contoso,nl>"_s,
            NameFlaw::AngleBrackets, u"zoe.smit@contoso.nl"_s);
    }

    void findsTheFlaw()
    {
        QFETCH(QString, name);
        QFETCH(NameFlaw, flaw);
        QFETCH(QString, repaired);
        QCOMPARE(static_cast<int>(flawIn(name)), static_cast<int>(flaw));
        QCOMPARE(isPrincipalName(name.toUtf8()), flaw == NameFlaw::None);
        QCOMPARE(repairedPrincipalName(name), repaired);
    }

    void theFastAnswerIsTheSameAndRepairsPass()
    {
        QRandomGenerator random(11);
        const auto alphabet = u"ab.@-,<> _ëß\"Ω'é\u00A0;"_s;
        int repairs = 0;
        int good = 0;
        for (int i = 0; i < 100'000; ++i) {
            QString name;
            const auto length = random.bounded(1, 14);
            for (int k = 0; k < length; ++k)
                name += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            if (random.bounded(2) == 0)
                name += u"@x.nl"_s;
            const bool isGood = flawIn(name) == NameFlaw::None;
            QVERIFY2(isPrincipalName(name.toUtf8()) == isGood, qPrintable(name));
            const auto repaired = repairedPrincipalName(name);
            good += isGood ? 1 : 0;
            if (isGood)
                QVERIFY2(repaired.isEmpty(), qPrintable(name));
            if (repaired.isEmpty())
                continue;
            ++repairs;
            QVERIFY2(isPrincipalName(repaired.toUtf8()), qPrintable(name));
            QVERIFY2(repairedPrincipalName(repaired).isEmpty(), qPrintable(name));
        }
        QVERIFY(good > 1000);
        QVERIFY(repairs > 1000);
    }

    void takesOffAccents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("none") << u"Anna"_s << u"Anna"_s;
        QTest::newRow("trema") << u"Zoë"_s << u"Zoe"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"Strasse"_s;
        QTest::newRow("Polish") << u"Łódź"_s << u"Lodz"_s;
        QTest::newRow("Turkish") << u"Yılmaz Çağrı İnönü"_s << u"Yilmaz Cagri Inonu"_s;
        QTest::newRow("Vietnamese") << u"Nguyễn"_s << u"Nguyen"_s;
        QTest::newRow("Icelandic") << u"Þórður"_s << u"THordur"_s;
        QTest::newRow("Danish") << u"Æblegård Ørsted"_s << u"AEblegard Orsted"_s;
        QTest::newRow("Greek keeps its letters") << u"Ωμέγα"_s << u"Ωμεγα"_s;
    }

    void takesOffAccents()
    {
        QFETCH(QString, text);
        QTEST(withoutAccents(text), "plain");
    }
};

WELKOM_TEST(principalname, PrincipalNameTest)
#include "tst_principalname.moc"
