// SPDX-License-Identifier: Apache-2.0

#include "users/passwordtable.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

PasswordRow rowOf(RowState state)
{
    PasswordRow row;
    row.position = {7, 6, 7};
    row.firstName = u"Zoë"_s;
    row.lastName = u"de Vries"_s;
    row.displayName = u"Zoë de Vries"_s;
    row.userPrincipalName = u"zoe@contoso.example"_s;
    row.outcome.state = state;
    row.password = Secret(QByteArrayView("Kx#47-abcdefghij"));
    return row;
}

QByteArray fileOf(const QList<PasswordRow> &rows, FileLanguage language)
{
    return passwordFile(passwordTable(rows, language), language).reveal().toByteArray();
}

} // namespace

class PasswordTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAFileOfItsLanguage_data()
    {
        QTest::addColumn<FileLanguage>("language");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("English")
            << FileLanguage::English
            << QByteArray("\xEF\xBB\xBFLine,First name,Last name,Display name,Email,Status update,"
                          "Temporary password\r\n"
                          "7,Zoë,de Vries,Zoë de Vries,zoe@contoso.example,created,"
                          "Kx#47-abcdefghij\r\n");
        QTest::newRow("Dutch")
            << FileLanguage::Dutch
            << QByteArray("\xEF\xBB\xBFRegel;Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate;"
                          "Tijdelijk wachtwoord\r\n"
                          "7;Zoë;de Vries;Zoë de Vries;zoe@contoso.example;aangemaakt;"
                          "Kx#47-abcdefghij\r\n");
    }

    void isAFileOfItsLanguage()
    {
        QFETCH(FileLanguage, language);
        QFETCH(QByteArray, file);
        QCOMPARE(fileOf({rowOf(RowState::Created)}, language), file);
    }

    void tellsTheStatusAndOnlyCreatedPasswords_data()
    {
        QTest::addColumn<RowState>("state");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("dutch");
        QTest::newRow("created") << RowState::Created << u"created"_s << u"aangemaakt"_s;
        QTest::newRow("exists") << RowState::Exists << u"exists already"_s << u"bestaat al"_s;
        QTest::newRow("refused") << RowState::Refused << u"refused"_s << u"geweigerd"_s;
        QTest::newRow("unknown") << RowState::Unknown << u"unknown"_s << u"onbekend"_s;
        QTest::newRow("sending") << RowState::Sending << u"unknown"_s << u"onbekend"_s;
        QTest::newRow("waiting") << RowState::Waiting << u"not sent"_s << u"niet verstuurd"_s;
    }

    void tellsTheStatusAndOnlyCreatedPasswords()
    {
        QFETCH(RowState, state);
        QFETCH(QString, english);
        QFETCH(QString, dutch);
        const auto row = rowOf(state);
        QCOMPARE(passwordTable({row}, FileLanguage::English).rows.first().cells.last(), english);
        QCOMPARE(passwordTable({row}, FileLanguage::Dutch).rows.first().cells.last(), dutch);
        const bool isCreated = state == RowState::Created;
        QCOMPARE(fileOf({row}, FileLanguage::Dutch).contains("Kx#47"), isCreated);
        QCOMPARE(passwordTable({row}, FileLanguage::Dutch).rows.first().password.isEmpty(),
                 !isCreated);
    }

    void anAnswerThatWasLostIsTold()
    {
        auto row = rowOf(RowState::Created);
        row.outcome.answerLost = true;
        const auto file = fileOf({row}, FileLanguage::English);
        QVERIFY(file.contains(",created (answer lost),Kx#47"));
    }

    void aPasswordThatIsGoneIsTold()
    {
        auto row = rowOf(RowState::Created);
        row.password = {};
        const auto file = fileOf({row}, FileLanguage::English);
        QVERIFY(file.contains("password lost"));
        QVERIFY(file.endsWith(",\r\n"));
    }

    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("a formula") << u"=HYPERLINK(A1)"_s << QByteArray(";'=HYPERLINK(A1);");
        QTest::newRow("plus") << u"+31"_s << QByteArray(";'+31;");
        QTest::newRow("an at sign") << u"@x"_s << QByteArray(";'@x;");
        QTest::newRow("minus") << u"-x"_s << QByteArray(";'-x;");
        QTest::newRow("an apostrophe of its own") << u"'t Hart"_s << QByteArray(";'t Hart;");
        QTest::newRow("the delimiter") << u"a;b"_s << QByteArray(";\"a;b\";");
    }

    void noCellIsAFormula()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, cell);
        auto row = rowOf(RowState::Created);
        row.lastName = name;
        QVERIFY2(fileOf({row}, FileLanguage::Dutch).contains(cell), cell.constData());
    }

    void withoutRowsItIsAHeader() { QCOMPARE(fileOf({}, FileLanguage::English).count('\n'), 1); }
};

WELKOM_TEST(passwordtable, PasswordTableTest)
#include "tst_passwordtable.moc"
