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

QString Errors::ofRegistration(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::ClientIdMissing:
        return tr("Welkom has no client id yet. An administrator registers Welkom once in "
                  "Microsoft Entra (App registrations, platform Mobile and desktop applications, "
                  "redirect http://localhost, public client flows allowed, delegated permission "
                  "user_impersonation of Microsoft Partner Center with admin consent). Then give "
                  "its application id with --client-id or in the configuration file.");
    case ErrorReason::ClientIdMalformed:
        return tr("The client id %1 is not an application id. Copy the Application (client) ID "
                  "from the overview of the app registration: 36 characters, such as "
                  "00000000-0000-0000-0000-000000000000.")
            .arg(subject);
    case ErrorReason::ClientUnknown:
        return tr("The sign-in service does not know the client id %1 in this organization, or "
                  "does not let it sign users in. Compare it with the app registration; an "
                  "administrator corrects the registration.")
            .arg(subject);
    case ErrorReason::ClientNotPublic:
        return tr("The app registration %1 is not one of a desktop program. An administrator sets "
                  "Allow public client flows to Yes in its authentication settings, with the "
                  "platform Mobile and desktop applications and no secret.")
            .arg(subject);
    case ErrorReason::RedirectUnknown:
        return tr("The app registration %1 lacks the redirect address http://localhost. An "
                  "administrator adds it under the platform Mobile and desktop applications.")
            .arg(subject);
    case ErrorReason::ScopeRefused:
        return tr("The sign-in service refused the permissions that Welkom asks for. Check the "
                  "scope in the configuration; it names one service only.");
    case ErrorReason::ServiceNotInTenant:
        return tr(
            "Microsoft Partner Center is not present in this organization. Sign in with an account "
            "of your partner organization; an administrator opens Partner Center once there.");
    case ErrorReason::ConsentMissing:
        return tr("Nobody has allowed Welkom to use Partner Center for your account. Sign in again "
                  "and accept the permissions, or ask an administrator of your organization to "
                  "grant admin consent.");
    case ErrorReason::AdminConsentMissing:
        return tr("Only an administrator may allow Welkom to use Partner Center. A Global "
                  "Administrator of your organization who is also an Admin agent grants admin "
                  "consent in the app registration; then sign in again.");
    case ErrorReason::CustomerConsentMissing:
        return tr("Welkom has no consent in the tenant of this customer. An Admin agent of your "
                  "organization grants it for the customer; then try again.");
    default:
        return QString();
    }
}

QString Errors::ofAccount(const Error &error)
{
    switch (error.reason) {
    case ErrorReason::AccountUnknown:
        return tr("This account does not exist. Check the user name and sign in again.");
    case ErrorReason::AccountElsewhere:
        return tr("This account does not belong to the organization where you sign in. Choose an "
                  "account of your partner organization.");
    case ErrorReason::TenantUnknown:
        return tr("The organization to sign in to does not exist. Check the address of the sign-in "
                  "service in the configuration.");
    case ErrorReason::WrongCloud:
        return tr("Your organization belongs to another national cloud. Choose that cloud in the "
                  "configuration.");
    case ErrorReason::MfaNotSetUp:
        return tr("Your account has no multifactor authentication yet. Sign in with the browser "
                  "and set it up there, then sign in again.");
    case ErrorReason::DeviceCodeBlocked:
        return tr("Your organization blocks signing in with a code. Sign in with the browser, or "
                  "ask the administrator who manages the Conditional Access policies.");
    case ErrorReason::AppNotAssigned:
        return tr("Your account may not use Welkom: the app registration is limited to chosen "
                  "users. Ask an administrator of your organization to assign you.");
    case ErrorReason::CrossTenantBlocked:
        return tr("A cross-tenant access policy blocks this sign-in. Ask the administrators of "
                  "your organization and of the customer to allow it.");
    case ErrorReason::AccountNotHere:
        return tr("The account %1 is not signed in on this computer. Sign in with it first.")
            .arg(subjectOf(error));
    case ErrorReason::OtherUser:
        return tr("Somebody else signed in than %1. Sign in with that account, or add the other "
                  "one as a new account.")
            .arg(subjectOf(error));
    default:
        return QString();
    }
}

