// SPDX-License-Identifier: Apache-2.0

#include "loopback/requestparser.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using Progress = RequestParser::Progress;

namespace {

const QByteArray host = "Host: x\r\n";

/// Feeds one byte at a time; what the last one led to.
Progress feedSlowly(RequestParser &parser, const QByteArray &bytes)
{
    auto progress = Progress::NeedsMore;
    QByteArray input;
    for (const char byte : bytes) {
        if (progress != Progress::NeedsMore && progress != Progress::WantsContinue)
            break;
        input += byte;
        progress = parser.feed(input);
        if (progress == Progress::WantsContinue)
            progress = parser.feed(input);
    }
    return progress;
}

} // namespace

class TestRequestParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequest();
    void readsBody_data();
    void readsBody();
    void readsTarget_data();
    void readsTarget();
    void refuses_data();
    void refuses();
    void takesOneRequestOnly();
    void asksForContinue();
    void staysCalmOnAnyBytes();
};

void TestRequestParser::readsRequest()
{
    RequestParser parser;
    QByteArray input = "\r\nGET /a%20b/c?x=1+2&Y=%C3%A9&z HTTP/1.1\r\nHost: Localhost:80\r\n"
                       "accept:\t text/html \r\nAccept: */*\r\nEmpty:\r\n\r\n";
    QCOMPARE(parser.feed(input), Progress::Complete);
    QVERIFY(input.isEmpty());
    const auto request = parser.take();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/a%20b/c?x=1+2&Y=%C3%A9&z"));
    QCOMPARE(request.rawQuery(), QByteArray("x=1+2&Y=%C3%A9&z"));
    QCOMPARE(request.path, u"/a b/c"_s);
    QCOMPARE(request.segments, QStringList({u"a b"_s, u"c"_s}));
    QCOMPARE(request.queryValue(u"x"_s), u"1 2"_s);
    QCOMPARE(request.queryValue(u"y"_s), u"\u00e9"_s);
    QVERIFY(request.queryValue(u"z"_s).isEmpty());
    QVERIFY(request.queryValue(u"none"_s).isNull());
    QCOMPARE(request.host, QByteArray("localhost:80"));
    QCOMPARE(request.headers.value("ACCEPT"), QByteArray("text/html"));
    QCOMPARE(request.headers.count("Accept"), 2);
    QVERIFY(request.headers.contains("empty"));
    QVERIFY(request.headers.value("none").isNull());
    QVERIFY(request.keepsConnection);
}

void TestRequestParser::readsBody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const QByteArray post = "POST / HTTP/1.1\r\n" + host;

    QTest::newRow("by length") << post + "Content-Length: 5\r\n\r\nhello" << QByteArray("hello");
    QTest::newRow("of no bytes") << post + "Content-Length: 0\r\n\r\n" << QByteArray();
    QTest::newRow("none") << post + "\r\n" << QByteArray();
    QTest::newRow("with line ends and zeros") << post + "Content-Length: 4\r\n\r\n"
            + QByteArray("\r\n\0\n", 4) << QByteArray("\r\n\0\n", 4);
    QTest::newRow("in chunks") << post
            + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\n\r\n"
                               << QByteArray("hello world");
    QTest::newRow("in chunks, with trailers")
        << post + "Transfer-Encoding: Chunked\r\n\r\nA\r\n0123456789\r\n00\r\nX: y\r\n\r\n"
        << QByteArray("0123456789");
    QTest::newRow("in no chunks") << post + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                  << QByteArray();
    QTest::newRow("expected to be asked for")
        << post + "Content-Length: 2\r\nExpect: 100-Continue\r\n\r\nok" << QByteArray("ok");
}

void TestRequestParser::readsBody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    RequestParser parser;
    auto input = bytes;
    QCOMPARE(parser.feed(input), Progress::Complete);
    QVERIFY(input.isEmpty());
    QCOMPARE(parser.take().body, body);

    // The same parser again, byte by byte: nothing of the first request is left in it.
    QCOMPARE(feedSlowly(parser, bytes), Progress::Complete);
    QCOMPARE(parser.take().body, body);
}

void TestRequestParser::readsTarget_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QStringList>("segments");

    QTest::newRow("root") << QByteArray("/") << QByteArray("x") << QStringList();
    QTest::newRow("trailing slash")
        << QByteArray("/v1/users/") << QByteArray("x") << QStringList({u"v1"_s, u"users"_s});
    QTest::newRow("doubled slash")
        << QByteArray("/v1//users") << QByteArray("x") << QStringList({u"v1"_s, u""_s, u"users"_s});
    QTest::newRow("encoded slash stays within its segment")
        << QByteArray("/a%2Fb/c") << QByteArray("x") << QStringList({u"a/b"_s, u"c"_s});
    QTest::newRow("absolute") << QByteArray("http://Evil.example:80/a?b")
                              << QByteArray("evil.example:80") << QStringList({u"a"_s});
    QTest::newRow("absolute without path")
        << QByteArray("https://h?b=c") << QByteArray("h") << QStringList();
    QTest::newRow("dots are names like others")
        << QByteArray("/a/../b") << QByteArray("x") << QStringList({u"a"_s, u".."_s, u"b"_s});
}

