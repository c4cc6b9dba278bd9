// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

#include <QObject>

#include <optional>

namespace Welkom {

class Services;

/// Signs the same account in again, in the browser, while something waits for it. Somebody else
/// who signs in does not take over.
class SignInAgain final : public QObject
{
    Q_OBJECT

public:
    /// `services` outlive it.
    explicit SignInAgain(Services &services, QObject *parent = nullptr);

    /// `because` is what stopped the work: it may ask for a second factor. A try before this one is
    /// called off.
    void start(const std::optional<Error> &because);
    /// Why the last try failed; nothing when there was none, or it was called off.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

Q_SIGNALS:
    void signedIn();
    /// trouble() says why.
    void failed();

private:
    Services &m_services;
    std::optional<Error> m_trouble;
};

} // namespace Welkom