QString Errors::ofSignIn(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::SignInDeclined:
        return tr(
            "The sign-in was cancelled in the browser. Sign in again when you want to go on.");
    case ErrorReason::SignInExpired:
        return tr("Your sign-in is no longer valid: it has expired, or your password was changed. "
                  "Sign in again; nothing that was done is lost.");
    case ErrorReason::InteractionNeeded:
        return tr("The sign-in service wants you to confirm your sign-in. Sign in again.");
    case ErrorReason::SignInTimedOut:
        return tr("Nobody finished the sign-in in time. Sign in again.");
    case ErrorReason::SignInMixedUp:
        return tr("What came back from the browser does not belong to this sign-in, so it was not "
                  "accepted. Start again from Welkom, in one browser window.");
    case ErrorReason::SignInUnproven:
        return tr("The answer of %1 does not prove who signed in, so it was not accepted. Check "
                  "the clock of this computer and the address of the sign-in service.")
            .arg(subject);
    case ErrorReason::SignInUnavailable:
        return tr("The sign-in service %1 is out of order at the moment. Try again in a few "
                  "minutes.")
            .arg(subject);
    case ErrorReason::SignInRequestRefused:
        return tr("The sign-in service refused the request of Welkom. Check the configuration; if "
                  "it is right, report this with the details.");
    case ErrorReason::SignInBusy:
        return tr("Another window of Welkom is busy with the same sign-in. Wait until it is done, "
                  "or close it, then try again.");
    case ErrorReason::BrowserMissing:
        return tr("No browser could be opened. Use --no-browser to see the address, or "
                  "--device-code to sign in on another device.");
    case ErrorReason::DeviceCodeNotOffered:
        return tr("The sign-in service %1 does not offer signing in with a code. Sign in with the "
                  "browser.")
            .arg(subject);
    case ErrorReason::AuthorityUnknown:
        return tr("What answers at %1 is not a sign-in service. Check the authority in the "
                  "configuration.")
            .arg(subject);
    default:
        return QString();
    }
}

QString Errors::ofKeychain(const Error &error)
{
    switch (error.reason) {
    case ErrorReason::SignInNotKept:
        return tr("The keychain of this computer does not keep your sign-in: it lasts until Welkom "
                  "is closed. Unlock or install a keychain to stay signed in.");
    case ErrorReason::KeychainSilent:
        return tr("The keychain of this computer cannot be used now, so your stored sign-in cannot "
                  "be read or removed. Unlock the keychain, then try again.");
    case ErrorReason::KeychainDamaged:
        return tr("What the keychain of this computer holds for Welkom is incomplete. Sign out, "
                  "then sign in again.");
    default:
        return QString();
    }
}

QString Errors::ofConfiguration(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::ConfigurationInvalid:
        return tr("The configuration cannot be used: %1.").arg(subject);
    case ErrorReason::ConfigurationUnsafe:
        return tr("The configuration file %1 is not used, because others than an administrator may "
                  "change it. An administrator takes that right away, or removes the file.")
            .arg(subject);
    default:
        return QString();
    }
}

QString Errors::ofFile(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::FileMissing:
        return tr("The file %1 does not exist. Check the name and the folder.").arg(subject);
    case ErrorReason::FileUnreadable:
        return tr("The file %1 cannot be read. Check that you may read it and that no other "
                  "program keeps it locked.")
            .arg(subject);
    case ErrorReason::FileTooLarge:
        return tr("The file %1 is too large. Welkom reads files of at most 1 GB; split it into "
                  "several files.")
            .arg(subject);
    case ErrorReason::FileExists:
        return tr("The file %1 exists already. Choose another name, or say that it may be "
                  "replaced.")
            .arg(subject);
    case ErrorReason::FileUnwritable:
        return tr("The file %1 cannot be written. Check that the folder exists and that you may "
                  "write in it.")
            .arg(subject);
    case ErrorReason::DiskFull:
        return tr("There is no room left on the disk for %1. Make room, then try again.")
            .arg(subject);
    case ErrorReason::PermissionsNotKept:
        return tr("The place of %1 cannot keep a file for you alone: others may be able to read "
                  "it. Choose a folder on this computer.")
            .arg(subject);
    default:
        return QString();
    }
}

