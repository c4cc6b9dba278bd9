// SPDX-License-Identifier: Apache-2.0
//
// What the undo dialog says, from the first look to the end.

#include "undodialog.h"

#include "common/signinagain.h"
#include "models/undolist.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/listfooter.h"
#include "widgets/listview.h"
#include "widgets/progressbar.h"
#include "widgets/tablecard.h"

#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

void UndoDialog::refresh()
{
    refreshBanner();
    refreshMessage();
    refreshProgress();
    refreshList();
    refreshButtons();
    fit();
}

void UndoDialog::refreshMessage()
{
    const auto company = printable(m_upload.customer.companyName);
    switch (m_phase) {
    case Phase::Looking:
        setMessage(tr("Undo this upload?"),
                   tr("Welkom first looks what became of its users. Nothing is deleted yet."));
        return;
    case Phase::Choosing: {
        if (m_rows->isEmpty()) {
            setMessage(tr("There is nobody to delete"),
                       tr("This upload has no users that could be deleted."));
            return;
        }
        const auto ticked = static_cast<int>(m_rows->ticked().size());
        auto text = tr("Only users of this upload at %1 are deleted. Users that were changed or "
                       "have licenses are left unticked. Welkom cannot see who has signed in. You "
                       "can restore them for 30 days.")
                        .arg(company);
        if (m_plan.unsettled > 0)
            text += u' '
                + tr("%n user(s) of this upload are not created or not settled yet; they are left "
                     "as they are.",
                     nullptr, static_cast<int>(m_plan.unsettled));
        setMessage(ticked > 0 ? tr("Delete %n created user(s)?", nullptr, ticked)
                              : tr("Tick the users to delete"),
                   text);
        return;
    }
    case Phase::Running:
    case Phase::Paused:
    case Phase::Waiting:
        setMessage(tr("Users are being deleted"),
                   tr("You can stop at any moment: what is deleted by then stays deleted, the "
                      "others stay as they are."));
        return;
    case Phase::Stopping:
        setMessage(tr("Stopping…"), tr("Users on their way are finished first."));
        return;
    case Phase::Ended:
        refreshEnd();
        return;
    case Phase::Failed:
        setMessage(tr("The upload cannot be undone now"),
                   m_done.deleted > 0 ? tr("What was deleted before stays deleted.")
                                      : tr("Nothing was deleted."));
        return;
    }
}

void UndoDialog::refreshEnd()
{
    const auto left = static_cast<int>(m_done.chosen - m_done.done());
    const auto uncertain = static_cast<int>(m_opened.run.summary.removing);
    QStringList sentences;
    if (m_done.gone > 0)
        sentences +=
            tr("%n user(s) had been deleted already.", nullptr, static_cast<int>(m_done.gone));
    if (m_done.refused > 0)
        sentences += tr("%n user(s) could not be deleted; the list says why.", nullptr,
                        static_cast<int>(m_done.refused));
    if (uncertain > 0)
        sentences +=
            tr("For %n user(s) it is not certain; continuing finds out.", nullptr, uncertain);
    if (left - uncertain > 0)
        sentences += tr("%n user(s) are not deleted. Continue now or another day.", nullptr,
                        left - uncertain);
    if (m_done.deleted > 0)
        sentences += tr("You can restore deleted users in Partner Center for 30 days.");
    setMessage(m_done.deleted > 0
                   ? tr("%n user(s) deleted", nullptr, static_cast<int>(m_done.deleted))
                   : tr("Nobody was deleted"),
               sentences.join(u' '));
}

/// A pause that somebody asked for; false when there is none.
bool UndoDialog::showPause()
{
    if (m_heldUntil && (m_phase == Phase::Looking || m_phase == Phase::Running)) {
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
            tr("Nothing is lost: who is deleted stays deleted, who is not is tried again."));
        m_goOn->show();
        return true;
    }
    const auto isStopped = m_phase == Phase::Paused || m_phase == Phase::Failed;
    if (isStopped && m_error
        && (m_error->kind == ErrorKind::NotSignedIn || m_error->kind == ErrorKind::MfaRequired)) {
        m_banner->setGlyph(Icon::Person);
        m_banner->setMessage(tr("Sign in again to continue"),
                             m_signInAgain->trouble()
                                 ? describe(*m_signInAgain->trouble())
                                 : tr("Your sign-in has expired. Nothing is lost."));
        m_signIn->show();
        return true;
    }
    return false;
}

