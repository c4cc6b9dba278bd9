// SPDX-License-Identifier: Apache-2.0

#include "pkce.h"

#include <QCryptographicHash>

namespace Welkom {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Secret drawToken(const RandomBelow &random)
{
    QByteArray octets(32, '\0');
    for (auto &octet : octets)
        octet = static_cast<char>(random(256));
    auto text = octets.toBase64(base64Url);
    wipe(octets);
    return Secret::take(std::move(text));
}

Pkce drawPkce(const RandomBelow &random)
{
    Pkce pkce;
    pkce.verifier = drawToken(random);
    pkce.challenge = codeChallenge(pkce.verifier);
    return pkce;
}

QByteArray codeChallenge(const Secret &verifier)
{
    return QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256)
        .toBase64(base64Url);
}

} // namespace Welkom
