// SPDX-License-Identifier: Apache-2.0

#include "consoleworld.h"
#include "proofseed.h"
#include "support/testsubject.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTest>
#include <QTimer>

using namespace Welkom;
using namespace Welkom::Proof;
using namespace Qt::StringLiterals;

namespace {

/// Where in the life of a process it is killed.
enum class Phase {
    Start,    ///< before it asks anything
    Looking,  ///< while it lists the users: at first, or to settle rows in doubt
    Creating, ///< while creates are in flight
    Ending,   ///< after the last account, while the outcomes and the password file are written
    AnyTime,
};

QString nameOf(Phase phase)
{
    switch (phase) {
    case Phase::Start:
        return u"at the start"_s;
    case Phase::Looking:
        return u"while looking"_s;
    case Phase::Creating:
        return u"while creating"_s;
    case Phase::Ending:
        return u"while ending"_s;
    default:
        return u"any time"_s;
    }
}

constexpr Phase phases[] = {Phase::Creating, Phase::Looking, Phase::Start,
                            Phase::Creating, Phase::Ending,  Phase::AnyTime};

/// Runs welkom-cli and kills it at a moment of the given phase, drawn by chance, unless it has
/// ended by then.
class KilledConsole : public QObject
{
public:
    KilledConsole(ConsoleWorld &world, Chance &chance, int users)
        : m_world(world), m_chance(chance), m_users(users)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(this, [this] { kill(); });
        connect(&m_process, &QProcess::finished, &m_loop, &QEventLoop::quit);
        connect(&world.service, &DemoService::requestLogged, this, &KilledConsole::onRequest);
    }

    /// \param phase nothing: it may live.
    bool run(const QStringList &call, std::optional<Phase> phase)
    {
        m_phase = phase;
        const auto left = m_users - Witness::madeAccounts(m_world.service).size();
        // A create is logged when it has come, and when it is answered.
        m_creates = m_chance.between(1, std::max(1, 2 * int(left)));
        m_process.setProcessEnvironment(m_world.environment());
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(WELKOM_CLI), call);
        if (phase == Phase::Start)
            m_timer.start(m_chance.below(40));
        else if (phase == Phase::AnyTime)
            m_timer.start(m_chance.below(150));
        QTimer patience;
        patience.setSingleShot(true);
        patience.callOnTimeout(&m_loop, [this] {
            m_hung = true;
            m_process.kill();
        });
        patience.start(60'000);
        m_loop.exec();
        return m_killed && m_process.exitStatus() == QProcess::CrashExit;
    }

    [[nodiscard]] bool hung() const { return m_hung; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray words()
    {
        return m_process.readAllStandardError() + m_process.readAllStandardOutput();
    }

private:
    void onRequest(int number)
    {
        const auto *request = m_world.service.log().find(number);
        if (!m_phase || !request || m_killed || m_timer.isActive())
            return;
        if (m_phase == Phase::Looking && request->operation.startsWith("list"_L1)
            && request->operation.endsWith("Users"_L1)) {
            m_timer.start(m_chance.below(12));
        } else if (request->operation == "createUser"_L1) {
            if (m_phase == Phase::Creating && --m_creates == 0)
                kill();
            else if (m_phase == Phase::Ending && request->answered
                     && Witness::madeAccounts(m_world.service).size() == m_users)
                m_timer.start(m_chance.below(16));
        }
    }

    void kill()
    {
        m_killed = true;
        m_process.kill();
    }

    ConsoleWorld &m_world;
    Chance &m_chance;
    int m_users;
    std::optional<Phase> m_phase;
    int m_creates = 0;
    bool m_killed = false;
    bool m_hung = false;
    QTimer m_timer;
    QEventLoop m_loop;
    QProcess m_process;
};

} // namespace

