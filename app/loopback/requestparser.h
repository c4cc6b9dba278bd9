// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopbackrequest.h"

#include <QByteArray>

#include <optional>

namespace Welkom {

/// How much of a request is put up with. Bytes, unless it says otherwise.
struct RequestLimits
{
    qsizetype requestLine = 8'192; ///< beyond: 414
    qsizetype headers = 65'536;    ///< all fields together; beyond: 431
    qsizetype headerCount = 100;   ///< fields; beyond: 431
    qsizetype body = 8'388'608;    ///< without the chunks' own lines; beyond: 413
};

/// Bytes, in pieces of any size, become HTTP/1.1 requests (RFC 9112). Strict where a lenient
/// reading could mean two things: lines end with CR LF, no folded fields, one length only. Pure:
/// knows nothing of sockets.
class RequestParser
{
public:
    enum class Progress {
        NeedsMore,     ///< all of the input is taken, the request is not whole
        WantsContinue, ///< the client waits for `100 Continue` before it sends the body; feed again
        Complete,      ///< take() gives the request
        Refused,       ///< refusal() says why; nothing more is taken
    };

    explicit RequestParser(RequestLimits limits = {}) : m_limits(limits) { }

    /// Takes from the front of `input` what belongs to the present request, never more.
    [[nodiscard]] Progress feed(QByteArray &input);

    /// The request, after Complete. The parser then begins with the next.
    [[nodiscard]] LoopbackRequest take();

    /// The answer to bytes that are no request, after Refused.
    [[nodiscard]] LoopbackAnswer refusal() const;

private:
    enum class Stage { RequestLine, Fields, Body, ChunkSize, ChunkData, ChunkEnd, Trailers, Done };

    /// One step within the present stage; nothing when it needs more input.
    [[nodiscard]] std::optional<Progress> step(QByteArray &input);
    [[nodiscard]] std::optional<QByteArray> takeLine(QByteArray &input, qsizetype limit,
                                                     int tooLong);
    void readRequestLine(const QByteArray &line);
    void readTarget(const QByteArray &target);
    void readPath(const QByteArray &path);
    void readQuery(const QByteArray &query);
    void readField(const QByteArray &line);
    void readChunkSize(const QByteArray &line);
    void endFields();
    void chooseHost();
    void chooseBody();
    [[nodiscard]] bool takeBody(QByteArray &input);
    void refuse(int status, const QByteArray &why);

    RequestLimits m_limits;
    Stage m_stage = Stage::RequestLine;
    LoopbackRequest m_request;
    bool m_isHttp10 = false;
    bool m_wantsContinue = false;
    qsizetype m_headerBytes = 0; ///< of the fields (or the trailers) so far
    qsizetype m_blankLines = 0;  ///< before the request line
    qsizetype m_bodyLeft = 0;    ///< of the body, or of the present chunk
    int m_refusal = 0;
    QByteArray m_refusalText;
};

} // namespace Welkom
