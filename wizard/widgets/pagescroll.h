// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace Welkom {

/// Holds the content of a page. Where the window is too small for it, as with large text, the
/// content scrolls instead of being squeezed until it cannot be read; else nothing of this is to be
/// seen. Lists give way first: they scroll by themselves.
class PageScroll final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageScroll(QWidget *parent = nullptr);

    /// Where the content goes.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

} // namespace Welkom
