// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"

namespace Welkom {

class RunStore;

/// A run that is this program's alone, and within it its holder's: RunStore::reserve(). It is
/// released when this goes, or when the process ends. The store outlives it.
class RunReservation
{
public:
    /// Of no run.
    RunReservation() = default;
    RunReservation(RunReservation &&other) noexcept;
    RunReservation &operator=(RunReservation &&other) noexcept;
    RunReservation(const RunReservation &) = delete;
    RunReservation &operator=(const RunReservation &) = delete;
    ~RunReservation();

    [[nodiscard]] bool isHeld() const { return m_store != nullptr; }
    [[nodiscard]] RunId run() const { return m_run; }

private:
    friend class RunStore;
    RunReservation(RunStore &store, RunId run) : m_store(&store), m_run(run) { }
    void release();

    RunStore *m_store = nullptr;
    RunId m_run;
};

} // namespace Welkom
