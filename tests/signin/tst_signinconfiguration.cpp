// SPDX-License-Identifier: Apache-2.0

#include "signin/configurationfile.h"

#include "support/testsubject.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestSignInConfiguration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMicrosoftsWhenNothingIsSaid()
    {
        const auto configuration = configurationOf({});
        QVERIFY(configuration);
        QCOMPARE(configuration->cloud, u"global"_s);
        QCOMPARE(configuration->authority,
                 QUrl(u"https://login.microsoftonline.com/organizations"_s));
        QCOMPARE(configuration->apiBase, QUrl(u"https://api.partnercenter.microsoft.com"_s));
        QCOMPARE(configuration->scope,
                 u"https://api.partnercenter.microsoft.com/user_impersonation openid profile "
                 "offline_access"_s);
        QCOMPARE(checkClientId(*configuration).error().reason, ErrorReason::ClientIdMissing);
        QVERIFY(isKnownService(configuration->apiBase));
        QVERIFY(!isKnownService(QUrl(u"https://api.example"_s)));
    }

    void theStrongestPlaceWins()
    {
        SignInSettings line;
        line.authority = u"https://line.example/"_s;
        QProcessEnvironment environment;
        environment.insert(u"WELKOM_AUTHORITY"_s, u"https://environment.example"_s);
        environment.insert(u"WELKOM_CLIENT_ID"_s, u"from-environment"_s);
        environment.insert(u"WELKOM_SCOPE"_s, QString());
        const auto user = readSettings(R"({"clientId":"from-user","scope":"s","caFile":"ca.pem"})",
                                       u"/home/x/welkom.json"_s);
        const auto machine =
            readSettings(R"({"scope":"other","service":"https://api.example","clientId":"m"})",
                         u"/etc/welkom.json"_s);
        QVERIFY(user);
        QVERIFY(machine);
        const auto configuration =
            configurationOf({line, settingsOf(environment), *user, *machine});
        QVERIFY(configuration);
        QCOMPARE(configuration->authority, QUrl(u"https://line.example"_s));
        QCOMPARE(configuration->clientId, u"from-environment"_s);
        QCOMPARE(configuration->scope, u"s"_s);
        QCOMPARE(configuration->apiBase, QUrl(u"https://api.example"_s));
        QCOMPARE(configuration->caFile, u"/home/x/ca.pem"_s);
    }

    void aCloudMakesWeakerAddressesVoid()
    {
        SignInSettings strong;
        strong.cloud = u"China"_s;
        SignInSettings weak;
        weak.authority = u"https://login.microsoftonline.com/t"_s;
        weak.scope = u"s"_s;
        weak.clientId = u"id"_s;
        const auto configuration = configurationOf({strong, weak});
        QVERIFY(configuration);
        QCOMPARE(configuration->cloud, u"china"_s);
        QCOMPARE(configuration->authority.host(), u"login.partner.microsoftonline.cn"_s);
        QVERIFY(configuration->scope.startsWith(
            u"https://partner.partnercenterapi.microsoftonline.cn/"_s));
        QCOMPARE(configuration->clientId, u"id"_s);
    }

    void refusesSettings_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("plain http")
            << R"({"authority":"http://id.example"})"_ba << ErrorReason::InsecureAddress;
        QTest::newRow("a service in plain http")
            << R"({"service":"http://api.example"})"_ba << ErrorReason::InsecureAddress;
        QTest::newRow("no address")
            << R"({"authority":"organizations"})"_ba << ErrorReason::InsecureAddress;
        QTest::newRow("a query") << R"({"authority":"https://id.example?a=b"})"_ba
                                 << ErrorReason::ConfigurationInvalid;
        QTest::newRow("an unknown cloud")
            << R"({"cloud":"moon"})"_ba << ErrorReason::ConfigurationInvalid;
        QTest::newRow("a misspelt member")
            << R"({"clientID":"x"})"_ba << ErrorReason::ConfigurationInvalid;
        QTest::newRow("a member that is no text")
            << R"({"clientId":5})"_ba << ErrorReason::ConfigurationInvalid;
        QTest::newRow("no JSON") << "clientId=5"_ba << ErrorReason::ConfigurationInvalid;
        QTest::newRow("nothing") << ""_ba << ErrorReason::ConfigurationInvalid;
    }

    void refusesSettings()
    {
        QFETCH(QByteArray, file);
        QFETCH(ErrorReason, reason);
        const auto settings = readSettings(file, u"/x/welkom.json"_s);
        if (!settings) {
            QCOMPARE(settings.error().reason, reason);
            QVERIFY(settings.error().subject.startsWith(u"/x/welkom.json: "_s));
            return;
        }
        const auto configuration = configurationOf({*settings});
        QVERIFY(!configuration);
        QCOMPARE(configuration.error().reason, reason);
    }

    void checksClientIds_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<bool>("good");
        const auto microsoft = u"https://login.microsoftonline.com/organizations"_s;
        const auto other = u"https://id.example"_s;
        QTest::newRow("a GUID") << microsoft << u"6731de76-14a6-49ae-97bc-6eba6914391e"_s << true;
        QTest::newRow("a GUID with blanks around, as copied")
            << microsoft << u" 6731DE76-14a6-49ae-97bc-6eba6914391e\n"_s << true;
        QTest::newRow("a GUID in braces")
            << microsoft << u"{6731de76-14a6-49ae-97bc-6eba6914391e}"_s << false;
        QTest::newRow("a name") << microsoft << u"welkom"_s << false;
        QTest::newRow("a name elsewhere") << other << u"welkom"_s << true;
        QTest::newRow("a blank in it") << other << u"wel kom"_s << false;
    }

    void checksClientIds()
    {
        QFETCH(QString, authority);
        QFETCH(QString, clientId);
        SignInSettings settings;
        settings.authority = authority;
        settings.clientId = clientId;
        const auto configuration = configurationOf({settings});
        QVERIFY(configuration);
        QTEST(checkClientId(*configuration).has_value(), "good");
    }

    void readsFilesOfUserAndMachine()
    {
        QTemporaryDir folder;
        const ConfigurationPaths paths {folder.filePath(u"user.json"_s), QString()};
        auto settings = readConfigurationFiles(paths);
        QVERIFY(settings);
        QVERIFY(settings->isEmpty());
        writeFile(paths.user, R"({"clientId":"u"})");
        settings = readConfigurationFiles(paths);
        QVERIFY(settings);
        QCOMPARE(settings->size(), 1);
        QCOMPARE(settings->first().clientId, u"u"_s);
        writeFile(paths.user, "{" + QByteArray(70'000, ' ') + "}");
        QVERIFY(!readConfigurationFiles(paths));
        QVERIFY(!usualConfigurationPaths().user.isEmpty());
        QVERIFY(!usualConfigurationPaths().machine.isEmpty());
    }

    void believesTheMachinesFileOnlyWhenItIsClosed()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const auto inner = folder.filePath(u"welkom"_s);
        QVERIFY(QDir().mkdir(inner));
        const auto path = inner + u"/welkom.json"_s;
        writeFile(path, R"({"clientId":"m"})");
        const auto closed = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther;
        const auto closedFolder = closed | QFile::ExeOwner | QFile::ExeOther;
        const auto me = getuid();
        QVERIFY(QFile::setPermissions(path, closed));
        QVERIFY(QFile::setPermissions(inner, closedFolder));
        QVERIFY(checkMachineFile(path, me));
        if (me != 0)
            QVERIFY(!checkMachineFile(path));

        QVERIFY(QFile::setPermissions(path, closed | QFile::WriteOther));
        const auto refused = checkMachineFile(path, me);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, ErrorReason::ConfigurationUnsafe);
        QVERIFY(!readConfigurationFiles({QString(), path}));
        QVERIFY(QFile::setPermissions(path, closed | QFile::WriteGroup));
        QVERIFY(!checkMachineFile(path, me));
        QVERIFY(QFile::setPermissions(path, closed));
        QVERIFY(QFile::setPermissions(inner, closedFolder | QFile::WriteOther));
        QVERIFY(!checkMachineFile(path, me));
        QVERIFY(QFile::setPermissions(inner, closedFolder));

        // A link is as safe as what it points to.
        const auto open = folder.filePath(u"open.json"_s);
        writeFile(open, "{}");
        QVERIFY(QFile::setPermissions(open, closed | QFile::WriteOther));
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::link(open, path));
        QVERIFY(!checkMachineFile(path, me));
        QVERIFY(!checkMachineFile(folder.path(), me));
#else
        QSKIP("The rights of Windows are checked on Windows");
#endif
    }
};

WELKOM_TEST(signinconfiguration, TestSignInConfiguration)
#include "tst_signinconfiguration.moc"
