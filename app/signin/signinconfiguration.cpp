// SPDX-License-Identifier: Apache-2.0

#include "signinconfiguration.h"

#include "address.h"
#include "core/loopbackhost.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Reference 5.9. The scope follows the API's host; for China that is not documented.
struct Cloud
{
    const char *name;
    const char *authority;
    const char *apiBase;
};

constexpr std::array clouds {
    Cloud {"global", "https://login.microsoftonline.com/organizations",
           "https://api.partnercenter.microsoft.com"},
    Cloud {"us-government", "https://login.microsoftonline.us/organizations",
           "https://api.partnercenter.microsoft.com"},
    Cloud {"china", "https://login.partner.microsoftonline.cn/organizations",
           "https://partner.partnercenterapi.microsoftonline.cn"},
};

std::optional<Cloud> cloudNamed(const QString &name)
{
    const auto *const found = std::find_if(clouds.begin(), clouds.end(), [&](const Cloud &cloud) {
        return name.compare(QLatin1String(cloud.name), Qt::CaseInsensitive) == 0;
    });
    if (found == clouds.end())
        return std::nullopt;
    return *found;
}

void fillFrom(SignInSettings &settings, const SignInSettings &weaker)
{
    const auto fill = [](std::optional<QString> &value, const std::optional<QString> &other) {
        if (!value)
            value = other;
    };
    fill(settings.clientId, weaker.clientId);
    fill(settings.caFile, weaker.caFile);
    if (settings.cloud)
        return;
    fill(settings.authority, weaker.authority);
    fill(settings.scope, weaker.scope);
    fill(settings.service, weaker.service);
    fill(settings.cloud, weaker.cloud);
}

Result<QUrl> addressFrom(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const auto allowed = checkAddress(url);
    if (!allowed)
        return failure(allowed.error());
    if (url.hasQuery())
        return failure(ErrorKind::InvalidInput, ErrorReason::ConfigurationInvalid, text);
    return QUrl(normalAddress(url));
}

} // namespace

SignInSettings settingsOf(const QProcessEnvironment &environment)
{
    const auto value = [&](const QString &name) -> std::optional<QString> {
        const auto text = environment.value(name).trimmed();
        return text.isEmpty() ? std::nullopt : std::optional(text);
    };
    SignInSettings settings;
    settings.clientId = value(u"WELKOM_CLIENT_ID"_s);
    settings.authority = value(u"WELKOM_AUTHORITY"_s);
    settings.scope = value(u"WELKOM_SCOPE"_s);
    settings.service = value(u"WELKOM_SERVICE"_s);
    settings.cloud = value(u"WELKOM_CLOUD"_s);
    settings.caFile = value(u"WELKOM_CA_FILE"_s);
    return settings;
}

Result<SignInConfiguration> configurationOf(const QList<SignInSettings> &settings)
{
    SignInSettings said;
    for (const auto &one : settings)
        fillFrom(said, one);

    const auto cloud = cloudNamed(said.cloud.value_or(u"global"_s));
    if (!cloud) {
        return failure(ErrorKind::InvalidInput, ErrorReason::ConfigurationInvalid,
                       u"cloud %1"_s.arg(*said.cloud));
    }
    const auto authority = addressFrom(said.authority.value_or(QLatin1String(cloud->authority)));
    if (!authority)
        return failure(authority.error());
    const auto apiBase = addressFrom(said.service.value_or(QLatin1String(cloud->apiBase)));
    if (!apiBase)
        return failure(apiBase.error());

    SignInConfiguration configuration;
    configuration.cloud = QLatin1String(cloud->name);
    configuration.authority = *authority;
    configuration.clientId = said.clientId.value_or(QString()).trimmed();
    configuration.scope = said.scope.value_or(
        QLatin1String(cloud->apiBase) + "/user_impersonation openid profile offline_access"_L1);
    configuration.apiBase = *apiBase;
    configuration.caFile = said.caFile.value_or(QString());
    return configuration;
}

Result<void> checkClientId(const SignInConfiguration &configuration)
{
    static const QRegularExpression guid(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    static const QRegularExpression visible(u"^[!-~]{1,256}$"_s);
    const auto &id = configuration.clientId;
    if (id.isEmpty())
        return failure(ErrorKind::InvalidInput, ErrorReason::ClientIdMissing);
    const auto &form = isMicrosoftLogin(configuration.authority) ? guid : visible;
    if (!form.match(id).hasMatch())
        return failure(ErrorKind::InvalidInput, ErrorReason::ClientIdMalformed, id);
    return {};
}

bool isKnownService(const QUrl &apiBase)
{
    const auto host = apiBase.host();
    return isLoopback(apiBase)
        || std::any_of(clouds.begin(), clouds.end(), [&](const Cloud &cloud) {
               return QUrl(QLatin1String(cloud.apiBase)).host() == host;
           });
}

} // namespace Welkom
