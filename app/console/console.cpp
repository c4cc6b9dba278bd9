// SPDX-License-Identifier: Apache-2.0

#include "console.h"

#include "accountcommands.h"
#include "checkcommand.h"
#include "commandline.h"
#include "customerscommand.h"
#include "democommand.h"
#include "exitcode.h"
#include "fileinput.h"
#include "report.h"
#include "runscommand.h"
#include "terminal.h"
#include "uploadcommand.h"

#include "backend/makeservices.h"
#include "demo/faultplan.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

/// What --verbose shows; nothing of it ever holds a secret.
void setLogging(bool verbose)
{
    qSetMessagePattern(u"%{category}: %{message}"_s);
    QLoggingCategory::setFilterRules(verbose ? u"welkom.*.info=true\nwelkom.*.debug=true"_s
                                             : u"welkom.*.info=false\nwelkom.*.debug=false"_s);
}

/// The first line of the passphrase file, without its line end.
Result<Secret> readPassphrase(const QString &path)
{
    auto bytes = readWholeFile(path);
    if (!bytes)
        return failure(bytes.error());
    auto length = bytes->indexOf('\n');
    if (length < 0)
        length = bytes->size();
    if (length > 0 && bytes->at(length - 1) == '\r')
        --length;
    if (length == 0) {
        wipe(*bytes);
        return failure(ErrorKind::InvalidInput, ErrorReason::PassphraseEmpty, path);
    }
    const Secret passphrase(QByteArrayView(*bytes).first(length));
    wipe(*bytes);
    return passphrase;
}

Result<ServicesOptions> servicesOptions(const CommandLine &line, const Secret &accessToken)
{
    ServicesOptions options;
    options.practice = line.has(u"demo"_s);
    options.service = QUrl(line.value(u"service"_s), QUrl::StrictMode);
    if (line.has(u"service"_s) && !options.service.isValid())
        return failure(ErrorKind::InvalidInput, ErrorReason::AddressUnreadable,
                       line.value(u"service"_s));
    options.accessToken = accessToken;
    options.authority = line.value(u"authority"_s);
    options.clientId = line.value(u"client-id"_s);
    options.cloud = line.value(u"cloud"_s);
    options.dataFolder = line.value(u"data-dir"_s);
    options.caFile = line.value(u"ca-file"_s);
    if (line.has(u"passphrase-file"_s)) {
        const auto passphrase = readPassphrase(line.value(u"passphrase-file"_s));
        if (!passphrase)
            return failure(passphrase.error());
        options.passphrase = *passphrase;
    }
    return options;
}

/// Options that contradict each other, as a sentence; empty when they do not.
QString contradiction(const CommandLine &line)
{
    if (line.has(u"demo"_s)) {
        for (const auto &other : {u"data-dir"_s, u"service"_s, u"authority"_s, u"client-id"_s,
                                  u"cloud"_s, u"account"_s, u"passphrase-file"_s, u"ca-file"_s}) {
            if (line.has(other))
                return Words::tr(
                           "--demo and --%1 do not go together: practice has a service, accounts, "
                           "a data folder and a key of its own.")
                    .arg(other);
        }
    }
    if (line.has(u"device-code"_s) && line.has(u"no-browser"_s))
        return Words::tr("--device-code and --no-browser do not go together: choose one way to "
                         "sign in.");
    if (const auto language = line.value(u"language"_s);
        line.has(u"language"_s) && language != "nl"_L1 && language != "en"_L1)
        return Words::tr("--language is nl or en, not “%1”.").arg(printable(language));
    return QString();
}

QCoro::Task<ExitCode> doCommand(const CommandLine &line, Services &services, Terminal &terminal,
                                Language language)
{
    if (line.command == Command::SignIn) {
        const auto code = co_await signIn(line, services, terminal);
        co_return code;
    }
    if (line.command == Command::SignOut) {
        const auto code = co_await signOut(line, services, terminal);
        co_return code;
    }
    if (line.command == Command::WhoAmI) {
        const auto code = co_await sayWho(line, services, terminal);
        co_return code;
    }
    if (line.command == Command::Customers) {
        const auto code = co_await listCustomers(line, services, terminal);
        co_return code;
    }
    if (line.command == Command::Runs) {
        const auto code = co_await doRuns(line, services, terminal, language);
        co_return code;
    }
    UploadCommand upload(line, services, terminal, language);
    const auto code = co_await upload.run();
    co_return code;
}

QCoro::Task<ExitCode> doWithServices(const CommandLine &line, Services &services,
                                     Terminal &terminal, Language language)
{
    const auto code = co_await doCommand(line, services, terminal, language);
    (void)co_await services.finish();
    co_return code;
}

/// Runs a command that waits for something: the event loop turns until its task has ended.
ExitCode runWithServices(const CommandLine &line, Terminal &terminal, Language language,
                         const Secret &accessToken)
{
    const auto options = servicesOptions(line, accessToken);
    if (!options)
        return reportError(terminal, line, options.error());
    const auto services = makeServices(*options);
    if (!services)
        return reportError(terminal, line, services.error());

    QObject::connect(services->get(), &Services::openToOthers, services->get(),
                     [&terminal](const QString &file) {
                         terminal.warn(describe(
                             Error::of(ErrorKind::Storage, ErrorReason::PermissionsNotKept, file)));
                     });
    std::optional<ExitCode> ended;
    QTimer::singleShot(0, services->get(), [&] {
        QCoro::connect(doWithServices(line, **services, terminal, language), services->get(),
                       [&ended](ExitCode code) {
                           ended = code;
                           QCoreApplication::quit();
                       });
    });
    QCoreApplication::exec();
    return ended.value_or(ExitCode::WorkLeft);
}

} // namespace

int runConsole(const QStringList &arguments, Language language, const Secret &accessToken)
{
    const auto line = readCommandLine(arguments);
    Terminal terminal({line && line->has(u"quiet"_s)});
    if (!line) {
        terminal.warn(line.error());
        terminal.warn(Words::tr("welkom-cli --help shows what there is."));
        return static_cast<int>(ExitCode::Usage);
    }
    if (const auto sentence = contradiction(*line); !sentence.isEmpty()) {
        terminal.warn(sentence);
        return static_cast<int>(ExitCode::Usage);
    }
    setLogging(line->has(u"verbose"_s));
    switch (line->command) {
    case Command::Help:
        terminal.print(helpText(line->arguments).toUtf8());
        if (line->arguments.value(0) == "demo-service"_L1)
            terminal.print('\n' + faultPlanHelp().toUtf8());
        return static_cast<int>(ExitCode::Done);
    case Command::Version:
        terminal.print(u"welkom-cli "_s + QCoreApplication::applicationVersion());
        return static_cast<int>(ExitCode::Done);
    case Command::Check:
        return static_cast<int>(checkFile(*line, terminal));
    case Command::Template:
        return static_cast<int>(saveTemplate(*line, terminal, language));
    case Command::DemoService:
        return static_cast<int>(serveDemo(*line, terminal));
    case Command::SignIn:
    case Command::SignOut:
    case Command::WhoAmI:
    case Command::Customers:
    case Command::Upload:
    case Command::Runs:
        return static_cast<int>(runWithServices(*line, terminal, language, accessToken));
    }
    return static_cast<int>(ExitCode::Usage);
}

} // namespace Welkom
