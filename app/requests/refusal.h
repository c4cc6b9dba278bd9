// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>

namespace Welkom {

/// What a request wanted, as far as its refusal is concerned.
enum class Purpose {
    Read,   ///< changes nothing, may be repeated
    Create, ///< makes a user: the refusals of reference 3.3
    Change, ///< resets, deletes, restores
};

/// An answer that is not a success.
struct RefusedAnswer
{
    int status = 0; ///< never 2xx
    QByteArray reasonPhrase;
    QByteArray retryAfter; ///< the header as it came; empty when absent
    QByteArray body;
};

/// What a refusal is about.
struct RefusedRequest
{
    Purpose purpose = Purpose::Read;
    /// The service, as the user knows it; subject of errors of the way there.
    QString host;
    /// What was to be made or changed, for the sentence: a user principal name, a customer.
    QString subject;
    /// A password that went along. Wherever the service echoes it, it is taken out.
    Secret unspoken;
};

/// Says what a refusal of the service means; `utcNow` is what its Retry-After counts from. Each
/// service has its own words for that, so the transport is given one. Pure; reads any bytes. The
/// ids of the request are filled in by the caller.
using ReadRefusal = std::function<Error(const RefusedAnswer &answer, const RefusedRequest &request,
                                        const QDateTime &utcNow)>;

} // namespace Welkom
