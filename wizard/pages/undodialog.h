// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/openedrun.h"
#include "common/runningjob.h"
#include "runs/undo.h"
#include "widgets/messagedialog.h"

#include <QPointer>

namespace Welkom {

class ElidedLabel;
class JobBanner;
class JobControl;
class ProgressBar;
class Services;
class UndoChoices;

/// Undoes an upload, over the window: looks first what became of its users, shows whom it would
/// delete and who is left out and why, deletes those that stay ticked, and says what became of
/// them. It may close, or go, at any moment: what is on its way lands all the same.
class UndoDialog final : public MessageDialog
{
    Q_OBJECT

public:
    /// `services` outlive it. Looks at once; open() it.
    UndoDialog(QWidget *window, Services &services, const RunSummary &upload);
    ~UndoDialog() override;

    /// Escape and the window's cross. While users are deleted that stops it, and the dialog stays
    /// until the deletions under way have landed.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildButtons();
    void look();
    void lookAt(const OpenedRun &opened);
    void take(const Result<UndoPlan> &plan);
    void start();
    void showPhase();
    void readEnd();
    void fit();
    void focusFirst();
    [[nodiscard]] bool isDeleting() const;
    [[nodiscard]] bool isChoosing() const;
    [[nodiscard]] bool isEnded() const;

    void refresh();
    void refreshMessage();
    void refreshQuestion();
    void refreshEnd();
    void refreshBanner();
    void refreshProgress();
    void refreshButtons();

    Services &m_services;
    RunSummary m_upload;
    JobControl *m_control;
    ElidedLabel *m_customer;
    JobBanner *m_banner;
    QWidget *m_progress;
    Label *m_counts;
    ProgressBar *m_bar;
    UndoChoices *m_choices;
    Button *m_delete;
    Button *m_pause;
    Button *m_stop;
    Button *m_continue;
    Button *m_close; ///< the safe answer

    QPointer<RunningJob<Undo>> m_running;
    OpenedRun m_opened;
    UndoPlan m_plan;
    UndoCounts m_done;
    bool m_isEndRead = false; ///< what is not certain stands in the store only
};

} // namespace Welkom
