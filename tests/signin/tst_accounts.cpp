// SPDX-License-Identifier: Apache-2.0

#include "fakeauthority.h"

#include "signin/accounts.h"
#include "support/testsubject.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A keychain that can be told to fail.
class MoodyStore final : public SecretStore
{
public:
    Task<std::optional<Secret>> read(QString name) override
    {
        if (failsReading)
            co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing, name);
        auto secret = co_await m_memory.read(name);
        co_return secret;
    }
    Task<void> write(QString name, Secret secret) override
    {
        ++writes;
        if (failsWriting)
            co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing, name);
        if (onWrite)
            onWrite();
        auto written = co_await m_memory.write(name, secret);
        co_return written;
    }
    Task<void> remove(QString name) override
    {
        if (failsWriting)
            co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing, name);
        auto removed = co_await m_memory.remove(name);
        co_return removed;
    }

    bool failsReading = false;
    bool failsWriting = false;
    int writes = 0;
    std::function<void()> onWrite;

private:
    MemorySecretStore m_memory;
};

/// One program: its own clock, network and memory; the folder and the keychain may be shared.
struct Program
{
    Program(FakeAuthority &fake, const QString &folder, SecretStore &secrets)
        : authority(fake), http(clock), client(fake.configuration(), http, clock),
          accounts(folder, client, secrets, clock)
    {
    }
    ~Program() { clock.wakeAll(); }

    /// As after an interactive sign-in.
    SignedIn newSignIn()
    {
        const auto tokens = authority.newTokens();
        SignedIn given;
        given.account = accountOf(
            *readIdToken(Secret(tokens.value(u"id_token"_s).toString().toLatin1()), QString()),
            client.configuration());
        given.accessToken = Secret(tokens.value(u"access_token"_s).toString().toLatin1());
        given.refreshToken = Secret(tokens.value(u"refresh_token"_s).toString().toLatin1());
        given.life = std::chrono::seconds(static_cast<int>(authority.expiresIn));
        return given;
    }
    std::shared_ptr<AccountSession> signIn()
    {
        auto session = QCoro::waitFor(accounts.remember(newSignIn()));
        return session ? *session : nullptr;
    }

    FakeAuthority &authority;
    SystemClock clock;
    SignInHttp http;
    Authority client;
    Accounts accounts;
};

QByteArray tokenOf(AccountSession &session)
{
    const auto token = QCoro::waitFor(session.accessToken());
    return token ? token->reveal().toByteArray()
                 : "error: " + nameOf(token.error().reason).toLatin1();
}

} // namespace

class TestAccounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAndRefreshes()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        {
            Program program(fake, folder.path() + u"/new/data"_s, secrets);
            const auto session = program.signIn();
            QVERIFY(session);
            QVERIFY(!session->storageTrouble());
            QCOMPARE(tokenOf(*session), "access-secret-1"_ba);
            QVERIFY(fake.tokenRequests.isEmpty());
        }
        // The next start: the first token comes by the refresh token, which is replaced.
        Program program(fake, folder.path() + u"/new/data"_s, secrets);
        const auto current = program.accounts.current();
        QVERIFY(current && *current);
        QCOMPARE((*current)->userName, u"zoe@partner.example"_s);
        const auto session = program.accounts.sessionOf(**current);
        QVERIFY(session);
        QCOMPARE(tokenOf(**session), "access-secret-2"_ba);
        QCOMPARE(tokenOf(**session), "access-secret-2"_ba);
        QCOMPARE(fake.tokenRequests.size(), 1);
        const auto &form = fake.tokenRequests.first();
        QCOMPARE(form.queryItemValue(u"grant_type"_s), u"refresh_token"_s);
        QCOMPARE(form.queryItemValue(u"refresh_token"_s), u"refresh-secret-1"_s);
        QVERIFY(!form.hasQueryItem(u"client_secret"_s));
        const auto stored = QCoro::waitFor(secrets.read((*current)->key.secretName()));
        QVERIFY(**stored == Secret("refresh-secret-2"));
    }

    void storesTheNewTokenBeforeItUsesTheOther()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto session = program.signIn();
        bool hadToken = false;
        std::optional<bool> tokenWasOutWhenStored;
        secrets.onWrite = [&] { tokenWasOutWhenStored = hadToken; };
        QCoro::connect(session->renewedToken(Secret("access-secret-1")), this,
                       [&](const Result<Secret> &token) { hadToken = token.has_value(); });
        QTRY_VERIFY(hadToken);
        QCOMPARE(tokenWasOutWhenStored, false);
    }

    void oneRefreshForManyCallers()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto session = program.signIn();
        QList<QByteArray> tokens;
        for (int i = 0; i < 50; ++i) {
            QCoro::connect(session->renewedToken(Secret("access-secret-1")), this,
                           [&](const Result<Secret> &token) {
                               tokens.append(token ? token->reveal().toByteArray() : QByteArray());
                           });
        }
        QTRY_COMPARE(tokens.size(), 50);
        QCOMPARE(tokens.count("access-secret-2"), 50);
        QCOMPARE(fake.tokenRequests.size(), 1);
        // Late, with the token that was refused long ago: the new one, without asking.
        const auto late = QCoro::waitFor(session->renewedToken(Secret("access-secret-1")));
        QVERIFY(late && *late == Secret("access-secret-2"));
        QCOMPARE(fake.tokenRequests.size(), 1);
    }

    void twoProgramsStaySignedIn()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program one(fake, folder.path(), secrets);
        Program two(fake, folder.path(), secrets);
        const auto first = one.signIn();
        const auto second = two.accounts.sessionOf(first->account());
        QVERIFY(second);
        for (int round = 0; round < 5; ++round) {
            int answers = 0;
            int good = 0;
            const auto count = [&](const Result<Secret> &token) {
                ++answers;
                good += token ? 1 : 0;
            };
            const auto old = QCoro::waitFor(first->accessToken());
            const auto other = QCoro::waitFor((*second)->accessToken());
            QVERIFY(old && other);
            QCoro::connect(first->renewedToken(*old), this, count);
            QCoro::connect((*second)->renewedToken(*other), this, count);
            QTRY_COMPARE(answers, 2);
            QCOMPARE(good, 2);
        }
        QVERIFY(!fake.isRevoked);
    }

    void renewsInTime_data()
    {
        QTest::addColumn<int>("life");
        QTest::addColumn<int>("untouchedFor");
        QTest::addColumn<int>("renewedBy");
        QTest::newRow("an hour") << 3600 << 3290 << 3305;
        QTest::newRow("a short life") << 100 << 75 << 85;
        QTest::newRow("none at all") << 0 << -1 << 0;
    }

    void renewsInTime()
    {
        QFETCH(int, life);
        QFETCH(int, untouchedFor);
        QFETCH(int, renewedBy);
        QTemporaryDir folder;
        FakeAuthority fake;
        fake.expiresIn = life;
        MemorySecretStore secrets;
        ManualClock clock;
        SignInHttp http(clock);
        Authority client(fake.configuration(), http, clock);
        Accounts accounts(folder.path(), client, secrets, clock);
        Program maker(fake, folder.path(), secrets);
        const auto session = QCoro::waitFor(accounts.remember(maker.newSignIn()));
        QVERIFY(session);
        if (untouchedFor >= 0) {
            clock.advance(std::chrono::seconds(untouchedFor));
            QCOMPARE(tokenOf(**session), "access-secret-1"_ba);
            clock.advance(std::chrono::seconds(renewedBy - untouchedFor));
        }
        QCOMPARE(tokenOf(**session), "access-secret-2"_ba);
        clock.wakeAll();
    }

    void usesATokenAsLongAsItLasts()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MemorySecretStore secrets;
        ManualClock clock;
        SignInHttp http(clock);
        Authority client(fake.configuration(), http, clock);
        Accounts accounts(folder.path(), client, secrets, clock);
        Program maker(fake, folder.path(), secrets);
        const auto session = QCoro::waitFor(accounts.remember(maker.newSignIn()));
        fake.onToken = [](const QUrlQuery &, const Responder &responder) {
            responder.answer(LoopbackAnswer::plain(503, "later"));
        };
        clock.advance(3400s);
        QCOMPARE(tokenOf(**session), "access-secret-1"_ba);
        clock.advance(300s);
        const auto token = QCoro::waitFor((*session)->accessToken());
        QVERIFY(!token);
        // Never a word that could be taken for the fate of the caller's own request.
        QCOMPARE(token.error().kind, ErrorKind::Unreachable);
        QCOMPARE(token.error().reason, ErrorReason::SignInUnavailable);
        fake.onToken = nullptr;
        QCOMPARE(tokenOf(**session), "access-secret-2"_ba);
        clock.wakeAll();
    }

    void refusalsAreFinal_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("description");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("invalid_grant") << u"invalid_grant"_s << QString() << ErrorKind::NotSignedIn
                                       << ErrorReason::SignInExpired;
        QTest::newRow("interaction_required")
            << u"interaction_required"_s << QString() << ErrorKind::NotSignedIn
            << ErrorReason::InteractionNeeded;
        QTest::newRow("multifactor authentication") << u"invalid_grant"_s << u"AADSTS50076: MFA"_s
                                                    << ErrorKind::MfaRequired << ErrorReason::None;
        QTest::newRow("a registration that is gone")
            << u"unauthorized_client"_s << u"AADSTS700016: gone"_s << ErrorKind::NotSignedIn
            << ErrorReason::ClientUnknown;
    }

    void refusalsAreFinal()
    {
        QFETCH(QString, error);
        QFETCH(QString, description);
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto session = program.signIn();
        fake.onToken = [&](const QUrlQuery &, const Responder &responder) {
            FakeAuthority::answerError(responder, error, description, u"{\"c\":1}"_s);
        };
        const auto token = QCoro::waitFor(session->renewedToken(Secret("access-secret-1")));
        QVERIFY(!token);
        QTEST(token.error().kind, "kind");
        QTEST(token.error().reason, "reason");
        QCOMPARE(session->claims(), u"{\"c\":1}"_s);
        // Not a loop: however often it is asked, the service is not asked again ...
        for (int i = 0; i < 3; ++i)
            QVERIFY(!QCoro::waitFor(session->renewedToken(Secret("access-secret-1"))));
        QCOMPARE(fake.tokenRequests.size(), 1);
        // ... until the user has signed in, in the middle of the job.
        fake.onToken = nullptr;
        QVERIFY(QCoro::waitFor(session->signedIn(program.newSignIn())));
        QCOMPARE(tokenOf(*session), "access-secret-2"_ba);
        QVERIFY(session->claims().isEmpty());
    }

    void somebodyElseIsRefused()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto session = program.signIn();
        auto other = program.newSignIn();
        other.account.key.userId = u"user-2"_s;
        const auto taken = QCoro::waitFor(session->signedIn(other));
        QVERIFY(!taken);
        QCOMPARE(taken.error().reason, ErrorReason::OtherUser);
        QCOMPARE(tokenOf(*session), "access-secret-1"_ba);
    }

    void goesOnWithoutAKeychain()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        secrets.failsWriting = true;
        secrets.failsReading = true;
        Program program(fake, folder.path(), secrets);
        const auto session = program.signIn();
        QVERIFY(session);
        QVERIFY(session->storageTrouble());
        QCOMPARE(session->storageTrouble()->reason, ErrorReason::SignInNotKept);
        QVERIFY(program.accounts.list()->isEmpty());
        for (int i = 2; i < 5; ++i) {
            const auto old = QCoro::waitFor(session->accessToken());
            const auto token = QCoro::waitFor(session->renewedToken(*old));
            QVERIFY(token && *token == Secret("access-secret-" + QByteArray::number(i)));
        }
        // The keychain comes back: from then on it is kept.
        secrets.failsWriting = false;
        secrets.failsReading = false;
        QVERIFY(QCoro::waitFor(session->renewedToken(Secret("access-secret-4"))));
        QVERIFY(!session->storageTrouble());
    }

    void aSilentKeychainIsToldAsSuch()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto account = program.signIn()->account();
        const auto session = program.accounts.sessionOf(account);
        secrets.failsReading = true;
        QCOMPARE(tokenOf(**session), "error: keychain-silent"_ba);
        secrets.failsReading = false;
        QCOMPARE(tokenOf(**session), "access-secret-2"_ba);
    }

    void signsOut()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto account = program.signIn()->account();
        auto second = program.newSignIn();
        second.account.key.userId = u"user-2"_s;
        QVERIFY(QCoro::waitFor(program.accounts.remember(second)));
        QCOMPARE(program.accounts.list()->size(), 2);
        QCOMPARE((*program.accounts.current())->key.userId, u"user-2"_s);
        QVERIFY(QCoro::waitFor(program.accounts.choose(account)));
        QCOMPARE((*program.accounts.current())->key.userId, u"user-1"_s);

        secrets.failsWriting = true; // nothing is claimed that was not done
        QVERIFY(!QCoro::waitFor(program.accounts.signOut(account)));
        QCOMPARE(program.accounts.list()->size(), 2);
        secrets.failsWriting = false;
        QVERIFY(QCoro::waitFor(program.accounts.signOut(account)));
        QCOMPARE(program.accounts.list()->size(), 1);
        QVERIFY(!*QCoro::waitFor(secrets.read(account.key.secretName())));
        const auto gone = program.accounts.sessionOf(account);
        QCOMPARE(tokenOf(**gone), "error: none"_ba);

        QVERIFY(QCoro::waitFor(program.accounts.signOutAll()));
        QVERIFY(program.accounts.list()->isEmpty());
        QVERIFY(!*QCoro::waitFor(secrets.read(second.account.key.secretName())));
    }

    void otherServicesHaveOtherAccounts()
    {
        QTemporaryDir folder;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, folder.path(), secrets);
        const auto account = program.signIn()->account();
        auto configuration = fake.configuration();
        configuration.apiBase = QUrl(u"https://api.other.example"_s);
        Authority client(configuration, program.http, program.clock);
        Accounts others(folder.path(), client, secrets, program.clock);
        QVERIFY(others.list()->isEmpty());
        const auto session = others.sessionOf(account);
        QVERIFY(!session);
        QCOMPARE(session.error().reason, ErrorReason::OtherAccount);
        auto key = account.key;
        key.service = u"https://api.other.example"_s;
        QVERIFY(key.secretName() != account.key.secretName());
    }

    void onlyOwnersReadTheIndexAndNoSecretIsInIt()
    {
        QTemporaryDir folder;
        const auto data = folder.path() + u"/data"_s;
        FakeAuthority fake;
        MoodyStore secrets;
        Program program(fake, data, secrets);
        const auto session = program.signIn();
        QVERIFY(QCoro::waitFor(session->renewedToken(Secret("access-secret-1"))));
        int files = 0;
        QDirIterator walk(data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains("-secret-"), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
#ifdef Q_OS_UNIX
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(data + u"/accounts.json"_s) & others));
        QVERIFY(!(QFile::permissions(data) & others));
