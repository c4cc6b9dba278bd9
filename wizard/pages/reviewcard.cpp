// SPDX-License-Identifier: Apache-2.0

#include "reviewcard.h"

#include "core/error.h"
#include "theme/wizardstyle.h"
#include "widgets/iconview.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace Welkom {

ReviewLine::ReviewLine(Icon icon, int iconSize, QWidget *parent)
    : QWidget(parent), m_icon(new IconView(icon, &Tokens::text2, iconSize)), m_text(new Label),
      m_detail(new Label(TextRole::Small, &Tokens::text2))
{
    m_text->setWordWrap(true);
    m_detail->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(iconSize < 20 ? 8 : 12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ReviewLine::setTexts(const QString &text, const QString &detail, bool isStrong)
{
    m_text->setRole(isStrong ? TextRole::Strong : TextRole::Body);
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty() && !m_isTerse);
}

void ReviewLine::setTerse(bool isTerse)
{
    m_isTerse = isTerse;
    m_detail->setVisible(!m_detail->text().isEmpty() && !isTerse);
}

void ReviewLine::setTone(ColorToken mark, ColorToken text)
{
    m_icon->setGlyph(Icon::CheckCircle, mark);
    m_text->setColor(text);
}

ReviewCard::ReviewCard(QWidget *parent)
    : Card(parent), m_head(buildHead()), m_whatHappens(new Label(TextRole::Strong)),
      m_users(new ReviewLine(Icon::People)), m_leftOut(new ReviewLine(Icon::MinusCircle)),
      m_location(new ReviewLine(Icon::Pin)), m_role(new ReviewLine(Icon::Shield)),
      m_password(new ReviewLine(Icon::Key)), m_host(new ReviewLine(Icon::Globe)),
      m_note(new Label(TextRole::Small, &Tokens::text2)), m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("review"));
    m_note->setWordWrap(true);
    m_lines->addWidget(m_whatHappens);
    for (auto *line : {m_users, m_leftOut, m_location, m_role, m_password, m_host})
        m_lines->addWidget(line);
    m_lines->addStretch(1);

    m_foot = new QWidget;
    auto *note = new QHBoxLayout(m_foot);
    note->setContentsMargins(24, 12, 24, 12);
    note->setSpacing(12);
    note->addWidget(new IconView(Icon::Info, &Tokens::text2, 16), 0, Qt::AlignTop);
    note->addWidget(m_note, 1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(m_lines, 1);
    all->addWidget(new Divider);
    all->addWidget(m_foot);
    setLow(false);
}

/// For whom.
QWidget *ReviewCard::buildHead()
{
    auto *head = new QWidget;
    m_customer = new Label(TextRole::SmallStrong, &Tokens::text2);
    m_company = new ElidedLabel(TextRole::Title);
    m_company->setObjectName(QStringLiteral("reviewCompany"));
    m_fileDomain = new ElidedLabel;
    m_defaultDomain = new ElidedLabel(TextRole::Body, &Tokens::text2);
    m_atHome = new ReviewLine(Icon::CheckCircle, 16);
    m_atHome->setTone(&Tokens::okmark, &Tokens::ok);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(2);
    column->addWidget(m_customer);
    column->addWidget(m_company);
    column->addWidget(m_fileDomain);
    column->addWidget(m_defaultDomain);
    column->addSpacing(4);
    column->addWidget(m_atHome);
    return head;
}

void ReviewCard::setLow(bool isLow)
{
    m_lines->setContentsMargins(24, isLow ? 12 : 20, 24, isLow ? 8 : 16);
    m_lines->setSpacing(isLow ? 7 : 14);
    m_head->layout()->setContentsMargins(24, isLow ? 12 : 20, 24, isLow ? 12 : 18);
}

void ReviewCard::setTerse(bool isTerse)
{
    m_foot->setVisible(!isTerse);
    for (auto *line : {m_users, m_leftOut, m_location, m_role, m_password, m_host})
        line->setTerse(isTerse);
}

void ReviewCard::setReview(const Review &review)
{
    m_customer->setText(tr("Customer"));
    m_company->setText(printable(review.company));
    auto large = fontOf(TextRole::Head);
    large.setWeight(QFont::Normal);
    m_fileDomain->setFont(large);
    m_fileDomain->setText(printable(review.fileDomain));
    m_fileDomain->setVisible(!review.fileDomain.isEmpty());
    m_defaultDomain->setText(printable(review.defaultDomain));
    m_atHome->setVisible(review.areAllAtHome);
    m_atHome->setTexts(tr("All addresses are in domains of this customer", nullptr, review.users));

    m_whatHappens->setText(tr("What will happen"));
    m_users->setTexts(tr("%n user account(s) are created", nullptr, review.users),
                      tr("In %n upload(s) of at most 100", nullptr, review.uploads), true);
    m_leftOut->setVisible(review.leftOut > 0);
    m_leftOut->setTexts(tr("%n row(s) are left out", nullptr, review.leftOut));
    m_location->setTexts(review.location.isEmpty() ? tr("No location is chosen yet")
                                                   : review.location);
    m_role->setTexts(tr("Role: Can use licenses and services"), tr("No administrator rights"));
    m_password->setTexts(tr("Temporary password for each user"),
                         tr("Must be changed at the first sign-in"));
    m_host->setVisible(!review.unknownHost.isEmpty());
    m_host->setTexts(
        tr("The service is %1, which is not Partner Center.").arg(printable(review.unknownHost)));
    m_note->setText(tr("Some licenses and services are not available in every country. You can "
                       "change the location per user later."));
}

void ReviewCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const auto &tokens = currentTokens();
    const auto bottom = m_head->geometry().bottom() + 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(0, 0, width(), bottom));
    painter.setPen(tokens.tintborder);
    painter.setBrush(tokens.tint);
    painter.drawRoundedRect(shape(), radius, radius);
    painter.fillRect(QRect(0, bottom - 1, width(), 1), tokens.tintborder);
}

} // namespace Welkom
