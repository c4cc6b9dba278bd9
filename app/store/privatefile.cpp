// SPDX-License-Identifier: Apache-2.0

#include "privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink(); // exists() follows a link into nothing
}

tl::unexpected<Error> storageFailure(ErrorReason reason, const QString &path,
                                     const QString &words = {})
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.reason = reason;
    error.subject = path;
    error.serviceText = words;
    return failure(error);
}

tl::unexpected<Error> failureOf(const QFile &file, const QString &path)
{
    // ResourceError is what Qt makes of a full disk.
    const auto reason =
        file.error() == QFile::ResourceError ? ErrorReason::DiskFull : ErrorReason::FileUnwritable;
    return storageFailure(reason, path, file.errorString());
}

/// Until the bytes and the length are on the disk itself.
bool syncToDisk(int handle)
{
#if defined(Q_OS_WIN)
    return _commit(handle) == 0;
#elif defined(Q_OS_MACOS)
    return ::fcntl(handle, F_FULLFSYNC) == 0 || ::fsync(handle) == 0;
#else
    return ::fsync(handle) == 0;
#endif
}

/// Until the new name is on the disk. Not every file system can; then it comes there by itself.
void syncFolderOf(const QString &path)
{
#ifndef Q_OS_WIN
    const auto folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    syncToDisk(handle);
    ::close(handle);
#else
    Q_UNUSED(path)
#endif
}

enum class Renaming {
    Done,
    NameTaken,
    Failed,
};

#ifdef Q_OS_WIN
Renaming rename(const QString &from, const QString &to, IfFileExists ifExists)
{
    const auto wide = [](const QString &path) {
        return QDir::toNativeSeparators(path).toStdWString();
    };
    const DWORD flags = MOVEFILE_WRITE_THROUGH
        | (ifExists == IfFileExists::Replace ? MOVEFILE_REPLACE_EXISTING : 0);
    if (::MoveFileExW(wide(from).c_str(), wide(to).c_str(), flags))
        return Renaming::Done;
    const auto error = ::GetLastError();
    return error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS ? Renaming::NameTaken
                                                                       : Renaming::Failed;
}
#else
/// A plain rename replaces, so the new name is claimed first, each way in one step: by a second
/// name for the same file or, where the file system has none (FAT), by an empty file of our own.
Renaming rename(const QString &from, const QString &to, IfFileExists ifExists)
{
    const auto source = QFile::encodeName(from);
    const auto target = QFile::encodeName(to);
    if (ifExists == IfFileExists::Refuse) {
        if (::link(source.constData(), target.constData()) == 0) {
            ::unlink(source.constData());
            return Renaming::Done;
        }
        if (errno == EEXIST)
            return Renaming::NameTaken;
        const int claim = ::open(target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (claim < 0)
            return errno == EEXIST ? Renaming::NameTaken : Renaming::Failed;
        ::close(claim);
        if (std::rename(source.constData(), target.constData()) == 0)
            return Renaming::Done;
        ::unlink(target.constData());
        return Renaming::Failed;
    }
    return std::rename(source.constData(), target.constData()) == 0 ? Renaming::Done
                                                                    : Renaming::Failed;
}
#endif

/// A file under a name that nobody else uses, in the folder of `path`; gone at the end unless
/// renamed.
class TemporaryFile
{
public:
    explicit TemporaryFile(const QString &path)
        : m_path(path), m_file(QFileInfo(path).absoluteDir().filePath(u".welkom-%1.tmp"_s.arg(
                            QRandomGenerator::system()->generate64(), 16, 16, '0'_L1)))
    {
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile()
    {
        m_file.close();
        if (m_made && !m_renamed)
            m_file.remove();
    }

    [[nodiscard]] Result<void> open()
    {
        constexpr auto mode = QFile::WriteOnly | QFile::NewOnly | QFile::Unbuffered;
        m_made = m_file.open(mode, ownerFile);
        if (!m_made)
            return failureOf(m_file, m_path);
        return {};
    }

    [[nodiscard]] Result<void> write(const Secret &bytes)
    {
        const auto all = bytes.reveal();
        if (m_file.write(all.data(), all.size()) != all.size())
            return failureOf(m_file, m_path);
        if (!syncToDisk(m_file.handle()))
            return storageFailure(
                errno == ENOSPC ? ErrorReason::DiskFull : ErrorReason::FileUnwritable, m_path);
        return {};
    }

    /// What the file system kept of the permissions, read back.
    [[nodiscard]] SavedFile saved() const
    {
        constexpr auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        SavedFile saved;
        if (QFileInfo(m_file.fileName()).permissions() & others)
            saved.note = storageFailure(ErrorReason::PermissionsNotKept, m_path).value();
        return saved;
    }

    [[nodiscard]] Result<void> moveInto(IfFileExists ifExists)
    {
        m_file.close(); // Windows renames no open file
        switch (rename(m_file.fileName(), m_path, ifExists)) {
        case Renaming::Done:
            m_renamed = true;
            syncFolderOf(m_path);
            return {};
        case Renaming::NameTaken:
            return storageFailure(ErrorReason::FileExists, m_path);
        case Renaming::Failed:
            break;
        }
        return storageFailure(ErrorReason::FileUnwritable, m_path);
    }

private:
    QString m_path;
    QFile m_file;
    bool m_made = false;
    bool m_renamed = false;
};

/// Before any byte is written: what can be told without trying.
Result<void> requirePlace(const QString &path, IfFileExists ifExists)
{
    if (path.isEmpty() || path.endsWith(u'/') || QFileInfo(path).isDir())
        return storageFailure(ErrorReason::FileUnwritable, path);
    if (ifExists == IfFileExists::Refuse && isThere(path))
        return storageFailure(ErrorReason::FileExists, path);
    return {};
}

} // namespace

Result<SavedFile> writePrivateFile(const QString &path, const Secret &bytes, IfFileExists ifExists)
{
    if (const auto place = requirePlace(path, ifExists); !place)
        return failure(place.error());
    TemporaryFile file(path);
    if (const auto opened = file.open(); !opened)
        return failure(opened.error());
    if (const auto written = file.write(bytes); !written)
        return failure(written.error());
    const auto saved = file.saved();
    if (const auto moved = file.moveInto(ifExists); !moved)
        return failure(moved.error());
    return saved;
}

Result<SavedFile> tryPrivateFile(const QString &path, IfFileExists ifExists)
{
    if (const auto place = requirePlace(path, ifExists); !place)
        return failure(place.error());
    TemporaryFile file(path);
    if (const auto opened = file.open(); !opened)
        return failure(opened.error());
    return file.saved();
}

} // namespace Welkom
