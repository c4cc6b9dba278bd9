// SPDX-License-Identifier: Apache-2.0

#include "requestlog.h"

#include <algorithm>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

QJsonObject LoggedRequest::toJson() const
{
    return {
        {u"number"_s, number},
        {u"time"_s, time.toString(Qt::ISODateWithMs)},
        {u"arrivedMs"_s, static_cast<qint64>(arrived.count())},
        {u"answeredMs"_s,
         answered ? QJsonValue(static_cast<qint64>(answered->count())) : QJsonValue()},
        {u"method"_s, method},
        {u"path"_s, path},
        {u"query"_s, query},
        {u"operation"_s, operation},
        {u"requestId"_s, requestId},
        {u"correlationId"_s, correlationId},
        {u"customerId"_s, customerId},
        {u"userPrincipalName"_s, userPrincipalName},
        {u"status"_s, status},
        {u"tookEffect"_s, tookEffect},
        {u"replayed"_s, replayed},
        {u"fault"_s, fault},
        {u"retryAfterSeconds"_s, static_cast<qint64>(retryAfter.count())},
    };
}

int RequestLog::add(LoggedRequest request)
{
    if (m_requests.size() >= capacity)
        m_requests.pop_front();
    request.number = ++m_lastNumber;
    m_requests.push_back(std::move(request));
    return m_lastNumber;
}

LoggedRequest *RequestLog::find(int number)
{
    if (m_requests.empty() || number < m_requests.front().number
        || number > m_requests.back().number)
        return nullptr;
    // Numbers have no gaps within what is kept.
    return &m_requests[static_cast<std::size_t>(number - m_requests.front().number)];
}

QList<LoggedRequest> RequestLog::all() const
{
    return {m_requests.begin(), m_requests.end()};
}

QList<LoggedRequest> RequestLog::ofOperation(const QString &operation) const
{
    QList<LoggedRequest> found;
    for (const auto &request : m_requests) {
        if (request.operation == operation)
            found.append(request);
    }
    return found;
}

QList<LoggedRequest> RequestLog::arrivedDuringRetryAfter(milliseconds slack) const
{
    QList<LoggedRequest> found;
    milliseconds from {0};
    milliseconds to {0};
    for (const auto &request : m_requests) {
        if (request.arrived > from && request.arrived < to)
            found.append(request);
        if (request.retryAfter.count() > 0 && request.answered
            && *request.answered + request.retryAfter > to) {
            // A second 429 that was under way already lengthens the wait; it does not restart the
            // forgiveness.
            if (request.arrived >= to)
                from = *request.answered + slack;
            to = *request.answered + request.retryAfter;
        }
    }
    return found;
}

} // namespace Welkom
