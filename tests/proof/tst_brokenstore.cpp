// SPDX-License-Identifier: Apache-2.0

#include "consoleworld.h"
#include "proofclient.h"
#include "proofseed.h"

#include "core/secretstore.h"
#include "support/testsubject.h"

#include <QTest>
#include <QTimer>

#include <array>
#include <memory>
#include <vector>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#endif

using namespace Welkom;
using namespace Welkom::Proof;
using namespace Qt::StringLiterals;

/// The store's disk is full, its bytes are changed, other programs are at it: nothing is lost, and
/// whatever cannot be done is said.
class BrokenStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_tally.clear(); }

    void aFileSizeLimit();
    void aDiskThatIsFull();
    void flippedBytesOfTheDatabase();
    void flippedBytesOfTheLog();
    void threeProgramsRaceToResume();

private:
    void uploadWithoutRoom(ConsoleWorld &world, int users,
                           const std::function<void(QProcess &)> &narrow,
                           const std::function<void()> &widen);
    QMap<QString, int> m_tally;
    void sayTally(const QString &head);
};

void BrokenStoreTest::sayTally(const QString &head)
{
    say(head);
    for (auto it = m_tally.cbegin(); it != m_tally.cend(); ++it)
        say(u"  %1 %2"_s.arg(it.value(), 6).arg(it.key()));
    m_tally.clear();
}

// A full disk.

