// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <deque>
#include <optional>

namespace Welkom {

/// One request as it arrived at the pretend service, and what became of it. Never holds a token, a
/// password or a body.
struct LoggedRequest
{
    int number = 0; ///< from 1, never used again, also not after clear()
    QDateTime time; ///< UTC
    /// When it arrived and when its answer left, since the service was started; never jumps. No
    /// answer (cut off, hanging, or still on its way) leaves `answered` empty.
    std::chrono::milliseconds arrived {0};
    std::optional<std::chrono::milliseconds> answered;
    QString method;
    QString path;
    QString query;     ///< as sent, percent-encoded; never that of a sign-in
    QString operation; ///< as in the fault plan: createUser, ...; or of a sign-in: signInToken, ...
    QString requestId;
    QString correlationId;
    QString customerId;
    QString userPrincipalName; ///< of the user it is about, where that is known
    int status = 0;            ///< 0 when no status line was sent
    bool tookEffect = false;   ///< something was changed by it
    bool replayed = false;     ///< the answer was an earlier one, of the same MS-RequestId
    QString fault;             ///< what the fault plan did to it; empty when nothing
    std::chrono::seconds retryAfter {0}; ///< that its answer asked to wait, in whatever form

    [[nodiscard]] QJsonObject toJson() const;
};

/// What was asked of the pretend service, in order of arrival. Keeps the newest 200,000.
class RequestLog
{
public:
    /// Numbers the request and keeps it.
    int add(LoggedRequest request);
    /// The kept request of that number; nullptr when it is no longer kept.
    [[nodiscard]] LoggedRequest *find(int number);

    [[nodiscard]] QList<LoggedRequest> all() const;
    /// Of one operation, in order.
    [[nodiscard]] QList<LoggedRequest> ofOperation(const QString &operation) const;
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_requests.size()); }

    /// Requests that arrived while a Retry-After ran. What was under way when the answer 429 left
    /// cannot be blamed: `slack` is how long after it an arrival is still forgiven.
    [[nodiscard]] QList<LoggedRequest>
    arrivedDuringRetryAfter(std::chrono::milliseconds slack = std::chrono::milliseconds(50)) const;

    void clear() { m_requests.clear(); }

    static constexpr std::size_t capacity = 200'000;

private:
    std::deque<LoggedRequest> m_requests;
    int m_lastNumber = 0;
};

} // namespace Welkom
