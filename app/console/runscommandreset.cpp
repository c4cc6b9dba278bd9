// SPDX-License-Identifier: Apache-2.0

#include "runscommandreset.h"

#include "rundriver.h"
#include "runending.h"
#include "storeunlock.h"

#include "runs/passwordresetting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsReset)
};

/// What it means, before anything is done.
bool confirmReset(const RunsCall &call, const Run &run, const RunRow &row)
{
    call.showPlace(run.summary);
    call.terminal.warn(
        Words::tr("%1 gets a new temporary password, which must be changed at the next sign-in. A "
                  "password that the user has chosen meanwhile stops working.")
            .arg(printable(row.userPrincipalName)));
    if (row.outcome.answerLost) {
        call.terminal.warn(
            Words::tr("The account was recognised by its name and data, because the answer to its "
                      "create was lost. Make sure that it is of this upload."));
    }
    return call.confirm(
        Words::tr("Reset the password of %1? [y/N]").arg(printable(row.userPrincipalName)));
}

ExitCode showReset(const RunsCall &call, const RunRow &row, const PasswordReset &reset)
{
    const auto name = printable(row.userPrincipalName);
    auto code = ExitCode::Done;
    if (reset.error)
        code = call.fail(*reset.error);
    switch (reset.state) {
    case ResetState::Done:
        call.terminal.note(Words::tr("The password of %1 was reset.").arg(name));
        if (!call.line.has(u"output"_s) && !call.services.isPractice())
            call.terminal.note(Words::tr("Save it with: %1")
                                   .arg(call.callOf(u"passwords"_s) + u" --output FILE"_s));
        return code;
    case ResetState::Refused:
        call.terminal.warn(
            Words::tr("The password of %1 was not reset; the older one stands.").arg(name));
        return worstOf({code, ExitCode::SomeRefused});
    case ResetState::Requested:
        call.terminal.warn(
            Words::tr("It is not known whether the password of %1 was reset, so both "
                      "are kept. Go on with: %2")
                .arg(name, call.callOf(u"reset"_s) + u" --row %1"_s.arg(row.position.row)));
        return worstOf({code, ExitCode::WorkLeft});
    }
    return code;
}

QString inWords(const JobProgress &progress)
{
    return Words::tr("%1 of %n password(s)", nullptr, static_cast<int>(progress.all))
        .arg(QLocale().toString(progress.done));
}

/// After everything that can be wrong without asking the service.
QCoro::Task<ExitCode> resetWith(RunsCall call, RunStore *store, Run run, RunRow row)
{
    const auto binding = co_await call.binding();
    if (!binding)
        co_return call.fail(binding.error());
    if (const auto same = requireSameBinding(run.summary.binding, *binding); !same)
        co_return call.fail(same.error());
    if (!confirmReset(call, run, row))
        co_return ExitCode::Usage;
    const auto tenant = call.services.tenant(run.summary.customer.id);
    PasswordResetting resetting(*store, *tenant, call.services.clock(), systemRandom(), *binding);
    RunDriver driver(call.line, call.services, call.terminal, inWords);
    const auto number = row.position.row;
    const std::function<void()> start = [&resetting, run = call.run, number] {
        resetting.start(run, {number});
    };
    const auto end = co_await driver.drive(resetting, start);
    const auto reset = resetting.reset(number);
    // It never came to that: the run, or the row, did not allow it, or somebody stopped it.
    if (!reset.when.isValid()) {
        if (end.error)
            co_return call.fail(*end.error);
        call.terminal.warn(
            Words::tr("Nothing was reset. Go on with: %1")
                .arg(call.callOf(u"reset"_s) + u" --row %1"_s.arg(row.position.row)));
        co_return ExitCode::WorkLeft;
    }
    auto code = showReset(call, row, reset);
    // The store could not take what became of it.
    if (end.error && !reset.error)
        code = worstOf({code, call.fail(*end.error)});
    if (end.workLeft)
        code = worstOf({code, ExitCode::WorkLeft});
    const auto path = call.line.value(u"output"_s);
    if (!path.isEmpty() && reset.state == ResetState::Done) {
        const auto saved = co_await savePasswordsOfRun(call.line, call.services, call.terminal,
                                                       call.language, *store, call.run, path);
        code = worstOf({code, saved});
    }
    const auto printed = co_await call.printed(store, code);
    co_return printed;
}

} // namespace

QCoro::Task<ExitCode> resetPasswordOfRow(RunsCall call)
{
    const auto number = call.line.value(u"row"_s).toLongLong();
    if (number < 1) {
        call.terminal.warn(Words::tr("runs %1 needs --%2.").arg(u"reset"_s, u"row"_s));
        co_return ExitCode::Usage;
    }
    const auto stored = co_await call.storedRun();
    if (!stored)
        co_return call.fail(stored.error());
    const auto &run = stored->run;
    const auto row = std::find_if(run.rows.begin(), run.rows.end(),
                                  [number](const auto &one) { return one.position.row == number; });
    if (row == run.rows.end())
        co_return call.fail(
            Error::of(ErrorKind::InvalidInput, ErrorReason::RowMissing, QString::number(number)));
    const auto path = call.line.value(u"output"_s);
    if (!path.isEmpty()) {
        const auto place = tryPrivateFile(path, ifFileExists(call.line));
        if (!place)
            co_return call.fail(place.error());
    }
    const auto store = co_await unlockRuns(call.line, call.services, call.terminal);
    if (!store)
        co_return call.fail(store.error());
    const auto passwords = co_await (*store)->passwords(call.run);
    if (!passwords)
        co_return call.fail(passwords.error());
    if (!isResetOffered(*row, passwords->damaged.contains(number)))
        co_return call.fail(Error::of(ErrorKind::InvalidInput, ErrorReason::NothingToReset,
                                      row->userPrincipalName));
    const auto code = co_await resetWith(call, *store, run, *row);
    co_return code;
}

} // namespace Welkom
