// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "fileinput.h"
#include "terminal.h"

#include "services/services.h"
#include "translations/translations.h"
#include "users/uploadplan.h"
#include "users/usagelocation.h"

namespace Welkom {

/// `upload FILE`: reads and checks the file, asks, creates the users, saves their passwords. Files
/// and options are looked at before anything is asked of the service; nothing is written before
/// the confirmation (design, promise 7).
class UploadCommand
{
public:
    /// What it is given outlives it; it outlives run().
    UploadCommand(const CommandLine &line, Services &services, Terminal &terminal,
                  Language language);

    [[nodiscard]] QCoro::Task<ExitCode> run();

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] Task<void> remind();
    [[nodiscard]] Task<Customer> findCustomer();
    [[nodiscard]] Task<void> findExisting(Customer customer);
    [[nodiscard]] bool confirm(const Customer &customer);
    [[nodiscard]] QCoro::Task<ExitCode> create(Customer customer);
    [[nodiscard]] QCoro::Task<ExitCode> dryRun(Customer customer);
    [[nodiscard]] Task<RunId> beginRun(RunStore *store, RunBinding binding, Customer customer);

    void showLeftOut();
    void showPlan(const Customer &customer);
    [[nodiscard]] ExitCode fail(const Error &error);
    [[nodiscard]] bool isDryRun() const;

    const CommandLine &m_line;
    Services &m_services;
    Terminal &m_terminal;
    Language m_language;
    FileInput m_input;
    QList<UserRow> m_ready;
    UsageLocation m_location;
    /// Ready rows whose name the customer has already, found by a dry run.
    QList<UserRow> m_existing;
    ExitCode m_code = ExitCode::Done;
};

} // namespace Welkom
