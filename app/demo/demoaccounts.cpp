// SPDX-License-Identifier: Apache-2.0

#include "demoaccounts.h"

#include "demodata.h"
#include "demodirectory.h"

namespace Welkom::DemoAccounts {

using namespace Qt::StringLiterals;

namespace {

DemoAccount account(const QString &id, const QString &objectId, const QString &firstName,
                    const QString &lastName, const QString &localPart)
{
    DemoAccount made;
    made.id = id;
    made.objectId = objectId;
    made.firstName = firstName;
    made.lastName = lastName;
    made.userPrincipalName = localPart + u'@' + QString::fromLatin1(DemoPartner::domain);
    return made;
}

QList<DemoAccount> makeAll()
{
    auto good = account(u"sanne"_s, u"a1b2c3d4-0001-4a5b-8c6d-5e4f3a2b1c01"_s,
                        QString::fromLatin1(DemoPartner::firstName),
                        QString::fromLatin1(DemoPartner::lastName), {});
    good.userPrincipalName = QString::fromLatin1(DemoPartner::email);
    auto withoutMfa = account(u"bram"_s, u"a1b2c3d4-0002-4a5b-8c6d-5e4f3a2b1c02"_s, u"Bram"_s,
                              u"Visser"_s, u"bram.visser"_s);
    withoutMfa.hasMfa = false;
    auto withoutRole = account(u"noor"_s, u"a1b2c3d4-0003-4a5b-8c6d-5e4f3a2b1c03"_s, u"Noor"_s,
                               u"Bakker"_s, u"noor.bakker"_s);
    const auto customer = DemoData::wellKnownCustomers().first();
    withoutRole.customerWithoutRole = customer.id;
    withoutRole.customerWithoutRoleName = customer.companyName;
    return {good, withoutMfa, withoutRole};
}

} // namespace

const QList<DemoAccount> &all()
{
    static const auto accounts = makeAll();
    return accounts;
}

const DemoAccount &allowedEverything()
{
    return all().first();
}

const DemoAccount *find(const QString &id)
{
    for (const auto &account : all()) {
        if (account.id == id)
            return &account;
    }
    return nullptr;
}

const DemoAccount *findByName(const QString &userPrincipalName)
{
    for (const auto &account : all()) {
        if (account.userPrincipalName.compare(userPrincipalName, Qt::CaseInsensitive) == 0)
            return &account;
    }
    return nullptr;
}

} // namespace Welkom::DemoAccounts
