// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

#include <initializer_list>

namespace Welkom {

/// What the program says to the script that called it (design section 9).
enum class ExitCode {
    Done = 0,
    SomeRefused = 1, ///< some rows were refused, or an error was found in the file
    Usage = 2,       ///< how it was called, or a file that cannot be read or written
    SignIn = 3,      ///< signing in, or a permission that is missing
    Service = 4,     ///< the service cannot be reached, or is faulty
    WorkLeft = 5,    ///< stopped, with work left to resume
};

/// The code for an error that ended a command.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

/// The one code to give when several apply: the first of 5, 3, 4, 1; a 2 only when it is alone.
[[nodiscard]] ExitCode worstOf(std::initializer_list<ExitCode> codes);

} // namespace Welkom
