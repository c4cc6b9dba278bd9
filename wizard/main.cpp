// SPDX-License-Identifier: Apache-2.0

#include "startoptions.h"
#include "uploadwizard.h"

#include "backend/makeservices.h"
#include "common/languagechoice.h"
#include "core/error.h"
#include "theme/theme.h"
#include "widgets/messagedialog.h"

#include <QApplication>
#include <QCoroTask>
#include <QFileOpenEvent>
#include <QTimer>

#include <cstdio>
#include <memory>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// A core dump would hold tokens and passwords.
void forbidCoreDumps()
{
#ifndef Q_OS_WIN
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
}

/// The program: one window at a time, on services of its own. Practice is another window on other
/// services; pages never see a switch (design section 7).
class Program final : public QObject
{
    Q_OBJECT

public:
    Program(StartOptions options, LanguageChoice &language, Theme &theme)
        : m_options(std::move(options)), m_language(language), m_theme(theme)
    {
    }

    /// Opens the window, at the beginning and after a switch.
    void open(bool isPractice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void closed();
    QCoro::Task<> end();
    void fail(const Error &error);

    StartOptions m_options;
    LanguageChoice &m_language;
    Theme &m_theme;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<UploadWizard> m_window;
    std::optional<bool> m_nextPractice;
};

void Program::open(bool isPractice)
{
    ServicesOptions options;
    options.practice = isPractice;
    if (!isPractice) {
        options.service = m_options.service;
        options.authority = m_options.authority;
        options.clientId = m_options.clientId;
        options.cloud = m_options.cloud;
        options.dataFolder = m_options.dataFolder;
        options.caFile = m_options.caFile;
    }
    auto services = makeServices(options);
    if (!services) {
        fail(services.error());
        return;
    }
    m_services = std::move(*services);
    m_window = std::make_unique<UploadWizard>(*m_services, m_language, m_theme,
                                              std::exchange(m_options.file, QString()));
    connect(m_window.get(), &UploadWizard::practiceWanted, this, [this](bool wanted) {
        m_nextPractice = wanted;
        m_window->reject();
        if (m_window && m_window->isVisible())
            m_nextPractice.reset(); // the user stays, or is being asked
    });
    connect(m_window.get(), &UploadWizard::restartWanted, this, [this] {
        // What was chosen now counts, not what the program was started with.
        m_options.authority.clear();
        m_options.clientId.clear();
        m_options.cloud.clear();
        m_nextPractice = false;
        m_window->reject();
    });
    connect(m_window.get(), &QDialog::finished, this, &Program::closed);
    m_window->show();
}

/// On macOS a file that is dropped on the program's icon comes as an event; elsewhere it is an
/// argument.
bool Program::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const auto path = static_cast<QFileOpenEvent *>(event)->file();
    if (m_window)
        m_window->openFile(path);
    else
        m_options.file = path;
    return true;
}

/// The window has closed: first it goes, then what it waited for runs out, then the services go.
void Program::closed()
{
    QTimer::singleShot(0, this, [this] {
        m_window.reset();
        QCoro::connect(end(), this, [this] {
            m_services.reset();
            if (const auto practice = std::exchange(m_nextPractice, std::nullopt))
                open(*practice);
            else
                QCoreApplication::quit();
        });
    });
}

QCoro::Task<> Program::end()
{
    const auto finished = co_await m_services->finish();
    Q_UNUSED(finished)
    const auto unused = co_await m_services->unused();
    Q_UNUSED(unused)
}

/// There is no window to say it in yet.
void Program::fail(const Error &error)
{
    auto *dialog = new MessageDialog(nullptr, Icon::Attention, &Tokens::badmark, false);
    m_theme.dress(dialog);
    dialog->setMessage(QCoreApplication::translate("Program", "Welkom cannot start"),
                       describe(error));
    dialog->setSafeAnswer(
        dialog->addAnswer(QCoreApplication::translate("Program", "Close"), ButtonKind::Primary));
    connect(dialog, &QDialog::finished, this, [] { QCoreApplication::exit(2); });
    dialog->open();
}

int printAndReturn(const QString &text, std::FILE *where, int code)
{
    std::fputs(text.toLocal8Bit().constData(), where);
    std::fputc('\n', where);
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Welkom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WELKOM_VERSION));
    QGuiApplication::setQuitOnLastWindowClosed(false); // services end before we do

    LanguageChoice language(LanguageChoice::remembered());
    const auto options = readStartOptions(QCoreApplication::arguments());
    if (!options)
        return printAndReturn(options.error(), stderr, 2);
    if (options->showsVersion)
        return printAndReturn(u"welkom "_s + QCoreApplication::applicationVersion(), stdout, 0);
    if (options->showsHelp)
        return printAndReturn(startHelp(), stdout, 0);
    if (options->language)
        language.choose(*options->language);

    Theme theme;
    Program program(*options, language, theme);
    application.installEventFilter(&program);
    program.open(options->isPractice);
    return QApplication::exec();
}

#include "main.moc"
