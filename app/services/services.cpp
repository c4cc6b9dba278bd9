// SPDX-License-Identifier: Apache-2.0

#include "services.h"

namespace Welkom {

Services::Use::Use(Services &services) : m_services(services)
{
    ++services.m_uses;
}

/// Later: whoever waits for it may destroy what other members of the holder still need now.
Services::Use::~Use()
{
    QMetaObject::invokeMethod(&m_services, &Services::endUse, Qt::QueuedConnection);
}

Task<void> Services::unused()
{
    while (m_uses > 0)
        co_await m_useEnded.next();
    co_return Result<void>();
}

void Services::endUse()
{
    --m_uses;
    m_useEnded.wakeAll();
}

} // namespace Welkom
