// SPDX-License-Identifier: Apache-2.0

#include "runending.h"

#include "filelanguage.h"
#include "report.h"
#include "runjson.h"
#include "runscommandcall.h"

#include "runs/passwordsaving.h"
#include "runs/refusedretry.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunEnding)
};

void showSaved(Terminal &terminal, const SavedPasswords &saved, const QString &path)
{
    terminal.note(
        Words::tr("%n temporary password(s) saved to %1.", nullptr, static_cast<int>(saved.users))
            .arg(printable(path)));
    if (saved.note)
        terminal.warn(describe(*saved.note));
    for (const auto row : saved.damaged) {
        terminal.warn(Words::tr("Row %1: the stored password was damaged and is not in the file. "
                                "Reset the password of this user.")
                          .arg(row));
    }
}

void sayHowToGoOn(const CommandLine &line, Terminal &terminal, Services &services, RunId run)
{
    if (services.isPractice()) {
        terminal.warn(
            Words::tr("Practice ends with the program, so this upload cannot be resumed."));
        return;
    }
    terminal.warn(
        Words::tr("Go on with: welkom-cli runs resume %1").arg(run.text() + sameOptions(line)));
}

void sayHowToRetry(const CommandLine &line, Terminal &terminal, RunId run, qint64 users)
{
    terminal.note(Words::tr("%n refused user(s) may be created another time as they are: "
                            "welkom-cli runs resume %1 --retry-refused",
                            nullptr, static_cast<int>(users))
                      .arg(run.text() + sameOptions(line)));
}

} // namespace

IfFileExists ifFileExists(const CommandLine &line)
{
    return line.has(u"overwrite"_s) ? IfFileExists::Replace : IfFileExists::Refuse;
}

QCoro::Task<ExitCode> savePasswordsOfRun(const CommandLine &line, Services &services,
                                         Terminal &terminal, Language language, RunStore &store,
                                         RunId run, QString path)
{
    const auto ifExists = ifFileExists(line);
    const auto saved = co_await savePasswords(&store, &services.clock(), run, path, ifExists,
                                              fileLanguageOf(language));
    if (!saved) {
        const auto code = reportError(terminal, line, saved.error());
        if (!services.isPractice() && saved.error().kind == ErrorKind::Storage) {
            terminal.warn(Words::tr("The passwords are still in the store. Save them with: "
                                    "welkom-cli runs passwords %1 --output FILE")
                              .arg(run.text() + sameOptions(line)));
        }
        co_return code;
    }
    if (saved->users == 0) {
        terminal.note(
            Words::tr("There is no account with a password, so no password file was written."));
        co_return ExitCode::Done;
    }
    showSaved(terminal, *saved, path);
    co_return saved->damaged.isEmpty() ? ExitCode::Done : ExitCode::SomeRefused;
}

QCoro::Task<ExitCode> endRun(const CommandLine &line, Services &services, Terminal &terminal,
                             Language language, RunStore &store, RunId run, JobEnd end,
                             QString passwordPath)
{
    auto code = ExitCode::Done;
    if (end.error)
        code = worstOf({code, reportError(terminal, line, *end.error)});
    // What was practised ends with the program: there is nothing to go on with.
    if (end.workLeft && !(services.isPractice() && end.error))
        code = worstOf({code, ExitCode::WorkLeft});

    if (!passwordPath.isEmpty()) {
        const auto saved = co_await savePasswordsOfRun(line, services, terminal, language, store,
                                                       run, passwordPath);
        // A run whose passwords could not be saved is not done, whatever else went well.
        code = worstOf({code, saved});
    }
    const auto loaded = co_await store.run(run);
    if (!loaded)
        co_return worstOf({code, reportError(terminal, line, loaded.error())});
    if (line.has(u"json"_s)) {
        terminal.print(QJsonDocument(toJson(*loaded)).toJson(QJsonDocument::Compact) + '\n');
        const auto &counts = loaded->summary.counts;
        if (counts.refused + counts.exists > 0)
            code = worstOf({code, ExitCode::SomeRefused});
    } else {
        code = worstOf({code, reportRun(terminal, line, *loaded)});
    }
    if (end.workLeft)
        sayHowToGoOn(line, terminal, services, run);
    else if (const auto retries = rowsToRetry(*loaded); retries > 0 && !services.isPractice())
        sayHowToRetry(line, terminal, run, retries);
    co_return code;
}

} // namespace Welkom
