// SPDX-License-Identifier: Apache-2.0

#include "rowcolumn.h"

namespace Welkom {

QString RowHeadings::row()
{
    return tr("Row");
}

QString RowHeadings::name()
{
    return tr("Name");
}

QString RowHeadings::userName()
{
    return tr("User name");
}

QString RowHeadings::status()
{
    return tr("Status");
}

} // namespace Welkom
