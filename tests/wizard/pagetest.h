// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "backend/makeservices.h"
#include "common/languagechoice.h"
#include "common/wizardpage.h"
#include "theme/theme.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWizard>

#include <memory>

/// What a test of one page stands on: the pretend service, English, our look, and a window with
/// that page alone.
class PageStage
{
public:
    PageStage()
    {
        Welkom::ServicesOptions options;
        options.practice = true;
        m_services = std::move(*Welkom::makeServices(options));
        m_language = std::make_unique<Welkom::LanguageChoice>(Welkom::Language::English);
        m_theme = std::make_unique<Welkom::Theme>(Welkom::Theme::Look::Light);
    }

    ~PageStage() { (void)QCoro::waitFor(m_services->finish()); }

    [[nodiscard]] Welkom::LanguageChoice &language() { return *m_language; }

    /// What the page under test shares with others; new for each test.
    [[nodiscard]] std::unique_ptr<Welkom::WizardContext> newContext()
    {
        auto context = std::unique_ptr<Welkom::WizardContext>(
            new Welkom::WizardContext {*m_services, *m_language, {}, {}, {}, {}});
        context->chooseFile = [this](QWidget *, const Welkom::FileQuestion &question,
                                     std::function<void(const QString &)> chosen) {
            m_question = question;
            m_chosen = std::move(chosen);
        };
        context->session.setCustomer({{QStringLiteral("1")},
                                      QStringLiteral("contoso.onmicrosoft.com"),
                                      QStringLiteral("Contoso Bakkerijen")});
        return context;
    }

    /// What the page asked for a file with, and the answer to it.
    [[nodiscard]] const Welkom::FileQuestion &question() const { return m_question; }
    void choosePath(const QString &path)
    {
        QVERIFY(m_chosen);
        std::exchange(m_chosen, {})(path);
    }

    /// Shows the page in a window of the usual size, which owns it.
    [[nodiscard]] std::unique_ptr<QWizard> show(Welkom::WizardPage *page)
    {
        auto window = std::make_unique<QWizard>();
        window->setOption(QWizard::NoDefaultButton);
        m_theme->dress(window.get());
        window->setPage(0, page);
        window->setPage(1, new QWizardPage);
        window->resize(1040, 700);
        window->show();
        QApplication::setActiveWindow(window.get());
        (void)QTest::qWaitForWindowActive(window.get());
        return window;
    }

private:
    std::unique_ptr<Welkom::Services> m_services;
    std::unique_ptr<Welkom::LanguageChoice> m_language;
    std::unique_ptr<Welkom::Theme> m_theme;
    Welkom::FileQuestion m_question;
    std::function<void(const QString &)> m_chosen;
};

/// A folder with files for a test.
class TestFolder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test's file");
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};