/// welkom-cli is killed (kill -9) at moments of its whole life, and started anew, until its run is
/// done. After every kill each account that exists has its right password in the store; in the end
/// all accounts exist, none was made twice, and the password file opens them all.
class KilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKillLeavesEveryAccountItsPassword();

private:
    void liveOneRun(Chance &chance);
    void verifyNothingIsLost(ConsoleWorld &world);

    struct Tally
    {
        int kills = 0;
        int fewest = 1'000'000;
        int most = 0;
    };
    QMap<Phase, Tally> m_tally;
    int m_kills = 0;
    int m_runs = 0;
    int m_misses = 0;
};

namespace {
constexpr int users = 100;
}

void KilledTest::everyKillLeavesEveryAccountItsPassword()
{
    auto chance = Chance::drawn();
    const auto wanted = inSoak(20, 200);
    while (m_kills < wanted) {
        liveOneRun(chance);
        if (QTest::currentTestFailed())
            return;
    }
    say(u"%1 kills in %2 runs of %3 users; %4 processes ended before their kill"_s.arg(m_kills)
            .arg(m_runs)
            .arg(users)
            .arg(m_misses));
    for (auto it = m_tally.cbegin(); it != m_tally.cend(); ++it)
        say(u"  %1 %2 kills, with %3 to %4 accounts made"_s.arg(nameOf(it.key()), -16)
                .arg(it->kills, 3)
                .arg(it->fewest)
                .arg(it->most));
}

/// One run from its first start to its end, with a few kills on the way.
void KilledTest::liveOneRun(Chance &chance)
{
    ConsoleWorld world;
    world.writeUsers(users);
    auto &switches = world.service.switches();
    switches.latency = std::chrono::milliseconds(chance.below(8));
    // A new user is not in every listing at once: what is looked for may have to be sent again.
    switches.listingLagCount = chance.inHundred(25) ? 1 : 0;
    auto killsLeft = chance.between(2, 5);
    ++m_runs;
    for (int start = 1;; ++start) {
        const auto passwords = u"passwords-%1.csv"_s.arg(start);
        // Killed before it was begun, a run has to be begun again.
        const auto call = world.stored() ? world.resume(passwords) : world.upload(passwords);
        std::optional<Phase> phase;
        if (killsLeft-- > 0)
            phase = phases[chance.below(int(std::size(phases)))];
        KilledConsole console(world, chance, users);
        const bool killed = console.run(call, phase);
        QVERIFY2(!console.hung(), console.words().constData());
        verifyNothingIsLost(world);
        if (QTest::currentTestFailed())
            return;
        if (!killed) {
            m_misses += phase ? 1 : 0;
            QVERIFY2(console.exitCode() == 0, console.words().constData());
            const auto stored = world.stored();
            QVERIFY2(stored, "the run cannot be read");
            QCOMPARE(Witness::madeAccounts(world.service).size(), users);
            QCOMPARE(Witness::notAllMade(world.service, *stored), QString());
            QCOMPARE(world.wrongInPasswordFile(passwords), QString());
            return;
        }
        auto &tally = m_tally[*phase];
        const auto made = static_cast<int>(Witness::madeAccounts(world.service).size());
        ++tally.kills;
        tally.fewest = std::min(tally.fewest, made);
        tally.most = std::max(tally.most, made);
        ++m_kills;
    }
}

void KilledTest::verifyNothingIsLost(ConsoleWorld &world)
{
    QCOMPARE(Witness::madeTwice(world.service), QString());
    const auto stored = world.stored();
    if (!stored) {
        QVERIFY2(stored.error().reason == ErrorReason::RunMissing,
                 qPrintable(describe(stored.error())));
        QVERIFY(Witness::madeAccounts(world.service).isEmpty());
        return;
    }
    QCOMPARE(stored->passwords.damaged.size(), 0);
    QCOMPARE(Witness::lostAccount(world.service, *stored), QString());
}

WELKOM_TEST(killed, KilledTest)
#include "tst_killed.moc"
