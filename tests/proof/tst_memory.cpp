// SPDX-License-Identifier: Apache-2.0

#include "consoleworld.h"
#include "proofseed.h"
#include "support/testsubject.h"

#include <QTest>
#include <QTimer>

using namespace Welkom;
using namespace Welkom::Proof;
using namespace Qt::StringLiterals;

namespace {

/// Memory of a process that is in use, in KB; 0 when it cannot be told.
[[maybe_unused]] int residentKilobytes(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QFile::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toInt();
    }
    return 0;
}

} // namespace

/// A large upload needs no more memory at its end than soon after its beginning.
class MemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeUploadStaysFlat();
};

void MemoryTest::aLargeUploadStaysFlat()
{
#if defined(__SANITIZE_ADDRESS__) || !defined(Q_OS_LINUX)
    QSKIP("the memory of a process as Linux tells it, without that of a sanitizer");
#else
    const int users = inSoak(2000, 10'000);
    // What is kept of every row, such as a reply or the frame of a coroutine, would be kilobytes of
    // each; some twenty in all were seen.
    const int mostGrowth = 500 + users / 20;
    ConsoleWorld world;
    world.writeUsers(users);
    QProcess process;
    process.setProcessEnvironment(world.environment());
    process.setStandardInputFile(QProcess::nullDevice());
    QEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(1'800'000, &process, [&process] { process.kill(); });
    QList<int> samples;
    int made = 0;
    connect(&world.service, &DemoService::requestLogged, &process, [&](int number) {
        const auto *request = world.service.log().find(number);
        if (!request || !request->answered || request->operation != "createUser"_L1)
            return;
        if (++made % (users / 20) == 0)
            samples += residentKilobytes(process.processId());
    });
    process.start(QStringLiteral(WELKOM_CLI), world.upload(u"passwords.csv"_s));
    loop.exec();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             process.readAllStandardError().right(2000).constData());
    QCOMPARE(made, users);
    QCOMPARE(samples.size(), 20);
    for (int i = 0; i < samples.size(); ++i)
        say(u"  %1 users made: %2 KB"_s.arg((i + 1) * users / 20, 6).arg(samples.at(i), 7));
    QVERIFY(samples.first() > 0);
    const auto growth = samples.last() - samples.at(3);
    say(u"  grown since the first fifth: %1 KB; %2 are allowed"_s.arg(growth).arg(mostGrowth));
    QVERIFY2(growth <= mostGrowth, qPrintable(QString::number(growth)));
    QCOMPARE(world.wrongInPasswordFile(u"passwords.csv"_s), QString());
#endif
}

WELKOM_TEST(memory, MemoryTest)
#include "tst_memory.moc"
