// SPDX-License-Identifier: Apache-2.0

#include "jobcontrol.h"

#include "signinagain.h"

#include "services/services.h"

#include <QTimer>

#include <algorithm>

namespace Welkom {

using namespace std::chrono_literals;

namespace {

/// Shorter pauses belong to every larger job and are not worth a banner.
constexpr auto shortestPauseShown = 3s;
/// After the job has given up on a connection.
constexpr auto retryAfter = 30s;

} // namespace

JobControl::JobControl(Services &services, QObject *parent)
    : QObject(parent), m_services(services), m_signInAgain(new SignInAgain(services, this)),
      m_second(new QTimer(this))
{
    m_second->setInterval(1s);
    connect(m_second, &QTimer::timeout, this, &JobControl::tick);
    connect(m_signInAgain, &SignInAgain::signedIn, this, [this] {
        // Somebody may have gone another way meanwhile.
        if (needsSignIn())
            goOn();
        else
            Q_EMIT changed();
    });
    // Still not signed in: why, beside the way to try it once more.
    connect(m_signInAgain, &SignInAgain::failed, this, &JobControl::changed);
    connect(&services, &Services::held, this, &JobControl::held);
}

void JobControl::take(RunJob &job)
{
    if (m_job)
        m_job->disconnect(this);
    m_job = &job;
    m_done = 0;
    connect(&job, &RunJob::rowFinished, this, &JobControl::rowFinished);
    connect(&job, &RunJob::outOfReach, this,
            [this](const Error &, std::chrono::milliseconds howLong) { outOfReach(howLong); });
    connect(&job, &RunJob::paused, this, &JobControl::paused);
    connect(&job, &RunJob::finished, this, &JobControl::finished);
}

void JobControl::beginReading()
{
    m_error.reset();
    m_heldUntil.reset();
    m_retryAt.reset();
    setPhase(Phase::Reading);
}

void JobControl::fail(const Error &error)
{
    m_error = error;
    setPhase(Phase::Failed);
}

void JobControl::rest()
{
    m_error.reset();
    setPhase(Phase::Idle);
}

void JobControl::begin()
{
    m_error.reset();
    m_retryAt.reset();
    if (m_heldUntil && *m_heldUntil <= m_services.clock().now())
        m_heldUntil.reset();
    m_done = 0;
    setPhase(Phase::Running);
}

void JobControl::pauseOrContinue()
{
    if (m_phase == Phase::Paused)
        goOn();
    else if (m_phase == Phase::Running && m_job)
        m_job->pause();
}

void JobControl::goOn()
{
    m_retryAt.reset();
    m_error.reset();
    if (m_job && m_job->isRunning()) {
        setPhase(Phase::Running);
        m_job->resume();
    } else {
        Q_EMIT startWanted();
    }
}

void JobControl::stop()
{
    if (!m_job || !m_job->isRunning())
        return;
    setPhase(Phase::Stopping);
    m_job->stop();
}

void JobControl::signInAgain()
{
    m_signInAgain->start(m_error);
}

bool JobControl::isWorking() const
{
    return canStop() || m_phase == Phase::Stopping || m_phase == Phase::Reading;
}

bool JobControl::canStop() const
{
    return m_phase == Phase::Running || m_phase == Phase::Paused || m_phase == Phase::Waiting;
}

bool JobControl::isPausedByPerson() const
{
    return m_phase == Phase::Paused && m_error && m_error->kind == ErrorKind::Cancelled;
}

bool JobControl::needsSignIn() const
{
    return (m_phase == Phase::Paused || m_phase == Phase::Failed) && m_error
        && (m_error->kind == ErrorKind::NotSignedIn || m_error->kind == ErrorKind::MfaRequired);
}

std::optional<Error> JobControl::signInTrouble() const
{
    return m_signInAgain->trouble();
}

std::optional<int> JobControl::secondsHeld() const
{
    const bool isAsking = m_phase == Phase::Reading || m_phase == Phase::Running;
    return isAsking && m_heldUntil ? std::optional(secondsUntil(*m_heldUntil)) : std::nullopt;
}

std::optional<int> JobControl::secondsToRetry() const
{
    const bool isTrying = m_phase == Phase::Waiting || m_phase == Phase::Running;
    return isTrying && m_retryAt ? std::optional(secondsUntil(*m_retryAt)) : std::nullopt;
}

bool JobControl::isHeldUp() const
{
    return m_phase == Phase::Paused || m_phase == Phase::Waiting
        || (m_phase == Phase::Running && (m_heldUntil || m_retryAt));
}

void JobControl::rowFinished()
{
    const auto done = m_job->progress().done;
    if (done == m_done)
        return;
    m_done = done;
    if (m_retryAt) { // the service has answered
        m_retryAt.reset();
        Q_EMIT changed();
    }
}

/// The job tries again by itself.
void JobControl::outOfReach(std::chrono::milliseconds howLong)
{
    m_retryAt = m_services.clock().now() + howLong;
    Q_EMIT changed();
}

void JobControl::paused(const Error &error)
{
    m_error = error;
    const bool isUnreachable = error.kind == ErrorKind::Unreachable;
    if (isUnreachable)
        m_retryAt = m_services.clock().now() + retryAfter;
    setPhase(isUnreachable ? Phase::Waiting : Phase::Paused);
}

void JobControl::finished(const JobEnd &end)
{
    m_end = end;
    m_error = end.error;
    if (m_error && m_error->kind == ErrorKind::Cancelled)
        m_error.reset(); // a person paused it before it was stopped
    m_retryAt.reset();
    m_heldUntil.reset();
    const bool hasBegun = m_job && m_job->progress().all > 0;
    setPhase(end.workLeft && !hasBegun ? Phase::Failed : Phase::Ended);
}

void JobControl::held(std::chrono::milliseconds howLong)
{
    if (howLong < shortestPauseShown || !isWorking())
        return;
    m_heldUntil = m_services.clock().now() + howLong;
    Q_EMIT changed();
}

void JobControl::tick()
{
    const auto now = m_services.clock().now();
    if (m_heldUntil && *m_heldUntil <= now)
        m_heldUntil.reset();
    if (m_phase == Phase::Waiting && m_retryAt && *m_retryAt <= now)
        goOn();
    Q_EMIT changed();
}

void JobControl::setPhase(Phase phase)
{
    m_phase = phase;
    if (isWorking())
        m_second->start();
    else
        m_second->stop();
    Q_EMIT changed();
    Q_EMIT phaseChanged();
}

int JobControl::secondsUntil(Moment moment) const
{
    const auto rest = moment - m_services.clock().now();
    return std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(rest).count()));
}

} // namespace Welkom
