// SPDX-License-Identifier: Apache-2.0

#include "services.h"

#include "tokenaccount.h"

#include "core/random.h"
#include "core/secretstore.h"
#include "core/signin.h"
#include "demo/demoservice.h"
#include "partnercenter/partnercenterdirectory.h"
#include "partnercenter/partnercentertenant.h"
#include "partnercenter/servicefault.h"
#include "requests/requestgate.h"
#include "requests/resttransport.h"
#include "signin/accountdesk.h"
#include "signin/address.h"
#include "signin/configurationfile.h"
#include "signin/keychainsecretstore.h"
#include "signin/signinconfiguration.h"

#include <QNetworkProxyFactory>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <map>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The token that the pretend service accepts.
constexpr char practiceToken[] = "demo";

/// The client id that the pretend sign-in takes, as it does any other.
constexpr auto practiceClientId = "welkom-practice"_L1;

/// Scheme, host and port of an address that may be sent a token.
Result<QUrl> safeAddress(const QUrl &address)
{
    const auto scheme = address.scheme().toLower();
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty()
        || (scheme != "https"_L1 && scheme != "http"_L1))
        return failure(ErrorKind::InvalidInput, ErrorReason::AddressUnreadable, address.toString());
    if (const auto safe = checkAddress(address); !safe)
        return failure(safe.error());
    QUrl bare;
    bare.setScheme(scheme);
    bare.setHost(address.host());
    bare.setPort(address.port());
    return bare;
}

std::optional<QString> said(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// What the command line says, the strongest place.
SignInSettings onCommandLine(const ServicesOptions &options)
{
    SignInSettings settings;
    settings.service = said(options.service.toString());
    settings.authority = said(options.authority);
    settings.clientId = said(options.clientId);
    settings.cloud = said(options.cloud);
    settings.caFile = said(options.caFile);
    return settings;
}

Result<SignInConfiguration> realConfiguration(const ServicesOptions &options)
{
    if (!options.service.isEmpty()) {
        if (const auto safe = safeAddress(options.service); !safe)
            return failure(safe.error());
    }
    const auto files = readConfigurationFiles(usualConfigurationPaths());
    if (!files)
        return failure(files.error());
    QList<SignInSettings> places {onCommandLine(options),
                                  settingsOf(QProcessEnvironment::systemEnvironment())};
    places += *files;
    return configurationOf(places);
}

Result<SignInConfiguration> practiceConfiguration(const DemoService &demo)
{
    SignInSettings settings;
    settings.service = demo.url().toString();
    settings.authority = demo.authority().toString();
    settings.clientId = practiceClientId;
    return configurationOf({settings});
}

QString dataFolderOf(const ServicesOptions &options)
{
    return options.dataFolder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        : options.dataFolder;
}

} // namespace

/// In the order in which they need each other, so that they end in the other.
class Services::Parts
{
public:
    Parts() : keychain(clock) { }

    bool isPractice = false;
    QString dataFolder;
    QString tokenAccount; ///< of the given token
    KeySource key;

    SystemClock clock;
    std::unique_ptr<QTemporaryDir> practiceFolder;
    std::unique_ptr<DemoService> demo;
    KeychainSecretStore keychain;
    MemorySecretStore practiceKeychain;
    std::unique_ptr<SignInHttp> signInHttp;
    std::unique_ptr<Authority> authority;
    std::unique_ptr<AccountDesk> desk;
    std::unique_ptr<SignIn> givenToken;
    std::unique_ptr<RequestGate> partnerGate;
    std::map<QString, std::unique_ptr<RequestGate>> customerGates;
    std::unique_ptr<RestTransport> transport;
    std::unique_ptr<PartnerCenterDirectory> directory;
    std::optional<PartnerProfile> partner;
    std::optional<KnownAccount> partnerAskedAs;
    RunStore runs;
    bool isOpen = false;
    bool isUnlocked = false;

    [[nodiscard]] Result<SignInConfiguration> startPractice();
    [[nodiscard]] Result<SignInConfiguration> prepare(const ServicesOptions &options);
    [[nodiscard]] Result<void> connectTo(const SignInConfiguration &configuration);
    [[nodiscard]] SignIn &signIn() { return givenToken ? *givenToken : *desk; }
};

/// Starts the pretend service and says how to sign in there.
Result<SignInConfiguration> Services::Parts::startPractice()
{
    isPractice = true;
    practiceFolder = std::make_unique<QTemporaryDir>();
    if (!practiceFolder->isValid())
        return failure(ErrorKind::Storage, ErrorReason::FileUnwritable, practiceFolder->path());
    dataFolder = practiceFolder->filePath(u"data"_s);
    key = KeySource::from(practiceKeychain);
    demo = std::make_unique<DemoService>(DemoOptions(), clock);
    if (const auto started = demo->start(); !started)
        return failure(started.error());
    return practiceConfiguration(*demo);
}

Result<SignInConfiguration> Services::Parts::prepare(const ServicesOptions &options)
{
    if (options.practice)
        return startPractice();
    dataFolder = dataFolderOf(options);
    if (!options.accessToken.isEmpty()) {
        tokenAccount = accountOfToken(options.accessToken);
        givenToken = std::make_unique<GivenToken>(options.accessToken);
    }
    key = options.passphrase ? KeySource::from(*options.passphrase) : KeySource::from(keychain);
    return realConfiguration(options);
}

