// SPDX-License-Identifier: Apache-2.0

#include "runs/passwordsaving.h"

#include "core/clock.h"
#include "core/secretstore.h"
#include "store/runstore.h"
#include "support/openedstore.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Welkom;
using namespace Qt::StringLiterals;
using Samples::newRun;

namespace {

Outcome created(qint64 row)
{
    Outcome outcome;
    outcome.state = RowState::Created;
    outcome.id.value = u"id-%1"_s.arg(row);
    outcome.requestId = RequestId::make();
    return outcome;
}

} // namespace

/// What counts as saved: a row whose present password stands in a file, and no other.
class PasswordSavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<MemorySecretStore>();
        m_clock = std::make_unique<ManualClock>();
        m_store = openedStore(m_folder->path() + u"/store"_s, *m_keys);
        m_path = m_folder->path() + u"/passwords.csv"_s;
    }
    void cleanup() { m_store.reset(); }

    void aRunWithoutAnAccountGivesNoFile()
    {
        const auto run = wait(m_store->begin(newRun(2))).value();
        const auto saved = save(run);
        QVERIFY(saved.has_value());
        QCOMPARE(saved->users, 0);
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(!summaryOf(run).passwordsSavedAt.isValid());
    }

    void aFileOfAllAccountsSavesTheRun()
    {
        const auto run = wait(m_store->begin(newRun(2))).value();
        create(run, {2, 3});
        QVERIFY(summaryOf(run).hasUnsavedPasswords());
        const auto saved = save(run);
        QCOMPARE(saved->users, 2);
        QCOMPARE(saved->unsaved, 0);
        QVERIFY(summaryOf(run).allPasswordsSaved());
        QVERIFY(!summaryOf(run).hasUnsavedPasswords());
        // And after the program ended: it is on disk.
        QCOMPARE(wait(m_store->run(run))->summary.unsaved, 0);
    }

    void anAccountThatComesLaterIsNotSavedByAnOlderFile()
    {
        const auto run = wait(m_store->begin(newRun(2))).value();
        create(run, {2});
        QVERIFY(save(run).has_value());
        create(run, {3});
        QCOMPARE(summaryOf(run).unsaved, 1);
        QVERIFY(summaryOf(run).hasUnsavedPasswords());
        QVERIFY(!summaryOf(run).allPasswordsSaved());
    }

    /// Accounts are made while the file is read for, written and noted: what counts as saved
    /// afterwards is what stands in the file, whichever they are.
    void accountsThatComeMeanwhileAreNotSavedByTheFile()
    {
        constexpr qint64 users = 60;
        const auto run = wait(m_store->begin(newRun(users))).value();
        create(run, {2, 3, 4});
        for (qint64 next = 5; next < users - 2; next += 3) {
            QFile::remove(m_path);
            auto saving = savePasswords(m_store.get(), m_clock.get(), run, m_path,
                                        IfFileExists::Replace, FileLanguage::English);
            std::vector<Task<void>> meanwhile;
            for (qint64 row = next; row < next + 3; ++row)
                meanwhile.push_back(m_store->record(run, row, created(row)));
            const auto saved = QCoro::waitFor(std::move(saving));
            QVERIFY(saved.has_value());
            for (auto &one : meanwhile)
                QVERIFY(QCoro::waitFor(std::move(one)).has_value());
            verifySavedIsInTheFile(run);
            QCOMPARE(saved->users + saved->unsaved, summaryOf(run).counts.created);
        }
        QVERIFY(summaryOf(run).unsaved > 0); // the last ones came too late
    }

    void aPasswordThatWasReplacedIsNotSaved()
    {
        const auto run = wait(m_store->begin(newRun(2))).value();
        create(run, {2, 3});
        QVERIFY(save(run).has_value());
        const auto id = RequestId::make();
        const auto now = m_clock->utcNow();
        QVERIFY(wait(m_store->requestReset(run, 2, Samples::secret("other"), id, now)));
        QCOMPARE(summaryOf(run).unsaved, 1);
        QVERIFY(wait(m_store->recordReset(run, 2, {ResetState::Done, id, {}, now})));
        QCOMPARE(summaryOf(run).unsaved, 1);
        QVERIFY(save(run).has_value());
        QCOMPARE(summaryOf(run).unsaved, 0);
    }

    /// A file that was made while a reset had no answer holds the new password; when the reset is
    /// refused after all, the older one stands and is in no file.
    void aResetThatIsRefusedAfterTheFileIsNotSaved()
    {
        const auto run = wait(m_store->begin(newRun(1))).value();
        create(run, {2});
        const auto id = RequestId::make();
        const auto now = m_clock->utcNow();
        QVERIFY(wait(m_store->requestReset(run, 2, Samples::secret("other"), id, now)));
        QVERIFY(save(run).has_value());
        QVERIFY(wait(m_store->recordReset(run, 2, {ResetState::Refused, id, {}, now})));
        QCOMPARE(summaryOf(run).unsaved, 1);
    }

    void aRunWithARowThatMayHaveAnAccountIsNotSaved_data()
    {
        QTest::addColumn<RowState>("state");
        QTest::newRow("on its way") << RowState::Sending;
        QTest::newRow("without an answer") << RowState::Unknown;
    }

    void aRunWithARowThatMayHaveAnAccountIsNotSaved()
    {
        QFETCH(RowState, state);
        const auto run = wait(m_store->begin(newRun(2))).value();
        create(run, {2});
        if (state == RowState::Sending) {
            QVERIFY(wait(m_store->claim(run, {3})).has_value());
        } else {
            Outcome outcome;
            outcome.state = state;
            QVERIFY(wait(m_store->record(run, 3, outcome)).has_value());
        }
        QVERIFY(save(run).has_value());
        QVERIFY(!summaryOf(run).allPasswordsSaved());
        QVERIFY(!summaryOf(run).hasUnsavedPasswords()); // nothing a file could have now
    }

    void aFileThatCannotBeWrittenSavesNothing()
    {
        const auto run = wait(m_store->begin(newRun(1))).value();
        create(run, {2});
        m_path = m_folder->path() + u"/missing/passwords.csv"_s;
        const auto saved = save(run);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
        QCOMPARE(summaryOf(run).unsaved, 1);
    }

    void deletedUsersNeedNoFile()
    {
        const auto run = wait(m_store->begin(newRun(1))).value();
        create(run, {2});
        const auto id = RequestId::make();
        QVERIFY(wait(m_store->requestRemovals(run, {{2, id}}, m_clock->utcNow())));
        QCOMPARE(summaryOf(run).unsaved, 1);
        QVERIFY(wait(
            m_store->recordRemoval(run, 2, {RemovalState::Deleted, id, {}, m_clock->utcNow()})));
        QCOMPARE(summaryOf(run).unsaved, 0);
        QCOMPARE(wait(m_store->run(run))->summary.unsaved, 0);
    }

private:
    void create(RunId run, const QList<qint64> &rows)
    {
        for (const auto row : rows)
            QVERIFY(wait(m_store->record(run, row, created(row))).has_value());
    }
    Result<SavedPasswords> save(RunId run)
    {
        return wait(savePasswords(m_store.get(), m_clock.get(), run, m_path, IfFileExists::Replace,
                                  FileLanguage::English));
    }
    RunSummary summaryOf(RunId run)
    {
        const auto runs = wait(m_store->runs()).value();
        for (const auto &summary : runs) {
            if (summary.id == run)
                return summary;
        }
        return {};
    }
    void verifySavedIsInTheFile(RunId run)
    {
        QFile file(m_path);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        const auto rows = wait(m_store->run(run))->rows;
        for (const auto &row : rows) {
            const bool isInFile = text.contains(u",Pass-%1\r\n"_s.arg(row.position.row - 1));
            QCOMPARE(row.passwordSaved, isInFile);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keys;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<RunStore> m_store;
    QString m_path;
};

WELKOM_TEST(passwordsaving, PasswordSavingTest)
#include "tst_passwordsaving.moc"
