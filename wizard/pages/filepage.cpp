// SPDX-License-Identifier: Apache-2.0

#include "filepage.h"

#include "csvfilters.h"
#include "filecard.h"
#include "previewtable.h"
#include "recentfilescard.h"

#include "common/languagechoice.h"
#include "common/recentfiles.h"
#include "tables/csvwriter.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/dropzone.h"
#include "widgets/label.h"
#include "widgets/mappingheader.h"
#include "widgets/messagedialog.h"
#include "widgets/pageheader.h"
#include "widgets/tablecard.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QSaveFile>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The file that is dragged; empty when it is none that can be opened.
QString fileIn(const QMimeData *dragged)
{
    for (const auto &url : dragged->urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

/// What the mapping boxes say, as choices: the domain of an address in two columns stays where it
/// is.
QList<ColumnChoice> choicesOf(const UserFile &file)
{
    QList<ColumnChoice> choices;
    for (const auto field : allFields) {
        const auto column = file.users->columns().of(field);
        if (column >= 0)
            choices.append({field, column + 1, {}});
    }
    return choices;
}

} // namespace

void FilePage::initializePage()
{
    retranslate();
    m_watch.look();
    const auto path = std::exchange(context().fileToOpen, QString());
    if (!path.isEmpty())
        choose(path);
}

void FilePage::reload()
{
    if (session().file())
        choose(session().file()->path);
}

QWidget *FilePage::startFocus()
{
    return isFileShown() ? m_card->anotherButton() : m_zone->browseButton();
}

void FilePage::browse()
{
    FileQuestion question;
    question.title = tr("Choose a CSV file");
    question.nameFilters = filtersForOpening();
    context().chooseFile(window(), question, [page = QPointer(this)](const QString &path) {
        if (page)
            page->choose(path);
    });
}

void FilePage::choose(const QString &path)
{
    if (!session().file() || session().file()->draft.corrections().isEmpty()) {
        read(path);
        return;
    }
    const auto rows = static_cast<int>(session().file()->draft.corrections().rows());
    auto *question = newQuestion(Icon::Warning, &Tokens::warnmark);
    question->setMessage(tr("Read a file again?"),
                         tr("Your corrections in %n row(s) are not kept when the file is another "
                            "one, or was changed.",
                            nullptr, rows));
    question->addAnswer(tr("&Read the file"), ButtonKind::Danger, [this, path] { read(path); });
    question->setSafeAnswer(question->addAnswer(tr("&Keep corrections"), ButtonKind::Primary));
    question->open();
}

void FilePage::read(const QString &path)
{
    // Another file is recognised anew; the same one is read as the user said.
    const auto &now = session().file();
    const auto isSame = now && now->path == path;
    m_error.reset();
    m_reading.read(path, isSame ? now->options : ReadingOptions(), now);
    refresh();
}

void FilePage::readAs(const ReadingOptions &options)
{
    m_error.reset();
    m_reading.read(session().file()->path, options, session().file());
    refresh();
}

/// What the user has said so far, also when it is still being done: two boxes may be set one right
/// after the other.
ReadingOptions FilePage::optionsNow() const
{
    const auto &file = *session().file();
    return m_reading.isReading() && m_reading.path() == file.path ? m_reading.options()
                                                                  : file.options;
}

void FilePage::chooseField(int column, std::optional<Field> field)
{
    const auto &file = session().file()->draft.file();
    auto options = optionsNow();
    auto choices =
        options.otherColumns == OtherColumns::LeaveOut ? options.columns : choicesOf(file);
    choices.removeIf([&](const ColumnChoice &choice) {
        return choice.index == column + 1 || choice.field == field;
    });
    if (field)
        choices.append({*field, column + 1, {}});
    options.columns = choices;
    options.otherColumns = OtherColumns::LeaveOut;
    options.header =
        file.headerRecord >= 0; // the columns were said, so the rest is no guess either
    readAs(options);
}

void FilePage::take(const ChosenFile &file)
{
    m_error.reset();
    m_isBusyShown = false;
    session().setFile(file);
    m_watch.watch(file);
    if (file.draft.file().users)
        rememberFile(file.path);
    showFile();
    const auto wasEmpty = m_card->isHidden();
    refresh();
    if (wasEmpty && isVisible()) // the button that had the focus has gone
        startFocus()->setFocus(Qt::OtherFocusReason);
}

bool FilePage::isFileShown() const
{
    return session().file() && session().file()->draft.file().users;
}

void FilePage::saveTemplate()
{
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the template");
    question.suggestedName = tr("users-template.csv");
    question.nameFilters = filtersForSaving();
    context().chooseFile(window(), question, [page = QPointer(this)](const QString &path) {
        if (page)
            page->writeTemplate(path);
    });
}

void FilePage::writeTemplate(const QString &path)
{
    const auto bytes =
        templateFile(context().language.language() == Language::Dutch ? FileLanguage::Dutch
                                                                      : FileLanguage::English);
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    auto *message = newQuestion(Icon::Attention, &Tokens::badmark);
    message->setMessage(tr("The file was not saved"),
                        describe(Error::of(ErrorKind::Storage, ErrorReason::FileUnwritable, path)));
    message->setSafeAnswer(message->addAnswer(tr("Close"), ButtonKind::Primary));
    message->open();
}

void FilePage::setHeldOver(bool isHeldOver)
{
    if (isHeldOver == m_isHeldOver)
        return;
    m_isHeldOver = isHeldOver;
    m_zone->setHeldOver(isHeldOver);
    refresh();
    if (!isHeldOver)
        startFocus()->setFocus(Qt::OtherFocusReason);
}

void FilePage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    window()->setAcceptDrops(true);
    window()->installEventFilter(this);
    m_watch.look();
}

void FilePage::hideEvent(QHideEvent *event)
{
    window()->removeEventFilter(this);
    window()->setAcceptDrops(false);
    WizardPage::hideEvent(event);
}

/// A file may be dropped anywhere on the window; and who comes back to it may have changed the
/// file.
bool FilePage::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
        m_watch.look();
        break;
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (fileIn(drag->mimeData()).isEmpty())
            break;
        drag->acceptProposedAction();
        setHeldOver(true);
        return true;
    }
    case QEvent::DragMove:
        static_cast<QDragMoveEvent *>(event)->acceptProposedAction();
        return true;
    case QEvent::DragLeave:
        setHeldOver(false);
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        drop->acceptProposedAction();
        setHeldOver(false);
        choose(fileIn(drop->mimeData()));
        return true;
    }
    default:
        break;
    }
    return WizardPage::eventFilter(watched, event);
}

} // namespace Welkom
