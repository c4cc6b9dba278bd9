// SPDX-License-Identifier: Apache-2.0

#include "undodialog.h"

#include "undodelegate.h"

#include "common/errordetails.h"
#include "common/runningundo.h"
#include "common/signinagain.h"
#include "models/undolist.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/listfooter.h"
#include "widgets/listview.h"
#include "widgets/progressbar.h"
#include "widgets/tablecard.h"

#include <QCoroTask>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto busyAfter = 200ms;
/// Shorter pauses belong to the pace of every larger undo and are not worth a banner.
constexpr auto shortestPauseShown = 3s;
constexpr auto retryAfter = 30s;
constexpr int usualWindow = 700;
constexpr int lowestWindow = 580;
constexpr int listInLowestWindow = 216;
constexpr int lowestList = 120;
constexpr int highestList = 420;

/// Lays out at once what was shown or hidden, from the inside to the outside.
void layOut(QWidget &widget)
{
    const auto children = widget.children();
    for (auto *child : children) {
        if (child->isWidgetType() && !static_cast<QWidget *>(child)->isWindow())
            layOut(*static_cast<QWidget *>(child));
    }
    if (auto *layout = widget.layout()) {
        layout->invalidate();
        layout->activate();
    }
}

} // namespace

UndoDialog::UndoDialog(QWidget *window, Services &services, const RunSummary &upload)
    : MessageDialog(window, Icon::Undo, &Tokens::badmark, services.isPractice()),
      m_services(services), m_upload(upload), m_customer(new ElidedLabel(TextRole::Title)),
      m_banner(new Banner(Banner::Buttons::Below)), m_progress(new QWidget), m_counts(new Label),
      m_bar(new ProgressBar), m_rows(new UndoList(this)), m_list(new ListView(48)),
      m_card(new TableCard(m_list)), m_footer(new ListFooter),
      m_signInAgain(new SignInAgain(services, this)), m_second(new QTimer(this)),
      m_busy(new QTimer(this))
{
    setObjectName(u"undoDialog"_s);
    build();
    m_second->setInterval(1s);
    m_busy->setSingleShot(true);
    m_busy->setInterval(busyAfter);
    connect(m_second, &QTimer::timeout, this, &UndoDialog::tick);
    connect(m_busy, &QTimer::timeout, this, [this] {
        m_isBusyShown = m_phase == Phase::Looking;
        refreshList();
    });
    connect(m_signInAgain, &SignInAgain::signedIn, this, &UndoDialog::goOn);
    connect(m_signInAgain, &SignInAgain::failed, this, &UndoDialog::refresh);
    connect(&services, &Services::held, this, &UndoDialog::held);
    look();
}

UndoDialog::~UndoDialog()
{
    if (m_running)
        m_running->abandon();
}

void UndoDialog::build()
{
    m_customer->setObjectName(u"undoCustomer"_s);
    m_customer->setText(printable(m_upload.customer.companyName));
    addContent(m_customer);
    buildBanner();
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_counts);
    column->addWidget(m_bar);
    m_counts->setObjectName(u"undoCounts"_s);
    buildList();

    auto *all = new QWidget;
    auto *parts = new QVBoxLayout(all);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    parts->addWidget(m_banner);
    parts->addWidget(m_progress);
    parts->addWidget(m_card);
    addWideContent(all);
    buildButtons();
}

void UndoDialog::buildBanner()
{
    m_banner->setObjectName(u"undoBanner"_s);
    m_signIn = m_banner->addButton(new Button(ButtonKind::Primary, Icon::Browser));
    m_signIn->setObjectName(u"undoSignIn"_s);
    m_goOn = m_banner->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_goOn->setObjectName(u"undoGoOn"_s);
    m_details = m_banner->addButton(new Button(ButtonKind::Quiet));
    m_banner->addStretch();
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_signInAgain->start(m_error); });
    connect(m_goOn, &QPushButton::clicked, this, &UndoDialog::goOn);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_error)
            openErrorDetails(this, *m_error, m_services.isPractice());
    });
}

void UndoDialog::buildList()
{
    m_list->setObjectName(u"undoRows"_s);
    m_list->setItemDelegate(new UndoDelegate(m_list));
    m_list->setModel(m_rows);
    m_list->setColumns({28, 196, -1});
    m_list->installEventFilter(this);
    m_card->setStrip(m_list->headerHeight());
    m_footer->setObjectName(u"undoFooter"_s);
    m_tickAll = new Button(ButtonKind::Quiet);
    m_tickAll->setObjectName(u"tickAll"_s);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 4, 2);
    row->addWidget(m_footer, 1);
    row->addWidget(m_tickAll);
    m_card->setFooter(line);
    connect(m_tickAll, &QPushButton::clicked, this, &UndoDialog::tickOrUntick);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != UndoList::Mark)
            return;
        m_rows->toggle(index.row());
        choicesChanged();
    });
}

