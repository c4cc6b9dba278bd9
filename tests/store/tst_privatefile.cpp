// SPDX-License-Identifier: Apache-2.0

#include "store/privatefile.h"

#include "support/testsubject.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

Secret bytes(const char *text)
{
    return Secret(QByteArrayView(text));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                  | QDir::NoDotAndDotDot);
}

} // namespace

class PrivateFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesForTheOwnerOnly()
    {
        const auto path = m_folder->filePath(u"wachtwoorden ë.csv"_s);
        const auto saved = writePrivateFile(path, bytes("line;password"));
        QVERIFY(saved.has_value());
        QVERIFY(!saved->note);
        QCOMPARE(contentOf(path), "line;password");
        QCOMPARE(entriesOf(m_folder->path()), QStringList(u"wachtwoorden ë.csv"_s));
#ifdef Q_OS_UNIX
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
        QCOMPARE(info.st_nlink, nlink_t(1));
#endif
    }

    void writesNothingAsAnEmptyFile()
    {
        const auto path = m_folder->filePath(u"out.csv"_s);
        QVERIFY(writePrivateFile(path, Secret()).has_value());
        QCOMPARE(contentOf(path), "");
    }

    void keepsAnExistingFile_data()
    {
        QTest::addColumn<bool>("trying");
        QTest::newRow("when trying the place") << true;
        QTest::newRow("when writing") << false;
    }

    void keepsAnExistingFile()
    {
        QFETCH(bool, trying);
        const auto path = m_folder->filePath(u"out.csv"_s);
        writeFile(path, "mine");
        const auto answer = trying ? tryPrivateFile(path) : writePrivateFile(path, bytes("new"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Storage);
        QCOMPARE(answer.error().reason, ErrorReason::FileExists);
        QCOMPARE(answer.error().subject, path);
        QCOMPARE(contentOf(path), "mine");
        QCOMPARE(entriesOf(m_folder->path()).size(), 1);
    }

    void replacesWhenTold()
    {
        const auto path = m_folder->filePath(u"out.csv"_s);
        writeFile(path, "old and longer");
        QFile::setPermissions(path, QFile::Permissions(0x6644));
        QVERIFY(tryPrivateFile(path, IfFileExists::Replace).has_value());
        QCOMPARE(contentOf(path), "old and longer");
        QVERIFY(writePrivateFile(path, bytes("new"), IfFileExists::Replace).has_value());
        QCOMPARE(contentOf(path), "new");
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aLinkIntoNothingIsSomethingThere()
    {
        const auto path = m_folder->filePath(u"out.csv"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), path));
        const auto answer = writePrivateFile(path, bytes("new"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().reason, ErrorReason::FileExists);
        QVERIFY(!QFile::exists(m_folder->filePath(u"nowhere"_s)));
    }

    void replacingALinkLeavesItsTargetAlone()
    {
        const auto path = m_folder->filePath(u"out.csv"_s);
        const auto target = m_folder->filePath(u"target.csv"_s);
        writeFile(target, "theirs");
        QVERIFY(QFile::link(target, path));
        QVERIFY(writePrivateFile(path, bytes("new"), IfFileExists::Replace).has_value());
        QCOMPARE(contentOf(target), "theirs");
        QCOMPARE(contentOf(path), "new");
    }

    void saysWhyAPlaceWillNotDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no such folder") << u"none/out.csv"_s;
        QTest::newRow("below a file") << u"file/out.csv"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a name that ends as a folder's") << u"new/"_s;
        QTest::newRow("a name that is too long") << QString(300, u'x');
    }

    void saysWhyAPlaceWillNotDo()
    {
        QFETCH(QString, name);
        writeFile(m_folder->filePath(u"file"_s), "x");
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        const auto before = entriesOf(m_folder->path());
        for (const auto ifExists : {IfFileExists::Refuse, IfFileExists::Replace}) {
            const auto path = m_folder->filePath(name);
            const auto written = writePrivateFile(path, bytes("x"), ifExists);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, ErrorKind::Storage);
            QCOMPARE(written.error().reason, ErrorReason::FileUnwritable);
            if (name.size() < 255) // only the rename finds that out
                QVERIFY(!tryPrivateFile(path, ifExists));
        }
        QCOMPARE(entriesOf(m_folder->path()), before);
    }

    void tryingLeavesNothingBehind()
    {
        QVERIFY(tryPrivateFile(m_folder->filePath(u"out.csv"_s)).has_value());
        QCOMPARE(entriesOf(m_folder->path()), QStringList());
    }

#ifdef Q_OS_LINUX
    void leavesNothingWhenTheFileMayNotGrow()
    {
        const auto path = m_folder->filePath(u"out.csv"_s);
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small {1000, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = writePrivateFile(path, Secret(QByteArray(100'000, 'x')));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QCOMPARE(entriesOf(m_folder->path()), QStringList());
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

WELKOM_TEST(privatefile, PrivateFileTest)
#include "tst_privatefile.moc"
