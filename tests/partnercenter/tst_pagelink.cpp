// SPDX-License-Identifier: Apache-2.0

#include "partnercenter/pagelink.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

class PageLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithTheService_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QByteArray>("resolved");
        const auto row = [](const char *name, const QString &uri, const QByteArray &resolved) {
            QTest::newRow(name) << uri << resolved;
        };
        row("with the version", u"/v1/customers?size=40"_s,
            "https://api.example/v1/customers?size=40");
        row("without the version", u"/customers?size=40&seekOperation=Next"_s,
            "https://api.example/v1/customers?size=40&seekOperation=Next");
        row("without a slash", u"customers"_s, "https://api.example/v1/customers");
        row("with the version, without a slash", u"v1/customers"_s,
            "https://api.example/v1/customers");
        row("whole", u"https://api.example/v1/customers"_s, "https://api.example/v1/customers");
        row("whole, with the port that goes without saying",
            u"HTTPS://API.example:443/v1/customers"_s, "https://api.example:443/v1/customers");
        row("a doubled slash", u"/v1//invoices"_s, "https://api.example/v1//invoices");
        row("a filter that is encoded", u"/customers?filter=%7B%22a%22%3A%22b%26c%22%7D"_s,
            "https://api.example/v1/customers?filter=%7B%22a%22%3A%22b%26c%22%7D");
        row("blanks around", u" /customers "_s, "https://api.example/v1/customers");
        row("a path that looks like a host", u"evil.example/v1/x"_s,
            "https://api.example/v1/evil.example/v1/x");
        for (const auto &[name, uri] :
             {std::pair("another host", u"https://evil.example/v1/customers"_s),
              std::pair("a host that begins alike", u"https://api.example.evil/v1/customers"_s),
              std::pair("another port", u"https://api.example:8443/v1/customers"_s),
              std::pair("plain http", u"http://api.example/v1/customers"_s),
              std::pair("somebody else's name", u"https://api.example@evil.example/v1/x"_s),
              std::pair("a user", u"https://u:p@api.example/v1/x"_s),
              std::pair("two slashes", u"//evil.example/v1/x"_s),
              std::pair("two backslashes", u"\\\\evil.example\\v1"_s),
              std::pair("a slash and a backslash", u"/\\evil.example/v1/x"_s),
              std::pair("a script", u"javascript:alert(1)"_s),
              std::pair("a file", u"file:///etc/passwd"_s),
              std::pair("another version", u"https://api.example/v2/customers"_s),
              std::pair("up the path", u"/v1/../v2/customers"_s),
              std::pair("up the path, encoded", u"/v1/%2e%2e/x"_s),
              std::pair("a fragment", u"/customers#x"_s), std::pair("nothing", QString()),
              std::pair("the root", u"/"_s)})
            row(name, uri, {});
    }

    void staysWithTheService()
    {
        QFETCH(QString, uri);
        QFETCH(QByteArray, resolved);
        const auto url = resolveLink(QUrl(u"https://api.example"_s), uri);
        QCOMPARE(url.has_value() ? url->toEncoded() : QByteArray(), resolved);
        if (!url)
            QCOMPARE(url.error().reason, ErrorReason::RedirectRefused);
    }

    void worksOnLoopbackToo()
    {
        const QUrl base(u"http://127.0.0.1:8080/"_s);
        QCOMPARE(resolveLink(base, u"/customers"_s).value().toString(),
                 u"http://127.0.0.1:8080/v1/customers"_s);
        QVERIFY(resolveLink(base, u"http://127.0.0.1:8080/v1/x"_s).has_value());
        QVERIFY(!resolveLink(base, u"http://127.0.0.1:8081/v1/x"_s).has_value());
    }

    void passesOnHarmlessHeadersOnly()
    {
        PageLink link;
        link.headers = {{u"MS-ContinuationToken"_s, u"AQA="_s},
                        {u"authorization"_s, u"Bearer x"_s},
                        {u"Host"_s, u"evil.example"_s},
                        {u"Content-Length"_s, u"9"_s},
                        {u"MS-Evil"_s, u"a\r\nb"_s},
                        {u"bad name"_s, u"a"_s},
                        {u""_s, u"a"_s},
                        {u"X-Other"_s, u""_s}};
        const QList<std::pair<QByteArray, QByteArray>> expected {{"MS-ContinuationToken", "AQA="},
                                                                 {"X-Other", ""}};
        QCOMPARE(headersOf(link), expected);
    }
};

WELKOM_TEST(pagelink, PageLinkTest)
#include "tst_pagelink.moc"
