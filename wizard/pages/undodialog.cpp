// SPDX-License-Identifier: Apache-2.0

#include "undodialog.h"

#include "undochoices.h"

#include "common/jobbanner.h"
#include "common/jobcontrol.h"
#include "services/services.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/progressbar.h"

#include <QCoroTask>
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;
using Phase = JobControl::Phase;

namespace {

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
      m_services(services), m_upload(upload), m_control(new JobControl(services, this)),
      m_customer(new ElidedLabel(TextRole::Title)),
      m_banner(new JobBanner(*m_control, Banner::Buttons::Below, services.isPractice())),
      m_progress(new QWidget), m_counts(new Label), m_bar(new ProgressBar),
      m_choices(new UndoChoices)
{
    setObjectName(u"undoDialog"_s);
    build();
    connect(m_control, &JobControl::changed, this, &UndoDialog::refresh);
    connect(m_control, &JobControl::phaseChanged, this, &UndoDialog::showPhase);
    connect(m_control, &JobControl::startWanted, this, &UndoDialog::look);
    connect(m_choices, &UndoChoices::changed, this, [this] {
        refreshMessage();
        refreshButtons();
    });
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
    m_banner->setObjectName(u"undoBanner"_s);
    m_banner->goOnButton()->setObjectName(u"undoGoOn"_s);
    m_banner->signInButton()->setObjectName(u"undoSignIn"_s);
    m_banner->addStretch();
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_counts);
    column->addWidget(m_bar);
    m_counts->setObjectName(u"undoCounts"_s);

