// SPDX-License-Identifier: Apache-2.0

#include "runs/undo.h"

#include "core/secretstore.h"
#include "store/runstore.h"
#include "support/faketenant.h"
#include "support/openedstore.h"
#include "support/passtime.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QSignalSpy>
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

/// A run of four users, of whom the fourth was refused; the first three have accounts.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<MemorySecretStore>();
        m_clock = std::make_unique<ManualClock>();
        m_tenant = std::make_unique<FakeTenant>(Samples::customer());
        m_pauses.clear();
        openStore();
        makeRun(4);
        makeUndo();
    }
    void cleanup()
    {
        m_undo.reset();
        m_store.reset();
        m_clock->wakeAll();
    }

    void deletesExactlyWhatTheRunMade()
    {
        auto other = newRun(1).plan.accounts.first().user;
        other.userPrincipalName = u"somebody@contoso.example"_s;
        m_tenant->add(other);
        other.userPrincipalName = nameOfUser(4); // taken when the run came to it
        m_tenant->add(other);

        const auto plan = look();
        QCOMPARE(plan.rows.size(), 3);
        QVERIFY(plan.rows.at(0).isPlain());
        const auto end = undo(plan.rows);
        QVERIFY(!end.workLeft);
        QVERIFY(!end.error);
        QCOMPARE(m_undo->counts(), UndoCounts({3, 3, 0, 0}));
        QCOMPARE(m_tenant->accounts.size(), 2);
        QCOMPARE(m_tenant->changes.size(), 3);
        for (const auto &change : m_tenant->changes) {
            QCOMPARE(change.kind, Change::Delete);
            QVERIFY(m_ids.contains(change.user.value));
        }
        const auto rows = wait(m_store->run(m_run))->rows;
        QCOMPARE(rows.at(0).removal->state, RemovalState::Deleted);
        QCOMPARE(rows.at(0).removal->requestId, m_tenant->changes.at(0).requestId);
        QVERIFY(!rows.at(3).removal);
        QCOMPARE(wait(m_store->runs())->first().removed, 3);
        QCOMPARE(look().rows.size(), 0);
    }

    void thePasswordFileLeavesDeletedAccountsOut()
    {
        auto plan = look();
        undo(plan.rows.first(2));
        const auto passwords = wait(m_store->passwords(m_run)).value();
        QCOMPARE(passwords.byRow.keys(), QList<qint64>({4}));
        const auto table = passwordRows(*wait(m_store->run(m_run)), passwords);
        QCOMPARE(table.size(), 2); // the third user, and the one who was refused
        QCOMPARE(table.first().userPrincipalName, nameOfUser(3));
    }

    void whatWasChangedIsLeftOutUnlessChosen_data()
    {
        using Alter = std::function<void(UndoTest &)>;
        QTest::addColumn<Alter>("alter");
        QTest::addColumn<int>("choice"); // 0 none, 1 changed, 2 licensed, 3 answer lost
        const auto field = [](QString DirectoryUser::*member) {
            return Alter([member](UndoTest &test) { test.first().*member = u"Other"_s; });
        };
        QTest::newRow("as it was made") << Alter([](UndoTest &) {}) << 0;
        QTest::newRow("trimmed by the directory")
            << Alter([](UndoTest &test) { test.first().displayName += u' '; }) << 0;
        QTest::newRow("another first name") << field(&DirectoryUser::firstName) << 1;
        QTest::newRow("another last name") << field(&DirectoryUser::lastName) << 1;
        QTest::newRow("another display name") << field(&DirectoryUser::displayName) << 1;
        QTest::newRow("another location") << field(&DirectoryUser::usageLocation) << 1;
        QTest::newRow("another user name") << field(&DirectoryUser::userPrincipalName) << 1;
        QTest::newRow("a state that nobody knows")
            << Alter([](UndoTest &test) { test.first().state = UserState::Other; }) << 1;
        QTest::newRow("a licence") << Alter([](UndoTest &test) {
            test.m_tenant->licensesOf[test.first().id.value] = QStringList(u"Premium"_s);
        }) << 2;
        QTest::newRow("licences that may not be read") << Alter([](UndoTest &test) {
            test.m_tenant->licensesError =
                tenantError(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403);
        }) << 2;
        QTest::newRow("answer lost") << Alter([](UndoTest &test) { test.makeRun(1, true); }) << 3;
    }

    void whatWasChangedIsLeftOutUnlessChosen()
    {
        QFETCH(std::function<void(UndoTest &)>, alter);
        QFETCH(int, choice);
        alter(*this);
        const auto plan = look();
        const auto row = plan.rows.first();
        QCOMPARE(row.isPlain(), choice == 0);
        for (int i = 0; i <= 3; ++i) {
            UndoChoice chosen;
            (i == 1 ? chosen.changed : i == 2 ? chosen.licensed : chosen.answerLost) = i > 0;
            QCOMPARE(isChosen(row, chosen), choice == 0 || i == choice);
        }
    }

    void aSynchronisedAccountIsNeverChosen()
    {
        first().lastDirectorySyncTime = m_clock->utcNow();
        const auto row = look().rows.first();
        QVERIFY(!isChosen(row, {true, true, true}));
    }

    void licencesAreNotAskedForAgainWhenTheyMayNotBeRead()
    {
        m_tenant->licensesError = tenantError(ErrorKind::InvalidInput);
        for (const auto &row : look().rows)
            QVERIFY(row.licensesUnknown);
    }

    void aLookThatFailsSaysWhy_data()
    {
        QTest::addColumn<Error>("error");
        QTest::newRow("unreachable") << tenantError(ErrorKind::Unreachable);
        QTest::newRow("no partner any more")
            << tenantError(ErrorKind::NotAllowed, ErrorReason::NoRelationship, 403);
        QTest::newRow("signed out") << tenantError(ErrorKind::NotSignedIn);
    }

    void aLookThatFailsSaysWhy()
    {
        QFETCH(Error, error);
        m_tenant->licensesError = error;
        QCOMPARE(wait(m_undo->look(m_run)).error(), error);
        m_tenant->licensesError.reset();
        m_tenant->listingErrors = {error};
        QCOMPARE(wait(m_undo->look(m_run)).error(), error);
        // Nobody holds the run any more.
        QVERIFY(m_store->reserve(m_run).has_value());
    }

    void aStopBeforeTheLookHasBegunEndsIt()
    {
        auto looking = m_undo->look(m_run);
        m_undo->stop(); // the run is being loaded
        QCOMPARE(wait(std::move(looking)).error().kind, ErrorKind::Cancelled);
        QVERIFY(wait(m_undo->look(m_run)).has_value()); // and the next one is made
    }

    void aUserWhomTheListingLagsBehindIsFoundById()
    {
        m_tenant->accounts[nameOfUser(1)].hiddenListings = 5;
        const auto plan = look();
        QVERIFY(!plan.rows.first().missing);
        QVERIFY(plan.rows.first().isPlain());
    }

    void thatADeletionMayLeaveIsOnDiskBefore()
    {
        const auto plan = look();
        int looked = 0;
        m_tenant->changeScript = [&](const Change &change) {
            RunStore store;
            if (!wait(store.open(m_folder->path())))
                qFatal("the store does not open");
            const auto rows = wait(store.run(m_run)).value().rows;
            for (const auto &row : rows) {
                if (row.outcome.id == change.user && row.removal
                    && row.removal->requestId == change.requestId)
                    ++looked;
            }
            return Fate::wellDone();
        };
        undo(plan.rows);
        QCOMPARE(looked, 3);
    }

    void aDeletionWithoutAnAnswerIsSettled_data()
    {
        QTest::addColumn<bool>("reached");
        QTest::newRow("it took effect") << true;
        QTest::newRow("it never arrived") << false;
    }

    void aDeletionWithoutAnAnswerIsSettled()
    {
        QFETCH(bool, reached);
        const auto plan = look();
        int lost = 0;
        m_tenant->changeScript = [&](const Change &) {
            return ++lost > 2 ? Fate::wellDone()
                : reached     ? Fate::answerLost()
                              : Fate::lostOnTheWay();
        };
        const auto end = undo(plan.rows);
        QVERIFY(!end.workLeft);
        QCOMPARE(m_tenant->accounts.size(), 0);
        QCOMPARE(m_tenant->changes.size(), reached ? 3 : 5);
        QCOMPARE(m_undo->counts(), UndoCounts({3, 3, 0, 0}));
        if (!reached) // the same request once more
            QCOMPARE(m_tenant->changes.at(3).requestId.value.size(), 36);
    }

    void aServiceThatNeverAnswersIsGivenUpWithWorkLeft()
    {
        const auto plan = look();
        m_tenant->changeScript = [](const Change &) { return Fate::lostOnTheWay(); };
        const auto end = undo(plan.rows);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(wait(m_store->runs())->first().removing, 3);
        // Another day it goes on.
        m_tenant->changeScript = {};
        const auto again = look();
        QVERIFY(again.rows.first().requested);
        QVERIFY(!undo(again.rows).workLeft);
        QCOMPARE(m_tenant->accounts.size(), 0);
    }

    void whatSomebodyElseDeletedIsGone()
    {
        const auto before = look();
        m_tenant->accounts.remove(nameOfUser(1)); // purged, between the look and the deletion
        undo(before.rows);
        QCOMPARE(m_undo->counts(), UndoCounts({3, 2, 1, 0}));
        QCOMPARE(wait(m_store->run(m_run))->rows.first().removal->state, RemovalState::Gone);
    }

    void whatStandsAmongTheDeletedIsNotDeletedAgain()
    {
        auto user = m_tenant->accounts.take(nameOfUser(1)).user;
        user.state = UserState::Inactive;
        m_tenant->deleted.append(user);
        const auto plan = look();
        QVERIFY(plan.rows.first().gone);
        undo(plan.rows);
        QCOMPARE(m_tenant->changes.size(), 2);
        QCOMPARE(m_undo->counts(), UndoCounts({3, 2, 1, 0}));
    }

    void anUndoThatWasKilledGoesOn()
    {
        const auto plan = look();
        const auto when = m_clock->utcNow();
        const QList<PlannedRemoval> removals {{2, RequestId::make()}, {3, RequestId::make()}};
        QVERIFY(wait(m_store->requestRemovals(m_run, removals, when)).has_value());
        QVERIFY(wait(m_tenant->deleteUser(plan.rows.at(0).id, removals.at(0).requestId)));
        m_tenant->changes.clear();
        // The program dies here: another one begins anew.
        m_undo.reset();
        m_store.reset();
        openStore();
        makeUndo();

        const auto again = look();
        QVERIFY(again.rows.at(0).gone && again.rows.at(0).requested);
        QVERIFY(!again.rows.at(1).gone && again.rows.at(1).requested);
        undo(again.rows);
        QCOMPARE(m_tenant->changes.size(), 2);
        QCOMPARE(m_tenant->accounts.size(), 0);
        QCOMPARE(m_undo->counts(), UndoCounts({3, 3, 0, 0}));
    }

    void aRefusalOfOneRowConcernsItAlone()
    {
        const auto plan = look();
        const auto second = plan.rows.at(1).id;
        m_tenant->changeScript = [second](const Change &change) {
            return change.user == second
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::None, 400))
                : Fate::wellDone();
        };
        const auto end = undo(plan.rows);
        QVERIFY(!end.workLeft);
        QCOMPARE(m_undo->counts(), UndoCounts({3, 2, 0, 1}));
        const auto row = wait(m_store->run(m_run))->rows.at(1);
        QCOMPARE(row.removal->state, RemovalState::Refused);
        QCOMPARE(row.removal->error->httpStatus, 400);
        QVERIFY(row.hasAccount());
        QCOMPARE(wait(m_store->passwords(m_run))->byRow.size(), 1);
    }

    void aRefusalOfTheWholeRunPausesAtTheFirst()
    {
        makeRun(20);
        makeUndo();
        const auto plan = look();
        int left = 0;
        m_tenant->changeScript = [&left](const Change &) {
            return ++left <= 7
                ? Fate::wellDone()
                : Fate::refused(tenantError(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403));
        };
        const auto end = undo(plan.rows);
        QVERIFY(end.workLeft);
        QCOMPARE(m_pauses.size(), 1);
        QCOMPARE(m_pauses.first().reason, ErrorReason::RoleMissing);
        QVERIFY(left <= 7 + 6);
        // What did not leave is as if nobody had asked for it.
        QCOMPARE(wait(m_store->runs())->first().removing, 0);
        m_tenant->changeScript = {};
        QVERIFY(!undo(look().rows).workLeft);
        QCOMPARE(m_tenant->accounts.size(), 0);
    }

    void aThrottledDeletionIsSentAgainUnderANewId()
    {
        const auto plan = look();
        int times = 0;
        m_tenant->changeScript = [&times](const Change &) {
            return ++times == 1
                ? Fate::refused(tenantError(ErrorKind::Throttled, ErrorReason::None, 429))
                : Fate::wellDone();
        };
        QVERIFY(!undo(plan.rows.first(1)).workLeft);
        QCOMPARE(m_tenant->changes.size(), 2);
        QVERIFY(m_tenant->changes.at(0).requestId != m_tenant->changes.at(1).requestId);
        QCOMPARE(wait(m_store->run(m_run))->rows.first().removal->requestId,
                 m_tenant->changes.at(1).requestId);
    }

    void anUnreachableServiceIsTriedAgainAfterAWhile()
    {
        const auto plan = look();
        int times = 0;
        m_tenant->changeScript = [&times](const Change &) {
            return ++times <= 3 ? Fate::refused(tenantError(ErrorKind::Unreachable, {}, 0))
                                : Fate::wellDone();
        };
        QList<std::chrono::milliseconds> waits;
        connect(m_undo.get(), &Undo::outOfReach, this,
                [&waits](const Error &, std::chrono::milliseconds howLong) { waits += howLong; });
        QVERIFY(!undo(plan.rows).workLeft);
        QVERIFY(m_clock->now() >= Moment() + 1s);
        QVERIFY(!waits.isEmpty());
        QCOMPARE(waits.first(), std::chrono::milliseconds(1s));
        QCOMPARE(m_tenant->accounts.size(), 0);
    }

    void stoppingLandsWhatIsInTheAir()
    {
        makeRun(40);
        makeUndo();
        const auto plan = look();
        connect(m_undo.get(), &Undo::rowFinished, m_undo.get(), [this] { m_undo->stop(); });
        const auto end = undo(plan.rows);
        QVERIFY(end.workLeft);
        QVERIFY(!end.error);
        const auto summary = wait(m_store->runs())->first();
        QCOMPARE(summary.removing, 0);
        QCOMPARE(summary.removed, 40 - m_tenant->accounts.size());
        QVERIFY(m_tenant->accounts.size() > 0);
    }

    void anotherAccountMayNot()
    {
        auto binding = Samples::binding();
        binding.account = u"other@partner.example"_s;
        Undo other(*m_store, *m_tenant, *m_clock, binding);
        QCOMPARE(wait(other.look(m_run)).error().reason, ErrorReason::OtherAccount);
        QCOMPARE(m_tenant->listings, 0);
    }

    void aRunThatSomebodyWorksOnIsLeftAlone()
    {
        RunStore store;
        QVERIFY(wait(store.open(m_folder->path())).has_value());
        {
            const auto held = store.reserve(m_run);
            QVERIFY(held.has_value());
            QCOMPARE(wait(m_undo->look(m_run)).error().reason, ErrorReason::StoreBusy);
        }
        QVERIFY(wait(m_undo->look(m_run)).has_value());
        // From the look on it is this undo's.
        QVERIFY(!store.reserve(m_run));
    }

    void theNameThatAnAccountHasNowIsTold()
    {
        QVERIFY(!look().rows.first().hasOtherName());
        first().userPrincipalName = u"Somebody.Else@contoso.example"_s;
        const auto row = look().rows.first();
        QVERIFY(row.hasOtherName());
        QCOMPARE(row.nameNow, u"Somebody.Else@contoso.example"_s);
        QCOMPARE(row.userPrincipalName, nameOfUser(1));
    }

    void anAccountThatTwoRowsClaimIsNeverDeleted_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("one that is there") << false;
        QTest::newRow("one that is not found") << true;
    }

    void anAccountThatTwoRowsClaimIsNeverDeleted()
    {
        QFETCH(bool, isGone);
        // Another run believes that the first user's account is its own.
        const auto other = wait(m_store->begin(newRun(1))).value();
        Outcome outcome;
        outcome.state = RowState::Created;
        outcome.id = first().id;
        outcome.when = m_clock->utcNow();
        QVERIFY(wait(m_store->record(other, 2, outcome)).has_value());
        if (isGone)
            m_tenant->accounts.clear();

        const auto plan = look();
        const auto row = plan.rows.first();
        QVERIFY(row.claimedTwice);
        QVERIFY(!row.isPlain());
        QVERIFY(!isChosen(row, {true, true, true}));
        QVERIFY(!plan.rows.at(1).claimedTwice);
        // Nor when somebody asks for it all the same.
        const auto end = undo({row});
        QVERIFY(end.workLeft);
        QCOMPARE(m_pauses.first().reason, ErrorReason::StoreBusy);
        QCOMPARE(m_tenant->changes.size(), 0);
    }

    void whatTheRunDidNotMakeIsNeverNoted()
    {
        const auto when = m_clock->utcNow();
        const QList<PlannedRemoval> removals {{2, RequestId::make()}, {5, RequestId::make()}};
        QCOMPARE(wait(m_store->requestRemovals(m_run, removals, when)).error().reason,
                 ErrorReason::StoreBusy);
        QVERIFY(!wait(m_store->run(m_run))->rows.first().removal);
    }

