// SPDX-License-Identifier: Apache-2.0

#include "rundriver.h"

#include "interrupt.h"
#include "report.h"
#include "signinflow.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace Welkom {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunDriver)
};

} // namespace

RunDriver::RunDriver(const CommandLine &line, Services &services, Terminal &terminal,
                     std::function<QString(const JobProgress &)> inWords, QObject *parent)
    : QObject(parent), m_line(line), m_services(services), m_terminal(terminal),
      m_inWords(std::move(inWords)), m_pauses(services, terminal)
{
}

QCoro::Task<JobEnd> RunDriver::drive(RunJob &job, std::function<void()> start)
{
    m_end.reset();
    m_pausedBy.reset();
    listenTo(job);
    Interrupt interrupt;
    connect(&interrupt, &Interrupt::requested, this, [this, &job] {
        m_terminal.warn(Words::tr("Stopping: the users that are on their way are finished first."));
        m_services.signInDesk().cancelSignIn();
        job.stop();
    });
    start();
    while (!m_end || m_isSigningIn)
        co_await m_ended.next();
    // The job may go when this is over.
    const auto ended = co_await job.ended();
    Q_UNUSED(ended)
    m_terminal.endProgress();
    auto end = *m_end;
    if (!end.error)
        end.error = m_pausedBy;
    co_return end;
}

void RunDriver::listenTo(RunJob &job)
{
    connect(&job, &RunJob::started, this, [this, &job] { showProgress(job); });
    connect(&job, &RunJob::rowFinished, this, [this, &job] { showProgress(job); });
    connect(
        &job, &RunJob::outOfReach, this,
        [this](const Error &, std::chrono::milliseconds howLong) { m_pauses.outOfReach(howLong); });
    connect(&job, &RunJob::paused, this,
            [this, &job](const Error &error) { onPaused(job, error); });
    connect(&job, &RunJob::finished, this, [this](const JobEnd &end) {
        m_end = end;
        m_ended.wakeAll();
    });
}

bool RunDriver::canSignInAfter(const Error &error) const
{
    const auto hasLapsed =
        error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::MfaRequired;
    return hasLapsed && !m_isSigningIn && canSignIn(m_line, m_services, m_terminal);
}

void RunDriver::onPaused(RunJob &job, const Error &error)
{
    if (canSignInAfter(error)) {
        QCoro::connect(goOnSignedIn(job, error), this, [] {});
        return;
    }
    // Nobody is there to mend it while the program waits: end, and say how to go on.
    m_pausedBy = error;
    job.stop();
}

QCoro::Task<> RunDriver::goOnSignedIn(RunJob &job, Error lapsed)
{
    const auto signedIn = co_await signInAgain(lapsed);
    if (signedIn) {
        job.resume();
    } else {
        m_pausedBy = signedIn.error();
        (void)reportError(m_terminal, m_line, signedIn.error());
        job.stop();
    }
    m_ended.wakeAll();
}

Task<void> RunDriver::signInAgain(Error lapsed)
{
    m_isSigningIn = true;
    m_terminal.warn(Words::tr("Your sign-in has expired. What was done until now is kept. Sign in "
                              "again to continue."));
    SignInWish wish;
    wish.expected = m_services.signInDesk().current();
    wish.withSecondFactor = lapsed.kind == ErrorKind::MfaRequired;
    const auto account = co_await signInAsAsked(m_line, m_services, m_terminal, wish);
    m_isSigningIn = false;
    if (!account)
        co_return failure(account.error());
    co_return Result<void>();
}

QString usersInWords(const JobProgress &progress)
{
    return Words::tr("%1 of %n user(s)", nullptr, static_cast<int>(progress.all))
        .arg(QLocale().toString(progress.done));
}

void RunDriver::showProgress(const RunJob &job)
{
    const auto progress = job.progress();
    if (progress.all > 0)
        m_terminal.progress(m_inWords(progress), static_cast<qsizetype>(progress.done),
                            static_cast<qsizetype>(progress.all));
}

} // namespace Welkom
