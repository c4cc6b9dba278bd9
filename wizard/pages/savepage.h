// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/openedrun.h"
#include "common/runningjob.h"
#include "common/timeleft.h"
#include "common/wizardpage.h"
#include "runs/upload.h"

#include <QPointer>

class QTimer;

namespace Welkom {

class Button;
class JobBanner;
class JobControl;
class ListView;
class MessageDialog;
class PasswordSaver;
class ProgressCard;
class RunList;
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
    [[nodiscard]] static Task<qint64> putRefusedBack(Services *services, RunId run);
    void open();
    void start(const OpenedRun &opened);
    void listen(Upload &upload);
    void rowFinished(qint64 row);
    void startOrOpen();
    void retryRefused();
    void showPhase();

    void refresh();
    void refreshBanner();
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] qint64 rest() const;
    void follow(qint64 row);
    void askAboutPasswords(std::function<void()> close);

    JobControl *m_control;
    ProgressCard *m_progress;
    JobBanner *m_banner;
    Button *m_retry; ///< of the banner
    RunList *m_rows;
    ListView *m_list;
    TableCard *m_card;
    PasswordSaver *m_saver;
    QTimer *m_soon; ///< until what rows have changed is shown

    QPointer<MessageDialog> m_stopQuestion;
    QPointer<RunningJob<Upload>> m_running;
    OpenedRun m_opened;
    RunCounts m_counts;
    TimeLeft m_timeLeft;
    bool m_isFollowing = true;
    std::function<void()> m_whenStopped;
};

} // namespace Welkom