#endif
    }

    void readsAnyIndex_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("accounts");
        Account account;
        account.key = {u"https://a"_s, u"c"_s, u"https://s"_s, u"t"_s, u"u"_s};
        account.lastUsed = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
        const auto good = writeAccounts({account});
        QTest::newRow("a good one") << good << 1;
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("cut off") << good.left(good.size() / 2) << 0;
        QTest::newRow("a list") << "[]"_ba << 0;
        QTest::newRow("accounts that are none")
            << "{\"version\":1,\"accounts\":[1,null,\"x\",{},{\"authority\":\"a\"}]}"_ba << 0;
        QTest::newRow("of a newer version") << "{\"version\":2,\"accounts\":[]}"_ba << -1;
    }

    void readsAnyIndex()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, accounts);
        const auto read = readAccounts(bytes, u"p"_s);
        if (accounts < 0) {
            QVERIFY(!read);
            QCOMPARE(read.error().reason, ErrorReason::StoreNewer);
            return;
        }
        QVERIFY(read);
        QCOMPARE(read->size(), accounts);
        if (accounts == 1)
            QCOMPARE(writeAccounts(*read), bytes);
    }

    void waitsForAnothersLock()
    {
        QTemporaryDir folder;
        ManualClock clock;
        const auto path = folder.filePath(u"l"_s);
        auto held = QCoro::waitFor(takeLock(path, clock, 1s));
        QVERIFY(held);
        std::optional<Result<std::shared_ptr<FileLock>>> second;
        const auto keep = [&](const Result<std::shared_ptr<FileLock>> &lock) { second = lock; };
        QCoro::connect(takeLock(path, clock, 1s), this, keep);
        clock.advance(900ms);
        QVERIFY(!second);
        clock.advance(200ms);
        QTRY_VERIFY(second);
        QCOMPARE(second->error().reason, ErrorReason::SignInBusy);
        second.reset();
        QCoro::connect(takeLock(path, clock, 1s), this, keep);
        held->reset();
        clock.advance(100ms);
        QTRY_VERIFY(second);
        QVERIFY(*second);
        const auto nowhere = QCoro::waitFor(takeLock(folder.filePath(u"no/l"_s), clock, 1s));
        QCOMPARE(nowhere.error().reason, ErrorReason::FileUnwritable);
    }
};

WELKOM_TEST(accounts, TestAccounts)
#include "tst_accounts.moc"
