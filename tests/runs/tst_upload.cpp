// SPDX-License-Identifier: Apache-2.0

#include "runs/upload.h"

#include "core/secretstore.h"
#include "runs/refusedretry.h"
#include "store/runstore.h"
#include "support/faketenant.h"
#include "support/openedstore.h"
#include "support/passtime.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = FakeTenant::Fate;
using Samples::nameOfUser;
using Samples::newRun;

namespace {

Error tenantError(ErrorKind kind, ErrorReason reason = ErrorReason::None, int status = 400)
{
    return FakeTenant::makeError(kind, reason, status);
}

/// A store in a folder of its own, a tenant, and time that passes as soon as all wait for it.
class Stage
{
public:
    explicit Stage(const FakeTenant *as = nullptr) : tenant(Samples::customer())
    {
        if (as) {
            tenant.accounts = as->accounts;
            tenant.deleted = as->deleted;
        }
    }
    ~Stage() { clock.wakeAll(); }

    void open(MemorySecretStore &keys)
    {
        store.reset(); // the folder is free for the next
        store = openedStore(folder.path(), keys);
        upload =
            std::make_unique<Upload>(*store, tenant, clock, systemRandom(), Samples::binding());
        QObject::connect(upload.get(), &Upload::finished, upload.get(),
                         [this](const JobEnd &ended) { end = ended; });
        QObject::connect(upload.get(), &Upload::paused, upload.get(), [this](const Error &error) {
            pauses.append(error);
            if (stopWhenPaused)
                upload->stop();
        });
    }

    /// Until the upload ends or `done` says so.
    void goOn(const std::function<bool()> &done = {})
    {
        passTimeUntil(clock, [this, &done] { return end || (done && done()); });
    }

    JobEnd runToEnd(RunId run)
    {
        end.reset();
        upload->start(run);
        goOn();
        return *end;
    }

    QList<RunRow> rows(RunId run) { return wait(store->run(run))->rows; }

    QHash<qint64, RowState> states(RunId run)
    {
        QHash<qint64, RowState> states;
        for (const auto &row : rows(run))
            states.insert(row.position.row, row.outcome.state);
        return states;
    }

    /// The state of the row of user `number`.
    RowState state(RunId run, qint64 number) { return states(run).value(number + 1); }

    ManualClock clock;
    FakeTenant tenant;
    QTemporaryDir folder;
    std::unique_ptr<RunStore> store;
    std::unique_ptr<Upload> upload;
    std::optional<JobEnd> end;
    QList<Error> pauses;
    bool stopWhenPaused = true;
};

/// The store's files as a killed program would leave them. The write-ahead log only grows in runs
/// as small as here, so that files copied one after another belong together.
void copyStore(const QString &from, const QString &to)
{
    for (const auto &name : {u"welkom.sqlite"_s, u"welkom.sqlite-wal"_s}) {
        QFile::remove(to + u'/' + name);
        QFile::copy(from + u'/' + name, to + u'/' + name);
    }
    QFile::remove(to + u"/welkom.sqlite-shm"_s);
}

} // namespace

class UploadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_keys = std::make_unique<MemorySecretStore>();
        m_stage = std::make_unique<Stage>();
        m_stage->open(*m_keys);
    }
    void cleanup() { m_stage.reset(); }

    void makesEveryAccountWithItsStoredPassword()
    {
        const auto run = begin(20);
        QSignalSpy rows(m_stage->upload.get(), &Upload::rowFinished);
        const auto end = m_stage->runToEnd(run);
        QVERIFY(!end.workLeft);
        QVERIFY(!end.error);
        QCOMPARE(rows.size(), 20);
        QCOMPARE(m_stage->tenant.accounts.size(), 20);
        QCOMPARE(m_stage->tenant.listings, 1);
        QCOMPARE(m_stage->upload->counts(), RunCounts({20, 0, 0, 20, 0, 0, 0}));
        QCOMPARE(wait(m_stage->store->runs())->first().state(), u"finished"_s);
        requirePasswords(*m_stage, run);
    }

    void keepsSixRowsInTheAir()
    {
        const auto run = begin(100);
        m_stage->runToEnd(run);
        QCOMPARE(m_stage->tenant.mostAtOnce, 6);
    }

    void aThousandRows()
    {
        const auto run = begin(1000);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 1000);
        requirePasswords(*m_stage, run);
    }

    void sendsInTheOrderOfTheFile()
    {
        const auto run = begin(50);
        m_stage->runToEnd(run);
        for (qsizetype i = 0; i < 50; ++i)
            QCOMPARE(m_stage->tenant.sent.at(i).userPrincipalName, nameOfUser(i + 1));
    }

    /// Promise 1, at the moment when each create arrives.
    void whatIsSentCanBeOpenedFromACopyOfTheStore()
    {
        const auto run = begin(30);
        int looked = 0;
        m_stage->tenant.script = [&](const FakeTenant::Sent &sent) {
            // One of its own: while this waits, the next create may come in.
            QTemporaryDir copy;
            copyStore(m_stage->folder.path(), copy.path());
            RunStore store;
            if (!wait(store.open(copy.path())) || !wait(store.unlock(KeySource::from(*m_keys))))
                qFatal("the copy does not open");
            const auto rows = wait(store.run(run))->rows;
            const auto passwords = wait(store.openRowPasswords(run)).value();
            for (const auto &row : rows) {
                if (row.userPrincipalName != sent.userPrincipalName)
                    continue;
                // On its way as far as a crash would know, under this id and with this password.
                if (row.outcome.state == RowState::Sending
                    && passwords.byRow.value(row.position.row) == sent.password
                    && row.outcome.requestId == sent.requestId)
                    ++looked;
            }
            // One row has to have a second password drawn.
            return sent.userPrincipalName == nameOfUser(7)
                    && m_stage->tenant.timesSent(nameOfUser(7)) == 1
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::PasswordRefused))
                : Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(looked, 31);
        requirePasswords(*m_stage, run);
    }

    // Names that are there.

    void aNameThatWasThereIsNeverSent()
    {
        addAccount(2, u"Somebody else"_s);
        const auto run = begin(3);
        const auto end = m_stage->runToEnd(run);
        QVERIFY(!end.workLeft);
        QCOMPARE(m_stage->state(run, 2), RowState::Exists);
        QCOMPARE(m_stage->tenant.timesSent(nameOfUser(2)), 0);
        QCOMPARE(wait(m_stage->store->passwords(run))->byRow.size(), 2);
        const auto error = m_stage->rows(run).at(1).outcome.error;
        QVERIFY(error);
        QCOMPARE(error->reason, ErrorReason::NameTaken);
        QCOMPARE(error->subject, nameOfUser(2));
    }

    void aDeletedNameIsSent()
    {
        DirectoryUser user;
        user.userPrincipalName = nameOfUser(1).toUpper();
        user.state = UserState::Inactive;
        m_stage->tenant.deleted.append(user);
        const auto run = begin(1);
        m_stage->runToEnd(run);
        const auto row = m_stage->rows(run).first();
        QCOMPARE(row.nameBefore, NameBefore::Deleted);
        QCOMPARE(row.outcome.state, RowState::Created);
    }

    void aNameTakenMeanwhileIsSomebodyElses()
    {
        const auto run = begin(3);
        m_stage->tenant.script = [this](const FakeTenant::Sent &sent) {
            if (sent.userPrincipalName == nameOfUser(2))
                addAccount(2, u"User Number 2"_s); // even with the same names
            return Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 2), RowState::Exists);
        QCOMPARE(m_stage->tenant.listings, 1);
    }

    // Refusals.

    void aRefusalOfARowConcernsTheRowOnly()
    {
        const auto run = begin(10);
        m_stage->tenant.script = [](const FakeTenant::Sent &sent) {
            return sent.userPrincipalName == nameOfUser(4)
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::UnknownDomain))
                : Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 4), RowState::Refused);
        QCOMPARE(m_stage->upload->counts().created, 9);
        const auto error = m_stage->rows(run).at(3).outcome.error;
        QCOMPARE(error->reason, ErrorReason::UnknownDomain);
        QCOMPARE(error->subject, nameOfUser(4));
        for (const auto &sent : m_stage->tenant.sent) { // what a support engineer asks for
            if (sent.userPrincipalName == nameOfUser(4))
                QCOMPARE(m_stage->rows(run).at(3).outcome.requestId, sent.requestId);
        }
    }

    void aRefusedPasswordIsDrawnAgainOnce_data()
    {
        QTest::addColumn<int>("refusals");
        QTest::addColumn<RowState>("state");
        QTest::newRow("refused once") << 1 << RowState::Created;
        QTest::newRow("refused twice") << 2 << RowState::Refused;
    }

    void aRefusedPasswordIsDrawnAgainOnce()
    {
        QFETCH(int, refusals);
        QFETCH(RowState, state);
        const auto run = begin(1);
        m_stage->tenant.script = [this, refusals](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() <= refusals
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::PasswordRefused))
                : Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 1), state);
        const auto &sent = m_stage->tenant.sent;
        QCOMPARE(sent.size(), 2);
        QVERIFY(!(sent.at(0).password == sent.at(1).password));
        QVERIFY(sent.at(0).requestId != sent.at(1).requestId);
        requirePasswords(*m_stage, run);
    }

    void aRedrawnPasswordWhoseAnswerIsLostIsTheOneThatIsKept()
    {
        const auto run = begin(1);
        m_stage->tenant.script = [this](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() == 1
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::PasswordRefused))
                : Fate::answerLost();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 1), RowState::Created);
        requirePasswords(*m_stage, run);
    }

    void aListingOutOfReachIsWaitedFor_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("before the first create") << true;
        QTest::newRow("when answers were lost") << false;
    }

    /// As when a row cannot leave: said at once, tried again, and nothing is broken off.
    void aListingOutOfReachIsWaitedFor()
    {
        QFETCH(bool, isFirst);
        const auto gone = tenantError(ErrorKind::Unreachable, ErrorReason::ConnectionRefused, 0);
        auto &errors = m_stage->tenant.listingErrors;
        if (isFirst)
            errors = {gone, gone};
        else
            errors = {std::nullopt, std::nullopt, gone, gone};
        m_stage->tenant.script = [isFirst](const FakeTenant::Sent &) {
            return isFirst ? Fate::wellDone() : Fate::answerLost();
        };
        const auto run = begin(3);
        QSignalSpy outOfReach(m_stage->upload.get(), &Upload::outOfReach);
        const auto end = m_stage->runToEnd(run);
        QVERIFY(!end.workLeft);
        QVERIFY(m_stage->pauses.isEmpty());
        QCOMPARE(outOfReach.size(), 2);
        QCOMPARE(m_stage->tenant.accounts.size(), 3);
        requirePasswords(*m_stage, run);
    }

    void anAnswerWithAnotherRowsAccountIsLookedUp()
    {
        const auto run = begin(3);
        m_stage->tenant.script = [this](const FakeTenant::Sent &sent) {
            auto fate = Fate::wellDone();
            const auto &accounts = m_stage->tenant.accounts;
            if (sent.userPrincipalName == nameOfUser(3))
                fate.answeredId = accounts.value(nameOfUser(1)).user.id;
            return fate;
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        const auto rows = m_stage->rows(run);
        for (const auto &row : rows) {
            QCOMPARE(row.outcome.state, RowState::Created);
            QCOMPARE(row.outcome.id, m_stage->tenant.accounts.value(row.userPrincipalName).user.id);
            QCOMPARE(row.outcome.answerLost, row.userPrincipalName == nameOfUser(3));
            QVERIFY(!row.accountClaimedTwice);
        }
        requirePasswords(*m_stage, run);
    }

    // Refused rows, another time.

    void aRefusedRowGoesUpWithTheSamePasswordUnderANewId()
    {
        const auto run = begin(3);
        m_stage->tenant.script = refuseOnce(2, ErrorReason::UnknownDomain);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 2), RowState::Refused);
        QCOMPARE(retry(run), 1);
        QCOMPARE(m_stage->state(run, 2), RowState::Waiting);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 2), RowState::Created);
        QCOMPARE(m_stage->tenant.sent.size(), 4);
        QCOMPARE(m_stage->tenant.timesSent(nameOfUser(1)), 1);
        const auto tries = triesOf(2);
        QVERIFY(tries.first().password == tries.last().password);
        QVERIFY(tries.first().requestId != tries.last().requestId);
        requirePasswords(*m_stage, run);
        QCOMPARE(retry(run), 0);
    }

    void aRefusedPasswordIsDrawnAnewForAnotherTime()
    {
        const auto run = begin(1);
        m_stage->tenant.script = [this](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() <= 2
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::PasswordRefused))
                : Fate::wellDone();
        };
        m_stage->runToEnd(run);
        QCOMPARE(m_stage->state(run, 1), RowState::Refused);
        QCOMPARE(retry(run), 1);
        m_stage->runToEnd(run);
        QCOMPARE(m_stage->state(run, 1), RowState::Created);
        const auto tries = triesOf(1);
        QCOMPARE(tries.size(), 3);
        QVERIFY(!(tries.at(1).password == tries.at(2).password));
        requirePasswords(*m_stage, run);
    }

    void aTakenNameIsSentOnlyWhenItHasBecomeFree_data()
    {
        QTest::addColumn<bool>("isFree");
        QTest::newRow("the other account has gone") << true;
        QTest::newRow("it is still there") << false;
    }

    void aTakenNameIsSentOnlyWhenItHasBecomeFree()
    {
        QFETCH(bool, isFree);
        addAccount(2, u"Somebody else"_s);
        const auto run = begin(3);
        m_stage->runToEnd(run);
        QCOMPARE(m_stage->state(run, 2), RowState::Exists);
        if (isFree)
            m_stage->tenant.accounts.remove(nameOfUser(2));
        QCOMPARE(retry(run), 1);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 2), isFree ? RowState::Created : RowState::Exists);
        QCOMPARE(m_stage->tenant.timesSent(nameOfUser(2)), isFree ? 1 : 0);
        QCOMPARE(m_stage->tenant.sent.size(), isFree ? 3 : 2);
        QCOMPARE(wait(m_stage->store->passwords(run))->byRow.size(), isFree ? 3 : 2);
    }

    /// Who was made by hand in the meantime, with the very same data, is not this run's.
    void whoWasMadeByHandMeanwhileIsNotTakenForOurs()
    {
        const auto run = begin(2);
        m_stage->tenant.script = refuseOnce(2, ErrorReason::UnknownDomain);
        m_stage->runToEnd(run);
        m_stage->tenant.add(newRun(2).plan.accounts.last().user);
        QCOMPARE(retry(run), 1);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 2), RowState::Exists);
        QCOMPARE(wait(m_stage->store->passwords(run))->byRow.keys(), QList<qint64>({2}));
    }

    void aRetryWhoseAnswerIsLostIsLookedUp()
    {
        const auto run = begin(2);
        m_stage->tenant.script = [this](const FakeTenant::Sent &sent) {
            if (sent.userPrincipalName != nameOfUser(2))
                return Fate::wellDone();
            return m_stage->tenant.timesSent(nameOfUser(2)) == 1
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, ErrorReason::QuotaFull))
                : Fate::answerLost();
        };
        m_stage->runToEnd(run);
        QCOMPARE(retry(run), 1);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 2), RowState::Created);
        QVERIFY(m_stage->rows(run).at(1).outcome.answerLost);
        QCOMPARE(m_stage->tenant.timesSent(nameOfUser(2)), 2);
        requirePasswords(*m_stage, run);
    }

    /// The listing of a retry holds what the run made without getting an answer: that stays its
    /// own.
    void aRetryLeavesRowsInDoubtWhatTheyAre()
    {
        const auto run = begin(2);
        m_stage->tenant.script = [this](const FakeTenant::Sent &sent) {
            return sent.userPrincipalName == nameOfUser(1)
                ? Fate::answerLost()
                : refuseOnce(2, ErrorReason::UnknownDomain)(sent);
        };
        QObject::connect(m_stage->upload.get(), &Upload::rowFinished, m_stage->upload.get(),
                         [this](qint64 row) {
                             if (m_stage->upload->outcome(row).state == RowState::Refused)
                                 m_stage->upload->stop();
                         });
        QVERIFY(m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 1), RowState::Unknown);
        QCOMPARE(m_stage->state(run, 2), RowState::Refused);
        QCOMPARE(retry(run), 1);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 1), RowState::Created);
        QCOMPARE(m_stage->state(run, 2), RowState::Created);
        QCOMPARE(m_stage->tenant.timesSent(nameOfUser(1)), 1);
        requirePasswords(*m_stage, run);
    }

    void whatNeedsAChangeStaysRefused()
    {
        const auto run = begin(2);
        m_stage->tenant.script = refuseOnce(2, ErrorReason::LocationRefused);
        m_stage->runToEnd(run);
        QCOMPARE(retry(run), 0);
        QCOMPARE(m_stage->state(run, 2), RowState::Refused);
    }

    void aRunThatSomebodyWorksOnIsNotTouched()
    {
        addAccount(1, u"Somebody else"_s);
        const auto run = begin(1);
        m_stage->runToEnd(run);
        auto held = m_stage->store->reserve(run);
        QVERIFY(held.has_value());
        const auto now = m_stage->clock.utcNow();
        const auto busy = wait(retryRefused(m_stage->store.get(), run, systemRandom(), now));
        QCOMPARE(busy.error().reason, ErrorReason::StoreBusy);
        *held = RunReservation();
        QVERIFY(m_stage->store->reserve(run).has_value());
        QCOMPARE(m_stage->state(run, 1), RowState::Exists);
    }

    void aRefusalOfTheWholeRunPausesAtTheFirst()
    {
        const auto run = begin(50);
        m_stage->tenant.script = [this](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() > 10
                ? Fate::refused(tenantError(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403))
                : Fate::wellDone();
        };
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->reason, ErrorReason::RoleMissing);
        QCOMPARE(m_stage->pauses.size(), 1);
        QVERIFY2(m_stage->tenant.sent.size() <= 16,
                 qPrintable(QString::number(m_stage->tenant.sent.size())));
        QCOMPARE(m_stage->upload->counts(), RunCounts({50, 40, 0, 10, 0, 0, 0}));
        QCOMPARE(wait(m_stage->store->runs())->first().counts, m_stage->upload->counts());
        // The role was granted.
        m_stage->tenant.script = {};
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 50);
        requirePasswords(*m_stage, run);
    }

    void aPausedRunGoesOnWhenTold()
    {
        m_stage->stopWhenPaused = false;
        const auto run = begin(20);
        bool granted = false;
        m_stage->tenant.script = [&granted](const FakeTenant::Sent &) {
            return granted
                ? Fate::wellDone()
                : Fate::refused(tenantError(ErrorKind::MfaRequired, ErrorReason::None, 401));
        };
        m_stage->upload->start(run);
        m_stage->goOn([this] { return !m_stage->pauses.isEmpty(); });
        settleEvents();
        const auto sent = m_stage->tenant.sent.size();
        QVERIFY(sent <= 6);
        // Everything that was claimed is waiting again, also on disk.
        QCOMPARE(wait(m_stage->store->runs())->first().counts.waiting, 20);
        granted = true;
        m_stage->upload->resume();
        m_stage->goOn();
        QVERIFY(!m_stage->end->workLeft);
        QVERIFY(!m_stage->end->error);
        QCOMPARE(m_stage->tenant.accounts.size(), 20);
        requirePasswords(*m_stage, run);
    }

    void aListingThatFailsPausesBeforeAnythingIsSent()
    {
        const auto run = begin(5);
        m_stage->tenant.listingErrors = {std::nullopt, tenantError(ErrorKind::NotSignedIn)};
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->kind, ErrorKind::NotSignedIn);
        QCOMPARE(m_stage->tenant.sent.size(), 0);
        QVERIFY(!wait(m_stage->store->run(run))->summary.firstListingStored);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
    }

    // No answer, and no way.

    void aRowWithoutAnAnswerIsLookedUp_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<RowState>("state");
        QTest::addColumn<bool>("answerLost");
        QTest::addColumn<int>("sent");
        QTest::newRow("it was made") << u"made"_s << RowState::Created << true << 1;
        QTest::newRow("it was not made") << u"lost"_s << RowState::Created << false << 2;
        QTest::newRow("it was made, and the listing lags")
            << u"lags"_s << RowState::Created << true << 2;
        QTest::newRow("somebody else made it, under another name")
            << u"other"_s << RowState::Exists << false << 1;
        QTest::newRow("somebody else made it elsewhere")
            << u"location"_s << RowState::Exists << false << 1;
        QTest::newRow("it came from the customer's own directory")
            << u"synced"_s << RowState::Exists << false << 1;
        QTest::newRow("it had been deleted before, and was restored")
            << u"deleted"_s << RowState::Exists << false << 1;
    }

    void aRowWithoutAnAnswerIsLookedUp()
    {
        QFETCH(QString, what);
        QFETCH(RowState, state);
        QFETCH(bool, answerLost);
        QFETCH(int, sent);
        auto &tenant = m_stage->tenant;
        if (what == "deleted"_L1) {
            DirectoryUser user;
            user.userPrincipalName = nameOfUser(2);
            tenant.deleted.append(user);
        }
        const auto run = begin(3);
        tenant.script = [&, what](const FakeTenant::Sent &one) {
            if (one.userPrincipalName != nameOfUser(2) || tenant.timesSent(nameOfUser(2)) > 1)
                return Fate::wellDone();
            if (what == "made"_L1)
                return Fate::answerLost();
            if (what == "lags"_L1)
                return Fate::answerLost(2);
            if (what == "other"_L1)
                addAccount(2, u"Ursula Other"_s);
            if (what == "location"_L1)
                addAccount(2, u"User Number 2"_s).usageLocation = u"BE"_s;
            if (what == "synced"_L1)
                addAccount(2, u"User Number 2"_s).lastDirectorySyncTime = m_stage->clock.utcNow();
            if (what == "deleted"_L1)
                addAccount(2, u"User Number 2"_s);
            return Fate::lostOnTheWay();
        };
        QSignalSpy rows(m_stage->upload.get(), &Upload::rowFinished);
        const auto end = m_stage->runToEnd(run);
        QVERIFY(!end.workLeft);
        QVERIFY(!end.error);
        const auto row = m_stage->rows(run).at(1);
        QCOMPARE(row.outcome.state, state);
        QCOMPARE(row.outcome.answerLost, answerLost);
        QCOMPARE(tenant.timesSent(nameOfUser(2)), sent);
        QCOMPARE(rows.size(), 4); // three, and one that was unknown first
        for (const auto &one : tenant.sent) {
            if (one.userPrincipalName == nameOfUser(2)) {
                QCOMPARE(one.requestId, row.outcome.requestId);
                QVERIFY(one.password == Samples::secret("Pass-2"));
            }
        }
        QCOMPARE(wait(m_stage->store->passwords(run))->byRow.contains(3),
                 state == RowState::Created);
        if (state == RowState::Created)
            QVERIFY(!row.outcome.id.value.isEmpty());
    }

    void oneListingSettlesAllUnknownRows()
    {
        const auto run = begin(40);
        m_stage->tenant.script = [](const FakeTenant::Sent &sent) {
            return sent.userPrincipalName.contains(u'7') ? Fate::answerLost() : Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.listings, 2);
        QCOMPARE(m_stage->tenant.accounts.size(), 40);
        requirePasswords(*m_stage, run);
    }

    void aServiceThatNeverAnswersIsGivenUpWithWorkLeft()
    {
        const auto run = begin(100);
        m_stage->tenant.script = [](const FakeTenant::Sent &) { return Fate::lostOnTheWay(); };
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->kind, ErrorKind::OutcomeUnknown);
        // Not all rows are thrown at a service that answers none.
        QVERIFY(m_stage->tenant.sent.size() < 100);
        const auto counts = wait(m_stage->store->runs())->first().counts;
        QCOMPARE(counts.waiting + counts.unknown, 100);
        QVERIFY(counts.unknown > 0);
        m_stage->tenant.script = {};
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 100);
        requirePasswords(*m_stage, run);
    }

    void anAccountThatNoListingShowsStaysUnknown()
    {
        const auto run = begin(2);
        m_stage->tenant.script = [](const FakeTenant::Sent &sent) {
            return sent.userPrincipalName == nameOfUser(1) ? Fate::answerLost(1000)
                                                           : Fate::wellDone();
        };
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(m_stage->state(run, 1), RowState::Unknown);
        m_stage->tenant.accounts[nameOfUser(1)].hiddenListings = 0;
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->state(run, 1), RowState::Created);
        requirePasswords(*m_stage, run);
    }

    void aThrottledRowIsSentAgainUnderANewId()
    {
        const auto run = begin(1);
        m_stage->tenant.script = [this](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() <= 3
                ? Fate::refused(tenantError(ErrorKind::Throttled, ErrorReason::None, 429))
                : Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QSet<QString> ids;
        for (const auto &sent : m_stage->tenant.sent)
            ids.insert(sent.requestId.value);
        QCOMPARE(ids.size(), 4);
        QCOMPARE(m_stage->rows(run).first().outcome.requestId,
                 m_stage->tenant.sent.last().requestId);
        requirePasswords(*m_stage, run);
    }

    void theNewIdIsOnDiskBeforeItIsSent()
    {
        const auto run = begin(1);
        int looked = 0;
        m_stage->tenant.script = [&](const FakeTenant::Sent &sent) {
            RunStore store;
            if (!wait(store.open(m_stage->folder.path())))
                qFatal("the store does not open");
            const auto rows = wait(store.run(run)).value().rows;
            if (rows.first().outcome.requestId == sent.requestId)
                ++looked;
            return m_stage->tenant.sent.size() <= 2
                ? Fate::refused(tenantError(ErrorKind::Throttled, ErrorReason::None, 429))
                : Fate::wellDone();
        };
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(looked, 3);
    }

    void aServiceThatOnlyThrottlesPausesTheRun()
    {
        const auto run = begin(3);
        m_stage->tenant.script = [](const FakeTenant::Sent &) {
            return Fate::refused(tenantError(ErrorKind::Throttled, ErrorReason::None, 429));
        };
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->kind, ErrorKind::Throttled);
        QCOMPARE(m_stage->upload->counts().waiting, 3);
    }

    void anUnreachableServiceIsTriedAgainAfterAWhile()
    {
        const auto run = begin(10);
        m_stage->tenant.script = [this](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() <= 9
                ? Fate::refused(tenantError(ErrorKind::Unreachable, ErrorReason::HostUnknown, 0))
                : Fate::wellDone();
        };
        const auto before = m_stage->clock.now();
        QList<std::chrono::milliseconds> waits;
        connect(m_stage->upload.get(), &Upload::outOfReach, this,
                [&waits](const Error &error, std::chrono::milliseconds howLong) {
                    QCOMPARE(error.reason, ErrorReason::HostUnknown);
                    waits += howLong;
                });
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 10);
        QVERIFY(m_stage->clock.now() - before >= 1s);
        QVERIFY(m_stage->pauses.isEmpty());
        QCOMPARE(waits, (QList<std::chrono::milliseconds> {1s, 2s}));
        // It never left: the same try, under the same id.
        QCOMPARE(m_stage->tenant.sent.first().requestId,
                 m_stage->rows(run).first().outcome.requestId);
        requirePasswords(*m_stage, run);
    }

    void whoDoesNotWaitIsTriedAtOnce()
    {
        const auto run = begin(10);
        m_stage->tenant.script = [this](const FakeTenant::Sent &) {
            return m_stage->tenant.sent.size() <= 1
                ? Fate::refused(tenantError(ErrorKind::Unreachable, ErrorReason::HostUnknown, 0))
                : Fate::wellDone();
        };
        const auto before = m_stage->clock.now();
        connect(m_stage->upload.get(), &Upload::outOfReach, m_stage->upload.get(), &Upload::resume,
                Qt::QueuedConnection);
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 10);
        QVERIFY(m_stage->clock.now() - before < 1s);
    }

    void aServiceThatStaysUnreachablePausesTheRun_data()
    {
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<int>("atMost");
        QTest::newRow("after some tries") << ErrorReason::ConnectionRefused << 36;
        QTest::newRow("at once when its certificate is bad") << ErrorReason::TlsFailed << 6;
    }

    void aServiceThatStaysUnreachablePausesTheRun()
    {
        QFETCH(ErrorReason, reason);
        QFETCH(int, atMost);
        const auto run = begin(50);
        m_stage->tenant.script = [reason](const FakeTenant::Sent &) {
            return Fate::refused(tenantError(ErrorKind::Unreachable, reason, 0));
        };
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->reason, reason);
        QVERIFY(m_stage->tenant.sent.size() <= atMost);
        QCOMPARE(m_stage->upload->counts().waiting, 50);
    }

    // Stopping.

    void stoppingLandsWhatIsInTheAirAndLosesNothing()
    {
        const auto run = begin(100);
        QObject::connect(m_stage->upload.get(), &Upload::rowFinished, m_stage->upload.get(),
                         [this] {
                             if (m_stage->upload->counts().created >= 30)
                                 m_stage->upload->stop();
                         });
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QVERIFY(!end.error);
        const auto counts = wait(m_stage->store->runs())->first().counts;
        QCOMPARE(counts, m_stage->upload->counts());
        QCOMPARE(counts.created, m_stage->tenant.accounts.size());
        QVERIFY(counts.created >= 30 && counts.created <= 42);
        QCOMPARE(counts.waiting, 100 - counts.created);
        requirePasswords(*m_stage, run);
        m_stage->upload->disconnect(m_stage->upload.get());
        connectEnd();
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 100);
        for (const auto &account : m_stage->tenant.accounts)
            QCOMPARE(m_stage->tenant.timesSent(account.user.userPrincipalName), 1);
    }

    void stoppingCallsBackWhatWaitsForItsTurn()
    {
        const auto run = begin(20);
        m_stage->tenant.gateOpen = false;
        m_stage->upload->start(run);
        m_stage->goOn([this] { return m_stage->tenant.listings > 0; });
        settleEvents();
        m_stage->upload->stop();
        m_stage->goOn();
        QVERIFY(m_stage->end->workLeft);
        QCOMPARE(m_stage->tenant.sent.size(), 0);
        QCOMPARE(wait(m_stage->store->runs())->first().counts.waiting, 20);
        m_stage->tenant.openGate();
        QVERIFY(!m_stage->runToEnd(run).workLeft);
    }

    void pausingKeepsUntilResumed()
    {
        m_stage->stopWhenPaused = false;
        const auto run = begin(20);
        m_stage->tenant.gateOpen = false;
        m_stage->upload->start(run);
        m_stage->goOn([this] { return m_stage->tenant.listings > 0; });
        settleEvents();
        m_stage->upload->pause();
        QCOMPARE(m_stage->pauses.size(), 1);
        QCOMPARE(m_stage->pauses.first().kind, ErrorKind::Cancelled);
        m_stage->tenant.openGate();
        settleEvents();
        QCOMPARE(m_stage->tenant.sent.size(), 0);
        m_stage->upload->resume();
        m_stage->goOn();
        QVERIFY(!m_stage->end->workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 20);
    }

    void stoppingWhileWaitingForBetterTimesEndsAtOnce()
    {
        const auto run = begin(3);
        m_stage->tenant.script = [](const FakeTenant::Sent &) {
            return Fate::refused(tenantError(ErrorKind::Unreachable, ErrorReason::HostUnknown, 0));
        };
        m_stage->upload->start(run);
        const QDeadlineTimer deadline(60s);
        while (!m_stage->clock.nextWakeUp() && !deadline.hasExpired())
            QCoreApplication::processEvents();
        const auto now = m_stage->clock.now();
        m_stage->upload->stop();
        while (!m_stage->end && !deadline.hasExpired())
            QCoreApplication::processEvents();
        QVERIFY(m_stage->end);
        QCOMPARE(m_stage->clock.now(), now);
        m_stage->upload.reset(); // while its alarm is still set
        m_stage->clock.advance(1h);
    }

    void theEndOfTheProgramEndsAWait()
    {
        const auto run = begin(3);
        m_stage->tenant.script = [](const FakeTenant::Sent &) {
            return Fate::refused(tenantError(ErrorKind::Unreachable, ErrorReason::HostUnknown, 0));
        };
        m_stage->upload->start(run);
        const QDeadlineTimer deadline(60s);
        while (!m_stage->clock.nextWakeUp() && !deadline.hasExpired())
            QCoreApplication::processEvents();
        m_stage->clock.wakeAll();
        m_stage->goOn();
        QVERIFY(m_stage->end->workLeft);
    }

    // What cannot begin.

    void aRunOfAnotherAccountIsRefused()
    {
        const auto run = begin(3);
        auto other = Samples::binding();
        other.account = u"other@partner.example"_s;
        m_stage->upload = std::make_unique<Upload>(*m_stage->store, m_stage->tenant, m_stage->clock,
                                                   systemRandom(), other);
        connectEnd();
        const auto end = m_stage->runToEnd(run);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->reason, ErrorReason::OtherAccount);
        QVERIFY(describe(*end.error).contains(u"admin@partner.example"_s));
        QVERIFY(describe(*end.error).contains(u"other@partner.example"_s));
        QCOMPARE(m_stage->tenant.listings, 0);
        QCOMPARE(m_stage->tenant.sent.size(), 0);
    }

    void aRunThatIsNotThereEndsWithWhy()
    {
        const auto end = m_stage->runToEnd({77});
        QCOMPARE(end.error->reason, ErrorReason::RunMissing);
    }

    void aFinishedRunSendsNothing()
    {
        const auto run = begin(3);
        m_stage->runToEnd(run);
        const auto sent = m_stage->tenant.sent.size();
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.sent.size(), sent);
        QCOMPARE(m_stage->tenant.listings, 1);
    }

