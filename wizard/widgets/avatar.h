// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace Welkom {

/// Whose account it is, as a round ground with initials; in practice with the flask. Says nothing to
/// a screen reader: the name beside it does.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int diameter, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setPractice();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    bool m_isPractice = false;
};

} // namespace Welkom
