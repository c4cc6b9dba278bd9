// SPDX-License-Identifier: Apache-2.0

#include "undochoices.h"

#include "undodelegate.h"

#include "models/undolist.h"
#include "widgets/button.h"
#include "widgets/listfooter.h"
#include "widgets/listview.h"
#include "widgets/tablecard.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto busyAfter = 200ms;

} // namespace

UndoChoices::UndoChoices(QWidget *parent)
    : QWidget(parent), m_rows(new UndoList(this)), m_list(new ListView(48)),
      m_card(new TableCard(m_list)), m_footer(new ListFooter),
      m_tickAll(new Button(ButtonKind::Quiet)), m_busy(new QTimer(this))
{
    build();
    m_busy->setSingleShot(true);
    m_busy->setInterval(busyAfter);
    connect(m_busy, &QTimer::timeout, this, [this] {
        m_isBusyShown = m_stage == Stage::Looking;
        refresh();
    });
    connect(m_tickAll, &QPushButton::clicked, this, &UndoChoices::tickOrUntick);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == UndoList::Mark)
            toggle(index.row());
    });
}

void UndoChoices::build()
{
    m_list->setObjectName(u"undoRows"_s);
    m_list->setItemDelegate(new UndoDelegate(m_list));
    m_list->setModel(m_rows);
    m_list->setColumns({28, 196, -1});
    m_list->installEventFilter(this);
    m_card->setStrip(m_list->headerHeight());
    m_footer->setObjectName(u"undoFooter"_s);
    m_tickAll->setObjectName(u"tickAll"_s);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 4, 2);
    row->addWidget(m_footer, 1);
    row->addWidget(m_tickAll);
    m_card->setFooter(line);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_card);
}

void UndoChoices::beginLooking()
{
    m_looked = 0;
    m_toLookAt = 0;
    m_isBusyShown = false;
    m_busy->start();
    m_rows->setPlan({}, {});
    m_list->setSections({});
    setStage(Stage::Looking);
}

void UndoChoices::setLooked(qint64 accounts, qint64 ofAll)
{
    m_looked = accounts;
    m_toLookAt = ofAll;
    refresh();
}

void UndoChoices::setPlan(const UndoPlan &plan, const Run &run)
{
    m_rows->setPlan(plan, run, m_ticks);
    m_list->setSections(m_rows->sections());
    setStage(Stage::Choosing);
}

void UndoChoices::beginDeleting()
{
    m_ticks = m_rows->ticks();
    m_list->setSections({});
    m_rows->begin();
    m_list->scrollToTop();
    setStage(Stage::Deleting);
}

void UndoChoices::setRemoval(qint64 row, const Removal &removal)
{
    m_rows->setRemoval(row, removal);
}

void UndoChoices::end(const Run &run)
{
    m_rows->end(run);
}

QList<UndoRow> UndoChoices::ticked() const
{
    return m_rows->ticked();
}

bool UndoChoices::isEmpty() const
{
    return m_rows->isEmpty();
}

void UndoChoices::setListHeight(int height)
{
    m_card->setFixedHeight(height);
}

void UndoChoices::setStage(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Looking)
        m_busy->stop();
    refresh();
}

void UndoChoices::toggle(int index)
{
    m_rows->toggle(index);
    refresh();
    Q_EMIT changed();
}

void UndoChoices::tickOrUntick()
{
    if (m_rows->ticked().isEmpty())
        m_rows->tickUnchanged();
    else
        m_rows->untickAll();
    refresh();
    Q_EMIT changed();
}

void UndoChoices::refresh()
{
    m_list->setAccessibleName(m_stage == Stage::Choosing ? tr("Users that can be deleted")
                                                         : tr("Users and their status"));
    m_list->setSkeleton(m_stage == Stage::Looking && m_isBusyShown);
    m_tickAll->setVisible(m_stage == Stage::Choosing);
    m_tickAll->setText(m_rows->ticked().isEmpty() ? tr("Tick all &unchanged") : tr("&Untick all"));
    m_footer->parentWidget()->setVisible(m_stage != Stage::Deleting);
    refreshFooter();
}

void UndoChoices::refreshFooter()
{
    if (m_stage == Stage::Looking) {
        m_footer->setText(
            !m_isBusyShown ? QString()
                : m_toLookAt > 0 //: %1 users of %n in all.
                ? tr("%1 of %n user(s) looked at", nullptr, static_cast<int>(m_toLookAt))
                      .arg(QLocale().toString(m_looked))
                : tr("Looking at the users…"),
            m_isBusyShown);
        return;
    }
    const auto all = static_cast<int>(m_rows->ticks().size());
    //: %1 users of %n in all.
    m_footer->setText(tr("%1 of %n user(s) ticked", nullptr, all)
                          .arg(QLocale().toString(m_rows->ticked().size())),
                      false);
}

/// Space on a row.
bool UndoChoices::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_stage == Stage::Choosing) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && m_list->currentIndex().isValid()) {
            toggle(m_list->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UndoChoices::retranslate()
{
    m_rows->retranslate();
    refresh();
}

} // namespace Welkom
