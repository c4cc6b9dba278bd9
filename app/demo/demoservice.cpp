// SPDX-License-Identifier: Apache-2.0

#include "demoservice.h"

#include "controlroutes.h"
#include "customerroutes.h"
#include "demojson.h"
#include "userroutes.h"

#include <QLocale>
#include <QLoggingCategory>
#include <QPointer>

#include <array>
#include <utility>

namespace Welkom {

Q_LOGGING_CATEGORY(lcDemo, "welkom.demo", QtWarningMsg)

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr qsizetype maxBody = qsizetype(1024) * 1024;
constexpr qsizetype maxReplies = 50'000;
/// A GUID has 36; longer ids are echoed, not remembered.
constexpr qsizetype maxRequestId = 100;
/// A log line of a hostile request stays short.
constexpr qsizetype maxLogged = 2'000;

RequestLimits limits()
{
    RequestLimits limits;
    limits.body = maxBody;
    return limits;
}

QByteArray bearerToken(const LoopbackRequest &request)
{
    const auto field = request.headers.value("Authorization");
    if (!field.toLower().startsWith("bearer "))
        return {};
    return field.mid(7).trimmed();
}

QString headerText(const LoopbackRequest &request, QByteArrayView name)
{
    return QString::fromUtf8(request.headers.value(name)).left(maxLogged);
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// Sixteen characters of Base64 and a counter: `uWM1EGU7+0aI2MvV.0`.
QByteArray correlationVector(QRandomGenerator &random)
{
    std::array<quint32, 3> bits {};
    random.generate(bits.begin(), bits.end());
    const auto *bytes = reinterpret_cast<const char *>(bits.data());
    return QByteArray::fromRawData(bytes, sizeof bits).toBase64() + ".0";
}

DemoReply unauthorized(DemoFault fault)
{
    DemoReply reply(std::move(fault));
    reply.headers.append("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return reply;
}

DemoReply tokenRefused()
{
    return unauthorized(
        {401, 800001, u"Access denied: the access token is missing or no longer valid."_s, {}, {}});
}

/// \param hasBody false: the older form, which only the status line tells.
DemoReply mfaMissing(bool hasBody)
{
    return unauthorized({401,
                         hasBody ? 900421 : 0,
                         u"The token presented was not issued with multi-factor authentication."_s,
                         {},
                         "Unauthorized - MFA required"});
}

bool isUserOperation(const DemoCall &call)
{
    return isWrite(call.operation) || call.operation == DemoOperation::GetUser
        || call.operation == DemoOperation::UserLicenses
        || call.operation == DemoOperation::ListUsers
        || call.operation == DemoOperation::ListDeletedUsers;
}

/// The answer is one user.
bool answersWithUser(DemoOperation operation)
{
    return operation == DemoOperation::CreateUser || operation == DemoOperation::GetUser
        || operation == DemoOperation::UpdateUser || operation == DemoOperation::RestoreUser
        || operation == DemoOperation::ResetPassword;
}

} // namespace

DemoService::DemoService(DemoOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_ownClock(std::make_unique<SystemClock>()),
      m_clock(*m_ownClock), m_startedAt(m_clock.now()), m_authority(m_switches, m_clock),
      m_server([this](const LoopbackRequest &request,
                      const Responder &responder) { serve(request, responder); },
               limits())
{
    reset();
}

DemoService::DemoService(DemoOptions options, Clock &clock, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_startedAt(m_clock.now()),
      m_authority(m_switches, m_clock),
      m_server([this](const LoopbackRequest &request,
                      const Responder &responder) { serve(request, responder); },
               limits())
{
    reset();
}

DemoService::~DemoService()
{
    m_server.close();
    // Answers that are still delayed end here; they find their clients gone.
    if (m_ownClock)
        m_ownClock->wakeAll();
}

Result<QUrl> DemoService::start(quint16 port)
{
    const auto listening = m_server.listen(port);
    if (!listening)
        return failure(listening.error());
    m_authority.setAddress(authority());
    qCInfo(lcDemo) << "listening at" << url();
    return url();
}

QUrl DemoService::authority() const
{
    auto address = url();
    address.setPath(u"/authority"_s);
    return address;
}

void DemoService::expireToken(const QByteArray &token)
{
    m_tokens.remove(token);
    m_authority.tokens().expire(token);
}

void DemoService::expireTokens()
{
    m_tokens.clear();
    m_authority.tokens().expireAll();
}

void DemoService::stop()
{
    m_server.close();
}

void DemoService::reset()
{
    m_directory = std::make_unique<DemoDirectory>(m_options.size, m_clock);
    m_switches = m_options.switches;
    m_faults = m_options.faults;
    m_tokens = QSet<QByteArray>(m_options.tokens.begin(), m_options.tokens.end());
    m_authority.revokeAll();
    m_log.clear();
    m_readBucket.refill();
    m_writeBucket.refill();
    m_replies.clear();
}

bool DemoService::isForeign(const LoopbackRequest &request) const
{
    return !m_server.isOwnHost(request.host) || request.headers.contains("Origin");
}

void DemoService::serve(const LoopbackRequest &request, const Responder &responder)
{
    const bool foreign = isForeign(request);
    if (!request.segments.isEmpty() && request.segments.first() == "demo"_L1 && !foreign)
        return responder.answer(ControlRoutes::serve(request, *this));

    const auto call = demoCallOf(request);
    const auto principalName = principalNameOf(call, *m_directory, m_clock.utcNow());
    const auto number = logArrival(call, principalName);

    auto delivery = deliveryFor(responder, number);
    if (foreign) {
        const DemoFault fault {
            403, 900308, u"Only programs of this computer may ask here."_s, {}, {}};
        delivery.answer = toAnswer(fault, request);
        deliver(std::move(delivery), m_clock);
        return;
    }

    delivery.delay = m_switches.latency;
    if (DemoAuthority::isAsked(request)) {
        delivery.answer = m_authority.serve(request);
        Q_EMIT requestLogged(number);
        deliver(std::move(delivery), m_clock);
        return;
    }
    delivery.fault = m_faults.choose(
        {QString::fromLatin1(request.method), request.path, nameOf(call.operation), principalName});
    const auto &fault = delivery.fault;
    const bool isServed = !fault || effectOf(fault->kind).value_or(fault->takesEffect)
        || (fault->kind == FaultKind::OtherUser
            && !(isWrite(call.operation) && answersWithUser(call.operation)));
    const auto reply = isServed ? replyTo(call, number) : replyInstead(call, *fault);
    delivery.answer = toAnswer(reply, request);
    if (fault)
        delivery.answer = faultyAnswer(std::move(delivery.answer), *fault);
    if (fault && fault->kind == FaultKind::OtherUser)
        delivery.answer = answerOfAnother(std::move(delivery.answer), call);
    if (auto *logged = m_log.find(number)) {
        logged->tookEffect = reply.tookEffect;
        if (fault) {
            logged->fault = fault->name.isEmpty() ? nameOf(fault->kind) : fault->name;
            logged->retryAfter = fault->retryAfter.value_or(logged->retryAfter);
        }
    }
    Q_EMIT requestLogged(number);
    deliver(std::move(delivery), m_clock);
}

DemoDelivery DemoService::deliveryFor(const Responder &responder, int number)
{
    DemoDelivery delivery;
    delivery.responder = responder;
    delivery.onAnswered = [service = QPointer(this), number](int status) {
        if (service)
            service->logAnswer(number, status);
    };
    return delivery;
}

int DemoService::logArrival(const DemoCall &call, const QString &principalName)
{
    const auto &request = call.request;
    LoggedRequest logged;
    logged.time = m_clock.utcNow();
    logged.arrived = duration_cast<milliseconds>(m_clock.now() - m_startedAt);
    logged.method = QString::fromLatin1(request.method);
    logged.path = request.path.left(maxLogged);
    if (DemoAuthority::isAsked(request)) {
        logged.operation = DemoAuthority::operationOf(request);
    } else {
        logged.query = QString::fromLatin1(request.rawQuery()).left(maxLogged);
        logged.operation = nameOf(call.operation);
    }
    logged.requestId = headerText(request, "MS-RequestId");
    logged.correlationId = headerText(request, "MS-CorrelationId");
    logged.customerId = call.customerId.left(maxLogged);
    logged.userPrincipalName = principalName.left(maxLogged);
    return m_log.add(std::move(logged));
}

void DemoService::logAnswer(int number, int status)
{
    auto *logged = m_log.find(number);
    if (!logged)
        return;
    logged->status = status;
    logged->answered = duration_cast<milliseconds>(m_clock.now() - m_startedAt);
    Q_EMIT requestLogged(number);
}

DemoReply DemoService::replyTo(const DemoCall &call, int number)
{
    const auto *account = accountOf(call);
    if (const auto refusal = refuseAccount(account))
        return *refusal;
    if (const auto refusal = throttle(call, number))
        return *refusal;
    if (call.operation == DemoOperation::Unknown)
        return DemoFault {404, 1000, u"There is no such resource."_s, {}, {}};
    if (call.operation == DemoOperation::WrongMethod)
        return DemoFault {405, 3000, u"The method is not allowed here."_s, {}, {}};
    return replyOrReplay(call, *account, number);
}

const DemoAccount *DemoService::accountOf(const DemoCall &call) const
{
    const auto token = bearerToken(call.request);
    if (token.isEmpty())
        return nullptr;
    if (m_tokens.contains(token))
        return &DemoAccounts::allowedEverything();
    return m_authority.tokens().accountOf(token);
}

std::optional<DemoReply> DemoService::refuseAccount(const DemoAccount *account) const
{
    if (!account)
        return tokenRefused();
    if (!m_switches.hasMfa || !account->hasMfa)
        return mfaMissing(m_switches.mfaFaultHasBody);
    return std::nullopt;
}

std::optional<DemoReply> DemoService::throttle(const DemoCall &call, int number)
{
    const bool writes = isWrite(call.operation);
    auto &bucket = writes ? m_writeBucket : m_readBucket;
    const auto wait = bucket.take(writes ? m_switches.writes : m_switches.reads, m_clock.now());
    if (!wait)
        return std::nullopt;
    if (auto *logged = m_log.find(number))
        logged->retryAfter = *wait;
    DemoReply reply(QJsonDocument(DemoJson::throttled(*wait)));
    reply.status = 429;
    if (m_switches.retryAfter == DemoSwitches::RetryAfter::Seconds) {
        reply.headers.append("Retry-After", QByteArray::number(qint64(wait->count())));
    } else if (m_switches.retryAfter == DemoSwitches::RetryAfter::Date) {
        // A date has whole seconds: the next one, so that it is never too early.
        const auto until = m_clock.utcNow().addSecs(qint64(wait->count())).addMSecs(999);
        reply.headers.append("Retry-After", httpDate(until));
    }
    return reply;
}

DemoReply DemoService::replyOrReplay(const DemoCall &call, const DemoAccount &account, int number)
{
    const auto &request = call.request;
    const auto id = request.headers.value("MS-RequestId");
    const bool mayReplay = m_switches.replaysRequestIds && isWrite(call.operation) && !id.isEmpty()
        && id.size() <= maxRequestId;
    const auto key = mayReplay
        ? account.id.toLatin1() + ' ' + id.toLower() + ' ' + request.method + ' ' + request.target
        : QByteArray();
    if (const auto known = m_replies.constFind(key); mayReplay && known != m_replies.constEnd()) {
        if (auto *logged = m_log.find(number))
            logged->replayed = true;
        auto reply = *known;
        reply.tookEffect = false;
        return reply;
    }
    const DemoWorld world {*m_directory, m_switches, m_clock, account};
    auto reply =
        isUserOperation(call) ? UserRoutes::serve(call, world) : CustomerRoutes::serve(call, world);
    if (mayReplay && m_replies.size() < maxReplies)
        m_replies.insert(key, reply);
    return reply;
}

DemoReply DemoService::replyInstead(const DemoCall &call, const FaultRule &fault)
{
    switch (fault.kind) {
    case FaultKind::ExpireToken:
        expireToken(bearerToken(call.request));
        return tokenRefused();
    case FaultKind::Unauthorized:
        return tokenRefused();
    case FaultKind::NoMfa:
        return mfaMissing(m_switches.mfaFaultHasBody);
    default:
        return {};
    }
}

/// Status, headers and body of the faults that replace them.
LoopbackAnswer DemoService::faultyAnswer(LoopbackAnswer answer, const FaultRule &fault) const
{
    if (fault.kind == FaultKind::Html) {
        answer.status = fault.status == 0 ? 502 : fault.status;
        answer.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        answer.body = "<!DOCTYPE html>\n<html><head><title>Proxy</title></head>\n<body>"
                      "<h1>The page cannot be displayed</h1></body></html>\n";
    }
    if (fault.kind == FaultKind::Answer) {
        answer.status = fault.status;
        answer.reason.clear();
        const bool isTechnical = fault.status >= 500;
        const DemoFault body {fault.status,
                              isTechnical ? 800003 : 3000,
                              isTechnical ? u"The service failed."_s : u"The request failed."_s,
                              {},
                              {}};
        const auto json = fault.status == 429 ? DemoJson::throttled(fault.retryAfter.value_or(1s))
                                              : DemoJson::fault(body, m_switches.codesAreStrings);
        answer.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
        answer.headers.set("Content-Type", "application/json; charset=utf-8");
    }
    if (fault.hasBody)
        answer.body = fault.body;
    for (const auto &field : fault.headers)
        answer.headers.set(field.name, field.value);
    if (fault.retryAfter)
        answer.headers.set("Retry-After", QByteArray::number(qint64(fault.retryAfter->count())));
    return answer;
}

/// As if two answers were mixed up: the first active user of the customer that the call is not
/// about. Calls that are about no single user, and refusals, are left as they are.
LoopbackAnswer DemoService::answerOfAnother(LoopbackAnswer answer, const DemoCall &call)
{
    auto *tenant = m_directory->find(call.customerId);
    if (!answersWithUser(call.operation) || !tenant || answer.status >= 300)
        return answer;
    const auto name = principalNameOf(call, *m_directory, m_clock.utcNow());
    for (const auto &user : tenant->users()) {
        const bool isAskedFor = user.id.compare(call.userId, Qt::CaseInsensitive) == 0
            || user.userPrincipalName.compare(name, Qt::CaseInsensitive) == 0;
        if (isAskedFor || user.isDeleted())
            continue;
        if (call.operation == DemoOperation::CreateUser)
            answer.status = m_switches.createStatus;
        answer.body = QJsonDocument(DemoJson::user(user, tenant->profile().id))
                          .toJson(QJsonDocument::Compact);
        answer.headers.set("Content-Type", "application/json; charset=utf-8");
        break;
    }
    return answer;
}

LoopbackAnswer DemoService::toAnswer(const DemoReply &reply, const LoopbackRequest &request)
{
    auto &random = m_directory->random();
    const auto echoed = [&](const QByteArray &name) {
        const auto sent = request.headers.value(name);
        return sent.isEmpty() ? demoGuid(random).toLatin1() : sent;
    };
    LoopbackAnswer answer;
    answer.status = reply.status;
    answer.headers = reply.headers;
    const bool hasFaultBody = reply.fault && reply.fault->code != 0;
    const auto json = hasFaultBody
        ? QJsonDocument(DemoJson::fault(*reply.fault, m_switches.codesAreStrings))
        : reply.body;
    if (reply.fault)
        answer.reason = reply.fault->reason;
    if (!json.isNull()) {
        answer.headers.append("Content-Type", "application/json; charset=utf-8");
        if (m_switches.sendsByteOrderMark)
            answer.body = "\xef\xbb\xbf";
        answer.body += json.toJson(QJsonDocument::Compact);
    }
    answer.headers.append("MS-CorrelationId", echoed("MS-CorrelationId"));
    answer.headers.append("MS-RequestId", echoed("MS-RequestId"));
    answer.headers.append("MS-CV", correlationVector(random));
    answer.headers.append("MS-ServerId", "101112616");
    answer.headers.append("Date", httpDate(m_clock.utcNow()));
    return answer;
}

} // namespace Welkom
