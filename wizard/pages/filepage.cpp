// SPDX-License-Identifier: Apache-2.0

#include "filepage.h"

#include "widgets/button.h"
#include "widgets/dropzone.h"
#include "widgets/label.h"
#include "widgets/pageheader.h"

#include "core/filebytes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Result<ChosenFile> readFile(const QString &path)
{
    QFile source(path);
    if (!source.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage,
                       source.exists() ? ErrorReason::FileUnreadable : ErrorReason::FileMissing,
                       path);
    const auto bytes = readWhole(source);
    if (!bytes) {
        auto error = bytes.error();
        error.subject = path;
        return failure(error);
    }
    ChosenFile file;
    file.path = path;
    file.size = bytes->size();
    file.lastModified = QFileInfo(path).lastModified();
    file.sha256 = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    file.draft = CheckedDraft(readUserFile(*bytes));
    return file;
}

} // namespace

FilePage::FilePage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_zone(new DropZone), m_read(new Label)
{
    body()->addWidget(m_zone, 1);
    body()->addWidget(m_read);
    connect(m_zone->browseButton(), &QPushButton::clicked, this, &FilePage::browse);
}

void FilePage::initializePage()
{
    retranslate();
    const auto path = std::exchange(context().fileToOpen, QString());
    if (!path.isEmpty())
        read(path);
}

void FilePage::retranslate()
{
    const auto customer = session().customer();
    header()->setTexts(tr("Browse file"),
                       tr("Choose the CSV file with the new users of %1.")
                           .arg(customer ? printable(customer->companyName) : QString()));
    refresh();
}

void FilePage::refresh()
{
    const auto users = static_cast<int>(session().usersToCreate());
    setComplete(session().canReach(UploadStep::Validate));
    setCaption(tr("&Validate %n user(s)", nullptr, users));
    const auto &file = session().file();
    setSummary(file ? QFileInfo(file->path).fileName() : QString());
    m_read->setText(file ? QFileInfo(file->path).fileName() : QString());
}

QString FilePage::help() const
{
    return tr("Choose the CSV file with the new users. Excel, Microsoft 365 and Entra write such "
              "files; Welkom finds the separator, the encoding and the columns by itself.");
}

QWidget *FilePage::startFocus()
{
    return m_zone->browseButton();
}

void FilePage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a CSV file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("CSV files (%1)").arg(u"*.csv *.txt"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::fileSelected, this, &FilePage::read);
    dialog->open();
}

void FilePage::read(const QString &path)
{
    auto *watcher = new QFutureWatcher<Result<ChosenFile>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto file = watcher->result();
        watcher->deleteLater();
        if (file)
            session().setFile(*file);
        refresh();
        if (!file)
            m_read->setText(describe(file.error()));
    });
    watcher->setFuture(QtConcurrent::run(readFile, path));
}

} // namespace Welkom
