// SPDX-License-Identifier: Apache-2.0

#include "partnercenter/faulttext.h"
#include "partnercenter/servicefault.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// JSON with apostrophes for quotes, which moc and people read more easily.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

const QDateTime now(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);

RefusedRequest creating(const QString &name)
{
    RefusedRequest request;
    request.purpose = Purpose::Create;
    request.host = u"api.example"_s;
    request.subject = name;
    return request;
}

QByteArray fault(const QByteArray &code, const QByteArray &description)
{
    return json("{'code':") + code + json(",'description':'") + description
        + json("','data':[],'source':'PartnerFD'}");
}

QByteArray sample(quint32 &state)
{
    static const QByteArray pieces[] = {
        "{",       "}",           "[",          "]",      "\"",    ":",    ",",
        "code",    "description", "\"error\":", "900421", "&#39;", "&#x;", "&amp",
        "\\u0000", "\xff\xfe",    "<html>",     "null",   "1e999", "data", "\xEF\xBB\xBF",
        "details", "\\\""};
    QByteArray body;
    for (int i = 0; i < 12; ++i) {
        state = state * 1664525u + 1013904223u;
        body += pieces[(state >> 16) % std::size(pieces)];
    }
    return body;
}

} // namespace

class ServiceFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextOfEveryShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("webPage");
        const auto row = [](const char *name, const QByteArray &body, const QString &code,
                            const QString &text, bool webPage = false) {
            QTest::newRow(name) << body << code << text << webPage;
        };
        row("code as a number", fault("3000", "could not be found"), u"3000"_s,
            u"could not be found"_s);
        row("code as a string", fault("\"2000\"", "not allowed"), u"2000"_s, u"not allowed"_s);
        row("code null", fault("null", "something"), QString(), u"something"_s);
        row("code negative", fault("-1", "something"), u"-1"_s, u"something"_s);
        row("code as an object", fault("{}", "something"), QString(), u"something"_s);
        row("details in data",
            json(
                "{'code':20002,'description':'No relationship.','data':['Resource: test',7,null]}"),
            u"20002"_s, u"No relationship. (Resource: test; 7)"_s);
        row("entities in the description", fault("1", "&#39;City&#39; &amp; &lt;b&gt; &#x41;"),
            u"1"_s, u"'City' & <b> A"_s);
        row("entities that are none", fault("1", "&#0; &#x110000; &bogus; &; &#99999999;"), u"1"_s,
            u"&#0; &#x110000; &bogus; &; &#99999999;"_s);
        row("an embedded JSON document",
            fault("2007", json("{\\'code\\':\\'60071\\',\\'reason\\':\\'Field &#39;City&#39;\\'}")),
            u"2007"_s, u"60071: Field 'City'"_s);
        row("an embedded document without words", fault("2007", json("{\\'a\\':1}")), u"2007"_s,
            u"{\"a\":1}"_s);
        row("an embedded document that is broken", fault("2007", json("{\\'a\\':")), u"2007"_s,
            u"{\"a\":"_s);
        row("the shape of a 429", json("{'statusCode':429,'message':'Try again in 57 seconds.'}"),
            QString(), u"Try again in 57 seconds."_s);
        row("the shape of the directory behind the service",
            json("{'error':{'code':'Request_BadRequest','message':'Another object',"
                 "'details':[{'code':'ObjectConflict','target':'userPrincipalName'}]}}"),
            u"Request_BadRequest"_s, u"Another object (ObjectConflict; userPrincipalName)"_s);
        row("the shape of a token error", json("{'error':'invalid','error_description':'bad'}"),
            u"invalid"_s, u"bad"_s);
        row("a byte order mark", "\xEF\xBB\xBF" + fault("1", "x"), u"1"_s, u"x"_s);
        row("an array around it", "[" + fault("1", "x") + "]", u"1"_s, u"x"_s);
        row("plain text", "Some non-structured content.", QString(),
            u"Some non-structured content."_s);
        row("a bare JSON string", "\"No.\"", QString(), u"No."_s);
        row("nothing", QByteArray(), QString(), QString());
        row("blanks", " \r\n ", QString(), QString());
        row("an empty object", "{}", QString(), QString());
        row("an empty array", "[]", QString(), QString());
        row("a web page", "<!DOCTYPE html><html><TITLE>Access  denied</TITLE><p>long</p>",
            QString(), u"Access denied"_s, true);
        row("a web page without a title", "\n<html><body>x</body></html>", QString(), QString(),
            true);
        row("JSON cut off", json("{'code':1,'descr"), QString(),
            QString::fromLatin1(json("{'code':1,'descr")));
        row("nested deeper than anyone reads", QByteArray(5000, '['), QString(),
            QString(5000, u'['));
        row("a code that is a story", fault('"' + QByteArray(500, 'x') + '"', "y"),
            QString(40, u'x'), u"y"_s);
    }

    void readsTextOfEveryShape()
    {
        QFETCH(QByteArray, body);
        const auto read = readFaultText(body);
        QTEST(read.code, "code");
        QTEST(read.text, "text");
        QTEST(read.isWebPage, "webPage");
    }

    void tellsByStatusAndCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind,
                            ErrorReason reason = ErrorReason::None) {
            QTest::newRow(name) << status << body << kind << reason;
        };
        const QByteArray page = "<html><title>Proxy</title></html>";
        row("access denied", 401, fault("800001", "no"), ErrorKind::NotSignedIn,
            ErrorReason::TokenRefused);
        row("401 without a word", 401, {}, ErrorKind::NotSignedIn, ErrorReason::TokenRefused);
        row("MFA since the enforcement", 401, fault("900421", "x"), ErrorKind::MfaRequired);
        row("MFA as a string under another status", 403, fault("\"900421\"", "x"),
            ErrorKind::MfaRequired);
        row("role lacks the right", 403, fault("900150", "no"), ErrorKind::NotAllowed,
            ErrorReason::RoleMissing);
        row("403 without a word", 403, {}, ErrorKind::NotAllowed, ErrorReason::RoleMissing);
        row("403 from a proxy", 403, page, ErrorKind::NotAllowed, ErrorReason::AnswerUnreadable);
        row("no relationship", 403, fault("20002", "no"), ErrorKind::NotAllowed,
            ErrorReason::NoRelationship);
        row("no relationship with 400", 400, fault("20002", "no"), ErrorKind::NotAllowed,
            ErrorReason::NoRelationship);
        row("Conditional Access", 403, fault("900309", "no"), ErrorKind::NotAllowed,
            ErrorReason::ConditionalAccess);
        row("action not allowed", 403, fault("600006", "no"), ErrorKind::NotAllowed,
            ErrorReason::ActionBlocked);
        row("user not found", 404, fault("60002", "no"), ErrorKind::NotFound);
        row("tenant not found", 404, fault("60003", "no"), ErrorKind::NotFound,
            ErrorReason::CustomerGone);
        row("gone", 410, {}, ErrorKind::NotFound);
        row("404 from a proxy", 404, page, ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable);
        row("invalid customer id", 400, fault("900118", "no"), ErrorKind::InvalidInput);
        row("400 from a proxy", 400, page, ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable);
        row("conflict", 409, {}, ErrorKind::AlreadyExists, ErrorReason::NameTaken);
        row("throttled, whatever the code", 429, fault("900421", "no"), ErrorKind::Throttled);
        row("a proxy wants a password", 407, page, ErrorKind::Unreachable,
            ErrorReason::ConnectionRefused);
        row("redirect", 307, {}, ErrorKind::ServiceFault, ErrorReason::RedirectRefused);
        row("not modified", 304, {}, ErrorKind::ServiceFault, ErrorReason::RedirectRefused);
        row("request time-out", 408, {}, ErrorKind::OutcomeUnknown);
        row("service failure", 500, fault("800003", "no"), ErrorKind::OutcomeUnknown);
        row("not implemented", 501, fault("0", "no"), ErrorKind::OutcomeUnknown);
        row("bad gateway", 502, page, ErrorKind::OutcomeUnknown);
        row("a status nobody knows", 499, {}, ErrorKind::InvalidInput);
        row("a status beyond all", 999, {}, ErrorKind::OutcomeUnknown);
    }

    void tellsByStatusAndCode()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto error =
            readServiceFault({status, {}, {}, body}, creating(u"a@b.example"_s), now);
        QTEST(error.kind, "kind");
        QTEST(error.reason, "reason");
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!describe(error).isEmpty());
    }

    void aFaultOfAReadIsAFault()
    {
        const auto error = readServiceFault({503, {}, "7", {}}, {}, now);
        QCOMPARE(error.kind, ErrorKind::ServiceFault);
        QCOMPARE(error.retryAfter, std::optional<std::chrono::milliseconds>(7s));
    }

    void olderFormOfMissingMfa()
    {
        const auto error = readServiceFault({401, "Unauthorized - MFA required", {}, {}}, {}, now);
        QCOMPARE(error.kind, ErrorKind::MfaRequired);
    }

    void tellsWhyACreateWasRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorReason>("reason");
        const auto row = [](const char *name, const QByteArray &text, ErrorReason reason) {
            QTest::newRow(name) << text << reason;
        };
        row("another object has the name",
            "Another object with the same value for property userPrincipalName already exists.",
            ErrorReason::NameTaken);
        row("in capitals", "ALREADY EXISTS", ErrorReason::NameTaken);
        row("a group has the address", "Conflict in proxyAddresses.", ErrorReason::NameTaken);
        row("the directory is full", "The directory quota limit has been exceeded.",
            ErrorReason::QuotaFull);
        row("a domain of somebody else",
            "The domain portion of the userPrincipalName property is invalid.",
            ErrorReason::UnknownDomain);
        row("a federated domain", "One or more properties contains invalid values.",
            ErrorReason::FederatedDomain);
        row("a federated domain, by name", "The domain is federated.",
            ErrorReason::FederatedDomain);
        row("the location", "Invalid value for property usageLocation.",
            ErrorReason::LocationRefused);
        row("the location in words", "Country code is not valid.", ErrorReason::LocationRefused);
        row("the password",
            "The specified password does not comply with password complexity requirements.",
            ErrorReason::PasswordRefused);
        row("a name that sounds like another verdict",
            "The domain of password@country.example is not verified.", ErrorReason::UnknownDomain);
        row("a domain that sounds like another verdict", "country.example is no verified domain.",
            ErrorReason::UnknownDomain);
        row("something new", "The moon is too full.", ErrorReason::None);
        row("nothing", "", ErrorReason::None);
    }

    void tellsWhyACreateWasRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorReason, reason);
        const auto request = creating(u"password@country.example"_s);
        const auto error = readServiceFault({400, {}, {}, fault("3000", text)}, request, now);
        QCOMPARE(error.reason, reason);
        QCOMPARE(error.kind,
                 reason == ErrorReason::NameTaken ? ErrorKind::AlreadyExists
                                                  : ErrorKind::InvalidInput);
        QCOMPARE(error.subject, request.subject);
        QCOMPARE(error.serviceText, QString::fromUtf8(text));
        QVERIFY(!concernsWholeRun(error));
    }

    void aResetKnowsFewerRefusals()
    {
        RefusedRequest request;
        request.purpose = Purpose::Change;
        const auto refused = [&request](const QByteArray &text) {
            return readServiceFault({400, {}, {}, fault("3000", text)}, request, now).reason;
        };
        QCOMPARE(refused("The password is too weak."), ErrorReason::PasswordRefused);
        QCOMPARE(refused("The domain is invalid."), ErrorReason::None);
        QCOMPARE(readServiceFault({409, {}, {}, {}}, request, now).reason, ErrorReason::None);
    }

    void neverRepeatsThePassword_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("in the description") << fault("1", "Password Pa&amp;ss#7 is weak");
        QTest::newRow("in the code") << fault("\"Pa&ss#7\"", "weak");
        QTest::newRow("in data") << QByteArray(
            json("{'description':'x','data':['Pa\\u0026ss#7']}"));
        QTest::newRow("in plain text") << QByteArray("Pa&ss#7 is weak, Pa&ss#7");
        QTest::newRow("in an embedded document")
            << fault("1", json("{\\'message\\':\\'no\\',\\'data\\':[\\'Pa&ss#7\\']}"));
        QTest::newRow("where the text is cut")
            << fault("1", QByteArray(1996, 'x') + "Pa&ss#7" + QByteArray(100, 'x'));
        QTest::newRow("in a title") << QByteArray("<title>Pa&ss#7</title>");
    }

    void neverRepeatsThePassword()
    {
        QFETCH(QByteArray, body);
        auto request = creating(u"a@b.example"_s);
        request.unspoken = Secret(QByteArrayView("Pa&ss#7"));
        const auto error = readServiceFault({400, {}, {}, body}, request, now);
        const auto shown = technicalDetails(error) + error.serviceText + error.serviceCode;
        QVERIFY2(!shown.contains(u"Pa&"_s), qPrintable(shown));
    }

    void thePauseIsReadFromTheWordsToo()
    {
        const auto body =
            QByteArray(json("{'statusCode':429,'message':'Try again in 57 seconds.'}"));
        QCOMPARE(readServiceFault({429, {}, {}, body}, {}, now).retryAfter,
                 std::optional<std::chrono::milliseconds>(57s));
        QCOMPARE(readServiceFault({429, {}, "3", body}, {}, now).retryAfter,
                 std::optional<std::chrono::milliseconds>(3s));
        QCOMPARE(readServiceFault({400, {}, {}, body}, {}, now).retryAfter, std::nullopt);
    }

    void errorsOfTheWayNameTheHost()
    {
        const auto error = readServiceFault({302, {}, {}, {}}, creating(u"a@b.example"_s), now);
        QCOMPARE(error.subject, u"api.example"_s);
    }

    void tellsWhatMayPass_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("passes");
        for (const int status : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {301, 400, 401, 403, 404, 405, 407, 409, 412, 501})
            QTest::addRow("%d", status) << status << false;
    }

    void tellsWhatMayPass()
    {
        QFETCH(int, status);
        QTEST(mayPass(readServiceFault({status, {}, {}, {}}, {}, now)), "passes");
    }

    void survivesAnyBytes()
    {
        quint32 state = 7;
        for (int i = 0; i < 20000; ++i) {
            const auto error =
                readServiceFault({400 + i % 130, {}, {}, sample(state)}, creating(u"a@b.c"_s), now);
            QVERIFY(error.serviceText.size() <= 2000);
        }
    }
};

WELKOM_TEST(servicefault, ServiceFaultTest)
#include "tst_servicefault.moc"
