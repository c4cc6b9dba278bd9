// SPDX-License-Identifier: Apache-2.0

#include "savepage.h"

#include "progresscard.h"

#include "common/errordetails.h"
#include "common/passwordsaver.h"
#include "common/runningupload.h"
#include "common/signinagain.h"
#include "common/storeunlocking.h"
#include "core/random.h"
#include "models/runlist.h"
#include "runs/refusedretry.h"
#include "services/services.h"
#include "users/uploadplan.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/listview.h"
#include "widgets/messagedialog.h"
#include "widgets/pageheader.h"
#include "widgets/tablecard.h"

#include <QCoroTask>
#include <QLocale>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Shorter pauses belong to the pace of every larger upload and are not worth a banner.
constexpr auto shortestPauseShown = 3s;
constexpr auto retryAfter = 30s;
/// So many rows stand below the row that is followed.
constexpr int rowsAhead = 3;

} // namespace

SavePage::SavePage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_progress(new ProgressCard), m_banner(new Banner),
      m_rows(new RunList(this)), m_list(new ListView(32)), m_card(new TableCard(m_list)),
      m_saver(new PasswordSaver(context, this)),
      m_signInAgain(new SignInAgain(context.services, this)), m_second(new QTimer(this)),
      m_soon(new QTimer(this))
{
    m_banner->setObjectName(u"saveBanner"_s);
    m_details = m_banner->addButton(new Button(ButtonKind::Quiet));
    m_goOn = m_banner->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_goOn->setObjectName(u"goOn"_s);
    m_retry = m_banner->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_retry->setObjectName(u"retryRefused"_s);
    m_signIn = m_banner->addButton(new Button(ButtonKind::Primary, Icon::Browser));
    m_signIn->setObjectName(u"signInAgain"_s);
    m_banner->hide();
    m_list->setObjectName(u"runRows"_s);
    m_list->setModel(m_rows);
    m_list->setColumns({40, 28, 160, -1, 220});
    m_card->setStrip(m_list->headerHeight());
    body()->addWidget(m_progress);
    body()->addWidget(m_banner);
    body()->addWidget(m_card, 1);

    m_second->setInterval(1s);
    connect(m_second, &QTimer::timeout, this, &SavePage::tick);
    m_soon->setInterval(50ms);
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &SavePage::refresh);
    connect(m_progress->pauseButton(), &QPushButton::clicked, this, &SavePage::pauseOrContinue);
    connect(m_progress->stopButton(), &QPushButton::clicked, this, [this] { askToStop(); });
    connect(m_goOn, &QPushButton::clicked, this, &SavePage::goOn);
    connect(m_retry, &QPushButton::clicked, this, &SavePage::retryRefused);
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_signInAgain->start(m_error); });
    connect(m_signInAgain, &SignInAgain::signedIn, this, &SavePage::goOn);
    // Still not signed in: why, beside the way to try it once more.
    connect(m_signInAgain, &SignInAgain::failed, this, &SavePage::refreshBanner);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_error)
            openErrorDetails(window(), *m_error, this->context().services.isPractice());
    });
    connect(m_list, &ListView::scrolledByUser, this, [this] { m_isFollowing = false; });
    connect(&context.services, &Services::held, this, &SavePage::held);
}

SavePage::~SavePage()
{
    if (m_running)
        m_running->abandon();
}

void SavePage::initializePage()
{
    m_isFollowing = true;
    m_counts = RunCounts();
    m_rows->setRows({});
    m_rows->setStopped(false);
    m_timeLeft.restart();
    open();
}

void SavePage::open()
{
    if (!context().run)
        return;
    setPhase(Phase::Opening);
    unlockRuns(this, context().services, [this](const Result<RunStore *> &store) {
        if (!store) {
            failToOpen(store.error());
            return;
        }
        QCoro::connect(openRun(&context().services, *context().run, StoreUse::Passwords), this,
                       [this](const Result<OpenedRun> &opened) {
                           if (opened)
                               start(*opened);
                           else
                               failToOpen(opened.error());
                       });
    });
}

void SavePage::failToOpen(const Error &error)
{
    m_error = error;
    setPhase(Phase::Failed);
}

