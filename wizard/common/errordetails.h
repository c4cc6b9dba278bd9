// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

class QWidget;

namespace Welkom {

/// Opens what a support engineer asks for: the service's own words, status, code and ids, ready to
/// be copied. Never holds a secret.
void openErrorDetails(QWidget *window, const Error &error, bool isPractice);

} // namespace Welkom
