// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "userfield.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Welkom {

/// What the user put in place of one row of the file.
struct RowCorrection
{
    /// In UTF-8; nothing where the cell stays as it was read.
    std::array<std::optional<QByteArray>, 5> texts;
    /// Not created, whatever it says.
    bool isLeftOut = false;

    [[nodiscard]] const std::optional<QByteArray> &of(Field field) const
    {
        return texts[indexOf(field)];
    }
    /// Whether a cell was corrected.
    [[nodiscard]] bool hasTexts() const;
    friend bool operator==(const RowCorrection &, const RowCorrection &) = default;
};

/// A row before and after it was corrected.
struct RowChange
{
    qsizetype user = 0; ///< index among the users
    RowCorrection before;
    RowCorrection after;

    friend bool operator==(const RowChange &, const RowChange &) = default;
};

/// What was done at once; undone at once, too. A row is in it once.
using CorrectionStep = QList<RowChange>;

/// A cell and what to put there; nothing puts back what was read.
struct CellText
{
    qsizetype user = 0;
    Field field = Field::Email;
    std::optional<QString> text;
};

/// The user's corrections to a file: a value that holds the differences only. Users are known by
/// their index among the users of the file, whose table never changes.
///
/// Each verb is one step of undo and gives what it changed; nothing when all was so already, which
/// is no step then. A new step forgets what was undone.
class Corrections
{
public:
    /// The correction of a row; nullptr when there is none. Valid until the next verb.
    [[nodiscard]] const RowCorrection *of(qsizetype user) const;
    [[nodiscard]] bool isLeftOut(qsizetype user) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// How many rows are corrected or left out.
    [[nodiscard]] qsizetype rows() const { return m_rows.size(); }

    CorrectionStep setText(const CellText &cell);
    CorrectionStep setTexts(const QList<CellText> &cells);
    CorrectionStep setLeftOut(const QList<qsizetype> &users, bool isLeftOut);

    /// As setText(), for a text that is still being typed: all that is typed into one cell is one
    /// step, until endTyping() or another verb. What is typed back leaves no step.
    CorrectionStep type(const CellText &cell);
    void endTyping();
    /// Takes back what has been typed since the typing began; that is no step then.
    CorrectionStep cancelTyping();

    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.isEmpty(); }
    /// How many rows undo() and redo() would change.
    [[nodiscard]] qsizetype rowsToUndo() const { return canUndo() ? m_done.last().size() : 0; }
    [[nodiscard]] qsizetype rowsToRedo() const { return canRedo() ? m_undone.last().size() : 0; }
    CorrectionStep undo();
    CorrectionStep redo();

    /// Whether the same rows are corrected in the same way, however that came about.
    friend bool operator==(const Corrections &a, const Corrections &b)
    {
        return a.m_rows == b.m_rows;
    }

private:
    [[nodiscard]] RowCorrection valueOf(qsizetype user) const { return m_rows.value(user); }
    void put(qsizetype user, const RowCorrection &correction);
    void put(const CorrectionStep &step);
    CorrectionStep take(CorrectionStep step);

    QHash<qsizetype, RowCorrection> m_rows;
    QList<CorrectionStep> m_done;
    QList<CorrectionStep> m_undone;
    /// Where is being typed; the last step is that.
    std::optional<Field> m_typed;
};

} // namespace Welkom
