// SPDX-License-Identifier: Apache-2.0

#include "helpwindow.h"

#include "aboutdialog.h"
#include "helpview.h"

#include "common/languagechoice.h"
#include "theme/mark.h"
#include "theme/theme.h"
#include "theme/type.h"
#include "widgets/button.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(820, 720);
constexpr QSize smallestSize(420, 320);
constexpr double shareOfScreen = 0.9;

} // namespace

HelpWindow::HelpWindow(const LanguageChoice &language, Theme &theme, bool isPractice)
    : QWidget(nullptr, Qt::Window), m_language(language), m_isPractice(isPractice),
      m_openAddress(&QDesktopServices::openUrl), m_view(new HelpView(language.language())),
      m_back(new Button(ButtonKind::Quiet)), m_forward(new Button(ButtonKind::Quiet)),
      m_contents(new Button(ButtonKind::Quiet)), m_about(new Button(ButtonKind::Quiet)),
      m_close(new Button)
{
    setObjectName(u"helpWindow"_s);
    setWindowIcon(programIcon());
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    theme.dress(this);
    build();
    setUpShortcuts();
    connect(m_view, &HelpView::webLinkChosen, this,
            [this](const QUrl &address) { m_openAddress(address); });
    connect(m_view, &QTextBrowser::sourceChanged, this, &HelpWindow::pageChanged);
    connect(m_view, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    retranslate();
    fitToScreen();
}

void HelpWindow::build()
{
    m_back->setObjectName(u"helpBack"_s);
    m_forward->setObjectName(u"helpForward"_s);
    m_contents->setObjectName(u"helpContents"_s);
    m_about->setObjectName(u"helpAbout"_s);
    m_close->setObjectName(u"helpClose"_s);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    // Whoever went to another page wants to read it.
    const auto on = [this](Button *button, void (HelpView::*go)()) {
        connect(button, &QPushButton::clicked, m_view, [this, go] {
            (m_view->*go)();
            m_view->setFocus(Qt::OtherFocusReason);
        });
    };
    on(m_back, &HelpView::backward);
    on(m_forward, &HelpView::forward);
    on(m_contents, &HelpView::home);
    connect(m_about, &QPushButton::clicked, this, &HelpWindow::showAbout);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(8);
    for (auto *button : {m_back, m_forward, m_contents})
        bar->addWidget(button);
    bar->addStretch(1);
    bar->addWidget(m_about);
    bar->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(m_view, 1);
    QWidget *last = m_view;
    for (auto *button : {m_back, m_forward, m_contents, m_about, m_close}) {
        setTabOrder(last, button);
        last = button;
    }
}

void HelpWindow::setUpShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_Escape, [this] { close(); });
    add(Qt::ALT | Qt::Key_Left, [this] { m_view->backward(); });
    add(Qt::ALT | Qt::Key_Right, [this] { m_view->forward(); });
    add(Qt::ALT | Qt::Key_Home, [this] { m_view->home(); });
}

void HelpWindow::open(const QString &page)
{
    m_view->open(page);
    m_view->setFocus(Qt::OtherFocusReason);
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void HelpWindow::retranslate()
{
    m_back->setText(tr("&Back"));
    m_forward->setText(tr("&Forward"));
    m_contents->setText(tr("&Contents"));
    m_about->setText(tr("&About Welkom"));
    m_close->setText(tr("C&lose"));
    m_view->setLanguage(m_language.language());
    pageChanged();
}

void HelpWindow::pageChanged()
{
    const auto title = m_view->title();
    setWindowTitle(title.isEmpty() ? tr("Help") : tr("Help: %1").arg(title));
    m_view->setAccessibleName(windowTitle());
}

/// As large as reads well, and never larger than there is room.
void HelpWindow::fitToScreen()
{
    const auto room = screen()->availableGeometry().size() * shareOfScreen;
    setMinimumSize(smallestSize.boundedTo(room));
    resize(QSize(grown(usualSize.width()), usualSize.height()).boundedTo(room));
}

void HelpWindow::showAbout()
{
    (new AboutDialog(this, m_isPractice))->open();
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Welkom
