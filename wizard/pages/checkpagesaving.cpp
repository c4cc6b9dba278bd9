// SPDX-License-Identifier: Apache-2.0

#include "checkpage.h"

#include "csvfilters.h"

#include "common/filechooser.h"
#include "common/languagechoice.h"
#include "common/passwordsaver.h"
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

// What page 4 saves. The files hold names and addresses, so only the user may read them.

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

FileLanguage CheckPage::fileLanguage() const
{
    return context().language.language() == Language::Dutch ? FileLanguage::Dutch
                                                            : FileLanguage::English;
}

/// `pattern` with the name of the user's file.
QString CheckPage::nameFor(const QString &pattern) const
{
    const auto name = fileNameOf(pattern.arg(QFileInfo(session().file()->path).completeBaseName()));
    return markedFileName(name, context().services.isPractice());
}

void CheckPage::saveFindings()
{
    endEditing();
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the findings");
    //: %1 is the name of the user's file.
    question.suggestedName = nameFor(tr("%1 - findings.csv"));
    question.nameFilters = filtersForSaving();
    context().chooseFile(window(), question, [page = QPointer(this)](const QString &path) {
        if (page)
            page->save(path, findingsFile);
    });
}

void CheckPage::saveCorrected()
{
    endEditing();
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the corrected table");
    //: %1 is the name of the user's file.
    question.suggestedName = nameFor(tr("%1 - corrected.csv"));
    question.nameFilters = filtersForSaving();
    context().chooseFile(window(), question, [page = QPointer(this)](const QString &path) {
        if (!page)
            return;
        if (isSameFile(path, page->session().file()->path))
            page->askBeforeReplacingOwnFile(path);
        else
            page->save(path, correctedFile);
    });
}

void CheckPage::askBeforeReplacingOwnFile(const QString &path)
{
    auto *question = newQuestion(Icon::Warning, &Tokens::warnmark);
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

void CheckPage::save(const QString &path, Writer writer)
{
    auto *watcher = new QFutureWatcher<Result<SavedFile>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const auto saved = watcher->result();
        watcher->deleteLater();
        if (saved) {
            m_savedTo = printable(QFileInfo(path).fileName());
            refresh();
            return;
        }
        auto *message = newQuestion(Icon::Attention, &Tokens::badmark);
        message->setMessage(tr("The file was not saved"), describe(saved.error()));
        message->setSafeAnswer(message->addAnswer(tr("Close"), ButtonKind::Primary));
        message->open();
    });
    // The draft is copied: the user may go on correcting meanwhile.
    watcher->setFuture(
        QtConcurrent::run(writeDraft, session().file()->draft, writer, fileLanguage(), path));
}

} // namespace Welkom
