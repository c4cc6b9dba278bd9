// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

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

/// What a refusal means, by status, then code, then text (reference 3). Pure; reads any bytes.
///
/// For a write, 408 and 5xx are OutcomeUnknown: it may have been done. Everything else that is not
/// a success had no effect. The ids of the request are filled in by the caller.
[[nodiscard]] Error readServiceFault(const RefusedAnswer &answer, const RefusedRequest &request,
                                     const QDateTime &utcNow);

/// True for an error of a read that may pass by itself (reference 3.4); how often it is worth
/// another try, beside the first, is up to the caller, but for 500 it is once.
[[nodiscard]] bool mayPass(const Error &error);

} // namespace Welkom
