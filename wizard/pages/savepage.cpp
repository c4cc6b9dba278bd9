// SPDX-License-Identifier: Apache-2.0

#include "savepage.h"

#include "progresscard.h"

#include "common/jobbanner.h"
#include "common/jobcontrol.h"
#include "common/passwordsaver.h"
#include "core/random.h"
#include "models/runlist.h"
#include "runs/refusedretry.h"
#include "services/services.h"
#include "users/uploadplan.h"
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
using Phase = JobControl::Phase;

namespace {

/// So many rows stand below the row that is followed.
constexpr int rowsAhead = 3;

} // namespace

SavePage::SavePage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_control(new JobControl(context.services, this)),
      m_progress(new ProgressCard),
      m_banner(new JobBanner(*m_control, Banner::Buttons::Right, context.services.isPractice())),
      m_rows(new RunList(this)), m_list(new ListView(32)), m_card(new TableCard(m_list)),
      m_saver(new PasswordSaver(context, this)), m_soon(new QTimer(this))
{
    m_banner->setObjectName(u"saveBanner"_s);
    m_banner->goOnButton()->setObjectName(u"goOn"_s);
    m_banner->signInButton()->setObjectName(u"signInAgain"_s);
    m_retry = m_banner->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_retry->setObjectName(u"retryRefused"_s);
    m_list->setObjectName(u"runRows"_s);
    m_list->setModel(m_rows);
    m_list->setColumns({40, 28, 160, -1, 220});
    m_card->setStrip(m_list->headerHeight());
    body()->addWidget(m_progress);
    body()->addWidget(m_banner);
    body()->addWidget(m_card, 1);

    m_soon->setInterval(50ms);
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &SavePage::refresh);
    connect(m_control, &JobControl::changed, this, &SavePage::refresh);
    connect(m_control, &JobControl::phaseChanged, this, &SavePage::showPhase);
    connect(m_control, &JobControl::startWanted, this, &SavePage::startOrOpen);
    connect(m_progress->pauseButton(), &QPushButton::clicked, m_control,
            &JobControl::pauseOrContinue);
    connect(m_progress->stopButton(), &QPushButton::clicked, this, [this] { askToStop(); });
    connect(m_retry, &QPushButton::clicked, this, &SavePage::retryRefused);
    connect(m_list, &ListView::scrolledByUser, this, [this] { m_isFollowing = false; });
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
    m_control->beginReading();
    const auto take = [this](const Result<OpenedRun> &opened) {
        if (opened)
            start(*opened);
        else
            m_control->fail(opened.error());
    };
    // The page before may have begun and loaded it just now.
    if (const auto begun = std::exchange(context().begun, std::nullopt))
        take(*begun);
    else
        QCoro::connect(openUpload(this, &context().services, *context().run), this, take);
}

void SavePage::start(const OpenedRun &opened)
{
    m_opened = opened;
    m_counts = opened.run.summary.counts;
    m_rows->setRows(opened.run.rows);
    if (m_running)
        m_running->abandon();
    auto &services = context().services;
    m_running = new RunningJob<Upload>(
        services, opened.run.summary.customer.id, [&services, &opened](CustomerTenant &tenant) {
            return std::make_unique<Upload>(*opened.store, tenant, services.clock(), systemRandom(),
                                            opened.binding);
        });
    listen(m_running->job());
    retranslate();
    startOrOpen();
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
    connect(&upload, &Upload::rowFinished, this, &SavePage::rowFinished);
    connect(&upload, &Upload::finished, this, [this, &upload] {
        m_counts = upload.counts();
        m_list->setTurning(false);
    });
    m_control->take(upload);
}

void SavePage::rowFinished(qint64 row)
{
    m_rows->setOutcome(row, m_running->job().outcome(row));
    m_list->setTurning(m_rows->isAnyBusy());
    m_counts = m_running->job().counts();
    m_timeLeft.note(m_counts.records - rest(), context().services.clock().now());
    // A fast service finishes hundreds of rows a second; nobody reads as many numbers.
    if (!m_soon->isActive())
        m_soon->start();
}

