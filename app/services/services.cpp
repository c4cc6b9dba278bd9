// SPDX-License-Identifier: Apache-2.0

#include "services.h"

#include "tokenaccount.h"

#include "core/secretstore.h"
#include "core/signin.h"
#include "demo/demoservice.h"
#include "partnercenter/partnercenterdirectory.h"
#include "partnercenter/partnercentertenant.h"
#include "partnercenter/requestgate.h"
#include "partnercenter/resttransport.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <map>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The token that the pretend service accepts.
constexpr char practiceToken[] = "demo";

/// Reference 2.1.
const QStringList &knownHosts()
{
    static const QStringList hosts {u"api.partnercenter.microsoft.com"_s,
                                    u"partner.partnercenterapi.microsoftonline.cn"_s};
    return hosts;
}

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

/// Scheme, host and port of an address that may be sent a token.
Result<QUrl> safeAddress(const QUrl &address)
{
    const auto scheme = address.scheme().toLower();
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty()
        || (scheme != "https"_L1 && scheme != "http"_L1))
        return failure(ErrorKind::InvalidInput, ErrorReason::AddressUnreadable, address.toString());
    if (scheme == "http"_L1 && !isLoopback(address.host()))
        return failure(ErrorKind::InvalidInput, ErrorReason::InsecureAddress, address.toString());
    QUrl bare;
    bare.setScheme(scheme);
    bare.setHost(address.host());
    bare.setPort(address.port());
    return bare;
}

Result<QList<QSslCertificate>> certificatesOf(const QString &path)
{
    if (path.isEmpty())
        return QList<QSslCertificate>();
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage,
                       file.exists() ? ErrorReason::FileUnreadable : ErrorReason::FileMissing,
                       path);
    auto certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return failure(ErrorKind::InvalidInput, ErrorReason::CertificatesMissing, path);
    return certificates;
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
    bool isPractice = false;
    QString dataFolder;
    QString account;
    KeySource key;

    SystemClock clock;
    std::unique_ptr<QTemporaryDir> practiceFolder;
    std::unique_ptr<DemoService> demo;
    MemorySecretStore practiceKeychain;
    NoSecretStore noKeychain;
    std::unique_ptr<SignIn> signIn;
    std::unique_ptr<RequestGate> partnerGate;
    std::map<QString, std::unique_ptr<RequestGate>> customerGates;
    std::unique_ptr<RestTransport> transport;
    std::unique_ptr<PartnerCenterDirectory> directory;
    std::optional<PartnerProfile> partner;
    RunStore runs;
    bool isOpen = false;
    bool isUnlocked = false;

    [[nodiscard]] Result<QUrl> startPractice();
    void connectTo(RestOptions rest);
};

/// Starts the pretend service and gives its address.
Result<QUrl> Services::Parts::startPractice()
{
    isPractice = true;
    practiceFolder = std::make_unique<QTemporaryDir>();
    if (!practiceFolder->isValid())
        return failure(ErrorKind::Storage, ErrorReason::FileUnwritable, practiceFolder->path());
    dataFolder = practiceFolder->filePath(u"data"_s);
    signIn = std::make_unique<GivenToken>(Secret(practiceToken));
    key = KeySource::from(practiceKeychain);
    demo = std::make_unique<DemoService>(DemoOptions(), clock);
    return demo->start();
}

void Services::Parts::connectTo(RestOptions rest)
{
    partnerGate = std::make_unique<RequestGate>(clock);
    transport = std::make_unique<RestTransport>(std::move(rest), *signIn, clock);
    directory = std::make_unique<PartnerCenterDirectory>(*transport, *partnerGate);
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
    RestOptions rest;
    if (options.practice) {
        const auto address = parts->startPractice();
        if (!address)
            return failure(address.error());
        rest.service = *address;
    } else {
        parts->dataFolder = dataFolderOf(options);
        parts->account = accountOfToken(options.accessToken);
        parts->signIn = std::make_unique<GivenToken>(options.accessToken);
        parts->key = options.passphrase ? KeySource::from(*options.passphrase)
                                        : KeySource::from(parts->noKeychain);
        if (!options.service.isEmpty())
            rest.service = options.service;
    }
    const auto address = safeAddress(rest.service);
    if (!address)
        return failure(address.error());
    rest.service = *address;
    const auto certificates = certificatesOf(options.caFile);
    if (!certificates)
        return failure(certificates.error());
    rest.extraCertificates = *certificates;
    parts->connectTo(std::move(rest));
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
    const auto host = address().host().toLower();
    return isLoopback(host) || knownHosts().contains(host);
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
    if (!m_parts->partner) {
        const auto profile = co_await m_parts->directory->profile();
        if (!profile)
            co_return failure(profile.error());
        m_parts->partner = *profile;
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
    binding.account = m_parts->account;
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

Task<void> Services::finish()
{
    m_parts->transport->abortAll();
    m_parts->partnerGate->cancelWaiting();
    for (const auto &[customer, gate] : m_parts->customerGates)
        gate->cancelWaiting();
    m_parts->clock.wakeAll();
    const auto finished = co_await m_parts->transport->finish();
    co_return finished;
}

} // namespace Welkom
