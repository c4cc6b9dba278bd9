// SPDX-License-Identifier: Apache-2.0

#include "fakeauthority.h"

#include "signin/accounts.h"
#include "signin/keychainsecretstore.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Secret secretOf(qsizetype size)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < size; ++i)
        bytes += static_cast<char>(i * 31 + i / 251); // every byte, NUL too
    return Secret(bytes);
}

const auto laterName = u"welkom/test/for-later"_s;

} // namespace

/// Against a real Secret Service. Not run as a whole: keyring.sh brings about the state that each
/// function needs, and calls it by name.
class TestKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The keyring is there and open.

    void keepsSecrets_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("cap");
        const qsizetype usual = KeychainSecretStore::platformCap;
        QTest::newRow("an empty secret") << qsizetype(0) << usual;
        QTest::newRow("100 bytes") << qsizetype(100) << usual;
        QTest::newRow("4 KB") << qsizetype(4096) << usual;
        QTest::newRow("20 KB") << qsizetype(20480) << usual;
        QTest::newRow("4 KB in the pieces of Windows") << qsizetype(4096) << qsizetype(2000);
        QTest::newRow("20 KB in the pieces of Windows") << qsizetype(20480) << qsizetype(2000);
    }

    void keepsSecrets()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, cap);
        SystemClock clock;
        {
            KeychainSecretStore store(clock, cap);
            const auto name = u"welkom/test/%1-%2"_s.arg(size).arg(cap);
            const auto before = wait(store.read(name));
            QVERIFY2(before, before ? "" : qPrintable(technicalDetails(before.error())));
            QVERIFY(!*before);
            QVERIFY(wait(store.write(name, secretOf(size))));
            QVERIFY(**wait(store.read(name)) == secretOf(size));
            QVERIFY(wait(store.write(name, secretOf(size / 2 + 1))));
            QVERIFY(**wait(store.read(name)) == secretOf(size / 2 + 1));
            QVERIFY(wait(store.remove(name)));
            const auto gone = wait(store.read(name));
            QVERIFY(gone && !*gone);
            QVERIFY(wait(store.remove(name)));
        }
        clock.wakeAll();
    }

    void twoProcessesStaySignedIn()
    {
        QTemporaryDir folder;
        SystemClock clock;
        FakeAuthority fake;
        SignInHttp http(clock);
        Authority client(fake.configuration(), http, clock);
        KeychainSecretStore secrets(clock);
        Accounts accounts(folder.path(), client, secrets, clock);
        const auto tokens = fake.newTokens();
        SignedIn given;
        given.account.key = {client.configuration().authority.toString(), u"welkom-test"_s,
                             u"http://127.0.0.1:9"_s, u"tenant-1"_s, u"user-1"_s};
        given.refreshToken = Secret(tokens.value(u"refresh_token"_s).toString().toLatin1());
        const auto session = wait(accounts.remember(given));
        QVERIFY(session);
        QVERIFY(!(*session)->storageTrouble());

        std::array<QProcess, 2> programs;
        for (auto &program : programs) {
            program.start(QStringLiteral(WELKOM_REFRESH_CLIENT),
                          {fake.issuer(), folder.path(), u"10"_s});
        }
        for (auto &program : programs) {
            QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
            const auto words = program.readAllStandardError();
            QVERIFY2(program.exitCode() == 0, words.constData());
        }
        QVERIFY(!fake.isRevoked);
        QCOMPARE(fake.tokenRequests.size(), 2 * 11);
        QVERIFY(wait(accounts.signOut(given.account)));
        clock.wakeAll();
    }

    void leavesASecretForLater()
    {
        SystemClock clock;
        {
            KeychainSecretStore store(clock);
            QVERIFY(wait(store.write(laterName, secretOf(100))));
        }
        clock.wakeAll();
    }

    // The keyring is locked, and nobody opens it.

    void aLockedKeyringKeepsEverything()
    {
        SystemClock clock;
        {
            KeychainSecretStore store(clock);
            const auto read = wait(store.read(laterName));
            QVERIFY(!read || !*read); // a dismissed prompt reads as "not there"
            const auto written = wait(store.write(laterName, secretOf(5)));
            QVERIFY(!written);
            QCOMPARE(written.error().kind, ErrorKind::Storage);
            QCOMPARE(written.error().reason, ErrorReason::SecretStoreMissing);
            QVERIFY(!written.error().serviceText.isEmpty());
        }
        clock.wakeAll();
    }

    // It is open again.

    void theSecretIsStillThere()
    {
        SystemClock clock;
        {
            KeychainSecretStore store(clock);
            const auto read = wait(store.read(laterName));
            QVERIFY(read && *read);
            QVERIFY(**read == secretOf(100));
        }
        clock.wakeAll();
    }

    // There is no keychain at all.

    void noKeychainIsSaid()
    {
        SystemClock clock;
        {
            KeychainSecretStore store(clock);
            const auto read = wait(store.read(laterName));
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Storage);
            QCOMPARE(read.error().reason, ErrorReason::SecretStoreMissing);
            QVERIFY(!read.error().serviceText.isEmpty());
            QVERIFY(!wait(store.write(laterName, secretOf(5))));
            QVERIFY(!wait(store.remove(laterName)));
        }
        clock.wakeAll();
    }

    // The keyring is open, but Qt runs without GLib (QT_NO_GLIB=1): no answer ever comes.

    void silenceEnds()
    {
        ManualClock clock;
        {
            KeychainSecretStore store(clock);
            std::optional<Error> first;
            QCoro::connect(store.read(laterName), this,
                           [&](const Result<std::optional<Secret>> &read) {
                               first = read ? Error() : read.error();
                           });
            clock.advance(119s);
            QCoreApplication::processEvents();
            QVERIFY(!first);
            clock.advance(2s);
            QTRY_VERIFY(first);
            QCOMPARE(first->reason, ErrorReason::SecretStoreMissing);
            // The library still waits for the first answer: the next call fails at once.
            const auto second = wait(store.write(laterName, secretOf(5)));
            QVERIFY(!second);
            QCOMPARE(second.error().reason, ErrorReason::SecretStoreMissing);
        }
        clock.wakeAll();
    }
};

WELKOM_TEST(keychain, TestKeychain)
#include "tst_keychain.moc"