void TestRequestParser::readsTarget()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, authority);
    QFETCH(QStringList, segments);
    RequestParser parser;
    auto input = "GET " + target + " HTTP/1.1\r\n" + host + "\r\n";
    QCOMPARE(parser.feed(input), Progress::Complete);
    const auto request = parser.take();
    QCOMPARE(request.host, authority);
    QCOMPARE(request.segments, segments);
    QVERIFY(request.target.startsWith('/'));
}

void TestRequestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray get = "GET / HTTP/1.1\r\n";
    const QByteArray post = "POST / HTTP/1.1\r\n" + host;
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";

    QTest::newRow("no HTTP at all") << QByteArray("hello\r\n") << 400;
    QTest::newRow("a TLS greeting") << QByteArray("\x16\x03\x01\x02\x00\x01\n", 7) << 400;
    QTest::newRow("HTTP/0.9") << QByteArray("GET /\r\n") << 400;
    QTest::newRow("HTTP/2") << QByteArray("GET / HTTP/2.0\r\n") << 505;
    QTest::newRow("an HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("no such version") << QByteArray("GET / HTTP/1.x\r\n") << 400;
    QTest::newRow("two blanks") << QByteArray("GET  / HTTP/1.1\r\n") << 400;
    QTest::newRow("a blank in the target") << QByteArray("GET /a b HTTP/1.1\r\n") << 400;
    QTest::newRow("bytes beyond ASCII in the target")
        << QByteArray("GET /\xe9 HTTP/1.1\r\n") << 400;
    QTest::newRow("a broken percent sign") << QByteArray("GET /%4 HTTP/1.1\r\n") << 400;
    QTest::newRow("a broken percent sign in the query")
        << QByteArray("GET /?a=%zz HTTP/1.1\r\n") << 400;
    QTest::newRow("a fragment") << QByteArray("GET /#a HTTP/1.1\r\n") << 400;
    QTest::newRow("no path") << QByteArray("GET host:80 HTTP/1.1\r\n") << 400;
    QTest::newRow("a user in the authority") << QByteArray("GET http://u@h/ HTTP/1.1\r\n") << 400;
    QTest::newRow("a star for GET") << QByteArray("GET * HTTP/1.1\r\n") << 400;
    QTest::newRow("a method with a colon") << QByteArray("G:T / HTTP/1.1\r\n") << 400;
    QTest::newRow("LF alone") << QByteArray("GET / HTTP/1.1\n") << 400;
    QTest::newRow("CR within a field") << get + "A: b\rc\r\n" << 400;
    QTest::newRow("NUL within a field") << get + QByteArray("A: b\0c\r\n", 8) << 400;
    QTest::newRow("only empty lines") << QByteArray("\r\n").repeated(20) << 400;
    QTest::newRow("a field without colon") << get + "Host\r\n" << 400;
    QTest::newRow("a field without name") << get + ": x\r\n" << 400;
    QTest::newRow("a blank before the colon") << get + "Host : x\r\n" << 400;
    QTest::newRow("a folded field") << get + host + "A: b\r\n c\r\n" << 400;
    QTest::newRow("no Host") << get + "\r\n" << 400;
    QTest::newRow("two Hosts") << get + host + host + "\r\n" << 400;
    QTest::newRow("a length that is no number") << post + "Content-Length: 5x\r\n\r\n" << 400;
    QTest::newRow("a negative length") << post + "Content-Length: -5\r\n\r\n" << 400;
    QTest::newRow("an empty length") << post + "Content-Length:\r\n\r\n" << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n" << 400;
    QTest::newRow("a list of lengths") << post + "Content-Length: 5, 5\r\n\r\n" << 400;
    QTest::newRow("a length and chunks")
        << post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
        << 400;
    QTest::newRow("another coding") << post + "Transfer-Encoding: gzip, chunked\r\n\r\n" << 501;
    QTest::newRow("two codings") << post
            + "Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n"
                                 << 501;
    QTest::newRow("another expectation") << post + "Expect: tea\r\n\r\n" << 417;
    QTest::newRow("chunks in HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
    QTest::newRow("a chunk without size") << chunked + "\r\n" << 400;
    QTest::newRow("a chunk size with a sign") << chunked + "+5\r\n" << 400;
    QTest::newRow("a chunk size with 0x") << chunked + "0x5\r\n" << 400;
    QTest::newRow("a chunk longer than its size") << chunked + "2\r\nabc\r\n" << 400;
    QTest::newRow("an endless chunk line") << chunked + "5;" + QByteArray(2000, 'a') << 400;
    QTest::newRow("a chunk beyond the limit") << chunked + "65\r\n" << 413;
    QTest::newRow("chunks that add up beyond the limit") << chunked + "60\r\n" + QByteArray(96, 'a')
            + "\r\n10\r\n" << 413;
    QTest::newRow("a chunk size beyond all numbers") << chunked + "fffffffffffffffffffff\r\n"
                                                     << 413;
    QTest::newRow("a body beyond the limit") << post + "Content-Length: 101\r\n\r\n" << 413;
    QTest::newRow("a length beyond all numbers")
        << post + "Content-Length: 99999999999999999999999\r\n\r\n"
        << 413;
    QTest::newRow("a long target") << "GET /" + QByteArray(300, 'a') + " HTTP/1.1\r\n" << 414;
    QTest::newRow("an endless first line") << QByteArray(300, 'a') << 414;
    QTest::newRow("a long field") << get + "A: " + QByteArray(600, 'a') + "\r\n\r\n" << 431;
    QTest::newRow("an endless field") << get + QByteArray(600, 'a') << 431;
    QTest::newRow("many bytes of fields")
        << get + QByteArray("A: 0123456789\r\n").repeated(40) << 431;
    QTest::newRow("many fields") << get + QByteArray("A:b\r\n").repeated(60) << 431;
    QTest::newRow("endless trailers")
        << chunked + "0\r\n" + QByteArray("A: 0123456789\r\n").repeated(40) << 431;
}

void TestRequestParser::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RequestLimits limits;
    limits.requestLine = 200;
    limits.headers = 500;
    limits.headerCount = 50;
    limits.body = 100;

    RequestParser atOnce(limits);
    auto input = bytes;
    QCOMPARE(atOnce.feed(input), Progress::Refused);
    const auto refusal = atOnce.refusal();
    QCOMPARE(refusal.status, status);
    QVERIFY(refusal.closesConnection);
    QCOMPARE(atOnce.feed(input), Progress::Refused);

    RequestParser slow(limits);
    QCOMPARE(feedSlowly(slow, bytes), Progress::Refused);
    QCOMPARE(slow.refusal().status, status);
}

