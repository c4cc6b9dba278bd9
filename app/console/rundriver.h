// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "rundriverpause.h"
#include "terminal.h"

#include "core/condition.h"
#include "runs/upload.h"
#include "services/services.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Welkom {

/// Drives one run to its end in front of a person or a script: progress on stderr, Ctrl-C stops
/// after the rows in flight, a refusal of the whole run ends it with its reason. A sign-in that
/// lapsed is asked for again where somebody is there to ask, and the run goes on.
///
/// What it is given outlives it; it outlives drive().
class RunDriver : public QObject
{
    Q_OBJECT

public:
    RunDriver(const CommandLine &line, Services &services, Terminal &terminal,
              QObject *parent = nullptr);

    /// Ends when nothing is under way any more. The store is unlocked.
    [[nodiscard]] QCoro::Task<UploadEnd> drive(RunStore &store, CustomerTenant &tenant,
                                               RunBinding binding, RunId run);

private:
    void showProgress();
    void onPaused(const Error &error);
    [[nodiscard]] QCoro::Task<> signInAgain(Error lapsed);

    const CommandLine &m_line;
    Services &m_services;
    Terminal &m_terminal;
    PauseNotice m_pauses;
    std::unique_ptr<Upload> m_upload;
    std::optional<Error> m_pausedBy;
    bool m_isSigningIn = false;
    std::optional<UploadEnd> m_end;
    Condition m_ended;
};

} // namespace Welkom
