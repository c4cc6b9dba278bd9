// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/signindesk.h"

#include <functional>

class QDialog;
class QWidget;

namespace Welkom {

class Services;

/// Opens the dialog in which client id, address of the sign-in service and cloud are changed.
/// `saved` is called after they have been written: they count from the next window on. The
/// `services` outlive the dialog, which is returned and deletes itself.
QDialog *openConnectionSettings(QWidget *window, Services &services, std::function<void()> saved);

} // namespace Welkom
