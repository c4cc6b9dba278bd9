// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runs/runjob.h"
#include "store/run.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <algorithm>
#include <functional>

namespace Welkom {

/// A job of the tests' own, as the next kind of job will be: two steps for each account of a run,
/// each noted in a journal before it leaves and when it is done, so that a cut-off job goes on
/// where it stopped. The steps are asked of a function; nothing in the program knows of it.
class StepJob final : public RunJob
{
public:
    static constexpr int steps = 2;
    /// Does a step, counted from 1, for a row.
    using Ask = std::function<Task<void>(qint64 row, int step)>;

    StepJob(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now, QString journal,
            Ask ask)
        : RunJob(store, tenant, clock, std::move(now), nullptr), m_journal(std::move(journal)),
          m_ask(std::move(ask))
    {
    }

    void start(RunId run)
    {
        m_rows.clear();
        begin(run);
    }
    [[nodiscard]] JobProgress progress() const override
    {
        const auto done = std::count_if(m_rows.cbegin(), m_rows.cend(),
                                        [](const Row &row) { return row.isOver; });
        return {done, m_rows.size()};
    }
    /// How many steps of a row are done, and why no more.
    [[nodiscard]] int stepsDone(qint64 row) const { return m_rows.value(row).done; }
    [[nodiscard]] std::optional<Error> refusal(qint64 row) const { return m_rows.value(row).error; }
    /// Errors of the next preparations, in order.
    QList<Error> preparationErrors;
    /// Errors of the next times that rows are given back, in order.
    QList<Error> giveBackErrors;
    /// So often something was recorded of a row.
    int records = 0;

protected:
    [[nodiscard]] Task<void> load(Run run) override
    {
        for (const auto &row : std::as_const(run.rows)) {
            if (row.hasAccount())
                m_rows.insert(row.position.row, {});
        }
        readJournal();
        const auto rows = m_rows.keys();
        for (const auto row : rows) {
            if (m_rows[row].done < steps)
                addRow(row, m_rows[row].inDoubt);
            else
                m_rows[row].isOver = true;
        }
        co_return Result<void>();
    }
    [[nodiscard]] Task<void> prepare() override
    {
        if (!preparationErrors.isEmpty())
            co_return failure(preparationErrors.takeFirst());
        co_return Result<void>();
    }
    [[nodiscard]] Task<void> note(QList<qint64> rows) override
    {
        for (const auto row : std::as_const(rows))
            write(row, "may leave");
        co_return Result<void>();
    }
    [[nodiscard]] Task<void> giveBack(QList<qint64> rows, std::optional<Error>) override
    {
        if (!giveBackErrors.isEmpty())
            co_return failure(giveBackErrors.takeFirst());
        for (const auto row : std::as_const(rows)) {
            if (!m_rows[row].inDoubt)
                write(row, "did not leave");
        }
        co_return Result<void>();
    }
    [[nodiscard]] Task<void> send(qint64 row) override
    {
        while (m_rows[row].done < steps) {
            const auto step = m_rows[row].done + 1;
            const auto asked = co_await m_ask(row, step);
            if (!asked)
                co_return failure(asked.error());
            ++m_rows[row].done;
            m_rows[row].inDoubt = false;
            write(row, "done");
        }
        co_return Result<void>();
    }
    [[nodiscard]] Try tryOf(qint64 row) const override
    {
        Try attempt;
        attempt.effect = Try::Effect::Changes;
        attempt.inDoubt = m_rows.constFind(row)->inDoubt;
        return attempt;
    }
    [[nodiscard]] Task<void> renew(qint64 row, bool) override { return note({row}); }
    void settle(qint64 row, Verdict verdict, std::optional<Error> error) override
    {
        m_rows[row].inDoubt = verdict.what == Verdict::What::Unknown;
        m_rows[row].isOver = !m_rows[row].inDoubt;
        m_rows[row].error = error;
    }
    void takeNewRequestId(qint64) override { }
    [[nodiscard]] Task<void> record(qint64 row) override
    {
        ++records;
        write(row, m_rows[row].inDoubt ? "not certain" : "over");
        co_return Result<void>();
    }
    /// Each step may be asked for again without harm.
    [[nodiscard]] Task<Looked> lookUp(QList<qint64> rows) override
    {
        Looked looked;
        looked.again = rows;
        co_return looked;
    }

private:
    struct Row
    {
        int done = 0;
        bool inDoubt = false;
        bool isOver = false;
        std::optional<Error> error = {};
    };

    void write(qint64 row, const char *what)
    {
        QFile file(m_journal);
        if (!file.open(QFile::Append))
            qFatal("the journal cannot be written");
        file.write(QByteArray::number(row) + ' ' + what + '\n');
    }
    void readJournal()
    {
        QFile file(m_journal);
        if (!file.open(QFile::ReadOnly))
            return;
        while (!file.atEnd()) {
            const auto line = file.readLine().trimmed();
            auto &row = m_rows[line.left(line.indexOf(' ')).toLongLong()];
            const auto what = line.mid(line.indexOf(' ') + 1);
            row.done += what == "done";
            row.inDoubt = what != "did not leave" && what != "over";
        }
    }

    QString m_journal;
    Ask m_ask;
    QHash<qint64, Row> m_rows;
};

} // namespace Welkom
