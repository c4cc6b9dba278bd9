// SPDX-License-Identifier: Apache-2.0

#include "support/consoleprocess.h"
#include "support/democontrol.h"
#include "support/testsubject.h"
#include "tables/csvtable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// A small disk of its own, where the system lets us have one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &place) : m_place(QFile::encodeName(place))
    {
#ifdef Q_OS_LINUX
        m_isThere = QDir().mkpath(place)
            && ::mount("tmpfs", m_place.constData(), "tmpfs", 0, "size=16m") == 0;
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_isThere)
            ::umount2(m_place.constData(), MNT_DETACH);
#endif
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isThere() const
    {
        return m_isThere;
    }

    [[nodiscard]] bool makeReadOnly()
    {
#ifdef Q_OS_LINUX
        return ::mount("tmpfs", m_place.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=16m")
            == 0;
#else
        return false;
#endif
    }

    /// To the last byte.
    void fill()
    {
        QFile file(QFile::decodeName(m_place) + u"/filler"_s);
        if (!file.open(QFile::WriteOnly | QFile::Unbuffered))
            return;
        for (const auto size : {65'536, 512, 1}) {
            const QByteArray block(size, 'x');
            while (file.write(block) == block.size()) { }
        }
    }
    void makeRoom()
    {
        QFile::remove(QFile::decodeName(m_place) + u"/filler"_s);
    }

private:
    QByteArray m_place;
    bool m_isThere = false;
};

} // namespace

