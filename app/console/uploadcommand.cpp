// SPDX-License-Identifier: Apache-2.0

#include "uploadcommand.h"

#include "customerchoice.h"
#include "report.h"
#include "runending.h"
#include "runscommandlist.h"
#include "signinflow.h"
#include "storeunlock.h"
#include "uploaddriving.h"

#include "store/privatefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(UploadCommand)
};

constexpr qsizetype mostFindingsShown = 20;

QString nameAndDomain(const Customer &customer)
{
    return u"%1 (%2)"_s.arg(printable(customer.companyName), printable(customer.domain));
}

} // namespace

UploadCommand::UploadCommand(const CommandLine &line, Services &services, Terminal &terminal,
                             Language language)
    : m_line(line), m_services(services), m_terminal(terminal), m_language(language)
{
}

QCoro::Task<ExitCode> UploadCommand::run()
{
    if (!prepare())
        co_return ExitCode::Usage;
    if (!isDryRun() && !m_services.isPractice()) {
        // Before anything is asked: without a store there is no place for the passwords.
        const auto reminded = co_await remind();
        if (!reminded)
            co_return fail(reminded.error());
    }
    const auto signedIn = co_await beSignedIn(m_line, m_services, m_terminal);
    if (!signedIn)
        co_return fail(signedIn.error());
    const auto partner = co_await m_services.partner();
    if (!partner)
        co_return fail(partner.error());
    const auto customer = co_await findCustomer();
    if (!customer)
        co_return fail(customer.error());
    showLeftOut();
    if (isDryRun()) {
        const auto code = co_await dryRun(*customer);
        co_return code;
    }
    if (!confirm(*customer))
        co_return ExitCode::Usage;
    const auto code = co_await create(*customer);
    co_return code;
}

bool UploadCommand::isDryRun() const
{
    return m_line.has(u"dry-run"_s);
}

ExitCode UploadCommand::fail(const Error &error)
{
    return reportError(m_terminal, m_line, error);
}

/// All that can be wrong without asking the service.
bool UploadCommand::prepare()
{
    for (const auto &needed : {u"customer"_s, u"location"_s, u"passwords"_s}) {
        if (m_line.value(needed).isEmpty() && !(needed == "passwords"_L1 && isDryRun())) {
            m_terminal.warn(Words::tr("upload needs --%1.").arg(needed));
            return false;
        }
    }
    const auto location = usageLocationOf(m_line.value(u"location"_s));
    if (!location) {
        (void)fail(Error::of(ErrorKind::InvalidInput, ErrorReason::LocationUnknown,
                             m_line.value(u"location"_s)));
        return false;
    }
    m_location = *location;
    auto input = readFileInput(m_line);
    if (!input) {
        (void)fail(input.error());
        return false;
    }
    m_input = std::move(*input);
    m_ready = m_input.users.readyRows();
    if (m_ready.isEmpty()) {
        showLeftOut();
        (void)fail(Error::of(ErrorKind::InvalidInput, ErrorReason::NothingToUpload));
        return false;
    }
    if (isDryRun())
        return true;
    if (QFileInfo(m_line.value(u"passwords"_s)) == QFileInfo(m_line.arguments.first())) {
        m_terminal.warn(Words::tr("The passwords may not replace the file with the users."));
        return false;
    }
    const auto place = tryPrivateFile(m_line.value(u"passwords"_s), ifFileExists(m_line));
    if (!place) {
        (void)fail(place.error());
        return false;
    }
    if (place->note)
        m_terminal.warn(describe(*place->note));
    return true;
}

/// An upload that was interrupted is offered before a new one begins.
Task<void> UploadCommand::remind()
{
    const auto store = co_await m_services.openedRuns();
    if (!store)
        co_return failure(store.error());
    const auto runs = co_await (*store)->runs();
    if (!runs)
        co_return failure(runs.error());
    sayReminders(*runs, m_input.sha256, m_line, m_terminal, m_services.clock().utcNow());
    co_return Result<void>();
}

Task<Customer> UploadCommand::findCustomer()
{
    const auto wanted = m_line.value(u"customer"_s);
    const auto choice = co_await chooseCustomer(m_services.directory(), wanted);
    if (!choice)
        co_return failure(choice.error());
    if (choice->customer)
        co_return *choice->customer;
    for (const auto &candidate : choice->candidates)
        m_terminal.warn(u"    %1  %2"_s.arg(candidate.id.value, nameAndDomain(candidate)));
    const auto isAmbiguous = choice->candidates.size() > 1
        && choice->candidates.first().domain.compare(wanted, Qt::CaseInsensitive) == 0;
    co_return failure(ErrorKind::InvalidInput,
                      isAmbiguous ? ErrorReason::CustomerAmbiguous : ErrorReason::CustomerUnknown,
                      wanted);
}

void UploadCommand::showLeftOut()
{
    qsizetype shown = 0;
    qsizetype hidden = 0;
    bool anyError = false;
    for (const auto &finding : std::as_const(m_input.users.findings)) {
        if (finding.severity == Severity::Info)
            continue;
        anyError = anyError || finding.severity == Severity::Error;
        if (shown < mostFindingsShown) {
            m_terminal.warn(findingLine(finding));
            ++shown;
        } else {
            ++hidden;
        }
    }
    if (hidden > 0) {
        m_terminal.warn(Words::tr("and %n more finding(s); welkom-cli check shows them all.",
                                  nullptr, static_cast<int>(hidden)));
    }
    const auto leftOut = m_input.users.records - m_ready.size();
    if (leftOut > 0) {
        m_terminal.warn(Words::tr("%n row(s) left out.", nullptr, static_cast<int>(leftOut)));
    }
    if (anyError)
        m_code = ExitCode::SomeRefused;
}

