// SPDX-License-Identifier: Apache-2.0

#include "filechooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;

QString folderToBegin()
{
    const auto last = QSettings().value(u"folder"_s).toString();
    return QFileInfo(last).isDir()
        ? last
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void openFileDialog(QWidget *parent, const FileQuestion &question,
                    std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, question.title, folderToBegin());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(question.nameFilters);
    if (question.purpose == FileQuestion::Purpose::Save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(question.suggestedName).suffix());
        dialog->selectFile(question.suggestedName);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString &path) {
                         QSettings().setValue(u"folder"_s, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->open();
}

} // namespace

FileChooser systemFileChooser()
{
    return openFileDialog;
}

QString fileNameOf(const QString &name)
{
    QString safe;
    for (const auto letter : name) {
        const auto isBad = u"<>:\"/\\|?*"_s.contains(letter) || !letter.isPrint();
        safe += isBad ? QChar(u'-') : letter;
    }
    safe = safe.left(longestName).trimmed();
    while (safe.endsWith(u'.'))
        safe.chop(1);
    return safe;
}

} // namespace Welkom