/// Faults of the machine's own storage: no account is made whose password could not be kept, every
/// fault has its sentence, and nothing is lost.
class ConsoleStoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<SmallDisk>(path(u"disk"_s));
        m_demo = std::make_unique<DemoProcess>(QStringList(), consoleEnvironment(m_folder->path()));
        QVERIFY(!m_demo->address().isEmpty());
        m_control = std::make_unique<DemoControl>(m_demo->address());
        QFile passphrase(path(u"passphrase"_s));
        QVERIFY(passphrase.open(QFile::WriteOnly));
        passphrase.write("correct horse battery staple\n");
        m_data = path(u"data"_s);
    }
    void cleanup()
    {
        m_control.reset();
        m_demo.reset();
        m_disk.reset();
    }

    void aStoreThatCannotKeepThePasswordsStopsBeforeTheFirst_data()
    {
        using Break = std::function<void(ConsoleStoreFaultsTest &)>;
        QTest::addColumn<Break>("breakIt");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("its bytes were changed")
            << Break([](auto &test) { test.overwrite(200, QByteArray(3000, '\x7f')); })
            << QByteArray("are damaged");
        QTest::newRow("it is cut off")
            << Break([](auto &test) { QFile::resize(test.database(), 5000); })
            << QByteArray("are damaged");
        QTest::newRow("it is no database")
            << Break([](auto &test) { test.overwrite(0, QByteArray(600, 'n')); })
            << QByteArray("are damaged");
        QTest::newRow("a newer version wrote it")
            << Break([](auto &test) { test.inStore(u"PRAGMA user_version = 99"_s); })
            << QByteArray("a newer version of Welkom");
        QTest::newRow("it was sealed with another passphrase")
            << Break([](auto &test) { test.changePassphrase(); })
            << QByteArray("passphrase does not open");
        QTest::newRow("its key record is gone") << Break([](auto &test) {
            test.inStore(u"UPDATE store_key SET source = 'secret-store', entry = 'x'"_s);
        }) << QByteArray("The key that protects");
    }

    void aStoreThatCannotKeepThePasswordsStopsBeforeTheFirst()
    {
        QFETCH(std::function<void(ConsoleStoreFaultsTest &)>, breakIt);
        QFETCH(QByteArray, words);
        QCOMPARE(upload(1).exitCode, 0);
        const auto before = m_control->writes().size();
        breakIt(*this);
        const auto bytes = bytesOf(database());
        const auto refused = upload(3);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains(words), refused.err.constData());
        QCOMPARE(m_control->writes().size(), before);
        QCOMPARE(bytesOf(database()), bytes); // left as it is, for somebody who can help
    }

    void aReadOnlyDiskStopsBeforeTheFirst()
    {
        if (!m_disk->isThere())
            QSKIP("needs the right to mount a disk");
        m_data = path(u"disk/data"_s);
        QCOMPARE(upload(1).exitCode, 0);
        QVERIFY(m_disk->makeReadOnly());
        const auto before = m_control->writes().size();
        const auto refused = upload(3);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("cannot be written"), refused.err.constData());
        QCOMPARE(m_control->writes().size(), before);
    }

    void aFullDiskStopsBeforeTheFirst()
    {
        if (!m_disk->isThere())
            QSKIP("needs the right to mount a disk");
        m_data = path(u"disk/data"_s);
        QCOMPARE(upload(1).exitCode, 0);
        m_disk->fill();
        const auto before = m_control->writes().size();
        const auto refused = upload(400);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("no room left"), refused.err.constData());
        QCOMPARE(m_control->writes().size(), before);
        m_disk->makeRoom();
        QCOMPARE(upload(3).exitCode, 1); // one of them is there since the first upload
        requirePasswordsOfAll(3);
    }

    void aDiskThatFillsUpOnTheWayLosesNobody()
    {
        if (!m_disk->isThere())
            QSKIP("needs the right to mount a disk");
        m_data = path(u"disk/data"_s);
        m_control->ask("PUT", u"/demo/switches"_s, {{u"latency"_s, 40}});
        writeUsers(150);
        QProcess process;
        process.setProcessEnvironment(consoleEnvironment(m_folder->path(), u"demo"_s));
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WELKOM_CLI), uploadCall());
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_control->newUsers(domain).size() >= 10, 60'000);
        m_disk->fill();
        QVERIFY(process.waitForFinished(120'000));
        const auto err = process.readAllStandardError();
        m_disk->makeRoom();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, err.constData());
        QCOMPARE(process.exitCode(), 5);
        QVERIFY2(err.contains("no room left"), err.constData());
        const auto resumed = run({u"runs"_s, u"resume"_s, u"1"_s, u"--yes"_s}, storeOptions());
        QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
        QCOMPARE(m_control->newUsers(domain).size(), 150);
        const auto saved = run({u"runs"_s, u"passwords"_s, u"1"_s, u"--overwrite"_s, u"--output"_s,
                                path(u"passwords.csv"_s)},
                               storeOptions());
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        requirePasswordsOfAll(150);
    }

    void aPasswordFileThatCannotBeWrittenStaysInTheStore()
    {
        if (!m_disk->isThere())
            QSKIP("needs the right to mount a disk");
        QCOMPARE(upload(3).exitCode, 0);
        m_disk->fill();
        const auto refused =
            run({u"runs"_s, u"passwords"_s, u"1"_s, u"--output"_s, path(u"disk/p.csv"_s)},
                storeOptions());
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("still in the store"), refused.err.constData());
        QVERIFY2(refused.err.contains("welkom-cli runs passwords 1"), refused.err.constData());
        QVERIFY(!QFile::exists(path(u"disk/p.csv"_s)));
        QVERIFY(QFile::remove(path(u"passwords.csv"_s)));
        const auto saved =
            run({u"runs"_s, u"passwords"_s, u"1"_s, u"--output"_s, path(u"passwords.csv"_s)},
                storeOptions());
        QCOMPARE(saved.exitCode, 0);
        requirePasswordsOfAll(3);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString database() const { return m_data + u"/welkom.sqlite"_s; }

    [[nodiscard]] QStringList storeOptions() const
    {
        return {u"--service"_s, m_demo->address(),      u"--data-dir"_s,
                m_data,         u"--passphrase-file"_s, path(u"passphrase"_s)};
    }

    [[nodiscard]] QStringList uploadCall() const
    {
        return QStringList {u"upload"_s,      path(u"users.csv"_s),     u"--customer"_s,
                            domain,           u"--location"_s,          u"NL"_s,
                            u"--passwords"_s, path(u"passwords.csv"_s), u"--overwrite"_s,
                            u"--yes"_s}
        + storeOptions();
    }

    void writeUsers(int count)
    {
        QFile file(path(u"users.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("First name,Last name,Display name,Email,Status update\n");
        for (int i = 1; i <= count; ++i)
            file.write(
                u"Anna,Jansen %1,Anna Jansen %1,anna.%1@%2,\n"_s.arg(i).arg(domain).toUtf8());
    }

    [[nodiscard]] ConsoleResult run(QStringList call, const QStringList &options) const
    {
        return runConsole(call + options, consoleEnvironment(m_folder->path(), u"demo"_s));
    }

    [[nodiscard]] ConsoleResult upload(int count)
    {
        writeUsers(count);
        return run(uploadCall(), {});
    }

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    void overwrite(qint64 at, const QByteArray &bytes)
    {
        QFile file(database());
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.seek(at));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void changePassphrase()
    {
        QFile passphrase(path(u"passphrase"_s));
        QVERIFY(passphrase.open(QFile::WriteOnly | QFile::Truncate));
        passphrase.write("another one\n");
    }

    void inStore(const QString &sql)
    {
        {
            auto store = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            store.setDatabaseName(database());
            QVERIFY(store.open());
            QSqlQuery query(store);
            QVERIFY(query.exec(sql));
            QVERIFY(query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    /// Users 1 to `count` are there once, and whoever is in the password file with a password signs
    /// in with it. Accounts of an earlier upload have theirs in its own file.
    void requirePasswordsOfAll(int count)
    {
        const auto made = m_control->newUsers(domain);
        QCOMPARE(made.size(), count);
        QCOMPARE(QSet<QString>(made.begin(), made.end()).size(), count);
        auto bytes = bytesOf(path(u"passwords.csv"_s));
        CsvLayout layout;
        layout.begin = 3;
        const auto table = readTable(bytes, layout);
        qsizetype right = 0;
        for (qsizetype i = 1; i < table.size(); ++i) {
            const auto password = QString::fromUtf8(table.record(i).cell(6));
            const auto name = QString::fromUtf8(table.record(i).cell(4));
            if (password.isEmpty())
                continue;
            QVERIFY2(m_control->isRight(domain, name, password), qPrintable(name));
            ++right;
        }
        QVERIFY(right == count || (right == count - 1 && table.size() == count + 1));
    }

    static inline const QString domain = u"contoso-bakkerijen.onmicrosoft.com"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<DemoProcess> m_demo;
    std::unique_ptr<DemoControl> m_control;
    QString m_data;
};

WELKOM_TEST(consolestorefaults, ConsoleStoreFaultsTest)
#include "tst_consolestorefaults.moc"