#ifdef Q_OS_LINUX
    void aStoreThatFailsMidwayStopsAllSending()
    {
        const auto run = begin(200);
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        m_stage->tenant.script = [this, &before](const FakeTenant::Sent &) {
            if (m_stage->tenant.sent.size() == 40) {
                const auto wal = QFileInfo(m_stage->folder.filePath(u"welkom.sqlite-wal"_s)).size();
                const rlimit small {static_cast<rlim_t>(wal), before.rlim_max};
                ::setrlimit(RLIMIT_FSIZE, &small);
            }
            return Fate::wellDone();
        };
        const auto end = m_stage->runToEnd(run);
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->kind, ErrorKind::Storage);
        QCOMPARE(m_stage->pauses.size(), 1);
        QVERIFY(m_stage->tenant.sent.size() < 200);
        QVERIFY(m_stage->tenant.accounts.size() >= 40);
        m_stage->tenant.script = {};
        QVERIFY(!m_stage->runToEnd(run).workLeft);
        QCOMPARE(m_stage->tenant.accounts.size(), 200);
        QCOMPARE(m_stage->upload->counts().created, 200);
        requirePasswords(*m_stage, run);
    }
#endif

    /// Promises 1 and 3 under random answers, stops and crashes. The seed is in the row's name.
    void nothingIsLostWhateverHappens_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }

    void nothingIsLostWhateverHappens()
    {
        QFETCH(unsigned, seed);
        std::mt19937 generator(seed);
        const auto random = [&generator] { return static_cast<unsigned>(generator()); };
        const auto chance = [random](unsigned inHundred) { return random() % 100 < inHundred; };
        const unsigned trouble = random() % 60;
        // The policy does not change its mind about a password.
        QHash<QByteArray, bool> isWeak;
        const auto fate = [&](const FakeTenant::Sent &sent) {
            const auto password = sent.password.reveal().toByteArray();
            if (!isWeak.contains(password))
                isWeak.insert(password, chance(trouble / 6));
            if (isWeak.value(password))
                return Fate::refused(
                    tenantError(ErrorKind::InvalidInput, ErrorReason::PasswordRefused));
            if (!chance(trouble))
                return Fate::wellDone();
            switch (random() % 7) {
            case 0:
                return Fate::answerLost();
            case 1:
                return Fate::answerLost(static_cast<int>(random() % 3));
            case 2:
                return Fate::lostOnTheWay();
            case 3:
                return Fate::refused(tenantError(ErrorKind::Throttled, ErrorReason::None, 429));
            case 4:
                return Fate::refused(
                    tenantError(ErrorKind::Unreachable, ErrorReason::HostUnknown, 0));
            case 5:
                return Fate::refused(tenantError(ErrorKind::NotAllowed, ErrorReason::RoleMissing));
            default:
                return Fate::wellDone();
            }
        };
        const auto run = begin(40);
        for (int life = 0;; ++life) {
            m_stage->tenant.script = fate;
            const bool isLast = life == 8;
            if (isLast) // a service that has recovered, so that the run comes to its end
                m_stage->tenant.script = {};
            const auto crashAfter =
                m_stage->tenant.sent.size() + 1 + static_cast<qsizetype>(random() % 30);
            const bool crashes = !isLast && chance(60);
            const bool stops = !isLast && !crashes && chance(30);
            m_stage->end.reset();
            m_stage->upload->start(run);
            m_stage->goOn(
                [&] { return (crashes || stops) && m_stage->tenant.sent.size() >= crashAfter; });
            if (crashes) {
                auto next = std::make_unique<Stage>(&m_stage->tenant);
                copyStore(m_stage->folder.path(), next->folder.path());
                endOldLife();
                m_stage = std::move(next);
                m_stage->open(*m_keys);
                requirePasswordOfEveryAccount(run);
            } else if (!m_stage->end) {
                m_stage->upload->stop();
                m_stage->goOn();
            }
            if (isLast)
                break;
        }
        const auto counts = wait(m_stage->store->runs())->first().counts;
        QVERIFY(!m_stage->end->workLeft);
        QCOMPARE(counts.created + counts.refused, 40);
        QCOMPARE(counts.created, m_stage->tenant.accounts.size());
        requirePasswords(*m_stage, run);
    }

