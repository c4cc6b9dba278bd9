// SPDX-License-Identifier: Apache-2.0

#include "uploadwizard.h"

#include "helpwindow.h"

#include "pages/passwordspage.h"
#include "widgets/button.h"
#include "widgets/segmented.h"
#include "widgets/steprail.h"

#include <QLayout>
#include <QShortcut>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestButton = 88;

} // namespace

void UploadWizard::setUpButtons()
{
    for (const auto which : {NextButton, CommitButton, FinishButton}) {
        auto *button = new Button(ButtonKind::Primary);
        button->setObjectName(u"primary"_s);
        setButton(which, button);
    }
    auto *back = new Button;
    back->setObjectName(u"back"_s);
    setButton(BackButton, back);
    auto *cancel = new Button;
    cancel->setObjectName(u"cancel"_s);
    setButton(CancelButton, cancel);
    auto *newUpload = new Button;
    newUpload->setObjectName(u"newUpload"_s);
    setButton(CustomButton1, newUpload);
    connect(newUpload, &QPushButton::clicked, this,
            [this] { currentWizardPage()->leave([this] { beginAnew(); }); });
    auto *undo = new Button(ButtonKind::Danger, Icon::Undo);
    undo->setObjectName(u"undoUpload"_s);
    setButton(CustomButton2, undo);
    connect(undo, &QPushButton::clicked, this, [this] { m_passwords->undoUpload(); });
    for (const auto which : {NextButton, CommitButton, FinishButton, BackButton, CancelButton,
                             CustomButton1, CustomButton2})
        button(which)->setMinimumWidth(narrowestButton);
}

void UploadWizard::setUpShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(QKeySequence::HelpContents, [this] { help()->open(currentWizardPage()->helpPage()); });
    add(QKeySequence::Find, [this] {
        if (auto *field = currentWizardPage()->searchField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    add(QKeySequence::Refresh, [this] { currentWizardPage()->reload(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] {
        const auto *back = button(BackButton);
        if (back->isVisible() && back->isEnabled())
            this->back();
    });
}

Button *UploadWizard::primaryButton() const
{
    const auto step = currentStep();
    const auto which = step == Step::ChooseLocation ? CommitButton
        : step == Step::Passwords                   ? FinishButton
                                                    : NextButton;
    return static_cast<Button *>(button(which));
}

QList<QWizard::WizardButton> UploadWizard::layoutOf(Step step) const
{
    switch (step) {
    case Step::SignIn:
        return {CancelButton, Stretch, NextButton};
    case Step::Save:
        return {Stretch, NextButton};
    case Step::Passwords:
        return {CustomButton2, Stretch, CustomButton1, FinishButton};
    default:
        return {CancelButton, Stretch, BackButton, NextButton, CommitButton};
    }
}

void UploadWizard::refreshButtons()
{
    if (currentId() < 0)
        return;
    const auto *page = currentWizardPage();
    auto *primary = primaryButton();
    primary->setText(page->caption());
    primary->setGlyph(page->captionIcon());
    primary->setKind(page->isPrimary() ? ButtonKind::Primary : ButtonKind::Plain);
    button(CancelButton)->setText(currentStep() == Step::SignIn ? tr("Close") : tr("Cancel"));
    button(BackButton)->setText(tr("&Back"));
    button(CustomButton1)->setText(tr("&New upload"));
    if (m_passwords != nullptr) {
        button(CustomButton2)->setText(m_passwords->undoCaption());
        button(CustomButton2)->setEnabled(m_passwords->canUndo());
    }
}

void UploadWizard::refreshRail()
{
    for (int id = 0; id < stepCount; ++id) {
        const auto *page = m_pages[static_cast<std::size_t>(id)];
        // What lies ahead says nothing yet, and where one is the page itself says what is chosen:
        // there only what needs attention stands, and how far Save is.
        const auto tone = page ? page->summaryTone() : Tone::Neutral;
        const auto says = page
            && (id < currentId()
                || (id == currentId() && (tone != Tone::Neutral || id == idOf(Step::Save))));
        m_rail->setSummary(id, says ? page->summary() : QString(), says ? tone : Tone::Neutral);
    }
}

/// Content, then primary, Back, Cancel, then the rail.
void UploadWizard::orderTabs()
{
    auto *page = currentWizardPage();
    QWidget *last = nullptr;
    for (auto *widget = page->nextInFocusChain(); widget && widget != page;
         widget = widget->nextInFocusChain()) {
        if (page->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0)
            last = widget;
    }
    QList<QWidget *> order {last ? last : page, primaryButton()};
    for (const auto which : {CustomButton1, CustomButton2, BackButton, CancelButton})
        order.append(button(which));
    order += m_rail->language()->stops();
    order.append(m_rail->help());
    // Qt would stop at one that takes no focus, and leave the rest as it was.
    order.removeIf([](const QWidget *one) { return (one->focusPolicy() & Qt::TabFocus) == 0; });
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

/// QWizard gives its side a margin and a width of its own.
void UploadWizard::fitRail()
{
    auto *side = m_rail->parentWidget();
    if (!side || side == this || !side->layout())
        return;
    side->layout()->setContentsMargins(0, 0, 0, 0);
    side->setFixedWidth(m_rail->width());
}

} // namespace Welkom
