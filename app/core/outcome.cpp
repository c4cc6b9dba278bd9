// SPDX-License-Identifier: Apache-2.0

#include "outcome.h"

#include <array>
#include <utility>

namespace Welkom {

namespace {

constexpr std::array names {
    std::pair {RowState::Waiting, "waiting"}, std::pair {RowState::Sending, "sending"},
    std::pair {RowState::Created, "created"}, std::pair {RowState::Exists, "exists"},
    std::pair {RowState::Refused, "refused"}, std::pair {RowState::Unknown, "unknown"},
};

} // namespace

QString nameOf(RowState state)
{
    for (const auto &[known, name] : names) {
        if (known == state)
            return QString::fromLatin1(name);
    }
    return QString();
}

std::optional<RowState> rowStateOf(const QString &name)
{
    for (const auto &[state, known] : names) {
        if (name == QLatin1String(known))
            return state;
    }
    return std::nullopt;
}

bool mayBeRetried(const Outcome &outcome)
{
    if (outcome.state == RowState::Exists)
        return true;
    if (outcome.state != RowState::Refused || !outcome.error)
        return false;
    switch (outcome.error->reason) {
    case ErrorReason::NameTaken:
    case ErrorReason::UnknownDomain:
    case ErrorReason::FederatedDomain:
    case ErrorReason::PasswordRefused:
    case ErrorReason::QuotaFull:
        return true;
    case ErrorReason::LocationRefused:
        return false;
    default:
        return outcome.error->kind != ErrorKind::InvalidInput;
    }
}

bool needsNewPassword(const Outcome &outcome)
{
    return outcome.error && outcome.error->reason == ErrorReason::PasswordRefused;
}

} // namespace Welkom
