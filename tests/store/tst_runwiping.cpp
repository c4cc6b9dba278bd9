// SPDX-License-Identifier: Apache-2.0

#include "core/secretstore.h"
#include "store/runstore.h"
#include "support/openedstore.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <vector>

using namespace Welkom;
using namespace Qt::StringLiterals;
using Samples::newRun;

namespace {

const auto now = QDateTime(QDate(2026, 9, 2), QTime(9, 0), Qt::UTC);

} // namespace

/// Discarding and forgetting, judged by the raw files.
class RunWipingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<MemorySecretStore>();
        m_store = openStore();
    }
    void cleanup() { m_store.reset(); }

    void nothingOfADiscardedPasswordIsLeftInTheFiles_data()
    {
        QTest::addColumn<int>("users");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("one") << 1 << 1U;
        for (const auto seed : {2U, 4U}) {
            QTest::addRow("many, whose rows were moved between pages, seed %u", seed)
                << 700 << seed;
        }
    }

    void nothingOfADiscardedPasswordIsLeftInTheFiles()
    {
        QFETCH(int, users);
        QFETCH(unsigned, seed);
        m_seed = seed;
        const auto kept = makeRun(3);
        const auto run = makeRun(users);
        // Rows change, are sealed anew, and are changed again: copies of them lie about.
        for (qint64 row = 2; row < users + 2; row += 7) {
            const auto password = Samples::secret("Another-Password-1");
            QVERIFY(wait(m_store->replacePassword(run, row, password, RequestId::make())));
            const auto reset = Samples::secret("Another-Password-2");
            QVERIFY(wait(m_store->requestReset(run, row, reset, RequestId::make(), now)));
        }
        auto sealed = sealedOf(run);
        QCOMPARE(sealed.size(), users + (users + 6) / 7);
        for (qint64 row = 2; row < users + 2; row += 7) {
            const PasswordReset done {ResetState::Done, RequestId::make(), {}, now};
            QVERIFY(wait(m_store->recordReset(run, row, done)));
        }
        QVERIFY(isAnywhere(sealed)); // or the search below would prove nothing
        QVERIFY(wait(m_store->discardPasswords(run, now)).has_value());
        requireNowhere(sealed);

        const auto summary = summaryOf(run);
        QCOMPARE(summary.passwordsDiscardedAt, now);
        QCOMPARE(summary.passwordsWipedAt, now);
        QCOMPARE(wait(m_store->passwords(run)).error().reason, ErrorReason::PasswordsDiscarded);
        QCOMPARE(wait(m_store->openRowPasswords(run)).error().reason,
                 ErrorReason::PasswordsDiscarded);
        // The other run keeps its own.
        QCOMPARE(wait(m_store->passwords(kept))->byRow.size(), 3);
        // Nor does the end of the program bring any of it back.
        m_store.reset();
        requireNowhere(sealed);
    }

    void anUnsettledRunKeepsItsPasswords_data()
    {
        QTest::addColumn<RowState>("state");
        QTest::addColumn<bool>("kept");
        QTest::newRow("waiting: certainly no account") << RowState::Waiting << false;
        QTest::newRow("sending") << RowState::Sending << true;
        QTest::newRow("unknown") << RowState::Unknown << true;
        QTest::newRow("refused") << RowState::Refused << false;
    }

    void anUnsettledRunKeepsItsPasswords()
    {
        QFETCH(RowState, state);
        QFETCH(bool, kept);
        const auto run = wait(m_store->begin(newRun(1))).value();
        if (state == RowState::Sending)
            QVERIFY(wait(m_store->claim(run, {2})).has_value());
        else
            record(run, 2, state);
        const auto discarded = wait(m_store->discardPasswords(run, now));
        QCOMPARE(!discarded, kept);
        if (kept) {
            QCOMPARE(discarded.error().reason, ErrorReason::RunUnsettled);
            QCOMPARE(wait(m_store->openRowPasswords(run))->byRow.size(), 1);
        }
    }

    void whoReadsTheStoreHoldsUpTheWipingOnly()
    {
        const auto run = makeRun(5);
        const auto sealed = sealedOf(run);
        {
            auto reader = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s);
            reader.setDatabaseName(m_folder->filePath(u"welkom.sqlite"_s));
            QVERIFY(reader.open());
            QSqlQuery query(reader);
            QVERIFY(query.exec(u"BEGIN"_s));
            QVERIFY(query.exec(u"SELECT * FROM row"_s) && query.next());
            const auto discarded = wait(m_store->discardPasswords(run, now));
            QVERIFY(!discarded);
            QCOMPARE(discarded.error().reason, ErrorReason::StoreBusy);
        }
        QSqlDatabase::removeDatabase(u"reader"_s);
        QVERIFY(summaryOf(run).passwordsDiscardedAt.isValid());
        QVERIFY(!summaryOf(run).passwordsWipedAt.isValid());
        QVERIFY(wait(m_store->discardPasswords(run, now)).has_value());
        QVERIFY(summaryOf(run).passwordsWipedAt.isValid());
        requireNowhere(sealed);
    }

    void aForgottenRunIsGoneWholly()
    {
        const auto kept = makeRun(2);
        const auto run = makeRun(3, u"forgettable"_s);
        QCOMPARE(wait(m_store->forget(run)).error().reason, ErrorReason::PasswordsKept);
        QVERIFY(wait(m_store->discardPasswords(run, now)).has_value());
        QVERIFY(wait(m_store->forget(run)).has_value());
        QCOMPARE(wait(m_store->runs())->size(), 1);
        QCOMPARE(wait(m_store->run(run)).error().reason, ErrorReason::RunMissing);
        QCOMPARE(wait(m_store->forget(run)).error().reason, ErrorReason::RunMissing);
        requireNowhere({"forgettable"});
        QCOMPARE(wait(m_store->run(kept))->rows.size(), 2);
        // Its number is not used again.
        QVERIFY(makeRun(1).value > run.value);
    }

    void aRunBeingTakenBackIsNotForgotten()
    {
        const auto run = makeRun(1);
        QVERIFY(wait(m_store->requestRemovals(run, {{2, RequestId::make()}}, now)).has_value());
        QVERIFY(wait(m_store->discardPasswords(run, now)).has_value());
        QCOMPARE(wait(m_store->forget(run)).error().reason, ErrorReason::RunUnsettled);
        const Removal done {RemovalState::Deleted, RequestId::make(), {}, now};
        QVERIFY(wait(m_store->recordRemoval(run, 2, done)).has_value());
        QVERIFY(wait(m_store->forget(run)).has_value());
    }

