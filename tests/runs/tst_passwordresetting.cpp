// SPDX-License-Identifier: Apache-2.0

#include "runs/passwordresetting.h"

#include "core/secretstore.h"
#include "store/runstore.h"
#include "support/faketenant.h"
#include "support/openedstore.h"
#include "support/passtime.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = FakeTenant::Fate;
using Change = FakeTenant::Change;
using Samples::nameOfUser;
using Samples::newRun;

namespace {

Error tenantError(ErrorKind kind, ErrorReason reason = ErrorReason::None, int status = 400)
{
    return FakeTenant::makeError(kind, reason, status);
}

} // namespace

/// A run of two users: the answer of the first was lost, that of the second was heard.
class PasswordResettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<MemorySecretStore>();
        m_tenant = std::make_unique<FakeTenant>(Samples::customer());
        m_clock = std::make_unique<ManualClock>();
        m_store = openStore();
        const auto run = newRun(2);
        m_run = wait(m_store->begin(run)).value();
        for (const auto &account : run.plan.accounts) {
            Outcome outcome;
            outcome.state = RowState::Created;
            outcome.id = m_tenant->add(account.user).id;
            outcome.answerLost = account.position.row == 2;
            outcome.when = m_clock->utcNow();
            QVERIFY(wait(m_store->record(m_run, account.position.row, outcome)).has_value());
        }
        const auto names = wait(m_store->passwords(m_run))->sealNames;
        QVERIFY(wait(m_store->markPasswordsSaved(m_run, names, u"old.csv"_s, m_clock->utcNow())));
    }
    void cleanup()
    {
        m_store.reset();
        m_clock->wakeAll();
    }

    void theNewPasswordIsTheOneThatIsSaved()
    {
        const auto old = password(2);
        const auto done = reset(2);
        QCOMPARE(done->state, ResetState::Done);
        QVERIFY(password(2) != old);
        QCOMPARE(password(2), account().password);
        QCOMPARE(m_tenant->changes.size(), 1);
        QCOMPARE(m_tenant->changes.first().requestId, done->requestId);
        // The file that was saved has the older one.
        QVERIFY(wait(m_store->runs())->first().hasUnsavedPasswords());
        // Proven by its answer now.
        const auto rows =
            passwordRows(*wait(m_store->run(m_run)), *wait(m_store->passwords(m_run)));
        QVERIFY(!rows.first().outcome.answerLost);
    }

    void bothPasswordsAreOnDiskBeforeTheRequestLeaves()
    {
        const auto old = password(2);
        int looked = 0;
        m_tenant->changeScript = [&](const Change &change) {
            const auto store = openStore();
            const auto requested = wait(store->requestedReset(m_run, 2)).value();
            if (requested && *requested == change.password)
                ++looked;
            // Were it refused now, the older one would be there.
            const PasswordReset refused {
                ResetState::Refused, change.requestId, {}, m_clock->utcNow()};
            if (wait(store->recordReset(m_run, 2, refused))
                && wait(store->passwords(m_run))->byRow.value(2) == old)
                ++looked;
            return Fate::refused(tenantError(ErrorKind::InvalidInput));
        };
        const auto done = reset(2);
        Q_UNUSED(done)
        QCOMPARE(looked, 2);
        QCOMPARE(password(2), old);
    }

    void aRefusalKeepsTheOlderPassword()
    {
        const auto old = password(2);
        m_tenant->changeScript = [](const Change &) {
            return Fate::refused(tenantError(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403));
        };
        const auto done = reset(2);
        QCOMPARE(done->state, ResetState::Refused);
        QCOMPARE(done->error->reason, ErrorReason::RoleMissing);
        QCOMPARE(password(2), old);
        QVERIFY(!wait(m_store->runs())->first().hasUnsavedPasswords());
    }

    void aLostAnswerIsAskedForAgainWithTheSamePassword()
    {
        int times = 0;
        m_tenant->changeScript = [&times](const Change &) {
            return ++times <= 2 ? Fate::answerLost() : Fate::wellDone();
        };
        const auto done = reset(2);
        QCOMPARE(done->state, ResetState::Done);
        QCOMPARE(m_tenant->changes.size(), 3);
        for (const auto &change : m_tenant->changes) {
            QCOMPARE(change.password, m_tenant->changes.first().password);
            QCOMPARE(change.requestId, m_tenant->changes.first().requestId);
        }
        QCOMPARE(password(2), account().password);
    }

    void withoutAnyAnswerBothAreKeptAndItGoesOnWithTheSame()
    {
        m_tenant->changeScript = [](const Change &) { return Fate::lostOnTheWay(); };
        const auto uncertain = reset(2);
        QCOMPARE(uncertain->state, ResetState::Requested);
        QCOMPARE(m_tenant->changes.size(), RetrySchedule::mostLooks + 1);
        QCOMPARE(wait(m_store->runs())->first().resetting, 1);
        const auto rows =
            passwordRows(*wait(m_store->run(m_run)), *wait(m_store->passwords(m_run)));
        QVERIFY(rows.first().resetUncertain);
        QCOMPARE(rows.first().password, m_tenant->changes.first().password);
        QCOMPARE(wait(m_store->discardPasswords(m_run, m_clock->utcNow())).error().reason,
                 ErrorReason::RunUnsettled);

        // Another day, another program.
        m_store.reset();
        m_store = openStore();
        const auto sent = m_tenant->changes.first();
        m_tenant->changes.clear();
        m_tenant->changeScript = {};
        QCOMPARE(reset(2)->state, ResetState::Done);
        QCOMPARE(m_tenant->changes.first().password, sent.password);
        QCOMPARE(m_tenant->changes.first().requestId, sent.requestId);
        QCOMPARE(password(2), account().password);
    }

    void aRefusalAfterALostAnswerIsNotTheLastWord()
    {
        int times = 0;
        m_tenant->changeScript = [&times](const Change &) {
            return ++times == 1
                ? Fate::answerLost()
                : Fate::refused(tenantError(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403));
        };
        QCOMPARE(reset(2)->state, ResetState::Requested);
        m_tenant->changeScript = {};
        QCOMPARE(reset(2)->state, ResetState::Done);
        QCOMPARE(password(2), account().password);
    }

    void aRefusedPasswordIsDrawnAgainOnce()
    {
        int times = 0;
        m_tenant->changeScript = [&times](const Change &) {
            return ++times == 1
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::PasswordRefused))
                : Fate::wellDone();
        };
        QCOMPARE(reset(2)->state, ResetState::Done);
        QVERIFY(m_tenant->changes.at(0).password != m_tenant->changes.at(1).password);
        QVERIFY(m_tenant->changes.at(0).requestId != m_tenant->changes.at(1).requestId);
        QCOMPARE(password(2), account().password);
    }

    void aThrottledResetIsSentAgainUnderANewId()
    {
        int times = 0;
        m_tenant->changeScript = [&times](const Change &) {
            return ++times == 1 ? Fate::refused(tenantError(ErrorKind::Throttled, {}, 429))
                                : Fate::wellDone();
        };
        const auto done = reset(2);
        QCOMPARE(done->state, ResetState::Done);
        QVERIFY(m_tenant->changes.at(0).requestId != done->requestId);
        QCOMPARE(m_tenant->changes.at(0).password, m_tenant->changes.at(1).password);
    }

    void aDamagedPasswordMayBeReset()
    {
        inDatabase(u"UPDATE row SET sealed_password = x'01ff' WHERE row = 3"_s);
        QCOMPARE(wait(m_store->passwords(m_run))->damaged, QList<qint64>({3}));
        QCOMPARE(reset(3)->state, ResetState::Done);
        QVERIFY(wait(m_store->passwords(m_run))->damaged.isEmpty());
    }

    void aDamagedResetIsDrawnAnew()
    {
        m_tenant->changeScript = [](const Change &) { return Fate::lostOnTheWay(); };
        QCOMPARE(reset(2)->state, ResetState::Requested);
        inDatabase(u"UPDATE password_reset SET sealed_password = x'01ff'"_s);
        m_tenant->changeScript = {};
        QCOMPARE(reset(2)->state, ResetState::Done);
        QCOMPARE(password(2), account().password);
    }

    void aServiceOutOfReachLeavesTheOlderPassword()
    {
        const auto old = password(2);
        m_tenant->changeScript = [](const Change &) {
            return Fate::refused(
                tenantError(ErrorKind::Unreachable, ErrorReason::ConnectionRefused, 0));
        };
        const auto done = reset(2);
        QCOMPARE(done->state, ResetState::Refused);
        QCOMPARE(done->error->reason, ErrorReason::ConnectionRefused);
        QVERIFY(m_end.workLeft);
        QCOMPARE(password(2), old);
        QCOMPARE(wait(m_store->runs())->first().resetting, 0);
    }

    void outOfReachWhileInDoubtTheReasonIsKept()
    {
        m_tenant->changeScript = [](const Change &) { return Fate::lostOnTheWay(); };
        QCOMPARE(reset(2)->state, ResetState::Requested);
        m_tenant->changeScript = [](const Change &) {
            return Fate::refused(
                tenantError(ErrorKind::Unreachable, ErrorReason::ConnectionRefused, 0));
        };
        QCOMPARE(reset(2)->state, ResetState::Requested);
        QVERIFY(m_end.workLeft);
        QCOMPARE(m_end.error->reason, ErrorReason::ConnectionRefused);
    }

    void thereMustBeAReason_data()
    {
        QTest::addColumn<qint64>("row");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("its password was answered") << qint64(3) << ErrorReason::NothingToReset;
        QTest::newRow("no such row") << qint64(9) << ErrorReason::RowMissing;
    }

    void thereMustBeAReason()
    {
        QFETCH(qint64, row);
        QFETCH(ErrorReason, reason);
        QCOMPARE(reset(row).error().reason, reason);
        QCOMPARE(m_tenant->changes.size(), 0);
    }

    void anotherAccountMayNot()
    {
        auto binding = Samples::binding();
        binding.partnerTenantId = u"other"_s;
        QCOMPARE(reset(2, binding).error().reason, ErrorReason::OtherAccount);
    }

