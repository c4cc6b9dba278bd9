// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QCoroTask>

#include <utility>

namespace Welkom {

/// What a task ends with, at once: runs the event loop until then. For tests only.
template<typename T>
[[nodiscard]] Result<T> wait(Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace Welkom
