// SPDX-License-Identifier: Apache-2.0

#include "console/rundriver.h"

#include "backend/makeservices.h"
#include "support/steppedservices.h"
#include "support/stepstage.h"
#include "support/testsubject.h"

#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// What is written to stderr as long as this lives.
class StandardError
{
public:
    StandardError() : m_before(dup(STDERR_FILENO))
    {
        if (!m_file.open())
            qFatal("no temporary file");
        std::fflush(stderr);
        dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StandardError() { end(); }

    QString end()
    {
        std::fflush(stderr);
        if (m_before >= 0) {
            dup2(m_before, STDERR_FILENO);
            close(m_before);
            m_before = -1;
        }
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll());
    }

private:
    QTemporaryFile m_file;
    int m_before;
};

QCoro::Task<> drive(RunDriver *driver, StepStage *stage, std::optional<JobEnd> *end)
{
    const std::function<void()> start = [stage] { stage->job->start(stage->run); };
    *end = co_await driver->drive(*stage->job, start);
}

} // namespace

/// The console's one driver, with a job that it does not know.
class RunDriverTest : public QObject
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

    void drivesAJobToItsEnd()
    {
        StepStage stage;
        const auto said = driveToEnd(stage);
        QVERIFY(!m_end->workLeft);
        QVERIFY(!m_end->error);
        QVERIFY(stage.isAllDone());
        QVERIFY2(said.contains("7 of 7 things"_L1), qPrintable(said));
    }

    void saysAnOutageAtOnceAndLeavesTheWork()
    {
        StepStage stage;
        stage.script = [](qint64, int) { return StepStage::outOfReach(); };
        const auto said = driveToEnd(stage);
        QVERIFY(m_end->workLeft);
        QCOMPARE(m_end->error->reason, ErrorReason::ConnectionRefused);
        QVERIFY2(said.contains("No connection; trying again in 1 s"_L1), qPrintable(said));
        QVERIFY2(said.contains("No connection; trying again in 16 s"_L1), qPrintable(said));
    }

    void goesOnWhenTheServiceIsThereAgain()
    {
        StepStage stage;
        stage.script = [&stage](qint64, int) -> std::optional<Error> {
            if (stage.asked.size() < 20)
                return StepStage::outOfReach();
            return std::nullopt;
        };
        const auto said = driveToEnd(stage);
        QVERIFY(!m_end->workLeft);
        QVERIFY(stage.isAllDone());
        QVERIFY2(said.contains("No connection"_L1), qPrintable(said));
    }

    void aSignInThatLapsedIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("canAsk");
        QTest::newRow("where somebody can sign in") << true;
        QTest::newRow("where nobody is there") << false;
    }

    void aSignInThatLapsedIsAskedForAgain()
    {
        QFETCH(bool, canAsk);
        StepStage stage;
        stage.script = [](qint64, int) {
            return FakeTenant::makeError(ErrorKind::NotSignedIn, ErrorReason::SignInExpired, 0);
        };
        const auto said = driveToEnd(stage, canAsk);
        QVERIFY(m_end->workLeft);
        QCOMPARE(said.contains("Your sign-in has expired"_L1), canAsk);
        QCOMPARE(m_end->error->kind, ErrorKind::NotSignedIn);
    }

private:
    QString driveToEnd(StepStage &stage, bool canSignIn = false)
    {
        SteppedServices services(*m_practice, stage.clock);
        CommandLine line;
        if (canSignIn)
            line.options.insert(u"device-code"_s, {});
        Terminal terminal(Terminal::Manners {false});
        RunDriver driver(line, services, terminal, [](const JobProgress &progress) {
            return u"%1 of %2 things"_s.arg(progress.done).arg(progress.all);
        });
        m_end.reset();
        StandardError standardError;
        const auto driving = drive(&driver, &stage, &m_end);
        passTimeUntil(stage.clock, [this] { return m_end.has_value(); });
        return standardError.end();
    }

    std::unique_ptr<Services> m_practice;
    std::optional<JobEnd> m_end;
};

WELKOM_TEST(rundriver, RunDriverTest)
#include "tst_rundriver.moc"
