// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QMetaObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace Welkom {

/// A thread that does jobs one after another, in the order in which they were given. The destructor
/// does those that were given before, and waits for them.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;
    ~WorkerThread();

    /// Queues a plain function (no coroutine) that must not throw; what it gives is in the future,
    /// which a coroutine may await.
    template<typename Job>
    [[nodiscard]] auto ask(Job job) -> QFuture<std::invoke_result_t<Job>>
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Job>>>();
        promise->start();
        tell([promise, job = std::move(job)]() mutable {
            promise->addResult(job());
            promise->finish();
        });
        return promise->future();
    }

    /// Queues a plain function whose end nobody waits for.
    template<typename Job>
    void tell(Job job)
    {
        QMetaObject::invokeMethod(m_there, std::move(job), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_there; ///< lives in the thread, which deletes it at its end
};

} // namespace Welkom
