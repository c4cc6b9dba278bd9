// SPDX-License-Identifier: Apache-2.0

#include "consoleworld.h"
#include "proofseed.h"

#include "store/rundatabase.h"
#include "store/storekey.h"
#include "support/testsubject.h"

#include <QDirIterator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

using namespace Welkom;
using namespace Welkom::Proof;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "eyJ-a-token-that-nobody-may-read-7c1e90b2";

/// The forms in which a program could have let a secret slip.
QList<QByteArray> formsOf(const QByteArray &secret)
{
    const auto text = QString::fromUtf8(secret);
    const auto *units = reinterpret_cast<const char *>(text.utf16());
    return {secret, QByteArray(units, text.size() * qsizetype(sizeof(char16_t))), secret.toHex(),
            secret.toBase64(QByteArray::OmitTrailingEquals).chopped(1), secret.toPercentEncoding()};
}

/// What the user gave or asked for: these files are to hold secrets.
bool isTheUsersOwn(const QString &name)
{
    return name == "passphrase"_L1 || name.startsWith("passwords"_L1);
}

} // namespace

/// The whole life of two runs in the built program, killed and resumed, with passwords that are
/// refused and answers that are lost, a reset, an undo, reports, until one is discarded and
/// forgotten: in every file that was written, and in the logs of everything that Qt and Welkom can
/// log, there is no password, token, passphrase or key; after the discarding nothing of the sealed
/// passwords either.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLifeLeavesNoSecret();

private:
    void uploadUntilKilled();
    void startAnother(QProcess &process);
    ConsoleResult call(const QStringList &arguments);
    ConsoleResult runs(QStringList arguments);
    [[nodiscard]] QProcessEnvironment environment() const;
    void remember(RunId run);
    void rememberKey();
    void verifyNoSecret();
    [[nodiscard]] QHash<QString, QByteArray> files(const QString &below) const;
    [[nodiscard]] QSet<QByteArray> sealed(qint64 run) const;

    std::unique_ptr<ConsoleWorld> m_world;
    QSet<QByteArray> m_secrets;
    QByteArray m_said; ///< by all processes together
};

QProcessEnvironment SecretsTest::environment() const
{
    auto environment = consoleEnvironment(m_world->folder.path(), QString::fromLatin1(token));
    environment.insert(u"TMPDIR"_s, m_world->path(u"tmp"_s));
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    return environment;
}

ConsoleResult SecretsTest::call(const QStringList &arguments)
{
    auto result = runConsole(arguments + QStringList {u"--verbose"_s}, environment());
    m_said += result.err + result.out;
    return result;
}

ConsoleResult SecretsTest::runs(QStringList arguments)
{
    arguments.prepend(u"runs"_s);
    return call(arguments + m_world->storeOptions());
}

/// What the store knows by now, and what the directory was given.
void SecretsTest::remember(RunId run)
{
    const auto stored = Witness::readRun(m_world->data(), ConsoleWorld::key(), run);
    QVERIFY2(stored, "the run cannot be read");
    for (const auto &password : stored->passwords.byRow)
        m_secrets.insert(password.reveal().toByteArray());
    for (const auto &account : Witness::tenantOf(m_world->service).users()) {
        if (!account.isOld)
            m_secrets.insert(account.password.reveal().toByteArray());
    }
}

void SecretsTest::rememberKey()
{
    const QTemporaryDir copy;
    Witness::copyStore(m_world->data(), copy.path());
    RunDatabase database;
    QVERIFY(database.open(copy.path()));
    const auto record = readKeyRecord(database);
    QVERIFY(record && *record);
    const auto key = keyFromPassphrase(Secret(QByteArrayView(ConsoleWorld::passphrase)), **record);
    QVERIFY(key);
    m_secrets.insert(key->reveal().toByteArray());
}

QHash<QString, QByteArray> SecretsTest::files(const QString &below) const
{
    QHash<QString, QByteArray> found;
    QDirIterator walk(below, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!isTheUsersOwn(walk.fileName()) && file.open(QFile::ReadOnly))
            found.insert(file.fileName(), file.readAll());
    }
    return found;
}

