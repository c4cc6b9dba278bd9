// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace Welkom {

/// A piece of a text, and whether the other text lacks it.
struct DiffPiece
{
    QString text;
    bool isChanged = false;

    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

/// Two texts in pieces; both show the same where nothing is changed.
struct TextDiff
{
    QList<DiffPiece> before;
    QList<DiffPiece> after;

    friend bool operator==(const TextDiff &, const TextDiff &) = default;
};

/// What has to be taken out of `before` and put in to get `after`, character by character. Of long
/// texts only what their begins and ends share is left unchanged.
[[nodiscard]] TextDiff diffOf(const QString &before, const QString &after);

} // namespace Welkom
