// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "demofault.h"
#include "demotenant.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace Welkom {

/// The wire shapes of reference 2 and 3, written for the pretend service alone: the client's
/// reading must not share a mistake with it.
namespace DemoJson {

/// Of an object whose member names are camelCase or PascalCase; both are sent by real clients.
[[nodiscard]] QJsonValue member(const QJsonObject &object, const QString &name);

/// The user that a body describes. Members of a wrong type count as absent.
[[nodiscard]] DemoUserDraft draftOf(const QJsonObject &body);

[[nodiscard]] QJsonObject partner();
[[nodiscard]] QJsonObject customer(const DemoProfile &profile);
/// With billing profile, and without what DAP alone would show.
[[nodiscard]] QJsonObject customerDetails(const DemoProfile &profile);
[[nodiscard]] QJsonObject companyProfile(const DemoProfile &profile);
[[nodiscard]] QJsonObject billingProfile(const DemoProfile &profile);
[[nodiscard]] QJsonArray organization(const DemoProfile &profile);
[[nodiscard]] QJsonArray customDomains(const DemoProfile &profile);

[[nodiscard]] QJsonObject user(const DemoUser &user, const QString &customerId);
/// As the answer to a create or a reset has it: with the members that listings leave out, and the
/// password profile.
/// \param password is echoed; nothing leaves it out.
[[nodiscard]] QJsonObject changedUser(const DemoUser &user, const QString &customerId,
                                      const std::optional<QString> &password,
                                      bool forceChangePassword);

/// The licenses of a user, in an envelope without links, as published.
[[nodiscard]] QJsonObject licenses(const DemoUser &user);

/// A page: self and, unless `continuation` is empty, next as a link with a header.
[[nodiscard]] QJsonObject collection(const QJsonArray &items, const QString &selfUri,
                                     const QString &nextUri, const QString &continuation);

[[nodiscard]] QJsonObject fault(const DemoFault &fault, bool codeIsString);
[[nodiscard]] QJsonObject throttled(std::chrono::seconds retryAfter);

} // namespace DemoJson

} // namespace Welkom
