// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "addressindex.h"
#include "corrections.h"
#include "repairkind.h"
#include "userfile.h"
#include "userrow.h"

#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace Welkom {

/// What becomes of a row as it stands.
enum class RowStanding : std::uint8_t {
    Ready,          ///< it is created
    Warned,         ///< it is created too, but the user should know something
    NeedsAttention, ///< it has an Error: not created until it is corrected
    LeftOut,        ///< the user took it out
};

/// How many rows there are of each standing.
struct DraftCounts
{
    qsizetype ready = 0;
    qsizetype warned = 0;
    qsizetype needsAttention = 0;
    qsizetype leftOut = 0;
    /// Errors and warnings in all rows that are not left out.
    qsizetype findings = 0;

    [[nodiscard]] qsizetype rows() const { return ready + warned + needsAttention + leftOut; }
    /// Rows that Save creates, as far as the file itself tells.
    [[nodiscard]] qsizetype toCreate() const { return ready + warned; }
    friend bool operator==(const DraftCounts &, const DraftCounts &) = default;
};

/// A file of users with what the user corrected in it, always checked: after each verb only the
/// rows that it touched are checked again, and those that share an address with them. The result
/// equals that of checkUsers() for all rows. A value; the cells as read are shared by all copies.
///
/// Users are known by their index among the users of the file, from 0.
class CheckedDraft
{
public:
    /// Nothing corrected yet. Takes a moment for a large file: make it where the file is read.
    explicit CheckedDraft(UserFile file = {});

    [[nodiscard]] const UserFile &file() const { return m_file; }
    [[nodiscard]] const Corrections &corrections() const { return m_corrections; }
    [[nodiscard]] const DraftCounts &counts() const { return m_counts; }
    /// Number of users, left out or not.
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_facts.size()); }

    /// The cell as it stands: not trimmed.
    [[nodiscard]] QString text(qsizetype user, Field field) const;
    [[nodiscard]] QString textAsRead(qsizetype user, Field field) const;
    [[nodiscard]] RowPosition position(qsizetype user) const;
    /// The user as it would be sent.
    [[nodiscard]] UserRow row(qsizetype user) const;
    [[nodiscard]] RowStanding standing(qsizetype user) const { return m_facts[at(user)].standing; }
    /// All that is to be said of a row, the harmless (Info) too; nothing when it is left out.
    [[nodiscard]] QList<Finding> findings(qsizetype user) const;
    /// Errors and warnings of all rows before that one.
    [[nodiscard]] qsizetype findingsBefore(qsizetype user) const;
    /// The nearest user behind (before) `user` with an error or warning; -1 begins at the first,
    /// size() at the last.
    [[nodiscard]] std::optional<qsizetype> nextWithFinding(qsizetype user) const;
    [[nodiscard]] std::optional<qsizetype> previousWithFinding(qsizetype user) const;
    /// How many rows have a finding of the same kind that can be repaired; 0 when `finding` cannot.
    [[nodiscard]] qsizetype rowsRepairableAs(const Finding &finding) const;
    /// The rows that Save creates, in the order of the file; none when the file is not usable.
    [[nodiscard]] QList<UserRow> rowsToCreate() const;

    // Verbs. Each is one step of undo and gives the rows whose cells, or whose being left out, it
    // changed, as RowChange tells it; what is found in other rows may have changed with them.

    /// Puts `text` into a cell. The text that was read takes the correction away, unless something
    /// was odd about how the row was written: then it says that the row is meant so.
    CorrectionStep setText(qsizetype user, Field field, const QString &text);
    /// The same while it is being typed, see Corrections.
    CorrectionStep type(qsizetype user, Field field, const QString &text);
    void endTyping() { m_corrections.endTyping(); }
    CorrectionStep cancelTyping();
    /// Puts the suggestion in the cell's place. Only for a finding that has one.
    CorrectionStep apply(const Finding &finding);
    /// The same for every row with a finding of that kind.
    CorrectionStep applyToAll(const Finding &finding);
    CorrectionStep setLeftOut(const QList<qsizetype> &users, bool isLeftOut);
    CorrectionStep undo();
    CorrectionStep redo();
    /// Takes over corrections that were made to the same users in another reading of the file.
    void setCorrections(const Corrections &corrections);

private:
    /// What is known of a row without checking it again.
    struct RowFacts
    {
        std::uint32_t findings = 0; ///< errors and warnings
        std::uint32_t repairs = 0;  ///< a bit for each kind of finding that can be repaired
        RowStanding standing = RowStanding::Ready;
    };

    [[nodiscard]] static std::size_t at(qsizetype user) { return static_cast<std::size_t>(user); }
    [[nodiscard]] CorrectedUsers users() const { return {*m_file.users, m_corrections}; }
    [[nodiscard]] CellText cellText(qsizetype user, Field field, const QString &text) const;
    [[nodiscard]] QByteArray addressOf(qsizetype user, const RowCorrection &correction) const;
    [[nodiscard]] AddressIndex::User firstWith(QByteArrayView address) const;

    void checkAll();
    void addFinding(RowFacts &facts, const Finding &finding) const;
    void count(const RowFacts &facts, qsizetype by);
    void checkAgain(qsizetype user);
    CorrectionStep follow(CorrectionStep step);
    void followOneByOne(const CorrectionStep &step);

    UserFile m_file;
    Corrections m_corrections;
    std::vector<RowFacts> m_facts;
    AddressIndex m_addresses;
    DraftCounts m_counts;
    std::array<qsizetype, maxRepairKinds> m_repairableRows {};
};

} // namespace Welkom
