// SPDX-License-Identifier: Apache-2.0
//
// What page 6 says, also when the run does not simply go on.

#include "savepage.h"

#include "progresscard.h"

#include "common/signinagain.h"
#include "models/runlist.h"
#include "users/uploadplan.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/listview.h"
#include "widgets/pageheader.h"

#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

/// A pause that somebody asked for; false when there is none.
bool SavePage::showPause()
{
    if (m_phase == Phase::Running && m_heldUntil) {
        m_banner->setGlyph(Icon::Clock);
        m_banner->setMessage(tr("Partner Center asks for a pause; continuing in %n s", nullptr,
                                secondsUntil(*m_heldUntil)),
                             tr("This is normal with many users. You do not have to do anything."));
        return true;
    }
    if ((m_phase == Phase::Waiting || m_phase == Phase::Running) && m_retryAt) {
        m_banner->setGlyph(Icon::Offline);
        m_banner->setMessage(
            tr("No connection; trying again in %n s", nullptr, secondsUntil(*m_retryAt)),
            tr("Users whose answer was lost are looked up first, so nobody is created twice."));
        m_goOn->setText(tr("Try &again"));
        m_goOn->setGlyph(Icon::Refresh);
        m_goOn->show();
        return true;
    }
    if (m_phase != Phase::Paused || !m_error)
        return false;
    if (m_error->kind == ErrorKind::Cancelled) {
        m_banner->setGlyph(Icon::Pause);
        m_banner->setMessage(tr("Paused"),
                             tr("%n user(s) is still waiting. Continue whenever you like.", nullptr,
                                static_cast<int>(rest())));
        return true;
    }
    if (m_error->kind == ErrorKind::NotSignedIn || m_error->kind == ErrorKind::MfaRequired) {
        m_banner->setGlyph(Icon::Person);
        m_banner->setMessage(tr("Sign in again to continue"),
                             m_signInAgain->trouble()
                                 ? describe(*m_signInAgain->trouble())
                                 : tr("Your sign-in has expired. What has been created is kept."));
        m_signIn->show();
        return true;
    }
    return false;
}

void SavePage::refreshBanner()
{
    m_goOn->hide();
    m_retry->hide();
    m_signIn->hide();
    m_details->hide();
    m_banner->setTone(Tone::Note);
    if (showPause()) {
        m_banner->show();
        return;
    }
    const auto waiting = static_cast<int>(m_counts.waiting);
    if (m_phase == Phase::Stopped && !m_error) {
        m_banner->setGlyph(Icon::Stop);
        m_banner->setMessage(
            tr("Stopped"),
            tr("%n user(s) was not created. What has been created is kept.", nullptr, waiting));
        m_goOn->setText(tr("C&reate remaining %n user(s)", nullptr, static_cast<int>(rest())));
        m_goOn->setGlyph(Icon::Play);
        m_goOn->show();
        m_banner->show();
        return;
    }
    if (m_error
        && (m_phase == Phase::Paused || m_phase == Phase::Stopped || m_phase == Phase::Failed
            || m_phase == Phase::Finished)) {
        m_banner->setTone(Tone::Problem);
        m_banner->setMessage(m_phase == Phase::Failed ? tr("The upload cannot go on")
                                 : m_counts.unknown > 0 && m_phase == Phase::Stopped
                                 ? tr("It is not certain whether %n user(s) was created", nullptr,
                                      static_cast<int>(m_counts.unknown))
                                 : tr("Creating users has paused"),
                             describe(*m_error));
        m_details->show();
        m_goOn->setText(tr("Try &again"));
        m_goOn->setGlyph(Icon::Refresh);
        m_goOn->setVisible(m_phase != Phase::Finished);
        m_banner->show();
        return;
    }
    if (const auto users = m_rows->toRetry(); m_phase == Phase::Finished && users > 0) {
        m_banner->setGlyph(Icon::Refresh);
        m_banner->setMessage(
            tr("%n refused user(s) may be created as they are", nullptr, users),
            tr("For example once the domain has been verified, or the name has become free."));
        m_retry->setText(tr("T&ry %n refused user(s) again", nullptr, users));
        m_retry->show();
        m_banner->show();
        return;
    }
    m_banner->hide();
}

