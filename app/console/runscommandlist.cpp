// SPDX-License-Identifier: Apache-2.0

#include "runscommandlist.h"

#include "report.h"
#include "runjson.h"
#include "runscommandcall.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsCommand)
};

constexpr qint64 longKeptDays = 30;
constexpr qint64 oldDays = 365;
constexpr qsizetype mostRunsReminded = 5;

void printRun(Terminal &terminal, const RunSummary &run, const CommandLine &line,
              const QDateTime &now)
{
    const auto &counts = run.counts;
    const auto when = QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat);
    terminal.print(
        u"%1  %2  %3 (%4)  %5"_s.arg(run.id.text(), when, printable(run.customer.companyName),
                                     printable(run.customer.domain), printable(run.fileName)));
    terminal.print(
        u"    "_s
        + Words::tr("%1 of %n user(s) created", nullptr, static_cast<int>(counts.records))
              .arg(counts.created));
    if (run.removed > 0)
        terminal.print(
            u"    "_s
            + Words::tr("%n user(s) deleted again", nullptr, static_cast<int>(run.removed)));
    const auto reminders = remindersOf(run, line, now);
    for (const auto &reminder : reminders)
        terminal.print(u"    "_s + reminder);
}

} // namespace

QStringList remindersOf(const RunSummary &run, const CommandLine &line, const QDateTime &now)
{
    const auto call = [&run, &line](const QString &verb, const QString &options = {}) {
        return u"welkom-cli runs %1 %2"_s.arg(verb, run.id.text()) + options + sameOptions(line);
    };
    const auto days = run.started.daysTo(now);
    QStringList reminders;
    if (run.canGoOn())
        reminders += Words::tr("Not finished. Go on with: %1").arg(call(u"resume"_s));
    if (run.removing > 0)
        reminders += Words::tr("The undo is not finished. Go on with: %1").arg(call(u"undo"_s));
    if (run.resetting > 0)
        reminders += Words::tr("The reset of a password is not confirmed. Go on with: %1")
                         .arg(call(u"reset"_s, u" --row N"_s));
    if (run.hasUnsavedPasswords()) {
        reminders += Words::tr("The passwords are not saved yet. Save them with: %1")
                         .arg(call(u"passwords"_s, u" --output FILE"_s));
    } else if (run.passwords() > 0 && days > longKeptDays) {
        reminders += Words::tr("The passwords have been kept for %n day(s). When everybody has "
                               "theirs, discard them with: %1",
                               nullptr, static_cast<int>(days))
                         .arg(call(u"discard"_s));
    }
    if (run.passwordsDiscardedAt.isValid() && !run.passwordsWipedAt.isValid())
        reminders += Words::tr("The passwords are discarded, but not wiped from the file yet. "
                               "Finish it with: %1")
                         .arg(call(u"discard"_s));
    if (days > oldDays && !run.canGoOn() && run.removing == 0) {
        reminders += run.passwordsDiscardedAt.isValid()
            ? Words::tr("Older than a year. Forget it with: %1").arg(call(u"forget"_s))
            : Words::tr("Older than a year. It can be forgotten when its passwords are discarded: "
                        "%1")
                  .arg(call(u"discard"_s));
    }
    return reminders;
}

void sayReminders(const QList<RunSummary> &runs, const QByteArray &sameFile,
                  const CommandLine &line, Terminal &terminal, const QDateTime &now)
{
    qsizetype said = 0;
    for (const auto &run : runs) {
        const bool isSameFile = run.canGoOn() && run.fileHash == sameFile;
        const auto reminders = remindersOf(run, line, now);
        if (reminders.isEmpty() || (said >= mostRunsReminded && !isSameFile))
            continue;
        ++said;
        const auto when = QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat);
        //: %2 is a moment, %3 a company, %4 a file.
        terminal.warn(Words::tr("Upload %1 of %2 (%3, %4):")
                          .arg(run.id.text(), when, printable(run.customer.companyName),
                               printable(run.fileName)));
        for (const auto &reminder : reminders)
            terminal.warn(u"    "_s + reminder);
        if (isSameFile)
            terminal.warn(u"    "_s
                          + Words::tr("It is an upload of the same file: go on with it rather than "
                                      "begin anew, because only it has the passwords of the users "
                                      "it created."));
    }
}

QCoro::Task<ExitCode> listRuns(const CommandLine &line, Services &services, Terminal &terminal)
{
    const auto store = co_await services.openedRuns();
    if (!store)
        co_return reportError(terminal, line, store.error());
    const auto runs = co_await (*store)->runs();
    if (!runs)
        co_return reportError(terminal, line, runs.error());
    if (line.has(u"json"_s)) {
        QJsonArray array;
        for (const auto &run : *runs)
            array.append(toJson(run));
        const QJsonObject json {{u"runs"_s, array}};
        terminal.print(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
        co_return ExitCode::Done;
    }
    const auto now = services.clock().utcNow();
    for (const auto &run : *runs)
        printRun(terminal, run, line, now);
    if (runs->isEmpty())
        terminal.note(Words::tr("There are no earlier uploads."));
    co_return ExitCode::Done;
}

} // namespace Welkom
