// SPDX-License-Identifier: Apache-2.0

#include "runscommandreport.h"

#include "filelanguage.h"
#include "runending.h"
#include "runjson.h"

#include "runs/runreport.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsReport)
};

} // namespace

QCoro::Task<ExitCode> saveRunReport(RunsCall call)
{
    const auto path = call.line.value(u"output"_s);
    if (path.isEmpty()) {
        call.terminal.warn(Words::tr("runs %1 needs --%2.").arg(u"report"_s, u"output"_s));
        co_return ExitCode::Usage;
    }
    const auto store = co_await call.services.openedRuns();
    if (!store)
        co_return call.fail(store.error());
    const auto run = co_await (*store)->run(call.run);
    if (!run)
        co_return call.fail(run.error());

    const bool asJson = call.line.has(u"json"_s) || path.endsWith(".json"_L1, Qt::CaseInsensitive);
    const auto bytes = asJson ? QJsonDocument(toJson(*run)).toJson()
                              : reportFile(*run, delimiterOf(fileLanguageOf(call.language)));
    const auto written = writePrivateFile(path, Secret(bytes), ifFileExists(call.line));
    if (!written)
        co_return call.fail(written.error());
    if (written->note)
        call.terminal.warn(describe(*written->note));
    call.terminal.note(Words::tr("The report of upload %1 was saved to %2. It holds no passwords.")
                           .arg(call.run.text(), printable(path)));
    co_return ExitCode::Done;
}

} // namespace Welkom
