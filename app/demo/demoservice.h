// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "demoauthority.h"
#include "democall.h"
#include "demodelivery.h"
#include "demodirectory.h"
#include "demoswitches.h"
#include "faultplan.h"
#include "loopback/loopbackserver.h"
#include "requestlog.h"
#include "tokenbucket.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <memory>
#include <optional>

namespace Welkom {

/// How a pretend service is set up; reset() goes back to it.
struct DemoOptions
{
    DemoSize size;
    DemoSwitches switches;
    FaultPlan faults;
    QList<QByteArray> tokens {"demo"}; ///< that are accepted, for the account that may do all
};

/// The pretend Partner Center: speaks the routes, shapes, status codes and error bodies of the
/// reference over HTTP on this computer, with invented customers, so that practice, tests and other
/// people's clients work against it as against the real one. Nothing leaves the computer, nothing
/// is kept.
///
/// Below /demo/ it can be looked into and changed while it runs:
///
///     GET    /demo/requests[?since=NUMBER]     what was asked; DELETE forgets it
///     GET    /demo/customers/ID/users          the accounts there are (ID may be a domain)
///     PUT    /demo/customers/ID/users/USER     {"licenses": [NAME...]} or {"displayName": TEXT}
///                                              (USER may be its name)
///     POST   /demo/customers/ID/sign-in        {"userPrincipalName", "password"}: is it right?
///     GET    /demo/faults                      PUT a fault plan, DELETE to end it
///     GET    /demo/switches                    PUT what is to be different
///     POST   /demo/tokens                      {"accept": TOKEN} or {"expire": TOKEN}
///     GET    /demo/sign-ins                    who is signed in; DELETE revokes all of it
///     POST   /demo/reset                       as it was at the start
///
/// Below /authority is its sign-in authority (demoauthority.h), whose access tokens are accepted
/// besides the fixed ones; what a caller may do depends on the account that was chosen there. The
/// fault plan does not touch it.
///
/// Every route refuses a Host that is not this server and any Origin, so that no page of the web
/// can use it. Lives on one thread.
class DemoService final : public QObject
{
    Q_OBJECT

public:
    /// On the machine's clock.
    explicit DemoService(DemoOptions options = {}, QObject *parent = nullptr);
    /// On a clock of the caller's, which outlives the service and every answer that it delays:
    /// Clock::wakeAll() lets those run out.
    DemoService(DemoOptions options, Clock &clock, QObject *parent = nullptr);
    ~DemoService() override;

    /// Speaks https with the certificate and key of `configuration`. Before start().
    void useTls(const QSslConfiguration &configuration) { m_server.useTls(configuration); }

    /// Begins to listen and gives the base address, without /v1. \param port 0 takes a free one.
    /// Errors: Unreachable, PortTaken.
    [[nodiscard]] Result<QUrl> start(quint16 port = 0);
    /// Breaks off every connection, as a service that goes down does. start() may follow.
    void stop();
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// Where one signs in.
    [[nodiscard]] QUrl authority() const;
    /// Clients that are connected, idle ones too.
    [[nodiscard]] qsizetype connectionCount() const { return m_server.connectionCount(); }

    [[nodiscard]] DemoDirectory &directory() { return *m_directory; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] DemoSwitches &switches() { return m_switches; }
    [[nodiscard]] RequestLog &log() { return m_log; }
    [[nodiscard]] const FaultPlan &faults() const { return m_faults; }
    void setFaults(FaultPlan faults) { m_faults = std::move(faults); }
    /// Tokens that are accepted from now on, or no longer.
    void acceptToken(const QByteArray &token) { m_tokens.insert(token); }
    void expireToken(const QByteArray &token);
    void expireTokens();
    /// Who has signed in at the authority; without tokens.
    [[nodiscard]] QJsonArray signIns() const { return m_authority.tokens().toJson(); }
    /// Ends every sign-in of the authority. Fixed tokens stay.
    void revokeSignIns() { m_authority.revokeAll(); }

    /// Everything as the options say; the log is empty and counts on.
    void reset();

Q_SIGNALS:
    /// Something has changed in the log about this request: it came, or it was answered.
    void requestLogged(int number);

private:
    void serve(const LoopbackRequest &request, const Responder &responder);
    [[nodiscard]] bool isForeign(const LoopbackRequest &request) const;
    /// To the end of a request that is logged under that number.
    [[nodiscard]] DemoDelivery deliveryFor(const Responder &responder, int number);
    [[nodiscard]] int logArrival(const DemoCall &call, const QString &principalName);
    void logAnswer(int number, int status);

    /// What the call ends in, were it not for faults.
    [[nodiscard]] DemoReply replyTo(const DemoCall &call, int number);
    /// Who asks; nullptr without a valid token.
    [[nodiscard]] const DemoAccount *accountOf(const DemoCall &call) const;
    [[nodiscard]] std::optional<DemoReply> refuseAccount(const DemoAccount *account) const;
    [[nodiscard]] std::optional<DemoReply> throttle(const DemoCall &call, int number);
    [[nodiscard]] DemoReply replyOrReplay(const DemoCall &call, const DemoAccount &account,
                                          int number);
    /// What is answered in place of a call that a fault keeps from being served.
    [[nodiscard]] DemoReply replyInstead(const DemoCall &call, const FaultRule &fault);
    [[nodiscard]] LoopbackAnswer toAnswer(const DemoReply &reply, const LoopbackRequest &request);
    [[nodiscard]] LoopbackAnswer faultyAnswer(LoopbackAnswer answer, const FaultRule &fault) const;
    [[nodiscard]] LoopbackAnswer answerOfAnother(LoopbackAnswer answer, const DemoCall &call);

    DemoOptions m_options;
    std::unique_ptr<SystemClock> m_ownClock;
    Clock &m_clock;
    Moment m_startedAt;
    std::unique_ptr<DemoDirectory> m_directory;
    DemoSwitches m_switches;
    DemoAuthority m_authority;
    FaultPlan m_faults;
    QSet<QByteArray> m_tokens;
    RequestLog m_log;
    TokenBucket m_readBucket;
    TokenBucket m_writeBucket;
    /// Answers to writes by account, MS-RequestId, method and target.
    QHash<QByteArray, DemoReply> m_replies;
    LoopbackServer m_server;
};

} // namespace Welkom
