// SPDX-License-Identifier: Apache-2.0

// One of two programs that renew the same sign-in at the same moment: AUTHORITY FOLDER ROUNDS.
// Ends with 0 when every renewal gave a token. No secret is in its arguments or its output.

#include "signin/accounts.h"
#include "signin/keychainsecretstore.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

Result<void> renew(AccountSession &session, int rounds)
{
    auto token = QCoro::waitFor(session.accessToken());
    for (int round = 0; round < rounds && token; ++round)
        token = QCoro::waitFor(session.renewedToken(*token));
    if (!token)
        return failure(token.error());
    return {};
}

Result<void> run(const QStringList &arguments, SystemClock &clock)
{
    SignInSettings settings;
    settings.authority = arguments.value(1);
    settings.clientId = u"welkom-test"_s;
    settings.service = u"http://127.0.0.1:9"_s;
    const auto configuration = configurationOf({settings});
    if (!configuration)
        return failure(configuration.error());
    SignInHttp http(clock);
    Authority authority(*configuration, http, clock);
    KeychainSecretStore secrets(clock);
    Accounts accounts(arguments.value(2), authority, secrets, clock);
    const auto current = accounts.current();
    if (!current)
        return failure(current.error());
    if (!*current)
        return failure(ErrorKind::NotSignedIn);
    const auto session = accounts.sessionOf(**current);
    if (!session)
        return failure(session.error());
    auto renewed = renew(**session, arguments.value(3).toInt());
    clock.wakeAll();
    return renewed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    SystemClock clock;
    const auto result = run(QCoreApplication::arguments(), clock);
    if (result)
        return 0;
    QTextStream(stderr) << nameOf(result.error().kind) << ' ' << nameOf(result.error().reason)
                        << ' ' << technicalDetails(result.error()) << '\n';
    return 1;
}
