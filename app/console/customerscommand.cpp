// SPDX-License-Identifier: Apache-2.0

#include "customerscommand.h"

#include "customerchoice.h"
#include "report.h"
#include "signinflow.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CustomersCommand)
};

QByteArray customersJson(const QList<Customer> &customers)
{
    QJsonArray array;
    for (const auto &customer : customers) {
        array.append(QJsonObject {{u"id"_s, customer.id.value},
                                  {u"domain"_s, customer.domain},
                                  {u"companyName"_s, customer.companyName}});
    }
    const QJsonObject json {{u"customers"_s, array}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QCoro::Task<ExitCode> listCustomers(const CommandLine &line, Services &services, Terminal &terminal)
{
    const auto signedIn = co_await beSignedIn(line, services, terminal);
    if (!signedIn)
        co_return reportError(terminal, line, signedIn.error());
    const auto search = line.value(u"search"_s);
    const auto customers = co_await allCustomers(services.directory(), search);
    if (!customers)
        co_return reportError(terminal, line, customers.error());
    if (line.has(u"json"_s)) {
        terminal.print(customersJson(*customers));
        co_return ExitCode::Done;
    }
    for (const auto &customer : *customers) {
        terminal.print(u"%1  %2  %3"_s.arg(customer.id.value, printable(customer.domain),
                                           printable(customer.companyName)));
    }
    terminal.note(Words::tr("%n customer(s)", nullptr, static_cast<int>(customers->size())));
    co_return ExitCode::Done;
}

} // namespace Welkom
