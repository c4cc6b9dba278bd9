// SPDX-License-Identifier: Apache-2.0

#include "runscommand.h"

#include "runending.h"
#include "runscommandcall.h"
#include "runscommanddiscard.h"
#include "runscommandlist.h"
#include "runscommandreport.h"
#include "runscommandreset.h"
#include "runscommandundo.h"
#include "storeunlock.h"
#include "uploaddriving.h"

#include "core/random.h"
#include "runs/refusedretry.h"
#include "store/privatefile.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsCommand)
};

/// Going on creates accounts, so it is asked for like a new upload (design section 9).
/// \param retried refused rows that are tried again
bool confirmResume(const RunsCall &call, const RunSummary &run, qint64 retried)
{
    const auto &counts = run.counts;
    const auto left = static_cast<int>(counts.waiting + counts.sending + counts.unknown + retried);
    call.showPlace(run);
    if (retried > 0)
        call.terminal.note(
            Words::tr("%n refused user(s) are tried again.", nullptr, static_cast<int>(retried)));
    if (left == 0)
        return true;
    return call.confirm(Words::tr("Create the remaining %n user(s) at %1? [y/N]", nullptr, left)
                            .arg(printable(run.customer.companyName)));
}

QCoro::Task<ExitCode> resumeRun(RunsCall call)
{
    // Everything that can be wrong without asking the service; a token is not sent to one that
    // the run does not belong to.
    const auto store = co_await call.services.openedRuns();
    if (!store)
        co_return call.fail(store.error());
    const auto run = co_await (*store)->run(call.run);
    if (!run)
        co_return call.fail(run.error());
    const auto &summary = run->summary;
    if (const auto same = call.requireService(summary); !same)
        co_return call.fail(same.error());
    if (summary.passwordsDiscardedAt.isValid())
        co_return call.fail(
            Error::of(ErrorKind::Storage, ErrorReason::PasswordsDiscarded, call.run.text()));
    const auto path = call.line.value(u"output"_s);
    if (!path.isEmpty()) {
        const auto place = tryPrivateFile(path, ifFileExists(call.line));
        if (!place)
            co_return call.fail(place.error());
    }
    const auto unlocked = co_await unlockRuns(call.line, call.services, call.terminal);
    if (!unlocked)
        co_return call.fail(unlocked.error());
    const auto binding = co_await call.binding();
    if (!binding)
        co_return call.fail(binding.error());
    if (const auto same = requireSameBinding(summary.binding, *binding); !same)
        co_return call.fail(same.error());
    const auto retries = call.line.has(u"retry-refused"_s) ? rowsToRetry(*run) : 0;
    if (call.line.has(u"retry-refused"_s) && retries == 0)
        call.terminal.note(
            Words::tr("There are no refused users that could be tried again without a change."));
    if (!confirmResume(call, summary, retries))
        co_return ExitCode::Usage;
    if (retries > 0) {
        const auto now = call.services.clock().utcNow();
        const auto putBack = co_await retryRefused(*store, call.run, systemRandom(), now);
        if (!putBack)
            co_return call.fail(putBack.error());
    }
    const auto end = co_await driveUpload(call.line, call.services, call.terminal, **store,
                                          summary.customer.id, call.run, *binding);
    const auto code = co_await endRun(call.line, call.services, call.terminal, call.language,
                                      **store, call.run, end, path);
    co_return code;
}

QCoro::Task<ExitCode> passwordsOfRun(RunsCall call)
{
    const auto path = call.line.value(u"output"_s);
    if (path.isEmpty()) {
        call.terminal.warn(Words::tr("runs passwords needs --output."));
        co_return ExitCode::Usage;
    }
    const auto store = co_await unlockRuns(call.line, call.services, call.terminal);
    if (!store)
        co_return call.fail(store.error());
    const auto code = co_await savePasswordsOfRun(call.line, call.services, call.terminal,
                                                  call.language, **store, call.run, path);
    co_return code;
}

using Verb = QCoro::Task<ExitCode> (*)(RunsCall);

/// What can be done with one upload, and the options of `runs` that belong to it alone.
struct VerbSpec
{
    Verb verb;
    QStringList options;
};

const QHash<QString, VerbSpec> &verbs()
{
    static const QHash<QString, VerbSpec> all {
        {u"resume"_s, {resumeRun, {u"output"_s, u"retry-refused"_s}}},
        {u"passwords"_s, {passwordsOfRun, {u"output"_s}}},
        {u"report"_s, {saveRunReport, {u"output"_s}}},
        {u"undo"_s,
         {undoRun, {u"include-changed"_s, u"include-licensed"_s, u"include-answer-lost"_s}}},
        {u"reset"_s, {resetPasswordOfRow, {u"row"_s, u"output"_s}}},
        {u"discard"_s, {discardRun, {}}},
        {u"forget"_s, {forgetRun, {}}},
    };
    return all;
}

/// An option that belongs to another verb than `name`, or to none without one.
QString strayOption(const CommandLine &line, const QString &name)
{
    const auto own = verbs().value(name).options;
    for (const auto &spec : verbs()) {
        for (const auto &option : spec.options) {
            if (line.has(option) && !own.contains(option))
                return option;
        }
    }
    return QString();
}

} // namespace

QCoro::Task<ExitCode> doRuns(const CommandLine &line, Services &services, Terminal &terminal,
                             Language language)
{
    const auto name = line.arguments.value(0);
    const auto verb = verbs().constFind(name);
    if (!line.arguments.isEmpty() && verb == verbs().constEnd()) {
        terminal.warn(Words::tr("runs does not know what to do with “%1”.").arg(printable(name)));
        co_return ExitCode::Usage;
    }
    if (const auto stray = strayOption(line, name); !stray.isEmpty()) {
        terminal.warn(
            Words::tr("%1 has no option --%2.").arg(u"runs "_s.append(name).trimmed(), stray));
        co_return ExitCode::Usage;
    }
    if (line.arguments.isEmpty()) {
        const auto code = co_await listRuns(line, services, terminal);
        co_return code;
    }
    const auto id = runIdOf(line.arguments.value(1));
    if (!id) {
        terminal.warn(
            Words::tr("runs %1 needs the number of an upload; welkom-cli runs shows them.")
                .arg(name));
        co_return ExitCode::Usage;
    }
    RunsCall call {line, services, terminal, language, *id};
    const auto code = co_await verb->verb(call);
    co_return code;
}

} // namespace Welkom