void UploadCommand::showPlan(const Customer &customer)
{
    const auto users = static_cast<int>(m_ready.size());
    const auto uploads = static_cast<int>(uploadsFor(m_ready.size()));
    if (m_services.isPractice())
        m_terminal.note(Words::tr("Practice: nothing leaves this computer."));
    else if (const auto host = m_services.unknownHost(); !host.isEmpty())
        m_terminal.warn(Words::tr("The service is %1, which is not Partner Center.").arg(host));
    m_terminal.note(Words::tr("Customer: %1").arg(nameAndDomain(customer)));
    m_terminal.note(Words::tr("%n user account(s) will be created.", nullptr, users));
    m_terminal.note(Words::tr("Counted in uploads of at most 100: %1.").arg(uploads));
    m_terminal.note(
        Words::tr("Location: %1 (%2)")
            .arg(m_language == Language::Dutch ? m_location.dutchName : m_location.englishName,
                 m_location.code));
}

bool UploadCommand::confirm(const Customer &customer)
{
    showPlan(customer);
    if (m_line.has(u"yes"_s))
        return true;
    if (!m_terminal.canAsk()) {
        m_terminal.warn(Words::tr("Nobody is there to confirm this. With --yes it is done without "
                                  "asking."));
        return false;
    }
    //: %2 is the name of a company. The letters in brackets are those that the next text accepts.
    const auto question =
        Words::tr("Create %n user(s) at %1? [y/N]", nullptr, static_cast<int>(m_ready.size()))
            .arg(printable(customer.companyName));
    //: The letters with which an answer that means yes may begin, in lower case.
    return m_terminal.ask(question, Words::tr("y"));
}

Task<RunId> UploadCommand::beginRun(RunStore *store, RunBinding binding, Customer customer)
{
    NewRun run;
    run.binding = binding;
    run.plan = planUpload(m_ready, customer, m_location.code, systemRandom());
    run.fileName = m_input.name;
    run.fileHash = m_input.sha256;
    run.started = m_services.clock().utcNow();
    const auto id = co_await store->begin(run);
    co_return id;
}

QCoro::Task<ExitCode> UploadCommand::create(Customer customer)
{
    const auto binding = co_await m_services.binding();
    if (!binding)
        co_return fail(binding.error());
    const auto store = co_await unlockRuns(m_line, m_services, m_terminal);
    if (!store)
        co_return fail(store.error());
    const auto run = co_await beginRun(*store, *binding, customer);
    if (!run)
        co_return fail(run.error());

    const auto end =
        co_await driveUpload(m_line, m_services, m_terminal, **store, customer.id, *run, *binding);
    const auto path = m_line.value(u"passwords"_s);
    const auto code =
        co_await endRun(m_line, m_services, m_terminal, m_language, **store, *run, end, path);
    co_return worstOf({code, m_code});
}

Task<void> UploadCommand::findExisting(Customer customer)
{
    const auto tenant = m_services.tenant(customer.id);
    const auto users = co_await tenant->users();
    if (!users)
        co_return failure(users.error());
    QSet<QString> taken;
    for (const auto &user : *users)
        taken.insert(foldedPrincipalName(user.userPrincipalName));
    for (const auto &row : m_ready) {
        if (taken.contains(foldedPrincipalName(row.email)))
            m_existing += row;
    }
    co_return Result<void>();
}

QCoro::Task<ExitCode> UploadCommand::dryRun(Customer customer)
{
    const auto found = co_await findExisting(customer);
    if (!found)
        co_return fail(found.error());
    const auto create = m_ready.size() - m_existing.size();
    if (m_line.has(u"json"_s)) {
        QJsonArray existing;
        for (const auto &row : m_existing)
            existing.append(row.email);
        const QJsonObject json {
            {u"dryRun"_s, true},
            {u"service"_s, m_services.address().toString()},
            {u"customer"_s, customer.id.value},
            {u"customerDomain"_s, customer.domain},
            {u"companyName"_s, customer.companyName},
            {u"location"_s, m_location.code},
            {u"file"_s, m_input.name},
            {u"records"_s, m_input.users.records},
            {u"ready"_s, m_ready.size()},
            {u"create"_s, create},
            {u"uploads"_s, uploadsFor(m_ready.size())},
            {u"existing"_s, existing},
        };
        m_terminal.print(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    } else {
        showPlan(customer);
        for (const auto &row : m_existing) {
            m_terminal.print(
                Words::tr("Row %1: %2 exists already at the customer and is not created.")
                    .arg(QString::number(row.position.row), printable(row.email)));
        }
        m_terminal.print(Words::tr("Dry run: nothing was created. %n user(s) would be.", nullptr,
                                   static_cast<int>(create)));
    }
    co_return m_existing.isEmpty() ? m_code : worstOf({m_code, ExitCode::SomeRefused});
}

} // namespace Welkom
