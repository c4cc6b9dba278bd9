// SPDX-License-Identifier: Apache-2.0

#include "responder.h"

#include "loopbackconnection.h"

namespace Welkom {

Responder::Responder(LoopbackConnection *connection, quint64 exchange)
    : m_connection(connection), m_exchange(exchange)
{
}

bool Responder::isWaiting() const
{
    return m_connection && m_connection->isWaiting(m_exchange);
}

void Responder::answer(const LoopbackAnswer &answer) const
{
    if (!isWaiting())
        return;
    m_connection->begin(answer, answer.body.size());
    if (isWaiting())
        m_connection->write(answer.body);
}

void Responder::begin(const LoopbackAnswer &head, qsizetype length) const
{
    if (isWaiting())
        m_connection->begin(head, length);
}

void Responder::write(const QByteArray &piece) const
{
    if (isWaiting())
        m_connection->write(piece);
}

void Responder::close() const
{
    if (isWaiting())
        m_connection->close();
}

void Responder::reset() const
{
    if (isWaiting())
        m_connection->reset();
}

} // namespace Welkom
