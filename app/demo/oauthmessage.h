// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopback/loopbackrequest.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace Welkom {

/// The parameters of a query or a form as OAuth reads them: names with their case, an empty value
/// is an absent one (RFC 6749 section 3.1). Written for the pretend authority alone.
class OAuthParameters
{
public:
    [[nodiscard]] static OAuthParameters ofQuery(const LoopbackRequest &request);
    /// Of a body in application/x-www-form-urlencoded; none when it is declared as something else.
    [[nodiscard]] static OAuthParameters ofForm(const LoopbackRequest &request);

    /// The first of that name; empty when it is absent.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const { return !value(name).isEmpty(); }
    /// How often there is one of that name, with or without a value.
    [[nodiscard]] qsizetype count(const QString &name) const;
    /// A name that comes more than once, which nothing may; empty when there is none.
    [[nodiscard]] QString repeated() const;

private:
    QList<std::pair<QString, QString>> m_parameters;
};

/// Why the authority refuses: OAuth's `error`, and the AADSTS number that Microsoft gives in such a
/// case (reference 5.8).
struct OAuthFault
{
    QString error;
    int number = 0;
    QString text; ///< one line of our own words
    int status = 400;
    QString claims = {}; ///< that the next interactive sign-in is to hand back

    /// `AADSTS50011: ...`
    [[nodiscard]] QString description() const;
};

/// A parameter is missing.
[[nodiscard]] OAuthFault missingParameter(const QString &name);

/// The body of an error answer in Microsoft's shape (reference 5.2), with new ids.
[[nodiscard]] QJsonObject toJson(const OAuthFault &fault, const QDateTime &now);

/// JSON that nobody may keep.
[[nodiscard]] LoopbackAnswer oauthAnswer(const QJsonObject &object, int status = 200);

/// 256 random bits as 43 characters that are fit for an address and a header.
[[nodiscard]] QByteArray randomToken();

/// `address` with parameters added to its query.
[[nodiscard]] QByteArray withParameters(QByteArray address,
                                        const QList<std::pair<QString, QString>> &parameters);

} // namespace Welkom
