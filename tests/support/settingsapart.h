// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QStandardPaths>
#include <QString>

namespace Welkom {

/// For main(): settings of the test's own, wherever it runs.
inline void keepSettingsApart(const QString &test)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("WelkomTests"));
    QCoreApplication::setApplicationName(test);
}

} // namespace Welkom
