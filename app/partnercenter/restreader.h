// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "requests/requestgate.h"
#include "requests/resttransport.h"

#include <QUrl>

namespace Welkom {

/// Reads, again and again as reference 3.4 allows: after 0.5, 1.5 and 3.5 seconds when the service
/// is out of order or out of reach (after 500 only once), and after the pause that the gate keeps
/// when there were too many requests. Each try has an id of its own.
///
/// Transport and gate outlive it and every call.
class RestReader
{
public:
    RestReader(RestTransport &transport, RequestGate &gate) : m_transport(transport), m_gate(gate)
    {
    }

    /// \param subject what is asked for, for errors.
    [[nodiscard]] Task<RestAnswer> read(QUrl url, QString subject);
    /// \param headers of a link that leads to this page.
    [[nodiscard]] Task<RestAnswer> read(QUrl url, QString subject,
                                        QList<std::pair<QByteArray, QByteArray>> headers);

    /// An answer that is 2xx but not what was asked for.
    [[nodiscard]] Error unreadable(const RestAnswer &answer) const;
    /// An answer that is about another user than was asked about.
    [[nodiscard]] Error ofAnother(const RestAnswer &answer) const;

    [[nodiscard]] RestTransport &transport() const { return m_transport; }
    [[nodiscard]] RequestGate &gate() const { return m_gate; }

private:
    RestTransport &m_transport;
    RequestGate &m_gate;
};

/// `segment` percent-encoded for a path.
[[nodiscard]] QByteArray pathSegment(const QString &segment);

} // namespace Welkom
