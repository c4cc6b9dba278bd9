// SPDX-License-Identifier: Apache-2.0

#include "fieldtext.h"

#include <algorithm>

namespace Welkom {

bool isFieldText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace Welkom
