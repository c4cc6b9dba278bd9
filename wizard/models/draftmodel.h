// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "users/checkeddraft.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <vector>

namespace Welkom {

/// Which rows of a draft are shown.
enum class RowFilter {
    All,
    Ready,
    NeedsAttention, ///< those that are not created: left out, too
    Warned,
};

/// A draft as a table to be read and corrected: the row's number, how it stands, and its fields.
/// Owns nothing of it. Only what is seen is ever asked of the draft; the rows are handed over in
/// portions, so that the first ones are on screen at once.
///
/// What touches many rows is done by a worker on a copy of the draft, which then takes its place.
/// Until then all is shown as it was, and no cell can be corrected.
///
/// A filter looks at the rows when it is chosen: a row that has been put right stays where it is
/// until then, so that the row that is being corrected does not disappear.
class DraftModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowNumber, Standing, FirstField };
    enum Role {
        /// int of RowStanding, for the whole row.
        StandingRole = Qt::UserRole + 1,
        /// int of Severity: the worst finding of the cell. None when there is none.
        SeverityRole,
    };

    explicit DraftModel(QObject *parent = nullptr);

    /// nullptr shows nothing. The draft outlives the model, or is taken away before. What a worker
    /// still does for the draft before is called off.
    void setDraft(CheckedDraft *draft);
    [[nodiscard]] CheckedDraft *draft() const { return m_draft; }
    void setFilter(RowFilter filter);
    [[nodiscard]] RowFilter filter() const { return m_filter; }

    [[nodiscard]] qsizetype userAt(int row) const;
    /// The row that shows a user, handed over if need be; -1 when the filter hides it.
    [[nodiscard]] int rowOf(qsizetype user);
    /// Nothing for the first two columns.
    [[nodiscard]] std::optional<Field> fieldAt(int column) const;
    /// -1 for a field that is not shown.
    [[nodiscard]] int columnOf(Field field) const;
    /// Of a user; remembered as long as nothing changes.
    [[nodiscard]] const QList<Finding> &findingsOf(qsizetype user) const;

    /// A worker is correcting many rows.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }

    // Corrections; each tells the views, and `corrected` tells the page. None is done while a
    // worker is at it.
    void setText(const QModelIndex &index, const QString &text);
    void type(const QModelIndex &index, const QString &text);
    void endTyping();
    void cancelTyping();
    void apply(const Finding &finding);
    void applyToAll(const Finding &finding);
    void setLeftOut(const QList<qsizetype> &users, bool isLeftOut);
    void undo();
    void redo();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Cells were corrected, or rows left out or put back.
    void corrected(const Welkom::CorrectionStep &step);
    /// A worker begins to correct many rows.
    void workBegan();
    /// A worker has come to its end, whether or not anything was corrected.
    void workEnded();

private:
    using Correct = std::function<CorrectionStep(CheckedDraft &)>;
    /// What a worker gives back.
    struct Corrected
    {
        CheckedDraft draft;
        CorrectionStep step;
    };

    void correct(qsizetype rows, const Correct &correct);
    [[nodiscard]] static Corrected correctCopy(CheckedDraft draft, const Correct &correct);
    void takeWork();
    void callOffWork();
    void filterRows();
    void handOver(int rows);
    [[nodiscard]] int allRows() const;
    [[nodiscard]] bool isShown(qsizetype user) const;
    void tell(const CorrectionStep &step);
    [[nodiscard]] QString shownText(qsizetype user, Field field) const;
    [[nodiscard]] QString spokenText(const QModelIndex &index) const;
    [[nodiscard]] QString findingsText(qsizetype user, std::optional<Field> field) const;
    [[nodiscard]] std::optional<Severity> severityOf(qsizetype user, Field field) const;

    CheckedDraft *m_draft = nullptr;
    RowFilter m_filter = RowFilter::All;
    QList<Field> m_fields;
    std::vector<std::uint32_t> m_users; ///< those that the filter shows; not used for All
    int m_handedOver = 0;
    QTimer m_portions;
    bool m_isWorking = false;
    QFutureWatcher<Corrected> m_work;
    mutable QHash<qsizetype, QList<Finding>> m_findings;
};

} // namespace Welkom
