// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rundriverpause.h"
#include "terminal.h"

#include "core/waiters.h"
#include "runs/upload.h"
#include "services/services.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Welkom {

/// Drives one run to its end in front of a person or a script: progress on stderr, Ctrl-C stops
/// after the rows in the air, a refusal of the whole run ends it with its reason.
///
/// What it is given outlives it; it outlives drive().
class RunDriver : public QObject
{
    Q_OBJECT

public:
    RunDriver(Services &services, Terminal &terminal, QObject *parent = nullptr);

    /// Ends when nothing is under way any more. The store is unlocked.
    [[nodiscard]] QCoro::Task<UploadEnd> drive(RunStore &store, CustomerTenant &tenant,
                                               RunBinding binding, RunId run);

private:
    void showProgress();

    Services &m_services;
    Terminal &m_terminal;
    PauseNotice m_pauses;
    std::unique_ptr<Upload> m_upload;
    std::optional<Error> m_pausedBy;
    std::optional<UploadEnd> m_end;
    Waiters m_ended;
};

} // namespace Welkom
