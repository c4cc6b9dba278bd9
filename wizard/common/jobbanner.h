// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/banner.h"

#include <QString>

namespace Welkom {

class Button;
class JobControl;

/// What the banner of a job says that is of its kind; the rest is said of every job alike.
struct JobWords
{
    QString outOfReach; ///< below "No connection": why nothing is lost
    QString lapsed;     ///< below "Sign in again": what is kept
    QString paused;     ///< below "Paused", when a person paused it; empty: not said here
};

/// The banner of a window in which a job over a run's rows goes on: that the service asks for a
/// pause, is out of reach, wants one to sign in again, or why the job does not go on; with the
/// buttons for it. Any job: it knows a JobControl only.
class JobBanner final : public Banner
{
    Q_OBJECT

public:
    /// `control` outlives it.
    JobBanner(JobControl &control, Buttons place, bool isPractice, QWidget *parent = nullptr);

    void setWords(const JobWords &words) { m_words = words; }
    /// Shows what the control tells of every job. False when that is nothing: the page may say
    /// something of its own, or hides it.
    [[nodiscard]] bool showState();
    /// Shows why it does not go on, with its details.
    void showTrouble(const QString &headline);
    void retranslate();

    [[nodiscard]] Button *goOnButton() const { return m_goOn; }
    [[nodiscard]] Button *signInButton() const { return m_signIn; }

private:
    JobControl &m_control;
    bool m_isPractice;
    JobWords m_words;
    Button *m_details;
    Button *m_goOn;
    Button *m_signIn;
};

} // namespace Welkom
