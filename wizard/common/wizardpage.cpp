// SPDX-License-Identifier: Apache-2.0

#include "wizardpage.h"

#include "services/services.h"

#include "widgets/button.h"
#include "widgets/messagedialog.h"
#include "widgets/pageheader.h"
#include "widgets/pagescroll.h"

#include <QEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace Welkom {

WizardPage::WizardPage(WizardContext &context, QWidget *parent)
    : QWizardPage(parent), m_context(context),
      m_header(new PageHeader(context.services.isPractice())), m_scroll(new PageScroll),
      m_body(m_scroll->content()), m_column(new QVBoxLayout(this))
{
    // QWizard would give it the ground of a field.
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_body->setSpacing(12);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addSpacing(20);
    m_column->addWidget(m_scroll, 1);
    setLow(false);
}

void WizardPage::setLow(bool isLow)
{
    m_column->setContentsMargins(32, isLow ? 20 : 28, 32, isLow ? 16 : 24);
    if (auto *gap = m_column->itemAt(1)->spacerItem())
        gap->changeSize(0, isLow ? 16 : 20, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_column->invalidate();
}

void WizardPage::setComplete(bool isComplete)
{
    if (isComplete == m_isComplete)
        return;
    m_isComplete = isComplete;
    Q_EMIT completeChanged();
}

void WizardPage::setCaption(const QString &caption, std::optional<Icon> icon)
{
    m_caption = caption;
    m_captionIcon = icon;
    Q_EMIT captionChanged();
}

void WizardPage::setPrimary(bool isPrimary)
{
    m_isPrimary = isPrimary;
    Q_EMIT captionChanged();
}

void WizardPage::setSummary(const QString &summary, Tone tone)
{
    m_summary = summary;
    m_summaryTone = tone;
    Q_EMIT summaryChanged();
}

MessageDialog *WizardPage::newQuestion(Icon icon, ColorToken color)
{
    auto *question = new MessageDialog(window(), icon, color, m_context.services.isPractice());
    offerHelp(question, helpPage());
    return question;
}

/// The window's own shortcut does not reach into its dialogs.
void WizardPage::offerHelp(QWidget *dialog, const QString &page)
{
    connect(new QShortcut(QKeySequence::HelpContents, dialog), &QShortcut::activated, this,
            [this, page] { Q_EMIT helpWanted(page); });
}

void WizardPage::askToLeave(std::function<void()> close)
{
    auto *question = newQuestion(Icon::Warning, &Tokens::warnmark);
    question->setMessage(tr("Leave the wizard?"),
                         tr("No users were created. The file and your corrections are not kept."));
    question->addAnswer(tr("&Leave"), ButtonKind::Danger, std::move(close));
    question->setSafeAnswer(question->addAnswer(tr("&Stay"), ButtonKind::Primary));
    question->open();
}

void WizardPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Welkom
