// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "error.h"

#include <QCoroTask>

#include <tl/expected.hpp>

namespace Welkom {

/// A value, or why there is none. Exceptions do not cross a function boundary.
template<typename T>
using Result = tl::expected<T, Error>;

/// A question with one answer, written with `co_await` (design section 5). The rules there are not
/// optional: named coroutines only, parameters by value, a `co_await` stands alone in its line.
template<typename T>
using Task = QCoro::Task<Result<T>>;

/// `return failure(ErrorKind::NotFound, ErrorReason::RunMissing, id);`
[[nodiscard]] inline tl::unexpected<Error>
failure(ErrorKind kind, ErrorReason reason = ErrorReason::None, const QString &subject = {})
{
    return tl::unexpected<Error>(Error::of(kind, reason, subject));
}

/// Hands an error on unchanged: `if (!answer) co_return failure(answer.error());`
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace Welkom
