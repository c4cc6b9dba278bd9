// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "backend.h"
#include "makeservices.h"

#include "core/clock.h"
#include "signin/keychainsecretstore.h"

namespace Welkom {

/// Partner Center, or what the settings name in its place, with the user's own keychain and data.
class RealBackend final : public Backend
{
public:
    /// Errors: those of makeServices() that are of settings. Never null on success.
    [[nodiscard]] static Result<std::unique_ptr<Backend>> make(const ServicesOptions &options);

    bool isPractice() const override { return false; }
    const SignInConfiguration &configuration() const override { return m_configuration; }
    QString dataFolder() const override { return m_dataFolder; }
    Clock &clock() override { return m_clock; }
    SecretStore &secrets() override { return m_keychain; }
    KeySource key() override;
    Secret givenToken() const override { return m_givenToken; }
    std::unique_ptr<SignIn> withoutSignIn() const override { return nullptr; }

private:
    RealBackend(const ServicesOptions &options, SignInConfiguration configuration);

    SystemClock m_clock;
    KeychainSecretStore m_keychain;
    SignInConfiguration m_configuration;
    QString m_dataFolder;
    std::optional<Secret> m_passphrase;
    Secret m_givenToken;
};

} // namespace Welkom
