// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "checkeddraft.h"
#include "temporarypassword.h"
#include "uploadplan.h"
#include "userfile.h"

#include "core/customer.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Welkom {

/// The way from nothing to Save, in its order. What comes behind Save is no part of a session.
enum class UploadStep {
    ChooseCustomer,
    BrowseFile,
    Validate,
    ChooseLocation, ///< the review: what is shown here is what Save does
    Save,
};

/// The file that the user chose, as it was when it was read, and what has been corrected in it.
struct ChosenFile
{
    QString path;
    QByteArray sha256; ///< of its bytes
    qint64 size = 0;   ///< in bytes
    QDateTime lastModified;
    ReadingOptions options; ///< what the user said about it; the rest was recognised
    CheckedDraft draft;
};

/// Hands the corrections of a file on to another reading of it, with their undo, when both hold
/// the same users: the same bytes, in as many records. Who then says that a column is another field
/// does not lose what was corrected. Returns whether that was so.
bool keepCorrections(const ChosenFile &before, ChosenFile &now);

/// What has been decided up to Save (design section 7). A plain value: a setter stores one answer
/// and forgets all that rested on the old one. Outcomes are not in it; from Save on there is a
/// run.
class UploadSession
{
public:
    /// Another customer forgets the location, which may have come from the old one's billing
    /// country. The file and its corrections rest on no customer and stay. The same customer once
    /// more forgets nothing, and takes over what may have been renamed.
    void setCustomer(const Customer &customer);
    /// What the customer's own page adds, as soon as it is known; of another customer than the one
    /// chosen it is ignored, because it came too late.
    void setCustomerDetails(const CustomerDetails &details);
    /// Another file, or the same one read in another way, forgets the corrections: they are in the
    /// draft that it brings.
    void setFile(ChosenFile file);
    /// Forgets the file with all that was corrected in it.
    void forgetFile() { m_file.reset(); }
    /// ISO 3166-1 alpha-2, upper case; empty when nothing is chosen.
    void setLocation(const QString &code) { m_location = code; }

    [[nodiscard]] const std::optional<Customer> &customer() const { return m_customer; }
    [[nodiscard]] const std::optional<CustomerDetails> &customerDetails() const
    {
        return m_details;
    }
    /// Empty until it is known, and where Partner Center does not know it.
    [[nodiscard]] QString billingCountry() const;
    [[nodiscard]] const std::optional<ChosenFile> &file() const { return m_file; }
    /// To correct it. Nothing that was decided rests on a single cell, so nothing is forgotten.
    /// Only while there is a file.
    [[nodiscard]] CheckedDraft &draft() { return m_file->draft; }
    [[nodiscard]] const QString &location() const { return m_location; }

    /// Rows that Save creates; 0 without a file.
    [[nodiscard]] qsizetype usersToCreate() const;
    /// Rows of the file that are not created: left out, or still in need of attention.
    [[nodiscard]] qsizetype usersLeftOut() const;

    /// Whether all that `step` rests on has been decided.
    [[nodiscard]] bool canReach(UploadStep step) const;
    /// The last step that can be reached.
    [[nodiscard]] UploadStep furthestStep() const;

    /// Exactly what Save will do. Only when Save can be reached. Draws new passwords every time, so
    /// ask once, when the user says Save.
    [[nodiscard]] UploadPlan uploadPlan(const RandomBelow &random) const;

private:
    std::optional<Customer> m_customer;
    std::optional<CustomerDetails> m_details;
    std::optional<ChosenFile> m_file;
    QString m_location;
};

} // namespace Welkom