private:
    RunId begin(qint64 count)
    {
        return wait(m_stage->store->begin(newRun(count))).value();
    }

    /// Puts the rows back that may be tried again; how many.
    qint64 retry(RunId run)
    {
        const auto now = m_stage->clock.utcNow();
        return wait(retryRefused(m_stage->store.get(), run, systemRandom(), now)).value();
    }

    /// A service that refuses the first create of user `number` for this reason.
    std::function<Fate(const FakeTenant::Sent &)> refuseOnce(qint64 number, ErrorReason reason)
    {
        return [this, number, reason](const FakeTenant::Sent &sent) {
            return sent.userPrincipalName == nameOfUser(number)
                    && m_stage->tenant.timesSent(nameOfUser(number)) == 1
                ? Fate::refused(tenantError(ErrorKind::InvalidInput, reason))
                : Fate::wellDone();
        };
    }

    QList<FakeTenant::Sent> triesOf(qint64 number)
    {
        auto tries = m_stage->tenant.sent;
        tries.removeIf([number](const FakeTenant::Sent &sent) {
            return sent.userPrincipalName != nameOfUser(number);
        });
        return tries;
    }

    void connectEnd()
    {
        QObject::connect(m_stage->upload.get(), &Upload::finished, m_stage->upload.get(),
                         [this](const JobEnd &ended) { m_stage->end = ended; });
    }

    /// An account that the run did not make, with the names of row `number`.
    DirectoryUser &addAccount(qint64 number, const QString &displayName)
    {
        auto user = newRun(number).plan.accounts.last().user;
        user.displayName = displayName;
        user.password = Samples::secret("not ours");
        return m_stage->tenant.add(user);
    }

    /// Until nothing happens any more, as far as events can tell; time stands still.
    void settleEvents()
    {
        for (int i = 0; i < 5; ++i) {
            QVERIFY(wait(m_stage->store->runs()).has_value()); // behind what the store was asked
            QCoreApplication::processEvents();
        }
    }

    /// The program that was killed: its coroutines run out where they can do no harm.
    void endOldLife()
    {
        m_stage->upload->stop();
        m_stage->goOn();
    }

    /// At the end: the created rows are exactly the accounts, each with the password that was sent.
    static void requirePasswords(Stage &stage, RunId run)
    {
        const auto passwords = wait(stage.store->passwords(run)).value();
        QVERIFY(passwords.damaged.isEmpty());
        for (const auto &row : stage.rows(run)) {
            const auto account =
                stage.tenant.accounts.constFind(foldedPrincipalName(row.userPrincipalName));
            if (row.outcome.state != RowState::Created) {
                QVERIFY(!passwords.byRow.contains(row.position.row));
                continue;
            }
            QVERIFY(account != stage.tenant.accounts.constEnd());
            QVERIFY(passwords.byRow.value(row.position.row) == account->password);
            QCOMPARE(row.outcome.id, account->user.id);
        }
    }

    /// After a crash: every account has its password in the store, in whatever state its row is.
    void requirePasswordOfEveryAccount(RunId run)
    {
        auto passwords = wait(m_stage->store->openRowPasswords(run))->byRow;
        passwords.insert(wait(m_stage->store->passwords(run))->byRow);
        for (const auto &row : m_stage->rows(run)) {
            const auto account =
                m_stage->tenant.accounts.constFind(foldedPrincipalName(row.userPrincipalName));
            if (account != m_stage->tenant.accounts.constEnd())
                QVERIFY(passwords.value(row.position.row) == account->password);
        }
    }

    std::unique_ptr<MemorySecretStore> m_keys;
    std::unique_ptr<Stage> m_stage;
};

WELKOM_TEST(upload, UploadTest)
#include "tst_upload.moc"
