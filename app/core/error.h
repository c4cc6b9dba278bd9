// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace Welkom {
Q_NAMESPACE

/// What kind of thing went wrong. The kind says who has to act; nobody decides anything on a text.
enum class ErrorKind {
    InvalidInput,   ///< What was asked cannot be done as asked: correct it.
    NotSignedIn,    ///< There is no token, or it is no longer accepted: sign in (again).
    MfaRequired,    ///< The sign-in lacks multifactor authentication: sign in with it.
    NotAllowed,     ///< The account may not do this here: an administrator grants a role.
    NotFound,       ///< What was asked for is not there.
    AlreadyExists,  ///< What should be made is there already.
    Throttled,      ///< Too many requests: wait `retryAfter`.
    Unreachable,    ///< The request never left this machine: safe to try again.
    OutcomeUnknown, ///< Sent, but no whole answer came: look before trying again.
    ServiceFault,   ///< The service answered that it failed, or in a way nobody can read.
    Storage,        ///< A file, the run store, or the key of the run store.
    Cancelled,      ///< The user, or the end of the program, stopped it before it left.
};
Q_ENUM_NS(ErrorKind)

/// The cause within a kind, where it is known, so that describe() can say what to do next.
enum class ErrorReason {
    None,
    // One row of an upload (reference 3.3).
    NameTaken,
    UnknownDomain,
    FederatedDomain,
    LocationRefused,
    PasswordRefused,
    QuotaFull,
    // The whole run (reference 3.2).
    RoleMissing,       ///< 403, 2032, 900150, 900308
    NoRelationship,    ///< 20002: no commerce relationship with this customer
    CustomerGone,      ///< 60003: tenant not found
    ConditionalAccess, ///< 900309
    ActionBlocked,     ///< 600006
    TokenRefused,      ///< 401 also after the refresh
    /// The run belongs to another service, partner or account, the subject; serviceText is where
    /// one is signed in.
    OtherAccount,
    // The way to the service.
    HostUnknown,
    ConnectionRefused,
    TlsFailed,
    TimedOut,
    AnswerCutOff,
    AnswerUnreadable,
    AnswerTooLarge,
    AnswerOfAnother, ///< it is about another user than the one that was asked about
    RedirectRefused,
    InsecureAddress, ///< plain http to a host that is not loopback
    TooManyPages,
    PortTaken, ///< nothing can listen there: the sign-in's redirect, the demo service
    // Files.
    FileMissing,
    FileUnreadable,
    FileTooLarge,
    FileExists,
    FileUnwritable,
    DiskFull,
    PermissionsNotKept, ///< the file system does not keep owner-only permissions
    // The run store.
    KeyUnavailable, ///< design, promise 2: nothing is sealed, sent or written
    PassphraseWrong,
    SecretStoreMissing, ///< no keychain on this machine
    StoreCorrupt,
    StoreNewer, ///< written by a newer version of Welkom
    StoreBusy,  ///< another program works on it
    RunMissing,
    PasswordsDiscarded,
    RowMissing,
    NothingToReset, ///< the stored password is the one that was sent, and was answered
    PasswordsKept,  ///< the run cannot be forgotten before its passwords are discarded
    RunUnsettled,   ///< whether its accounts exist, or which password they have, is not certain
    // The sign-in (reference 5).
    ClientIdMissing,
    ClientIdMalformed,
    ClientUnknown,          ///< 700016, invalid_client, unauthorized_client
    ClientNotPublic,        ///< 7000218, 700025: the registration is not a public client
    RedirectUnknown,        ///< 50011: http://localhost is not registered
    ScopeRefused,           ///< 70011, 700022, invalid_scope
    ServiceNotInTenant,     ///< 500011: Partner Center has no service principal in the tenant
    ConsentMissing,         ///< 65001
    AdminConsentMissing,    ///< 90094
    CustomerConsentMissing, ///< 90099: no consent in the customer's tenant
    AccountUnknown,         ///< 50034
    AccountElsewhere,       ///< 50020, 90072: the account is not of this tenant
    TenantUnknown,          ///< 90002
    WrongCloud,             ///< 90038: the tenant belongs to another national cloud
    MfaNotSetUp,            ///< 50079: the account has no second factor yet
    DeviceCodeBlocked,      ///< 530034, 530035: the tenant blocks this way of signing in
    AppNotAssigned,         ///< 50105
    CrossTenantBlocked,     ///< 500212, 500213
    SignInDeclined,         ///< the user, or somebody at the keyboard, said no
    SignInExpired,          ///< the code or the stored sign-in is spent, expired or revoked
    InteractionNeeded,      ///< the service wants to see the user again
    SignInTimedOut,         ///< nobody finished it in time
    SignInMixedUp,          ///< state or issuer of the answer belong to something else
    SignInUnproven,         ///< the id token does not prove who signed in
    SignInUnavailable,      ///< the sign-in service says it is out of order
    SignInRequestRefused,   ///< a fault of ours or of the configuration
    SignInBusy,             ///< another program renews the same sign-in and does not finish
    SignInNotKept,          ///< it lasts as long as the program: no keychain keeps it
    OtherUser,              ///< somebody else signed in than was asked for
    AccountNotHere,         ///< the account was never signed in on this computer
    BrowserMissing,
    DeviceCodeNotOffered,
    AuthorityUnknown, ///< what answers at the authority's address is no sign-in service
    KeychainSilent,   ///< the stored sign-in cannot be read or removed now
    KeychainDamaged,  ///< what the keychain holds is incomplete
    // Configuration.
    ConfigurationInvalid, ///< the subject says which file and what is wrong in it
    ConfigurationUnsafe,  ///< a machine-wide file that anybody may change
    // What was asked.
    CustomerUnknown,
    CustomerAmbiguous,
    LocationUnknown,
    NothingToUpload,
    OtherService,        ///< the run belongs to the service whose address is the subject
    AddressUnreadable,   ///< not an http or https address
    CertificatesMissing, ///< the file of `--ca-file` holds none
    HeaderUnreadable,    ///< `--header` is neither yes nor no
    PassphraseEmpty,     ///< the first line of the passphrase file is empty
    FaultPlanInvalid,    ///< of the demo service; the subject says what is wrong where
    EncodingUnknown,
    DelimiterUnknown,
    ColumnsUnreadable, ///< `--columns` is not a list of field=column
};
Q_ENUM_NS(ErrorReason)

