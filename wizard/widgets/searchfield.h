// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace Welkom {

/// A field to search in, with a magnifying glass and a cross that clears it. Escape clears it
/// first, and only then closes anything; Down goes to the list that it searches.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setList(QWidget *list) { m_list = list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QWidget *m_list = nullptr;
};

} // namespace Welkom
