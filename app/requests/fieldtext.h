// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace Welkom {

/// Whether `text` can stand in a header field: printable ASCII and blanks, nothing that ends a
/// line.
[[nodiscard]] bool isFieldText(QByteArrayView text);

} // namespace Welkom