/// An error as a value. It travels up unchanged; only describe() makes a sentence of it.
struct Error
{
    ErrorKind kind = ErrorKind::ServiceFault;
    ErrorReason reason = ErrorReason::None;
    /// What it is about, as the user knows it: a path, a host, a customer, a user principal name.
    QString subject;
    /// The service's, system's or library's own words. Plain text of any language; may be hostile.
    QString serviceText;
    /// 0 when no HTTP answer was had.
    int httpStatus = 0;
    /// `code` of a Partner Center error body, as text; empty when there was none.
    QString serviceCode;
    /// The MS-RequestId and MS-CorrelationId of the request, for a support ticket.
    QString requestId;
    QString correlationId;
    /// How long the service asks to wait; absent when it did not say.
    std::optional<std::chrono::milliseconds> retryAfter;

    /// `Error::of(ErrorKind::Storage, ErrorReason::DiskFull, path)`
    [[nodiscard]] static Error of(ErrorKind kind, ErrorReason reason = ErrorReason::None,
                                  const QString &subject = {})
    {
        Error error;
        error.kind = kind;
        error.reason = reason;
        error.subject = subject;
        return error;
    }

    friend bool operator==(const Error &, const Error &) = default;
};

/// True when no row of a run can fare better than this one, so that the run pauses, nothing more is
/// sent and the row stays *waiting* (design, promise 4): no (good) token, a missing role, a
/// customer that left or is gone, a fault of this machine's own storage, an address that may not be
/// used. Everything else concerns its row.
[[nodiscard]] bool concernsWholeRun(const Error &error);

/// The one place where an error becomes a sentence: what happened, where, and what to do next, in
/// the language of the installed translator. Plain text; `subject` is made printable first.
[[nodiscard]] QString describe(const Error &error);

/// What a support engineer asks for: status, code, the service's words and both ids, on one line.
/// Empty when there is nothing to add. Never holds a secret.
[[nodiscard]] QString technicalDetails(const Error &error);

/// `text` with control characters (line breaks, escapes, direction overrides) made visible as a
/// replacement character and cut at `maxLength` characters, fit for a terminal or a label.
[[nodiscard]] QString printable(const QString &text, qsizetype maxLength = 300);

/// Stable lower-case names for logs, JSON and the run store: `already-exists`, `name-taken`.
[[nodiscard]] QString nameOf(ErrorKind kind);
[[nodiscard]] QString nameOf(ErrorReason reason);
/// The kind or reason of that name; for a word of a newer version ServiceFault or None.
[[nodiscard]] ErrorKind errorKindOf(const QString &name);
[[nodiscard]] ErrorReason errorReasonOf(const QString &name);

} // namespace Welkom

Q_DECLARE_METATYPE(Welkom::Error)