    auto *all = new QWidget;
    auto *parts = new QVBoxLayout(all);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    parts->addWidget(m_banner);
    parts->addWidget(m_progress);
    parts->addWidget(m_choices);
    addWideContent(all);
    buildButtons();
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
    connect(m_pause, &QPushButton::clicked, m_control, &JobControl::pauseOrContinue);
    connect(m_stop, &QPushButton::clicked, this, &UndoDialog::reject);
    connect(m_continue, &QPushButton::clicked, this, &UndoDialog::look);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void UndoDialog::look()
{
    m_choices->beginLooking();
    m_control->beginReading();
    QCoro::connect(openRun(&m_services, m_upload.id), this,
                   [this](const Result<OpenedRun> &opened) {
                       if (opened)
                           lookAt(*opened);
                       else
                           m_control->fail(opened.error());
                   });
}

void UndoDialog::lookAt(const OpenedRun &opened)
{
    m_opened = opened;
    if (m_running)
        m_running->abandon();
    m_running = new RunningJob<Undo>(
        m_services, opened.run.summary.customer.id, [this, &opened](CustomerTenant &tenant) {
            return std::make_unique<Undo>(*opened.store, tenant, m_services.clock(),
                                          opened.binding);
        });
    auto &undo = m_running->job();
    connect(&undo, &Undo::looked, m_choices, &UndoChoices::setLooked);
    connect(&undo, &Undo::rowFinished, this, [this, &undo](qint64 row) {
        m_choices->setRemoval(row, undo.removal(row));
        m_done = undo.counts();
        refreshProgress();
    });
    m_control->take(undo);
    QCoro::connect(undo.look(m_upload.id), this,
                   [this](const Result<UndoPlan> &plan) { take(plan); });
}

void UndoDialog::take(const Result<UndoPlan> &plan)
{
    if (!plan) {
        m_control->fail(plan.error());
        return;
    }
    m_plan = *plan;
    m_choices->setPlan(m_plan, m_opened.run);
    m_control->rest();
}

void UndoDialog::start()
{
    const auto rows = m_choices->ticked();
    if (!isChoosing() || !m_running || rows.isEmpty())
        return;
    m_choices->beginDeleting();
    m_done = UndoCounts();
    m_done.chosen = rows.size();
    m_isEndRead = false;
    m_control->begin();
    m_running->job().start(rows);
}

void UndoDialog::showPhase()
{
    if (m_control->phase() == Phase::Ended && !m_isEndRead)
        readEnd();
    else
        focusFirst();
}

void UndoDialog::readEnd()
{
    m_done = m_running->job().counts();
    QCoro::connect(m_opened.store->run(m_upload.id), this, [this](const Result<Run> &run) {
        if (run)
            m_opened.run = *run;
        m_choices->end(m_opened.run);
        m_isEndRead = true;
        refresh();
        focusFirst();
    });
}

void UndoDialog::reject()
{
    if (m_control->phase() == Phase::Stopping)
        return; // until they have landed
    if (m_running && m_running->job().isRunning())
        m_control->stop();
    else
        MessageDialog::reject();
}

bool UndoDialog::isChoosing() const
{
    return m_control->phase() == Phase::Idle;
}

bool UndoDialog::isEnded() const
{
    return m_control->phase() == Phase::Ended && m_isEndRead;
}

bool UndoDialog::isDeleting() const
{
    return m_control->canStop() || m_control->phase() == Phase::Stopping
        || (m_control->phase() == Phase::Ended && !m_isEndRead);
}

/// The dialog is as high as what it says, and the list gives way where the window is low.
void UndoDialog::fit()
{
    const auto room = parentWidget() ? parentWidget()->window()->height() : usualWindow;
    auto wanted =
        std::clamp(listInLowestWindow + room - lowestWindow, listInLowestWindow, highestList);
    for (int i = 0; i < 2; ++i) {
        m_choices->setListHeight(std::max(wanted, lowestList));
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
    if (!m_banner->signInButton()->isHidden())
        m_banner->signInButton()->setFocus(Qt::OtherFocusReason);
    else if (!m_close->isHidden())
        setSafeAnswer(m_close);
    else if (!m_pause->isHidden())
        m_pause->setFocus(Qt::OtherFocusReason);
    else
        m_stop->setFocus(Qt::OtherFocusReason);
}

void UndoDialog::changeEvent(QEvent *event)
{
    MessageDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_choices->retranslate();
        refresh();
    }
}

void UndoDialog::refresh()
{
    refreshBanner();
    refreshMessage();
    refreshProgress();
    const bool isNobody = isChoosing() && m_choices->isEmpty();
    m_choices->setVisible(m_control->phase() != Phase::Failed && !isNobody);
    refreshButtons();
    fit();
}

void UndoDialog::refreshMessage()
{
    const auto phase = m_control->phase();
    if (phase == Phase::Ended && !m_isEndRead)
        return; // for a moment it says what it said
    if (phase == Phase::Reading)
        setMessage(tr("Undo this upload?"),
                   tr("Welkom first looks what became of its users. Nothing is deleted yet."));
    else if (phase == Phase::Failed)
        setMessage(tr("The upload cannot be undone now"),
                   m_done.deleted > 0 ? tr("What was deleted before stays deleted.")
                                      : tr("Nothing was deleted."));
    else if (isChoosing())
        refreshQuestion();
    else if (isEnded())
        refreshEnd();
    else if (m_control->canStop())
        setMessage(tr("Users are being deleted"),
                   tr("You can stop at any moment: what is deleted by then stays deleted, the "
                      "others stay as they are."));
    else
        setMessage(tr("Stopping…"), tr("Users on their way are finished first."));
}

void UndoDialog::refreshQuestion()
{
    const auto company = printable(m_upload.customer.companyName);
    if (m_choices->isEmpty()) {
        setMessage(tr("There is nobody to delete"),
                   tr("This upload has no users that could be deleted."));
        return;
    }
    const auto ticked = static_cast<int>(m_choices->ticked().size());
    auto text = tr("Only users of this upload at %1 are deleted. Users that were changed or "
                   "have licenses are left unticked. Welkom cannot see who has signed in. You "
                   "can restore them for 30 days.")
                    .arg(company);
    if (m_plan.unsettled > 0)
        text += u' '
            + tr("%n user(s) of this upload are not created or not settled yet; they are left "
                 "as they are.",
                 nullptr, static_cast<int>(m_plan.unsettled));
    setMessage(ticked > 0 ? tr("Delete %n created user(s)?", nullptr, ticked)
                          : tr("Tick the users to delete"),
               text);
}

void UndoDialog::refreshEnd()
{
    const auto left = static_cast<int>(m_done.chosen - m_done.done());
    const auto uncertain = static_cast<int>(m_opened.run.summary.removing);
    QStringList sentences;
    if (m_done.gone > 0)
        sentences +=
            tr("%n user(s) had been deleted already.", nullptr, static_cast<int>(m_done.gone));
    if (m_done.refused > 0)
        sentences += tr("%n user(s) could not be deleted; the list says why.", nullptr,
                        static_cast<int>(m_done.refused));
    if (uncertain > 0)
        sentences +=
            tr("For %n user(s) it is not certain; continuing finds out.", nullptr, uncertain);
    if (left - uncertain > 0)
        sentences += tr("%n user(s) are not deleted. Continue now or another day.", nullptr,
                        left - uncertain);
    if (m_done.deleted > 0)
        sentences += tr("You can restore deleted users in Partner Center for 30 days.");
    setMessage(m_done.deleted > 0
                   ? tr("%n user(s) deleted", nullptr, static_cast<int>(m_done.deleted))
                   : tr("Nobody was deleted"),
               sentences.join(u' '));
}

/// What is said of an undo only, besides what is said of every job.
void UndoDialog::refreshBanner()
{
    m_banner->retranslate();
    m_banner->setWords(
        {tr("Nothing is lost: who is deleted stays deleted, who is not is tried again."),
         tr("Your sign-in has expired. Nothing is lost."),
         {}});
    if (m_banner->showState())
        return;
    const auto phase = m_control->phase();
    if (m_control->error() && !m_control->isPausedByPerson() && phase != Phase::Stopping) {
        m_banner->showTrouble(phase == Phase::Failed      ? tr("The users could not be looked at")
                                  : phase == Phase::Ended ? tr("Deleting users was broken off")
                                                          : tr("Deleting users has paused"));
        // Going on has a button of its own then.
        m_banner->goOnButton()->setVisible(phase != Phase::Ended);
    } else {
        m_banner->hide();
    }
}

void UndoDialog::refreshProgress()
{
    m_progress->setVisible(isDeleting());
    //: %1 users are done of %n in all.
    const auto counts = tr("%1 of %n user(s)", nullptr, static_cast<int>(m_done.chosen))
                            .arg(QLocale().toString(m_done.done()));
    const auto isHeldUp = m_control->isHeldUp();
    m_counts->setText(isHeldUp ? tr("Paused") + u" · "_s + counts : counts);
    m_bar->setAccessibleName(tr("Progress of deleting users"));
    m_bar->setRange(0, static_cast<int>(std::max<qint64>(1, m_done.chosen)));
    m_bar->setValue(static_cast<int>(m_done.done()));
    m_bar->setHeld(isHeldUp);
}

void UndoDialog::refreshButtons()
{
    if (m_control->phase() == Phase::Ended && !m_isEndRead)
        return;
    const auto ticked = static_cast<int>(m_choices->ticked().size());
    const bool isNobody = isChoosing() && m_choices->isEmpty();
    const auto isOver = isEnded() || m_control->phase() == Phase::Failed || isNobody;
    const bool isPaused = m_control->isPausedByPerson();
    m_delete->setText(tr("&Delete %n user(s)", nullptr, ticked));
    m_delete->setVisible(isChoosing() && !isNobody);
    m_delete->setEnabled(ticked > 0);
    m_pause->setText(isPaused ? tr("&Continue") : tr("&Pause"));
    m_pause->setGlyph(isPaused ? Icon::Play : Icon::Pause);
    m_pause->setKind(isPaused ? ButtonKind::Soft : ButtonKind::Plain);
    m_pause->setVisible(m_control->phase() == Phase::Running || isPaused);
    m_stop->setText(tr("&Stop"));
    m_stop->setVisible(m_control->canStop());
    m_continue->setText(tr("Continue &undo"));
    m_continue->setVisible(isEnded() && m_control->end().workLeft);
    m_close->setText(isOver ? tr("Close") : tr("&Keep users"));
    m_close->setVisible(isOver || isChoosing() || m_control->phase() == Phase::Reading);
    m_close->setKind(m_banner->signInButton()->isHidden() ? ButtonKind::Primary
                                                          : ButtonKind::Plain);
}

} // namespace Welkom
