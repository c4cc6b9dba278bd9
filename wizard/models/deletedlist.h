// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowtable.h"

#include "store/run.h"

namespace Welkom {

/// The users of a run whose accounts were deleted again: their passwords open nothing any more, so
/// none is shown.
class DeletedList final : public RowTable<RunRow>
{
    Q_OBJECT

public:
    explicit DeletedList(QObject *parent = nullptr);

    void setRun(const Run &run);
};

} // namespace Welkom
