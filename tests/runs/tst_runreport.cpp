// SPDX-License-Identifier: Apache-2.0

#include "runs/runreport.h"

#include "support/testsubject.h"
#include "tables/csvtable.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const auto morning = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);

RunRow rowIn(RowState state)
{
    RunRow row;
    row.position = {2, 2, 1};
    row.userPrincipalName = u"anna@contoso.example"_s;
    row.outcome.state = state;
    row.outcome.requestId.value = u"request-1"_s;
    row.outcome.when = morning;
    return row;
}

Error refusal()
{
    Error error = Error::of(ErrorKind::InvalidInput, ErrorReason::UnknownDomain, u"anna@x"_s);
    error.httpStatus = 400;
    error.serviceCode = u"3000"_s;
    error.serviceText = u"=HYPERLINK(\"http://evil\")\r\nsecond \u202e line"_s;
    error.requestId = u"request-2"_s;
    error.correlationId = u"correlation-2"_s;
    return error;
}

/// The cells of a report as Welkom's own reader gives them back, header first.
QList<QStringList> read(QByteArray bytes)
{
    CsvLayout layout;
    layout.begin = 3;
    const auto table = readTable(bytes, layout);
    QList<QStringList> rows;
    for (qsizetype i = 0; i < table.size(); ++i) {
        QStringList cells;
        for (qsizetype column = 0; column < table.record(i).size(); ++column)
            cells += QString::fromUtf8(table.record(i).cell(column));
        rows += cells;
    }
    return rows;
}

} // namespace

class RunReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasItsFacts()
    {
        Run run;
        run.summary.customer.id.value = u"customer-1"_s;
        run.summary.binding.partnerTenantId = u"partner-1"_s;
        run.summary.binding.apiBase = u"https://api.example"_s;
        auto created = rowIn(RowState::Created);
        created.outcome.id.value = u"object-1"_s;
        created.outcome.httpStatus = 201;
        created.outcome.correlationId = u"correlation-1"_s;
        created.removal = Removal {RemovalState::Deleted, {u"request-3"_s}, {}, morning};
        created.reset = PasswordReset {ResetState::Done, {u"request-4"_s}, {}, morning};
        auto refused = rowIn(RowState::Refused);
        refused.outcome.error = refusal();
        run.rows = {created, refused, rowIn(RowState::Waiting)};

        const auto rows = read(reportFile(run, ','));
        QCOMPARE(rows.size(), 4);
        for (const auto &row : rows)
            QCOMPARE(row.size(), rows.first().size());
        const auto cell = [&rows](qsizetype row, const QString &header) {
            return rows.at(row).at(rows.first().indexOf(header));
        };
        QCOMPARE(cell(1, u"Outcome"_s), u"created"_s);
        QCOMPARE(cell(1, u"Object id"_s), u"object-1"_s);
        QCOMPARE(cell(1, u"HTTP status"_s), u"201"_s);
        QCOMPARE(cell(1, u"Request id"_s), u"request-1"_s);
        QCOMPARE(cell(1, u"Correlation id"_s), u"correlation-1"_s);
        QCOMPARE(cell(1, u"Time (UTC)"_s), u"2026-09-01T08:00:00Z"_s);
        QCOMPARE(cell(1, u"Undo"_s), u"Deleted again."_s);
        QCOMPARE(cell(1, u"Undo: request id"_s), u"request-3"_s);
        QCOMPARE(cell(1, u"Password reset: request id"_s), u"request-4"_s);
        QCOMPARE(cell(1, u"Customer id"_s), u"customer-1"_s);
        QCOMPARE(cell(2, u"Outcome"_s), u"refused"_s);
        QCOMPARE(cell(2, u"What happened"_s), describe(refusal()));
        QCOMPARE(cell(2, u"HTTP status"_s), u"400"_s);
        QCOMPARE(cell(2, u"Service code"_s), u"3000"_s);
        QCOMPARE(cell(2, u"Request id"_s), u"request-2"_s);
        QCOMPARE(cell(2, u"Correlation id"_s), u"correlation-2"_s);
        QCOMPARE(cell(3, u"What happened"_s), u"Not created yet."_s);
        QCOMPARE(cell(3, u"HTTP status"_s), QString());
    }

    void hostileWordsAreHarmless()
    {
        Run run;
        auto refused = rowIn(RowState::Refused);
        refused.userPrincipalName = u"@SUM(A1)"_s;
        refused.outcome.error = refusal();
        run.rows = {refused};
        const auto bytes = reportFile(run, ',');
        QVERIFY(bytes.contains(",'@SUM(A1),"));
        QVERIFY(bytes.contains(",\"'=HYPERLINK("));
        // Two lines, whatever the service says: no line break of its own, no turned direction.
        QCOMPARE(bytes.count("\r\n"), 2);
        QVERIFY(!QString::fromUtf8(bytes).contains(QChar(0x202e)));
    }
};

WELKOM_TEST(runreport, RunReportTest)
#include "tst_runreport.moc"
