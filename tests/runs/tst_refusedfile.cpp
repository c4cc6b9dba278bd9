// SPDX-License-Identifier: Apache-2.0

#include "runs/refusedfile.h"

#include "support/testsubject.h"
#include "users/userfile.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

RunRow rowOf(qint64 number, const QString &name, RowState state,
             ErrorReason reason = ErrorReason::None)
{
    RunRow row;
    row.position.row = number;
    row.firstName = name;
    row.lastName = u"Vos"_s;
    row.displayName = name + u" Vos"_s;
    row.userPrincipalName = name.toLower() + u"@contoso.example"_s;
    row.outcome.state = state;
    if (reason != ErrorReason::None)
        row.outcome.error = Error::of(ErrorKind::InvalidInput, reason);
    return row;
}

/// One created, one refused, one whose name exists, one that was never sent.
Run mixedRun()
{
    Run run;
    run.rows = {rowOf(1, u"Ann"_s, RowState::Created),
                rowOf(2, u"Bo"_s, RowState::Refused, ErrorReason::PasswordRefused),
                rowOf(3, u"Cas"_s, RowState::Exists), rowOf(4, u"Dirk"_s, RowState::Waiting)};
    return run;
}

/// Without the byte order mark.
QString textOf(QByteArray bytes)
{
    return QString::fromUtf8(bytes.mid(3)).replace("\r\n"_L1, "\n"_L1);
}

} // namespace

class RefusedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasNotCreatedWithTheReason_data()
    {
        QTest::addColumn<FileLanguage>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("English")
            << FileLanguage::English
            << u"First name,Last name,Display name,Email,Status update,Reason\n"
               "Bo,Vos,Bo Vos,bo@contoso.example,,The password was refused twice.\n"
               "Cas,Vos,Cas Vos,cas@contoso.example,,The user name is already taken.\n"
               "Dirk,Vos,Dirk Vos,dirk@contoso.example,,"
               "Not created: the upload was stopped before.\n"_s;
        QTest::newRow("Dutch")
            << FileLanguage::Dutch
            << u"Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate;Reden\n"
               "Bo;Vos;Bo Vos;bo@contoso.example;;The password was refused twice.\n"
               "Cas;Vos;Cas Vos;cas@contoso.example;;The user name is already taken.\n"
               "Dirk;Vos;Dirk Vos;dirk@contoso.example;;"
               "Not created: the upload was stopped before.\n"_s;
    }

    void holdsWhatWasNotCreatedWithTheReason()
    {
        QFETCH(FileLanguage, language);
        QTEST(textOf(refusedFile(mixedRun(), language)), "text");
    }

    void canBeUploadedAgain()
    {
        const auto file = readUserFile(refusedFile(mixedRun(), FileLanguage::Dutch));
        const auto rows = file.readyRows();
        QCOMPARE(rows.size(), qsizetype(3));
        QCOMPARE(rows[0].displayName, u"Bo Vos"_s);
        QCOMPARE(rows[0].email, u"bo@contoso.example"_s);
        QVERIFY(rows[0].status.isEmpty());
    }

    void isOnlyAHeadingWhenAllWereCreated()
    {
        Run run;
        run.rows = {rowOf(1, u"Ann"_s, RowState::Created)};
        QVERIFY(rowsNotCreated(run).isEmpty());
        QCOMPARE(textOf(refusedFile(run, FileLanguage::English)).count(u'\n'), 1);
    }
};

WELKOM_TEST(refusedfile, RefusedFileTest)
#include "tst_refusedfile.moc"
