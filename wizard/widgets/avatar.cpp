// SPDX-License-Identifier: Apache-2.0

#include "avatar.h"

#include "accountbadge.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "theme/type.h"

#include <QPainter>

namespace Welkom {

Avatar::Avatar(int diameter, QWidget *parent) : QWidget(parent)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setName(const QString &name)
{
    m_initials = AccountBadge::initialsOf(name);
    m_isPractice = false;
    update();
}

void Avatar::setPractice()
{
    m_isPractice = true;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.tintborder);
    painter.setBrush(tokens.tint);
    painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_isPractice) {
        paintIcon(painter, rect(), Icon::Flask, 20, tokens.accenttext);
        return;
    }
    painter.setPen(tokens.accenttext);
    painter.setFont(fontOf(TextRole::Head));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace Welkom