void SecretsTest::verifyNoSecret()
{
    auto places = files(m_world->folder.path());
    QVERIFY(places.contains(m_world->data() + u"/welkom.sqlite"_s));
    places.insert(u"what the programs said"_s, m_said);
    for (const auto &secret : std::as_const(m_secrets)) {
        for (const auto &form : formsOf(secret)) {
            for (auto it = places.cbegin(); it != places.cend(); ++it)
                QVERIFY2(!it->contains(form), qPrintable(u"a secret lies in "_s + it.key()));
        }
    }
}

/// The sealed passwords of a run, of resets too.
QSet<QByteArray> SecretsTest::sealed(qint64 run) const
{
    const QTemporaryDir copy;
    Witness::copyStore(m_world->data(), copy.path());
    QSet<QByteArray> found;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"sealed"_s);
        database.setDatabaseName(copy.filePath(u"welkom.sqlite"_s));
        if (!database.open())
            qFatal("the copy does not open");
        QSqlQuery query(database);
        for (const auto &table : {u"row"_s, u"password_reset"_s}) {
            if (!query.exec(u"SELECT sealed_password FROM %1 WHERE run_id = %2"
                            " AND sealed_password IS NOT NULL"_s.arg(table)
                                .arg(run)))
                qFatal("the copy cannot be asked");
            while (query.next())
                found.insert(query.value(0).toByteArray());
        }
    }
    QSqlDatabase::removeDatabase(u"sealed"_s);
    return found;
}

void SecretsTest::uploadUntilKilled()
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    QEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    connect(&m_world->service, &DemoService::requestLogged, &process, [&](int) {
        if (Witness::madeAccounts(m_world->service).size() == 25)
            process.kill();
    });
    QTimer::singleShot(60'000, &process, [&process] { process.kill(); });
    process.start(QStringLiteral(WELKOM_CLI),
                  m_world->upload(u"passwords-1.csv"_s) + QStringList {u"--verbose"_s});
    loop.exec();
    m_said += process.readAllStandardError() + process.readAllStandardOutput();
    QVERIFY2(process.exitStatus() == QProcess::CrashExit, m_said.right(2000).constData());
}

/// Another upload, run 2, whose only create is never answered.
void SecretsTest::startAnother(QProcess &process)
{
    m_world->write(u"another.csv"_s,
                   "First name,Last name,Display name,Email\n"
                   "Bo,Vos,Bo Vos,bo.vos@contoso-bakkerijen.onmicrosoft.com\n");
    auto upload = m_world->upload(u"passwords-another.csv"_s);
    upload[1] = m_world->path(u"another.csv"_s);
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(WELKOM_CLI), upload + QStringList {u"--verbose"_s});
    QTRY_VERIFY_WITH_TIMEOUT(Witness::tenantOf(m_world->service)
                                 .findActive(u"bo.vos@contoso-bakkerijen.onmicrosoft.com"_s),
                             30'000);
}