/// Goes on from wherever it stands: stopped, or never begun.
void SavePage::startOrOpen()
{
    if (!m_running) {
        open();
        return;
    }
    m_timeLeft.restart();
    m_control->begin();
    m_running->job().start(m_opened.run.summary.id);
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
    if (!isFinished() || !context().run)
        return;
    m_control->beginReading();
    QCoro::connect(putRefusedBack(&context().services, *context().run), this,
                   [this](const Result<qint64> &retried) {
                       if (retried)
                           open();
                       else
                           m_control->fail(retried.error());
                   });
}

bool SavePage::isFinished() const
{
    return m_control->phase() == Phase::Ended && !m_control->end().workLeft;
}

bool SavePage::isStopped() const
{
    return m_control->phase() == Phase::Ended && m_control->end().workLeft;
}

/// The buttons that had the focus may be gone.
void SavePage::showPhase()
{
    m_rows->setStopped(isStopped());
    const bool isOver = m_control->phase() == Phase::Ended;
    if (isVisible() && m_control->needsSignIn())
        m_banner->signInButton()->setFocus(Qt::OtherFocusReason);
    else if (isVisible() && isOver)
        startFocus()->setFocus(Qt::OtherFocusReason);
    if (isOver || m_control->phase() == Phase::Failed) {
        if (const auto then = std::exchange(m_whenStopped, {}))
            then();
    }
}

qint64 SavePage::rest() const
{
    return m_counts.waiting + m_counts.sending + m_counts.unknown;
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
    const auto isRunning = m_running && m_running->job().isRunning();
    if (isRunning)
        askToStop([this, close = std::move(close)] { askAboutPasswords(close); });
    else
        askAboutPasswords(std::move(close));
}

