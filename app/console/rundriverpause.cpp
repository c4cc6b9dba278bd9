// SPDX-License-Identifier: Apache-2.0

#include "rundriverpause.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace Welkom {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunDriver)
};

constexpr auto shortestPauseShown = 3s;

} // namespace

PauseNotice::PauseNotice(Services &services, Terminal &terminal, QObject *parent)
    : QObject(parent), m_clock(services.clock()), m_terminal(terminal)
{
    connect(&services, &Services::held, this,
            [this](milliseconds howLong) { show(Reason::Asked, howLong); });
}

QString PauseNotice::sentence(milliseconds left) const
{
    const auto seconds = static_cast<int>(ceil<std::chrono::seconds>(left).count());
    return m_reason == Reason::Asked
        ? Words::tr("Partner Center asks for a pause; continuing in %n s", nullptr, seconds)
        : Words::tr("No connection; trying again in %n s", nullptr, seconds);
}

void PauseNotice::show(Reason reason, milliseconds howLong)
{
    const auto now = m_clock.now();
    const auto until = now + howLong;
    // Of several answers that ask for the same pause, the first is told.
    const bool isNews = now >= m_until || until > m_until + shortestPauseShown;
    m_until = std::max(m_until, until);
    // That the service is out of reach is said at once, however soon it is tried again.
    if ((reason == Reason::Asked && howLong < shortestPauseShown) || !isNews)
        return;
    m_reason = reason;
    if (!m_terminal.canRewrite())
        m_terminal.note(sentence(howLong));
    else if (!m_isCounting)
        (void)countDown();
}

Task<void> PauseNotice::countDown()
{
    m_isCounting = true;
    const QPointer<PauseNotice> alive(this);
    for (auto now = m_clock.now(); now < m_until; now = m_clock.now()) {
        m_terminal.status(sentence(ceil<milliseconds>(m_until - now)));
        const auto next = std::min(now + 1s, m_until);
        const auto slept = co_await m_clock.sleepUntil(next);
        if (!alive)
            co_return Result<void>();
        if (!slept)
            break;
    }
    m_isCounting = false;
    co_return Result<void>();
}

} // namespace Welkom
