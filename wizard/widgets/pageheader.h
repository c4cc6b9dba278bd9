// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace Welkom {

class Label;
class Tag;

/// Title of a page, the tag *Practice* beside it, and what the page is for below it.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(bool isPractice, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &subtitle);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Label *m_title;
    Label *m_subtitle;
    Tag *m_practice;
};

} // namespace Welkom
