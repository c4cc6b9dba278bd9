// SPDX-License-Identifier: Apache-2.0

#include "core/sharedtoken.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;

namespace {

Secret token(const char *text)
{
    return Secret(QByteArrayView(text));
}

/// A source of tokens that answers when it is told to.
class Source
{
public:
    Task<Secret> fetch()
    {
        ++asked;
        while (isHeld)
            co_await let.next();
        if (next.isEmpty())
            co_return failure(ErrorKind::NotSignedIn);
        co_return Secret(QByteArrayView(next));
    }

    void release()
    {
        isHeld = false;
        let.wakeAll();
    }

    int asked = 0;
    bool isHeld = false;
    QByteArray next = "first";
    Condition let;
};

} // namespace

class SharedTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnceAndKeeps()
    {
        Source source;
        SharedToken shared([&source] { return source.fetch(); });
        for (int i = 0; i < 3; ++i)
            QVERIFY(QCoro::waitFor(shared.accessToken()).value() == token("first"));
        QCOMPARE(source.asked, 1);
    }

    void manyWhoMissItFetchOnce()
    {
        Source source;
        source.isHeld = true;
        SharedToken shared([&source] { return source.fetch(); });
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
        Source source;
        SharedToken shared([&source] { return source.fetch(); });
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
        Source source;
        source.isHeld = true;
        source.next.clear();
        SharedToken shared([&source] { return source.fetch(); });
        const auto a = shared.accessToken();
        const auto b = shared.accessToken();
        source.release();
        QCOMPARE(QCoro::waitFor(a).error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(QCoro::waitFor(b).error().kind, ErrorKind::NotSignedIn);
        source.next = "later";
        QVERIFY(QCoro::waitFor(shared.accessToken()).value() == token("later"));
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
