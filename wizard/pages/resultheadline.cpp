// SPDX-License-Identifier: Apache-2.0

#include "resultheadline.h"

#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/tone.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace Welkom {

ResultHeadline::ResultHeadline(QWidget *parent)
    : QWidget(parent), m_icon(new IconView(Icon::Check, &Tokens::okmark, 32)),
      m_headline(new Label(TextRole::Result)), m_where(new Label(TextRole::Body, &Tokens::text2))
{
    m_headline->setObjectName(QStringLiteral("result"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch(1);
    texts->addWidget(m_headline);
    texts->addWidget(m_where);
    texts->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    refreshIcon();
}

void ResultHeadline::setResult(const RunSummary &summary, const QString &locationName)
{
    const auto created = static_cast<int>(summary.counts.created);
    const auto all = summary.counts.records;
    const auto deleted = static_cast<int>(summary.removed);
    m_isAnyCreated = created > 0;
    m_isUndone = deleted > 0;
    if (m_isUndone && deleted == created)
        m_headline->setText(tr("All %n created users were deleted again", nullptr, deleted));
    else if (m_isUndone)
        //: %n of %1 users: so many of all.
        m_headline->setText(tr("%n of %1 created users were deleted again", nullptr, deleted)
                                .arg(QLocale().toString(created)));
    else if (created == 0)
        m_headline->setText(tr("No users were created"));
    else if (created == all)
        m_headline->setText(tr("All %n users were created", nullptr, created));
    else
        //: %n of %1 users: so many of all.
        m_headline->setText(
            tr("%n of %1 users were created", nullptr, created).arg(QLocale().toString(all)));
    //: A customer and a country.
    m_where->setText(
        tr("At %1, location %2").arg(printable(summary.customer.companyName), locationName));
    refreshIcon();
}

void ResultHeadline::setLow(bool isLow)
{
    m_isLow = isLow;
    m_headline->setRole(isLow ? TextRole::Head : TextRole::Result);
    m_where->setVisible(!isLow);
    layout()->setSpacing(isLow ? 8 : 16);
    refreshIcon();
}

void ResultHeadline::refreshIcon()
{
    const auto colors = colorsOf(m_isUndone           ? Tone::Note
                                     : m_isAnyCreated ? Tone::Done
                                                      : Tone::Problem);
    const auto done = m_isLow ? Icon::CheckCircle : Icon::Check;
    m_icon->setGlyph(m_isUndone           ? Icon::Undo
                         : m_isAnyCreated ? done
                                          : Icon::Attention,
                     colors.mark);
    m_icon->setBare(m_isLow ? 20 : 32);
    if (!m_isLow)
        m_icon->setGround(48, 24, colors.ground);
}

QString ResultHeadline::text() const
{
    return m_headline->text();
}

} // namespace Welkom
