// SPDX-License-Identifier: Apache-2.0

#include "recentfiles.h"

#include <QSettings>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRemembered = 3;
constexpr auto key = "recentFiles"_L1;

} // namespace

QStringList recentFiles()
{
    return QSettings().value(QString(key)).toStringList().mid(0, mostRemembered);
}

void rememberFile(const QString &path)
{
    auto files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(QString(key), files.mid(0, mostRemembered));
}

void forgetFile(const QString &path)
{
    auto files = recentFiles();
    files.removeAll(path);
    QSettings().setValue(QString(key), files);
}

} // namespace Welkom
