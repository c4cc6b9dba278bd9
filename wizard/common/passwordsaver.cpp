// SPDX-License-Identifier: Apache-2.0

#include "passwordsaver.h"

#include "errordetails.h"
#include "languagechoice.h"
#include "services/services.h"
#include "wizardpage.h"

#include "tables/csvwriter.h"
#include "widgets/button.h"
#include "widgets/messagedialog.h"

#include <QCoreApplication>
#include <QCoroTask>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Task<SavedPasswords> savePasswordsOf(Services *services, RunId run, QString path,
                                     FileLanguage language)
{
    const Services::Use use(*services);
    const auto store = co_await services->unlockedRuns();
    if (!store)
        co_return failure(store.error());
    // The file dialog has asked already whether it may be replaced.
    const auto saved = co_await savePasswords(*store, &services->clock(), run, path,
                                              IfFileExists::Replace, language);
    co_return saved;
}

} // namespace

QString markedFileName(const QString &name, bool isPractice)
{
    //: Before the name of a file that was made in practice. Capitals, so that it cannot be missed.
    const auto mark = QCoreApplication::translate("PasswordSaver", "PRACTICE - %1");
    return isPractice ? mark.arg(name) : name;
}

PasswordSaver::PasswordSaver(WizardContext &context, WizardPage *page)
    : QObject(page), m_context(context), m_page(page)
{
}

void PasswordSaver::save(RunId run, const QString &company, std::function<void()> afterwards)
{
    if (m_isWriting)
        return;
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the temporary passwords");
    question.suggestedName = markedFileName(tr("%1 - passwords.csv").arg(fileNameOf(company)),
                                            m_context.services.isPractice());
    question.nameFilters = {tr("CSV files (%1)").arg(u"*.csv"_s)};
    const QPointer<PasswordSaver> alive(this);
    m_context.chooseFile(m_page->window(), question,
                         [alive, run, afterwards = std::move(afterwards)](const QString &path) {
                             if (alive)
                                 alive->write(run, path, afterwards);
                         });
}

void PasswordSaver::write(RunId run, const QString &path, std::function<void()> afterwards)
{
    m_isWriting = true;
    const auto language = m_context.language.language() == Language::Dutch ? FileLanguage::Dutch
                                                                           : FileLanguage::English;
    QCoro::connect(savePasswordsOf(&m_context.services, run, path, language), this,
                   [this, afterwards = std::move(afterwards)](const Result<SavedPasswords> &file) {
                       m_isWriting = false;
                       if (!file) {
                           sayWhyNot(file.error());
                           return;
                       }
                       Q_EMIT saved(*file);
                       if (afterwards)
                           afterwards();
                   });
}

void PasswordSaver::sayWhyNot(const Error &error)
{
    auto *dialog = new MessageDialog(m_page->window(), Icon::Attention, &Tokens::badmark,
                                     m_context.services.isPractice());
    dialog->setObjectName(u"saveFailed"_s);
    dialog->setMessage(tr("The passwords could not be saved"),
                       describe(error) + u' '
                           + tr("They are still kept encrypted on this computer."));
    const auto isPractice = m_context.services.isPractice();
    dialog->addAnswer(tr("Show d&etails"), ButtonKind::Plain,
                      [window = QPointer<QWidget>(m_page->window()), error, isPractice] {
                          if (window)
                              openErrorDetails(window, error, isPractice);
                      });
    dialog->setSafeAnswer(dialog->addAnswer(tr("Close"), ButtonKind::Primary));
    dialog->open();
}

void PasswordSaver::askBeforeClosing(RunId run, const QString &company, int users,
                                     std::function<void()> close)
{
    auto *question = new MessageDialog(m_page->window(), Icon::Warning, &Tokens::warnmark,
                                       m_context.services.isPractice());
    question->setObjectName(u"closeQuestion"_s);
    const auto isPractice = m_context.services.isPractice();
    question->setMessage(
        tr("Close without saving the passwords?"),
        isPractice ? tr("Practice ends with this window: what was practised is gone then.")
                   : tr("Welkom keeps the passwords of %n user(s) encrypted on this computer and "
                        "offers them again at the next start.",
                        nullptr, users));
    question->addAnswer(tr("C&lose anyway"), ButtonKind::Danger, close);
    question->addAnswer(tr("Cancel"), ButtonKind::Plain);
    const QPointer<PasswordSaver> alive(this);
    question->setSafeAnswer(question->addAnswer(tr("&Save password file…"), ButtonKind::Primary,
                                                [alive, run, company, close] {
                                                    if (alive)
                                                        alive->save(run, company, close);
                                                }));
    question->open();
}

} // namespace Welkom
