// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "formencoding.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace Welkom {

/// What came back, whatever its status.
struct HttpAnswer
{
    int status = 0;
    QByteArray body; ///< whole
    std::optional<std::chrono::seconds> retryAfter;
};

/// The certificates of a PEM file, to be trusted besides the system's.
/// Errors: Storage with FileMissing or FileUnreadable; InvalidInput with CertificatesMissing.
[[nodiscard]] Result<QList<QSslCertificate>> readCertificates(const QString &path);

/// Asks the sign-in service: one request, sent once. https only, except on this computer; no
/// redirect is followed, no cookie kept, nothing cached. Knows nothing of OAuth.
///
/// Errors of both verbs, with the host as subject: InvalidInput (InsecureAddress), Unreachable (it
/// never left: HostUnknown, ConnectionRefused, TlsFailed), OutcomeUnknown (TimedOut, AnswerCutOff),
/// ServiceFault (RedirectRefused, AnswerTooLarge), Cancelled at the end of the program.
class SignInHttp final : public QObject
{
    Q_OBJECT

public:
    /// \param trusted in addition to the system's certificates.
    explicit SignInHttp(Clock &clock, QList<QSslCertificate> trusted = {},
                        QObject *parent = nullptr);

    [[nodiscard]] Task<HttpAnswer> get(QUrl url);
    [[nodiscard]] Task<HttpAnswer> post(QUrl url, FormFields fields);

    static constexpr std::chrono::seconds patience {30};
    static constexpr qsizetype largestAnswer = qsizetype(1024) * 1024;

private:
    enum class Verb { Get, Post };
    /// Why we broke a request off ourselves.
    enum class GivenUp { No, TimedOut, TooLarge, ProgramEnds };

    [[nodiscard]] Task<HttpAnswer> ask(Verb verb, QUrl url, Secret body);
    [[nodiscard]] QNetworkReply *send(Verb verb, const QUrl &url, const Secret &body);
    [[nodiscard]] static Result<HttpAnswer> answerOf(QNetworkReply &reply, GivenUp givenUp);
    static Task<void> giveUpAt(Moment deadline, Clock &clock, QPointer<QNetworkReply> reply,
                               std::shared_ptr<GivenUp> givenUp);

    Clock &m_clock;
    QList<QSslCertificate> m_trusted;
    QNetworkAccessManager m_manager;
};

} // namespace Welkom
