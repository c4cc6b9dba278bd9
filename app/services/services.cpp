// SPDX-License-Identifier: Apache-2.0

#include "services.h"

namespace Welkom {

Services::Use::Use(Services &services) : m_presence(services.m_uses) { }

Task<void> Services::unused()
{
    return m_uses.all();
}

} // namespace Welkom