void SavePage::start(const OpenedRun &opened)
{
    m_opened = opened;
    m_counts = opened.run.summary.counts;
    m_rows->setRows(opened.run.rows);
    if (m_running)
        m_running->abandon();
    m_running = new RunningUpload(context().services, *opened.store, opened.run.summary.customer.id,
                                  opened.binding);
    listen(m_running->upload());
    retranslate();
    goOn();
}

void SavePage::listen(Upload &upload)
{
    connect(&upload, &Upload::rowSent, this, [this](qint64 row) {
        m_rows->setSending(row, true);
        m_list->setTurning(true);
        follow(row);
    });
    connect(&upload, &Upload::rowReturned, this,
            [this](qint64 row) { m_rows->setSending(row, false); });
    connect(&upload, &Upload::rowFinished, this,
            [this, &upload](qint64 row) { rowFinished(row, upload.outcome(row)); });
    connect(&upload, &Upload::outOfReach, this,
            [this](const Error &, std::chrono::milliseconds howLong) { outOfReach(howLong); });
    connect(&upload, &Upload::paused, this, &SavePage::paused);
    connect(&upload, &Upload::finished, this, &SavePage::finished);
}

void SavePage::rowFinished(qint64 row, const Outcome &outcome)
{
    m_rows->setOutcome(row, outcome);
    m_list->setTurning(m_rows->isAnyBusy());
    if (outcome.state != RowState::Unknown)
        m_retryAt.reset(); // the service has answered
    m_counts = m_running->upload().counts();
    m_timeLeft.note(m_counts.records - rest(), context().services.clock().now());
    // A fast service finishes hundreds of rows a second; nobody reads as many numbers.
    if (!m_soon->isActive())
        m_soon->start();
}

void SavePage::paused(const Error &error)
{
    m_error = error;
    m_timeLeft.restart();
    if (error.kind == ErrorKind::Unreachable)
        m_retryAt = context().services.clock().now() + retryAfter;
    setPhase(error.kind == ErrorKind::Unreachable ? Phase::Waiting : Phase::Paused);
    if (m_signIn->isVisible())
        m_signIn->setFocus(Qt::OtherFocusReason);
}

void SavePage::finished(const JobEnd &end)
{
    if (m_running)
        m_counts = m_running->upload().counts();
    m_list->setTurning(false);
    m_error = end.error;
    if (m_error && m_error->kind == ErrorKind::Cancelled)
        m_error.reset(); // the user paused it before it was stopped
    m_retryAt.reset();
    m_heldUntil.reset();
    if (end.workLeft && m_counts.records == 0)
        setPhase(Phase::Failed);
    else
        setPhase(end.workLeft ? Phase::Stopped : Phase::Finished);
    if (const auto then = std::exchange(m_whenStopped, {}))
        then();
}

void SavePage::pauseOrContinue()
{
    if (m_phase == Phase::Paused) {
        goOn();
    } else if (m_phase == Phase::Running && m_running) {
        m_running->upload().pause();
    }
}

/// Goes on from wherever it stands: paused, stopped, or never begun.
void SavePage::goOn()
{
    m_retryAt.reset();
    m_error.reset();
    if (!m_running) {
        open();
        return;
    }
    m_timeLeft.restart();
    setPhase(Phase::Running);
    if (m_running->upload().isRunning())
        m_running->upload().resume();
    else
        m_running->upload().start(m_opened.run.summary.id);
}

Task<qint64> SavePage::putRefusedBack(Services *services, RunId run)
{
    const Services::Use use(*services);
    const auto store = co_await services->unlockedRuns();
    if (!store)
        co_return failure(store.error());
    const auto now = services->clock().utcNow();
    const auto retried = co_await Welkom::retryRefused(*store, run, systemRandom(), now);
    co_return retried;
}

/// Refused rows that may be created now as they are go up again, in the same run.
void SavePage::retryRefused()
{
    if (m_phase != Phase::Finished || !context().run)
        return;
    setPhase(Phase::Opening);
    QCoro::connect(putRefusedBack(&context().services, *context().run), this,
                   [this](const Result<qint64> &retried) {
                       if (retried)
                           open();
                       else
                           failToOpen(retried.error());
                   });
}

