// SPDX-License-Identifier: Apache-2.0

#include "runscommandundo.h"

#include "report.h"
#include "runjson.h"
#include "undodriver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunsUndo)
};

constexpr qsizetype mostLines = 50;

UndoChoice choiceOf(const CommandLine &line)
{
    UndoChoice choice;
    choice.changed = line.has(u"include-changed"_s);
    choice.licensed = line.has(u"include-licensed"_s);
    choice.answerLost = line.has(u"include-answer-lost"_s);
    return choice;
}

/// The switches as they were given, to go on with the same choice.
QString sameChoice(const CommandLine &line)
{
    QString text;
    for (const auto &option :
         {u"include-changed"_s, u"include-licensed"_s, u"include-answer-lost"_s}) {
        if (line.has(option))
            text += u" --"_s + option;
    }
    return text;
}

QString fieldInWords(const QString &field)
{
    if (field == "userPrincipalName"_L1)
        return Words::tr("user name");
    if (field == "firstName"_L1)
        return Words::tr("first name");
    if (field == "lastName"_L1)
        return Words::tr("last name");
    if (field == "displayName"_L1)
        return Words::tr("display name");
    if (field == "location"_L1)
        return Words::tr("location");
    return Words::tr("state");
}

/// What there is to say of an account: above all what speaks against deleting it unseen.
QStringList reasonsOf(const UndoRow &row)
{
    QStringList reasons;
    if (row.claimedTwice)
        reasons += Words::tr("Two rows claim this account, so it is not certain whose it is; it is "
                             "kept.");
    if (row.gone)
        reasons += Words::tr("It is deleted already.");
    if (row.missing)
        reasons += Words::tr("It was not found; it is deleted by its id all the same.");
    if (row.gone || row.missing)
        return reasons;
    if (row.synchronised)
        reasons += Words::tr("It is synchronised from the customer's own directory, and can only "
                             "be deleted there.");
    if (row.answerLost)
        reasons += Words::tr("Its create was never answered, so it is not proven that this upload "
                             "made it (--include-answer-lost).");
    if (!row.changes.isEmpty()) {
        QStringList fields;
        for (const auto &change : row.changes)
            fields += fieldInWords(change);
        if (row.hasOtherName())
            reasons += Words::tr("Its user name is %1 now.").arg(printable(row.nameNow));
        reasons += Words::tr("Changed since: %1 (--include-changed).").arg(fields.join(u", "_s));
    }
    if (!row.licenses.isEmpty())
        reasons += Words::tr("It has licences: %1 (--include-licensed).")
                       .arg(printable(row.licenses.join(u", "_s)));
    if (row.licensesUnknown)
        reasons += Words::tr("Whether it has licences cannot be seen (--include-licensed).");
    return reasons;
}

QString lineOf(const UndoRow &row)
{
    return Words::tr("Row %1, %2")
        .arg(QString::number(row.position.row), printable(row.userPrincipalName));
}

/// Says who would be deleted, and who is left out and why.
void showPlan(const RunsCall &call, const UndoPlan &plan, const QList<UndoRow> &chosen,
              const UndoChoice &choice)
{
    auto &terminal = call.terminal;
    terminal.note(Words::tr("%n user(s) of this upload will be deleted:", nullptr,
                            static_cast<int>(chosen.size())));
    for (const auto &row : chosen.first(std::min(chosen.size(), mostLines))) {
        terminal.note(u"    "_s + lineOf(row));
        for (const auto &reason : reasonsOf(row))
            terminal.warn(u"        "_s + reason);
    }
    if (chosen.size() > mostLines) {
        terminal.note(
            u"    "_s
            + Words::tr("and %n more", nullptr, static_cast<int>(chosen.size() - mostLines)));
    }
    for (const auto &row : plan.rows) {
        if (isChosen(row, choice))
            continue;
        terminal.warn(Words::tr("Left out: %1").arg(lineOf(row)));
        for (const auto &reason : reasonsOf(row))
            terminal.warn(u"        "_s + reason);
    }
    if (plan.unsettled > 0) {
        terminal.warn(Words::tr("%n user(s) of this upload are not created or not settled yet; an "
                                "undo does not touch them.",
                                nullptr, static_cast<int>(plan.unsettled)));
    }
    terminal.warn(Words::tr("Welkom cannot see who has signed in already. Deleted users can be "
                            "restored in Partner Center for 30 days."));
}

