// SPDX-License-Identifier: Apache-2.0

#include "partnercenter/pagelink.h"
#include "partnercenter/partnercenterjson.h"
#include "partnercenter/servicefault.h"
#include "requests/fieldtext.h"
#include "requests/retryafter.h"

#include <QDateTime>
#include <QUrl>

#include <cstdint>
#include <cstdlib>

using namespace Welkom;

namespace {

void demand(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

/// A link that is followed stays with the service.
void follow(const QUrl &service, const std::optional<PageLink> &next)
{
    if (!next)
        return;
    if (const auto url = resolveLink(service, next->uri))
        demand(url->host() == service.host() && url->scheme() == service.scheme());
    for (const auto &[name, value] : headersOf(*next)) {
        demand(name.compare("Authorization", Qt::CaseInsensitive) != 0);
        demand(isFieldText(name) && isFieldText(value));
    }
}

void readAsFault(int status, const QByteArray &body)
{
    static const QDateTime now(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    static const Secret password(QByteArrayView("Pa&ss#7x"));
    RefusedAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.retryAfter = body.left(40);
    RefusedRequest request;
    request.subject = QStringLiteral("anna@dorp.example");
    request.unspoken = password;
    for (const auto purpose : {Purpose::Read, Purpose::Create, Purpose::Change}) {
        request.purpose = purpose;
        const auto error = readServiceFault(answer, request, now);
        demand(!error.serviceText.contains(QStringLiteral("Pa&ss#7x")));
        demand(error.serviceText.size() <= 2000 && error.serviceCode.size() <= 40);
        demand(!error.retryAfter
               || (error.retryAfter->count() >= 0 && *error.retryAfter <= longestRetryAfter));
        demand(!describe(error).isEmpty());
        const bool inDoubt = status == 408 || status >= 500;
        demand(purpose == Purpose::Read || (error.kind == ErrorKind::OutcomeUnknown) == inDoubt);
    }
}

} // namespace

/// The first byte chooses the status, the rest is a body: read as an error, and as everything that
/// a success may hold. Nothing may crash, leak the password or lead elsewhere.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    readAsFault(300 + data[0], body);

    static const QUrl service(QStringLiteral("https://api.example"));
    if (const auto page = readCustomerPage(body))
        follow(service, page->next);
    if (const auto page = readUserPage(body))
        follow(service, page->next);
    if (const auto user = readUser(body))
        demand(!user->id.value.isEmpty());
    (void)readCustomer(body);
    (void)readBillingCountry(body);
    (void)readOrganizationCountry(body);
    (void)readPartnerProfile(body);
    (void)readDomains(body);
    return 0;
}
