// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

#include <QObject>

#include <optional>

namespace Welkom {

class Connection;

/// Signs the same account in again, in the browser, while something waits for it. Somebody else
/// who signs in does not take over.
class SignInAgain final : public QObject
{
    Q_OBJECT

public:
    /// `connection` outlives it.
    explicit SignInAgain(Connection &connection, QObject *parent = nullptr);

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
    Connection &m_connection;
    std::optional<Error> m_trouble;
};

} // namespace Welkom
