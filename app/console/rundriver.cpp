// SPDX-License-Identifier: Apache-2.0

#include "rundriver.h"

#include "interrupt.h"
#include "report.h"
#include "signinflow.h"

#include <QCoreApplication>
#include <QLocale>

namespace Welkom {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunDriver)
};

} // namespace

RunDriver::RunDriver(const CommandLine &line, Services &services, Terminal &terminal,
                     QObject *parent)
    : QObject(parent), m_line(line), m_services(services), m_terminal(terminal),
      m_pauses(services, terminal)
{
}

QCoro::Task<UploadEnd> RunDriver::drive(RunStore &store, CustomerTenant &tenant, RunBinding binding,
                                        RunId run)
{
    m_end.reset();
    m_pausedBy.reset();
    m_upload = std::make_unique<Upload>(store, tenant, m_services.clock(), systemRandom(), binding);
    connect(m_upload.get(), &Upload::started, this, &RunDriver::showProgress);
    connect(m_upload.get(), &Upload::rowFinished, this, &RunDriver::showProgress);
    connect(
        m_upload.get(), &Upload::outOfReach, this,
        [this](const Error &, std::chrono::milliseconds howLong) { m_pauses.outOfReach(howLong); });
    connect(m_upload.get(), &Upload::paused, this, &RunDriver::onPaused);
    connect(m_upload.get(), &Upload::finished, this, [this](const UploadEnd &end) {
        m_end = end;
        m_ended.wakeAll();
    });

    Interrupt interrupt;
    connect(&interrupt, &Interrupt::requested, this, [this] {
        m_terminal.warn(Words::tr("Stopping: the users that are on their way are finished first."));
        m_services.signInDesk().cancelSignIn();
        m_upload->stop();
    });
    m_upload->start(run);
    while (!m_end || m_isSigningIn)
        co_await m_ended.next();
    m_terminal.endProgress();
    auto end = *m_end;
    if (!end.error)
        end.error = m_pausedBy;
    m_upload.release()->deleteLater();
    co_return end;
}

void RunDriver::onPaused(const Error &error)
{
    const auto hasLapsed =
        error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::MfaRequired;
    if (hasLapsed && !m_isSigningIn && canSignIn(m_line, m_services, m_terminal)) {
        QCoro::connect(signInAgain(error), this, [] {});
        return;
    }
    // Nobody is there to mend it while the program waits: end, and say how to go on.
    m_pausedBy = error;
    m_upload->stop();
}

QCoro::Task<> RunDriver::signInAgain(Error lapsed)
{
    m_isSigningIn = true;
    m_terminal.warn(Words::tr("Your sign-in has expired. What has been created is kept. Sign in "
                              "again to continue."));
    SignInWish wish;
    wish.expected = m_services.signInDesk().current();
    wish.withSecondFactor = lapsed.kind == ErrorKind::MfaRequired;
    const auto account = co_await signInAsAsked(m_line, m_services, m_terminal, wish);
    m_isSigningIn = false;
    if (account) {
        m_upload->resume();
    } else {
        m_pausedBy = account.error();
        (void)reportError(m_terminal, m_line, account.error());
        m_upload->stop();
    }
    m_ended.wakeAll();
}

void RunDriver::showProgress()
{
    const auto &counts = m_upload->counts();
    const auto done = counts.created + counts.exists + counts.refused;
    if (counts.records == 0)
        return;
    const QLocale locale;
    m_terminal.progress(Words::tr("%1 of %n user(s)", nullptr, static_cast<int>(counts.records))
                            .arg(locale.toString(done)),
                        static_cast<qsizetype>(done), static_cast<qsizetype>(counts.records));
}

} // namespace Welkom
