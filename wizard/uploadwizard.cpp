// SPDX-License-Identifier: Apache-2.0

#include "uploadwizard.h"

#include "helpwindow.h"

#include "common/languagechoice.h"
#include "pages/checkpage.h"
#include "pages/customerpage.h"
#include "pages/filepage.h"
#include "pages/locationpage.h"
#include "pages/passwordspage.h"
#include "pages/savepage.h"
#include "pages/signinpage.h"
#include "services/services.h"
#include "theme/mark.h"
#include "theme/theme.h"
#include "widgets/accountbadge.h"
#include "widgets/button.h"
#include "widgets/fadecover.h"
#include "widgets/segmented.h"
#include "widgets/steprail.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QSettings>
#include <QShortcut>
#include <QTimer>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallestSize(860, 580);
constexpr QSize usualSize(1040, 700);
constexpr int narrowBelow = 1020;
constexpr int lowBelow = 640;

constexpr int dutchSegment = 0;

constexpr int narrowestButton = 88;

} // namespace

UploadWizard::UploadWizard(Services &services, LanguageChoice &language, Theme &theme,
                           const QString &fileToOpen, QWidget *parent)
    : QWizard(parent), m_context {services, language, {}, {}, systemFileChooser(), fileToOpen},
      m_theme(theme), m_rail(new StepRail), m_cover(new FadeCover(this))
{
    setObjectName(u"uploadWizard"_s);
    setWindowTitle(u"Welkom"_s);
    setWindowIcon(programIcon());
    setWindowFlags(Qt::Window);
    setWizardStyle(ModernStyle);
    setOptions(IgnoreSubTitles | ExtendedWatermarkPixmap | NoDefaultButton
               | NoBackButtonOnStartPage);
    theme.dress(this);
    setSideWidget(m_rail);
    setUpButtons();
    setUpShortcuts();
    setMinimumSize(smallestSize);
    restorePlace();

    if (services.isPractice())
        m_rail->account()->setPractice();
    connect(m_rail->language(), &Segmented::chosenChanged, this, [this](int segment) {
        m_context.language.choose(segment == dutchSegment ? Language::Dutch : Language::English);
    });
    connect(m_rail->help(), &QPushButton::clicked, this,
            [this] { help()->open(currentWizardPage()->helpPage()); });
    connect(this, &QWizard::currentIdChanged, this, &UploadWizard::arrived);
    (void)pageOf(Step::SignIn);
    retranslate();
    restart();
}

/// The pages before what they share.
UploadWizard::~UploadWizard()
{
    for (auto *page : m_pages) {
        if (page != nullptr)
            page->disconnect(this);
        delete page;
    }
}

WizardPage *UploadWizard::pageOf(Step step)
{
    const auto id = idOf(step);
    auto *&page = m_pages[static_cast<std::size_t>(id)];
    if (page != nullptr)
        return page;
    page = newPage(step);
    page->setNextId(step == Step::Passwords ? -1 : id + 1);
    page->setCommitPage(step == Step::ChooseLocation);
    setPage(id, page);
    connect(page, &WizardPage::captionChanged, this, &UploadWizard::refreshButtons);
    connect(page, &WizardPage::summaryChanged, this, &UploadWizard::refreshRail);
    connect(page, &WizardPage::forwardWanted, this, &UploadWizard::goForward);
    connect(page, &WizardPage::helpWanted, this,
            [this](const QString &wanted) { help()->open(wanted); });
    page->setLow(height() < lowBelow);
    page->retranslate();
    return page;
}

WizardPage *UploadWizard::newPage(Step step)
{
    switch (step) {
    case Step::SignIn:
        return newSignInPage();
    case Step::ChooseCustomer:
        return new ChooseCustomerPage(m_context);
    case Step::BrowseFile:
        return new FilePage(m_context);
    case Step::Validate:
        return new CheckPage(m_context);
    case Step::ChooseLocation:
        return new LocationPage(m_context);
    case Step::Save:
        return new SavePage(m_context);
    case Step::Passwords:
        break;
    }
    m_passwords = new PasswordsPage(m_context);
    return m_passwords;
}

SignInPage *UploadWizard::newSignInPage()
{
    auto *page = new SignInPage(m_context);
    connect(page, &SignInPage::practiceWanted, this, &UploadWizard::practiceWanted);
    connect(page, &SignInPage::restartWanted, this, &UploadWizard::restartWanted);
    connect(page, &SignInPage::runWanted, this, &UploadWizard::continueRun);
    connect(page, &SignInPage::accountChanged, this, &UploadWizard::showAccount);
    return page;
}

