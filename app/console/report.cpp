// SPDX-License-Identifier: Apache-2.0

#include "report.h"

#include "runs/runreport.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

bool isWorthALine(const RunRow &row)
{
    return row.outcome.state != RowState::Created || row.outcome.answerLost;
}

} // namespace

ExitCode reportError(Terminal &terminal, const CommandLine &line, const Error &error)
{
    terminal.warn(describe(error));
    const auto details = technicalDetails(error);
    if (line.has(u"verbose"_s) && !details.isEmpty())
        terminal.warn(u"    "_s + details);
    return exitCodeOf(error);
}

QString findingLine(const Finding &finding)
{
    auto text = describe(finding);
    if (!finding.suggestion.isEmpty())
        text += u' ' + Words::tr("Suggestion: %1").arg(printable(finding.suggestion));
    return text;
}

ExitCode reportRun(Terminal &terminal, const CommandLine &line, const Run &run)
{
    const auto &counts = run.summary.counts;
    terminal.print(
        Words::tr("%1 of %n user(s) created at %2.", nullptr, static_cast<int>(counts.records))
            .arg(counts.created)
            .arg(printable(run.summary.customer.companyName)));
    constexpr qsizetype mostLines = 50;
    qsizetype lines = 0;
    for (const auto &row : run.rows) {
        if (!isWorthALine(row) || ++lines > mostLines)
            continue;
        terminal.print(Words::tr("Row %1, %2: %3")
                           .arg(QString::number(row.position.row), printable(row.userPrincipalName),
                                rowSentence(row)));
        if (line.has(u"verbose"_s) && row.outcome.error)
            terminal.print(u"    "_s + technicalDetails(*row.outcome.error));
    }
    if (lines > mostLines) {
        terminal.print(Words::tr("and %n more row(s); --json shows them all.", nullptr,
                                 static_cast<int>(lines - mostLines)));
    }
    return counts.refused + counts.exists > 0 ? ExitCode::SomeRefused : ExitCode::Done;
}

} // namespace Welkom
