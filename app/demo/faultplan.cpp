// SPDX-License-Identifier: Apache-2.0

#include "faultplan.h"

#include "faultplanreader.h"

#include <QJsonObject>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &wanted, const QString &actual)
{
    return wanted.isEmpty() || wanted.compare(actual, Qt::CaseInsensitive) == 0;
}

} // namespace

FaultPlan::FaultPlan(const QList<FaultRule> &rules)
{
    for (const auto &rule : rules) {
        // A `*` stands for anything but a slash.
        const auto pattern = QRegularExpression::wildcardToRegularExpression(rule.path);
        m_rules.append(
            {rule, QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)});
    }
}

Result<FaultPlan> FaultPlan::fromJson(QByteArrayView json)
{
    const auto rules = readFaultRules(json);
    if (!rules)
        return failure(rules.error());
    return FaultPlan(*rules);
}

std::optional<FaultRule> FaultPlan::choose(const FaultTarget &target)
{
    std::optional<FaultRule> chosen;
    for (auto &each : m_rules) {
        const auto &rule = each.rule;
        const bool matches = isSame(rule.method, target.method)
            && isSame(rule.operation, target.operation)
            && isSame(rule.userPrincipalName, target.userPrincipalName)
            && (rule.path.isEmpty() || each.path.match(target.path).hasMatch());
        if (!matches)
            continue;
        ++each.matched;
        const bool isItsTurn = (rule.nth == 0 || each.matched == rule.nth)
            && (rule.every == 0 || each.matched % rule.every == 0)
            && (rule.times == 0 || each.acted < rule.times);
        if (!isItsTurn || chosen)
            continue;
        ++each.acted;
        chosen = rule;
    }
    return chosen;
}

std::optional<bool> effectOf(FaultKind kind)
{
    switch (kind) {
    // These distort the answer of a request that was served.
    case FaultKind::None:
    case FaultKind::CutBody:
    case FaultKind::Trickle:
    case FaultKind::NotJson:
    case FaultKind::Truncated:
    case FaultKind::Empty:
    case FaultKind::Huge:
        return true;
    case FaultKind::Unauthorized:
    case FaultKind::ExpireToken:
    case FaultKind::NoMfa:
        return false;
    default:
        return std::nullopt;
    }
}

qint64 usualBytes(FaultKind kind)
{
    switch (kind) {
    case FaultKind::CutBody:
        return 20;
    case FaultKind::Trickle:
        return 16;
    case FaultKind::Huge:
        return qint64(32) * 1024 * 1024;
    default:
        return 0;
    }
}

QJsonArray FaultPlan::toJson() const
{
    QJsonArray rules;
    for (const auto &each : m_rules) {
        rules.append(QJsonObject {
            {u"name"_s, each.rule.name.isEmpty() ? nameOf(each.rule.kind) : each.rule.name},
            {u"do"_s, nameOf(each.rule.kind)},
            {u"matched"_s, each.matched},
            {u"acted"_s, each.acted},
        });
    }
    return rules;
}

} // namespace Welkom