QString SavePage::timeLeft() const
{
    const auto left = m_timeLeft.forRest(rest());
    if (!left || rest() == 0)
        return {};
    const auto seconds = static_cast<int>(left->count());
    if (seconds >= 90)
        return tr("About %n minute(s) left", nullptr, (seconds + 30) / 60);
    // Not more exact than it is known.
    const auto shown = seconds > 10 ? (seconds + 4) / 5 * 5 : seconds;
    return tr("About %n second(s) left", nullptr, shown);
}

QString SavePage::detail() const
{
    QStringList parts;
    switch (m_phase) {
    case Phase::Opening:
        return tr("Getting ready…");
    case Phase::Running:
        if (rest() == m_counts.records && !m_rows->isAnyBusy())
            parts += tr("Looking up who is there already…");
        else if (const auto left = timeLeft(); !left.isEmpty())
            parts += left;
        break;
    case Phase::Paused:
    case Phase::Waiting:
        parts += tr("Paused");
        break;
    case Phase::Stopping:
        parts += tr("Stopping…");
        break;
    case Phase::Stopped:
        parts += tr("Stopped");
        break;
    case Phase::Finished:
    case Phase::Failed:
        break;
    }
    const auto done = m_counts.records - rest();
    const auto uploads = uploadsFor(static_cast<qsizetype>(m_counts.records));
    const auto current = std::min(uploads, static_cast<qsizetype>(done) / usersPerUpload + 1);
    //: The portal's hundreds: which of them is being created.
    parts += tr("Upload %1 of %2").arg(QLocale().toString(current), QLocale().toString(uploads));
    return parts.join(u" · "_s);
}

void SavePage::refresh()
{
    const auto isHeld = m_phase == Phase::Paused || m_phase == Phase::Waiting
        || (m_phase == Phase::Running && (m_heldUntil || m_retryAt));
    m_progress->setProgress(m_counts, detail(), isHeld, m_phase == Phase::Stopped);
    const auto isPausedByUser =
        m_phase == Phase::Paused && m_error && m_error->kind == ErrorKind::Cancelled;
    m_progress->setPaused(isPausedByUser);
    m_progress->pauseButton()->setVisible(m_phase == Phase::Running || isPausedByUser);
    m_progress->stopButton()->setVisible(m_phase == Phase::Running || m_phase == Phase::Paused
                                         || m_phase == Phase::Waiting);
    refreshBanner();
    const auto isOver = m_phase == Phase::Finished || m_phase == Phase::Stopped;
    setComplete(isOver);
    setPrimary(m_signIn->isHidden());
    const auto done = m_counts.records - rest();
    const auto refused = static_cast<int>(m_counts.refused + m_counts.exists);
    if (!isOver)
        setSummary(m_counts.records == 0
                       ? QString()
                       : tr("%1 of %2")
                             .arg(QLocale().toString(done), QLocale().toString(m_counts.records)));
    else if (refused > 0)
        setSummary(tr("%n refused", nullptr, refused), Tone::Problem);
    else
        setSummary(tr("%n created", nullptr, static_cast<int>(m_counts.created)));
}

void SavePage::retranslate()
{
    const auto users = static_cast<int>(m_counts.records);
    const auto company = printable(m_opened.run.summary.customer.companyName);
    header()->setTexts(tr("Save"),
                       company.isEmpty()
                           ? QString()
                           : tr("The users are being created at %1.", nullptr, users).arg(company));
    setCaption(tr("&Next: passwords"));
    m_list->setAccessibleName(tr("Users and their status"));
    m_signIn->setText(tr("Sign &in again"));
    m_details->setText(tr("Show d&etails"));
    m_progress->retranslate();
    m_rows->retranslate();
    refresh();
}

QString SavePage::helpPage() const
{
    return u"create"_s;
}

} // namespace Welkom
