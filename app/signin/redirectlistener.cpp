// SPDX-License-Identifier: Apache-2.0

#include "redirectlistener.h"

#include <QLoggingCategory>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(lcSignIn)

namespace {

/// A code may be long: Microsoft's are about 2,000 characters.
RequestLimits limits()
{
    RequestLimits limits;
    limits.requestLine = qsizetype(64) * 1024;
    limits.body = 0;
    return limits;
}

} // namespace

RedirectListener::RedirectListener(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock),
      m_server([this](const LoopbackRequest &request,
                      const Responder &responder) { take(request, responder); },
               limits()),
      m_sleep(clock)
{
}

Result<void> RedirectListener::listen()
{
    auto listening = m_server.listen();
    if (listening)
        m_redirectUri = u"http://localhost:%1/"_s.arg(m_server.port());
    return listening;
}

QString RedirectListener::redirectUri() const
{
    return m_redirectUri;
}

bool RedirectListener::isAnswer(const LoopbackRequest &request) const
{
    // Exactly the address that was given out: not another spelling of it, not a name that was made
    // to resolve to this computer.
    const auto path = request.target.left(request.target.indexOf('?'));
    return request.method == "GET" && path == "/" && m_server.isOwnHost(request.host)
        && isRedirectAnswer(request.query);
}

void RedirectListener::take(const LoopbackRequest &request, const Responder &responder)
{
    if (m_answer || !isAnswer(request)) {
        qCDebug(lcSignIn) << "the redirect address was asked for something else";
        return responder.answer(nothingHere());
    }
    m_answer = request.query;
    m_browser = responder;
    wakeLater();
}

void RedirectListener::wakeLater()
{
    QMetaObject::invokeMethod(
        this, [this] { m_sleep.wake(); }, Qt::QueuedConnection);
}

Task<QueryParameters> RedirectListener::answer(Moment deadline)
{
    while (!m_answer && !m_isCancelled && m_clock.now() < deadline) {
        const auto slept = co_await m_sleep.until(deadline);
        if (!slept)
            m_isCancelled = true;
    }
    m_server.finish();
    if (m_isCancelled)
        co_return failure(ErrorKind::Cancelled);
    if (!m_answer)
        co_return failure(ErrorKind::NotSignedIn, ErrorReason::SignInTimedOut);
    const auto answer = *m_answer; // const: QCoro 0.8 moves out of members
    co_return answer;
}

Task<void> RedirectListener::show(Landing landing)
{
    if (m_browser.isWaiting()) {
        m_browser.answer(landingPage(landing));
        const auto connections = m_server.findChildren<LoopbackConnection *>();
        for (auto *connection : connections)
            connect(connection, &QObject::destroyed, this, &RedirectListener::wakeLater);
        const auto deadline = m_clock.now() + farewell;
        while (m_server.connectionCount() > 0 && m_clock.now() < deadline) {
            const auto slept = co_await m_sleep.until(deadline);
            if (!slept)
                break;
        }
    }
    co_return Result<void>();
}

void RedirectListener::cancel()
{
    m_isCancelled = true;
    m_sleep.wake();
}

} // namespace Welkom
