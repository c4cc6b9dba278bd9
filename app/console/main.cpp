// SPDX-License-Identifier: Apache-2.0

#include "commandline.h"
#include "console.h"

#include "translations/translations.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

using namespace Welkom;

namespace {

/// A core dump would hold tokens and passwords.
void forbidCoreDumps()
{
#ifndef Q_OS_WIN
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
}

/// Takes the token out of the environment, so that no child of ours inherits it.
Secret takeAccessToken()
{
    auto token = Secret::take(qgetenv("WELKOM_ACCESS_TOKEN"));
    qunsetenv("WELKOM_ACCESS_TOKEN");
    return token;
}

Language languageOf(const QStringList &arguments)
{
    const auto wanted = languageOption(arguments);
    if (wanted == codeOf(Language::Dutch))
        return Language::Dutch;
    if (wanted == codeOf(Language::English))
        return Language::English;
    return systemLanguage();
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    const auto token = takeAccessToken();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Welkom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WELKOM_VERSION));

    const auto arguments = QCoreApplication::arguments().mid(1);
    const InstalledLanguage language(languageOf(arguments));
    return runConsole(arguments, language.language(), token);
}
