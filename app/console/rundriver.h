// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "rundriverpause.h"
#include "terminal.h"

#include "core/condition.h"
#include "runs/runjob.h"
#include "services/services.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Welkom {

/// Drives a job over a run's rows, of whatever kind, to its end in front of a person or a script:
/// progress on stderr, Ctrl-C stops after the rows that are under way, a refusal of the whole run
/// ends it with its reason. A service out of reach is said at once, with the time of the next try.
/// A sign-in that lapsed is asked for again where somebody is there to ask, and the job goes on.
///
/// What it is given outlives it; it outlives its tasks.
class RunDriver final : public QObject
{
    Q_OBJECT

public:
    /// \param inWords how far the job is: "3 of 7 users".
    RunDriver(const CommandLine &line, Services &services, Terminal &terminal,
              std::function<QString(const JobProgress &)> inWords, QObject *parent = nullptr);

    /// Starts the job by `start`. Ends when nothing of it is under way any more.
    [[nodiscard]] QCoro::Task<JobEnd> drive(RunJob &job, std::function<void()> start);

    /// Whether an error means that the sign-in lapsed, and somebody can be asked to sign in.
    [[nodiscard]] bool canSignInAfter(const Error &error) const;
    /// Asks to sign in again as the same account. Errors: those of the sign-in.
    [[nodiscard]] Task<void> signInAgain(Error lapsed);

private:
    void listenTo(RunJob &job);
    void showProgress(const RunJob &job);
    void onPaused(RunJob &job, const Error &error);
    [[nodiscard]] QCoro::Task<> goOnSignedIn(RunJob &job, Error lapsed);

    const CommandLine &m_line;
    Services &m_services;
    Terminal &m_terminal;
    std::function<QString(const JobProgress &)> m_inWords;
    PauseNotice m_pauses;
    std::optional<Error> m_pausedBy;
    bool m_isSigningIn = false;
    std::optional<JobEnd> m_end;
    Condition m_ended;
};

/// "3 of 7 users"
[[nodiscard]] QString usersInWords(const JobProgress &progress);

} // namespace Welkom
