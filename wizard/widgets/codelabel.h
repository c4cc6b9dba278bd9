// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "card.h"

namespace Welkom {

class Label;

/// A code to be typed elsewhere, large and spaced; can be selected.
class CodeLabel final : public Card
{
    Q_OBJECT

public:
    explicit CodeLabel(QWidget *parent = nullptr);

    void setCode(const QString &code);
    [[nodiscard]] QString code() const;

private:
    Label *m_label;
};

} // namespace Welkom
