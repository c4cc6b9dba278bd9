// SPDX-License-Identifier: Apache-2.0

#include "draftsaver.h"

#include "csvfilters.h"

#include "common/filechooser.h"
#include "common/languagechoice.h"
#include "common/passwordsaver.h"
#include "common/wizardpage.h"
#include "services/services.h"
#include "store/privatefile.h"
#include "users/draftfiles.h"
#include "widgets/messagedialog.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Result<SavedFile> writeDraft(const CheckedDraft &draft,
                             QByteArray (*writer)(const CheckedDraft &, FileLanguage),
                             FileLanguage language, const QString &path)
{
    return writePrivateFile(path, Secret(writer(draft, language)), IfFileExists::Replace);
}

bool isSameFile(const QString &a, const QString &b)
{
    const QFileInfo first(a);
    const QFileInfo second(b);
    return first == second
        || (first.exists() && first.canonicalFilePath() == second.canonicalFilePath());
}

} // namespace

DraftSaver::DraftSaver(WizardContext &context, WizardPage *page)
    : QObject(page), m_context(context), m_page(page)
{
}

FileLanguage DraftSaver::fileLanguage() const
{
    return m_context.language.language() == Language::Dutch ? FileLanguage::Dutch
                                                            : FileLanguage::English;
}

/// `pattern` with the name of the user's file.
QString DraftSaver::nameFor(const QString &pattern) const
{
    const auto name =
        fileNameOf(pattern.arg(QFileInfo(m_context.session.file()->path).completeBaseName()));
    return markedFileName(name, m_context.services.isPractice());
}

void DraftSaver::saveFindings()
{
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the findings");
    //: %1 is the name of the user's file.
    question.suggestedName = nameFor(tr("%1 - findings.csv"));
    question.nameFilters = filtersForSaving();
    m_context.chooseFile(m_page->window(), question, [saver = QPointer(this)](const QString &path) {
        if (saver)
            saver->save(path, findingsFile);
    });
}

void DraftSaver::saveCorrected()
{
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the corrected table");
    //: %1 is the name of the user's file.
    question.suggestedName = nameFor(tr("%1 - corrected.csv"));
    question.nameFilters = filtersForSaving();
    m_context.chooseFile(m_page->window(), question, [saver = QPointer(this)](const QString &path) {
        if (!saver)
            return;
        if (isSameFile(path, saver->m_context.session.file()->path))
            saver->askBeforeReplacingOwnFile(path);
        else
            saver->save(path, correctedFile);
    });
}

void DraftSaver::askBeforeReplacingOwnFile(const QString &path)
{
    auto *question = m_page->newQuestion(Icon::Warning, &Tokens::warnmark);
    question->setMessage(
        tr("Replace your own file?"),
        tr("“%1” is the file that you chose. Only the five columns of Partner Center and the rows "
           "that are not left out are written.")
            .arg(printable(QFileInfo(path).fileName())));
    question->addAnswer(tr("&Replace"), ButtonKind::Danger,
                        [this, path] { save(path, correctedFile); });
    question->setSafeAnswer(question->addAnswer(tr("&Keep it"), ButtonKind::Primary));
    question->open();
}

void DraftSaver::save(const QString &path, Writer writer)
{
    auto *watcher = new QFutureWatcher<Result<SavedFile>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const auto written = watcher->result();
        watcher->deleteLater();
        if (written) {
            Q_EMIT saved(printable(QFileInfo(path).fileName()));
            return;
        }
        auto *message = m_page->newQuestion(Icon::Attention, &Tokens::badmark);
        message->setMessage(tr("The file was not saved"), describe(written.error()));
        message->setSafeAnswer(message->addAnswer(tr("Close"), ButtonKind::Primary));
        message->open();
    });
    // The draft is copied: the user may go on correcting meanwhile.
    watcher->setFuture(QtConcurrent::run(writeDraft, m_context.session.file()->draft, writer,
                                         fileLanguage(), path));
}

} // namespace Welkom
