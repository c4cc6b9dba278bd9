// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "users/uploadsession.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace Welkom {

/// Reads, checks and indexes a file; blocks, so it is called on a worker. Corrections of `before`
/// are kept where they still fit (see keepCorrections).
/// Errors: Storage with FileMissing, FileUnreadable or FileTooLarge; the subject is the path.
[[nodiscard]] Result<ChosenFile> readChosenFile(const QString &path, const ReadingOptions &options,
                                                const std::optional<ChosenFile> &before);

/// Reads files on a worker, one at a time: who asks again is no longer interested in the answer
/// before.
class FileReading final : public QObject
{
    Q_OBJECT

public:
    explicit FileReading(QObject *parent = nullptr);

    void read(const QString &path, const ReadingOptions &options,
              const std::optional<ChosenFile> &before = {});
    /// The path of what is read at the moment; empty when nothing is.
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReading() const { return !m_path.isEmpty(); }
    /// How the last file was asked to be read.
    [[nodiscard]] const ReadingOptions &options() const { return m_options; }

Q_SIGNALS:
    void finished(const Welkom::ChosenFile &file);
    void failed(const QString &path, const Welkom::Error &error);
    /// It takes so long that it should be shown.
    void tookLong();

private:
    QString m_path;
    ReadingOptions m_options;
    QTimer m_patience;
    QFutureWatcher<Result<ChosenFile>> m_watcher;
};

/// Notices that a chosen file is no longer what it was: it watches it, and looks when asked to.
class FileWatch final : public QObject
{
    Q_OBJECT

public:
    enum class State { Same, Changed, Gone };

    explicit FileWatch(QObject *parent = nullptr);
    ~FileWatch() override;

    void watch(const ChosenFile &file);
    void stop();
    /// Looks on a worker: a network drive may take its time.
    void look();
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();

private:
    class Private;

    std::unique_ptr<Private> d;
    State m_state = State::Same;
};

} // namespace Welkom
