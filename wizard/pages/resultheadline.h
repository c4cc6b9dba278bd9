// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"

#include <QWidget>

namespace Welkom {

class IconView;
class Label;

/// How it ended, or that it was undone, in one line, with where below it; in a low window one line
/// only.
class ResultHeadline final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultHeadline(QWidget *parent = nullptr);

    void setResult(const RunSummary &summary, const QString &locationName);
    void setLow(bool isLow);
    [[nodiscard]] QString text() const;

private:
    void refreshIcon();

    IconView *m_icon;
    Label *m_headline;
    Label *m_where;
    bool m_isAnyCreated = true;
    bool m_isUndone = false; ///< users were deleted again
    bool m_isLow = false;
};

} // namespace Welkom
