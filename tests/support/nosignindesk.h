// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/signindesk.h"

/// A desk for tests that never sign in: nobody is remembered, and nobody may.
class NoSignInDesk final : public Welkom::SignInDesk
{
public:
    QString host() const override { return QStringLiteral("login.example"); }
    Welkom::SignInPlace place() const override { return {}; }
    Welkom::Result<void> isReady() const override { return {}; }
    Welkom::Result<QList<Welkom::KnownAccount>> accounts() const override
    {
        return QList<Welkom::KnownAccount>();
    }
    std::optional<Welkom::KnownAccount> current() const override { return std::nullopt; }
    std::optional<Welkom::Error> notKept() const override { return std::nullopt; }
    Welkom::Task<Welkom::KnownAccount> signInWithBrowser(Welkom::SignInWish,
                                                         Welkom::OpenBrowser) override
    {
        co_return Welkom::failure(Welkom::ErrorKind::NotSignedIn);
    }
    Welkom::Task<Welkom::KnownAccount> signInWithCode(Welkom::SignInWish,
                                                      Welkom::ShowDeviceCode) override
    {
        co_return Welkom::failure(Welkom::ErrorKind::NotSignedIn);
    }
    void cancelSignIn() override { }
    Welkom::Task<void> choose(Welkom::KnownAccount) override
    {
        co_return Welkom::failure(Welkom::ErrorKind::NotSignedIn);
    }
    Welkom::Task<void> signOut(Welkom::KnownAccount) override { co_return Welkom::Result<void>(); }
    Welkom::Task<void> signOutAll() override { co_return Welkom::Result<void>(); }
};
