// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"
#include "widgets/card.h"

#include <QStringList>

namespace Welkom {

class ElidedLabel;
class Label;

/// What is known of the chosen customer, so that one sees that it is the right one.
class CustomerCard final : public Card
{
    Q_OBJECT

public:
    explicit CustomerCard(QWidget *parent = nullptr);

    /// \param domains its default domain, until all are known
    /// \param countryName empty while it is not known
    void setCustomer(const Customer &customer, const QStringList &domains,
                     const QString &countryName);

private:
    ElidedLabel *m_title;
    ElidedLabel *m_domains;
    Label *m_countryTitle;
    Label *m_country;
};

} // namespace Welkom