namespace {

void verifyNothingIsLost(ConsoleWorld &world)
{
    QCOMPARE(Witness::madeTwice(world.service), QString());
    const auto stored = world.stored();
    if (!stored) {
        QVERIFY2(stored.error().reason == ErrorReason::RunMissing,
                 qPrintable(describe(stored.error())));
        QCOMPARE(Witness::madeAccounts(world.service).size(), 0);
        return;
    }
    QCOMPARE(stored->passwords.damaged.size(), 0);
    QCOMPARE(Witness::lostAccount(world.service, *stored), QString());
}

ConsoleResult runNarrowed(const ConsoleWorld &world, const QStringList &call,
                          const std::function<void(QProcess &)> &narrow)
{
    QProcess process;
    narrow(process);
    process.setProcessEnvironment(world.environment());
    process.setStandardInputFile(QProcess::nullDevice());
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &process, [&process] { process.kill(); });
    process.start(QStringLiteral(WELKOM_CLI), call);
    loop.exec();
    ConsoleResult result;
    result.crashed = process.exitStatus() == QProcess::CrashExit;
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace

/// An upload that finds no room for its store somewhere on its way, and goes on when there is.
void BrokenStoreTest::uploadWithoutRoom(ConsoleWorld &world, int users,
                                        const std::function<void(QProcess &)> &narrow,
                                        const std::function<void()> &widen)
{
    world.writeUsers(users);
    const auto result = runNarrowed(world, world.upload(u"passwords.csv"_s), narrow);
    QVERIFY2(!result.crashed, result.err.constData());
    widen();
    verifyNothingIsLost(world);
    if (QTest::currentTestFailed())
        return;
    const auto made = Witness::madeAccounts(world.service).size();
    if (result.exitCode == 0) {
        ++m_tally[u"had room enough"_s];
    } else {
        // The file that has no room is named: the database, or the lock of the run.
        QVERIFY2(result.err.contains(world.data().toUtf8() + '/'), result.err.constData());
        ++m_tally[made == 0          ? u"refused to begin"_s
                      : made < users ? u"stopped on the way"_s
                                     : u"made all, and could not note it"_s];
    }
    const auto goOn = world.stored() ? world.resume(u"all.csv"_s) : world.upload(u"all.csv"_s);
    const auto resumed = world.run(goOn);
    QVERIFY2(resumed.exitCode == 0, (resumed.err + resumed.out).constData());
    QCOMPARE(Witness::madeAccounts(world.service).size(), users);
    QCOMPARE(Witness::madeTwice(world.service), QString());
    QCOMPARE(Witness::notAllMade(world.service, *world.stored()), QString());
    QCOMPARE(world.wrongInPasswordFile(u"all.csv"_s), QString());
}

void BrokenStoreTest::aFileSizeLimit()
{
#ifdef Q_OS_LINUX
    auto chance = Chance::drawn();
    for (int i = 0; i < inSoak(12, 200); ++i) {
        ConsoleWorld world;
        // A run of sixty users writes some 200 KB of log.
        const auto most = static_cast<rlim_t>(chance.between(20, 260)) * 1024;
        uploadWithoutRoom(
            world, 60,
            [most](QProcess &process) {
                process.setChildProcessModifier([most] {
                    std::signal(SIGXFSZ, SIG_IGN); // as a full disk: an error, not a signal
                    const rlimit limit {most, most};
                    ::setrlimit(RLIMIT_FSIZE, &limit);
                });
            },
            [] {});
        if (QTest::currentTestFailed()) {
            say(u"a limit of %1 bytes"_s.arg(most));
            return;
        }
    }
    sayTally(u"No file may grow beyond a limit:"_s);
#else
    QSKIP("limits of Linux");
#endif
}

void BrokenStoreTest::aDiskThatIsFull()
{
#ifdef Q_OS_LINUX
    auto chance = Chance::drawn();
    for (int i = 0; i < inSoak(12, 200); ++i) {
        ConsoleWorld world;
        const auto small = world.path(u"small"_s);
        QVERIFY(QDir().mkpath(small));
        const auto size = "size=%1k,mode=700"_L1;
        const auto kilobytes = chance.between(60, 400);
        const auto options = QString(size).arg(kilobytes).toLatin1();
        if (::mount("tmpfs", qPrintable(small), "tmpfs", 0, options.constData()) != 0)
            QSKIP("only an administrator may make a small disk");
        const auto unmount = qScopeGuard([&small] { ::umount2(qPrintable(small), MNT_DETACH); });
        world.moveData(small + u"/store"_s);
        uploadWithoutRoom(
            world, 60, [](QProcess &) {},
            [&small] {
                ::mount("tmpfs", qPrintable(small), "tmpfs", MS_REMOUNT, "size=64m,mode=700");
            });
        if (QTest::currentTestFailed()) {
            say(u"a disk of %1 KB"_s.arg(kilobytes));
            return;
        }
    }
    sayTally(u"The disk is full:"_s);
#else
    QSKIP("a small disk of Linux");
#endif
}

// Bytes that are not what they were.

namespace {

constexpr int rowsOfStore = 40;

Outcome outcomeOf(RowState state)
{
    Outcome outcome;
    outcome.state = state;
    if (state == RowState::Created)
        outcome.id = {u"33333333-3333-4333-8333-333333333333"_s};
    outcome.requestId = RequestId::make();
    outcome.when = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    return outcome;
}

/// A store with one run in every state, and what it holds.
class SoundStore
{
public:
    SoundStore() : m_service(ConsoleWorld::small()), m_new(proofRun(m_service, rowsOfStore))
    {
        RunStore store;
        if (!wait(store.open(m_folder.path())) || !wait(store.unlock(KeySource::from(keys))))
            qFatal("the store does not open");
        run = wait(store.begin(m_new)).value();
        QList<qint64> sending;
        for (int i = 0; i < rowsOfStore; ++i) {
            static constexpr std::array states {RowState::Created, RowState::Created,
                                                RowState::Unknown, RowState::Refused,
                                                RowState::Waiting};
            const auto state = states[static_cast<size_t>(i) % states.size()];
            const auto row = m_new.plan.accounts.at(i).position.row;
            if (!wait(store.record(run, row, outcomeOf(state))))
                qFatal("the store does not record");
        }
        truth = Witness::readRun(store, run).value();
        log = bytesOf(u"welkom.sqlite-wal"_s);
        databaseBesideLog = bytesOf(u"welkom.sqlite"_s);
        Witness::copyStore(m_folder.path(), m_closed.path());
        RunStore closing; // folds the log back at its end
        if (!wait(closing.open(m_closed.path())))
            qFatal("the copy does not open");
    }

