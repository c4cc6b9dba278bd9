// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "backend.h"

#include "core/clock.h"
#include "demo/demoservice.h"

#include <QTemporaryDir>

namespace Welkom {

/// The pretend Partner Center inside this program, over HTTP on this computer, with a throw-away
/// data folder and key.
class PracticeBackend final : public Backend
{
public:
    /// Starts the pretend service. Errors: Storage for the folder; Unreachable when the service
    /// finds no port. Never null on success.
    [[nodiscard]] static Result<std::unique_ptr<Backend>> make();

    bool isPractice() const override { return true; }
    const SignInConfiguration &configuration() const override { return m_configuration; }
    QString dataFolder() const override;
    Clock &clock() override { return m_clock; }
    SecretStore &secrets() override { return m_secrets; }
    KeySource key() override { return KeySource::from(m_secrets); }
    Secret givenToken() const override { return {}; }
    std::unique_ptr<SignIn> withoutSignIn() const override;

private:
    PracticeBackend();
    [[nodiscard]] Result<void> start();

    SystemClock m_clock;
    QTemporaryDir m_folder;
    DemoService m_demo;
    MemorySecretStore m_secrets;
    SignInConfiguration m_configuration;
};

} // namespace Welkom
