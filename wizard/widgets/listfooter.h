// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace Welkom {

class Label;
class Spinner;

/// The last line of a table card: what is being done, or how much there is.
class ListFooter final : public QWidget
{
    Q_OBJECT

public:
    explicit ListFooter(QWidget *parent = nullptr);

    void setText(const QString &text, bool isBusy);
    [[nodiscard]] QString text() const;

private:
    Spinner *m_spinner;
    Label *m_label;
};

} // namespace Welkom