private:
    std::unique_ptr<RunStore> openStore() { return openedStore(m_folder->path(), *m_keys); }

    /// What became of it; why not, when it never came to a request.
    Result<PasswordReset> reset(qint64 row, const RunBinding &binding = Samples::binding())
    {
        PasswordResetting job(*m_store, *m_tenant, *m_clock, systemRandom(), binding);
        std::optional<JobEnd> end;
        connect(&job, &RunJob::paused, &job, &RunJob::stop);
        connect(&job, &RunJob::finished, &job, [&end](const JobEnd &ended) { end = ended; });
        job.start(m_run, {row});
        passTimeUntil(*m_clock, [&end] { return end.has_value(); });
        m_end = *end;
        const auto reset = job.reset(row);
        if (end->error && !reset.when.isValid())
            return failure(*end->error);
        return reset;
    }

    Secret password(qint64 row) { return wait(m_store->passwords(m_run))->byRow.value(row); }
    FakeTenant::Account account() { return m_tenant->accounts.value(nameOfUser(1)); }

    void inDatabase(const QString &sql)
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(m_folder->filePath(u"welkom.sqlite"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(sql));
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keys;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeTenant> m_tenant;
    std::unique_ptr<RunStore> m_store;
    RunId m_run;
    JobEnd m_end;
};

WELKOM_TEST(passwordresetting, PasswordResettingTest)
#include "tst_passwordresetting.moc"
