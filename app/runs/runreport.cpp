// SPDX-License-Identifier: Apache-2.0

#include "runreport.h"

#include "tables/csvwriter.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr qsizetype longestWords = 4000;

QString text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString number(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

QStringList headers()
{
    return {
        Words::tr("Row"),
        Words::tr("Line"),
        Words::tr("User principal name"),
        Words::tr("Outcome"),
        Words::tr("What happened"),
        Words::tr("Object id"),
        Words::tr("Time (UTC)"),
        Words::tr("HTTP status"),
        Words::tr("Service code"),
        Words::tr("Service's own words"),
        Words::tr("Request id"),
        Words::tr("Correlation id"),
        Words::tr("Undo"),
        Words::tr("Undo: time (UTC)"),
        Words::tr("Undo: request id"),
        Words::tr("Undo: correlation id"),
        Words::tr("Password reset"),
        Words::tr("Password reset: time (UTC)"),
        Words::tr("Password reset: request id"),
        Words::tr("Password reset: correlation id"),
        Words::tr("Customer id"),
        Words::tr("Partner id"),
        Words::tr("Service"),
    };
}

/// The sentence of an error with the service's own words behind it.
QString whole(const QString &sentence, const std::optional<Error> &error)
{
    const auto words = error ? technicalDetails(*error) : QString();
    return words.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, words);
}

QStringList cellsOf(const RunRow &row)
{
    const auto &outcome = row.outcome;
    // What the service refused has the ids of the refusal; what it made, those of the answer.
    const auto error = outcome.error.value_or(Error());
    const bool failed = outcome.error.has_value();
    return {
        QString::number(row.position.row),
        QString::number(row.position.line),
        row.userPrincipalName,
        nameOf(outcome.state),
        rowSentence(row),
        outcome.id.value,
        text(outcome.when),
        number(failed ? error.httpStatus : outcome.httpStatus),
        printable(error.serviceCode),
        printable(error.serviceText, longestWords),
        failed && !error.requestId.isEmpty() ? error.requestId : outcome.requestId.value,
        failed ? error.correlationId : outcome.correlationId,
    };
}

QStringList removalCells(const RunRow &row)
{
    if (!row.removal)
        return {QString(), QString(), QString(), QString()};
    const auto &removal = *row.removal;
    return {whole(removalSentence(row), removal.error), text(removal.when), removal.requestId.value,
            removal.error ? removal.error->correlationId : QString()};
}

QStringList resetCells(const RunRow &row)
{
    if (!row.reset)
        return {QString(), QString(), QString(), QString()};
    const auto &reset = *row.reset;
    return {whole(resetSentence(row), reset.error), text(reset.when), reset.requestId.value,
            reset.error ? reset.error->correlationId : QString()};
}

} // namespace

QString rowSentence(const RunRow &row)
{
    switch (row.outcome.state) {
    case RowState::Waiting:
        return Words::tr("Not created yet.");
    case RowState::Sending:
    case RowState::Unknown:
        return Words::tr(
            "Not known whether it was created; it is looked up before anything is sent.");
    case RowState::Exists:
    case RowState::Refused:
        return row.outcome.error ? describe(*row.outcome.error) : QString();
    case RowState::Created:
        return row.outcome.answerLost
            ? Words::tr("Created; the answer was lost, and the account was found by looking.")
            : Words::tr("Created.");
    }
    return QString();
}

QString removalSentence(const RunRow &row)
{
    if (!row.removal)
        return QString();
    switch (row.removal->state) {
    case RemovalState::Requested:
        return Words::tr("Not known whether it was deleted; it is looked up before anything is "
                         "sent.");
    case RemovalState::Deleted:
        return Words::tr("Deleted again.");
    case RemovalState::Gone:
        return Words::tr("It was gone already.");
    case RemovalState::Refused:
        return row.removal->error ? describe(*row.removal->error) : QString();
    }
    return QString();
}

QString resetSentence(const RunRow &row)
{
    if (!row.reset)
        return QString();
    switch (row.reset->state) {
    case ResetState::Requested:
        return Words::tr("Not known whether the password was reset; reset it again.");
    case ResetState::Done:
        return Words::tr("The password was reset.");
    case ResetState::Refused:
        return row.reset->error ? describe(*row.reset->error) : QString();
    }
    return QString();
}

QByteArray reportFile(const Run &run, char delimiter)
{
    CsvWriter writer(delimiter);
    writer.addRow(headers());
    const auto &summary = run.summary;
    const QStringList ofRun {summary.customer.id.value, summary.binding.partnerTenantId,
                             summary.binding.apiBase};
    for (const auto &row : run.rows)
        writer.addRow(cellsOf(row) + removalCells(row) + resetCells(row) + ofRun);
    return writer.take();
}

} // namespace Welkom
