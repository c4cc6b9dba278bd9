// SPDX-License-Identifier: Apache-2.0

#include "secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int secondsKept = 60;

/// What clipboard managers and the systems' histories look at.
void markAsSecret(QMimeData &data)
{
    data.setData(u"x-kde-passwordManagerHint"_s, "secret");
    // Source: Windows, "Clipboard Formats", cloud clipboard and clipboard history formats.
    const QByteArray no(4, '\0');
    data.setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
        no);
    data.setData(u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s, no);
    data.setData(u"application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""_s, no);
    // Source: nspasteboard.org.
    data.setData(u"org.nspasteboard.ConcealedType"_s, {});
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent), m_second(new QTimer(this))
{
    m_second->setInterval(1s);
    connect(m_second, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    const QSignalBlocker quiet(this); // receivers may be partly destroyed by now
    clear();
}

void SecretClipboard::copy(const Secret &secret)
{
    m_secret = secret;
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(secret.reveal()));
    markAsSecret(*data);
    QGuiApplication::clipboard()->setMimeData(data);
    m_secondsLeft = secondsKept;
    m_second->start();
    Q_EMIT secondsLeftChanged(m_secondsLeft);
}

bool SecretClipboard::isOurs() const
{
    return !m_secret.isEmpty()
        && QGuiApplication::clipboard()->text() == QString::fromUtf8(m_secret.reveal());
}

void SecretClipboard::clear()
{
    m_second->stop();
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    m_secret = Secret();
    if (m_secondsLeft != 0) {
        m_secondsLeft = 0;
        Q_EMIT secondsLeftChanged(0);
    }
}

void SecretClipboard::tick()
{
    if (m_secondsLeft <= 1) {
        clear();
        return;
    }
    --m_secondsLeft;
    Q_EMIT secondsLeftChanged(m_secondsLeft);
}

} // namespace Welkom
