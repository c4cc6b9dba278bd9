// SPDX-License-Identifier: Apache-2.0

#include "errorsentences.h"

namespace Welkom {

QString Errors::subjectOf(const Error &error)
{
    return printable(error.subject);
}

QString Errors::ofRow(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::NameTaken:
        return tr("The user name %1 is already taken at this customer. Choose another one, or "
                  "leave the row out.")
            .arg(subject);
    case ErrorReason::UnknownDomain:
        return tr("The domain of %1 is not a domain of this customer. Correct the address, or add "
                  "the domain to the customer first.")
            .arg(subject);
    case ErrorReason::FederatedDomain:
        return tr("The domain of %1 signs in elsewhere (it is federated), so no account can be "
                  "created in it here. Use another domain of the customer.")
            .arg(subject);
    case ErrorReason::LocationRefused:
        return tr("Partner Center does not accept this geographic location for %1. Choose another "
                  "location.")
            .arg(subject);
    case ErrorReason::PasswordRefused:
        return tr("Partner Center refused the temporary password of %1 twice. Upload the row "
                  "again: a new password is drawn.")
            .arg(subject);
    case ErrorReason::QuotaFull:
        return tr("The directory of this customer is full. Ask the customer to remove accounts "
                  "that are no longer used.");
    default:
        return QString();
    }
}

QString Errors::ofRun(const Error &error)
{
    switch (error.reason) {
    case ErrorReason::RoleMissing:
        return tr(
            "Your account may not create users at this customer. Ask an administrator of your own "
            "organization for the role User Administrator or Directory Writers at this customer, "
            "and to make you a member of the group AdminAgents. Then try again.");
    case ErrorReason::NoRelationship:
        return tr("Your organization is no longer the partner of this customer. Reload the "
                  "customers, or ask the customer to accept your invitation again.");
    case ErrorReason::CustomerGone:
        return tr("The tenant of this customer no longer exists. Reload the customers and choose "
                  "another one.");
    case ErrorReason::ConditionalAccess:
        return tr("A Conditional Access policy blocks this. Ask the administrator who manages the "
                  "policy to allow it, then try again.");
    case ErrorReason::ActionBlocked:
        return tr("Partner Center does not allow this action for your account. Ask an "
                  "administrator of your own organization to look at your roles.");
    case ErrorReason::TokenRefused:
        return tr("Partner Center no longer accepts your sign-in. Sign in again; nothing that was "
                  "done is lost.");
    case ErrorReason::OtherAccount:
        return tr("This upload belongs to %1, but you are signed in as %2. Sign in there to go on "
                  "with it.")
            .arg(subjectOf(error), printable(error.serviceText));
    default:
        return QString();
    }
}

QString Errors::ofConnection(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::HostUnknown:
        return tr("The address of %1 cannot be found. Check your network, then try again.")
            .arg(subject);
    case ErrorReason::ConnectionRefused:
        return tr("There is no connection to %1. Check your network and your proxy, then try "
                  "again.")
            .arg(subject);
    case ErrorReason::TlsFailed:
        return tr("The connection to %1 is not secure: its certificate is not trusted on this "
                  "computer. Nothing was sent. Ask your network administrator.")
            .arg(subject);
    case ErrorReason::TimedOut:
        return tr("%1 did not answer in time.").arg(subject);
    case ErrorReason::AnswerCutOff:
        return tr("The connection to %1 broke before the whole answer was in.").arg(subject);
    case ErrorReason::AnswerUnreadable:
        return tr("%1 answered in a way that Welkom cannot read. A proxy may be in between.")
            .arg(subject);
    case ErrorReason::AnswerTooLarge:
        return tr("The answer of %1 is larger than Welkom accepts.").arg(subject);
    case ErrorReason::AnswerOfAnother:
        return tr("%1 answered about another user than the one it was asked about. That answer "
                  "does "
                  "not count. If it happens again, contact the support of Microsoft.")
            .arg(subject);
    case ErrorReason::RedirectRefused:
        return tr("%1 wants to send Welkom to another address. That is refused, because your "
                  "sign-in would go along. Check the address of the service.")
            .arg(subject);
    case ErrorReason::InsecureAddress:
        return tr("The address %1 does not begin with https. Without it your sign-in could be read "
                  "on the way, so nothing is sent.")
            .arg(subject);
    case ErrorReason::PortTaken:
        return tr("Welkom cannot listen at %1: another program uses that port. Close it, or choose "
                  "another port.")
            .arg(subject);
    case ErrorReason::TooManyPages:
        return tr("The list of %1 does not end. Try again; if it stays so, tell the support of "
                  "Partner Center.")
            .arg(subject);
    default:
        return QString();
    }
}

QString Errors::ofKind(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return tr("Partner Center refused this. Look at its own words in the details.");
    case ErrorKind::NotSignedIn:
        return tr("You are not signed in. Sign in, then try again.");
    case ErrorKind::MfaRequired:
        return tr(
            "Your organization requires multifactor authentication. Sign in again and confirm it.");
    case ErrorKind::NotAllowed:
        return tr("Your account may not do this. Ask an administrator of your own organization for "
                  "the role User Administrator at this customer.");
    case ErrorKind::NotFound:
        return error.subject.isEmpty()
            ? tr("What was asked for no longer exists at Partner Center.")
            : tr("%1 does not exist at Partner Center.").arg(subjectOf(error));
    case ErrorKind::AlreadyExists:
        return error.subject.isEmpty() ? tr("This exists already.")
                                       : tr("%1 exists already.").arg(subjectOf(error));
    case ErrorKind::Throttled:
        return tr("Partner Center asks for a pause because there were too many requests. Try again "
                  "in a few minutes.");
    case ErrorKind::Unreachable:
        return tr("There is no connection to Partner Center. Check your network, then try again.");
    case ErrorKind::OutcomeUnknown:
        return tr("Partner Center gave no clear answer, so it is not known whether this was done. "
                  "Welkom looks it up before it tries again.");
    case ErrorKind::ServiceFault:
        return tr("Partner Center reported a fault of its own. Try again later.");
    case ErrorKind::Storage:
        return tr("Something could not be stored on this computer.");
    case ErrorKind::Cancelled:
        return tr("This was stopped before it was sent.");
    }
    return QString();
}

QString describe(const Error &error)
{
    using Teller = QString (*)(const Error &);
    for (const Teller tell :
         {&Errors::ofRow, &Errors::ofRun, &Errors::ofConnection, &Errors::ofFile, &Errors::ofStore,
          &Errors::ofRegistration, &Errors::ofAccount, &Errors::ofSignIn, &Errors::ofKeychain,
          &Errors::ofConfiguration, &Errors::ofQuestion}) {
        if (auto sentence = tell(error); !sentence.isEmpty())
            return sentence;
    }
    return Errors::ofKind(error);
}

} // namespace Welkom
