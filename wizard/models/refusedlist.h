// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowtable.h"

#include "store/run.h"

namespace Welkom {

/// The rows of a run that were not created, each with its reason.
class RefusedList final : public RowTable<RunRow>
{
    Q_OBJECT

public:
    explicit RefusedList(QObject *parent = nullptr);

    void setRun(const Run &run);
    /// Whether some were not refused but never sent, or are not certain.
    [[nodiscard]] bool hasOthers() const;
};

} // namespace Welkom
