// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Welkom {

class Button;
class IconView;
class Label;

/// Where a file may be dropped, with the button that does the same. Only shows that a file is held
/// over the window; the page takes the drop, wherever on it that falls.
class DropZone final : public QWidget
{
    Q_OBJECT

public:
    explicit DropZone(QWidget *parent = nullptr);

    [[nodiscard]] Button *browseButton() const { return m_browse; }
    void setHeldOver(bool isHeldOver);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_isHeldOver = false;
    IconView *m_icon;
    Label *m_headline;
    Button *m_browse;
    Label *m_hint;
};

} // namespace Welkom
