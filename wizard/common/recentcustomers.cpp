// SPDX-License-Identifier: Apache-2.0

#include "recentcustomers.h"

#include <QSettings>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRemembered = 5;

QString keyOf(const QString &partnerTenantId)
{
    return u"recentCustomers/"_s + partnerTenantId;
}

void store(const QString &partnerTenantId, const QList<Customer> &customers)
{
    QSettings settings;
    settings.beginWriteArray(keyOf(partnerTenantId), static_cast<int>(customers.size()));
    for (int i = 0; i < customers.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"id"_s, customers[i].id.value);
        settings.setValue(u"domain"_s, customers[i].domain);
        settings.setValue(u"companyName"_s, customers[i].companyName);
    }
    settings.endArray();
}

} // namespace

QList<Customer> recentCustomers(const QString &partnerTenantId)
{
    QSettings settings;
    QList<Customer> customers;
    const auto count = settings.beginReadArray(keyOf(partnerTenantId));
    for (int i = 0; i < count && i < mostRemembered; ++i) {
        settings.setArrayIndex(i);
        const Customer customer {{settings.value(u"id"_s).toString()},
                                 settings.value(u"domain"_s).toString(),
                                 settings.value(u"companyName"_s).toString()};
        if (!customer.id.value.isEmpty())
            customers.append(customer);
    }
    settings.endArray();
    return customers;
}

void rememberCustomer(const QString &partnerTenantId, const Customer &customer)
{
    auto customers = recentCustomers(partnerTenantId);
    customers.removeIf([&customer](const Customer &other) { return other.id == customer.id; });
    customers.prepend(customer);
    store(partnerTenantId, customers.mid(0, mostRemembered));
}

void forgetCustomer(const QString &partnerTenantId, const CustomerId &customer)
{
    auto customers = recentCustomers(partnerTenantId);
    customers.removeIf([&customer](const Customer &other) { return other.id == customer; });
    store(partnerTenantId, customers);
}

} // namespace Welkom
