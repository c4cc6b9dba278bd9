// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Welkom {

/// Whether bytes of UTF-8 hold neither a control character nor anything else that nobody sees (see
/// isControl), no unusual space, and nothing that was not decoded. The quick answer for nearly
/// every cell; a no means that its characters have to be looked at.
[[nodiscard]] bool holdsOnlyPlainBytes(QByteArrayView utf8);

[[nodiscard]] inline bool isSurroundedBySpace(QByteArrayView cell)
{
    return !cell.isEmpty() && (cell.front() == ' ' || cell.back() == ' ');
}

/// Whether a cell is sent as it is: cleanText() would not change it.
[[nodiscard]] inline bool isOrdinary(QByteArrayView cell)
{
    return holdsOnlyPlainBytes(cell) && !isSurroundedBySpace(cell);
}

/// The text of a cell as it is sent: without the space around it, each line break or tab within
/// made one space.
[[nodiscard]] QString cleanText(QByteArrayView cell);

/// Characters that nobody sees and nobody means: controls, and what turns the reading direction or
/// has no width. The joiners that Persian and Indian names need are not among them.
[[nodiscard]] bool isControl(QChar c);
/// Clean text in which control characters are left out.
[[nodiscard]] QString withoutControls(QString clean);

} // namespace Welkom
