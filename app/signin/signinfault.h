// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Welkom {

/// An error of the sign-in service: the body of a token or discovery answer, or the parameters of
/// a redirect (RFC 6749 sections 4.1.2.1 and 5.2; reference 5.2).
struct SignInFault
{
    QString error;       ///< `invalid_grant`
    QString description; ///< `AADSTS70008: ...`, several lines
    QList<int> numbers;  ///< of AADSTS, the decisive first
    QString traceId;
    QString correlationId;
    QString subError;
    /// JSON to be handed back with the next interactive sign-in.
    QString claims;

    friend bool operator==(const SignInFault &, const SignInFault &) = default;
};

/// Reads an error body; nothing when it is none.
[[nodiscard]] std::optional<SignInFault> readSignInFault(const QByteArray &body);

/// Takes the numbers out of the description where `numbers` is empty: `AADSTS50011: ...`. A
/// redirect has them nowhere else.
void readNumbers(SignInFault &fault);

/// What it means: by the first AADSTS number that is known (reference 5.8), else by the `error`
/// value. The number, else the value, becomes the service code; trace and correlation id are kept
/// as the request's ids. \param host the service, \param clientId of the registration; each becomes
/// the subject where the sentence speaks of it.
[[nodiscard]] Error signInError(const SignInFault &fault, int httpStatus, const QString &host,
                                const QString &clientId);

} // namespace Welkom
