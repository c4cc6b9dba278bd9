// SPDX-License-Identifier: Apache-2.0

#include "errorsentences.h"

namespace Welkom {

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
