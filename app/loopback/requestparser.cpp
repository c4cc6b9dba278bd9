// SPDX-License-Identifier: Apache-2.0

#include "requestparser.h"

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

/// Empty lines that a client may send before a request (RFC 9112 section 2.2).
constexpr qsizetype maxBlankLines = 8;
/// A chunk's size line, with its extensions, which nobody reads.
constexpr qsizetype maxChunkLine = 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// RFC 9110 section 5.6.2.
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c)
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// A field's value: anything but control characters; a tab is allowed.
bool isFieldValue(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

bool isVisibleAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// Decoded, or nothing when a `%` is not followed by two hexadecimal digits.
std::optional<QString> decoded(const QByteArray &text)
{
    const auto isHex = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isHex(text.at(i + 1)) || !isHex(text.at(i + 2)))
            return std::nullopt;
    }
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

/// What stands before the first `mark`; all of it when there is none.
QByteArray before(char mark, const QByteArray &text)
{
    const auto at = text.indexOf(mark);
    return at < 0 ? text : text.left(at);
}

} // namespace

RequestParser::Progress RequestParser::feed(QByteArray &input)
{
    for (;;) {
        if (m_refusal != 0)
            return Progress::Refused;
        if (m_stage == Stage::Done)
            return Progress::Complete;
        if (const auto progress = step(input))
            return *progress;
    }
}

std::optional<RequestParser::Progress> RequestParser::step(QByteArray &input)
{
    if (m_stage == Stage::Body || m_stage == Stage::ChunkData) {
        if (std::exchange(m_wantsContinue, false) && input.isEmpty())
            return Progress::WantsContinue;
        if (!takeBody(input))
            return Progress::NeedsMore;
        return std::nullopt;
    }
    const bool isFirstChunk = m_stage == Stage::ChunkSize && std::exchange(m_wantsContinue, false);
    if (isFirstChunk && input.isEmpty())
        return Progress::WantsContinue;

    const bool isChunkLine = m_stage == Stage::ChunkSize || m_stage == Stage::ChunkEnd;
    const auto limit = m_stage == Stage::RequestLine ? m_limits.requestLine
        : isChunkLine                                ? maxChunkLine
                                                     : m_limits.headers - m_headerBytes;
    const auto tooLong = m_stage == Stage::RequestLine ? 414 : isChunkLine ? 400 : 431;
    const auto line = takeLine(input, limit, tooLong);
    if (!line)
        return m_refusal != 0 ? Progress::Refused : Progress::NeedsMore;

    switch (m_stage) {
    case Stage::RequestLine:
        readRequestLine(*line);
        break;
    case Stage::Fields:
        m_headerBytes += line->size() + 2;
        if (line->isEmpty())
            endFields();
        else
            readField(*line);
        break;
    case Stage::ChunkSize:
        readChunkSize(*line);
        break;
    case Stage::ChunkEnd:
        if (!line->isEmpty())
            refuse(400, "a chunk is longer than its size says");
        m_stage = Stage::ChunkSize;
        break;
    default: // trailers are read over
        m_headerBytes += line->size() + 2;
        if (line->isEmpty())
            m_stage = Stage::Done;
        break;
    }
    return std::nullopt;
}

/// One line without its CR LF; nothing when it is not whole, or too long, which is a refusal.
std::optional<QByteArray> RequestParser::takeLine(QByteArray &input, qsizetype limit, int tooLong)
{
    const auto end = input.indexOf('\n');
    if ((end < 0 ? input.size() : end) > limit + 1) {
        refuse(tooLong, "too long");
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    if (end == 0 || input.at(end - 1) != '\r') {
        refuse(400, "a line ends without CR LF");
        return std::nullopt;
    }
    auto line = input.left(end - 1);
    input.remove(0, end + 1);
    return line;
}

void RequestParser::readRequestLine(const QByteArray &line)
{
    if (line.isEmpty()) {
        if (++m_blankLines > maxBlankLines)
            refuse(400, "nothing but empty lines");
        return;
    }
    const auto parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)))
        return refuse(400, "this is not an HTTP request line");
    const auto &version = parts.at(2);
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version.at(5))
        || version.at(6) != '.' || !isDigit(version.at(7)))
        return refuse(400, "this is not an HTTP version");
    if (version.at(5) != '1')
        return refuse(505, "HTTP/1.1 is spoken here");
    m_isHttp10 = version.at(7) == '0';
    m_request.method = parts.at(0);
    readTarget(parts.at(1));
    m_stage = Stage::Fields;
}

/// Origin form, absolute form, or `*` for OPTIONS (RFC 9112 section 3.2).
void RequestParser::readTarget(const QByteArray &target)
{
    if (target.isEmpty() || !isVisibleAscii(target))
        return refuse(400, "the target holds characters that it may not");
    m_request.target = target;
    if (target == "*" && m_request.method == "OPTIONS") {
        m_request.path = QLatin1Char('*');
        return;
    }
    if (!target.startsWith('/')) {
        const auto lower = target.toLower();
        const qsizetype scheme = lower.startsWith("http://") ? 7
            : lower.startsWith("https://")                   ? 8
                                                             : 0;
        auto end = std::find_if(lower.begin() + scheme, lower.end(),
                                [](char c) { return c == '/' || c == '?' || c == '#'; });
        m_request.host = lower.mid(scheme, end - lower.begin() - scheme);
        if (scheme == 0 || m_request.host.isEmpty() || m_request.host.contains('@'))
            return refuse(400, "the target is not a path");
        m_request.target = target.mid(end - lower.begin());
        if (!m_request.target.startsWith('/'))
            m_request.target.prepend('/');
    }
    if (m_request.target.contains('#'))
        return refuse(400, "the target holds a fragment");
    const auto mark = m_request.target.indexOf('?');
    readPath(before('?', m_request.target));
    if (mark >= 0)
        readQuery(m_request.target.mid(mark + 1));
}

