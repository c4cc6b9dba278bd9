// SPDX-License-Identifier: Apache-2.0
//
// What page 6 says when the run does not simply go on.

#include "savepage.h"

#include "widgets/banner.h"
#include "widgets/button.h"

namespace Welkom {

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
    if (m_phase == Phase::Waiting && m_retryAt) {
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
                             tr("Your sign-in has expired. What has been created is kept."));
        m_signIn->show();
        return true;
    }
    return false;
}

void SavePage::refreshBanner()
{
    m_goOn->hide();
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
    m_banner->hide();
}

} // namespace Welkom
