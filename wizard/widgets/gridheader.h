// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

namespace Welkom {

/// The header of the CheckGrid: the names of the fields, with the grid's lines between them.
class GridHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit GridHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace Welkom
