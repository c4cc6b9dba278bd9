// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/services.h"

#include "runs/undo.h"

#include <QObject>

#include <memory>

namespace Welkom {

/// An Undo with the tenant that it needs. Whoever starts it may go before it has ended: abandon()
/// stops it, and it deletes itself when its look, or the deletions in flight, have ended; the
/// services know of it until then.
class RunningUndo final : public QObject
{
    Q_OBJECT

public:
    /// `services` and `store` outlive it.
    RunningUndo(Services &services, RunStore &store, const CustomerId &customer,
                const RunBinding &binding)
        : m_use(services), m_tenant(services.tenant(customer)),
          m_undo(store, *m_tenant, services.clock(), binding)
    {
    }

    /// To start, pause, resume, stop and listen to; look() is asked here.
    [[nodiscard]] Undo &undo() { return m_undo; }

    /// As Undo::look().
    [[nodiscard]] Task<UndoPlan> look(RunId run)
    {
        m_isLooking = true;
        auto plan = co_await m_undo.look(run);
        m_isLooking = false;
        if (m_isAbandoned)
            deleteLater();
        co_return plan;
    }

    void abandon()
    {
        if (m_isAbandoned)
            return;
        m_isAbandoned = true;
        m_undo.disconnect();
        if (!m_isLooking && !m_undo.isRunning()) {
            deleteLater();
            return;
        }
        if (m_undo.isRunning())
            connect(&m_undo, &Undo::finished, this, &QObject::deleteLater);
        m_undo.stop();
    }

private:
    Services::Use m_use; ///< first, so that it ends last
    std::unique_ptr<CustomerTenant> m_tenant;
    Undo m_undo;
    bool m_isLooking = false;
    bool m_isAbandoned = false;
};

} // namespace Welkom
