// SPDX-License-Identifier: Apache-2.0

#include "pagescroll.h"

#include <QVBoxLayout>

namespace Welkom {

namespace {

/// As high as it needs to be, not as it would like to be: that is what QScrollArea asks for.
class Content final : public QWidget
{
public:
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout()->totalMinimumHeightForWidth(width);
    }
    /// Words that wrap want to be far higher as long as nobody says how wide they will be.
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const auto least = layout()->totalMinimumSize();
        return {least.width(), layout()->hasHeightForWidth() ? 0 : least.height()};
    }
};

} // namespace

PageScroll::PageScroll(QWidget *parent) : QScrollArea(parent)
{
    auto *content = new Content;
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    setFrameStyle(NoFrame);
    setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it, and it follows
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

} // namespace Welkom