/// The next page is to be there when QWizard goes to it.
bool UploadWizard::validateCurrentPage()
{
    if (!QWizard::validateCurrentPage())
        return false;
    if (nextId() >= 0)
        (void)pageOf(static_cast<Step>(nextId()));
    return true;
}

void UploadWizard::showAccount(const QString &name, const QString &organization)
{
    if (m_context.services.isPractice())
        m_rail->account()->setPractice();
    else if (organization.isEmpty())
        m_rail->account()->setNotSignedIn();
    else
        m_rail->account()->setAccount(name, organization);
}

Step UploadWizard::currentStep() const
{
    return static_cast<Step>(std::max(0, currentId()));
}

WizardPage *UploadWizard::currentWizardPage()
{
    return pageOf(currentStep());
}

/// Another page has come.
void UploadWizard::arrived()
{
    if (currentId() < 0)
        return;
    setButtonLayout(layoutOf(currentStep()));
    for (const auto which : {CustomButton1, CustomButton2})
        button(which)->setVisible(currentStep() == Step::Passwords);
    m_rail->setCurrent(currentId());
    refreshButtons();
    refreshRail();
    fitRail();
    orderTabs();
    auto *page = currentWizardPage();
    m_cover->start(QRect(page->mapTo(this, QPoint(0, 0)), page->size()));
    QTimer::singleShot(0, page, [this, page] {
        auto *first = page->startFocus();
        if (page == currentWizardPage() && first && first->isEnabled())
            first->setFocus(Qt::OtherFocusReason);
    });
}

void UploadWizard::retranslate()
{
    setWindowTitle(m_context.services.isPractice() ? tr("Welkom (practice)") : u"Welkom"_s);
    refreshButtons();
    fitRail();
    if (currentId() >= 0)
        orderTabs(); // another segment is the one that Tab stops at
    m_rail->language()->choose(m_context.language.language() == Language::Dutch ? dutchSegment : 1);
}

void UploadWizard::changeEvent(QEvent *event)
{
    QWizard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && currentId() >= 0)
        // After the pages, whose captions the buttons show.
        QTimer::singleShot(0, this, &UploadWizard::retranslate);
}

/// While users are being created, Escape stops that; it does not close.
void UploadWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && currentStep() == Step::Save) {
        static_cast<SavePage *>(currentWizardPage())->askToStop();
        event->accept();
        return;
    }
    QWizard::keyPressEvent(event);
}

void UploadWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    const auto isNarrow = width() < narrowBelow + m_rail->extraWidth();
    if (isNarrow != m_rail->isNarrow()) {
        m_rail->setNarrow(isNarrow);
        fitRail();
    }
    const auto isLow = height() < lowBelow;
    m_rail->setLow(isLow);
    for (auto *page : m_pages) {
        if (page != nullptr)
            page->setLow(isLow);
    }
}

void UploadWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    fitRail();
}

void UploadWizard::restorePlace()
{
    const auto place = QSettings().value(u"window"_s).toByteArray();
    if (place.isEmpty() || !restoreGeometry(place))
        resize(usualSize);
}

void UploadWizard::goForward()
{
    if (primaryButton()->isEnabled())
        primaryButton()->click();
}

void UploadWizard::continueRun(RunId run, Step at)
{
    m_context.run = run;
    m_context.begun.reset();
    (void)pageOf(at);
    setStartId(idOf(at));
    restart();
}

void UploadWizard::openFile(const QString &path)
{
    if (currentStep() > Step::BrowseFile)
        return;
    m_context.fileToOpen = path;
    if (currentStep() == Step::BrowseFile)
        pageOf(Step::BrowseFile)->initializePage();
}

void UploadWizard::beginAnew()
{
    m_context.run.reset();
    m_context.begun.reset();
    m_context.session.forgetFile();
    setStartId(idOf(Step::SignIn));
    restart();
    while (currentStep() != Step::BrowseFile) {
        const auto before = currentId();
        next();
        if (currentId() == before)
            break;
    }
}

void UploadWizard::accept()
{
    currentWizardPage()->leave([this] { QWizard::accept(); });
}

void UploadWizard::reject()
{
    currentWizardPage()->leave([this] { QWizard::reject(); });
}

void UploadWizard::done(int result)
{
    if (m_help)
        m_help->close();
    QSettings().setValue(u"window"_s, saveGeometry());
    QWizard::done(result);
}

HelpWindow *UploadWizard::help()
{
    if (!m_help) {
        m_help = std::make_unique<HelpWindow>(m_context.language, m_theme,
                                              m_context.services.isPractice());
    }
    return m_help.get();
}

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
