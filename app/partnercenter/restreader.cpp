// SPDX-License-Identifier: Apache-2.0

#include "restreader.h"

#include "servicefault.h"

#include <array>

namespace Welkom {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::milliseconds, 3> pauses {500ms, 1500ms, 3500ms};
/// The rate limiter makes the pauses longer and longer; five of them are minutes.
constexpr int mostThrottlings = 5;

} // namespace

Task<RestAnswer> RestReader::read(QUrl url, QString subject)
{
    const QList<std::pair<QByteArray, QByteArray>> none;
    return read(std::move(url), std::move(subject), none);
}

Task<RestAnswer> RestReader::read(QUrl url, QString subject,
                                  QList<std::pair<QByteArray, QByteArray>> headers)
{
    const int epoch = m_gate.epoch();
    std::size_t failures = 0;
    int throttlings = 0;
    while (true) {
        RestRequest request;
        request.url = url;
        request.subject = subject;
        request.headers = headers;
        auto answer = co_await m_transport.send(request, m_gate);
        if (answer || !mayPass(answer.error()))
            co_return answer;

        if (answer.error().kind == ErrorKind::Throttled) {
            if (++throttlings > mostThrottlings)
                co_return answer;
            continue; // the gate waits
        }
        const std::size_t worthwhile = answer.error().httpStatus == 500 ? 1 : pauses.size();
        if (failures >= worthwhile)
            co_return answer;
        const auto waited = co_await m_gate.pause(pauses[failures++], epoch);
        if (!waited)
            co_return failure(waited.error());
    }
}

Error RestReader::unreadable(const RestAnswer &answer) const
{
    Error error;
    error.kind = ErrorKind::ServiceFault;
    error.reason = ErrorReason::AnswerUnreadable;
    error.subject = m_transport.service().host();
    error.httpStatus = answer.status;
    error.requestId = answer.requestId;
    error.correlationId = answer.correlationId;
    return error;
}

Error RestReader::ofAnother(const RestAnswer &answer) const
{
    auto error = unreadable(answer);
    error.reason = ErrorReason::AnswerOfAnother;
    return error;
}

QByteArray pathSegment(const QString &segment)
{
    return QUrl::toPercentEncoding(segment);
}

} // namespace Welkom
