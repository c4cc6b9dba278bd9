// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runs/undoplan.h"
#include "store/run.h"

#include <QHash>
#include <QWidget>

class QTimer;

namespace Welkom {

class Button;
class ListFooter;
class ListView;
class TableCard;
class UndoList;

/// The accounts of an upload in a list: while they are looked at, to be ticked, and how far each
/// deletion is.
class UndoChoices final : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Looking, Choosing, Deleting };

    explicit UndoChoices(QWidget *parent = nullptr);

    /// They are being looked at: the ticks of an earlier plan are kept for the next one.
    void beginLooking();
    void setLooked(qint64 accounts, qint64 ofAll);
    /// They can be ticked.
    void setPlan(const UndoPlan &plan, const Run &run);
    /// The ticked ones are being deleted; only these are shown from now on.
    void beginDeleting();
    void setRemoval(qint64 row, const Removal &removal);
    /// It is over: what is not certain stands in the run.
    void end(const Run &run);

    [[nodiscard]] QList<UndoRow> ticked() const;
    [[nodiscard]] bool isEmpty() const;
    /// Height of the list with its frame, in pixels.
    void setListHeight(int height);
    void retranslate();

Q_SIGNALS:
    /// Other accounts are ticked.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void toggle(int index);
    void tickOrUntick();
    void setStage(Stage stage);
    void refresh();
    void refreshFooter();

    UndoList *m_rows;
    ListView *m_list;
    TableCard *m_card;
    ListFooter *m_footer;
    Button *m_tickAll;
    QTimer *m_busy; ///< a wait shorter than this shows no sign of waiting
    Stage m_stage = Stage::Looking;
    QHash<qint64, bool> m_ticks; ///< of an earlier plan
    qint64 m_looked = 0;
    qint64 m_toLookAt = 0;
    bool m_isBusyShown = false;
};

} // namespace Welkom
