// SPDX-License-Identifier: Apache-2.0

#include "dropzone.h"

#include "button.h"
#include "iconview.h"
#include "label.h"

#include "theme/wizardstyle.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Welkom {

DropZone::DropZone(QWidget *parent)
    : QWidget(parent), m_icon(new IconView(Icon::TrayIn, &Tokens::accenttext, 32)),
      m_headline(new Label(TextRole::Head)),
      m_browse(new Button(ButtonKind::Primary, Icon::Folder)),
      m_hint(new Label(TextRole::Small, &Tokens::text2))
{
    setObjectName(QStringLiteral("dropZone"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_headline->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_headline);
    column->addSpacing(12);
    column->addWidget(m_browse, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_hint);
    column->addStretch(1);
    setHeldOver(false);
}

void DropZone::setHeldOver(bool isHeldOver)
{
    m_isHeldOver = isHeldOver;
    m_icon->setGround(64, 32, isHeldOver ? &Tokens::card : &Tokens::tint);
    m_browse->setVisible(!isHeldOver);
    m_hint->setVisible(!isHeldOver);
    retranslate();
    update();
}

void DropZone::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_isHeldOver ? tokens.accent : tokens.edge, 2);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_isHeldOver ? tokens.tint : tokens.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
}

void DropZone::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DropZone::retranslate()
{
    m_headline->setText(m_isHeldOver ? tr("Drop the file to read it")
                                     : tr("Drop your CSV file here"));
    m_browse->setText(tr("Bro&wse…"));
    m_hint->setText(tr("Commas, semicolons or tabs, saved by Excel or any other program."));
}

} // namespace Welkom
