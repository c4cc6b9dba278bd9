// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/wakeablesleep.h"
#include "landingpage.h"
#include "loopback/loopbackserver.h"
#include "redirectanswer.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace Welkom {

/// Waits at `http://localhost:PORT/` for the browser to come back (RFC 8252 section 7.3). Listens
/// on 127.0.0.1 and ::1 only, and no longer than until the first answer. Anything that is no answer
/// (the icon, another path, another host name) is told 404. Knows nothing of what the answer says.
class RedirectListener final : public QObject
{
    Q_OBJECT

public:
    explicit RedirectListener(Clock &clock, QObject *parent = nullptr);

    /// Errors: Unreachable, PortTaken.
    [[nodiscard]] Result<void> listen();
    /// With the slash at its end, as Microsoft calls back (reference 5.2).
    [[nodiscard]] QString redirectUri() const;

    /// The parameters that the browser brought. Nobody listens any more when this ends.
    /// Errors: NotSignedIn with SignInTimedOut; Cancelled by cancel() or the end of the program.
    [[nodiscard]] Task<QueryParameters> answer(Moment deadline);
    /// Shows the page in the browser, and ends when it has it, or after `farewell`.
    [[nodiscard]] Task<void> show(Landing landing);

    void cancel();

    static constexpr std::chrono::seconds farewell {2};

private:
    void take(const LoopbackRequest &request, const Responder &responder);
    [[nodiscard]] bool isAnswer(const LoopbackRequest &request) const;
    /// Not from within the server's handler, which may not see its server go.
    void wakeLater();

    Clock &m_clock;
    LoopbackServer m_server;
    WakeableSleep m_sleep;
    QString m_redirectUri;
    std::optional<QueryParameters> m_answer;
    Responder m_browser;
    bool m_isCancelled = false;
};

} // namespace Welkom