void UndoDialog::buildButtons()
{
    const auto add = [this](Button *&button, ButtonKind kind, std::optional<Icon> icon,
                            const QString &name) {
        button = new Button(kind, icon);
        button->setObjectName(name);
        addButton(button);
    };
    add(m_delete, ButtonKind::Danger, {}, u"undoDelete"_s);
    add(m_pause, ButtonKind::Plain, Icon::Pause, u"undoPause"_s);
    add(m_stop, ButtonKind::Plain, Icon::Stop, u"undoStop"_s);
    add(m_continue, ButtonKind::Plain, Icon::Play, u"undoContinue"_s);
    add(m_close, ButtonKind::Primary, {}, u"undoClose"_s);
    connect(m_delete, &QPushButton::clicked, this, &UndoDialog::start);
    connect(m_pause, &QPushButton::clicked, this, &UndoDialog::pauseOrContinue);
    connect(m_stop, &QPushButton::clicked, this, &UndoDialog::reject);
    connect(m_continue, &QPushButton::clicked, this, &UndoDialog::look);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void UndoDialog::look()
{
    m_error.reset();
    m_heldUntil.reset();
    m_looked = 0;
    m_toLookAt = 0;
    m_isBusyShown = false;
    m_busy->start();
    m_rows->setPlan({}, {});
    m_list->setSections({});
    setPhase(Phase::Looking);
    QCoro::connect(openRun(&m_services, m_upload.id, StoreUse::Reading), this,
                   [this](const Result<OpenedRun> &opened) {
                       if (opened)
                           lookAt(*opened);
                       else
                           fail(opened.error());
                   });
}

void UndoDialog::lookAt(const OpenedRun &opened)
{
    m_opened = opened;
    if (m_running)
        m_running->abandon();
    m_running =
        new RunningUndo(m_services, *opened.store, opened.run.summary.customer.id, opened.binding);
    auto &undo = m_running->undo();
    connect(&undo, &Undo::looked, this, [this](qint64 accounts, qint64 ofAll) {
        m_looked = accounts;
        m_toLookAt = ofAll;
        refreshList();
    });
    connect(&undo, &Undo::rowFinished, this, [this, &undo](qint64 row) {
        m_rows->setRemoval(row, undo.removal(row));
        m_done = m_running->undo().counts();
        if (m_retryAt) { // the service has answered
            m_retryAt.reset();
            refresh();
        }
        refreshProgress();
    });
    connect(&undo, &Undo::outOfReach, this,
            [this](const Error &, std::chrono::milliseconds howLong) { outOfReach(howLong); });
    connect(&undo, &Undo::paused, this, &UndoDialog::paused);
    connect(&undo, &Undo::finished, this, &UndoDialog::finished);
    QCoro::connect(m_running->undo().look(m_upload.id), this,
                   [this](const Result<UndoPlan> &plan) { take(plan); });
}

void UndoDialog::take(const Result<UndoPlan> &plan)
{
    if (!plan) {
        fail(plan.error());
        return;
    }
    m_plan = *plan;
    m_rows->setPlan(m_plan, m_opened.run, m_ticks);
    m_list->setSections(m_rows->sections());
    setPhase(Phase::Choosing);
}

void UndoDialog::fail(const Error &error)
{
    m_error = error;
    setPhase(Phase::Failed);
}

void UndoDialog::start()
{
    const auto rows = m_rows->ticked();
    if (m_phase != Phase::Choosing || !m_running || rows.isEmpty())
        return;
    m_ticks = m_rows->ticks();
    m_list->setSections({});
    m_rows->begin();
    m_list->scrollToTop();
    m_done = UndoCounts();
    m_done.chosen = rows.size();
    setPhase(Phase::Running);
    m_running->undo().start(rows);
}

void UndoDialog::paused(const Error &error)
{
    m_error = error;
    if (error.kind == ErrorKind::Unreachable)
        m_retryAt = m_services.clock().now() + retryAfter;
    setPhase(error.kind == ErrorKind::Unreachable ? Phase::Waiting : Phase::Paused);
}

/// The undo tries again by itself.
void UndoDialog::outOfReach(std::chrono::milliseconds howLong)
{
    m_retryAt = m_services.clock().now() + howLong;
    refresh();
}

void UndoDialog::finished(const JobEnd &end)
{
    m_done = m_running->undo().counts();
    m_hasWorkLeft = end.workLeft;
    m_error = end.error;
    if (m_error && m_error->kind == ErrorKind::Cancelled)
        m_error.reset(); // the user paused it before it was stopped
    m_retryAt.reset();
    m_heldUntil.reset();
    // What is not certain stands in the store only.
    QCoro::connect(m_opened.store->run(m_upload.id), this, [this](const Result<Run> &run) {
        if (run)
            m_opened.run = *run;
        m_rows->end(m_opened.run);
        setPhase(Phase::Ended);
    });
}

bool UndoDialog::isPausedByUser() const
{
    return m_phase == Phase::Paused && m_error && m_error->kind == ErrorKind::Cancelled;
}

void UndoDialog::pauseOrContinue()
{
    if (m_phase == Phase::Paused)
        goOn();
    else if (m_phase == Phase::Running && m_running)
        m_running->undo().pause();
}

/// Goes on from wherever it stands: signed in again, reachable again, or wanted again.
void UndoDialog::goOn()
{
    m_retryAt.reset();
    if (m_running && m_running->undo().isRunning()) {
        m_error.reset();
        setPhase(Phase::Running);
        m_running->undo().resume();
    } else if (m_phase == Phase::Failed || m_phase == Phase::Ended) {
        look();
    }
}

void UndoDialog::reject()
{
    if (m_phase == Phase::Stopping)
        return; // until they have landed
    if (!m_running || !m_running->undo().isRunning()) {
        MessageDialog::reject();
        return;
    }
    setPhase(Phase::Stopping);
    m_running->undo().stop();
}

void UndoDialog::held(std::chrono::milliseconds howLong)
{
    const auto isAsking = m_phase == Phase::Looking || m_phase == Phase::Running;
    if (howLong < shortestPauseShown || !isAsking)
        return;
    m_heldUntil = m_services.clock().now() + howLong;
    refresh();
}

void UndoDialog::tick()
{
    const auto now = m_services.clock().now();
    if (m_heldUntil && *m_heldUntil <= now)
        m_heldUntil.reset();
    if (m_phase == Phase::Waiting && m_retryAt && *m_retryAt <= now)
        goOn();
    refresh();
}

void UndoDialog::setPhase(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Choosing || phase == Phase::Ended || phase == Phase::Failed)
        m_second->stop();
    else
        m_second->start();
    if (phase != Phase::Looking)
        m_busy->stop();
    refresh();
    focusFirst();
}

