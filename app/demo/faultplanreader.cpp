// SPDX-License-Identifier: Apache-2.0

#include "faultplanreader.h"

#include "democall.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::pair<FaultKind, const char *> kindNames[] = {
    {FaultKind::None, "delay"},
    {FaultKind::Answer, "answer"},
    {FaultKind::Html, "html"},
    {FaultKind::Hang, "hang"},
    {FaultKind::Cut, "cut"},
    {FaultKind::CutBody, "cut-body"},
    {FaultKind::Reset, "reset"},
    {FaultKind::Trickle, "trickle"},
    {FaultKind::NotJson, "not-json"},
    {FaultKind::Truncated, "truncated"},
    {FaultKind::Empty, "empty"},
    {FaultKind::Huge, "huge"},
    {FaultKind::OtherUser, "other-user"},
    {FaultKind::Unauthorized, "unauthorized"},
    {FaultKind::ExpireToken, "expire-token"},
    {FaultKind::NoMfa, "no-mfa"},
};

std::optional<FaultKind> kindOf(const QString &name)
{
    for (const auto &[kind, each] : kindNames) {
        if (name == QLatin1String(each))
            return kind;
    }
    return std::nullopt;
}

/// Reads one rule and keeps the first thing that is wrong with it.
class RuleReader
{
    Q_DECLARE_TR_FUNCTIONS(FaultPlan)

public:
    explicit RuleReader(int index) : m_place(u"faults[%1]"_s.arg(index)) { }

    [[nodiscard]] FaultRule read(const QJsonValue &value);
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    static QString notAnObject() { return tr("the file is not a JSON object"); }
    static QString notJson(const QString &why, int at)
    {
        return tr("the file is not JSON (%1, at byte %2)").arg(why).arg(at);
    }
    static QString noArray() { return tr("“faults” has to be a list"); }
    static QString unknownMember(const QString &name)
    {
        return tr("there is no member “%1”").arg(name);
    }

private:
    void readMember(FaultRule &rule, const QString &name, const QJsonValue &value);
    void readBody(FaultRule &rule, const QJsonValue &value);
    void readHeaders(FaultRule &rule, const QJsonValue &value);
    void complete(FaultRule &rule, const QJsonObject &object);
    [[nodiscard]] QString text(const QString &name, const QJsonValue &value);
    [[nodiscard]] qint64 number(const QString &name, const QJsonValue &value, qint64 least,
                                qint64 most);
    void complain(const QString &name, const QString &why)
    {
        if (m_trouble.isEmpty())
            m_trouble = (name.isEmpty() ? m_place : m_place + u'.' + name) + ": "_L1 + why;
    }

    QString m_place;
    QString m_trouble;
};

FaultRule RuleReader::read(const QJsonValue &value)
{
    FaultRule rule;
    if (!value.isObject()) {
        complain({}, tr("has to be an object"));
        return rule;
    }
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        readMember(rule, it.key(), it.value());
    if (!object.contains("do"_L1))
        complain(u"do"_s, tr("is missing"));
    if (m_trouble.isEmpty())
        complete(rule, object);
    return rule;
}