private:
    std::unique_ptr<RunStore> openStore() { return openedStore(m_folder->path(), *m_keys); }

    void record(RunId run, qint64 row, RowState state)
    {
        Outcome outcome;
        outcome.state = state;
        outcome.id.value = u"id-%1"_s.arg(row);
        if (!wait(m_store->record(run, row, outcome)))
            qFatal("not recorded");
    }

    RunId makeRun(int users, const QString &name = u"Someone"_s)
    {
        auto plan = newRun(users);
        for (auto &account : plan.plan.accounts)
            account.user.firstName = name;
        const auto run = wait(m_store->begin(plan)).value();
        if (users > 100)
            churn(run, users);
        // Of many, most stay refused, with the service's words beside their passwords.
        for (qint64 row = 2; row<users + 2; row += users> 100 ? 7 : 1)
            record(run, row, RowState::Created);
        return run;
    }

    /// Rows grow and shrink, so that SQLite moves them between pages. What it leaves behind there,
    /// it does not overwrite, not even with secure_delete.
    void churn(RunId run, int users)
    {
        std::mt19937 random(m_seed); // the same every time
        for (int batch = 0; batch < 12; ++batch) {
            std::vector<Task<void>> records;
            for (int i = 0; i < 50; ++i) {
                Outcome outcome;
                outcome.state = RowState::Refused;
                outcome.error = Error::of(ErrorKind::InvalidInput);
                outcome.error->serviceText = QString(qsizetype(random() % 3000), u'x');
                const auto row = 2 + qint64(random() % unsigned(users));
                records.push_back(m_store->record(run, row, outcome));
            }
            for (auto &recorded : records)
                QVERIFY(QCoro::waitFor(recorded).has_value());
        }
    }

    RunSummary summaryOf(RunId run) { return wait(m_store->run(run)).value().summary; }

    /// Every sealed password of a run, as it lies in the database.
    QList<QByteArray> sealedOf(RunId run)
    {
        QList<QByteArray> sealed;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(m_folder->filePath(u"welkom.sqlite"_s));
            if (!database.open())
                qFatal("no database");
            QSqlQuery query(database);
            for (const auto &table : {u"row"_s, u"password_reset"_s}) {
                if (!query.exec(
                        u"SELECT sealed_password FROM %1 WHERE run_id = %2"_s.arg(table).arg(
                            run.value)))
                    qFatal("a test's own statement fails");
                while (query.next())
                    sealed += query.value(0).toByteArray();
            }
        }
        QSqlDatabase::removeDatabase(u"test"_s);
        return sealed;
    }

    QByteArray rawBytes()
    {
        QByteArray bytes;
        for (const auto &entry : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            if (file.open(QFile::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }

    bool isAnywhere(const QList<QByteArray> &needles)
    {
        const auto bytes = rawBytes();
        return std::any_of(needles.begin(), needles.end(),
                           [&bytes](const auto &needle) { return bytes.contains(needle); });
    }

    /// Not even a part: the nonce, or what is behind it.
    void requireNowhere(const QList<QByteArray> &needles)
    {
        const auto bytes = rawBytes();
        QVERIFY(bytes.size() > 1000);
        for (const auto &needle : needles) {
            for (qsizetype at = 0; at < needle.size(); at += 12) {
                const auto part = needle.mid(at, 12);
                QVERIFY(part.size() < 9 || !bytes.contains(part));
            }
        }
    }

    unsigned m_seed = 1;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keys;
    std::unique_ptr<RunStore> m_store;
};

WELKOM_TEST(runwiping, RunWipingTest)
#include "tst_runwiping.moc"