/// The dialog is as high as what it says, and the list gives way where the window is low.
void UndoDialog::fit()
{
    const auto room = parentWidget() ? parentWidget()->window()->height() : usualWindow;
    auto wanted =
        std::clamp(listInLowestWindow + room - lowestWindow, listInLowestWindow, highestList);
    for (int i = 0; i < 2; ++i) {
        m_card->setFixedHeight(std::max(wanted, lowestList));
        layOut(*this);
        // adjustSize() would leave a third of the screen free, whatever is cut then.
        resize(width(), layout()->totalHeightForWidth(width()));
        if (height() <= room)
            break;
        wanted -= height() - room;
    }
}

/// What had the focus may be gone.
void UndoDialog::focusFirst()
{
    if (!m_signIn->isHidden())
        m_signIn->setFocus(Qt::OtherFocusReason);
    else if (!m_close->isHidden())
        setSafeAnswer(m_close);
    else if (!m_pause->isHidden())
        m_pause->setFocus(Qt::OtherFocusReason);
    else
        m_stop->setFocus(Qt::OtherFocusReason);
}

void UndoDialog::tickOrUntick()
{
    if (m_rows->ticked().isEmpty())
        m_rows->tickUnchanged();
    else
        m_rows->untickAll();
    choicesChanged();
}

void UndoDialog::choicesChanged()
{
    refreshMessage();
    refreshList();
    refreshButtons();
}

/// Space on a row.
bool UndoDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_phase == Phase::Choosing) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && m_list->currentIndex().isValid()) {
            m_rows->toggle(m_list->currentIndex().row());
            choicesChanged();
            return true;
        }
    }
    return MessageDialog::eventFilter(watched, event);
}

void UndoDialog::changeEvent(QEvent *event)
{
    MessageDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_rows->retranslate();
        refresh();
    }
}

} // namespace Welkom
