// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "textdiff.h"

#include <QWidget>

namespace Welkom {

/// One line that shows what a suggestion changes: the text as it is with what goes struck through,
/// an arrow, and the text as it will be with what comes marked. Where there is little room, what is
/// not changed is shortened; the tooltip has all of it.
class DiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Grounds first, then texts: a ground reaches a little below the letters beside it.
    enum class Layer { Ground, Text };
    void paintAll(QPainter &painter, const TextDiff &diff, Layer layer);
    int paintPieces(QPainter &painter, int left, const QList<DiffPiece> &pieces, bool isBefore,
                    Layer layer);
    /// As much of the diff as fits.
    [[nodiscard]] TextDiff fitting() const;

    TextDiff m_diff;
};

} // namespace Welkom
