// SPDX-License-Identifier: Apache-2.0

#include "signin/piecedsecretstore.h"

#include "support/testsubject.h"
#include "support/waiting.h"

#include <QHash>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// Entries with a cap, on a machine that loses power before the n-th change.
class FragileEntries final : public SecretStore
{
public:
    explicit FragileEntries(qsizetype cap) : m_cap(cap) { }

    Task<std::optional<Secret>> read(QString name) override
    {
        if (!entries.contains(name))
            co_return std::optional<Secret>();
        co_return std::optional<Secret>(Secret(entries.value(name)));
    }
    Task<void> write(QString name, Secret secret) override
    {
        if (secret.size() > m_cap || changesLeft-- <= 0)
            co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing, name);
        longest = std::max(longest, secret.size());
        entries.insert(name, secret.reveal().toByteArray());
        co_return Result<void>();
    }
    Task<void> remove(QString name) override
    {
        if (changesLeft-- <= 0)
            co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing, name);
        entries.remove(name);
        co_return Result<void>();
    }

    QHash<QString, QByteArray> entries;
    int changesLeft = 1'000'000;
    qsizetype longest = 0;

private:
    qsizetype m_cap;
};

Secret secretOf(qsizetype size, char first)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < size; ++i)
        bytes += static_cast<char>(first + i * 7);
    return Secret(bytes);
}

} // namespace

class TestPiecedSecretStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsOfAnyLength_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 179, 180, 200, 201, 400, 4096, 20480, 100'000})
            QTest::addRow("%d bytes", int(size)) << size;
    }

    void keepsSecretsOfAnyLength()
    {
        QFETCH(qsizetype, size);
        FragileEntries entries(200);
        PiecedSecretStore store(entries, 200);
        const auto secret = secretOf(size, 'x');
        QVERIFY(wait(store.write(u"n"_s, secret)));
        QVERIFY(entries.longest <= 200);
        const auto read = wait(store.read(u"n"_s));
        QVERIFY(read && *read);
        QVERIFY(**read == secret);
        const auto other = wait(store.read(u"other"_s));
        QVERIFY(other && !*other);

        // Shorter, longer, shorter: nothing of the older is left.
        for (const qsizetype next : {10, 5000, 700, 300, 10}) {
            QVERIFY(wait(store.write(u"n"_s, secretOf(next, 'y'))));
            const auto again = wait(store.read(u"n"_s));
            QVERIFY(again && *again && **again == secretOf(next, 'y'));
            const auto pieces = next <= 150 ? 0 : (next + 199) / 200;
            QCOMPARE(entries.entries.size(), 1 + pieces);
        }
        QVERIFY(wait(store.remove(u"n"_s)));
        QVERIFY(entries.entries.isEmpty());
        QVERIFY(wait(store.remove(u"n"_s)));
    }

    void refusesWhatIsTooLarge()
    {
        FragileEntries entries(200);
        PiecedSecretStore store(entries, 200);
        QVERIFY(wait(store.write(u"n"_s, secretOf(10, 'a'))));
        QVERIFY(!wait(store.write(u"n"_s, secretOf(200 * 513, 'b'))));
        QVERIFY(**wait(store.read(u"n"_s)) == secretOf(10, 'a'));
    }

    void aCrashLeavesTheOldOrTheNew_data()
    {
        QTest::addColumn<qsizetype>("oldSize");
        QTest::addColumn<qsizetype>("newSize");
        QTest::newRow("short to short") << qsizetype(10) << qsizetype(20);
        QTest::newRow("short to long") << qsizetype(10) << qsizetype(2000);
        QTest::newRow("long to short") << qsizetype(2000) << qsizetype(10);
        QTest::newRow("long to long") << qsizetype(2000) << qsizetype(1900);
        QTest::newRow("long to longer") << qsizetype(1000) << qsizetype(3000);
    }

    void aCrashLeavesTheOldOrTheNew()
    {
        QFETCH(qsizetype, oldSize);
        QFETCH(qsizetype, newSize);
        const auto oldSecret = secretOf(oldSize, 'o');
        const auto newSecret = secretOf(newSize, 'n');
        int sawOld = 0;
        int sawNew = 0;
        for (int crashAt = 0; crashAt < 60; ++crashAt) {
            FragileEntries entries(200);
            PiecedSecretStore store(entries, 200);
            QVERIFY(
                wait(store.write(u"n"_s, secretOf(3000, 'z')))); // so that both places were used
            QVERIFY(wait(store.write(u"n"_s, oldSecret)));
            entries.changesLeft = crashAt;
            const auto written = wait(store.write(u"n"_s, newSecret));
            const auto read = wait(store.read(u"n"_s));
            QVERIFY(read && *read);
            QVERIFY(**read == (written ? newSecret : oldSecret));
            ++(written ? sawNew : sawOld);

            // The next write clears what the crash left.
            entries.changesLeft = 1'000'000;
            QVERIFY(wait(store.write(u"n"_s, secretOf(10, 'e'))));
            QVERIFY(wait(store.write(u"n"_s, secretOf(10, 'f'))));
            QCOMPARE(entries.entries.size(), 1);
        }
        QVERIFY(sawOld > 0);
        QVERIFY(sawNew > 0);
    }

    void damageIsSeen_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a piece is gone") << u"n/a/3"_s << QByteArray();
        QTest::newRow("the first piece is gone") << u"n/a/0"_s << QByteArray();
        QTest::newRow("a piece is altered") << u"n/a/3"_s << QByteArray(200, 'x');
        QTest::newRow("a piece is shorter") << u"n/a/3"_s << QByteArray(10, 'x');
        QTest::newRow("the head is not ours") << u"n"_s << "something"_ba;
        QTest::newRow("the head is empty") << u"n"_s << QByteArray("");
        QTest::newRow("the head has a wild count")
            << u"n"_s << "welkom-secret 1 pieces a 99999999 1 00"_ba;
        QTest::newRow("the head has a wild size")
            << u"n"_s << "welkom-secret 1 pieces a 5 999999999999 00"_ba;
        QTest::newRow("the head has a negative size")
            << u"n"_s << "welkom-secret 1 pieces a 5 -1 00"_ba;
        QTest::newRow("the head is cut") << u"n"_s << "welkom-secret 1 pieces a 5"_ba;
        QTest::newRow("the head names no place") << u"n"_s << "welkom-secret 1 pieces c 5 5 00"_ba;
    }

    void damageIsSeen()
    {
        QFETCH(QString, entry);
        QFETCH(QByteArray, bytes);
        FragileEntries entries(200);
        PiecedSecretStore store(entries, 200);
        QVERIFY(wait(store.write(u"n"_s, secretOf(1500, 'o'))));
        if (bytes.isNull())
            entries.entries.remove(entry);
        else
            entries.entries.insert(entry, bytes);
        const auto read = wait(store.read(u"n"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().reason, ErrorReason::KeychainDamaged);
        // It can be written again.
        QVERIFY(wait(store.write(u"n"_s, secretOf(700, 'p'))));
        QVERIFY(**wait(store.read(u"n"_s)) == secretOf(700, 'p'));
    }
};

WELKOM_TEST(piecedsecretstore, TestPiecedSecretStore)
#include "tst_piecedsecretstore.moc"
