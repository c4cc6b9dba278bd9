// SPDX-License-Identifier: Apache-2.0

#include "resttransport.h"

#include "fieldtext.h"
#include "nonreplayablebody.h"
#include "retryafter.h"

#include "core/loopbackhost.h"

#include <QCoroSignal>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>
#include <memory>
#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

Q_LOGGING_CATEGORY(lcPartnerCenter, "welkom.partnercenter", QtWarningMsg)

/// A body of a refusal needs no more than this to be understood.
constexpr qsizetype longestFault = 1024 * 1024;

bool isWrite(const RestRequest &request)
{
    return request.purpose != Purpose::Read;
}

bool isRefusedToken(const Result<RestAnswer> &answer)
{
    return !answer && answer.error().httpStatus == 401
        && answer.error().kind == ErrorKind::NotSignedIn;
}

/// What the sign-in says of itself is no verdict of the service on this request, which did not
/// leave, or was turned away unread: nobody may take it for a refusal of what was asked. Its reason
/// stays, and with it the sentence for the user.
Error ofSignIn(Error error)
{
    switch (error.kind) {
    case ErrorKind::ServiceFault:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Throttled:
        error.kind = ErrorKind::Unreachable; // it may pass
        break;
    case ErrorKind::InvalidInput:
    case ErrorKind::NotFound:
    case ErrorKind::AlreadyExists:
        error.kind = ErrorKind::NotSignedIn;
        break;
    default:
        break;
    }
    return error;
}

/// Qt gives an error for every status from 400 on; all others are of the connection.
bool isOfTheStatus(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return true;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return status == 407;
    return status >= 400 && error >= QNetworkReply::ContentAccessDenied
        && error != QNetworkReply::ContentReSendError;
}

/// Why nothing can have left, for the errors of which that is certain.
std::optional<ErrorReason> whyUnreachable(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorReason::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return ErrorReason::HostUnknown;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorReason::TlsFailed;
    default:
        return std::nullopt;
    }
}

/// A cut-off answer can look like a success (feasibility): the length decides.
bool isWhole(const QNetworkReply &reply, const QByteArray &received)
{
    if (!reply.hasRawHeader("Content-Length"))
        return true; // in chunks, or until the end: the JSON will show it
    bool isNumber = false;
    const auto promised = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber && promised == received.size();
}

bool isPlain(const QNetworkReply &reply)
{
    const auto encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    return encoding.isEmpty() || encoding == "identity";
}

LimiterAnswer forLimiter(const Result<RestAnswer> &result)
{
    if (result)
        return LimiterAnswer::Accepted;
    const int status = result.error().httpStatus;
    if (status == 429)
        return LimiterAnswer::Throttled;
    const bool dealtWith = status >= 200 && status < 500 && status != 408;
    return dealtWith ? LimiterAnswer::Accepted : LimiterAnswer::Failed;
}

} // namespace

/// One request that is with the access manager. Lives in the frame of sendOnce().
struct RestTransport::Flight
{
    QPointer<QNetworkReply> reply;
    NonReplayableBody *body = nullptr; ///< owned by the reply
    QString correlationId;
    Moment started {};
    Moment leaveBy {};
    Moment landBy {};
    bool hasLeft = false; ///< as far as Qt said so; the news can be late
    bool timedOut = false;
    bool stopped = false;
    bool tooLarge = false;
    QByteArray received;
    QObject context; ///< of the connections to the reply, last so that it goes first
};

RestTransport::RestTransport(RestOptions options, ReadRefusal readRefusal, SignIn &signIn,
                             Clock &clock, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_readRefusal(std::move(readRefusal)),
      m_signIn(signIn), m_clock(clock), m_watch(clock, [this](const Result<void> &rung) {
          if (rung)
              watch();
          else
              abortAll();
      })
{
    m_manager.setAutoDeleteReplies(false);
}

RestTransport::~RestTransport() = default;

QUrl RestTransport::url(const QByteArray &path) const
{
    return QUrl::fromEncoded(m_options.service.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery)
                             + path);
}

Task<RestAnswer> RestTransport::send(RestRequest request, RequestGate &gate)
{
    if (!m_calls.isOpen())
        co_return failure(ErrorKind::Cancelled);
    const TaskScope::Presence presence(m_calls);
    const auto scheme = request.url.scheme();
    if (scheme != "https"_L1 && !(scheme == "http"_L1 && isLoopback(request.url)))
        co_return failure(ErrorKind::InvalidInput, ErrorReason::InsecureAddress,
                          request.url.toDisplayString(QUrl::RemovePath | QUrl::RemoveQuery
                                                      | QUrl::RemoveUserInfo));
    if (request.requestId.value.isEmpty())
        request.requestId = RequestId::make();

    const int epoch = gate.epoch();
    auto answer = co_await sendWithToken(request, gate, epoch);
    if (!answer) {
        auto &error = answer.error();
        if (error.requestId.isEmpty())
            error.requestId = request.requestId.value;
    }
    co_return answer;
}

