// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/signin.h"
#include "loopback/loopbackserver.h"
#include "partnercenter/servicefault.h"
#include "requests/requestgate.h"
#include "requests/resttransport.h"

#include <QCoroTask>
#include <QTest>

#include <functional>
#include <memory>

namespace Welkom {

/// A service that does what a test tells it, with a client of our own in front of it. Time stands
/// still unless the test moves it.
class ScriptedService
{
public:
    using Handler = std::function<void(const LoopbackRequest &, const Responder &)>;

    ScriptedService()
        : server([this](const LoopbackRequest &request, const Responder &responder) {
              requests.append(request);
              responders.append(responder);
              if (handler)
                  handler(request, responder);
          })
    {
        const auto listening = server.listen();
        if (!listening)
            qFatal("no loopback port");
        options.service = server.url();
    }

    ~ScriptedService()
    {
        gate.cancelWaiting();
        if (m_transport)
            (void)QCoro::waitFor(m_transport->finish());
        clock.wakeAll();
    }

    /// Made when first asked for, so that options can be set before.
    RestTransport &transport()
    {
        if (!m_transport)
            m_transport =
                std::make_unique<RestTransport>(options, readServiceFault, *signIn, clock);
        return *m_transport;
    }

    Result<RestAnswer> send(const RestRequest &request)
    {
        return QCoro::waitFor(transport().send(request, gate));
    }

    RestRequest get(const QByteArray &path)
    {
        RestRequest request;
        request.url = transport().url(path);
        return request;
    }

    RestRequest write(const QByteArray &method, const QByteArray &path,
                      const QByteArray &body = "{\"a\":1}")
    {
        auto request = get(path);
        request.method = method;
        request.purpose = method == "POST" ? Purpose::Create : Purpose::Change;
        if (method != "DELETE")
            request.body = Secret(QByteArrayView(body));
        return request;
    }

    /// Waits for that many requests to have come in.
    [[nodiscard]] bool hasGot(qsizetype count) const
    {
        return QTest::qWaitFor([this, count] { return requests.size() >= count; });
    }

    static LoopbackAnswer json(int status, const QByteArray &body)
    {
        LoopbackAnswer answer;
        answer.status = status;
        answer.headers.set("Content-Type", "application/json");
        answer.body = body;
        return answer;
    }

    /// Answers every request alike.
    void answerWith(const LoopbackAnswer &answer)
    {
        handler = [answer](const LoopbackRequest &, const Responder &responder) {
            responder.answer(answer);
        };
    }

    Handler handler;
    QList<LoopbackRequest> requests;
    QList<Responder> responders;
    LoopbackServer server;
    ManualClock clock;
    std::unique_ptr<SignIn> signIn =
        std::make_unique<GivenToken>(Secret(QByteArrayView("t0ken-for-tests")));
    RestOptions options;
    RequestGate gate {clock, [](std::uint32_t) { return 0u; }};

private:
    std::unique_ptr<RestTransport> m_transport;
};

} // namespace Welkom
