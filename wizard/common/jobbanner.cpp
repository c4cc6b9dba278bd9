// SPDX-License-Identifier: Apache-2.0

#include "jobbanner.h"

#include "errordetails.h"
#include "jobcontrol.h"

#include "widgets/button.h"

namespace Welkom {

JobBanner::JobBanner(JobControl &control, Buttons place, bool isPractice, QWidget *parent)
    : Banner(place, parent), m_control(control), m_isPractice(isPractice),
      m_details(new Button(ButtonKind::Quiet)),
      m_goOn(new Button(ButtonKind::Plain, Icon::Refresh)),
      m_signIn(new Button(ButtonKind::Primary, Icon::Browser))
{
    // What is pressed most stands nearest to the text: first below it, last beside it.
    if (place == Buttons::Below) {
        for (auto *button : {m_signIn, m_goOn, m_details})
            addButton(button);
    } else {
        for (auto *button : {m_details, m_goOn, m_signIn})
            addButton(button);
    }
    connect(m_goOn, &QPushButton::clicked, &control, &JobControl::goOn);
    connect(m_signIn, &QPushButton::clicked, &control, &JobControl::signInAgain);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_control.error())
            openErrorDetails(window(), *m_control.error(), m_isPractice);
    });
    hide();
}

bool JobBanner::showState()
{
    for (auto *button : {m_details, m_goOn, m_signIn})
        button->hide();
    setTone(Tone::Note);
    if (const auto seconds = m_control.secondsHeld()) {
        setGlyph(Icon::Clock);
        setMessage(tr("Partner Center asks for a pause; continuing in %n s", nullptr, *seconds),
                   tr("This is normal with many users. You do not have to do anything."));
    } else if (const auto retry = m_control.secondsToRetry()) {
        setGlyph(Icon::Offline);
        setMessage(tr("No connection; trying again in %n s", nullptr, *retry), m_words.outOfReach);
        m_goOn->setText(tr("Try &again"));
        m_goOn->setGlyph(Icon::Refresh);
        m_goOn->show();
    } else if (m_control.isPausedByPerson() && !m_words.paused.isEmpty()) {
        setGlyph(Icon::Pause);
        setMessage(tr("Paused"), m_words.paused);
    } else if (m_control.needsSignIn()) {
        const auto trouble = m_control.signInTrouble();
        // Before the job has begun, the sign-in need not have lapsed: there may be none.
        const bool hasLapsed = m_control.phase() == JobControl::Phase::Paused;
        setGlyph(Icon::Person);
        setMessage(tr("Sign in again to continue"),
                   trouble         ? describe(*trouble)
                       : hasLapsed ? m_words.lapsed
                                   : describe(m_control.error().value_or(Error())));
        m_signIn->show();
        m_details->setVisible(!hasLapsed);
    } else {
        return false;
    }
    show();
    return true;
}

void JobBanner::showTrouble(const QString &headline)
{
    setTone(Tone::Problem);
    setMessage(headline, describe(m_control.error().value_or(Error())));
    m_details->show();
    m_goOn->setText(tr("Try &again"));
    m_goOn->setGlyph(Icon::Refresh);
    m_goOn->setVisible(m_control.phase() != JobControl::Phase::Ended || m_control.end().workLeft);
    show();
}

void JobBanner::retranslate()
{
    m_signIn->setText(tr("Sign &in again"));
    m_details->setText(tr("Show d&etails"));
}

} // namespace Welkom
