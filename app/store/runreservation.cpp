// SPDX-License-Identifier: Apache-2.0

#include "runreservation.h"

#include "runstore.h"

#include <utility>

namespace Welkom {

RunReservation::RunReservation(RunReservation &&other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)), m_run(other.m_run)
{
}

RunReservation &RunReservation::operator=(RunReservation &&other) noexcept
{
    if (this != &other) {
        release();
        m_store = std::exchange(other.m_store, nullptr);
        m_run = other.m_run;
    }
    return *this;
}

RunReservation::~RunReservation()
{
    release();
}

void RunReservation::release()
{
    if (auto *store = std::exchange(m_store, nullptr))
        store->release(m_run);
}

} // namespace Welkom
