// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/services.h"

#include "runs/upload.h"

#include <QObject>

#include <memory>

namespace Welkom {

/// An Upload with the tenant that it needs. Whoever starts it may go before it has ended: abandon()
/// stops it, and it deletes itself when the rows in flight have landed; the services know of it
/// until then.
class RunningUpload final : public QObject
{
    Q_OBJECT

public:
    /// `services` and `store` outlive it.
    RunningUpload(Services &services, RunStore &store, const CustomerId &customer,
                  const RunBinding &binding)
        : m_use(services), m_tenant(services.tenant(customer)),
          m_upload(store, *m_tenant, services.clock(), systemRandom(), binding)
    {
    }

    [[nodiscard]] Upload &upload() { return m_upload; }

    void abandon()
    {
        m_upload.disconnect();
        m_upload.stop();
        QCoro::connect(m_upload.ended(), this, [this] { deleteLater(); });
    }

private:
    Services::Use m_use; ///< first, so that it ends last
    std::unique_ptr<CustomerTenant> m_tenant;
    Upload m_upload;
};

} // namespace Welkom
