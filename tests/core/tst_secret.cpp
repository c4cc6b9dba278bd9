// SPDX-License-Identifier: Apache-2.0

#include "core/secret.h"
#include "core/secretstore.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;

template<typename T>
concept Printable = requires(QDebug out, T value)
{
    out << value;
};
static_assert(!Printable<Secret>, "a secret in a log line must not compile");

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesByContent()
    {
        QCOMPARE(Secret("abc"), Secret("abc"));
        QVERIFY(!(Secret("abc") == Secret("abd")));
        QVERIFY(!(Secret("abc") == Secret("abcd")));
        QCOMPARE(Secret(), Secret(""));
    }

    void takesAndWipesTheSource()
    {
        QByteArray source("hunter2hunter2hunter2");
        const auto view = QByteArrayView(source);
        const auto secret = Secret::take(std::move(source));
        QCOMPARE(secret.reveal(), QByteArrayView("hunter2hunter2hunter2"));
        QVERIFY(view.data() != secret.reveal().data());
    }

    void theMemoryStoreKeepsReplacesAndForgets()
    {
        MemorySecretStore store;
        const auto name = QStringLiteral("welkom/1/key-1");
        QVERIFY(!QCoro::waitFor(store.read(name)).value().has_value());
        QVERIFY(QCoro::waitFor(store.write(name, Secret("old"))).has_value());
        QVERIFY(QCoro::waitFor(store.write(name, Secret("new"))).has_value());
        QCOMPARE(QCoro::waitFor(store.read(name)).value().value(), Secret("new"));
        QVERIFY(QCoro::waitFor(store.remove(name)).has_value());
        QVERIFY(QCoro::waitFor(store.remove(name)).has_value());
        QVERIFY(!QCoro::waitFor(store.read(name)).value().has_value());
    }

    void noStoreSaysSo()
    {
        NoSecretStore store;
        const auto answer = QCoro::waitFor(store.read(QStringLiteral("x")));
        QCOMPARE(answer.error().reason, ErrorReason::SecretStoreMissing);
    }
};

WELKOM_TEST(secret, SecretTest)
#include "tst_secret.moc"