void RuleReader::readMember(FaultRule &rule, const QString &name, const QJsonValue &value)
{
    constexpr int most = 1'000'000;
    if (name == "method"_L1)
        rule.method = text(name, value);
    else if (name == "path"_L1)
        rule.path = text(name, value);
    else if (name == "userPrincipalName"_L1)
        rule.userPrincipalName = text(name, value);
    else if (name == "name"_L1)
        rule.name = text(name, value);
    else if (name == "nth"_L1)
        rule.nth = static_cast<int>(number(name, value, 1, most));
    else if (name == "every"_L1)
        rule.every = static_cast<int>(number(name, value, 1, most));
    else if (name == "times"_L1)
        rule.times = static_cast<int>(number(name, value, 1, most));
    else if (name == "delay"_L1)
        rule.delay = milliseconds(number(name, value, 0, 3'600'000));
    else if (name == "status"_L1)
        rule.status = static_cast<int>(number(name, value, 200, 599));
    else if (name == "retryAfter"_L1)
        rule.retryAfter = seconds(number(name, value, 0, 86'400));
    else if (name == "bytes"_L1)
        rule.bytes = number(name, value, 0, qint64(1024) * 1024 * 1024);
    else if (name == "body"_L1)
        readBody(rule, value);
    else if (name == "headers"_L1)
        readHeaders(rule, value);
    else if (name == "effect"_L1) {
        rule.takesEffect = value.toBool();
        if (!value.isBool())
            complain(name, tr("has to be true or false"));
    } else if (name == "operation"_L1) {
        rule.operation = text(name, value);
        if (!demoOperationOf(rule.operation))
            complain(name, tr("there is no operation “%1”").arg(rule.operation));
    } else if (name == "do"_L1) {
        const auto kind = kindOf(text(name, value));
        rule.kind = kind.value_or(FaultKind::None);
        if (!kind)
            complain(name, tr("there is no such fault as “%1”").arg(value.toString()));
    } else {
        complain(name, unknownMember(name));
    }
}

void RuleReader::readBody(FaultRule &rule, const QJsonValue &value)
{
    rule.hasBody = true;
    if (value.isString())
        rule.body = value.toString().toUtf8();
    else if (value.isObject())
        rule.body = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    else
        complain(u"body"_s, tr("has to be text or an object"));
}

void RuleReader::readHeaders(FaultRule &rule, const QJsonValue &value)
{
    if (!value.isObject())
        return complain(u"headers"_s, tr("has to be an object"));
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        rule.headers.append(it.key().toLatin1(), text(u"headers"_s, it.value()).toUtf8());
}

/// What depends on more than one member.
void RuleReader::complete(FaultRule &rule, const QJsonObject &object)
{
    if (object.contains("effect"_L1) && effectOf(rule.kind))
        complain(u"effect"_s, tr("says nothing with “%1”").arg(nameOf(rule.kind)));
    if (rule.kind == FaultKind::Answer && rule.status == 0)
        complain(u"status"_s, tr("is missing"));
    if (rule.status != 0 && rule.kind != FaultKind::Answer && rule.kind != FaultKind::Html)
        complain(u"status"_s, tr("says nothing with “%1”").arg(nameOf(rule.kind)));
    if (rule.kind == FaultKind::None && rule.delay.count() == 0)
        complain(u"delay"_s, tr("is missing"));
    if (rule.bytes && usualBytes(rule.kind) == 0)
        complain(u"bytes"_s, tr("says nothing with “%1”").arg(nameOf(rule.kind)));
    if (rule.kind == FaultKind::Trickle && rule.bytes == 0)
        complain(u"bytes"_s, tr("has to be 1 at least"));
}

QString RuleReader::text(const QString &name, const QJsonValue &value)
{
    if (!value.isString())
        complain(name, tr("has to be text"));
    return value.toString();
}

qint64 RuleReader::number(const QString &name, const QJsonValue &value, qint64 least, qint64 most)
{
    const auto given = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(given >= double(least) && given <= double(most)) || given != std::floor(given)) {
        complain(name, tr("has to be a whole number from %1 to %2").arg(least).arg(most));
        return least;
    }
    return static_cast<qint64>(given);
}

tl::unexpected<Error> invalidPlan(const QString &why)
{
    return failure(ErrorKind::InvalidInput, ErrorReason::FaultPlanInvalid, why);
}

} // namespace

QString nameOf(FaultKind kind)
{
    for (const auto &[each, name] : kindNames) {
        if (each == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

Result<QList<FaultRule>> readFaultRules(QByteArrayView json)
{
    QJsonParseError parseError;
    auto bytes = json.toByteArray();
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    const auto document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return invalidPlan(RuleReader::notJson(parseError.errorString(), parseError.offset));
    if (!document.isObject())
        return invalidPlan(RuleReader::notAnObject());
    const auto object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != "faults"_L1)
            return invalidPlan(RuleReader::unknownMember(it.key()));
    }
    if (!object.value("faults"_L1).isArray())
        return invalidPlan(RuleReader::noArray());

    QList<FaultRule> rules;
    const auto faults = object.value("faults"_L1).toArray();
    for (const auto &value : faults) {
        RuleReader reader(static_cast<int>(rules.size()));
        rules.append(reader.read(value));
        if (!reader.trouble().isEmpty())
            return invalidPlan(reader.trouble());
    }
    return rules;
}

} // namespace Welkom
