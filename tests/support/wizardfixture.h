// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "uploadwizard.h"

#include "backend/makeservices.h"
#include "common/languagechoice.h"
#include "theme/theme.h"
#include "users/userfile.h"
#include "widgets/button.h"
#include "widgets/listview.h"
#include "widgets/messagedialog.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <functional>
#include <memory>

namespace Welkom {

/// A window on the pretend Partner Center, over real HTTP on this computer.
class WizardFixture
{
public:
    /// What the window sees in the services' place; asks them for the rest.
    using Replace = std::function<std::unique_ptr<Services>(Services &)>;

    explicit WizardFixture(Language language = Language::English,
                           Theme::Look look = Theme::Look::Light)
        : WizardFixture(practice(), language, look)
    {
    }

    explicit WizardFixture(const Replace &replace)
        : WizardFixture(practice(), Language::English, Theme::Look::Light, replace)
    {
    }

    /// On other services.
    explicit WizardFixture(const ServicesOptions &options, Language language = Language::English,
                           Theme::Look look = Theme::Look::Light, const Replace &replace = {})
        : m_language(language), m_theme(look)
    {
        QSettings().clear();
        m_language.choose(language);
        auto services = makeServices(options);
        if (!services)
            qFatal("no pretend service");
        m_services = std::move(*services);
        if (replace)
            m_shown = replace(*m_services);
        m_window = std::make_unique<UploadWizard>(shown(), m_language, m_theme);
        m_window->resize(1040, 700);
        m_window->show();
    }

    ~WizardFixture()
    {
        m_window.reset();
        (void)QCoro::waitFor(m_services->finish());
        (void)QCoro::waitFor(shown().unused());
    }

    [[nodiscard]] UploadWizard &window() { return *m_window; }
    [[nodiscard]] LanguageChoice &language() { return m_language; }
    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] Theme &theme() { return m_theme; }

    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        const auto all = m_window->findChildren<Widget *>(name);
        for (auto *one : all) {
            if (one->isVisible())
                return one;
        }
        return all.value(0);
    }

    [[nodiscard]] Button *primary() { return find<Button>(QStringLiteral("primary")); }

    /// The dialog that is open, or null.
    [[nodiscard]] MessageDialog *dialog()
    {
        const auto all = m_window->findChildren<MessageDialog *>();
        for (auto *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    /// Presses the answer of the open dialog that has this text, without its accelerator.
    [[nodiscard]] bool answer(const QString &text)
    {
        if (!QTest::qWaitFor([this] { return dialog() != nullptr; }))
            return false;
        const auto buttons = dialog()->findChildren<Button *>();
        for (auto *button : buttons) {
            if (QString(button->text()).remove(u'&') == text) {
                button->click();
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] static ChosenFile sampleFile(int rows = -1)
    {
        const auto path =
            QStringLiteral(WELKOM_SOURCE_DIR "/resources/samples/nieuwe-medewerkers.csv");
        QFile source(path);
        if (!source.open(QFile::ReadOnly))
            qFatal("no sample");
        QByteArray bytes;
        for (int line = 0; !source.atEnd() && (rows < 0 || line <= rows); ++line)
            bytes += source.readLine();
        ChosenFile file;
        file.path = path;
        file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        file.draft = CheckedDraft(readUserFile(bytes));
        return file;
    }

    /// Goes on to a page as a user would, with the first customer and the sample.
    [[nodiscard]] bool goTo(Step step, int rows = -1)
    {
        const auto isAt = [this](Step wanted) {
            return QTest::qWaitFor([this, wanted] { return m_window->currentStep() == wanted; });
        };
        while (m_window->currentStep() != step) {
            const auto here = m_window->currentStep();
            if (here == Step::ChooseCustomer && !chooseFirstCustomer())
                return false;
            if (here == Step::BrowseFile) {
                m_window->session().setFile(sampleFile(rows));
                m_window->pageOf(Step::BrowseFile)->retranslate();
            }
            if (!QTest::qWaitFor([this] { return primary()->isEnabled(); }, 60000))
                return false;
            primary()->click();
            if (!isAt(static_cast<Step>(idOf(here) + 1)))
                return false;
        }
        return true;
    }

    /// Until the page has all that it asked the service for, and shows it.
    [[nodiscard]] bool settle()
    {
        const auto step = m_window->currentStep();
        if (step == Step::ChooseCustomer && !chooseFirstCustomer())
            return false;
        if (step == Step::Save && !QTest::qWaitFor([this] { return primary()->isEnabled(); }))
            return false;
        const auto maySave = [this] {
            const auto *save = find<Button>(QStringLiteral("savePasswords"));
            return save->isVisible() && save->isEnabled();
        };
        if (step == Step::Passwords && !QTest::qWaitFor(maySave))
            return false;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return true;
    }

    [[nodiscard]] bool chooseFirstCustomer()
    {
        auto *list = find<ListView>(QStringLiteral("customers"));
        if (!QTest::qWaitFor([list] { return list->model()->rowCount() > 1; }))
            return false;
        list->selectRow(1);
        return true;
    }

private:
    [[nodiscard]] Services &shown() { return m_shown ? *m_shown : *m_services; }

    [[nodiscard]] static ServicesOptions practice()
    {
        ServicesOptions options;
        options.practice = true;
        return options;
    }

    LanguageChoice m_language;
    Theme m_theme;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Services> m_shown; ///< in their place; null when the window sees them
    std::unique_ptr<UploadWizard> m_window;
};

} // namespace Welkom
