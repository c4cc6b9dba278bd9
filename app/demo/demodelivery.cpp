// SPDX-License-Identifier: Apache-2.0

#include "demodelivery.h"

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

/// JSON that is well formed and far too long.
QByteArray hugeJson(qint64 bytes)
{
    const QByteArray head = R"({"description":")";
    const QByteArray tail = R"("})";
    const auto filling = std::max<qint64>(0, bytes - head.size() - tail.size());
    return head + QByteArray(static_cast<qsizetype>(filling), 'x') + tail;
}

/// The answer with its body spoiled, where the fault does that.
LoopbackAnswer spoiled(LoopbackAnswer answer, FaultKind kind, qint64 bytes)
{
    switch (kind) {
    case FaultKind::NotJson:
        answer.body = "The request has been accepted.";
        break;
    case FaultKind::Truncated:
        answer.body.truncate(answer.body.size() / 2);
        break;
    case FaultKind::Empty:
        answer.body.clear();
        break;
    case FaultKind::Huge:
        answer.body = hugeJson(bytes);
        break;
    default:
        break;
    }
    return answer;
}

/// Sends the head and the first bytes, then closes: the promise of Content-Length is broken.
void cutBody(const DemoDelivery &delivery, qint64 bytes)
{
    const auto &answer = delivery.answer;
    if (answer.body.isEmpty())
        return delivery.responder.close(); // nothing to cut in, as with 204
    delivery.onAnswered(answer.status);
    delivery.responder.begin(answer, answer.body.size());
    const auto most = static_cast<qint64>(answer.body.size() - 1);
    delivery.responder.write(answer.body.left(static_cast<qsizetype>(std::min(bytes, most))));
    delivery.responder.close();
}

QCoro::Task<void> trickle(DemoDelivery delivery, qint64 bytes, Clock &clock)
{
    const auto body = delivery.answer.body;
    delivery.onAnswered(delivery.answer.status);
    delivery.responder.begin(delivery.answer, body.size());
    for (qsizetype at = 0; at < body.size(); at += static_cast<qsizetype>(bytes)) {
        delivery.responder.write(body.mid(at, static_cast<qsizetype>(bytes)));
        const auto slept = co_await clock.sleepFor(delivery.fault->delay);
        if (!slept || !delivery.responder.isWaiting())
            co_return;
    }
}

} // namespace

QCoro::Task<void> deliver(DemoDelivery delivery, Clock &clock)
{
    const auto kind = delivery.fault ? delivery.fault->kind : FaultKind::None;
    const bool isTrickle = delivery.fault && kind == FaultKind::Trickle;
    auto delay = delivery.delay;
    if (delivery.fault && !isTrickle)
        delay += delivery.fault->delay;
    if (delay.count() > 0) {
        const auto slept = co_await clock.sleepFor(delay);
        if (!slept)
            co_return;
    }
    const auto bytes =
        delivery.fault ? delivery.fault->bytes.value_or(usualBytes(kind)) : qint64(0);
    switch (kind) {
    case FaultKind::Hang:
        break;
    case FaultKind::Cut:
        delivery.responder.close();
        break;
    case FaultKind::Reset:
        delivery.responder.reset();
        break;
    case FaultKind::CutBody:
        cutBody(delivery, bytes);
        break;
    case FaultKind::Trickle:
        trickle(std::move(delivery), std::max<qint64>(1, bytes), clock);
        break;
    default:
        if (delivery.responder.isWaiting()) {
            delivery.onAnswered(delivery.answer.status);
            delivery.responder.answer(spoiled(std::move(delivery.answer), kind, bytes));
        }
        break;
    }
}

} // namespace Welkom
