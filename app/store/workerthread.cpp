// SPDX-License-Identifier: Apache-2.0

#include "workerthread.h"

namespace Welkom {

WorkerThread::WorkerThread(const QString &name) : m_there(new QObject)
{
    m_thread.setObjectName(name);
    m_there->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    // Behind all other jobs: quitting at once would leave their futures unfinished.
    tell([this] { m_thread.quit(); });
    m_thread.wait();
}

} // namespace Welkom
