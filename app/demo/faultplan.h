// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "loopback/headerfields.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <chrono>
#include <optional>

namespace Welkom {

/// What goes wrong with a request that a fault plan has chosen.
enum class FaultKind {
    None,         ///< nothing but the delay
    Answer,       ///< another status, with a body in the service's shape unless one is given
    Html,         ///< a page such as a proxy in between would send
    Hang,         ///< no answer, ever
    Cut,          ///< the connection is closed without an answer
    CutBody,      ///< closed in the middle of the answer's body
    Reset,        ///< broken off with a TCP reset, without an answer
    Trickle,      ///< the right answer, a few bytes at a time
    NotJson,      ///< the right status, words for a body
    Truncated,    ///< the right answer, only the first half of its JSON
    Empty,        ///< the right status, no body
    Huge,         ///< the right status, a body of `bytes` bytes
    OtherUser,    ///< the right status, with another user of the customer in the body
    Unauthorized, ///< 401 once, as for a token that has run out
    ExpireToken,  ///< 401, and the token is refused from now on
    NoMfa,        ///< 401 with 900421
};

/// One line of a plan: which requests, and what is done to them.
struct FaultRule
{
    // Which. What is left empty matches everything.
    QString method;
    QString path; ///< with `*` for a part without a slash; compared without case
    QString operation;
    QString userPrincipalName; ///< compared without case
    int nth = 0;               ///< only this one of the requests that match, from 1
    int every = 0;             ///< every so manieth of them
    int times = 0;             ///< at most so often; 0: as often as it comes

    // What.
    QString name; ///< for the request log; else the name of the kind
    FaultKind kind = FaultKind::None;
    /// Whether the request takes effect before the fault shows. Of no meaning for a kind that
    /// cannot choose; see effectOf().
    bool takesEffect = false;
    std::chrono::milliseconds delay {0};
    int status = 0;
    QByteArray body;
    bool hasBody = false;
    HeaderFields headers;
    std::optional<std::chrono::seconds> retryAfter;
    /// CutBody: that are sent; Trickle: at a time; Huge: in all. Nothing: usualBytes().
    std::optional<qint64> bytes;
};

/// What a plan chooses by.
struct FaultTarget
{
    QString method;
    QString path;
    QString operation;
    QString userPrincipalName;
};

/// Makes chosen requests fail in chosen ways. Rules are asked in their order; every rule counts the
/// requests that match it, and the first one whose turn it is acts.
class FaultPlan
{
public:
    FaultPlan() = default;
    explicit FaultPlan(const QList<FaultRule> &rules);

    /// Reads the JSON that faultPlanHelp() describes.
    /// Errors: InvalidInput, FaultPlanInvalid, whose subject names the member and what is wrong.
    [[nodiscard]] static Result<FaultPlan> fromJson(QByteArrayView json);

    /// The rule to act on a request, if any. Counts.
    [[nodiscard]] std::optional<FaultRule> choose(const FaultTarget &target);

    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }
    /// Per rule: name, requests that matched, times that it acted.
    [[nodiscard]] QJsonArray toJson() const;

private:
    struct Counted
    {
        FaultRule rule;
        QRegularExpression path;
        int matched = 0;
        int acted = 0;
    };

    QList<Counted> m_rules;
};

/// Whether a request takes effect under a fault of this kind; nothing when its rule says so.
[[nodiscard]] std::optional<bool> effectOf(FaultKind kind);

/// What FaultRule::bytes is when it says nothing; 0 for kinds that send no number of bytes.
[[nodiscard]] qint64 usualBytes(FaultKind kind);

/// `cut-body`, as plans and the request log write it.
[[nodiscard]] QString nameOf(FaultKind kind);

/// How a fault plan is written, for `--help`. Plain text of at most 80 columns.
[[nodiscard]] QString faultPlanHelp();

} // namespace Welkom
