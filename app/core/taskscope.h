// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "condition.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <type_traits>
#include <utility>

namespace Welkom {

/// Coroutines under way that nobody awaits one by one, so that whoever owns what they work on can
/// wait for them: start them here, await the next change or the end of all, and only then destroy
/// what they use (as std::execution::counting_scope of C++26, and folly's AsyncScope). For one
/// thread. Nothing may run in it, and nobody may wait for it, when it is destroyed.
class TaskScope
{
public:
    /// \param changed is woken whenever something ends in this scope; several scopes may share one.
    /// It outlives the scope.
    explicit TaskScope(Condition &changed) : m_changed(&changed) { }
    TaskScope() : TaskScope(m_own) { }
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;
    ~TaskScope() { Q_ASSERT(m_running == 0); }

    /// Keeps a coroutine, which has begun to run already, until its end. What it ends with is its
    /// own affair.
    template<typename T>
    void start(QCoro::Task<T> work)
    {
        Q_ASSERT(m_isOpen);
        [[maybe_unused]] const auto kept = keep(this, std::move(work));
    }

    /// Something under way that is no single coroutine, for as long as this lives.
    class Presence
    {
    public:
        explicit Presence(TaskScope &scope) : m_scope(scope) { ++scope.m_running; }
        ~Presence() { m_scope.leave(); }
        Presence(const Presence &) = delete;
        Presence &operator=(const Presence &) = delete;

    private:
        TaskScope &m_scope;
    };

    /// From now on nothing may be started here: its owner is about to end.
    void close() { m_isOpen = false; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// How many are under way.
    [[nodiscard]] int running() const { return m_running; }
    /// `while (condition && scope.running() > 0) co_await scope.change();` What ends within start()
    /// wakes nobody, so the condition is asked first; with nothing under way it is not waited for.
    [[nodiscard]] Condition::Awaiter change()
    {
        Q_ASSERT(m_running > 0);
        return m_changed->next();
    }
    /// Ends when nothing is under way, in a later turn of the event loop than the last of it: by
    /// then whoever awaited that has run out as well.
    [[nodiscard]] Task<void> all()
    {
        while (m_running > 0 || m_isTurnAwaited)
            co_await m_empty.next();
        co_return Result<void>();
    }

private:
    template<typename T>
    static QCoro::Task<> keep(TaskScope *scope, QCoro::Task<T> work)
    {
        const Presence here(*scope);
        if constexpr (std::is_void_v<T>) {
            co_await std::move(work);
        } else {
            [[maybe_unused]] const auto ended = co_await std::move(work);
        }
    }

    void leave()
    {
        --m_running;
        if (m_running == 0 && !std::exchange(m_isTurnAwaited, true))
            QMetaObject::invokeMethod(
                &m_turn, [this] { endTurn(); }, Qt::QueuedConnection);
        m_changed->wakeAll();
    }

    void endTurn()
    {
        m_isTurnAwaited = false;
        m_empty.wakeAll();
    }

    Condition m_own;
    Condition *m_changed;
    Condition m_empty;
    QObject m_turn; ///< takes the calls that come in a later turn
    int m_running = 0;
    bool m_isTurnAwaited = false; ///< the last of it has ended, in this turn of the event loop
    bool m_isOpen = true;
};

} // namespace Welkom
