// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "translations/translations.h"

#include <QTextBrowser>

namespace Welkom {

/// Shows the pages of the help that are compiled into the program, in one language at a time, in
/// the colours and fonts of the window. A page is named as its file is, without `.md`. The history
/// knows no language: after a change of the language, going back stays in the new one.
///
/// Nothing is ever loaded from elsewhere; a link to a web address is only reported.
class HelpView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpView(Language language, QWidget *parent = nullptr);

    /// Shows a page from its top; one that there is not shows as empty.
    void open(const QString &page);
    /// The same page, at about the same place, in another language.
    void setLanguage(Language language);

    /// The page that is shown; empty before the first.
    [[nodiscard]] QString page() const;
    /// Its first heading.
    [[nodiscard]] QString title() const;

    /// The anchor that GitHub gives to a heading, without the number that it adds to a heading that
    /// stood before. Qt's reader of Markdown gives none.
    [[nodiscard]] static QString anchorOf(const QString &heading);

    /// The contents.
    void home() override;

Q_SIGNALS:
    /// The user chose a link to a web address.
    void webLinkChosen(const QUrl &address);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);
    void dress();
    void reloadInPlace();

    Language m_language;
};

} // namespace Welkom