    /// After everything was folded back into it.
    [[nodiscard]] QByteArray closedDatabase() const
    {
        QFile file(m_closed.filePath(u"welkom.sqlite"_s));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    MemorySecretStore keys;
    RunId run;
    Witness::Stored truth;
    QByteArray log;
    QByteArray databaseBesideLog;

private:
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_closed;
    DemoService m_service;
    NewRun m_new;
};

QByteArray flipped(QByteArray bytes, Chance &chance)
{
    const int flips = chance.inHundred(50) ? 1 : chance.between(2, 12);
    for (int i = 0; i < flips; ++i) {
        const auto at = chance.below(static_cast<int>(bytes.size()));
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << chance.below(8)));
    }
    return bytes;
}

/// What was read of a store whose bytes were changed; in the words of the tally.
struct Reading
{
    QString word;
    QString trouble; ///< what may never be
};

Reading reading(const QString &word, const QString &trouble = {})
{
    return {word, trouble};
}

/// \param mayBeOlder whether an earlier state of the store is no trouble, as when the end of its
/// log is damaged, which SQLite takes for a crash.
Reading read(const QString &folder, SoundStore &sound, bool mayBeOlder)
{
    const auto refusedBy = [](const Error &error) {
        const bool isClear = error.kind == ErrorKind::Storage && error.reason != ErrorReason::None;
        return reading(u"refused: "_s + nameOf(error.reason),
                       isClear ? QString()
                               : u"an error that is none of the store: "_s + nameOf(error.kind)
                               + u' ' + describe(error));
    };
    RunStore store;
    if (const auto opened = wait(store.open(folder)); !opened)
        return refusedBy(opened.error());
    if (const auto unlocked = wait(store.unlock(KeySource::from(sound.keys))); !unlocked)
        return refusedBy(unlocked.error());
    const auto list = wait(store.runs());
    if (!list)
        return refusedBy(list.error());
    const auto found = Witness::readRun(store, sound.run);
    if (!found && found.error().reason == ErrorReason::RunMissing)
        return reading(u"the run is gone"_s,
                       mayBeOlder ? QString() : u"the run is gone without a word"_s);
    if (!found)
        return refusedBy(found.error());

    const auto &rows = found->run.rows;
    const auto &right = sound.truth.run.rows;
    if (rows.size() != right.size())
        return reading(u"rows are gone"_s, u"%1 rows are left"_s.arg(rows.size()));
    const auto &passwords = found->passwords;
    QString older;
    bool isOther = list->size() != 1 || list->first().counts.records != rowsOfStore;
    QHash<qint64, const RunRow *> byNumber;
    for (const auto &row : right)
        byNumber.insert(row.position.row, &row);
    for (const auto &row : rows) {
        const auto number = row.position.row;
        const bool isDamaged = passwords.damaged.contains(number);
        const auto *was = byNumber.value(number);
        if (!was) {
            // Its number is what was changed: its password is bound to it, and does not open.
            if (!isDamaged && row.outcome.state != RowState::Refused)
                return reading(u"another row"_s, u"row %1 was never there"_s.arg(number));
            continue;
        }
        const auto password = passwords.byRow.value(number);
        const auto rightPassword = sound.truth.passwords.byRow.value(number);
        if (!password.isEmpty() && !rightPassword.isEmpty() && !(password == rightPassword))
            return reading(u"a wrong password"_s, u"row %1 has another password"_s.arg(number));
        if (password.isEmpty() && !rightPassword.isEmpty() && !isDamaged)
            return reading(u"a password is gone"_s,
                           u"row %1 has no password, and nobody says so"_s.arg(number));
        // One that is damaged may have been another row, whose number is what was changed.
        if (row.outcome.state != was->outcome.state && !isDamaged)
            older = u"row %1 reads %2, and is %3"_s.arg(
                QString::number(number), nameOf(row.outcome.state), nameOf(was->outcome.state));
        isOther = isOther || row.userPrincipalName != was->userPrincipalName
            || !(row.outcome == was->outcome) || row.displayName != was->displayName;
    }
    if (!older.isEmpty() && !mayBeOlder)
        return reading(u"another state"_s, older);
    if (!passwords.damaged.isEmpty())
        return reading(u"some passwords are damaged, and it says which"_s);
    return reading(!older.isEmpty() ? u"an earlier state"_s
                       : isOther    ? u"right, but for a name or a note"_s
                                    : u"right"_s);
}

void replace(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QFile::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

void BrokenStoreTest::flippedBytesOfTheDatabase()
{
    auto chance = Chance::drawn();
    SoundStore sound;
    const auto whole = sound.closedDatabase();
    QVERIFY(whole.size() > 20'000);
    for (int i = 0; i < inSoak(600, 30'000); ++i) {
        const QTemporaryDir folder;
        replace(folder.filePath(u"welkom.sqlite"_s), flipped(whole, chance));
        const auto result = read(folder.path(), sound, false);
        QVERIFY2(result.trouble.isEmpty(),
                 qPrintable(u"%1 (flip %2)"_s.arg(result.trouble).arg(i)));
        ++m_tally[result.word];
    }
    sayTally(u"Flipped bytes of the database:"_s);
}

void BrokenStoreTest::flippedBytesOfTheLog()
{
    auto chance = Chance::drawn();
    SoundStore sound;
    QVERIFY(sound.log.size() > 20'000);
    for (int i = 0; i < inSoak(300, 10'000); ++i) {
        const QTemporaryDir folder;
        replace(folder.filePath(u"welkom.sqlite"_s), sound.databaseBesideLog);
        replace(folder.filePath(u"welkom.sqlite-wal"_s), flipped(sound.log, chance));
        const auto result = read(folder.path(), sound, true);
        QVERIFY2(result.trouble.isEmpty(),
                 qPrintable(u"%1 (flip %2)"_s.arg(result.trouble).arg(i)));
        ++m_tally[result.word];
    }
    sayTally(u"Flipped bytes of the write-ahead log:"_s);
}

// Others at the same store.

void BrokenStoreTest::threeProgramsRaceToResume()
{
    auto chance = Chance::drawn();
    for (int round = 0; round < inSoak(6, 100); ++round) {
        ConsoleWorld world;
        world.writeUsers(40);
        FaultRule rule;
        rule.operation = u"createUser"_s;
        rule.kind = FaultKind::NoMfa;
        rule.nth = chance.between(1, 30);
        world.service.setFaults(FaultPlan({rule}));
        const auto stopped = world.run(world.upload(u"passwords.csv"_s));
        QVERIFY2(stopped.exitCode != 0, stopped.err.constData());
        world.service.switches().latency = std::chrono::milliseconds(chance.below(20));
        std::array<QProcess, 3> racers;
        for (size_t i = 0; i < racers.size(); ++i) {
            racers[i].setProcessEnvironment(world.environment());
            racers[i].setStandardInputFile(QProcess::nullDevice());
            racers[i].start(QStringLiteral(WELKOM_CLI), world.resume(u"all-%1.csv"_s.arg(i)));
        }
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(racers.begin(), racers.end(),
                                             [](const QProcess &racer) {
                                                 return racer.state() == QProcess::NotRunning;
                                             }),
                                 60'000);
        int winners = 0;
        for (auto &racer : racers) {
            const auto words = racer.readAllStandardError();
            QVERIFY2(racer.exitStatus() == QProcess::NormalExit, words.constData());
            if (racer.exitCode() == 0)
                ++winners;
            else
                QVERIFY2(words.contains("Another window of Welkom"), words.constData());
        }
        QVERIFY(winners >= 1);
        ++m_tally[u"%1 of three came through"_s.arg(winners)];
        QCOMPARE(Witness::madeTwice(world.service), QString());
        QCOMPARE(Witness::notAllMade(world.service, *world.stored()), QString());
        QCOMPARE(Witness::lostAccount(world.service, *world.stored()), QString());
    }
    sayTally(u"Three programs resume the same run:"_s);
}

WELKOM_TEST(brokenstore, BrokenStoreTest)
#include "tst_brokenstore.moc"
