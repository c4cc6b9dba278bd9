// SPDX-License-Identifier: Apache-2.0

#include "describeplaces.h"

#include "errorsentences.h"

namespace Welkom {

QString describeShortly(const Error &refusal)
{
    if (refusal.kind == ErrorKind::AlreadyExists || refusal.reason == ErrorReason::NameTaken)
        return Errors::tr("Refused: user name is taken");
    switch (refusal.reason) {
    case ErrorReason::PasswordRefused:
        return Errors::tr("Refused: password not accepted");
    case ErrorReason::UnknownDomain:
    case ErrorReason::FederatedDomain:
        return Errors::tr("Refused: domain not usable");
    case ErrorReason::LocationRefused:
        return Errors::tr("Refused: location not accepted");
    case ErrorReason::QuotaFull:
        return Errors::tr("Refused: directory is full");
    default:
        return Errors::tr("Refused");
    }
}

QString describeRefusal(const Error &refusal)
{
    if (refusal.reason == ErrorReason::None && !refusal.serviceText.isEmpty())
        return Errors::tr("Refused by the service: %1").arg(printable(refusal.serviceText));
    return describe(refusal);
}

QString describeNotCreated(const Outcome &outcome)
{
    if (outcome.state == RowState::Waiting)
        return Errors::tr("Not created: the upload was stopped before.");
    if (outcome.state == RowState::Unknown || outcome.state == RowState::Sending)
        return Errors::tr("Not certain: continue the upload to find out.");
    const auto error = outcome.error.value_or(Error());
    if (outcome.state == RowState::Exists || error.reason == ErrorReason::NameTaken)
        return Errors::tr("The user name is already taken.");
    switch (error.reason) {
    case ErrorReason::PasswordRefused:
        return Errors::tr("The password was refused twice.");
    case ErrorReason::UnknownDomain:
        return Errors::tr("The domain is not a domain of this customer.");
    default:
        return describeRefusal(error);
    }
}

QString describeLoadingCustomers(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return Errors::tr("There is no connection to Partner Center. Check your network; your "
                          "sign-in is kept.");
    case ErrorKind::NotAllowed:
        // Of all customers, not of one that is chosen.
        return Errors::tr("Your account may not see the customers. Ask for the role Admin agent in "
                          "Partner Center, then try again.");
    default:
        return describe(error);
    }
}

QString describeAtCustomer(const Error &error)
{
    return error.kind == ErrorKind::NotAllowed
        ? Errors::tr("Ask for the role User Administrator or Directory Writers, then try again.")
        : describe(error);
}

QString describeSigningIn(const Error &error)
{
    return error.reason == ErrorReason::BrowserMissing
        ? Errors::tr("No browser could be opened. Use a code instead, and sign in on another "
                     "device.")
        : describe(error);
}

} // namespace Welkom
