// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"
#include "core/secret.h"
#include "core/user.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Welkom {

/// How far the deletion of one account of a run is (undo).
enum class RemovalState {
    Requested, ///< may have been sent: to be settled by looking
    Deleted,   ///< done by this run's undo
    Gone,      ///< was not there any more: somebody else deleted it
    Refused,   ///< the service said no, and why; the account is still there
};

/// Stable lower-case names: `requested deleted gone refused`.
[[nodiscard]] QString nameOf(RemovalState state);
/// Requested for a word that this version does not know: it is looked at before anything is sent.
[[nodiscard]] RemovalState removalStateOf(const QString &name);

/// A deletion that is about to be sent.
struct PlannedRemoval
{
    qint64 row = 0;
    RequestId requestId;
};

/// What became of taking one account back.
struct Removal
{
    RemovalState state = RemovalState::Requested;
    RequestId requestId;        ///< of the last deletion
    std::optional<Error> error; ///< why it was refused, or is not certain
    QDateTime when;             ///< UTC, of the last change

    /// The account is no longer there, whoever deleted it.
    [[nodiscard]] bool isDone() const
    {
        return state == RemovalState::Deleted || state == RemovalState::Gone;
    }
    friend bool operator==(const Removal &, const Removal &) = default;
};

/// A refused row that is to be sent again.
struct RowRetry
{
    qint64 row = 0;
    RequestId requestId; ///< of the next create
    /// In place of the one that it has; nothing keeps that.
    std::optional<Secret> password;
};

/// How far giving one account another temporary password is.
enum class ResetState {
    Requested, ///< may have been sent: either password may be the right one, so it is sent again
    Done,      ///< the new password is the row's password
    Refused,   ///< the service said no, and why; the older password stands
};

/// Stable lower-case names: `requested done refused`.
[[nodiscard]] QString nameOf(ResetState state);
/// Requested for a word that this version does not know.
[[nodiscard]] ResetState resetStateOf(const QString &name);

/// What became of the last reset of one account's password.
struct PasswordReset
{
    ResetState state = ResetState::Requested;
    RequestId requestId;        ///< of the last request
    std::optional<Error> error; ///< why it was refused, or is not certain
    QDateTime when;             ///< UTC, of the last change

    friend bool operator==(const PasswordReset &, const PasswordReset &) = default;
};

} // namespace Welkom
