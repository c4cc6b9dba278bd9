// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "services/services.h"
#include "store/run.h"
#include "translations/translations.h"

namespace Welkom {

/// A run, and the store that has it.
struct StoredRun
{
    RunStore *store = nullptr; ///< the services'
    Run run;
};

/// What one of the verbs of `runs` is given. All of it outlives the verb.
struct RunsCall
{
    const CommandLine &line;
    Services &services;
    Terminal &terminal;
    Language language;
    RunId run;

    /// Says an error, and gives its exit code.
    [[nodiscard]] ExitCode fail(const Error &error) const;
    /// A call for this upload that can be pasted: `welkom-cli runs VERB ID`, with the options that
    /// name the same store and service again.
    [[nodiscard]] QString callOf(const QString &verb) const;
    /// Whether the command may go on: --yes, or somebody at the terminal says yes. Says so when
    /// there is nobody.
    [[nodiscard]] bool confirm(const QString &question) const;
    /// Refuses a service that the run does not belong to, before a token is sent to it.
    [[nodiscard]] Result<void> requireService(const RunSummary &run) const;
    /// Sees to it that somebody is signed in, and says what the run must be bound to. The call
    /// outlives the wait.
    [[nodiscard]] Task<RunBinding> binding() const;
    /// The run, from the opened store, for a service that it belongs to: everything that can be
    /// wrong without asking the service. The call outlives the wait. Errors: those of the store;
    /// InvalidInput, OtherService.
    [[nodiscard]] Task<StoredRun> storedRun() const;
    /// With --json prints the run as it is now; then `code`, or what is worse.
    [[nodiscard]] QCoro::Task<ExitCode> printed(RunStore *store, ExitCode code) const;
    /// For whom, and where: said before something is changed there.
    void showPlace(const RunSummary &run) const;
};

/// The options that name service, sign-in and store, as they were given, for a shell; a space
/// before each.
[[nodiscard]] QString sameOptions(const CommandLine &line);

} // namespace Welkom
