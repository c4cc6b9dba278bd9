// SPDX-License-Identifier: Apache-2.0

#include "errorsentences.h"

namespace Welkom {

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

} // namespace Welkom
