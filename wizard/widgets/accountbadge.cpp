// SPDX-License-Identifier: Apache-2.0

#include "accountbadge.h"

#include "theme/icons.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QEvent>
#include <QPainter>

namespace Welkom {

namespace {

constexpr int avatar = 32;
constexpr int textX = 44;

} // namespace

AccountBadge::AccountBadge(QWidget *parent) : QWidget(parent)
{
    refresh();
}

void AccountBadge::setNotSignedIn()
{
    m_kind = Kind::NotSignedIn;
    refresh();
}

void AccountBadge::setAccount(const QString &name, const QString &organization)
{
    m_kind = Kind::SignedIn;
    m_account = name;
    m_organization = organization;
    refresh();
}

void AccountBadge::setPractice()
{
    m_kind = Kind::Practice;
    refresh();
}

void AccountBadge::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    refresh();
}

QString AccountBadge::initialsOf(const QString &name)
{
    const auto words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QString();
    auto initials = words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    return initials.toUpper();
}

void AccountBadge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void AccountBadge::refresh()
{
    m_second.clear();
    switch (m_kind) {
    case Kind::NotSignedIn:
        m_first = tr("Not signed in");
        setAccessibleName(m_first);
        break;
    case Kind::SignedIn:
        m_first = m_account.isEmpty() ? m_organization : m_account;
        m_second = m_account.isEmpty() ? QString() : m_organization;
        //: %1 is a person, %2 the organisation.
        setAccessibleName(tr("Signed in as %1, %2").arg(m_account, m_organization));
        break;
    case Kind::Practice:
        m_first = tr("Practice");
        m_second = tr("Nothing leaves this computer");
        setAccessibleName(m_first);
        setAccessibleDescription(m_second);
        break;
    }
    const auto lines = m_second.isEmpty() ? m_first : m_first + QLatin1Char('\n') + m_second;
    setToolTip(lines);
    update();
}

int AccountBadge::heightOfSecond(int room) const
{
    if (m_second.isEmpty())
        return 0;
    const QFontMetrics metrics(fontOf(TextRole::Small));
    // That it is practice must be read to the end.
    return m_kind == Kind::Practice
        ? metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_second).height()
        : metrics.height();
}

int AccountBadge::heightFor(int width) const
{
    return std::max(40, lineHeight(TextRole::Strong) + heightOfSecond(width - textX));
}

void AccountBadge::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(0, (height() - avatar) / 2.0, avatar, avatar);
    const auto isKnown = m_kind != Kind::NotSignedIn;
    painter.setPen(isKnown ? tokens.tintborder : tokens.edge);
    painter.setBrush(isKnown ? tokens.tint : QColor(Qt::transparent));
    painter.drawEllipse(circle.adjusted(.5, .5, -.5, -.5));
    if (m_kind == Kind::SignedIn) {
        painter.setFont(fontOf(TextRole::SmallStrong));
        painter.setPen(tokens.accenttext);
        painter.drawText(circle, Qt::AlignCenter, initialsOf(m_first));
    } else {
        paintIcon(painter, circle, isKnown ? Icon::Flask : Icon::Person, 20,
                  isKnown ? tokens.accenttext : tokens.text2);
    }
    if (m_isNarrow)
        return;
    const auto first = fontOf(isKnown ? TextRole::Strong : TextRole::Body);
    const auto small = fontOf(TextRole::Small);
    const auto firstHeight = QFontMetrics(first).height();
    const auto room = width() - textX;
    const auto smallHeight = heightOfSecond(room);
    const auto top = (height() - firstHeight - smallHeight) / 2;
    painter.setFont(first);
    painter.setPen(isKnown ? tokens.text : tokens.text2);
    painter.drawText(QRect(textX, top, room, firstHeight), Qt::AlignVCenter,
                     QFontMetrics(first).elidedText(m_first, Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(tokens.text2);
    const auto wraps = m_kind == Kind::Practice;
    painter.drawText(QRect(textX, top + firstHeight, room, smallHeight),
                     int(Qt::AlignVCenter) | (wraps ? int(Qt::TextWordWrap) : 0),
                     wraps ? m_second
                           : QFontMetrics(small).elidedText(m_second, Qt::ElideRight, room));
}

} // namespace Welkom
