// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <memory>

namespace Welkom {

/// Turns Ctrl-C (and the end of the session: SIGTERM, SIGHUP) into a signal of the event loop. The
/// second Ctrl-C ends the program at once, as without a handler; the run store survives that too.
/// One object at a time.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void requested();

private:
    class Wire;
    std::unique_ptr<Wire> m_wire;
};

} // namespace Welkom
