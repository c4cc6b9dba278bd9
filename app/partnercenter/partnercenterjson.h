// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/user.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace Welkom {

// The JSON of Partner Center, to values and back (reference 2.3 to 2.6). Pure.
//
// Readers accept what the service is known to send: a byte order mark, null or absent or empty for
// "no value", words of a newer version, numbers for strings, a bare array for an envelope. What
// cannot be used in spite of that is ServiceFault, AnswerUnreadable; never a guess, because a list
// that lost its users would let Welkom create them again.

/// One page of users; without `next` it is the last.
struct UserPage
{
    QList<DirectoryUser> users;
    std::optional<PageLink> next;
};

/// Customers without an id that can stand in a path are left out.
[[nodiscard]] Result<CustomerPage> readCustomerPage(const QByteArray &body);
/// One customer, with the billing country where the answer holds it.
[[nodiscard]] Result<CustomerDetails> readCustomer(const QByteArray &body);
/// The country of a billing profile or, failing that, nothing: an empty text.
[[nodiscard]] Result<QString> readBillingCountry(const QByteArray &body);
/// `countryLetterCode` of `/organization`, an array of one; empty when there is none.
[[nodiscard]] Result<QString> readOrganizationCountry(const QByteArray &body);
[[nodiscard]] Result<PartnerProfile> readPartnerProfile(const QByteArray &body);
/// Names of domains in lower case, each once.
[[nodiscard]] Result<QStringList> readDomains(const QByteArray &body);
/// Users without a user principal name are left out: nothing can be compared with them.
[[nodiscard]] Result<UserPage> readUserPage(const QByteArray &body);
/// One user, also as the answer to a create. It must carry the id. An echoed password is not
/// looked at, since nothing promises that it is the one that counts (reference 10).
[[nodiscard]] Result<DirectoryUser> readUser(const QByteArray &body);
/// Names of the products that a user has licenses for. One without a readable name is still one.
[[nodiscard]] Result<QStringList> readLicenses(const QByteArray &body);
/// Whether `body` is whole JSON of any kind, or empty: enough of an answer to a write when nothing
/// of it is needed.
[[nodiscard]] bool isWholeAnswer(const QByteArray &body);

/// Bodies with a password are secrets.
[[nodiscard]] Secret createUserBody(const NewUser &user);
[[nodiscard]] Secret resetPasswordBody(const Secret &password);
[[nodiscard]] QByteArray restoreUserBody();

/// The filter for customers whose company name or, with a dot in it, domain starts with `search`;
/// JSON, not yet percent-encoded (reference 2.5).
[[nodiscard]] QByteArray customerFilter(const QString &search);
/// The filter for deleted users that can still be restored.
[[nodiscard]] QByteArray deletedUsersFilter();

} // namespace Welkom
