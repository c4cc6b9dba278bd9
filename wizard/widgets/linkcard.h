// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/icons.h"

#include <QAbstractButton>

namespace Welkom {

/// A card that is a link to the browser: an icon, what it is for, and where it leads. In a low
/// window it is one quiet line.
class LinkCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkCard(Icon icon, QWidget *parent = nullptr);

    /// `text` may have an accelerator.
    void setTexts(const QString &text, const QString &where);
    void setLow(bool isLow);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLow(QPainter &painter);
    [[nodiscard]] int textFlags() const;

    Icon m_icon;
    QString m_where;
    bool m_isLow = false;
};

} // namespace Welkom