Task<RestAnswer> RestTransport::sendWithToken(RestRequest request, RequestGate &gate, int epoch)
{
    const auto token = co_await m_signIn.accessToken();
    if (!token)
        co_return failure(ofSignIn(token.error()));
    const auto first = co_await sendOnce(request, *token, gate, epoch);
    if (!isRefusedToken(first))
        co_return first;

    const auto renewed = co_await m_signIn.renewedToken(*token);
    if (!renewed) {
        // Nobody can renew it: then the service's own words tell more.
        if (renewed.error().kind == ErrorKind::NotSignedIn)
            co_return first;
        co_return failure(ofSignIn(renewed.error()));
    }
    const auto second = co_await sendOnce(request, *renewed, gate, epoch);
    co_return second;
}

Task<RateLimiter::Ticket> RestTransport::enter(RequestGate &gate, int epoch)
{
    while (true) {
        const auto ticket = co_await gate.enter(epoch);
        if (!ticket)
            co_return ticket;
        if (!m_calls.isOpen()) {
            gate.giveBack(*ticket);
            co_return failure(ErrorKind::Cancelled);
        }
        if (inFlight() < maxInFlight)
            co_return ticket;
        // Back to the gate first: while it waits for a place, the service may ask for a pause.
        gate.giveBack(*ticket);
        co_await m_placeFree.next();
    }
}

Task<RestAnswer> RestTransport::sendOnce(RestRequest request, Secret token, RequestGate &gate,
                                         int epoch)
{
    if (!isFieldText(token.reveal()))
        co_return failure(ErrorKind::NotSignedIn, ErrorReason::TokenRefused);
    const auto ticket = co_await enter(gate, epoch);
    if (!ticket)
        co_return failure(ticket.error());

    Flight flight;
    launch(flight, request, token);
    auto *reply = flight.reply.data();
    if (!reply->isFinished())
        co_await qCoro(reply, &QNetworkReply::finished);
    if (reply->isOpen())
        flight.received += reply->readAll();

    const auto result = landed(flight, request);
    log(flight, request, result);
    m_flights.removeOne(&flight);
    reply->deleteLater();
    m_placeFree.wakeAll();
    const auto retryAfter = result ? std::nullopt : result.error().retryAfter;
    gate.leave(*ticket, forLimiter(result), retryAfter);
    co_return result;
}

void RestTransport::launch(Flight &flight, const RestRequest &request, const Secret &token)
{
    flight.correlationId = RequestId::make().value;
    flight.started = m_clock.now();
    flight.leaveBy = flight.started + m_options.connectTimeout;
    flight.landBy = flight.started + m_options.totalTimeout;

    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    wire.setRawHeader("Authorization", "Bearer " + token.reveal().toByteArray());
    wire.setRawHeader("Accept", "application/json");
    // A compressed answer would be shorter than it says, and so never known to be whole.
    wire.setRawHeader("Accept-Encoding", "identity");
    wire.setRawHeader("User-Agent", "Welkom/" WELKOM_VERSION);
    wire.setRawHeader("MS-RequestId", request.requestId.value.toLatin1());
    wire.setRawHeader("MS-CorrelationId", flight.correlationId.toLatin1());
    wire.setRawHeader("MS-PartnerCenter-Application", "Welkom");
    if (!m_options.locale.isEmpty())
        wire.setRawHeader("X-Locale", m_options.locale.toLatin1());
    if (!m_options.extraCertificates.isEmpty()) {
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_options.extraCertificates);
        wire.setSslConfiguration(tls);
    }

    if (isWrite(request)) {
        if (!request.body.isEmpty())
            wire.setRawHeader("Content-Type", "application/json");
        wire.setRawHeader("Content-Length", QByteArray::number(request.body.size()));
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto body = std::make_unique<NonReplayableBody>(request.body);
        flight.body = body.get();
        flight.reply = m_manager.sendCustomRequest(wire, request.method, body.get());
        body.release()->setParent(flight.reply);
    } else {
        flight.reply = m_manager.sendCustomRequest(wire, request.method);
    }

    auto *reply = flight.reply.data();
    connect(reply, &QNetworkReply::requestSent, &flight.context,
            [&flight] { flight.hasLeft = true; });
    connect(reply, &QNetworkReply::readyRead, &flight.context, [this, &flight, reply] {
        flight.received += reply->readAll();
        if (flight.received.size() > m_options.maxAnswerSize) {
            flight.tooLarge = true;
            reply->abort();
        }
    });
    m_flights.append(&flight);
    m_watch.ringBy(std::min(flight.leaveBy, flight.landBy));
}

Result<RestAnswer> RestTransport::landed(const Flight &flight, const RestRequest &request) const
{
    auto result = answered(flight, request);
    if (!result) {
        auto &error = result.error();
        error.requestId = request.requestId.value;
        error.correlationId = flight.correlationId;
    }
    return result;
}

