// SPDX-License-Identifier: Apache-2.0

#include "runscommandcall.h"

#include "report.h"
#include "runjson.h"
#include "signinflow.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsCall)
};

/// In single quotes when it holds anything that a shell would take for its own.
QString quotedForShell(const QString &text)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    auto quoted = text;
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

} // namespace

QString sameOptions(const CommandLine &line)
{
    QString options;
    for (const auto &option : {u"service"_s, u"authority"_s, u"client-id"_s, u"cloud"_s,
                               u"account"_s, u"ca-file"_s, u"data-dir"_s, u"passphrase-file"_s}) {
        if (line.has(option))
            options += u" --%1 %2"_s.arg(option, quotedForShell(line.value(option)));
    }
    return options;
}

ExitCode RunsCall::fail(const Error &error) const
{
    return reportError(terminal, line, error);
}

QString RunsCall::callOf(const QString &verb) const
{
    return u"welkom-cli runs %1 %2"_s.arg(verb, run.text()) + sameOptions(line);
}

bool RunsCall::confirm(const QString &question) const
{
    if (line.has(u"yes"_s))
        return true;
    if (!terminal.canAsk()) {
        terminal.warn(Words::tr("Nobody is there to confirm this. With --yes it is done without "
                                "asking."));
        return false;
    }
    //: The letters with which an answer that means yes may begin, in lower case.
    return terminal.ask(question, Words::tr("y"));
}

Result<void> RunsCall::requireService(const RunSummary &summary) const
{
    if (summary.binding.apiBase == services.address().toString())
        return {};
    return failure(ErrorKind::InvalidInput, ErrorReason::OtherService, summary.binding.apiBase);
}

Task<RunBinding> RunsCall::binding() const
{
    const auto signedIn = co_await beSignedIn(line, services, terminal);
    if (!signedIn)
        co_return failure(signedIn.error());
    const auto bound = co_await services.binding();
    co_return bound;
}

Task<StoredRun> RunsCall::storedRun() const
{
    const auto opened = co_await services.openedRuns();
    if (!opened)
        co_return failure(opened.error());
    const auto loaded = co_await (*opened)->run(run);
    if (!loaded)
        co_return failure(loaded.error());
    if (const auto same = requireService(loaded->summary); !same)
        co_return failure(same.error());
    StoredRun stored;
    stored.store = *opened;
    stored.run = *loaded;
    co_return stored;
}

QCoro::Task<ExitCode> RunsCall::printed(RunStore *store, ExitCode code) const
{
    if (!line.has(u"json"_s))
        co_return code;
    const auto after = co_await store->run(run);
    if (!after)
        co_return worstOf({code, fail(after.error())});
    terminal.print(QJsonDocument(toJson(*after)).toJson(QJsonDocument::Compact) + '\n');
    co_return code;
}

void RunsCall::showPlace(const RunSummary &summary) const
{
    terminal.note(
        Words::tr("Customer: %1 (%2)")
            .arg(printable(summary.customer.companyName), printable(summary.customer.domain)));
    if (const auto host = services.unknownHost(); !host.isEmpty())
        terminal.warn(Words::tr("The service is %1, which is not Partner Center.").arg(host));
}

} // namespace Welkom