Result<void> Services::Parts::connectTo(const SignInConfiguration &configuration)
{
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
    auto &secrets = isPractice ? static_cast<SecretStore &>(practiceKeychain) : keychain;
    signInHttp = std::make_unique<SignInHttp>(clock, trusted);
    authority = std::make_unique<Authority>(configuration, *signInHttp, clock);
    desk = std::make_unique<AccountDesk>(
        dataFolder, *authority, secrets, clock, systemRandom(),
        isPractice ? std::make_unique<GivenToken>(Secret(practiceToken)) : nullptr);
    RestOptions rest;
    rest.service = *service;
    rest.extraCertificates = trusted;
    partnerGate = std::make_unique<RequestGate>(clock);
    transport = std::make_unique<RestTransport>(std::move(rest), readServiceFault, signIn(), clock);
    directory = std::make_unique<PartnerCenterDirectory>(*transport, *partnerGate);
    return {};
}

Services::Services(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    connect(m_parts->partnerGate.get(), &RequestGate::held, this, &Services::held);
}

Services::~Services() = default;

Result<std::unique_ptr<Services>> Services::make(const ServicesOptions &options)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    auto parts = std::make_unique<Parts>();
    const auto configuration = parts->prepare(options);
    if (!configuration)
        return failure(configuration.error());
    if (const auto connected = parts->connectTo(*configuration); !connected)
        return failure(connected.error());
    return std::unique_ptr<Services>(new Services(std::move(parts)));
}

bool Services::isPractice() const
{
    return m_parts->isPractice;
}

QUrl Services::address() const
{
    return m_parts->transport->service();
}

bool Services::isKnownHost() const
{
    return isKnownService(address());
}

SignInDesk &Services::signInDesk()
{
    return *m_parts->desk;
}

Result<void> Services::saveSignInPlace(const SignInPlace &place) const
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

bool Services::hasGivenToken() const
{
    return m_parts->givenToken != nullptr;
}

Clock &Services::clock()
{
    return m_parts->clock;
}

CustomerDirectory &Services::directory()
{
    return *m_parts->directory;
}

std::unique_ptr<CustomerTenant> Services::tenant(const CustomerId &customer)
{
    auto &gate = m_parts->customerGates[customer.value];
    if (!gate) {
        gate = std::make_unique<RequestGate>(m_parts->clock);
        connect(gate.get(), &RequestGate::held, this, &Services::held);
    }
    return std::make_unique<PartnerCenterTenant>(customer, *m_parts->transport, *gate);
}

Task<PartnerProfile> Services::partner()
{
    const auto account = m_parts->desk->current();
    if (!m_parts->partner || m_parts->partnerAskedAs != account) {
        m_parts->partner.reset();
        const auto profile = co_await m_parts->directory->profile();
        if (!profile)
            co_return failure(profile.error());
        m_parts->partner = *profile;
        m_parts->partnerAskedAs = account;
    }
    // Spelt out: QCoro 0.8 moves a member that stands alone behind co_return.
    co_return Result<PartnerProfile>(*m_parts->partner);
}

Task<RunBinding> Services::binding()
{
    const auto profile = co_await partner();
    if (!profile)
        co_return failure(profile.error());
    RunBinding binding;
    binding.apiBase = address().toString();
    binding.partnerTenantId = profile->tenantId;
    binding.account = m_parts->tokenAccount;
    const auto account = m_parts->desk->current();
    if (!hasGivenToken() && account) {
        binding.authority = normalAddress(m_parts->authority->configuration().authority);
        binding.account = account->label();
    }
    co_return binding;
}

Task<RunStore *> Services::openedRuns()
{
    if (!m_parts->isOpen) {
        const auto folder = m_parts->dataFolder;
        const auto place = co_await m_parts->runs.open(folder);
        if (!place)
            co_return failure(place.error());
        m_parts->isOpen = true;
        if (!place->ownerOnly)
            Q_EMIT openToOthers(place->file);
    }
    co_return &m_parts->runs;
}

Task<RunStore *> Services::unlockedRuns()
{
    const auto store = co_await openedRuns();
    if (!store)
        co_return failure(store.error());
    if (!m_parts->isUnlocked) {
        const auto key = m_parts->key;
        const auto unlocked = co_await m_parts->runs.unlock(key);
        if (!unlocked)
            co_return failure(unlocked.error());
        m_parts->isUnlocked = true;
    }
    co_return *store;
}

Task<std::optional<bool>> Services::keyIsByPassphrase()
{
    const auto store = co_await openedRuns();
    if (!store)
        co_return failure(store.error());
    const auto byPassphrase = co_await (*store)->keyIsByPassphrase();
    co_return byPassphrase;
}

void Services::usePassphrase(const Secret &passphrase)
{
    m_parts->key = KeySource::from(passphrase);
}

Task<void> Services::finish()
{
    m_parts->desk->cancelSignIn();
    m_parts->transport->abortAll();
    m_parts->partnerGate->cancelWaiting();
    for (const auto &[customer, gate] : m_parts->customerGates)
        gate->cancelWaiting();
    m_parts->clock.wakeAll();
    const auto left = co_await m_parts->desk->finish();
    if (!left)
        co_return failure(left.error());
    const auto finished = co_await m_parts->transport->finish();
    co_return finished;
}

} // namespace Welkom
