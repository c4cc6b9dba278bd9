// SPDX-License-Identifier: Apache-2.0
//
// Starts and ends: what every program pays that links the libraries of welkom-cli.

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QSqlDatabase>

#include <qt6keychain/keychain.h>
#include <sodium.h>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    // Names one symbol of each library, so that the linker keeps them all; none is called.
    if (argc > 99) {
        QNetworkAccessManager manager;
        const QKeychain::ReadPasswordJob job(QStringLiteral("nothing"));
        return static_cast<int>(QSqlDatabase::drivers().size()) + sodium_init();
    }
    return 0;
}
