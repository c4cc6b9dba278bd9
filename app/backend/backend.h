// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/secretstore.h"
#include "core/signin.h"
#include "signin/signinconfiguration.h"
#include "store/storeaccess.h"

#include <QString>

#include <memory>

namespace Welkom {

/// In what the real and the pretend services differ: where the service is, whose tokens it takes,
/// and where this computer keeps what belongs to it. Everything else is the same for both, and
/// BackedServices does it.
class Backend
{
public:
    Backend() = default;
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;
    virtual ~Backend() = default;

    [[nodiscard]] virtual bool isPractice() const = 0;
    /// Where the service and its sign-in are.
    [[nodiscard]] virtual const SignInConfiguration &configuration() const = 0;
    /// Where runs and the list of accounts are kept.
    [[nodiscard]] virtual QString dataFolder() const = 0;
    [[nodiscard]] virtual Clock &clock() = 0;
    /// Keeps the sign-ins.
    [[nodiscard]] virtual SecretStore &secrets() = 0;
    /// Seals the passwords of runs.
    [[nodiscard]] virtual KeySource key() = 0;
    /// A token obtained elsewhere, whoever has signed in; empty when there is none.
    [[nodiscard]] virtual Secret givenToken() const = 0;
    /// Gives tokens while nobody has signed in; null where somebody has to.
    [[nodiscard]] virtual std::unique_ptr<SignIn> withoutSignIn() const = 0;
};

} // namespace Welkom