void SecretsTest::aWholeLifeLeavesNoSecret()
{
    m_world = std::make_unique<ConsoleWorld>();
    auto &world = *m_world;
    QVERIFY(QDir().mkpath(world.path(u"tmp"_s)));
    m_secrets = {token, ConsoleWorld::passphrase};
    rememberKey();
    world.service.acceptToken(token);
    world.writeUsers(60);
    world.service.switches().latency = std::chrono::milliseconds(2);
    world.service.switches().refusesNextPasswords = 3;
    FaultRule cut;
    cut.operation = u"createUser"_s;
    cut.nth = 9;
    cut.kind = FaultKind::Cut;
    cut.takesEffect = true;
    FaultRule hang;
    hang.operation = u"createUser"_s;
    hang.userPrincipalName = u"bo.vos@contoso-bakkerijen.onmicrosoft.com"_s;
    hang.kind = FaultKind::Hang;
    hang.takesEffect = true;
    world.service.setFaults(FaultPlan({hang, cut}));

    const auto verifyAfter = [this](qint64 run) {
        remember(RunId {run});
        if (!QTest::currentTestFailed())
            verifyNoSecret();
        return !QTest::currentTestFailed();
    };
    uploadUntilKilled();
    QVERIFY(QFile::exists(world.data() + u"/welkom.sqlite-wal"_s)); // as the kill left it
    QVERIFY(verifyAfter(1));
    auto sealedOnes = sealed(1);
    QVERIFY(sealedOnes.size() >= 60);

    // A second program has the store open from now on, so that its log and map stay in being. (A
    // store of this process would not do: reading the files here would let go of its locks.)
    QProcess other;
    startAnother(other);
    if (QTest::currentTestFailed())
        return;
    const auto resumed = call(world.resume(u"passwords-2.csv"_s));
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QVERIFY(verifyAfter(1));
    sealedOnes.unite(sealed(1));
    const auto stored = world.stored();
    const auto &rows = stored->run.rows;
    const auto lost = std::find_if(rows.begin(), rows.end(),
                                   [](const auto &row) { return row.outcome.answerLost; });
    QVERIFY(lost != rows.end());
    const auto reset = runs({u"reset"_s, u"1"_s, u"--row"_s, QString::number(lost->position.row),
                             u"--output"_s, world.path(u"passwords-3.csv"_s)});
    QVERIFY2(reset.exitCode == 0, reset.err.constData());
    QVERIFY(verifyAfter(1));
    sealedOnes.unite(sealed(1));

    QCOMPARE(runs({u"report"_s, u"1"_s, u"--output"_s, world.path(u"report.csv"_s)}).exitCode, 0);
    QCOMPARE(runs({u"report"_s, u"1"_s, u"--output"_s, world.path(u"report.json"_s)}).exitCode, 0);
    QCOMPARE(
        runs({u"passwords"_s, u"1"_s, u"--output"_s, world.path(u"passwords-5.csv"_s)}).exitCode,
        0);
    const auto undone = runs({u"undo"_s, u"1"_s, u"--include-answer-lost"_s});
    QVERIFY2(undone.exitCode == 0, undone.err.constData());
    QCOMPARE(Witness::madeAccounts(world.service).size(), 1);
    QVERIFY(verifyAfter(2));
    QVERIFY(m_said.contains("POST") && m_said.contains("PATCH") && m_said.contains("DELETE"));
    QVERIFY(m_secrets.size() > 60 + 3);
    say(u"%1 secrets, %2 KB of logs"_s.arg(m_secrets.size()).arg(m_said.size() / 1024));

    // Sealed, they are there: the search can find.
    const auto isAnywhere = [this](const QByteArray &bytes) {
        const auto places = files(m_world->data());
        return std::any_of(places.begin(), places.end(),
                           [&bytes](const auto &content) { return content.contains(bytes); });
    };
    QVERIFY(isAnywhere(*sealed(1).begin()));
    const auto keptOnes = sealed(2);
    QCOMPARE(keptOnes.size(), 1);
    const auto discarded = runs({u"discard"_s, u"1"_s});
    QVERIFY2(discarded.exitCode == 0, discarded.err.constData());
    QVERIFY(QFile::exists(world.data() + u"/welkom.sqlite-shm"_s));
    for (const auto &bytes : std::as_const(sealedOnes)) {
        QVERIFY(!isAnywhere(bytes));
        QVERIFY(!isAnywhere(bytes.left(24)));
        QVERIFY(!isAnywhere(bytes.right(24)));
    }
    QVERIFY(isAnywhere(*keptOnes.begin()));
    QVERIFY(verifyAfter(2));
    QVERIFY(other.state() == QProcess::Running);
    QCOMPARE(runs({u"forget"_s, u"1"_s}).exitCode, 0);
    for (const auto &content : files(world.data()))
        QVERIFY(!content.contains("anna.7@"));
    other.kill();
    QVERIFY(other.waitForFinished());
    m_said += other.readAll();
    QVERIFY(verifyAfter(2));
}

WELKOM_TEST(secrets, SecretsTest)
#include "tst_secrets.moc"
