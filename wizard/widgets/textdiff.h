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

/// The same with at most `keep` unchanged characters on each side of a change, an ellipsis in place
/// of the others: what is changed stays in sight where there is little room. Without a change the
/// begin stays.
[[nodiscard]] QList<DiffPiece> aroundChanges(const QList<DiffPiece> &pieces, qsizetype keep);

} // namespace Welkom
