// SPDX-License-Identifier: Apache-2.0

#include "backedservices.h"

#include "serviceaddress.h"
#include "tokenaccount.h"

#include "core/random.h"
#include "partnercenter/partnercentertenant.h"
#include "partnercenter/servicefault.h"
#include "signin/address.h"
#include "signin/configurationfile.h"

namespace Welkom {

namespace {

std::optional<QString> said(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

RestOptions restOptions(const QUrl &service, const QList<QSslCertificate> &trusted)
{
    RestOptions options;
    options.service = service;
    options.extraCertificates = trusted;
    return options;
}

std::unique_ptr<SignIn> signInWith(const Secret &token)
{
    return token.isEmpty() ? nullptr : std::make_unique<GivenToken>(token);
}

} // namespace

BackedServices::BackedServices(std::unique_ptr<Backend> backend, const QUrl &service,
                               const QList<QSslCertificate> &trusted)
    : m_backend(std::move(backend)), m_key(m_backend->key()),
      m_tokenAccount(accountOfToken(m_backend->givenToken())),
      m_givenToken(signInWith(m_backend->givenToken())), m_signInHttp(m_backend->clock(), trusted),
      m_authority(m_backend->configuration(), m_signInHttp, m_backend->clock()),
      m_desk(m_backend->dataFolder(), m_authority, m_backend->secrets(), m_backend->clock(),
             systemRandom(), m_backend->withoutSignIn()),
      m_partnerGate(m_backend->clock()),
      m_transport(restOptions(service, trusted), readServiceFault, signIn(), m_backend->clock()),
      m_directory(m_transport, m_partnerGate)
{
    connect(&m_partnerGate, &RequestGate::held, this, &Services::held);
}

BackedServices::~BackedServices() = default;

Result<std::unique_ptr<Services>> BackedServices::make(std::unique_ptr<Backend> backend)
{
    const auto &configuration = backend->configuration();
    const auto service = safeAddress(configuration.apiBase);
    if (!service)
        return failure(service.error());
    QList<QSslCertificate> trusted;
    if (!configuration.caFile.isEmpty()) {
        const auto certificates = readCertificates(configuration.caFile);
        if (!certificates)
            return failure(certificates.error());
        trusted = *certificates;
    }
    return std::unique_ptr<Services>(new BackedServices(std::move(backend), *service, trusted));
}

SignIn &BackedServices::signIn()
{
    return m_givenToken ? *m_givenToken : static_cast<SignIn &>(m_desk);
}

bool BackedServices::isPractice() const
{
    return m_backend->isPractice();
}

QUrl BackedServices::address() const
{
    return m_transport.service();
}

QString BackedServices::unknownHost() const
{
    return isKnownService(address()) ? QString() : address().host();
}

SignInDesk &BackedServices::signInDesk()
{
    return m_desk;
}

Result<void> BackedServices::saveSignInPlace(const SignInPlace &place)
{
    SignInSettings settings;
    settings.clientId = said(place.clientId.trimmed());
    settings.authority = said(place.authority.trimmed());
    settings.cloud = said(place.cloud);
    const auto configuration = configurationOf({settings});
    if (!configuration)
        return failure(configuration.error());
    if (settings.clientId) {
        if (const auto usable = checkClientId(*configuration); !usable)
            return failure(usable.error());
    }
    return writeUserSettings(settings, usualConfigurationPaths().user);
}

bool BackedServices::hasGivenToken() const
{
    return m_givenToken != nullptr;
}

Clock &BackedServices::clock()
{
    return m_backend->clock();
}

CustomerDirectory &BackedServices::directory()
{
    return m_directory;
}

std::unique_ptr<CustomerTenant> BackedServices::tenant(const CustomerId &customer)
{
    auto &gate = m_customerGates[customer.value];
    if (!gate) {
        gate = std::make_unique<RequestGate>(m_backend->clock());
        connect(gate.get(), &RequestGate::held, this, &Services::held);
    }
    return std::make_unique<PartnerCenterTenant>(customer, m_transport, *gate);
}

Task<PartnerProfile> BackedServices::partner()
{
    const auto account = m_desk.current();
    if (!m_partner || m_partnerAskedAs != account) {
        m_partner.reset();
        const auto profile = co_await m_directory.profile();
        if (!profile)
            co_return failure(profile.error());
        m_partner = *profile;
        m_partnerAskedAs = account;
    }
    // Spelt out: QCoro 0.8 moves a member that stands alone behind co_return.
    co_return Result<PartnerProfile>(*m_partner);
}

Task<RunBinding> BackedServices::binding()
{
    const auto profile = co_await partner();
    if (!profile)
        co_return failure(profile.error());
    RunBinding binding;
    binding.apiBase = address().toString();
    binding.partnerTenantId = profile->tenantId;
    binding.account = m_tokenAccount;
    const auto account = m_desk.current();
    if (!hasGivenToken() && account) {
        binding.authority = normalAddress(m_authority.configuration().authority);
        binding.account = account->label();
    }
    co_return binding;
}

Task<RunStore *> BackedServices::openedRuns()
{
    if (!m_isOpen) {
        const auto folder = m_backend->dataFolder();
        const auto place = co_await m_runs.open(folder);
        if (!place)
            co_return failure(place.error());
        m_isOpen = true;
        if (!place->ownerOnly)
            Q_EMIT openToOthers(place->file);
    }
    co_return &m_runs;
}

Task<RunStore *> BackedServices::unlockedRuns()
{
    const auto store = co_await openedRuns();
    if (!store)
        co_return failure(store.error());
    if (!m_isUnlocked) {
        const auto key = m_key;
        const auto unlocked = co_await m_runs.unlock(key);
        if (!unlocked)
            co_return failure(unlocked.error());
        m_isUnlocked = true;
    }
    co_return *store;
}

Task<std::optional<bool>> BackedServices::keyIsByPassphrase()
{
    const auto store = co_await openedRuns();
    if (!store)
        co_return failure(store.error());
    const auto byPassphrase = co_await (*store)->keyIsByPassphrase();
    co_return byPassphrase;
}

void BackedServices::usePassphrase(const Secret &passphrase)
{
    m_key = KeySource::from(passphrase);
}

Task<void> BackedServices::finish()
{
    m_desk.cancelSignIn();
    m_transport.abortAll();
    m_partnerGate.cancelWaiting();
    for (const auto &[customer, gate] : m_customerGates)
        gate->cancelWaiting();
    m_backend->clock().wakeAll();
    const auto left = co_await m_desk.finish();
    if (!left)
        co_return failure(left.error());
    const auto finished = co_await m_transport.finish();
    co_return finished;
}

} // namespace Welkom
