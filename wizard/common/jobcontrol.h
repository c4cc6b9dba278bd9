// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "runs/runjob.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QTimer;

namespace Welkom {

class Services;
class SignInAgain;

/// How a job over a run's rows stands, as a window shows it, whatever the job does: what it waits
/// for and how long, and what a person can do about it. JobBanner says it; a page adds its own
/// words.
class JobControl final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,    ///< nothing has begun
        Reading, ///< what comes before the job
        Running,
        Paused,  ///< by a person, or by a refusal of the whole run
        Waiting, ///< without a connection: goes on by itself
        Stopping,
        Ended,  ///< end() tells how
        Failed, ///< in reading, or before the first row
    };

    /// `services` outlive it.
    explicit JobControl(Services &services, QObject *parent = nullptr);

    /// Listens to this job from now on.
    void take(RunJob &job);
    /// What comes before the job is being read; then that failed, or nothing has begun yet.
    void beginReading();
    void fail(const Error &error);
    void rest();
    /// The job is started now.
    void begin();

    void pauseOrContinue();
    /// Goes on from wherever it stands: resumes the job, or asks for it by startWanted().
    void goOn();
    void stop();
    /// Signs the same account in again, in the browser; then it goes on.
    void signInAgain();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isWorking() const;
    /// Something is under way at the moment, or waits to go on by itself, and can be stopped.
    [[nodiscard]] bool canStop() const;
    /// Why it does not go on, if it does not.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const JobEnd &end() const { return m_end; }
    [[nodiscard]] bool isPausedByPerson() const;
    /// The sign-in is no longer accepted: signInAgain() is the way on.
    [[nodiscard]] bool needsSignIn() const;
    /// Why the last try to sign in again failed, if it did.
    [[nodiscard]] std::optional<Error> signInTrouble() const;
    /// While the service wants nothing to be sent: how many seconds more, 1 at least.
    [[nodiscard]] std::optional<int> secondsHeld() const;
    /// Without a connection: how many seconds until it is tried again, 1 at least.
    [[nodiscard]] std::optional<int> secondsToRetry() const;
    /// Paused, or waiting for one of these.
    [[nodiscard]] bool isHeldUp() const;

Q_SIGNALS:
    /// Something of it changed: show it.
    void changed();
    /// It stands elsewhere now: after changed(), to put the focus where it belongs.
    void phaseChanged();
    /// A person wants it to go on, and no job runs.
    void startWanted();

private:
    void rowFinished();
    void outOfReach(std::chrono::milliseconds howLong);
    void paused(const Error &error);
    void finished(const JobEnd &end);
    void held(std::chrono::milliseconds howLong);
    void tick();
    void setPhase(Phase phase);
    [[nodiscard]] int secondsUntil(Moment moment) const;

    Services &m_services;
    SignInAgain *m_signInAgain;
    QTimer *m_second;
    QPointer<RunJob> m_job;
    Phase m_phase = Phase::Idle;
    JobEnd m_end;
    std::optional<Error> m_error;
    std::optional<Moment> m_heldUntil; ///< the service asked for a pause
    std::optional<Moment> m_retryAt;   ///< without a connection: by the job, or by us
    qint64 m_done = 0;
};

} // namespace Welkom
