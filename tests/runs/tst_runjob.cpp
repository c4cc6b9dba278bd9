// SPDX-License-Identifier: Apache-2.0

#include "support/stepstage.h"
#include "support/testsubject.h"

#include <QSignalSpy>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

Error error(ErrorKind kind, ErrorReason reason = ErrorReason::None, int status = 400)
{
    return FakeTenant::makeError(kind, reason, status);
}

} // namespace

/// What every job over a run's rows has of the base, shown by a job that the base does not know.
class RunJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<StepStage>();
        listen();
    }
    void cleanup() { m_stage.reset(); }

    void goesOverEveryRow()
    {
        QSignalSpy finished(m_stage->job.get(), &RunJob::rowFinished);
        const auto end = runToEnd();
        QVERIFY(!end.workLeft);
        QVERIFY(!end.error);
        QVERIFY(m_stage->isAllDone());
        QCOMPARE(finished.size(), StepStage::users);
        QCOMPARE(m_stage->asked.size(), StepStage::users * 2);
        QCOMPARE(m_stage->job->progress().done, StepStage::users);
        QVERIFY(m_stage->store->reserve(m_stage->run).has_value()); // nobody has the run any more
    }

    void anotherProgramGoesOnWhereItWasCutOff()
    {
        // Three rows get to their second step, whose answers are lost for good.
        m_stage->script = [](qint64 row, int step) -> std::optional<Error> {
            if (row <= 4 && step == 2)
                return error(ErrorKind::OutcomeUnknown, ErrorReason::TimedOut, 0);
            return std::nullopt;
        };
        const auto first = runToEnd();
        QVERIFY(first.workLeft);
        QCOMPARE(first.error->kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(m_stage->job->stepsDone(2), 1);
        QCOMPARE(m_stage->job->stepsDone(5), 2);

        m_stage->script = {};
        m_stage->asked.clear();
        m_stage->makeJob();
        listen();
        QVERIFY(!runToEnd().workLeft);
        QVERIFY(m_stage->isAllDone());
        QCOMPARE(m_stage->asked.size(), 3); // and no step twice
    }

    void aServiceOutOfReachIsSaidAtOnceAndTriedAgainWithBackOff()
    {
        m_stage->script = [](qint64, int) { return StepStage::outOfReach(); };
        const auto begun = m_stage->clock.now();
        const auto end = runToEnd();
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->reason, ErrorReason::ConnectionRefused);
        QCOMPARE(m_waits, QList<qint64>({1, 2, 4, 8, 16}));
        QVERIFY(m_saidAfter < std::chrono::milliseconds(10));
        QVERIFY(m_stage->clock.now() - begun >= std::chrono::seconds(31));
        QCOMPARE(m_pauses.size(), 1);
        QCOMPARE(m_stage->job->progress().done, 0);

        // What was noted and never left is nobody's doubt.
        m_stage->script = {};
        m_stage->asked.clear();
        m_stage->makeJob();
        listen();
        QVERIFY(!runToEnd().workLeft);
        QCOMPARE(m_stage->asked.size(), StepStage::users * 2);
    }

    void whatIsReadFirstIsWaitedForLikeARow()
    {
        m_stage->job->preparationErrors = {StepStage::outOfReach(), StepStage::outOfReach()};
        const auto end = runToEnd();
        QVERIFY(!end.workLeft);
        QVERIFY(m_pauses.isEmpty());
        QCOMPARE(m_waits, QList<qint64>({1, 2}));
        QVERIFY(m_stage->isAllDone());
    }

    void whatIsReadFirstAndIsRefusedPausesIt()
    {
        m_stage->job->preparationErrors = {
            error(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403)};
        const auto end = runToEnd();
        QVERIFY(end.workLeft);
        QCOMPARE(end.error->reason, ErrorReason::RoleMissing);
        QCOMPARE(m_stage->asked.size(), 0);
    }

    void aRefusalOfTheWholeRunPausesAtTheFirst()
    {
        m_stage->script = [](qint64, int) {
            return error(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403);
        };
        const auto end = runToEnd();
        QVERIFY(end.workLeft);
        QCOMPARE(m_pauses.size(), 1);
        QVERIFY(m_stage->asked.size() <= 6);
        QCOMPARE(m_stage->job->progress().done, 0);
    }

    /// It says that the rows are as they were, so it is done again, and nothing is recorded of
    /// them.
    void whatCouldNotBeGivenBackIsGivenBackLater()
    {
        m_staysPaused = true;
        m_stage->script = [](qint64, int) { return StepStage::outOfReach(); };
        m_stage->job->giveBackErrors = {error(ErrorKind::Storage, ErrorReason::DiskFull, 0)};
        m_stage->job->start(m_stage->run);
        passTimeUntil(m_stage->clock, [this] { return !m_pauses.isEmpty(); });
        QCOMPARE(m_pauses.first().reason, ErrorReason::DiskFull);
        passTimeUntil(m_stage->clock, [] { return true; });
        QCOMPARE(m_stage->job->records, 0);
        m_stage->script = {};
        m_stage->job->resume();
        passTimeUntil(m_stage->clock, [this] { return m_end.has_value(); });
        QVERIFY(!m_end->workLeft);
        QVERIFY(m_stage->isAllDone());
        QCOMPARE(m_stage->job->records, int(StepStage::users));
        QCOMPARE(m_pauses.size(), 1);
    }

    void nothingLeavesAfterAPauseInTheLastMoment()
    {
        m_staysPaused = true;
        auto *job = m_stage->job.get();
        connect(job, &RunJob::rowSent, job, &RunJob::pause);
        job->start(m_stage->run);
        passTimeUntil(m_stage->clock, [this] { return !m_pauses.isEmpty(); });
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(m_stage->asked.size(), 0);
        job->stop();
        passTimeUntil(m_stage->clock, [this] { return m_end.has_value(); });
        QVERIFY(m_end->workLeft);
    }

    void aRefusalOfARowConcernsTheRowOnly()
    {
        m_stage->script = [](qint64 row, int step) -> std::optional<Error> {
            if (row == 3 && step == 2)
                return error(ErrorKind::InvalidInput);
            return std::nullopt;
        };
        const auto end = runToEnd();
        QVERIFY(!end.workLeft);
        QVERIFY(m_stage->job->refusal(3));
        QCOMPARE(m_stage->job->stepsDone(3), 1);
        QCOMPARE(m_stage->job->progress().done, StepStage::users);
    }

    void pausedItSendsNothingUntilItIsResumed()
    {
        m_staysPaused = true;
        m_stage->job->start(m_stage->run);
        passTimeUntil(m_stage->clock, [this] { return !m_stage->asked.isEmpty(); });
        m_stage->job->pause();
        QCOMPARE(m_pauses.last().kind, ErrorKind::Cancelled);
        for (int turn = 0; turn < 50; ++turn) {
            QCoreApplication::processEvents();
            m_stage->clock.advance(std::chrono::seconds(1));
        }
        QVERIFY(!m_end);
        const auto asked = m_stage->asked.size();
        QVERIFY(asked <= 12);
        m_stage->job->resume();
        passTimeUntil(m_stage->clock, [this] { return m_end.has_value(); });
        QVERIFY(!m_end->workLeft);
        QVERIFY(m_stage->isAllDone());
    }

    void stoppedItEndsWhenWhatIsUnderWayHasLanded()
    {
        m_stage->job->start(m_stage->run);
        passTimeUntil(m_stage->clock, [this] { return !m_stage->asked.isEmpty(); });
        m_stage->job->stop();
        passTimeUntil(m_stage->clock, [this] { return m_end.has_value(); });
        QVERIFY(m_end->workLeft);
        QVERIFY(!m_end->error);
        QVERIFY(m_stage->job->progress().done >= 1);
        QVERIFY(m_stage->job->progress().done < StepStage::users);
    }

    void theEndOfTheProgramEndsAWait()
    {
        m_stage->script = [](qint64, int) { return StepStage::outOfReach(); };
        m_stage->job->start(m_stage->run);
        passTimeUntil(m_stage->clock, [this] { return !m_waits.isEmpty(); });
        m_stage->clock.wakeAll();
        QTRY_VERIFY(m_end.has_value());
        QVERIFY(m_end->workLeft);
    }

    void aRunOfSomebodyElseIsRefused()
    {
        const auto held = m_stage->store->reserve(m_stage->run);
        QCOMPARE(runToEnd().error->reason, ErrorReason::StoreBusy);
        QCOMPARE(m_stage->asked.size(), 0);
    }

