// SPDX-License-Identifier: Apache-2.0

#include "csvfilters.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class FileDialogs
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)

public:
    static QStringList filters(const QString &patterns)
    {
        return {tr("CSV files (%1)").arg(patterns), tr("All files (%1)").arg(u"*"_s)};
    }
};

} // namespace

QStringList filtersForOpening()
{
    return FileDialogs::filters(u"*.csv *.txt *.tsv"_s);
}

QStringList filtersForSaving()
{
    return FileDialogs::filters(u"*.csv"_s);
}

} // namespace Welkom
