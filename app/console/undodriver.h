// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rundriverpause.h"
#include "terminal.h"

#include "core/condition.h"
#include "runs/undo.h"
#include "services/services.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Welkom {

/// Drives an undo in front of a person or a script: progress on stderr, Ctrl-C stops after the
/// deletions in flight, a refusal of the whole run ends it with its reason.
///
/// What it is given outlives it; it outlives its tasks.
class UndoDriver final : public QObject
{
    Q_OBJECT

public:
    UndoDriver(Services &services, Terminal &terminal, RunStore &store, CustomerTenant &tenant,
               const RunBinding &binding);
    ~UndoDriver() override;

    [[nodiscard]] Task<UndoPlan> look(RunId run);
    /// Ends when nothing is under way any more.
    [[nodiscard]] QCoro::Task<UndoEnd> drive(QList<UndoRow> rows);
    [[nodiscard]] const UndoCounts &counts() const { return m_undo->counts(); }

private:
    void showProgress();

    Terminal &m_terminal;
    PauseNotice m_pauses;
    std::unique_ptr<Undo> m_undo;
    std::optional<Error> m_pausedBy;
    std::optional<UndoEnd> m_end;
    Condition m_ended;
};

} // namespace Welkom