private:
    void listen()
    {
        m_end.reset();
        m_pauses.clear();
        m_waits.clear();
        auto *job = m_stage->job.get();
        const auto begun = m_stage->clock.now();
        connect(job, &RunJob::finished, job, [this](const JobEnd &end) { m_end = end; });
        connect(job, &RunJob::paused, job, [this, job](const Error &error) {
            m_pauses.append(error);
            if (!m_staysPaused)
                job->stop();
        });
        connect(job, &RunJob::outOfReach, job,
                [this, begun](const Error &, std::chrono::milliseconds howLong) {
                    if (m_waits.isEmpty())
                        m_saidAfter = m_stage->clock.now() - begun;
                    m_waits.append(howLong.count() / 1000);
                });
    }
    JobEnd runToEnd()
    {
        m_stage->job->start(m_stage->run);
        passTimeUntil(m_stage->clock, [this] { return m_end.has_value(); });
        return *m_end;
    }

    std::unique_ptr<StepStage> m_stage;
    std::optional<JobEnd> m_end;
    QList<Error> m_pauses;
    QList<qint64> m_waits; ///< seconds
    Moment::duration m_saidAfter {};
    bool m_staysPaused = false;
};

WELKOM_TEST(runjob, RunJobTest)
#include "tst_runjob.moc"
