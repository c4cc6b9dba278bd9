// SPDX-License-Identifier: Apache-2.0

#include "browseropener.h"

#include <QProcess>
#include <QStandardPaths>

#ifdef Q_OS_WIN
#include <windows.h>

#include <shellapi.h>
#endif

namespace Welkom {

using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN

bool openInBrowser(const QUrl &address)
{
    const auto text = address.toString(QUrl::FullyEncoded).toStdWString();
    const auto result =
        ShellExecuteW(nullptr, L"open", text.c_str(), nullptr, nullptr, SW_SHOWNORMAL);
    return reinterpret_cast<INT_PTR>(result) > 32;
}

#else

namespace {

QString opener()
{
#ifdef Q_OS_MACOS
    return u"/usr/bin/open"_s;
#else
    // Without a screen xdg-open would take a text browser into this terminal.
    const auto somewhere = {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"};
    for (const auto *variable : somewhere) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return QStandardPaths::findExecutable(u"xdg-open"_s);
    }
    return QString();
#endif
}

} // namespace

bool openInBrowser(const QUrl &address)
{
    const auto program = opener();
    if (program.isEmpty())
        return false;
    QProcess process;
    process.setProgram(program);
    process.setArguments({address.toString(QUrl::FullyEncoded)});
    // What a browser says about itself does not belong among our lines.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    return process.startDetached();
}

#endif

} // namespace Welkom
