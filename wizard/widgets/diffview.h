// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/textdiff.h"

#include <QWidget>

namespace Welkom {

/// One line that shows what a suggestion changes: the text as it is with what goes struck through,
/// an arrow, and the text as it will be with what comes marked. Cut at the end where there is no
/// room; the tooltip has all of it.
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
    int paintPieces(QPainter &painter, int left, const QList<DiffPiece> &pieces, bool isBefore);

    TextDiff m_diff;
};

} // namespace Welkom