void SavePage::held(std::chrono::milliseconds howLong)
{
    if (howLong < shortestPauseShown)
        return;
    m_heldUntil = context().services.clock().now() + howLong;
    refresh();
}

/// The upload tries again by itself.
void SavePage::outOfReach(std::chrono::milliseconds howLong)
{
    m_retryAt = context().services.clock().now() + howLong;
    m_timeLeft.restart();
    refresh();
}

void SavePage::tick()
{
    const auto now = context().services.clock().now();
    if (m_heldUntil && *m_heldUntil <= now)
        m_heldUntil.reset();
    if (m_phase == Phase::Waiting && m_retryAt && *m_retryAt <= now)
        goOn();
    refresh();
}

void SavePage::setPhase(Phase phase)
{
    m_phase = phase;
    const auto isWorking = phase == Phase::Running || phase == Phase::Paused
        || phase == Phase::Waiting || phase == Phase::Stopping || phase == Phase::Opening;
    if (isWorking)
        m_second->start();
    else
        m_second->stop();
    m_rows->setStopped(phase == Phase::Stopped);
    refresh();
    // The buttons that had the focus are gone.
    if (isVisible() && (phase == Phase::Finished || phase == Phase::Stopped))
        startFocus()->setFocus(Qt::OtherFocusReason);
}

qint64 SavePage::rest() const
{
    return m_counts.waiting + m_counts.sending + m_counts.unknown;
}

int SavePage::secondsUntil(Moment moment) const
{
    const auto rest = moment - context().services.clock().now();
    return std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(rest).count()));
}

void SavePage::follow(qint64 row)
{
    if (!m_isFollowing)
        return;
    const auto index = m_rows->indexOf(row);
    const auto ahead = std::min(index + rowsAhead, m_rows->rowCount() - 1);
    m_list->scrollTo(m_rows->index(ahead, 0));
}

void SavePage::leave(std::function<void()> close)
{
    const auto isRunning = m_running && m_running->upload().isRunning();
    if (isRunning)
        askToStop([this, close = std::move(close)] { askAboutPasswords(close); });
    else
        askAboutPasswords(std::move(close));
}

void SavePage::askToStop(std::function<void()> stopped)
{
    const auto isAsked = m_stopQuestion && m_stopQuestion->isVisible();
    if (!m_running || !m_running->upload().isRunning() || isAsked)
        return;
    auto *question = newQuestion(Icon::Stop, &Tokens::text2);
    m_stopQuestion = question;
    question->setMessage(tr("Stop creating users?"),
                         tr("Users in progress are finished first. After that, %n user(s) is not "
                            "created.",
                            nullptr, static_cast<int>(rest())));
    question->addAnswer(tr("&Stop"), ButtonKind::Plain, [this, stopped = std::move(stopped)] {
        if (!m_running || !m_running->upload().isRunning()) {
            if (stopped)
                stopped();
            return;
        }
        m_whenStopped = stopped;
        setPhase(Phase::Stopping);
        m_running->upload().stop();
    });
    question->setSafeAnswer(question->addAnswer(tr("&Keep going"), ButtonKind::Primary));
    question->open();
}

void SavePage::askAboutPasswords(std::function<void()> close)
{
    if (m_counts.created == 0 || !context().run || !m_opened.store) {
        close();
        return;
    }
    const auto run = *context().run;
    QCoro::connect(m_opened.store->run(run), this,
                   [this, run, close = std::move(close)](const Result<Run> &loaded) {
                       if (loaded && !loaded->summary.hasUnsavedPasswords()) {
                           close();
                           return;
                       }
                       const auto users = loaded ? loaded->summary.unsaved : m_counts.created;
                       m_saver->askBeforeClosing(run, m_opened.run.summary.customer.companyName,
                                                 static_cast<int>(users), close);
                   });
}

QWidget *SavePage::startFocus()
{
    if (isComplete())
        return window()->findChild<QWidget *>(u"primary"_s);
    return m_progress->pauseButton();
}

} // namespace Welkom
