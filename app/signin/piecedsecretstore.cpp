// SPDX-License-Identifier: Apache-2.0

#include "piecedsecretstore.h"

#include <QCryptographicHash>
#include <QList>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

const QByteArray hereMark = "welkom-secret 1 here\n";
const QByteArray piecesMark = "welkom-secret 1 pieces ";

tl::unexpected<Error> damaged(const QString &name)
{
    return failure(ErrorKind::Storage, ErrorReason::KeychainDamaged, name);
}

QString pieceName(const QString &name, char place, int number)
{
    return u"%1/%2/%3"_s.arg(name, QChar::fromLatin1(place)).arg(number);
}

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

struct PiecedSecretStore::Head
{
    std::optional<Secret> here; ///< the secret itself, when it is short
    char place = 0;             ///< otherwise `a` or `b`
    int pieces = 0;
    qsizetype size = 0;
    QByteArray hash;

    friend bool operator==(const Head &, const Head &) = default;
};

PiecedSecretStore::PiecedSecretStore(SecretStore &entries, qsizetype cap)
    : m_entries(entries), m_cap(std::max<qsizetype>(cap, 128))
{
}

std::optional<PiecedSecretStore::Head> PiecedSecretStore::readHead(const Secret &entry)
{
    const auto bytes = entry.reveal();
    Head head;
    if (bytes.startsWith(hereMark)) {
        head.here = Secret(bytes.sliced(hereMark.size()));
        return head;
    }
    if (!bytes.startsWith(piecesMark))
        return std::nullopt;
    const auto words = bytes.sliced(piecesMark.size()).toByteArray().split(' ');
    if (words.size() != 4 || (words[0] != "a" && words[0] != "b"))
        return std::nullopt;
    bool isCount = false;
    bool isSize = false;
    head.place = words[0].at(0);
    head.pieces = words[1].toInt(&isCount);
    head.size = words[2].toLongLong(&isSize);
    head.hash = words[3];
    if (!isCount || !isSize || head.pieces < 1 || head.pieces > maxPieces)
        return std::nullopt;
    return head;
}

Task<std::optional<Secret>> PiecedSecretStore::read(QString name)
{
    std::optional<Head> before;
    // Twice, when another program switched the head while its old pieces were being read.
    while (true) {
        const auto entry = co_await m_entries.read(name);
        if (!entry)
            co_return failure(entry.error());
        if (!*entry)
            co_return std::optional<Secret>();
        const auto head = readHead(**entry);
        if (!head)
            co_return damaged(name);
        if (head->here)
            co_return head->here;
        auto joined = co_await join(name, *head);
        const auto isDamaged = !joined && joined.error().reason == ErrorReason::KeychainDamaged;
        if (!isDamaged || before == head)
            co_return joined;
        before = head;
    }
}

Task<std::optional<Secret>> PiecedSecretStore::join(QString name, Head head)
{
    QByteArray bytes;
    bytes.reserve(std::clamp<qsizetype>(head.size, 0, head.pieces * m_cap));
    for (int number = 0; number < head.pieces; ++number) {
        const auto entryName = pieceName(name, head.place, number);
        const auto piece = co_await m_entries.read(entryName);
        if (!piece) {
            wipe(bytes);
            co_return failure(piece.error());
        }
        if (!*piece)
            break;
        bytes += (*piece)->reveal();
    }
    if (bytes.size() != head.size || hashOf(bytes) != head.hash) {
        wipe(bytes);
        co_return damaged(name);
    }
    co_return std::optional<Secret>(Secret::take(std::move(bytes)));
}

Task<void> PiecedSecretStore::write(QString name, Secret secret)
{
    const auto entry = co_await m_entries.read(name);
    if (!entry)
        co_return failure(entry.error());
    const auto old = *entry ? readHead(**entry) : std::nullopt;
    const char newPlace = old && old->place == 'a' ? 'b' : 'a';

    QByteArray headBytes;
    int kept = 0;
    if (hereMark.size() + secret.size() <= m_cap) {
        headBytes = hereMark + secret.reveal().toByteArray();
    } else {
        const auto written = co_await writePieces(name, newPlace, secret);
        if (!written)
            co_return failure(written.error());
        kept = written->pieces;
        headBytes = piecesMark + newPlace + ' ' + QByteArray::number(kept) + ' '
            + QByteArray::number(secret.size()) + ' ' + written->hash;
    }
    const auto head = Secret::take(std::move(headBytes));
    const auto switched = co_await m_entries.write(name, head);
    if (!switched)
        co_return failure(switched.error());

    // The secret is kept now; leftovers that will not go are the next write's.
    const char oldPlace = newPlace == 'a' ? 'b' : 'a';
    (void)co_await clear(name, oldPlace, 0);
    (void)co_await clear(name, newPlace, kept);
    co_return Result<void>();
}

Task<PiecedSecretStore::Head> PiecedSecretStore::writePieces(QString name, char place,
                                                             Secret secret)
{
    const auto count = (secret.size() + m_cap - 1) / m_cap;
    if (count > maxPieces) {
        Error error;
        error.kind = ErrorKind::Storage;
        error.reason = ErrorReason::SecretStoreMissing;
        error.subject = name;
        error.serviceText = u"too large"_s;
        co_return failure(std::move(error));
    }
    for (int number = 0; number < count; ++number) {
        const auto from = number * m_cap;
        const Secret piece(secret.reveal().sliced(from, std::min(m_cap, secret.size() - from)));
        const auto entryName = pieceName(name, place, number);
        const auto written = co_await m_entries.write(entryName, piece);
        if (!written)
            co_return failure(written.error());
    }
    Head head;
    head.place = place;
    head.pieces = static_cast<int>(count);
    head.size = secret.size();
    head.hash = hashOf(secret.reveal());
    co_return head;
}

Task<void> PiecedSecretStore::remove(QString name)
{
    const auto removed = co_await m_entries.remove(name);
    if (!removed)
        co_return failure(removed.error());
    for (const char place : {'a', 'b'}) {
        const auto cleared = co_await clear(name, place, 0);
        if (!cleared)
            co_return failure(cleared.error());
    }
    co_return Result<void>();
}

Task<void> PiecedSecretStore::clear(QString name, char place, int first)
{
    int end = first;
    for (; end < maxPieces; ++end) {
        const auto entryName = pieceName(name, place, end);
        const auto piece = co_await m_entries.read(entryName);
        if (!piece)
            co_return failure(piece.error());
        if (!*piece)
            break;
    }
    // The last first: what a crash leaves has no gap, so that the next one finds all of it.
    for (int number = end - 1; number >= first; --number) {
        const auto entryName = pieceName(name, place, number);
        const auto removed = co_await m_entries.remove(entryName);
        if (!removed)
            co_return failure(removed.error());
    }
    co_return Result<void>();
}

} // namespace Welkom
