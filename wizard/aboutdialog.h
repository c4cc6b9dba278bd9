// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace Welkom {

/// Which version this is, and under which licences it and what it is made of stand.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(QWidget *parent, bool isPractice);
};

} // namespace Welkom
