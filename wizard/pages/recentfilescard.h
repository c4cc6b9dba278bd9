// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/card.h"

#include <QStringList>

class QHBoxLayout;

namespace Welkom {

class Label;

/// The files that were chosen before, to be chosen again.
class RecentFilesCard final : public Card
{
    Q_OBJECT

public:
    explicit RecentFilesCard(QWidget *parent = nullptr);

    /// Hides itself when there are none.
    void setFiles(const QStringList &paths);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &path);

private:
    Label *m_title;
    QHBoxLayout *m_row;
    QList<QWidget *> m_buttons;
};

} // namespace Welkom
