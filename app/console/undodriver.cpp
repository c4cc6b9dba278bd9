// SPDX-License-Identifier: Apache-2.0

#include "undodriver.h"

#include "interrupt.h"

#include <QCoreApplication>
#include <QLocale>

namespace Welkom {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(UndoDriver)
};

} // namespace

UndoDriver::UndoDriver(Services &services, Terminal &terminal, RunStore &store,
                       CustomerTenant &tenant, const RunBinding &binding)
    : m_terminal(terminal), m_pauses(services, terminal),
      m_undo(std::make_unique<Undo>(store, tenant, services.clock(), binding))
{
    connect(m_undo.get(), &Undo::looked, this, [this](qint64 accounts, qint64 ofAll) {
        m_terminal.progress(
            Words::tr("%1 of %n user(s) looked at", nullptr, static_cast<int>(ofAll))
                .arg(QLocale().toString(accounts)),
            static_cast<qsizetype>(accounts), static_cast<qsizetype>(ofAll));
    });
    connect(m_undo.get(), &Undo::rowFinished, this, &UndoDriver::showProgress);
    connect(m_undo.get(), &Undo::paused, this, [this](const Error &error) {
        // Nobody is there to mend it while the program waits: end, and say how to go on.
        m_pausedBy = error;
        m_undo->stop();
    });
    connect(m_undo.get(), &Undo::finished, this, [this](const UndoEnd &end) {
        m_end = end;
        m_ended.wakeAll();
    });
}

UndoDriver::~UndoDriver()
{
    // It may be this object's own signal that led here.
    m_undo.release()->deleteLater();
}

Task<UndoPlan> UndoDriver::look(RunId run)
{
    Interrupt interrupt;
    connect(&interrupt, &Interrupt::requested, m_undo.get(), &Undo::stop);
    auto plan = co_await m_undo->look(run);
    m_terminal.endProgress();
    co_return plan;
}

QCoro::Task<UndoEnd> UndoDriver::drive(QList<UndoRow> rows)
{
    Interrupt interrupt;
    connect(&interrupt, &Interrupt::requested, this, [this] {
        m_terminal.warn(Words::tr("Stopping: the users that are on their way are finished first."));
        m_undo->stop();
    });
    m_undo->start(rows);
    while (!m_end)
        co_await m_ended.next();
    m_terminal.endProgress();
    auto end = *m_end;
    if (!end.error)
        end.error = m_pausedBy;
    co_return end;
}

void UndoDriver::showProgress()
{
    const auto &counts = m_undo->counts();
    m_terminal.progress(
        Words::tr("%1 of %n user(s) deleted", nullptr, static_cast<int>(counts.chosen))
            .arg(QLocale().toString(counts.deleted + counts.gone)),
        static_cast<qsizetype>(counts.done()), static_cast<qsizetype>(counts.chosen));
}

} // namespace Welkom
