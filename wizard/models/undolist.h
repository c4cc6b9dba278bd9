// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runs/undoplan.h"
#include "store/run.h"
#include "theme/listroles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace Welkom {

/// The accounts that an undo can delete, each with a tick and with what speaks against deleting it
/// unseen. Those with such a remark stand first, and are not ticked. Once it has begun, only the
/// ticked ones are left, each with how far it is.
class UndoList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Mark, User, Note, ColumnCount };
    enum Role {
        SecondLine = ListRole::First, ///< below the text of the cell, smaller
        Ticked,                       ///< bool, while it can be chosen; nothing afterwards
        TickFixed,                    ///< bool: the tick cannot be changed
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `earlier` are the ticks of an earlier plan, by row; what it does not know is ticked when it
    /// is as the run made it.
    void setPlan(const UndoPlan &plan, const Run &run, const QHash<qint64, bool> &earlier = {});
    /// Indexes of the headings.
    [[nodiscard]] QList<int> sections() const;

    /// Changes the tick of the row at this index, where that is possible.
    void toggle(int index);
    void untickAll();
    void tickUnchanged();
    [[nodiscard]] QList<UndoRow> ticked() const;
    /// By row.
    [[nodiscard]] QHash<qint64, bool> ticks() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    void begin();
    /// What became of the deletion of the row with this number.
    void setRemoval(qint64 row, const Removal &removal);
    /// It has ended: what is not done now will not be done.
    void end(const Run &run);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void retranslate();

private:
    struct Row
    {
        UndoRow undo;
        QString displayName;
        bool isTicked = false;
        std::optional<Removal> removal;
    };
    enum class Phase { Choosing, Running, Ended };

    /// Places in m_rows; what is negative is a heading.
    enum Heading { WithRemarks = -2, Unchanged = -1 };

    void arrange();
    void tell(int index, Column from = Mark, Column to = Note);
    [[nodiscard]] const Row *rowAt(int index) const;
    [[nodiscard]] QString noteOf(const Row &row) const;
    [[nodiscard]] QVariant markOf(const Row &row, int role) const;
    [[nodiscard]] QString spoken(const Row &row) const;

    std::vector<Row> m_rows; ///< in the order of the file
    std::vector<int> m_entries;
    Phase m_phase = Phase::Choosing;
};

/// What there is to say of an account before it is deleted: above all what speaks against it.
/// Sentences; none for one that is as the run made it.
[[nodiscard]] QStringList undoRemarks(const UndoRow &row);

} // namespace Welkom
