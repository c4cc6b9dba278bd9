// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoroTask>

#include <algorithm>
#include <utility>
#include <vector>

namespace Welkom {

/// Coroutines that wait for the same thing to change. `co_await changed.next();` in a loop that
/// asks the condition again, as with a condition variable; wakeAll() resumes them in the order in
/// which they came, before it returns. For one thread.
///
/// It exists because a queued signal that is emitted twice before the event loop turns resumes a
/// QCoro signal awaiter twice, the second time in a frame that is gone. Nobody may be waiting when
/// it is destroyed: a suspended frame is never freed.
class Condition
{
public:
    Condition() = default;
    Condition(const Condition &) = delete;
    Condition &operator=(const Condition &) = delete;
    ~Condition() { Q_ASSERT(m_waiting.empty()); }

    class Awaiter
    {
    public:
        explicit Awaiter(std::vector<std::coroutine_handle<>> &waiting) : m_waiting(waiting) { }
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiter) { m_waiting.push_back(waiter); }
        void await_resume() const noexcept { }

    private:
        std::vector<std::coroutine_handle<>> &m_waiting;
    };

    [[nodiscard]] Awaiter next() { return Awaiter(m_waiting); }
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }

    void wakeAll()
    {
        const auto woken = std::exchange(m_waiting, {});
        for (const auto &waiter : woken)
            waiter.resume();
    }

private:
    std::vector<std::coroutine_handle<>> m_waiting;
};

} // namespace Welkom
