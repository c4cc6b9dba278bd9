// SPDX-License-Identifier: Apache-2.0

#include "core/sharedtoken.h"

#include "support/testsubject.h"

#include <QTest>

#include <chrono>

using namespace Welkom;
using namespace std::chrono_literals;

namespace {

Secret token(const char *text)
{
    return Secret(QByteArrayView(text));
}

/// A source of tokens that answers when it is told to.
class Source
{
public:
    Task<SharedToken::Fetched> fetch()
    {
        ++asked;
        while (isHeld)
            co_await let.next();
        if (next.isEmpty())
            co_return failure(trouble);
        SharedToken::Fetched fetched;
        fetched.token = Secret(QByteArrayView(next));
        fetched.life = 1h;
        co_return fetched;
    }

    void release()
    {
        isHeld = false;
        let.wakeAll();
    }

    int asked = 0;
    bool isHeld = false;
    QByteArray next = "first";
    ErrorKind trouble = ErrorKind::NotSignedIn; ///< when there is no next one
    Condition let;
};

} // namespace

class SharedTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnceAndKeeps()
    {
        ManualClock clock;
        Source source;
        SharedToken shared(clock, [&source] { return source.fetch(); });
        for (int i = 0; i < 3; ++i)
            QVERIFY(QCoro::waitFor(shared.accessToken()).value() == token("first"));
        QCOMPARE(source.asked, 1);
    }

    void manyWhoMissItFetchOnce()
    {
        ManualClock clock;
        Source source;
        source.isHeld = true;
        SharedToken shared(clock, [&source] { return source.fetch(); });
        std::vector<Task<Secret>> callers;
        for (int i = 0; i < 10; ++i)
            callers.push_back(shared.accessToken());
        source.release();
        for (auto &caller : callers)
            QVERIFY(QCoro::waitFor(caller).value() == token("first"));
        QCOMPARE(source.asked, 1);
    }

    void manyWhoWereRefusedRenewOnce()
    {
        ManualClock clock;
        Source source;
        SharedToken shared(clock, [&source] { return source.fetch(); });
        const auto refused = QCoro::waitFor(shared.accessToken()).value();
        source.next = "second";
        source.isHeld = true;
        std::vector<Task<Secret>> callers;
        for (int i = 0; i < 10; ++i)
            callers.push_back(shared.renewedToken(refused));
        // Who comes meanwhile waits too, instead of trying the refused one once more.
        callers.push_back(shared.accessToken());
        source.release();
        for (auto &caller : callers)
            QVERIFY(QCoro::waitFor(caller).value() == token("second"));
        QCOMPARE(source.asked, 2);
        // The last to hear of it is given the new one.
        QVERIFY(QCoro::waitFor(shared.renewedToken(refused)).value() == token("second"));
        QCOMPARE(source.asked, 2);
    }

    void aFailureGoesToAllAndIsForgotten()
    {
        ManualClock clock;
        Source source;
        source.isHeld = true;
        source.next.clear();
        SharedToken shared(clock, [&source] { return source.fetch(); });
        const auto a = shared.accessToken();
        const auto b = shared.accessToken();
        source.release();
        QCOMPARE(QCoro::waitFor(a).error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(QCoro::waitFor(b).error().kind, ErrorKind::NotSignedIn);
        source.next = "later";
        QVERIFY(QCoro::waitFor(shared.accessToken()).value() == token("later"));
    }

    void aSignInMeanwhileIsNotWaitedFor()
    {
        ManualClock clock;
        Source source;
        SharedToken shared(clock, [&source] { return source.fetch(); });
        const auto refused = QCoro::waitFor(shared.accessToken()).value();
        source.next.clear();
        source.isHeld = true;
        const auto renewing = shared.renewedToken(refused);
        shared.set({token("by the user"), 1h});
        QVERIFY(QCoro::waitFor(shared.accessToken()).value() == token("by the user"));
        QVERIFY(QCoro::waitFor(shared.renewedToken(refused)).value() == token("by the user"));
        source.release();
        QVERIFY(!QCoro::waitFor(renewing));
        QVERIFY(QCoro::waitFor(shared.accessToken()).value() == token("by the user"));
        QCOMPARE(source.asked, 2);
    }

    void whatIsNotRenewedInTime_data()
    {
        QTest::addColumn<ErrorKind>("trouble");
        QTest::addColumn<bool>("isUsedOn");
        QTest::newRow("is used on while that may pass") << ErrorKind::Unreachable << true;
        QTest::newRow("is used on without its keychain") << ErrorKind::Storage << true;
        QTest::newRow("is used on after a stop") << ErrorKind::Cancelled << true;
        QTest::newRow("ends when the user has to sign in") << ErrorKind::NotSignedIn << false;
        QTest::newRow("ends when a second factor is missing") << ErrorKind::MfaRequired << false;
    }

    void whatIsNotRenewedInTime()
    {
        QFETCH(bool, isUsedOn);
        ManualClock clock;
        Source source;
        SharedToken shared(clock, [&source] { return source.fetch(); });
        QVERIFY(QCoro::waitFor(shared.accessToken()).has_value());
        QFETCH(ErrorKind, trouble);
        source.trouble = trouble;
        source.next.clear();
        clock.advance(56min);
        const auto used = QCoro::waitFor(shared.accessToken());
        QCOMPARE(source.asked, 2);
        QCOMPARE(used.has_value(), isUsedOn);
        clock.advance(5min);
        const auto expired = QCoro::waitFor(shared.accessToken());
        QCOMPARE(expired.error().kind, trouble);
    }

    void aGivenTokenIsGivenAgainAndAgain()
    {
        GivenToken given(token("mine"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(QCoro::waitFor(given.accessToken()).value() == token("mine"));
        QVERIFY(!QCoro::waitFor(given.renewedToken(token("mine"))));
    }
};

WELKOM_TEST(sharedtoken, SharedTokenTest)
#include "tst_sharedtoken.moc"
