// SPDX-License-Identifier: Apache-2.0

#include "practicebackend.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The token that the pretend service accepts.
constexpr char practiceToken[] = "demo";

/// The client id that the pretend sign-in takes, as it does any other.
constexpr auto practiceClientId = "welkom-practice"_L1;

} // namespace

PracticeBackend::PracticeBackend() : m_demo(DemoOptions(), m_clock) { }

Result<std::unique_ptr<Backend>> PracticeBackend::make()
{
    auto backend = std::unique_ptr<PracticeBackend>(new PracticeBackend);
    if (const auto started = backend->start(); !started)
        return failure(started.error());
    return std::unique_ptr<Backend>(std::move(backend));
}

Result<void> PracticeBackend::start()
{
    if (!m_folder.isValid())
        return failure(ErrorKind::Storage, ErrorReason::FileUnwritable, m_folder.path());
    if (const auto started = m_demo.start(); !started)
        return failure(started.error());
    SignInSettings settings;
    settings.service = m_demo.url().toString();
    settings.authority = m_demo.authority().toString();
    settings.clientId = practiceClientId;
    const auto configuration = configurationOf({settings});
    if (!configuration)
        return failure(configuration.error());
    m_configuration = *configuration;
    return {};
}

QString PracticeBackend::dataFolder() const
{
    return m_folder.filePath(u"data"_s);
}

std::unique_ptr<SignIn> PracticeBackend::withoutSignIn() const
{
    return std::make_unique<GivenToken>(Secret(practiceToken));
}

} // namespace Welkom