void RequestParser::readPath(const QByteArray &path)
{
    auto pieces = path.mid(1).split('/');
    while (!pieces.isEmpty() && pieces.last().isEmpty())
        pieces.removeLast();
    for (const auto &piece : std::as_const(pieces)) {
        const auto segment = decoded(piece);
        if (!segment)
            return refuse(400, "a percent sign in the path stands alone");
        m_request.segments.append(*segment);
    }
    m_request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
}

void RequestParser::readQuery(const QByteArray &query)
{
    auto spaced = query;
    spaced.replace('+', ' ');
    const auto pieces = spaced.split('&');
    for (const auto &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const auto equals = piece.indexOf('=');
        const auto name = decoded(before('=', piece));
        const auto value = equals < 0 ? QString() : decoded(piece.mid(equals + 1));
        if (!name || !value)
            return refuse(400, "a percent sign in the query stands alone");
        m_request.query.append({*name, *value});
    }
}

void RequestParser::readField(const QByteArray &line)
{
    if (m_request.headers.size() >= m_limits.headerCount)
        return refuse(431, "too many header fields");
    const auto colon = line.indexOf(':');
    const auto name = line.left(colon);
    // A folded line begins with a blank, and a blank before the colon is an attack: no token both.
    if (colon <= 0 || !isToken(name))
        return refuse(400, "this is not a header field");
    const auto value = line.mid(colon + 1).trimmed();
    if (!isFieldValue(value))
        return refuse(400, "a header field holds control characters");
    m_request.headers.append(name, value);
}

void RequestParser::endFields()
{
    const auto &headers = m_request.headers;
    m_request.keepsConnection = m_isHttp10 ? headers.hasToken("Connection", "keep-alive")
                                           : !headers.hasToken("Connection", "close");
    chooseHost();
    chooseBody();
}

/// RFC 9112 section 3.2: exactly one Host, also beside an absolute target.
void RequestParser::chooseHost()
{
    const auto hosts = m_request.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && !m_isHttp10))
        return refuse(400, "exactly one Host field is needed");
    if (m_request.host.isEmpty())
        m_request.host = m_request.headers.value("Host").toLower();
}

/// RFC 9112 section 6.3: how the body's end is known.
void RequestParser::chooseBody()
{
    const auto &headers = m_request.headers;
    if (const auto expectation = headers.value("Expect"); !expectation.isNull() && !m_isHttp10) {
        if (expectation.compare("100-continue", Qt::CaseInsensitive) != 0)
            return refuse(417, "only 100-continue can be expected");
        m_wantsContinue = true;
    }
    if (headers.contains("Transfer-Encoding")) {
        if (m_isHttp10 || headers.contains("Content-Length"))
            return refuse(400, "the length of the body is given twice");
        if (headers.count("Transfer-Encoding") > 1
            || headers.value("Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) != 0)
            return refuse(501, "only chunked is understood");
        m_stage = Stage::ChunkSize;
        return;
    }
    if (!headers.contains("Content-Length")) {
        m_stage = Stage::Done;
        return;
    }
    const auto length = headers.value("Content-Length");
    const bool isNumber = !length.isEmpty() && std::all_of(length.begin(), length.end(), isDigit);
    if (!isNumber || headers.count("Content-Length") > 1)
        return refuse(400, "Content-Length is not one number");
    bool fits = false;
    const auto bytes = length.toLongLong(&fits);
    if (!fits || bytes > m_limits.body)
        return refuse(413, "the body is too large");
    m_bodyLeft = static_cast<qsizetype>(bytes);
    m_stage = m_bodyLeft == 0 ? Stage::Done : Stage::Body;
}

/// Takes what there is of the body or chunk; false when more has to come.
bool RequestParser::takeBody(QByteArray &input)
{
    const auto now = std::min(m_bodyLeft, input.size());
    m_request.body.append(input.constData(), now);
    input.remove(0, now);
    m_bodyLeft -= now;
    if (m_bodyLeft > 0)
        return false;
    m_stage = m_stage == Stage::Body ? Stage::Done : Stage::ChunkEnd;
    return true;
}

void RequestParser::readChunkSize(const QByteArray &line)
{
    const auto digits = before(';', line).trimmed();
    bool isNumber = false;
    const auto size = digits.toULongLong(&isNumber, 16);
    // toULongLong() would also take a sign and 0x.
    const bool isPlain = std::all_of(digits.begin(), digits.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (digits.isEmpty() || !isPlain)
        return refuse(400, "a chunk has no size");
    const auto room = static_cast<quint64>(m_limits.body - m_request.body.size());
    if (!isNumber || size > room)
        return refuse(413, "the body is too large");
    m_bodyLeft = static_cast<qsizetype>(size);
    m_stage = size == 0 ? Stage::Trailers : Stage::ChunkData;
}

void RequestParser::refuse(int status, const QByteArray &why)
{
    // The first reason stands: what follows it was read from a request that is none.
    if (m_refusal != 0)
        return;
    m_refusal = status;
    m_refusalText = why;
}

LoopbackRequest RequestParser::take()
{
    auto request = std::move(m_request);
    *this = RequestParser(m_limits);
    return request;
}

LoopbackAnswer RequestParser::refusal() const
{
    auto answer =
        LoopbackAnswer::plain(m_refusal, reasonPhrase(m_refusal) + ": " + m_refusalText + '\n');
    answer.closesConnection = true;
    return answer;
}

} // namespace Welkom
