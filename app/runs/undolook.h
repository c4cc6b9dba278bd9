// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "undoplan.h"

#include "core/condition.h"
#include "core/taskscope.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Welkom {

class CustomerTenant;

/// Finds out what became of a run's accounts since they were made. Reads only: the users once, then
/// those that are not listed and the licenses of each, some at a time. What it needs outlives it;
/// nothing may be under way when it is destroyed.
class UndoLook final : public QObject
{
    Q_OBJECT

public:
    explicit UndoLook(CustomerTenant &tenant, QObject *parent = nullptr);

    /// Errors: those of the tenant; Cancelled after stop().
    [[nodiscard]] Task<UndoPlan> look(Run run);
    /// Ends the look, or the next one before it begins.
    void stop();
    /// Forgets a stop: another look is about to be made.
    void restart() { m_isStopping = false; }

Q_SIGNALS:
    /// So many of the accounts were looked at.
    void looked(qint64 accounts, qint64 ofAll);

private:
    [[nodiscard]] Task<void> lookAtAll();
    [[nodiscard]] Task<void> lookAtRow(qsizetype index);
    [[nodiscard]] Task<std::optional<DirectoryUser>> findUser(UserId id);
    [[nodiscard]] Task<void> findLicenses(qsizetype index);

    /// All that one look knows.
    struct State
    {
        QString location;
        QList<RunRow> rows;
        QHash<QString, DirectoryUser> found; ///< by object id
        QList<UndoRow> undoRows;
        qsizetype done = 0;
        bool mayReadLicenses = true;
        std::optional<Error> error;
    };

    CustomerTenant &m_tenant;
    State m_state;
    bool m_isStopping = false;
    TaskScope m_looking;
};

} // namespace Welkom
