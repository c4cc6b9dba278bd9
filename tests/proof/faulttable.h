// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"
#include "demo/faultplan.h"

#include <QList>

#include <optional>

namespace Welkom::Proof {

using namespace Qt::StringLiterals;

/// A fault of the pretend service, and what a call has to say of it when the fault lasts.
struct Injury
{
    QString name;
    FaultRule rule;
    std::optional<ErrorKind> ofRead; ///< nothing: the call succeeds all the same
    std::optional<ErrorKind> ofWrite;

    /// What ProofClient::quiet has to be: only these make time pass while an answer is awaited.
    [[nodiscard]] int quiet() const
    {
        return rule.kind == FaultKind::Hang ? 10 : rule.delay.count() > 0 ? 30 : 3000;
    }
    /// Status and connection are sound.
    [[nodiscard]] bool spoilsBodyOnly() const
    {
        return rule.kind == FaultKind::NotJson || rule.kind == FaultKind::Truncated
            || rule.kind == FaultKind::Empty || rule.kind == FaultKind::Huge;
    }
};

inline Injury injury(const QString &name, FaultKind kind, std::optional<ErrorKind> ofRead,
                     std::optional<ErrorKind> ofWrite)
{
    Injury made;
    made.name = name;
    made.rule.kind = kind;
    made.ofRead = ofRead;
    made.ofWrite = ofWrite;
    return made;
}

inline Injury withStatus(Injury made, int status, int retryAfter = 0)
{
    made.rule.status = status;
    if (retryAfter > 0)
        made.rule.retryAfter = std::chrono::seconds(retryAfter);
    return made;
}

inline Injury afterEffect(Injury made)
{
    made.name += u", after the effect"_s;
    made.rule.takesEffect = true;
    return made;
}

inline QList<Injury> makeFaults()
{
    using enum FaultKind;
    using enum ErrorKind;
    const auto answer = [](const QString &name, int status, ErrorKind ofRead, ErrorKind ofWrite) {
        return withStatus(injury(name, Answer, ofRead, ofWrite), status);
    };
    QList<Injury> all {
        answer(u"400"_s, 400, InvalidInput, InvalidInput),
        answer(u"403"_s, 403, NotAllowed, NotAllowed),
        answer(u"404"_s, 404, NotFound, NotFound),
        answer(u"408"_s, 408, ServiceFault, OutcomeUnknown),
        answer(u"409"_s, 409, AlreadyExists, AlreadyExists),
        withStatus(injury(u"429 and Retry-After"_s, Answer, Throttled, Throttled), 429, 2),
        answer(u"429 without a word"_s, 429, Throttled, Throttled),
        answer(u"500"_s, 500, ServiceFault, OutcomeUnknown),
        withStatus(injury(u"503 and Retry-After"_s, Answer, ServiceFault, OutcomeUnknown), 503, 2),
        injury(u"a page of a proxy"_s, Html, ServiceFault, OutcomeUnknown),
        injury(u"never an answer"_s, Hang, OutcomeUnknown, OutcomeUnknown),
        injury(u"cut"_s, Cut, OutcomeUnknown, OutcomeUnknown),
        injury(u"reset"_s, Reset, OutcomeUnknown, OutcomeUnknown),
        injury(u"cut in the body"_s, CutBody, OutcomeUnknown, OutcomeUnknown),
        injury(u"a few bytes at a time"_s, Trickle, std::nullopt, std::nullopt),
        injury(u"no JSON"_s, NotJson, ServiceFault, OutcomeUnknown),
        injury(u"half of the JSON"_s, Truncated, ServiceFault, OutcomeUnknown),
        injury(u"no body"_s, Empty, ServiceFault, OutcomeUnknown),
        injury(u"a huge body"_s, Huge, ServiceFault, OutcomeUnknown),
        injury(u"another user"_s, OtherUser, ServiceFault, OutcomeUnknown),
        injury(u"401"_s, Unauthorized, NotSignedIn, NotSignedIn),
        injury(u"the token runs out"_s, ExpireToken, NotSignedIn, NotSignedIn),
        injury(u"no second factor"_s, NoMfa, MfaRequired, MfaRequired),
        injury(u"a delay"_s, None, std::nullopt, std::nullopt),
    };
    for (auto &each : all) {
        if (each.rule.kind == Trickle) {
            each.rule.bytes = 400;
            each.rule.delay = std::chrono::milliseconds(10);
        } else if (each.rule.kind == None) {
            each.rule.delay = std::chrono::milliseconds(300);
        } else if (each.rule.kind == Huge) {
            each.rule.bytes = 3'000'000;
        }
    }
    // The same, done all the same: what a service may do that fails on its way back.
    for (const auto &name : {u"500"_s, u"a page of a proxy"_s, u"never an answer"_s, u"cut"_s,
                             u"reset"_s, u"another user"_s}) {
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i].name == name) {
                const auto made = afterEffect(all[i]);
                all.insert(++i, made);
            }
        }
    }
    return all;
}

/// Every kind of fault, and both times of effect where a kind can choose.
inline const QList<Injury> &allFaults()
{
    static const QList<Injury> all = makeFaults();
    return all;
}

} // namespace Welkom::Proof
