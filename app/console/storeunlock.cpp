// SPDX-License-Identifier: Apache-2.0

#include "storeunlock.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StoreUnlock)
};

constexpr int tries = 3;

/// The passphrase of a store that has one: asked for until it fits.
Task<RunStore *> unlockByAsking(Services &services, Terminal &terminal)
{
    auto unlocked = Result<RunStore *>(failure(ErrorKind::Storage, ErrorReason::KeyUnavailable));
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto passphrase =
            terminal.askSecret(Words::tr("Passphrase of the stored temporary passwords:"));
        if (passphrase.isEmpty())
            break;
        services.usePassphrase(passphrase);
        unlocked = co_await services.unlockedRuns();
        if (unlocked || unlocked.error().reason != ErrorReason::PassphraseWrong)
            break;
        if (attempt + 1 < tries)
            terminal.warn(describe(unlocked.error()));
    }
    co_return unlocked;
}

/// A new passphrase, typed twice; empty when the user does not choose one.
Secret choosePassphrase(Terminal &terminal)
{
    terminal.warn(Words::tr(
        "This computer has no keychain that Welkom can use. A passphrase can protect the temporary "
        "passwords instead. Without it nobody can open them, you neither."));
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto first = terminal.askSecret(Words::tr("Choose a passphrase:"));
        if (first.isEmpty())
            return Secret();
        if (first == terminal.askSecret(Words::tr("Once more:")))
            return first;
        terminal.warn(Words::tr("These two are not the same."));
    }
    return Secret();
}

} // namespace

Task<RunStore *> unlockRuns(const CommandLine &line, Services &services, Terminal &terminal)
{
    const auto mayAsk =
        !services.isPractice() && !line.has(u"passphrase-file"_s) && terminal.canAsk();
    if (!mayAsk) {
        const auto unlocked = co_await services.unlockedRuns();
        co_return unlocked;
    }
    const auto byPassphrase = co_await services.keyIsByPassphrase();
    if (!byPassphrase)
        co_return failure(byPassphrase.error());
    const auto hasKey = byPassphrase->has_value();
    if (hasKey && **byPassphrase) {
        const auto unlocked = co_await unlockByAsking(services, terminal);
        co_return unlocked;
    }
    const auto unlocked = co_await services.unlockedRuns();
    const auto noKeychain = !unlocked && unlocked.error().reason == ErrorReason::SecretStoreMissing;
    if (!noKeychain || hasKey)
        co_return unlocked;
    const auto chosen = choosePassphrase(terminal);
    if (chosen.isEmpty())
        co_return unlocked;
    services.usePassphrase(chosen);
    const auto again = co_await services.unlockedRuns();
    co_return again;
}

} // namespace Welkom
