// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/user.h"
#include "store/run.h"

#include <QString>

namespace Welkom::Samples {

using namespace Qt::StringLiterals;

inline Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

inline RunBinding binding()
{
    return {u"https://login.example"_s, u"https://api.example"_s,
            u"11111111-1111-4111-8111-111111111111"_s, u"admin@partner.example"_s};
}

inline CustomerId customer()
{
    return {u"22222222-2222-4222-8222-222222222222"_s};
}

inline QString nameOfUser(qint64 number)
{
    return u"user%1@contoso.example"_s.arg(number);
}

/// A run of `count` users in rows 2, 3, ..., each with a password of its own.
inline NewRun newRun(qint64 count)
{
    NewRun run;
    run.binding = binding();
    run.plan.customer = {customer(), u"contoso.example"_s, u"Contoso"_s};
    run.plan.location = u"NL"_s;
    for (qint64 i = 1; i <= count; ++i) {
        PlannedAccount account;
        account.position = {i + 1, i, i + 1};
        account.user = {nameOfUser(i),
                        u"User"_s,
                        u"Number %1"_s.arg(i),
                        u"User Number %1"_s.arg(i),
                        u"NL"_s,
                        secret(qPrintable(u"Pass-%1"_s.arg(i)))};
        run.plan.accounts.append(account);
    }
    run.fileName = u"users.csv"_s;
    run.fileHash = QByteArray(32, 'h');
    run.started = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    return run;
}

} // namespace Welkom::Samples