Result<RestAnswer> RestTransport::answered(const Flight &flight, const RestRequest &request) const
{
    const auto &reply = *flight.reply;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool wasBrokenOff = flight.timedOut || flight.stopped || flight.tooLarge;
    // Qt gets ready to repeat a write for 307 and 308, and fails; the answer stands all the same.
    const bool isRedirect = status >= 300 && status < 400;
    const bool isWholeAnswer =
        status != 0 && isOfTheStatus(reply.error(), status) && isWhole(reply, flight.received);
    if (wasBrokenOff || !(isRedirect || isWholeAnswer))
        return failure(broken(flight, request));

    if (status >= 200 && status < 300) {
        if (!isPlain(reply))
            return failure(isWrite(request) ? ErrorKind::OutcomeUnknown : ErrorKind::ServiceFault,
                           ErrorReason::AnswerUnreadable, m_options.service.host());
        return RestAnswer {status, flight.received, request.requestId.value, flight.correlationId};
    }
    RefusedAnswer refused;
    refused.status = status;
    refused.reasonPhrase =
        reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().toUtf8();
    refused.retryAfter = reply.rawHeader("Retry-After");
    refused.body = flight.received.left(longestFault);
    RefusedRequest about;
    about.purpose = request.purpose;
    about.host = m_options.service.host();
    about.subject = request.subject;
    about.unspoken = request.unspoken;
    // A date counts from the service's own clock where it tells it: this machine's may be wrong.
    const auto answeredAt = readHttpDate(reply.rawHeader("Date"));
    const auto now = answeredAt.isValid() ? answeredAt : m_clock.utcNow();
    return failure(m_readRefusal(refused, about, now));
}

Error RestTransport::broken(const Flight &flight, const RestRequest &request) const
{
    const auto &reply = *flight.reply;
    Error error;
    error.subject = m_options.service.host();

    // A write whose body nobody has read cannot have reached the service as a whole request.
    const bool hasBody = !request.body.isEmpty();
    const bool bodyStayed = hasBody && flight.body && !flight.body->wasRead();
    const auto unreachable = whyUnreachable(reply.error());
    const bool neverLeft =
        bodyStayed || (unreachable && !flight.hasLeft && !(hasBody && isWrite(request)));

    if (flight.stopped) {
        error.kind =
            bodyStayed || !isWrite(request) ? ErrorKind::Cancelled : ErrorKind::OutcomeUnknown;
        return error;
    }
    if (flight.tooLarge) {
        error.kind = isWrite(request) ? ErrorKind::OutcomeUnknown : ErrorKind::ServiceFault;
        error.reason = ErrorReason::AnswerTooLarge;
        return error;
    }
    error.kind = neverLeft ? ErrorKind::Unreachable : ErrorKind::OutcomeUnknown;
    if (flight.timedOut || reply.error() == QNetworkReply::TimeoutError)
        error.reason = ErrorReason::TimedOut;
    else if (neverLeft)
        error.reason = unreachable.value_or(ErrorReason::ConnectionRefused);
    else
        error.reason = ErrorReason::AnswerCutOff;
    if (reply.error() != QNetworkReply::NoError && !flight.timedOut)
        error.serviceText = reply.errorString();
    return error;
}

void RestTransport::log(const Flight &flight, const RestRequest &request,
                        const Result<RestAnswer> &result) const
{
    const auto took = duration_cast<milliseconds>(m_clock.now() - flight.started);
    const auto status = result ? QString::number(result->status)
        : result.error().httpStatus != 0
        ? QString::number(result.error().httpStatus)
        : nameOf(result.error().kind) + u'/' + nameOf(result.error().reason);
    // No query: it holds what was searched for.
    qCInfo(lcPartnerCenter).noquote()
        << request.method << request.url.path(QUrl::FullyEncoded) << status << "request"
        << request.requestId.value << "correlation" << flight.correlationId << took.count() << "ms";
}

void RestTransport::watch()
{
    const auto now = m_clock.now();
    std::optional<Moment> next;
    // A copy: an aborted reply may end its call, and so its flight, at once.
    const auto flights = m_flights;
    for (auto *flight : flights) {
        if (!m_flights.contains(flight))
            continue;
        const auto end =
            flight->hasLeft ? flight->landBy : std::min(flight->leaveBy, flight->landBy);
        if (end <= now) {
            flight->timedOut = true;
            flight->reply->abort();
        } else {
            next = std::min(next.value_or(end), end);
        }
    }
    if (next)
        m_watch.ringBy(*next);
}

void RestTransport::abortAll()
{
    m_calls.close();
    const auto flights = m_flights;
    for (auto *flight : flights) {
        if (!m_flights.contains(flight) || flight->reply->isFinished())
            continue;
        flight->stopped = true;
        flight->reply->abort();
    }
    m_placeFree.wakeAll();
}

Task<void> RestTransport::finish()
{
    abortAll();
    return m_calls.all();
}

} // namespace Welkom
