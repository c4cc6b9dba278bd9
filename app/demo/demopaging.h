// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "demofault.h"
#include "demotenant.h"
#include "loopback/loopbackrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

namespace Welkom {

/// The page that a request asks for (reference 2.4).
struct DemoPageRequest
{
    qsizetype size = maxSize; ///< a larger wish is cut; no wish, or 0, is the largest
    qsizetype from = 0;       ///< position in the whole list, deleted ones counted
    bool isFirst = true;

    static constexpr qsizetype maxSize = 500;
};

/// Reads `size`, `seekOperation` (Next and First are known) and MS-ContinuationToken.
[[nodiscard]] DemoResult<DemoPageRequest> demoPageOf(const LoopbackRequest &request);

/// A search, as the `filter` parameter has it (reference 2.5).
struct DemoFilter
{
    QString field; ///< empty: no filter
    QString value;
    QString operation; ///< starts_with; lower case, with or without underscores as sent
};

[[nodiscard]] DemoResult<DemoFilter> demoFilterOf(const LoopbackRequest &request);

/// The envelope around a page. \param next where the next page begins; -1 when this was the last.
[[nodiscard]] QJsonDocument demoPage(const LoopbackRequest &request, const QJsonArray &items,
                                     const DemoPageRequest &page, qsizetype next,
                                     bool linkHasVersion);

} // namespace Welkom
