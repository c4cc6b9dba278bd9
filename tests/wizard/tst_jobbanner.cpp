// SPDX-License-Identifier: Apache-2.0

#include "common/jobbanner.h"

#include "backend/makeservices.h"
#include "common/jobcontrol.h"
#include "support/steppedservices.h"
#include "support/stepstage.h"
#include "support/widgettest.h"
#include "widgets/button.h"

#include <QSignalSpy>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using Phase = JobControl::Phase;

/// The banner of every job, with a job that it does not know.
class JobBannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ServicesOptions options;
        options.practice = true;
        auto made = makeServices(options);
        QVERIFY(made.has_value());
        m_practice = std::move(*made);
    }
    void cleanupTestCase()
    {
        QVERIFY(QCoro::waitFor(m_practice->finish()).has_value());
        m_practice.reset();
    }
    void init()
    {
        m_stage = std::make_unique<StepStage>();
        m_services = std::make_unique<SteppedServices>(*m_practice, m_stage->clock);
        m_control = std::make_unique<JobControl>(*m_services);
        m_banner = std::make_unique<JobBanner>(*m_control, Banner::Buttons::Right, true);
        m_banner->setWords({u"out of reach"_s, u"lapsed"_s, u"paused"_s});
        m_banner->retranslate();
        connect(m_control.get(), &JobControl::changed, this, [this] { show(); });
        m_control->take(*m_stage->job);
        m_headlines.clear();
    }
    void cleanup()
    {
        m_stage->job->stop();
        passTimeUntil(m_stage->clock, [this] { return !m_stage->job->isRunning(); });
        m_banner.reset();
        m_control.reset();
        m_services.reset();
        m_stage.reset();
    }

    void aJobThatGoesWellHasNoBanner()
    {
        start();
        until(Phase::Ended);
        QVERIFY(m_headlines.isEmpty());
        QVERIFY(!m_banner->isVisible());
        QVERIFY(!m_control->end().workLeft);
        QVERIFY(m_stage->isAllDone());
    }

    void anOutageIsSaidAtOnceAndCanBeTriedAgain()
    {
        m_stage->script = [](qint64, int) { return StepStage::outOfReach(); };
        start();
        passTimeUntil(m_stage->clock, [this] { return !m_headlines.isEmpty(); });
        QCOMPARE(m_headlines.first(), u"No connection; trying again in 1 s"_s);
        QCOMPARE(m_control->phase(), Phase::Running);
        QVERIFY(m_control->isHeldUp());
        QVERIFY(m_banner->goOnButton()->isVisible());
        m_stage->script = {};
        m_banner->goOnButton()->click();
        until(Phase::Ended);
        QVERIFY(m_stage->isAllDone());
        QVERIFY(!m_banner->isVisible());
    }

    void anOutageThatLastsIsWaitedForAndStopped()
    {
        m_stage->script = [](qint64, int) { return StepStage::outOfReach(); };
        start();
        until(Phase::Waiting);
        QCOMPARE(m_headlines.last(), u"No connection; trying again in 30 s"_s);
        QVERIFY(m_control->canStop());
        m_control->stop();
        until(Phase::Ended);
        QVERIFY(m_control->end().workLeft);
    }

    void aPauseOfAPersonIsCalledSo()
    {
        start();
        passTimeUntil(m_stage->clock, [this] { return !m_stage->asked.isEmpty(); });
        m_control->pauseOrContinue();
        QCOMPARE(m_control->phase(), Phase::Paused);
        QVERIFY(m_control->isPausedByPerson());
        QCOMPARE(m_banner->headline(), u"Paused"_s);
        m_control->pauseOrContinue();
        until(Phase::Ended);
        QVERIFY(m_stage->isAllDone());
    }

    void aLapsedSignInIsAskedFor()
    {
        m_stage->script = [](qint64, int) {
            return FakeTenant::makeError(ErrorKind::NotSignedIn, ErrorReason::SignInExpired, 0);
        };
        start();
        until(Phase::Paused);
        QCOMPARE(m_banner->headline(), u"Sign in again to continue"_s);
        QVERIFY(m_banner->signInButton()->isVisible());
        QVERIFY(!m_banner->goOnButton()->isVisible());
    }

    void aRefusalIsTroubleWithItsDetails()
    {
        m_stage->script = [](qint64, int) {
            return FakeTenant::makeError(ErrorKind::NotAllowed, ErrorReason::RoleMissing, 403);
        };
        start();
        until(Phase::Paused);
        QCOMPARE(m_banner->headline(), u"It has paused"_s);
        QVERIFY(m_banner->goOnButton()->isVisible());
        m_stage->script = {};
        m_banner->goOnButton()->click();
        until(Phase::Ended);
        QVERIFY(m_stage->isAllDone());
    }

    void withoutAJobGoingOnAsksForOne()
    {
        QSignalSpy wanted(m_control.get(), &JobControl::startWanted);
        m_control->fail(Error::of(ErrorKind::Unreachable));
        QCOMPARE(m_control->phase(), Phase::Failed);
        m_control->goOn();
        QCOMPARE(wanted.size(), 1);
    }

private:
    void start()
    {
        m_control->begin();
        m_stage->job->start(m_stage->run);
    }
    void until(Phase phase)
    {
        passTimeUntil(m_stage->clock, [this, phase] { return m_control->phase() == phase; });
    }
    /// As a page does.
    void show()
    {
        if (m_banner->showState())
            m_headlines.append(m_banner->headline());
        else if (m_control->error() && m_control->phase() == Phase::Paused)
            m_banner->showTrouble(u"It has paused"_s);
        else
            m_banner->hide();
    }

    std::unique_ptr<Services> m_practice;
    std::unique_ptr<StepStage> m_stage;
    std::unique_ptr<SteppedServices> m_services;
    std::unique_ptr<JobControl> m_control;
    std::unique_ptr<JobBanner> m_banner;
    QStringList m_headlines;
};

WELKOM_WIDGET_TEST(jobbanner, JobBannerTest)
#include "tst_jobbanner.moc"
