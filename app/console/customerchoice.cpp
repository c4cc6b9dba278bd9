// SPDX-License-Identifier: Apache-2.0

#include "customerchoice.h"

#include <QUuid>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCandidates = 10;

bool isTenantId(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace

Task<QList<Customer>> allCustomers(CustomerDirectory &directory, QString search)
{
    QList<Customer> customers;
    auto page = co_await directory.customers(search);
    while (page) {
        customers += page->customers;
        if (!page->next)
            co_return customers;
        const auto link = *page->next;
        page = co_await directory.nextCustomers(link);
    }
    co_return failure(page.error());
}

Task<CustomerChoice> chooseCustomer(CustomerDirectory &directory, QString wanted)
{
    CustomerChoice choice;
    if (isTenantId(wanted)) {
        const CustomerId id {wanted.toLower()};
        const auto details = co_await directory.customer(id);
        if (details)
            choice.customer = details->customer;
        else if (details.error().kind != ErrorKind::NotFound)
            co_return failure(details.error());
        co_return choice;
    }
    const auto found = co_await allCustomers(directory, wanted);
    if (!found)
        co_return failure(found.error());
    for (const auto &customer : *found) {
        if (customer.domain.compare(wanted, Qt::CaseInsensitive) == 0)
            choice.candidates += customer;
    }
    if (choice.candidates.size() == 1) {
        choice.customer = choice.candidates.takeFirst();
        co_return choice;
    }
    if (choice.candidates.isEmpty()) {
        // Perhaps it was mistyped behind the first dot: show whose domain begins alike.
        auto alike = *found;
        if (alike.isEmpty()) {
            const auto beginning = wanted.section(u'.', 0, 0);
            const auto more = co_await allCustomers(directory, beginning);
            if (more)
                alike = *more;
        }
        choice.candidates = alike;
    }
    choice.candidates = choice.candidates.mid(0, mostCandidates);
    co_return choice;
}

} // namespace Welkom
