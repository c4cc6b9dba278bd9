// SPDX-License-Identifier: Apache-2.0

#include "filedialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class FileDialogs
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)

public:
    static QString chooseTitle() { return tr("Choose a CSV file"); }
    static QStringList filters(const QString &patterns)
    {
        return {tr("CSV files (%1)").arg(patterns), tr("All files (%1)").arg(u"*"_s)};
    }
};

void open(QFileDialog *dialog, const std::function<void(const QString &)> &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog->parent(), chosen);
    dialog->open();
}

} // namespace

void askForCsvFile(QWidget *parent, const QString &folder,
                   const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, FileDialogs::chooseTitle(), folder);
    dialog->setObjectName(u"openDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(FileDialogs::filters(u"*.csv *.txt *.tsv"_s));
    open(dialog, chosen);
}

void askWhereToSave(QWidget *parent, const QString &title, const QString &folder,
                    const QString &name, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(FileDialogs::filters(u"*.csv"_s));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    open(dialog, chosen);
}

QString folderOf(const QString &path)
{
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

} // namespace Welkom
