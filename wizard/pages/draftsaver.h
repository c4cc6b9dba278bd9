// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tables/csvwriter.h"

#include <QObject>
#include <QString>

namespace Welkom {

class CheckedDraft;
class WizardPage;
struct WizardContext;

/// Saves what page 4 has found, and the corrected table: asks where, writes on a worker, says why
/// not; and asks before the user's own file is replaced. The files hold names and addresses, so
/// only the user may read them.
class DraftSaver final : public QObject
{
    Q_OBJECT

public:
    /// The page is its parent.
    DraftSaver(WizardContext &context, WizardPage *page);

    void saveFindings();
    void saveCorrected();

Q_SIGNALS:
    /// A file was written. \param name without its folder, fit for a screen
    void saved(const QString &name);

private:
    void askBeforeReplacingOwnFile(const QString &path);
    using Writer = QByteArray (*)(const CheckedDraft &, FileLanguage);
    void save(const QString &path, Writer writer);
    [[nodiscard]] QString nameFor(const QString &pattern) const;
    [[nodiscard]] FileLanguage fileLanguage() const;

    WizardContext &m_context;
    WizardPage *m_page;
};

} // namespace Welkom
