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

    /// To look, start, pause, resume, stop and listen to.
    [[nodiscard]] Undo &undo() { return m_undo; }

    void abandon()
    {
        if (m_isAbandoned)
            return;
        m_isAbandoned = true;
        m_undo.disconnect();
        m_undo.stop();
        QCoro::connect(m_undo.ended(), this, [this] { deleteLater(); });
    }

private:
    Services::Use m_use; ///< first, so that it ends last
    std::unique_ptr<CustomerTenant> m_tenant;
    Undo m_undo;
    bool m_isAbandoned = false;
};

} // namespace Welkom
