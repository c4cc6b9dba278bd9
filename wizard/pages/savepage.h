// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/openedrun.h"
#include "common/timeleft.h"
#include "common/wizardpage.h"
#include "runs/upload.h"

#include <QPointer>

class QTimer;

namespace Welkom {

class Banner;
class Button;
class ListView;
class MessageDialog;
class PasswordSaver;
class ProgressCard;
class RunList;
class RunningUpload;
class SignInAgain;
class TableCard;

/// Page 6: the users are being created. Takes a run, begun on page 5 or interrupted another day,
/// and shows how it goes; what was created stays, whatever happens.
class SavePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit SavePage(WizardContext &context, QWidget *parent = nullptr);
    ~SavePage() override;

    void initializePage() override;
    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    void leave(std::function<void()> close) override;

    /// "Stop creating users?"
    void askToStop(std::function<void()> stopped = {});

private:
    enum class Phase { Opening, Running, Paused, Waiting, Stopping, Stopped, Finished, Failed };

    [[nodiscard]] static Task<qint64> putRefusedBack(Services *services, RunId run);
    void open();
    void failToOpen(const Error &error);
    void start(const OpenedRun &opened);
    void listen(Upload &upload);
    void rowFinished(qint64 row, const Outcome &outcome);
    void paused(const Error &error);
    void finished(const JobEnd &end);
    void pauseOrContinue();
    void goOn();
    void retryRefused();
    void held(std::chrono::milliseconds howLong);
    void outOfReach(std::chrono::milliseconds howLong);
    void setPhase(Phase phase);
    void tick();

    void refresh();
    void refreshBanner();
    [[nodiscard]] bool showPause();
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] qint64 rest() const;
    [[nodiscard]] int secondsUntil(Moment moment) const;
    void follow(qint64 row);
    void askAboutPasswords(std::function<void()> close);

    ProgressCard *m_progress;
    Banner *m_banner;
    Button *m_goOn;    ///< of the banner
    Button *m_retry;   ///< of the banner
    Button *m_signIn;  ///< of the banner
    Button *m_details; ///< of the banner
    RunList *m_rows;
    ListView *m_list;
    TableCard *m_card;
    PasswordSaver *m_saver;
    SignInAgain *m_signInAgain;
    QTimer *m_second;
    QTimer *m_soon; ///< until what rows have changed is shown

    QPointer<MessageDialog> m_stopQuestion;
    QPointer<RunningUpload> m_running;
    OpenedRun m_opened;
    RunCounts m_counts;
    TimeLeft m_timeLeft;
    Phase m_phase = Phase::Opening;
    std::optional<Error> m_error;
    std::optional<Moment> m_heldUntil; ///< the service asked for a pause
    std::optional<Moment> m_retryAt;   ///< without a connection: by the upload, or by us
    bool m_isFollowing = true;
    std::function<void()> m_whenStopped;
};

} // namespace Welkom
