// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/openedrun.h"
#include "core/clock.h"
#include "runs/undo.h"
#include "store/run.h"
#include "widgets/messagedialog.h"

#include <QPointer>

#include <optional>

class QTimer;

namespace Welkom {

class Banner;
class Services;
class ElidedLabel;
class ListFooter;
class ListView;
class ProgressBar;
class RunStore;
class RunningUndo;
class SignInAgain;
class TableCard;
class UndoList;

/// Takes an upload back, over the window: looks first what became of its users, shows whom it would
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
    /// until the deletions in flight have landed.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Phase {
        Looking,
        Choosing,
        Running,
        Paused,  ///< by the user, or by a refusal of the whole undo
        Waiting, ///< without a connection
        Stopping,
        Ended,
        Failed, ///< in looking
    };

    void build();
    void buildBanner();
    void buildList();
    void buildButtons();
    void look();
    void lookAt(const OpenedRun &opened);
    void take(const Result<UndoPlan> &plan);
    void fail(const Error &error);
    void start();
    void outOfReach(std::chrono::milliseconds howLong);
    void paused(const Error &error);
    void finished(const JobEnd &end);
    void pauseOrContinue();
    void goOn();
    void held(std::chrono::milliseconds howLong);
    void tick();
    void setPhase(Phase phase);
    void focusFirst();
    void fit();
    void tickOrUntick();
    void choicesChanged();
    [[nodiscard]] bool isPausedByUser() const;

    void refresh();
    void refreshMessage();
    void refreshEnd();
    void refreshBanner();
    [[nodiscard]] bool showPause();
    void refreshList();
    void refreshProgress();
    void refreshButtons();
    [[nodiscard]] int secondsUntil(Moment moment) const;

    Services &m_services;
    RunSummary m_upload;
    ElidedLabel *m_customer;
    Banner *m_banner;
    Button *m_details; ///< of the banner
    Button *m_goOn;    ///< of the banner
    Button *m_signIn;  ///< of the banner
    QWidget *m_progress;
    Label *m_counts;
    ProgressBar *m_bar;
    UndoList *m_rows;
    ListView *m_list;
    TableCard *m_card;
    ListFooter *m_footer;
    Button *m_tickAll;
    Button *m_delete;
    Button *m_pause;
    Button *m_stop;
    Button *m_continue;
    Button *m_close; ///< the safe answer
    SignInAgain *m_signInAgain;
    QTimer *m_second;
    QTimer *m_busy; ///< a wait shorter than this shows no sign of waiting

    QPointer<RunningUndo> m_running;
    OpenedRun m_opened;
    UndoPlan m_plan;
    UndoCounts m_done;
    bool m_hasWorkLeft = false;
    QHash<qint64, bool> m_ticks; ///< of an earlier plan
    qint64 m_looked = 0;
    qint64 m_toLookAt = 0;
    bool m_isBusyShown = false;
    Phase m_phase = Phase::Looking;
    std::optional<Error> m_error;
    std::optional<Moment> m_heldUntil; ///< the service asked for a pause
    std::optional<Moment> m_retryAt;   ///< without a connection
};

} // namespace Welkom
