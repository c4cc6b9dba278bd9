// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowtable.h"

#include "runs/undoplan.h"
#include "store/run.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Welkom {

/// A row of an UndoList: an account, or a heading above several.
struct UndoEntry
{
    enum class Heading { None, WithRemarks, Unchanged } heading = Heading::None;
    UndoRow undo = {};
    QString displayName = {};
    bool isTicked = false;
    std::optional<Removal> removal = {};

    [[nodiscard]] bool isAccount() const { return heading == Heading::None; }
};

/// The accounts that an undo can delete, each with a tick and with what speaks against deleting it
/// unseen. Those with such a remark stand first, and are not ticked. Once it has begun, only the
/// ticked ones are left, each with how far it is.
class UndoList final : public RowTable<UndoEntry>
{
    Q_OBJECT

public:
    enum Column { Mark, User, Note };
    enum Role {
        SecondLine = ListRole::First, ///< below the text of the cell, smaller
        Ticked,                       ///< bool, while it can be chosen; nothing afterwards
        TickFixed,                    ///< bool: the tick cannot be changed
    };

    explicit UndoList(QObject *parent = nullptr);

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
    [[nodiscard]] bool isEmpty() const { return rows().empty(); }

    void begin();
    /// What became of the deletion of the row with this number.
    void setRemoval(qint64 row, const Removal &removal);
    /// It has ended: what is not done now will not be done.
    void end(const Run &run);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    enum class Phase { Choosing, Running, Ended };

    /// In the order of the file.
    [[nodiscard]] std::vector<UndoEntry> tickedEntries() const;
    [[nodiscard]] QString noteHeading() const;
    [[nodiscard]] QString noteOf(const UndoEntry &entry) const;
    [[nodiscard]] ColorToken noteColorOf(const UndoEntry &entry) const;
    [[nodiscard]] QVariant tickOf(const UndoEntry &entry, int role) const;
    [[nodiscard]] std::optional<RowMark> markOf(const UndoEntry &entry) const;
    [[nodiscard]] QString spoken(const UndoEntry &entry) const;

    Phase m_phase = Phase::Choosing;
};

} // namespace Welkom
