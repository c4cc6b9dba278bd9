// SPDX-License-Identifier: Apache-2.0

#include "interrupt.h"

#include <atomic>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Welkom {

#ifdef Q_OS_WIN

namespace {
std::atomic<Interrupt *> listener = nullptr;

BOOL WINAPI onControl(DWORD)
{
    // Runs on a thread of the system's; the first one is handed over, the next ends the program.
    auto *interrupt = listener.exchange(nullptr);
    if (!interrupt)
        return FALSE;
    QMetaObject::invokeMethod(interrupt, &Interrupt::requested, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

class Interrupt::Wire
{
};

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    listener = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(onControl, FALSE);
    listener = nullptr;
}

#else

namespace {

std::atomic<int> writeEnd = -1;

/// Only what POSIX allows in a signal handler: one write to a pipe.
void onSignal(int number)
{
    const char byte = 1;
    if (const int end = writeEnd; end >= 0) [[maybe_unused]]
        const auto written = ::write(end, &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

class Interrupt::Wire
{
public:
    explicit Wire(Interrupt *interrupt)
    {
        if (::pipe(m_ends) != 0)
            return;
        for (const int end : m_ends)
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
        writeEnd = m_ends[1];
        m_notifier = std::make_unique<QSocketNotifier>(m_ends[0], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, interrupt,
                         [this, interrupt] {
                             char byte = 0;
                             if (::read(m_ends[0], &byte, 1) == 1)
                                 Q_EMIT interrupt->requested();
                         });
        for (const int number : {SIGINT, SIGTERM, SIGHUP})
            std::signal(number, onSignal);
    }

    ~Wire()
    {
        for (const int number : {SIGINT, SIGTERM, SIGHUP})
            std::signal(number, SIG_DFL);
        writeEnd = -1;
        m_notifier.reset();
        for (const int end : m_ends) {
            if (end >= 0)
                ::close(end);
        }
    }

    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

private:
    int m_ends[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

Interrupt::Interrupt(QObject *parent) : QObject(parent), m_wire(std::make_unique<Wire>(this)) { }

Interrupt::~Interrupt() = default;

#endif

} // namespace Welkom
