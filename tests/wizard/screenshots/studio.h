// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "stage.h"

#include "demo/demoservice.h"
#include "support/wizardfixture.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Welkom {

/// How all pictures of one run of the program look.
struct Studio
{
    QString folder;
    Language language = Language::English;
    Theme::Look look = Theme::Look::Light;
    QSize size {1040, 700};
    QString only; ///< pictures whose names begin so; all when empty
};

/// One window at a pretend service of its own, as somebody sees it who really works with it:
/// nothing says practice.
class Scene
{
public:
    /// Prepares the stage before the window opens.
    using Prepare = std::function<void(StagedServices &)>;
    explicit Scene(const Studio &studio, const Prepare &prepare = {});
    ~Scene();

    [[nodiscard]] WizardFixture &fixture() { return *m_fixture; }
    [[nodiscard]] UploadWizard &window() { return m_fixture->window(); }
    [[nodiscard]] StagedServices &stage() { return *m_stage; }
    [[nodiscard]] DemoService &service() { return m_service; }
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }

    void shoot(const QString &name);
    /// With the dialog that is open over the window; leaves it open.
    QDialog *shootOpenDialog(const QString &name);
    /// The same; closes it.
    void shootDialog(const QString &name);
    /// With the menu that is open over the window; closes it.
    void shootMenu(const QString &name);
    [[nodiscard]] bool goTo(Step step, int rows = -1);
    void click(const QString &button);
    /// Waits until it holds; a picture that would show something else ends the program.
    void until(const char *what, const std::function<bool()> &holds, int milliseconds = 30'000);
    void setFaults(const QByteArray &plan);
    QString write(const QString &name, const QByteArray &bytes) const;
    void drop(const QString &path);
    void chooseFilesByName();

private:
    Studio m_studio;
    QTemporaryDir m_home;
    DemoService m_service;
    StagedServices *m_stage = nullptr;
    std::unique_ptr<WizardFixture> m_fixture;
};

// One file each.
void shootSignIn(const Studio &studio);
void shootCustomers(const Studio &studio);
void shootFiles(const Studio &studio);
void shootChecks(const Studio &studio);
void shootLocations(const Studio &studio);
void shootSaving(const Studio &studio);
void shootPasswords(const Studio &studio);
void shootUndo(const Studio &studio);
void shootPractice(const Studio &studio);
void shootHelp(const Studio &studio);

} // namespace Welkom
