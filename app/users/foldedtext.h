// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace Welkom {

/// Texts compared as the directory compares user principal names: without regard to ASCII case
/// (reference 1.2). The bytes of letters beyond ASCII stay as they are.
[[nodiscard]] bool equalFolded(QByteArrayView a, QByteArrayView b);

/// The same for equal texts. Seeded by Qt for each process: nobody can write a file of texts that
/// all collide.
[[nodiscard]] std::uint64_t foldedHash(QByteArrayView text);

} // namespace Welkom
