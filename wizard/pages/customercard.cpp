// SPDX-License-Identifier: Apache-2.0

#include "customercard.h"

#include "core/error.h"
#include "widgets/iconview.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

CustomerCard::CustomerCard(QWidget *parent)
    : Card(parent), m_title(new ElidedLabel(TextRole::SmallStrong, &Tokens::text2)),
      m_domains(new ElidedLabel), m_countryTitle(new Label(TextRole::SmallStrong, &Tokens::text2)),
      m_country(new Label)
{
    setObjectName(u"customerCard"_s);
    for (auto *label : {m_countryTitle, m_country})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_title);
    left->addWidget(m_domains);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_countryTitle);
    right->addWidget(m_country);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addWidget(new IconView(Icon::Building, &Tokens::accenttext));
    row->addLayout(left, 1);
    row->addWidget(new Divider(Qt::Vertical));
    row->addLayout(right);
}

void CustomerCard::setCustomer(const Customer &customer, const QStringList &domains,
                               const QString &countryName)
{
    m_title->setText(tr("Domains of %1").arg(printable(customer.companyName)));
    m_domains->setText(domains.join(u", "_s));
    m_countryTitle->setText(tr("Billing country"));
    m_country->setText(countryName.isEmpty() ? u"…"_s : countryName);
}

} // namespace Welkom
