// SPDX-License-Identifier: Apache-2.0

#include "runscommandundo.h"

#include "interrupt.h"
#include "report.h"
#include "rundriver.h"

#include "runs/undo.h"
#include "runs/undoremarks.h"

#include <QCoreApplication>
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

/// The switches with which an account that is left out would be deleted, too.
QString switchesFor(const UndoRow &row)
{
    QString switches;
    if (row.answerLost)
        switches += u" --include-answer-lost"_s;
    if (!row.changes.isEmpty())
        switches += u" --include-changed"_s;
    if (!row.licenses.isEmpty() || row.licensesUnknown)
        switches += u" --include-licensed"_s;
    return switches.trimmed();
}

QString lineOf(const UndoRow &row)
{
    const auto number = QString::number(row.position.row);
    const auto sent = printable(row.userPrincipalName);
    return row.hasOtherName()
        ? Words::tr("Row %1, %2, now %3").arg(number, sent, printable(row.nameNow))
        : Words::tr("Row %1, %2").arg(number, sent);
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
        for (const auto &remark : undoRemarks(row))
            terminal.warn(u"        "_s + remark);
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
        for (const auto &remark : undoRemarks(row))
            terminal.warn(u"        "_s + remark);
        if (const auto switches = switchesFor(row); !row.mustStay() && !switches.isEmpty())
            terminal.warn(u"        "_s + Words::tr("To delete it, too: %1").arg(switches));
    }
    if (plan.unsettled > 0) {
        terminal.warn(Words::tr("%n user(s) of this upload are not created or not settled yet; an "
                                "undo does not touch them.",
                                nullptr, static_cast<int>(plan.unsettled)));
    }
    terminal.warn(Words::tr("Welkom cannot see who has signed in already. Deleted users can be "
                            "restored in Partner Center for 30 days."));
}

ExitCode showEnd(const RunsCall &call, const UndoCounts &counts, const JobEnd &end)
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

/// Looks at the users, and asks to sign in again where the sign-in lapsed meanwhile.
Task<UndoPlan> look(RunsCall call, Undo *undo, RunDriver *driver)
{
    bool isStopped = false;
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, undo, [&call, undo, &isStopped] {
        isStopped = true;
        call.services.signInDesk().cancelSignIn();
        undo->stop();
    });
    QObject::connect(undo, &Undo::looked, undo, [&call](qint64 accounts, qint64 ofAll) {
        call.terminal.progress(
            Words::tr("%1 of %n user(s) looked at", nullptr, static_cast<int>(ofAll))
                .arg(QLocale().toString(accounts)),
            static_cast<qsizetype>(accounts), static_cast<qsizetype>(ofAll));
    });
    while (!isStopped) {
        const auto plan = co_await undo->look(call.run);
        call.terminal.endProgress();
        if (plan && !isStopped)
            co_return *plan;
        const auto error = plan ? Error::of(ErrorKind::Cancelled) : plan.error();
        if (!driver->canSignInAfter(error))
            co_return failure(error);
        const auto signedIn = co_await driver->signInAgain(error);
        if (!signedIn)
            co_return failure(signedIn.error());
    }
    co_return failure(ErrorKind::Cancelled);
}

QCoro::Task<ExitCode> undoWith(RunsCall call, RunStore *store, RunSummary summary,
                               RunBinding binding)
{
    const auto tenant = call.services.tenant(summary.customer.id);
    Undo undo(*store, *tenant, call.services.clock(), binding);
    RunDriver driver(call.line, call.services, call.terminal, usersInWords);
    const auto plan = co_await look(call, &undo, &driver);
    QObject::disconnect(&undo, &Undo::looked, nullptr, nullptr);
    const auto ended = co_await undo.ended();
    Q_UNUSED(ended)
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
            const std::function<void()> start = [&undo, chosen] { undo.start(chosen); };
            const auto end = co_await driver.drive(undo, start);
            code = worstOf({code, showEnd(call, undo.counts(), end)});
        }
    }
    const auto printed = co_await call.printed(store, code);
    co_return printed;
}

} // namespace

QCoro::Task<ExitCode> undoRun(RunsCall call)
{
    const auto stored = co_await call.storedRun();
    if (!stored)
        co_return call.fail(stored.error());
    const auto binding = co_await call.binding();
    if (!binding)
        co_return call.fail(binding.error());
    const auto code = co_await undoWith(call, stored->store, stored->run.summary, *binding);
    co_return code;
}

} // namespace Welkom