ExitCode showEnd(const RunsCall &call, const UndoCounts &counts, const UndoEnd &end)
{
    auto code = ExitCode::Done;
    if (end.error)
        code = worstOf({code, call.fail(*end.error)});
    call.terminal.note(Words::tr("%n user(s) deleted.", nullptr, static_cast<int>(counts.deleted)));
    if (counts.gone > 0)
        call.terminal.note(
            Words::tr("%n user(s) were gone already.", nullptr, static_cast<int>(counts.gone)));
    if (counts.refused > 0) {
        call.terminal.warn(Words::tr("%n user(s) could not be deleted; the report says why: %1",
                                     nullptr, static_cast<int>(counts.refused))
                               .arg(call.callOf(u"report"_s) + u" --output FILE"_s));
        code = worstOf({code, ExitCode::SomeRefused});
    }
    if (end.workLeft) {
        call.terminal.warn(
            Words::tr("Go on with: %1").arg(call.callOf(u"undo"_s) + sameChoice(call.line)));
        code = worstOf({code, ExitCode::WorkLeft});
    }
    return code;
}

QCoro::Task<ExitCode> undoWith(RunsCall call, RunStore *store, RunSummary summary,
                               RunBinding binding)
{
    const auto tenant = call.services.tenant(summary.customer.id);
    UndoDriver driver(call.services, call.terminal, *store, *tenant, binding);
    const auto plan = co_await driver.look(call.run);
    if (!plan)
        co_return call.fail(plan.error());
    const auto choice = choiceOf(call.line);
    const auto chosen = plan->chosen(choice);
    auto code = chosen.size() < plan->rows.size() ? ExitCode::SomeRefused : ExitCode::Done;
    call.showPlace(summary);
    if (plan->rows.isEmpty()) {
        call.terminal.note(Words::tr("This upload has no users that could be deleted."));
    } else {
        showPlan(call, *plan, chosen, choice);
        if (!chosen.isEmpty()) {
            const auto question = Words::tr("Delete %n user(s) at %1? [y/N]", nullptr,
                                            static_cast<int>(chosen.size()))
                                      .arg(printable(summary.customer.companyName));
            if (!call.confirm(question))
                co_return ExitCode::Usage;
            const auto end = co_await driver.drive(chosen);
            code = worstOf({code, showEnd(call, driver.counts(), end)});
        }
    }
    if (call.line.has(u"json"_s)) {
        const auto after = co_await store->run(call.run);
        if (!after)
            co_return worstOf({code, call.fail(after.error())});
        call.terminal.print(QJsonDocument(toJson(*after)).toJson(QJsonDocument::Compact) + '\n');
    }
    co_return code;
}

} // namespace

QCoro::Task<ExitCode> undoRun(RunsCall call)
{
    // Everything that can be wrong without asking the service; a token is not sent to one that
    // the run does not belong to.
    const auto store = co_await call.services.openedRuns();
    if (!store)
        co_return call.fail(store.error());
    const auto run = co_await (*store)->run(call.run);
    if (!run)
        co_return call.fail(run.error());
    if (const auto same = call.requireService(run->summary); !same)
        co_return call.fail(same.error());
    const auto binding = co_await call.binding();
    if (!binding)
        co_return call.fail(binding.error());
    const auto code = co_await undoWith(call, *store, run->summary, *binding);
    co_return code;
}

} // namespace Welkom
