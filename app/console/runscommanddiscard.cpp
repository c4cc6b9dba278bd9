// SPDX-License-Identifier: Apache-2.0

#include "runscommanddiscard.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsDiscard)
};

QString nameOf(const RunSummary &run)
{
    return Words::tr("Upload %1: %2, %3")
        .arg(run.id.text(), printable(run.customer.companyName), printable(run.fileName));
}

bool confirmDiscard(const RunsCall &call, const RunSummary &run)
{
    auto &terminal = call.terminal;
    terminal.note(nameOf(run));
    if (run.hasUnsavedPasswords()) {
        terminal.warn(Words::tr("%n temporary password(s) were never saved to a file. Discarded, "
                                "they are gone for good, and can only be reset in Partner Center.",
                                nullptr, static_cast<int>(run.unsaved)));
    }
    if (run.counts.waiting > 0) {
        terminal.warn(
            Words::tr("%n user(s) were not created yet. Without its passwords this upload "
                      "cannot go on.",
                      nullptr, static_cast<int>(run.counts.waiting)));
    }
    return call.confirm(
        Words::tr("Discard the temporary passwords of upload %1? [y/N]").arg(run.id.text()));
}

} // namespace

QCoro::Task<ExitCode> discardRun(RunsCall call)
{
    const auto opened = co_await call.services.openedRuns();
    if (!opened)
        co_return call.fail(opened.error());
    auto *store = *opened;
    const auto reserved = store->reserve(call.run);
    if (!reserved)
        co_return call.fail(reserved.error());
    const auto run = co_await store->run(call.run);
    if (!run)
        co_return call.fail(run.error());
    const auto &summary = run->summary;
    if (!summary.passwordsDiscardedAt.isValid()) {
        if (summary.counts.sending + summary.counts.unknown + summary.resetting > 0)
            co_return call.fail(
                Error::of(ErrorKind::InvalidInput, ErrorReason::RunUnsettled, call.run.text()));
        if (!confirmDiscard(call, summary))
            co_return ExitCode::Usage;
    }
    const auto now = call.services.clock().utcNow();
    const auto discarded = co_await store->discardPasswords(call.run, now);
    if (!discarded) {
        const auto code = call.fail(discarded.error());
        const auto after = co_await store->run(call.run);
        if (after && after->summary.passwordsDiscardedAt.isValid()) {
            call.terminal.warn(Words::tr("The passwords are discarded, but traces of them, sealed, "
                                         "may still be in the file. Close other windows of Welkom, "
                                         "then do it again: %1")
                                   .arg(call.callOf(u"discard"_s)));
        }
        co_return code;
    }
    call.terminal.note(Words::tr("The temporary passwords of upload %1 are discarded for good.")
                           .arg(call.run.text()));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> forgetRun(RunsCall call)
{
    const auto opened = co_await call.services.openedRuns();
    if (!opened)
        co_return call.fail(opened.error());
    auto *store = *opened;
    const auto reserved = store->reserve(call.run);
    if (!reserved)
        co_return call.fail(reserved.error());
    const auto run = co_await store->run(call.run);
    if (!run)
        co_return call.fail(run.error());
    if (!run->summary.passwordsDiscardedAt.isValid()) {
        const auto code = call.fail(
            Error::of(ErrorKind::InvalidInput, ErrorReason::PasswordsKept, call.run.text()));
        call.terminal.warn(Words::tr("Discard them with: %1").arg(call.callOf(u"discard"_s)));
        co_return code;
    }
    call.terminal.note(nameOf(run->summary));
    if (!call.confirm(Words::tr("Forget upload %1? What was done stays done, but Welkom can no "
                                "longer tell of it or undo it. [y/N]")
                          .arg(call.run.text())))
        co_return ExitCode::Usage;
    const auto forgotten = co_await store->forget(call.run);
    if (!forgotten)
        co_return call.fail(forgotten.error());
    call.terminal.note(Words::tr("Upload %1 is forgotten.").arg(call.run.text()));
    co_return ExitCode::Done;
}

} // namespace Welkom
