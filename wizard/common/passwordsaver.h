// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runs/passwordsaving.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace Welkom {

class WizardPage;
struct WizardContext;

/// Saves the passwords of a run for a page: asks where, has the file written, says why not; and
/// asks before they are left unsaved.
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
    void saved(const Welkom::SavedPasswords &file);

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