QString Errors::ofStore(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::KeyUnavailable:
        return tr(
            "The key that protects the temporary passwords on this computer is not available. "
            "Unlock your keychain, or name the passphrase file, then try again. Nothing was sent.");
    case ErrorReason::PassphraseWrong:
        return tr("This passphrase does not open the stored temporary passwords. Use the "
                  "passphrase that was chosen when they were first stored. Nothing was sent.");
    case ErrorReason::SecretStoreMissing:
        return tr(
            "This computer has no keychain that Welkom can use. Name a file with a passphrase "
            "(--passphrase-file), so that the temporary passwords can be kept encrypted.");
    case ErrorReason::StoreCorrupt:
        return tr("The stored uploads in %1 are damaged. Nothing was sent. Keep the folder and ask "
                  "for help before you remove it: it may hold passwords that exist nowhere else.")
            .arg(subject);
    case ErrorReason::StoreNewer:
        return tr("The stored uploads in %1 were written by a newer version of Welkom. Install "
                  "that version to go on.")
            .arg(subject);
    case ErrorReason::StoreBusy:
        return tr("Another window of Welkom is working on this upload. Wait until it is done, or "
                  "close it.");
    case ErrorReason::RunMissing:
        return tr("There is no stored upload with the number %1.").arg(subject);
    case ErrorReason::PasswordsDiscarded:
        return tr("The temporary passwords of upload %1 have been discarded.").arg(subject);
    case ErrorReason::RowMissing:
        return tr("This upload has no row %1. The report shows which rows there are.").arg(subject);
    case ErrorReason::NothingToReset:
        return tr("There is no reason to reset the password of %1 here: it is the one that was "
                  "stored, or the user has no account of this upload. Partner Center can reset any "
                  "password.")
            .arg(subject);
    case ErrorReason::PasswordsKept:
        return tr("Upload %1 still keeps its temporary passwords. Discard them first.")
            .arg(subject);
    case ErrorReason::RunUnsettled:
        return tr("It is not yet certain what became of every user of upload %1, so it is kept. Go "
                  "on with the upload, the undo or the reset that was begun, first.")
            .arg(subject);
    default:
        return QString();
    }
}

QString Errors::ofQuestion(const Error &error)
{
    const auto subject = subjectOf(error);
    switch (error.reason) {
    case ErrorReason::CustomerUnknown:
        return tr("None of your customers has the id or the domain %1. Give the whole domain, or "
                  "the tenant id.")
            .arg(subject);
    case ErrorReason::CustomerAmbiguous:
        return tr("Several customers have the domain %1. Give the tenant id.").arg(subject);
    case ErrorReason::LocationUnknown:
        return tr("%1 is not a country or region code. Use two letters, for example NL.")
            .arg(subject);
    case ErrorReason::OtherService:
        return tr("This upload belongs to the service at %1. Use that service to go on with it "
                  "(--service).")
            .arg(subject);
    case ErrorReason::AddressUnreadable:
        return tr("“%1” is not the address of a service. Give one that begins with https://.")
            .arg(subject);
    case ErrorReason::CertificatesMissing:
        return tr("The file %1 holds no certificate in PEM form.").arg(subject);
    case ErrorReason::HeaderUnreadable:
        return tr("--header takes yes or no, not “%1”.").arg(subject);
    case ErrorReason::PassphraseEmpty:
        return tr("The first line of %1 is empty. Write the passphrase there.").arg(subject);
    case ErrorReason::NothingToUpload:
        return tr("No row of the file is ready, so there is nothing to create. Correct the rows "
                  "that need attention first.");
    case ErrorReason::FaultPlanInvalid:
        return tr("The fault plan cannot be used: %1.").arg(subjectOf(error));
    case ErrorReason::EncodingUnknown:
        return tr("%1 is not a text encoding that Welkom reads. Use utf-8, utf-16le, utf-16be or "
                  "windows-1252.")
            .arg(subject);
    case ErrorReason::DelimiterUnknown:
        return tr("%1 is not a separator. Use comma, semicolon, tab or pipe.").arg(subject);
    case ErrorReason::ColumnsUnreadable:
        return tr("%1 does not say which column fills which field. Write field=column, with the "
                  "number or the name of the column, for example email=3,displayName=Naam. The "
                  "fields are firstName, lastName, displayName, email and status.")
            .arg(subject);
    default:
        return QString();
    }
}

} // namespace Welkom
