// SPDX-License-Identifier: Apache-2.0

#include "runscommand.h"

#include "report.h"
#include "rundriver.h"
#include "runending.h"
#include "runjson.h"
#include "signinflow.h"
#include "storeunlock.h"

#include "runs/privatefile.h"

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

void printRun(Terminal &terminal, const RunSummary &run)
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
    if (counts.hasWorkLeft()) {
        terminal.print(
            u"    "_s
            + Words::tr("Not finished. Go on with: welkom-cli runs resume %1").arg(run.id.text()));
    }
    if (counts.created > 0 && !run.passwordsSavedAt.isValid()) {
        terminal.print(
            u"    "_s
            + Words::tr("The passwords are not saved yet. Save them with: welkom-cli runs "
                        "passwords %1 --output FILE")
                  .arg(run.id.text()));
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
    for (const auto &run : *runs)
        printRun(terminal, run);
    if (runs->isEmpty())
        terminal.note(Words::tr("There are no earlier uploads."));
    co_return ExitCode::Done;
}

/// Going on creates accounts, so it is asked for like a new upload (design section 9).
bool confirmResume(const CommandLine &line, Services &services, Terminal &terminal,
                   const RunSummary &run)
{
    const auto &counts = run.counts;
    const auto left = static_cast<int>(counts.waiting + counts.sending + counts.unknown);
    terminal.note(Words::tr("Customer: %1 (%2)")
                      .arg(printable(run.customer.companyName), printable(run.customer.domain)));
    if (!services.isKnownHost())
        terminal.warn(Words::tr("The service is %1, which is not Partner Center.")
                          .arg(services.address().host()));
    if (line.has(u"yes"_s) || left == 0)
        return true;
    if (!terminal.canAsk()) {
        terminal.warn(Words::tr("Nobody is there to confirm this. With --yes it is done without "
                                "asking."));
        return false;
    }
    const auto question = Words::tr("Create the remaining %n user(s) at %1? [y/N]", nullptr, left)
                              .arg(printable(run.customer.companyName));
    //: The letters with which an answer that means yes may begin, in lower case.
    return terminal.ask(question, Words::tr("y"));
}

QCoro::Task<ExitCode> resumeRun(const CommandLine &line, Services &services, Terminal &terminal,
                                Language language, RunId id)
{
    // Everything that can be wrong without asking the service; a token is not sent to one that
    // the run does not belong to.
    const auto store = co_await services.openedRuns();
    if (!store)
        co_return reportError(terminal, line, store.error());
    const auto run = co_await (*store)->run(id);
    if (!run)
        co_return reportError(terminal, line, run.error());
    const auto &summary = run->summary;
    if (summary.binding.apiBase != services.address().toString())
        co_return reportError(
            terminal, line,
            Error::of(ErrorKind::InvalidInput, ErrorReason::OtherService, summary.binding.apiBase));
    const auto path = line.value(u"output"_s);
    if (!path.isEmpty()) {
        const auto place = tryPrivateFile(path, ifFileExists(line));
        if (!place)
            co_return reportError(terminal, line, place.error());
    }
    const auto unlocked = co_await unlockRuns(line, services, terminal);
    if (!unlocked)
        co_return reportError(terminal, line, unlocked.error());
    const auto signedIn = co_await beSignedIn(line, services, terminal);
    if (!signedIn)
        co_return reportError(terminal, line, signedIn.error());
    const auto binding = co_await services.binding();
    if (!binding)
        co_return reportError(terminal, line, binding.error());
    if (!confirmResume(line, services, terminal, summary))
        co_return ExitCode::Usage;
    const auto tenant = services.tenant(summary.customer.id);
    RunDriver driver(line, services, terminal);
    const auto end = co_await driver.drive(**store, *tenant, *binding, id);
    const auto code = co_await endRun(line, services, terminal, language, **store, id, end, path);
    co_return code;
}

QCoro::Task<ExitCode> passwordsOfRun(const CommandLine &line, Services &services,
                                     Terminal &terminal, Language language, RunId id)
{
    const auto path = line.value(u"output"_s);
    if (path.isEmpty()) {
        terminal.warn(Words::tr("runs passwords needs --output."));
        co_return ExitCode::Usage;
    }
    const auto store = co_await unlockRuns(line, services, terminal);
    if (!store)
        co_return reportError(terminal, line, store.error());
    const auto code =
        co_await savePasswordsOfRun(line, services, terminal, language, **store, id, path);
    co_return code;
}

} // namespace

QCoro::Task<ExitCode> doRuns(const CommandLine &line, Services &services, Terminal &terminal,
                             Language language)
{
    if (line.arguments.isEmpty()) {
        const auto code = co_await listRuns(line, services, terminal);
        co_return code;
    }
    const auto verb = line.arguments.first();
    const auto id = runIdOf(line.arguments.value(1));
    if (verb != "resume"_L1 && verb != "passwords"_L1) {
        terminal.warn(Words::tr("runs does not know what to do with “%1”.").arg(printable(verb)));
        co_return ExitCode::Usage;
    }
    if (!id) {
        terminal.warn(
            Words::tr("runs %1 needs the number of an upload; welkom-cli runs shows them.")
                .arg(verb));
        co_return ExitCode::Usage;
    }
    if (verb == "resume"_L1) {
        const auto code = co_await resumeRun(line, services, terminal, language, *id);
        co_return code;
    }
    const auto code = co_await passwordsOfRun(line, services, terminal, language, *id);
    co_return code;
}

} // namespace Welkom
