// SPDX-License-Identifier: Apache-2.0

#include "demoswitches.h"

#include <QJsonArray>

#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr double maxMilliseconds = 3'600'000;
constexpr double minTokenLife = 1'000;
constexpr double maxTokenLife = 86'400'000;

bool setFlag(bool &flag, const QJsonValue &value)
{
    flag = value.toBool();
    return value.isBool();
}

bool setNumber(int &number, const QJsonValue &value, int least, int most)
{
    number = value.toInt(least - 1);
    return number >= least && number <= most;
}

bool setOneOf(int &number, const QJsonValue &value, int one, int other)
{
    number = value.toInt();
    return number == one || number == other;
}

bool setTime(milliseconds &time, const QJsonValue &value)
{
    const auto ms = value.toDouble(-1);
    time = milliseconds(static_cast<milliseconds::rep>(ms));
    return ms >= 0 && ms <= maxMilliseconds;
}

bool setTokenLife(milliseconds &life, const QJsonValue &value)
{
    const auto ms = value.toDouble(-1);
    const bool fits = ms >= minTokenLife && ms <= maxTokenLife;
    if (fits)
        life = milliseconds(static_cast<milliseconds::rep>(ms));
    return fits;
}

bool setRefreshRefusal(DemoSwitches::RefreshRefusal &refusal, const QJsonValue &value)
{
    using enum DemoSwitches::RefreshRefusal;
    const auto word = value.toString();
    refusal = word == "expired"_L1 ? Expired : word == "mfa"_L1 ? Mfa : None;
    return refusal != None || word == "none"_L1;
}

bool setRate(double &rate, const QJsonValue &value)
{
    rate = value.toDouble(-1);
    return rate >= 0 && rate <= 1e6;
}

bool setRetryAfter(DemoSwitches::RetryAfter &kind, const QJsonValue &value)
{
    const auto word = value.toString();
    kind = word == "date"_L1  ? DemoSwitches::RetryAfter::Date
        : word == "absent"_L1 ? DemoSwitches::RetryAfter::Absent
                              : DemoSwitches::RetryAfter::Seconds;
    return kind != DemoSwitches::RetryAfter::Seconds || word == "seconds"_L1;
}

bool setTexts(QStringList &texts, const QJsonValue &value)
{
    texts.clear();
    const auto array = value.toArray();
    for (const auto &text : array) {
        if (!text.isString())
            return false;
        texts.append(text.toString());
    }
    return value.isArray();
}

/// Whether there is a switch of that name and the value fits it.
bool changeOne(DemoSwitches &switches, const QString &name, const QJsonValue &value)
{
    if (name == "replaysRequestIds"_L1)
        return setFlag(switches.replaysRequestIds, value);
    if (name == "listingLag"_L1)
        return setTime(switches.listingLag, value);
    if (name == "listingLagCount"_L1)
        return setNumber(switches.listingLagCount, value, 0, 1'000'000);
    if (name == "echoesPassword"_L1)
        return setFlag(switches.echoesPassword, value);
    if (name == "createStatus"_L1)
        return setOneOf(switches.createStatus, value, 200, 201);
    if (name == "existsStatus"_L1)
        return setOneOf(switches.existsStatus, value, 400, 409);
    if (name == "codesAreStrings"_L1)
        return setFlag(switches.codesAreStrings, value);
    if (name == "sendsByteOrderMark"_L1)
        return setFlag(switches.sendsByteOrderMark, value);
    if (name == "nextLinkHasVersion"_L1)
        return setFlag(switches.nextLinkHasVersion, value);
    if (name == "hasMfa"_L1)
        return setFlag(switches.hasMfa, value);
    if (name == "mfaFaultHasBody"_L1)
        return setFlag(switches.mfaFaultHasBody, value);
    if (name == "tokenLife"_L1)
        return setTokenLife(switches.tokenLife, value);
    if (name == "refreshRefusal"_L1)
        return setRefreshRefusal(switches.refreshRefusal, value);
    if (name == "latency"_L1)
        return setTime(switches.latency, value);
    if (name == "readsPerSecond"_L1)
        return setRate(switches.reads.perSecond, value);
    if (name == "readBurst"_L1)
        return setNumber(switches.reads.burst, value, 0, 1'000'000);
    if (name == "writesPerSecond"_L1)
        return setRate(switches.writes.perSecond, value);
    if (name == "writeBurst"_L1)
        return setNumber(switches.writes.burst, value, 0, 1'000'000);
    if (name == "refusedCallsCount"_L1) {
        const bool fits = setFlag(switches.reads.refusedCallsCount, value);
        switches.writes.refusedCallsCount = switches.reads.refusedCallsCount;
        return fits;
    }
    if (name == "retryAfter"_L1)
        return setRetryAfter(switches.retryAfter, value);
    if (name == "refusesNextPasswords"_L1)
        return setNumber(switches.refusesNextPasswords, value, 0, 1'000'000);
    if (name == "refusedPasswords"_L1)
        return setTexts(switches.refusedPasswords, value);
    return false;
}

QString nameOf(DemoSwitches::RetryAfter kind)
{
    switch (kind) {
    case DemoSwitches::RetryAfter::Date:
        return u"date"_s;
    case DemoSwitches::RetryAfter::Absent:
        return u"absent"_s;
    default:
        return u"seconds"_s;
    }
}

QString nameOf(DemoSwitches::RefreshRefusal refusal)
{
    switch (refusal) {
    case DemoSwitches::RefreshRefusal::Expired:
        return u"expired"_s;
    case DemoSwitches::RefreshRefusal::Mfa:
        return u"mfa"_s;
    default:
        return u"none"_s;
    }
}

} // namespace

QJsonObject DemoSwitches::toJson() const
{
    return {
        {u"replaysRequestIds"_s, replaysRequestIds},
        {u"listingLag"_s, static_cast<qint64>(listingLag.count())},
        {u"listingLagCount"_s, listingLagCount},
        {u"echoesPassword"_s, echoesPassword},
        {u"createStatus"_s, createStatus},
        {u"existsStatus"_s, existsStatus},
        {u"codesAreStrings"_s, codesAreStrings},
        {u"sendsByteOrderMark"_s, sendsByteOrderMark},
        {u"nextLinkHasVersion"_s, nextLinkHasVersion},
        {u"hasMfa"_s, hasMfa},
        {u"mfaFaultHasBody"_s, mfaFaultHasBody},
        {u"tokenLife"_s, static_cast<qint64>(tokenLife.count())},
        {u"refreshRefusal"_s, nameOf(refreshRefusal)},
        {u"latency"_s, static_cast<qint64>(latency.count())},
        {u"readsPerSecond"_s, reads.perSecond},
        {u"readBurst"_s, reads.burst},
        {u"writesPerSecond"_s, writes.perSecond},
        {u"writeBurst"_s, writes.burst},
        {u"refusedCallsCount"_s, writes.refusedCallsCount},
        {u"retryAfter"_s, nameOf(retryAfter)},
        {u"refusesNextPasswords"_s, refusesNextPasswords},
        {u"refusedPasswordCount"_s, static_cast<int>(refusedPasswords.size())},
    };
}

Result<void> DemoSwitches::change(const QJsonObject &json)
{
    auto changed = *this;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!changeOne(changed, it.key(), it.value()))
            return failure(ErrorKind::InvalidInput, ErrorReason::None, it.key());
    }
    *this = changed;
    return {};
}

} // namespace Welkom
