// SPDX-License-Identifier: Apache-2.0

#include "signin/address.h"
#include "signin/endpoints.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

QByteArray document(const QByteArray &issuer, const QByteArray &token)
{
    return R"({"issuer":")" + issuer + R"(","authorization_endpoint":"https://x.example/a",)"
        + R"("token_endpoint":")" + token + "\"}";
}

} // namespace

class TestEndpoints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discoveryLiesWhereTheAuthorityPutsIt_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("address");
        QTest::newRow("Microsoft")
            << u"https://login.microsoftonline.com/organizations"_s
            << u"https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration"_s;
        QTest::newRow("Microsoft, version named")
            << u"https://login.microsoftonline.com/t/v2.0/"_s
            << u"https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration"_s;
        QTest::newRow("anybody") << u"https://id.example"_s
                                 << u"https://id.example/.well-known/openid-configuration"_s;
        QTest::newRow("with a path")
            << u"http://127.0.0.1:8/realm/"_s
            << u"http://127.0.0.1:8/realm/.well-known/openid-configuration"_s;
    }

    void discoveryLiesWhereTheAuthorityPutsIt()
    {
        QFETCH(QString, authority);
        QTEST(discoveryAddress(QUrl(authority)).toString(), "address");
    }

    void readsWhatMicrosoftPublishes()
    {
        // The documented excerpt with its escaped slashes, and an issuer for any tenant.
        const auto read = readDiscovery(
            R"({"authorization_endpoint":"https:\/\/login.microsoftonline.com\/organizations\/oauth2\/v2.0\/authorize",
                "token_endpoint":"https:\/\/login.microsoftonline.com\/organizations\/oauth2\/v2.0\/token",
                "device_authorization_endpoint":"https:\/\/login.microsoftonline.com\/organizations\/oauth2\/v2.0\/devicecode",
                "issuer":"https:\/\/login.microsoftonline.com\/{tenantid}\/v2.0"})",
            QUrl(u"https://login.microsoftonline.com/organizations"_s));
        QVERIFY(read);
        QCOMPARE(*read,
                 microsoftEndpoints(QUrl(u"https://login.microsoftonline.com/organizations"_s)));
    }

    void refusesOtherDocuments_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<ErrorReason>("reason");
        const auto unknown = ErrorReason::AuthorityUnknown;
        const auto id = u"https://id.example"_s;
        QTest::newRow("a page") << id << "<html>"_ba << unknown;
        QTest::newRow("no endpoints") << id << R"({"issuer":"https://id.example"})"_ba << unknown;
        QTest::newRow("another issuer")
            << id << document("https://evil.example", "https://id.example/t") << unknown;
        QTest::newRow("an issuer that only begins alike")
            << id << document("https://id.example.evil", "https://id.example/t") << unknown;
        QTest::newRow("plain http") << id << document("https://id.example", "http://id.example/t")
                                    << ErrorReason::InsecureAddress;
        QTest::newRow("down to this computer")
            << id << document("https://id.example", "http://127.0.0.1/t")
            << ErrorReason::InsecureAddress;
        QTest::newRow("a file") << id << document("https://id.example", "file:///etc/passwd")
                                << ErrorReason::InsecureAddress;
        QTest::newRow("Microsoft's with another issuer")
            << u"https://login.microsoftonline.com/organizations"_s
            << document("https://evil.example/{tenantid}", "https://login.microsoftonline.com/t")
            << unknown;
    }

    void refusesOtherDocuments()
    {
        QFETCH(QString, authority);
        QFETCH(QByteArray, document);
        const auto read = readDiscovery(document, QUrl(authority));
        QVERIFY(!read);
        QTEST(read.error().reason, "reason");
    }

    void fillsInTheTenant_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<bool>("same");
        QTest::newRow("its own tenant") << u"https://l/t1/v2.0"_s << u"t1"_s << true;
        QTest::newRow("another tenant") << u"https://l/t2/v2.0"_s << u"t1"_s << false;
        QTest::newRow("any tenant") << u"https://l/t2/v2.0"_s << QString() << true;
        QTest::newRow("no tenant") << u"https://l//v2.0"_s << QString() << false;
        QTest::newRow("two segments") << u"https://l/a/b/v2.0"_s << QString() << false;
        QTest::newRow("a slash at the end") << u"https://l/t1/v2.0/"_s << u"t1"_s << false;
    }

    void fillsInTheTenant()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, tenant);
        QTEST(isIssuer(issuer, u"https://l/{tenantid}/v2.0"_s, tenant), "same");
    }

    void knowsWhereSecretsMayGo_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << u"https://id.example/x"_s << true;
        QTest::newRow("http to IPv4 loopback") << u"http://127.0.0.1:80"_s << true;
        QTest::newRow("http to IPv6 loopback") << u"http://[::1]:80"_s << true;
        QTest::newRow("http to localhost") << u"http://LocalHost:80"_s << true;
        QTest::newRow("http elsewhere") << u"http://id.example"_s << false;
        QTest::newRow("a host that begins like loopback")
            << u"http://127.0.0.1.evil.example"_s << false;
        QTest::newRow("localhost as a user") << u"http://localhost@evil.example"_s << false;
        QTest::newRow("a password") << u"https://a:b@id.example"_s << false;
        QTest::newRow("no host") << u"https:///x"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("ftp") << u"ftp://127.0.0.1"_s << false;
    }

    void knowsWhereSecretsMayGo()
    {
        QFETCH(QString, address);
        QTEST(checkAddress(QUrl(address)).has_value(), "allowed");
    }

    void oneAddressHasOneSpelling()
    {
        QCOMPARE(normalAddress(QUrl(u"HTTPS://Id.Example:443/a/"_s)), u"https://id.example/a"_s);
        QCOMPARE(normalAddress(QUrl(u"http://127.0.0.1:80"_s)), u"http://127.0.0.1"_s);
        QCOMPARE(normalAddress(QUrl(u"https://id.example:444"_s)), u"https://id.example:444"_s);
    }
};

WELKOM_TEST(endpoints, TestEndpoints)
#include "tst_endpoints.moc"
