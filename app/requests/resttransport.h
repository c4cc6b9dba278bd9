// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarm.h"
#include "refusal.h"
#include "requestgate.h"

#include "core/clock.h"
#include "core/condition.h"
#include "core/result.h"
#include "core/signin.h"
#include "core/taskscope.h"
#include "core/user.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <utility>

namespace Welkom {

/// The service and how patient to be with it.
struct RestOptions
{
    /// Scheme, host and port; paths begin with `/v1` (reference 2.1).
    QUrl service;
    /// Trusted in addition to the system's own.
    QList<QSslCertificate> extraCertificates;
    /// Sent as X-Locale unless empty, such as `nl-NL`.
    QString locale;
    /// Until the request has left, and until the answer is whole (reference 9).
    std::chrono::milliseconds connectTimeout {30'000};
    std::chrono::milliseconds totalTimeout {180'000};
    /// An answer with more bytes is refused.
    qint64 maxAnswerSize = qint64(64) * 1024 * 1024;
};

/// One request, as its caller describes it.
struct RestRequest
{
    QByteArray method = "GET";
    QUrl url;                                         ///< of the service; see RestTransport::url()
    QList<std::pair<QByteArray, QByteArray>> headers; ///< beside those of every request
    Secret body;
    /// Sent as MS-RequestId; a fresh one when empty.
    RequestId requestId;
    /// Anything but Read is a write: sent with a body that cannot be sent twice.
    Purpose purpose = Purpose::Read;
    /// What the request is about, for errors: a user principal name, an id.
    QString subject;
    /// The password in the body, which must not come back in an error.
    Secret unspoken;
};

/// A success: 2xx and, as far as HTTP can tell, whole.
struct RestAnswer
{
    int status = 0;
    QByteArray body;
    QString requestId;
    QString correlationId;
};

/// Sends one HTTPS request, once, and says what became of it (design, promise 5).
///
/// The only repetition here is the one after a 401: the service has looked at the token and at
/// nothing else, so the token is renewed, once however many requests wait for it, and the request
/// goes again with the id it had. That is nearer to the truth than a new id (reference 2.2 asks for
/// one after every answer), because whoever tries again after a lost answer must use the same one.
///
/// Errors: those of the service, as the given ReadRefusal tells them; Unreachable when nothing of
/// it left; OutcomeUnknown when it left and no whole answer came, whatever broke; those of the
/// sign-in, as Unreachable where they may pass, else as NotSignedIn, MfaRequired, NotAllowed or
/// Storage; InvalidInput, InsecureAddress for plain http to another machine; Cancelled before it
/// left.
///
/// Lives on one thread. Follows no redirect, keeps no cookies and no cache, speaks HTTP/1.1, and
/// goes through the proxy that the application has set. Never logs a token or a body.
class RestTransport final : public QObject
{
    Q_OBJECT

public:
    /// Sign-in and clock outlive the transport.
    RestTransport(RestOptions options, ReadRefusal readRefusal, SignIn &signIn, Clock &clock,
                  QObject *parent = nullptr);
    ~RestTransport() override;

    /// Waits for its turn at `gate`, which outlives the call, and for one of the places with the
    /// access manager, where requests that queue would only age.
    [[nodiscard]] Task<RestAnswer> send(RestRequest request, RequestGate &gate);

    /// The address of a path below the service; `path` is percent-encoded and begins with a slash.
    [[nodiscard]] QUrl url(const QByteArray &path) const;
    [[nodiscard]] const QUrl &service() const { return m_options.service; }

    /// Breaks off what is under way, and refuses everything from now on. What had left is
    /// OutcomeUnknown. Call cancelWaiting() of the gates too.
    void abortAll();
    /// abortAll(), then waits until the last call has run out: now it may be destroyed.
    [[nodiscard]] Task<void> finish();

    [[nodiscard]] int inFlight() const { return int(m_flights.size()); }
    static constexpr int maxInFlight = 6;

private:
    struct Flight;

    [[nodiscard]] Task<RestAnswer> sendWithToken(RestRequest request, RequestGate &gate, int epoch);
    [[nodiscard]] Task<RestAnswer> sendOnce(RestRequest request, Secret token, RequestGate &gate,
                                            int epoch);
    [[nodiscard]] Task<RateLimiter::Ticket> enter(RequestGate &gate, int epoch);
    void launch(Flight &flight, const RestRequest &request, const Secret &token);
    [[nodiscard]] Result<RestAnswer> landed(const Flight &flight, const RestRequest &request) const;
    [[nodiscard]] Result<RestAnswer> answered(const Flight &flight,
                                              const RestRequest &request) const;
    [[nodiscard]] Error broken(const Flight &flight, const RestRequest &request) const;
    void log(const Flight &flight, const RestRequest &request,
             const Result<RestAnswer> &result) const;
    void watch();

    RestOptions m_options;
    ReadRefusal m_readRefusal;
    SignIn &m_signIn;
    Clock &m_clock;
    QNetworkAccessManager m_manager;
    QList<Flight *> m_flights;
    Alarm m_watch;
    Condition m_placeFree;
    TaskScope m_calls; ///< closed from abortAll() on
};

} // namespace Welkom
