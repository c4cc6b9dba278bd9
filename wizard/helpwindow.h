// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <functional>

namespace Welkom {

class Button;
class HelpView;
class LanguageChoice;
class Theme;

/// The help beside the wizard: its pages, and a way back, forward and to the contents. Blocks
/// nothing, and no dialog of the wizard blocks it; Escape closes it. A link to a web address opens
/// in the browser when it is clicked.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Opens a web address outside the program.
    using OpenAddress = std::function<void(const QUrl &)>;

    /// `language` and `theme` outlive it. Without a parent: a window that is modal to the wizard
    /// would block it, too.
    HelpWindow(const LanguageChoice &language, Theme &theme, bool isPractice);

    /// Shows a page, named as its file is without `.md`, in front of the other windows.
    void open(const QString &page);
    /// For tests.
    void setAddressOpener(OpenAddress open) { m_openAddress = std::move(open); }
    [[nodiscard]] HelpView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void setUpShortcuts();
    void retranslate();
    void pageChanged();
    void fitToScreen();
    void showAbout();

    const LanguageChoice &m_language;
    bool m_isPractice;
    OpenAddress m_openAddress;
    HelpView *m_view;
    Button *m_back;
    Button *m_forward;
    Button *m_contents;
    Button *m_about;
    Button *m_close;
};

} // namespace Welkom
