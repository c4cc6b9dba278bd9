// SPDX-License-Identifier: Apache-2.0

#include "tables/filebytes.h"

#include "support/testsubject.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace Welkom;

namespace {

/// Gives its bytes in small pieces and does not say how many there are, like a pipe; or fails.
class Pipe final : public QIODevice
{
public:
    explicit Pipe(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const auto length = std::min({size, m_bytes.size() - m_at, qint64 {1000}});
        if (length == 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_at, length, data);
        m_at += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

/// A file on a disk that fails in the middle.
class FailingFile final : public QIODevice
{
public:
    FailingFile() { open(ReadOnly | Unbuffered); }
    [[nodiscard]] qint64 size() const override { return 100; }

protected:
    qint64 readData(char *data, qint64) override
    {
        if (m_failed)
            return -1;
        m_failed = true;
        *data = 'a';
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_failed = false;
};

/// A file that says it is larger than any that is read.
class HugeFile final : public QIODevice
{
public:
    HugeFile() { open(ReadOnly | Unbuffered); }
    [[nodiscard]] qint64 size() const override { return maxFileSize + 1; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class FileBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 4095, 4096, 4097, 1'000'000, 9'000'000})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }

    void readsEverything()
    {
        QFETCH(qsizetype, size);
        QByteArray bytes(size, 'x');
        for (qsizetype i = 0; i < size; i += 777)
            bytes[i] = static_cast<char>(i);

        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(readWhole(buffer) == bytes);

        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(bytes), size);
        QVERIFY(file.seek(0));
        QVERIFY(readWhole(file) == bytes);

        Pipe pipe(bytes);
        QVERIFY(readWhole(pipe) == bytes);
    }

    void aFileIsKnownByItsHash_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("of no bytes") << QByteArray();
        QTest::newRow("of a few bytes") << QByteArray("abc");
        QTest::newRow("of many, a zero among them") << QByteArray(1'000'000, '\0');
    }

    void aFileIsKnownByItsHash()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(sha256Of(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }

    void saysWhatFailed()
    {
        FailingFile failing;
        QCOMPARE(readWhole(failing).error().reason, ErrorReason::FileUnreadable);
        HugeFile huge;
        QCOMPARE(readWhole(huge).error().reason, ErrorReason::FileTooLarge);
    }
};

WELKOM_TEST(filebytes, FileBytesTest)
#include "tst_filebytes.moc"
