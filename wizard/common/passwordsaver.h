// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/privatefile.h"
#include "store/run.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace Welkom {

class WizardPage;
struct WizardContext;

/// Where the passwords of a run were saved.
struct PasswordFile
{
    QString path;
    QDateTime when; ///< UTC
    /// Rows whose stored password was damaged; they are not in the file.
    QList<qint64> damaged;
    /// Others may be able to read it: its file system does not keep owner-only files.
    bool isOpenToOthers = false;
};

/// Saves the passwords of a run for a page: asks where, writes the file on a worker, notes it in
/// the store; and asks before they are left unsaved.
class PasswordSaver final : public QObject
{
    Q_OBJECT

public:
    /// The page is its parent.
    PasswordSaver(WizardContext &context, WizardPage *page);

    /// `afterwards` is called when the file is there.
    void save(RunId run, const QString &company, std::function<void()> afterwards = {});
    /// "Close without saving the passwords?"; calls `close` when the user closes anyway, or has
    /// saved them now.
    void askBeforeClosing(RunId run, const QString &company, int users,
                          std::function<void()> close);

Q_SIGNALS:
    void saved(const Welkom::PasswordFile &file);

private:
    void write(RunId run, const QString &path, std::function<void()> afterwards);
    void sayWhyNot(const Error &error);

    WizardContext &m_context;
    WizardPage *m_page;
    bool m_isWriting = false;
};

/// "PRACTICE - Contoso - passwords.csv": the practice mark only in practice.
[[nodiscard]] QString markedFileName(const QString &name, bool isPractice);

} // namespace Welkom