void SavePage::askToStop(std::function<void()> stopped)
{
    const auto isAsked = m_stopQuestion && m_stopQuestion->isVisible();
    if (!m_running || !m_running->job().isRunning() || isAsked)
        return;
    auto *question = newQuestion(Icon::Stop, &Tokens::text2);
    m_stopQuestion = question;
    question->setMessage(tr("Stop creating users?"),
                         tr("Users in progress are finished first. After that, %n user(s) is not "
                            "created.",
                            nullptr, static_cast<int>(rest())));
    question->addAnswer(tr("&Stop"), ButtonKind::Plain, [this, stopped = std::move(stopped)] {
        if (!m_running || !m_running->job().isRunning()) {
            if (stopped)
                stopped();
            return;
        }
        m_whenStopped = stopped;
        m_control->stop();
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

/// What is said of an upload only, besides what is said of every job.
void SavePage::refreshBanner()
{
    m_retry->hide();
    m_banner->setWords(
        {tr("Users whose answer was lost are looked up first, so nobody is created twice."),
         tr("Your sign-in has expired. What has been created is kept."),
         tr("%n user(s) is still waiting. Continue whenever you like.", nullptr,
            static_cast<int>(rest()))});
    if (m_banner->showState())
        return;
    const auto phase = m_control->phase();
    auto *goOn = m_banner->goOnButton();
    if (isStopped() && !m_control->error()) {
        m_banner->setGlyph(Icon::Stop);
        m_banner->setMessage(tr("Stopped"),
                             tr("%n user(s) was not created. What has been created is kept.",
                                nullptr, static_cast<int>(m_counts.waiting)));
        goOn->setText(tr("C&reate remaining %n user(s)", nullptr, static_cast<int>(rest())));
        goOn->setGlyph(Icon::Play);
        goOn->show();
        m_banner->show();
    } else if (m_control->error() && phase != Phase::Stopping) {
        m_banner->showTrouble(phase == Phase::Failed ? tr("The upload cannot go on")
                                  : m_counts.unknown > 0 && isStopped()
                                  ? tr("It is not certain whether %n user(s) was created", nullptr,
                                       static_cast<int>(m_counts.unknown))
                                  : tr("Creating users has paused"));
    } else if (const auto users = m_rows->toRetry(); isFinished() && users > 0) {
        m_banner->setGlyph(Icon::Refresh);
        m_banner->setMessage(
            tr("%n refused user(s) may be created as they are", nullptr, users),
            tr("For example once the domain has been verified, or the name has become free."));
        m_retry->setText(tr("T&ry %n refused user(s) again", nullptr, users));
        m_retry->show();
        m_banner->show();
    } else {
        m_banner->hide();
    }
}

QString SavePage::timeLeft() const
{
    const auto left = m_timeLeft.forRest(rest());
    if (!left || rest() == 0)
        return {};
    const auto seconds = static_cast<int>(left->count());
    if (seconds >= 90)
        return tr("About %n minute(s) left", nullptr, (seconds + 30) / 60);
    // Not more exact than it is known.
    const auto shown = seconds > 10 ? (seconds + 4) / 5 * 5 : seconds;
    return tr("About %n second(s) left", nullptr, shown);
}

QString SavePage::detail() const
{
    QStringList parts;
    switch (m_control->phase()) {
    case Phase::Reading:
        return tr("Getting ready…");
    case Phase::Running:
        if (rest() == m_counts.records && !m_rows->isAnyBusy())
            parts += tr("Looking up who is there already…");
        else if (const auto left = timeLeft(); !left.isEmpty())
            parts += left;
        break;
    case Phase::Paused:
    case Phase::Waiting:
        parts += tr("Paused");
        break;
    case Phase::Stopping:
        parts += tr("Stopping…");
        break;
    case Phase::Ended:
        if (isStopped())
            parts += tr("Stopped");
        break;
    case Phase::Idle:
    case Phase::Failed:
        break;
    }
    const auto done = m_counts.records - rest();
    const auto uploads = uploadsFor(static_cast<qsizetype>(m_counts.records));
    const auto current = std::min(uploads, static_cast<qsizetype>(done) / usersPerUpload + 1);
    //: The portal's hundreds: which of them is being created.
    parts += tr("Upload %1 of %2").arg(QLocale().toString(current), QLocale().toString(uploads));
    return parts.join(u" · "_s);
}

void SavePage::refresh()
{
    const bool isRunning = m_control->phase() == Phase::Running;
    if (m_control->isHeldUp() && !(isRunning && m_control->secondsHeld()))
        m_timeLeft.restart();
    m_progress->setProgress(m_counts, detail(), m_control->isHeldUp(), isStopped());
    m_progress->setPaused(m_control->isPausedByPerson());
    m_progress->pauseButton()->setVisible(isRunning || m_control->isPausedByPerson());
    m_progress->stopButton()->setVisible(m_control->canStop());
    refreshBanner();
    const auto isOver = m_control->phase() == Phase::Ended;
    setComplete(isOver);
    setPrimary(m_banner->signInButton()->isHidden());
    const auto done = m_counts.records - rest();
    const auto refused = static_cast<int>(m_counts.refused + m_counts.exists);
    if (!isOver)
        setSummary(m_counts.records == 0
                       ? QString()
                       : tr("%1 of %2")
                             .arg(QLocale().toString(done), QLocale().toString(m_counts.records)));
    else if (refused > 0)
        setSummary(tr("%n refused", nullptr, refused), Tone::Problem);
    else
        setSummary(tr("%n created", nullptr, static_cast<int>(m_counts.created)));
}

void SavePage::retranslate()
{
    const auto users = static_cast<int>(m_counts.records);
    const auto company = printable(m_opened.run.summary.customer.companyName);
    header()->setTexts(tr("Save"),
                       company.isEmpty()
                           ? QString()
                           : tr("The users are being created at %1.", nullptr, users).arg(company));
    setCaption(tr("&Next: passwords"));
    m_list->setAccessibleName(tr("Users and their status"));
    m_banner->retranslate();
    m_progress->retranslate();
    m_rows->retranslate();
    refresh();
}

QString SavePage::helpPage() const
{
    return u"create"_s;
}

} // namespace Welkom