void TestRequestParser::takesOneRequestOnly()
{
    RequestParser parser;
    const QByteArray second = "GET /2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    auto input =
        "POST /1 HTTP/1.1\r\n" + host + "Connection: Close\r\nContent-Length: 1\r\n\r\nx" + second;
    QCOMPARE(parser.feed(input), Progress::Complete);
    QCOMPARE(input, second);
    const auto first = parser.take();
    QCOMPARE(first.body, QByteArray("x"));
    QVERIFY(!first.keepsConnection);

    QCOMPARE(parser.feed(input), Progress::Complete);
    const auto next = parser.take();
    QCOMPARE(next.path, u"/2"_s);
    QVERIFY(next.body.isEmpty());
    QVERIFY(next.keepsConnection);
    QCOMPARE(parser.feed(input), Progress::NeedsMore);
}

void TestRequestParser::asksForContinue()
{
    RequestParser parser;
    QByteArray input =
        "POST / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    QCOMPARE(parser.feed(input), Progress::WantsContinue);
    QCOMPARE(parser.feed(input), Progress::NeedsMore);
    input = "ok";
    QCOMPARE(parser.feed(input), Progress::Complete);
    QCOMPARE(parser.take().body, QByteArray("ok"));
}

void TestRequestParser::staysCalmOnAnyBytes()
{
    // Every prefix and every single-byte change of a good request: no crash, and never a body
    // that is longer than what was given.
    const auto good = "POST /a?b=c HTTP/1.1\r\n" + host
        + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    for (qsizetype length = 0; length < good.size(); ++length) {
        RequestParser parser;
        auto input = good.left(length);
        QCOMPARE(parser.feed(input), Progress::NeedsMore);
    }
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int byte = 0; byte < 256; byte += 5) {
            RequestParser parser;
            auto input = good;
            input[at] = static_cast<char>(byte);
            const auto progress = parser.feed(input);
            if (progress == Progress::Complete)
                QVERIFY(parser.take().body.size() <= good.size());
            else if (progress == Progress::Refused)
                ++refused;
        }
    }
    QVERIFY(refused > 100);
}

WELKOM_TEST(requestparser, TestRequestParser)
#include "tst_requestparser.moc"