void UndoDialog::refreshBanner()
{
    m_goOn->setText(tr("Try &again"));
    m_signIn->setText(tr("Sign &in again"));
    m_details->setText(tr("Show d&etails"));
    for (auto *button : {m_goOn, m_signIn, m_details})
        button->hide();
    m_banner->setTone(Tone::Note);
    if (showPause()) {
        m_banner->show();
        return;
    }
    const auto isTrouble = m_error && !isPausedByUser() && m_phase != Phase::Stopping;
    if (isTrouble) {
        m_banner->setTone(Tone::Problem);
        m_banner->setMessage(m_phase == Phase::Failed      ? tr("The users could not be looked at")
                                 : m_phase == Phase::Ended ? tr("Deleting users was broken off")
                                                           : tr("Deleting users has paused"),
                             describe(*m_error));
        m_details->show();
        m_goOn->setVisible(m_phase != Phase::Ended);
    }
    m_banner->setVisible(isTrouble);
}

void UndoDialog::refreshProgress()
{
    const auto isShown = m_phase != Phase::Looking && m_phase != Phase::Choosing
        && m_phase != Phase::Failed && m_phase != Phase::Ended;
    m_progress->setVisible(isShown);
    //: %1 users are done of %n in all.
    const auto counts = tr("%1 of %n user(s)", nullptr, static_cast<int>(m_done.chosen))
                            .arg(QLocale().toString(m_done.done()));
    const auto isHeld = m_phase == Phase::Paused || m_phase == Phase::Waiting || m_heldUntil;
    m_counts->setText(isHeld ? tr("Paused") + u" · "_s + counts : counts);
    m_bar->setAccessibleName(tr("Progress of deleting users"));
    m_bar->setRange(0, static_cast<int>(std::max<qint64>(1, m_done.chosen)));
    m_bar->setValue(static_cast<int>(m_done.done()));
    m_bar->setHeld(isHeld);
}

void UndoDialog::refreshList()
{
    m_list->setAccessibleName(m_phase == Phase::Choosing ? tr("Users that can be deleted")
                                                         : tr("Users and their status"));
    m_list->setSkeleton(m_phase == Phase::Looking && m_isBusyShown);
    m_card->setVisible(m_phase != Phase::Failed
                       && !(m_phase == Phase::Choosing && m_rows->isEmpty()));
    const auto ticked = static_cast<int>(m_rows->ticked().size());
    const auto all = m_rows->ticks().size();
    m_tickAll->setVisible(m_phase == Phase::Choosing);
    m_tickAll->setText(ticked > 0 ? tr("&Untick all") : tr("Tick all &unchanged"));
    m_footer->parentWidget()->setVisible(m_phase == Phase::Looking || m_phase == Phase::Choosing);
    if (m_phase == Phase::Looking)
        m_footer->setText(
            !m_isBusyShown ? QString()
                : m_toLookAt > 0 //: %1 users of %n in all.
                ? tr("%1 of %n user(s) looked at", nullptr, static_cast<int>(m_toLookAt))
                      .arg(QLocale().toString(m_looked))
                : tr("Looking at the users…"),
            m_isBusyShown);
    else
        //: %1 users of %n in all.
        m_footer->setText(tr("%1 of %n user(s) ticked", nullptr, static_cast<int>(all))
                              .arg(QLocale().toString(ticked)),
                          false);
}

void UndoDialog::refreshButtons()
{
    const auto ticked = static_cast<int>(m_rows->ticked().size());
    const auto isOver = m_phase == Phase::Ended || m_phase == Phase::Failed
        || (m_phase == Phase::Choosing && m_rows->isEmpty());
    m_delete->setText(tr("&Delete %n user(s)", nullptr, ticked));
    m_delete->setVisible(m_phase == Phase::Choosing && !m_rows->isEmpty());
    m_delete->setEnabled(ticked > 0);
    m_pause->setText(isPausedByUser() ? tr("&Continue") : tr("&Pause"));
    m_pause->setGlyph(isPausedByUser() ? Icon::Play : Icon::Pause);
    m_pause->setKind(isPausedByUser() ? ButtonKind::Soft : ButtonKind::Plain);
    m_pause->setVisible(m_phase == Phase::Running || isPausedByUser());
    m_stop->setText(tr("&Stop"));
    m_stop->setVisible(m_phase == Phase::Running || m_phase == Phase::Paused
                       || m_phase == Phase::Waiting);
    m_continue->setText(tr("Continue &undo"));
    m_continue->setVisible(m_phase == Phase::Ended && m_hasWorkLeft);
    m_close->setText(isOver ? tr("Close") : tr("&Keep users"));
    m_close->setVisible(isOver || m_phase == Phase::Choosing || m_phase == Phase::Looking);
    m_close->setKind(m_signIn->isHidden() ? ButtonKind::Primary : ButtonKind::Plain);
}

int UndoDialog::secondsUntil(Moment moment) const
{
    const auto rest = moment - m_services.clock().now();
    return std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(rest).count()));
}

} // namespace Welkom