private:
    void openStore()
    {
        m_store.reset(); // the folder is free for the next
        m_store = openedStore(m_folder->path(), *m_keys);
    }

    /// All but the last of the users have an account, unless there is one only.
    void makeRun(qint64 users, bool answerLost = false)
    {
        m_tenant->accounts.clear();
        const auto run = newRun(users);
        m_run = wait(m_store->begin(run)).value();
        const auto made = users == 1 ? 1 : users == 4 ? 3 : users;
        for (qint64 i = 0; i < made; ++i) {
            const auto &account = run.plan.accounts.at(i);
            Outcome outcome;
            outcome.state = RowState::Created;
            outcome.id = m_tenant->add(account.user).id;
            outcome.answerLost = answerLost;
            outcome.when = m_clock->utcNow();
            m_ids.insert(outcome.id.value);
            if (!wait(m_store->record(m_run, account.position.row, outcome)))
                qFatal("not recorded");
        }
        if (users == 4) {
            Outcome refused;
            refused.state = RowState::Exists;
            if (!wait(m_store->record(m_run, 5, refused)))
                qFatal("not recorded");
        }
    }

    void makeUndo()
    {
        m_undo = std::make_unique<Undo>(*m_store, *m_tenant, *m_clock, Samples::binding());
        connect(m_undo.get(), &Undo::paused, m_undo.get(), [this](const Error &error) {
            m_pauses.append(error);
            m_undo->stop();
        });
        connect(m_undo.get(), &Undo::finished, m_undo.get(),
                [this](const JobEnd &end) { m_end = end; });
    }

    DirectoryUser &first()
    {
        for (auto &account : m_tenant->accounts) {
            if (foldedPrincipalName(account.user.userPrincipalName) == nameOfUser(1))
                return account.user;
        }
        qFatal("there is no first user");
    }

    UndoPlan look()
    {
        const auto plan = wait(m_undo->look(m_run));
        if (!plan)
            qFatal("the look fails: %s", qPrintable(describe(plan.error())));
        return *plan;
    }

    JobEnd undo(const QList<UndoRow> &rows)
    {
        m_end.reset();
        m_undo->start(rows);
        passTimeUntil(*m_clock, [this] { return m_end.has_value(); });
        return *m_end;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keys;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeTenant> m_tenant;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<Undo> m_undo;
    std::optional<JobEnd> m_end;
    QList<Error> m_pauses;
    QSet<QString> m_ids;
    RunId m_run;
};

WELKOM_TEST(undo, UndoTest)
#include "tst_undo.moc"
