// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runs/runjob.h"
#include "services/services.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace Welkom {

/// A job over a run's rows with the tenant that it needs. Whoever starts it may go before it has
/// ended: abandon() stops it, and it deletes itself when nothing of it is under way any more; the
/// services know of it until then.
template<typename Job>
class RunningJob final : public QObject
{
public:
    using Make = std::function<std::unique_ptr<Job>(CustomerTenant &)>;

    /// `services` outlive it, as does all that `make` gives the job.
    RunningJob(Services &services, const CustomerId &customer, const Make &make)
        : m_use(services), m_tenant(services.tenant(customer)), m_job(make(*m_tenant))
    {
    }

    /// To look, start, pause, resume, stop and listen to.
    [[nodiscard]] Job &job() { return *m_job; }

    void abandon()
    {
        if (std::exchange(m_isAbandoned, true))
            return;
        m_job->disconnect();
        m_job->stop();
        QCoro::connect(m_job->ended(), this, [this] { deleteLater(); });
    }

private:
    Services::Use m_use; ///< first, so that it ends last
    std::unique_ptr<CustomerTenant> m_tenant;
    std::unique_ptr<Job> m_job;
    bool m_isAbandoned = false;
};

} // namespace Welkom
