// SPDX-License-Identifier: Apache-2.0

#include "signinhttp.h"

#include "address.h"

#include "requests/nonreplayablebody.h"

#include <QCoroSignal>

#include <QFile>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>

#include <memory>

namespace Welkom {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcSignIn, "welkom.signin", QtWarningMsg)

namespace {

Result<HttpAnswer> failed(const QNetworkReply &reply, ErrorKind kind, ErrorReason reason)
{
    Error error;
    error.kind = kind;
    error.reason = reason;
    error.subject = hostName(reply.url());
    error.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() != QNetworkReply::NoError && reason != ErrorReason::TimedOut)
        error.serviceText = reply.errorString();
    return failure(std::move(error));
}

/// What of the request's troubles means that it never left this computer.
std::optional<ErrorReason> reasonNeverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorReason::HostUnknown;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorReason::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorReason::TlsFailed;
    default:
        return std::nullopt;
    }
}

/// A connection that breaks can look like success: the length has to be kept (design, promise 5).
bool isWhole(const QNetworkReply &reply, qsizetype received)
{
    const auto length = reply.header(QNetworkRequest::ContentLengthHeader);
    return !length.isValid() || length.toLongLong() == received;
}

} // namespace

Result<QList<QSslCertificate>> readCertificates(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::Storage, ErrorReason::FileMissing, path);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage, ErrorReason::FileUnreadable, path);
    const auto certificates =
        QSslCertificate::fromData(file.read(16 * SignInHttp::largestAnswer), QSsl::Pem);
    if (certificates.isEmpty())
        return failure(ErrorKind::InvalidInput, ErrorReason::CertificatesMissing, path);
    return certificates;
}

SignInHttp::SignInHttp(Clock &clock, QList<QSslCertificate> trusted, QObject *parent)
    : QObject(parent), m_clock(clock), m_trusted(std::move(trusted))
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Task<HttpAnswer> SignInHttp::get(QUrl url)
{
    return ask(Verb::Get, std::move(url), Secret());
}

Task<HttpAnswer> SignInHttp::post(QUrl url, FormFields fields)
{
    return ask(Verb::Post, std::move(url), fields.encoded());
}

Task<HttpAnswer> SignInHttp::ask(Verb verb, QUrl url, Secret body)
{
    const auto allowed = checkAddress(url);
    if (!allowed)
        co_return failure(allowed.error());

    const auto givenUp = std::make_shared<GivenUp>(GivenUp::No);
    QPointer<QNetworkReply> reply = send(verb, url, body);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply, givenUp](qint64 received) {
        if (received > largestAnswer && reply && *givenUp == GivenUp::No) {
            *givenUp = GivenUp::TooLarge;
            reply->abort();
        }
    });
    (void)giveUpAt(m_clock.now() + patience, m_clock, reply, givenUp);
    if (!reply->isFinished())
        co_await qCoro(reply.data(), &QNetworkReply::finished);
    if (!reply) // the manager, and we with it, has gone
        co_return failure(ErrorKind::Cancelled);
    auto answer = answerOf(*reply, *givenUp);
    qCDebug(lcSignIn).noquote() << (verb == Verb::Get ? "GET" : "POST") << hostName(url)
                                << url.path() << "->"
                                << (answer ? QString::number(answer->status)
                                           : nameOf(answer.error().reason));
    reply->deleteLater();
    co_return answer;
}

QNetworkReply *SignInHttp::send(Verb verb, const QUrl &url, const Secret &body)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Welkom/" WELKOM_VERSION ""_s);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_trusted.isEmpty()) {
        auto tls = request.sslConfiguration();
        tls.addCaCertificates(m_trusted);
        request.setSslConfiguration(tls);
    }
    if (verb == Verb::Get)
        return m_manager.get(request);

    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *device = new NonReplayableBody(body);
    auto *reply = m_manager.post(request, device);
    device->setParent(reply);
    return reply;
}

Result<HttpAnswer> SignInHttp::answerOf(QNetworkReply &reply, GivenUp givenUp)
{
    switch (givenUp) {
    case GivenUp::TimedOut:
        return failed(reply, ErrorKind::OutcomeUnknown, ErrorReason::TimedOut);
    case GivenUp::TooLarge:
        return failed(reply, ErrorKind::ServiceFault, ErrorReason::AnswerTooLarge);
    case GivenUp::ProgramEnds:
        return failed(reply, ErrorKind::Cancelled, ErrorReason::None);
    case GivenUp::No:
        break;
    }
    if (const auto reason = reasonNeverSent(reply.error()))
        return failed(reply, ErrorKind::Unreachable, *reason);

    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.status >= 300 && answer.status < 400) // a 307 is an error to Qt, too
        return failed(reply, ErrorKind::ServiceFault, ErrorReason::RedirectRefused);
    answer.body = reply.readAll();
    // Errors below 200 are the connection's, those above the service's own status.
    const auto isBroken = reply.error() != QNetworkReply::NoError
        && (reply.error() < QNetworkReply::ContentAccessDenied
            || reply.error() == QNetworkReply::ContentReSendError);
    if (answer.status == 0 || isBroken || !isWhole(reply, answer.body.size())) {
        wipe(answer.body);
        return failed(reply, ErrorKind::OutcomeUnknown, ErrorReason::AnswerCutOff);
    }
    if (answer.body.size() > largestAnswer)
        return failed(reply, ErrorKind::ServiceFault, ErrorReason::AnswerTooLarge);
    bool isSeconds = false;
    const auto seconds = reply.rawHeader("Retry-After").trimmed().toInt(&isSeconds);
    if (isSeconds && seconds >= 0)
        answer.retryAfter = std::chrono::seconds(seconds);
    return answer;
}

Task<void> SignInHttp::giveUpAt(Moment deadline, Clock &clock, QPointer<QNetworkReply> reply,
                                std::shared_ptr<GivenUp> givenUp)
{
    const auto slept = co_await clock.sleepUntil(deadline);
    if (reply && !reply->isFinished() && *givenUp == GivenUp::No) {
        *givenUp = slept ? GivenUp::TimedOut : GivenUp::ProgramEnds;
        reply->abort();
    }
    co_return slept;
}

} // namespace Welkom
