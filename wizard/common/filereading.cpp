// SPDX-License-Identifier: Apache-2.0

#include "filereading.h"

#include "tables/filebytes.h"

#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QtConcurrentRun>

namespace Welkom {

namespace {

/// Longer than this is shown; shorter would be a flash.
constexpr int patienceMs = 200;
/// Programs write a file in several steps; looked at after the last.
constexpr int settlingMs = 300;

/// What a file looks like from outside.
struct FileTrace
{
    qint64 size = -1; ///< -1: there is none
    QDateTime lastModified;

    friend bool operator==(const FileTrace &, const FileTrace &) = default;
};

FileTrace traceOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() ? FileTrace {info.size(), info.lastModified()} : FileTrace();
}

} // namespace

Result<ChosenFile> readChosenFile(const QString &path, const ReadingOptions &options,
                                  const std::optional<ChosenFile> &before)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::Storage, ErrorReason::FileMissing, path);
    QFile source(path);
    if (info.isDir() || !source.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage, ErrorReason::FileUnreadable, path);
    auto bytes = readWhole(source);
    if (!bytes) {
        auto error = bytes.error();
        error.subject = path;
        return failure(error);
    }
    ChosenFile file;
    file.path = path;
    file.size = bytes->size();
    file.lastModified = info.lastModified();
    file.options = options;
    // Beside the checks: both take as long.
    const auto hash = QtConcurrent::run(sha256Of, *bytes);
    file.draft = CheckedDraft(readUserFile(std::move(*bytes), options));
    file.sha256 = hash.result();
    if (before)
        keepCorrections(*before, file);
    return file;
}

FileReading::FileReading(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &FileReading::tookLong);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_patience.stop();
        const auto path = std::exchange(m_path, QString());
        const auto file = m_watcher.future().takeResult(); // not copied
        if (file)
            Q_EMIT finished(*file);
        else
            Q_EMIT failed(path, file.error());
    });
}

void FileReading::read(const QString &path, const ReadingOptions &options,
                       const std::optional<ChosenFile> &before)
{
    m_path = path;
    m_options = options;
    m_patience.start();
    m_watcher.setFuture(QtConcurrent::run(readChosenFile, path, options, before));
}

class FileWatch::Private
{
public:
    QString path;
    FileTrace wanted;
    QFileSystemWatcher watcher;
    QTimer settling;
    QFutureWatcher<FileTrace> looking;
};

FileWatch::FileWatch(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->settling.setSingleShot(true);
    d->settling.setInterval(settlingMs);
    connect(&d->watcher, &QFileSystemWatcher::fileChanged, &d->settling,
            qOverload<>(&QTimer::start));
    connect(&d->settling, &QTimer::timeout, this, &FileWatch::look);
    connect(&d->looking, &QFutureWatcherBase::finished, this, [this] {
        if (d->path.isEmpty())
            return;
        const auto trace = d->looking.result();
        const auto state = trace == d->wanted ? State::Same
            : trace.size < 0                  ? State::Gone
                                              : State::Changed;
        // A program that puts a new file in the old one's place ends the watch.
        if (state != State::Gone && d->watcher.files().isEmpty())
            d->watcher.addPath(d->path);
        if (state == m_state)
            return;
        m_state = state;
        Q_EMIT stateChanged();
    });
}

FileWatch::~FileWatch() = default;

void FileWatch::watch(const ChosenFile &file)
{
    stop();
    d->path = file.path;
    d->wanted = {file.size, file.lastModified};
    d->watcher.addPath(file.path);
    m_state = State::Same;
}

void FileWatch::stop()
{
    if (!d->watcher.files().isEmpty())
        d->watcher.removePaths(d->watcher.files());
    d->settling.stop();
    d->path.clear();
    m_state = State::Same;
}

void FileWatch::look()
{
    if (!d->path.isEmpty())
        d->looking.setFuture(QtConcurrent::run(traceOf, d->path));
}

} // namespace Welkom
