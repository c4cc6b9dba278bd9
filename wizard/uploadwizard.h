// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/wizardpage.h"

#include <QWizard>

#include <array>
#include <memory>

namespace Welkom {

class Button;
class FadeCover;
class HelpWindow;
class PasswordsPage;
class SignInPage;
class StepRail;
class Theme;

/// The window: seven pages from sign-in to the passwords, the rail beside them and the buttons
/// below. Knows the order of the pages, what the buttons say, and what must be asked before it
/// closes; owns what was decided so far.
class UploadWizard final : public QWizard
{
    Q_OBJECT

public:
    /// All outlive the window.
    UploadWizard(Services &services, LanguageChoice &language, Theme &theme,
                 const QString &fileToOpen = {}, QWidget *parent = nullptr);
    ~UploadWizard() override;

    /// A page is made when it is first asked for or reached, so that the start waits for one only.
    [[nodiscard]] WizardPage *pageOf(Step step);
    [[nodiscard]] Step currentStep() const;
    [[nodiscard]] StepRail *rail() const { return m_rail; }
    /// The help, which is made when it is first asked for.
    [[nodiscard]] HelpWindow *help();
    [[nodiscard]] UploadSession &session() { return m_context.session; }
    /// For tests, which choose files by themselves.
    void setFileChooser(FileChooser chooser) { m_context.chooseFile = std::move(chooser); }

    /// Goes on with an earlier run: to page 6, or straight to its passwords. There is no way back
    /// from there.
    void continueRun(RunId run, Step at);
    /// A file that the system hands over while the window is open: read at once on page 3, or when
    /// one gets there; from page 4 on there is a file already, and it stays.
    void openFile(const QString &path);
    /// Begins a new upload for the same customer, on page 3.
    void beginAnew();

    [[nodiscard]] bool validateCurrentPage() override;
    void accept() override;
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// The user wants other services: this window is to be closed and another one opened.
    void practiceWanted(bool isPractice);
    /// The settings of the connection were changed: this window is to be closed and opened anew.
    void restartWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] WizardPage *newPage(Step step);
    [[nodiscard]] SignInPage *newSignInPage();
    void showAccount(const QString &name, const QString &organization);
    void setUpButtons();
    void setUpShortcuts();
    void arrived();
    void refreshButtons();
    void refreshRail();
    void orderTabs();
    void fitRail();
    void retranslate();
    void restorePlace();
    void goForward();
    [[nodiscard]] WizardPage *currentWizardPage();
    [[nodiscard]] Button *primaryButton() const;
    [[nodiscard]] QList<WizardButton> layoutOf(Step step) const;

    WizardContext m_context;
    Theme &m_theme;
    std::unique_ptr<HelpWindow> m_help;
    std::array<WizardPage *, stepCount> m_pages {}; ///< those that were made
    PasswordsPage *m_passwords = nullptr;           ///< the last of them
    StepRail *m_rail;
    FadeCover *m_cover;
};

} // namespace Welkom
