// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "filechooser.h"
#include "openedrun.h"

#include "store/run.h"
#include "theme/icons.h"
#include "users/uploadsession.h"
#include "widgets/tone.h"

#include <QWizardPage>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace Welkom {

class Services;
class LanguageChoice;
class MessageDialog;
class PageHeader;
class PageScroll;

/// The pages, in their order; the number is the page's id in the wizard.
enum class Step { SignIn, ChooseCustomer, BrowseFile, Validate, ChooseLocation, Save, Passwords };

inline constexpr int stepCount = 7;

inline constexpr int idOf(Step step)
{
    return static_cast<int>(step);
}

/// What the pages share. The wizard owns it; it outlives them.
struct WizardContext
{
    Services &services;
    LanguageChoice &language;
    UploadSession session;
    /// The run that Save began, or that is continued.
    std::optional<RunId> run;
    /// How a file is asked for.
    FileChooser chooseFile = systemFileChooser();
    /// The file named at the start of the program; page 3 takes it once.
    QString fileToOpen;
    /// That run, loaded when it was begun; page 6 takes it once.
    std::optional<Result<OpenedRun>> begun = std::nullopt;
};

/// One page: header, content, and what the shell asks of it. A page receives answers by
/// `QCoro::connect(std::move(task), this, handler)`, which is silent when the page has gone.
class WizardPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit WizardPage(WizardContext &context, QWidget *parent = nullptr);

    /// Puts all words on screen anew, in the language of the moment. Called once before the page is
    /// shown, and at every change of the language.
    virtual void retranslate() = 0;
    /// The page of the help that F1 opens, named as its file is, without `.md`.
    [[nodiscard]] virtual QString helpPage() const = 0;
    /// What has the focus when the page comes.
    [[nodiscard]] virtual QWidget *startFocus() { return nullptr; }
    /// Where Ctrl+F goes.
    [[nodiscard]] virtual QWidget *searchField() { return nullptr; }
    /// F5.
    virtual void reload() { }
    /// The user wants to leave the program: calls `close` when that loses nothing, or asks first.
    virtual void leave(std::function<void()> close) { close(); }
    /// Less room above and below, for a low window.
    virtual void setLow(bool isLow);

    [[nodiscard]] bool isComplete() const override { return m_isComplete; }
    /// The page behind this one, which may not have been made yet; without it QWizard looks among
    /// those that were.
    void setNextId(int id) { m_nextId = id; }
    [[nodiscard]] int nextId() const override { return m_nextId.value_or(QWizardPage::nextId()); }

    [[nodiscard]] QString caption() const { return m_caption; }
    [[nodiscard]] std::optional<Icon> captionIcon() const { return m_captionIcon; }
    /// The footer's button is plain while the page itself shows a primary one.
    [[nodiscard]] bool isPrimary() const { return m_isPrimary; }

    /// What the rail says below the page's name.
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] Tone summaryTone() const { return m_summaryTone; }

    [[nodiscard]] PageHeader *header() const { return m_header; }

    /// A question over this page; set its message and answers, then open(). F1 opens the page's
    /// help.
    [[nodiscard]] MessageDialog *newQuestion(Icon icon, ColorToken color);

Q_SIGNALS:
    void captionChanged();
    void summaryChanged();
    /// Go on, as if the primary button were pressed: Enter in a list.
    void forwardWanted();
    /// F1 in a dialog over this page.
    void helpWanted(const QString &page);

protected:
    [[nodiscard]] WizardContext &context() { return m_context; }
    [[nodiscard]] const WizardContext &context() const { return m_context; }
    [[nodiscard]] UploadSession &session() { return m_context.session; }
    [[nodiscard]] const UploadSession &session() const { return m_context.session; }
    /// Where the content goes, below the header.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    void setComplete(bool isComplete);
    void setCaption(const QString &caption, std::optional<Icon> icon = {});
    void setPrimary(bool isPrimary);
    void setSummary(const QString &summary, Tone tone = Tone::Neutral);

    /// F1 in a dialog over this page opens that page of the help.
    void offerHelp(QWidget *dialog, const QString &page);
    /// "Leave the wizard?", for pages with something to lose.
    void askToLeave(std::function<void()> close);

    void changeEvent(QEvent *event) override;

private:
    WizardContext &m_context;
    PageHeader *m_header;
    PageScroll *m_scroll;
    QVBoxLayout *m_body;
    QVBoxLayout *m_column;
    std::optional<int> m_nextId;
    bool m_isComplete = false;
    bool m_isPrimary = true;
    QString m_caption;
    std::optional<Icon> m_captionIcon;
    QString m_summary;
    Tone m_summaryTone = Tone::Neutral;
};

} // namespace Welkom
