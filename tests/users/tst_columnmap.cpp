// SPDX-License-Identifier: Apache-2.0

#include "users/columnmap.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// `first:1 display:3 ...`, columns from 1, in the order of the fields.
QString summary(const ColumnMap &map)
{
    QStringList parts;
    for (const auto field : allFields) {
        if (map.of(field) >= 0)
            parts += u"%1:%2"_s.arg(nameOf(field)).arg(map.of(field) + 1);
    }
    if (map.domainColumn >= 0)
        parts += u"domain:%1"_s.arg(map.domainColumn + 1);
    return parts.join(u' ');
}

QString kindsOf(const QList<Finding> &findings)
{
    QStringList kinds;
    for (const auto &finding : findings) {
        auto kind = nameOf(finding.kind);
        if (finding.field)
            kind += u' ' + nameOf(*finding.field);
        if (finding.column > 0)
            kind += u' ' + QString::number(finding.column);
        kinds += kind;
    }
    return kinds.join(u", "_s);
}

} // namespace

class ColumnMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsHeaders_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("choices");
        QTest::addColumn<QString>("map");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QString &headers, const QString &map,
                            const QString &findings = {}, const QString &choices = {}) {
            QTest::newRow(name) << headers << choices << map << findings;
        };
        const auto five = u"firstName:1 lastName:2 displayName:3 email:4 status:5"_s;
        row("Partner Center, English", u"First name|Last name|Display name|Email|Status update"_s,
            five);
        row("Partner Center, Dutch", u"Voornaam|Achternaam|Weergavenaam|E-mail|Statusupdate"_s,
            five);
        row("case, hyphens, underscores and spaces do not matter",
            u"FIRST_NAME| last-name |displayName|e-mail address|STATUS UPDATE"_s, five);
        row("accents and dots do not matter",
            u"Vóórnaam|Achter.naam|Weergavenaam|É-mail.|Status update:"_s, five);
        row("another order", u"E-mail|Weergavenaam|Achternaam|Voornaam"_s,
            u"firstName:4 lastName:3 displayName:2 email:1"_s);
        row("required columns alone", u"Display name|Email"_s, u"displayName:1 email:2"_s);
        row("Microsoft 365", u"User Name|First Name|Last Name|Display Name|Job Title|Department"_s,
            u"firstName:2 lastName:3 displayName:4 email:1"_s,
            u"unknown-column 5, unknown-column 6"_s);
        row("Entra bulk create",
            u"Name [displayName] Required|User name [userPrincipalName] Required|Initial password [passwordProfile] Required|Block sign in (Yes/No) [accountEnabled] Required|First name [givenName]|Last name [surname]"_s,
            u"firstName:5 lastName:6 displayName:1 email:2"_s,
            u"unknown-column 3, unknown-column 4"_s);
        row("Google",
            u"First Name [Required]|Last Name [Required]|Email Address [Required]|Password [Required]"_s,
            u"firstName:1 lastName:2 email:3"_s,
            u"display-name-composed displayName, unknown-column 4"_s);
        row("CIPP, a name and a domain",
            u"displayName|mailNickname|domain|givenName|surname|usageLocation"_s,
            u"firstName:4 lastName:5 displayName:1 email:2 domain:3"_s, u"unknown-column 6"_s);
        row("CIPP, a user name and a primary domain", u"displayName|userName|primDomain"_s,
            u"displayName:1 email:2 domain:3"_s);
        row("a nickname beside an address is only left out",
            u"displayName|userPrincipalName|mailNickname"_s, u"displayName:1 email:2"_s,
            u"unknown-column 3"_s);
        row("Naam alone is the display name", u"Naam|E-mail"_s, u"displayName:1 email:2"_s);
        row("Naam beside Voornaam is not guessed", u"Voornaam|Naam|Weergavenaam|E-mail"_s,
            u"firstName:1 displayName:3 email:4"_s, u"unknown-column 2"_s);
        row("Naam beside Voornaam does not become the display name", u"Voornaam|Naam|E-mail"_s,
            u"firstName:1 email:3"_s, u"missing-column displayName, unknown-column 2"_s);
        row("our own password file",
            u"Regel|Voornaam|Achternaam|Weergavenaam|E-mail|Statusupdate|Tijdelijk wachtwoord"_s,
            u"firstName:2 lastName:3 displayName:4 email:5 status:6"_s);
        row("our own refused rows",
            u"First name|Last name|Display name|Email|Status update|Reason"_s, five);
        row("columns without a name", u"Display name||Email"_s, u"displayName:1 email:3"_s);
        row("two columns for one field", u"Email|Display name|E-mail"_s, u"displayName:2 email:1"_s,
            u"duplicate-column email 3"_s);
        row("a user name and an address", u"User name|Display name|Email"_s,
            u"displayName:2 email:1"_s, u"duplicate-column email 3"_s);
        row("nothing known", u"Plaats|Telefoon"_s, u""_s,
            u"missing-column displayName, missing-column email, unknown-column 1, unknown-column 2"_s);
        row("one column", u"Email"_s, u"email:1"_s, u"missing-column displayName"_s);

        row("chosen by number and name", u"Naam|Plaats|Adres"_s, u"displayName:1 email:3"_s,
            u"unknown-column 2"_s, u"email=3,displayName=Naam"_s);
        row("a choice beats a header", u"Email|Display name|Privé"_s, u"displayName:2 email:3"_s,
            u"unknown-column 1"_s, u"email=Prive"_s);
        row("a choice settles two columns for one field", u"User name|Display name|Email"_s,
            u"displayName:2 email:1"_s, u"unknown-column 3"_s, u"email=1"_s);
        row("a chosen column that is not there", u"Display name|Email"_s,
            u"displayName:1 email:2"_s, u"missing-column email"_s, u"email=7"_s);
        row("a chosen name that is not there", u"Display name|Email"_s, u"displayName:1 email:2"_s,
            u"missing-column firstName"_s, u"firstName=Roep"_s);
        row("one column chosen for two fields", u"Naam|x"_s, u"firstName:1"_s,
            u"duplicate-column email, missing-column displayName, unknown-column 2"_s,
            u"firstName=1,email=1"_s);
    }

    void mapsHeaders()
    {
        QFETCH(QString, headers);
        QFETCH(QString, choices);
        QList<ColumnChoice> chosen;
        if (!choices.isEmpty())
            chosen = parseColumnChoices(choices).value();
        QList<Finding> findings;
        const auto map = mapColumns(headers.split(u'|'), chosen, findings);
        QTEST(summary(map), "map");
        QTEST(kindsOf(findings), "findings");
        QCOMPARE(map.columns.size(), headers.split(u'|').size());
        for (const auto &finding : findings)
            QVERIFY(!describe(finding).contains(u'%'));
    }

    void ownColumnsAreKnown()
    {
        QList<Finding> findings;
        const auto map = mapColumns(
            {u"Line"_s, u"Display name"_s, u"Email"_s, u"Temporary password"_s, u"Reason"_s}, {},
            findings);
        QCOMPARE(map.ownColumns, (QList<int> {0, 3, 4}));
        QVERIFY(findings.isEmpty());
    }

    void choicesCanBeAllThereIs_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QList<ColumnChoice>>("choices");
        QTest::addColumn<QString>("map");
        QTest::addColumn<QString>("findings");
        using Choices = QList<ColumnChoice>;
        QTest::newRow("what is not chosen is not used")
            << u"Voornaam|Weergavenaam|E-mail"_s
            << Choices {{Field::DisplayName, 2, {}}, {Field::Email, 3, {}}}
            << u"displayName:2 email:3"_s << u"unknown-column 1"_s;
        QTest::newRow("nothing is chosen")
            << u"Weergavenaam|E-mail"_s << Choices {} << u""_s
            << u"missing-column displayName, missing-column email, unknown-column 1, "
               "unknown-column 2"_s;
        QTest::newRow("one of two that have the same header")
            << u"Weergavenaam|E-mail|E-mail"_s
            << Choices {{Field::DisplayName, 1, {}}, {Field::Email, 3, {}}}
            << u"displayName:1 email:3"_s << u"unknown-column 2"_s;
        QTest::newRow("the domain stays with its name")
            << u"displayName|username|domain"_s
            << Choices {{Field::DisplayName, 1, {}}, {Field::Email, 2, {}}}
            << u"displayName:1 email:2 domain:3"_s << u""_s;
        QTest::newRow("our own columns stay without a word")
            << u"Line|Weergavenaam|E-mail"_s
            << Choices {{Field::DisplayName, 2, {}}, {Field::Email, 3, {}}}
            << u"displayName:2 email:3"_s << u""_s;
    }

    void choicesCanBeAllThereIs()
    {
        QFETCH(QString, headers);
        QFETCH(QList<ColumnChoice>, choices);
        QList<Finding> findings;
        const auto map = mapColumns(headers.split(u'|'), choices, findings, OtherColumns::LeaveOut);
        QTEST(summary(map), "map");
        QTEST(kindsOf(findings), "findings");
    }

    void theFindingNamesTheColumns()
    {
        QList<Finding> findings;
        static_cast<void>(mapColumns({u"Plaats"_s, u"Email"_s}, {}, findings));
        QCOMPARE(
            describe(findings.first()),
            u"No column was recognized as Display name. Columns found: Plaats, Email. Give the "
            "right column the name “Display name”, or say which one it is."_s);
        findings.clear();
        static_cast<void>(mapColumns({u"Email"_s, u"Naam"_s, u"E-mail"_s}, {}, findings));
        QCOMPARE(describe(findings.first()),
                 u"Several columns are for Email: Email (1), E-mail (3). Leave one of them, or say "
                 "which one it is."_s);
    }

    void parsesChoices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<ColumnChoice>>("choices");
        using Choices = QList<ColumnChoice>;
        QTest::newRow("a number and a name")
            << u"email=3,displayName=Naam"_s
            << Choices {{Field::Email, 3, {}}, {Field::DisplayName, 0, u"Naam"_s}};
        QTest::newRow("spaces and case")
            << u" Email = 1 , FIRSTNAME = Mijn naam"_s
            << Choices {{Field::Email, 1, {}}, {Field::FirstName, 0, u"Mijn naam"_s}};
        QTest::newRow("a name with an equals sign")
            << u"email=a=b"_s << Choices {{Field::Email, 0, u"a=b"_s}};
        QTest::newRow("nothing") << u""_s << Choices {};
        QTest::newRow("an unknown field") << u"phone=3"_s << Choices {};
        QTest::newRow("no column") << u"email="_s << Choices {};
        QTest::newRow("no field") << u"=3"_s << Choices {};
        QTest::newRow("no equals sign") << u"email"_s << Choices {};
        QTest::newRow("columns count from 1") << u"email=0"_s << Choices {};
        QTest::newRow("a negative column") << u"email=-1"_s << Choices {};
        QTest::newRow("a field twice") << u"email=1,email=2"_s << Choices {};
        QTest::newRow("a comma too many") << u"email=1,"_s << Choices {};
    }

    void parsesChoices()
    {
        QFETCH(QString, text);
        QFETCH(QList<ColumnChoice>, choices);
        const auto parsed = parseColumnChoices(text);
        QCOMPARE(parsed.has_value(), !choices.isEmpty());
        if (parsed)
            QCOMPARE(*parsed, choices);
        else
            QCOMPARE(parsed.error().reason, ErrorReason::ColumnsUnreadable);
    }
};

WELKOM_TEST(columnmap, ColumnMapTest)
#include "tst_columnmap.moc"
