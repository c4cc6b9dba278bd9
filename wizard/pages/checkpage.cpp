// SPDX-License-Identifier: Apache-2.0

#include "checkpage.h"

#include "checkgrid.h"
#include "draftsaver.h"

#include "widgets/button.h"
#include "widgets/chipgroup.h"
#include "widgets/findingpanel.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/pageheader.h"
#include "widgets/tablecard.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Longer than this is shown; shorter would be a flash.
constexpr auto patience = 200ms;

} // namespace

CheckPage::CheckPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_saver(new DraftSaver(context, this)), m_chips(new ChipGroup),
      m_undo(new Button(ButtonKind::Plain, Icon::Undo)),
      m_redo(new Button(ButtonKind::Plain, Icon::Redo)), m_grid(new CheckGrid(m_model)),
      m_card(new TableCard(m_grid)), m_panel(new FindingPanel),
      m_noteIcon(new IconView(Icon::MinusCircle, &Tokens::text2, 16)),
      m_note(new ElidedLabel(TextRole::Body, &Tokens::text2, Qt::ElideMiddle)),
      m_saveFindings(new Button(ButtonKind::Quiet)), m_saveCorrected(new Button(ButtonKind::Quiet))
{
    m_undo->setObjectName(u"undo"_s);
    m_redo->setObjectName(u"redo"_s);
    m_chips->setObjectName(u"filter"_s);
    m_note->setObjectName(u"note"_s);
    m_saveFindings->setObjectName(u"saveFindings"_s);
    m_saveCorrected->setObjectName(u"saveCorrected"_s);
    m_chips->addChip();
    m_chips->addChip(Icon::CheckCircle, &Tokens::okmark);
    m_chips->addChip(Icon::Attention, &Tokens::badmark);
    m_chips->addChip(Icon::Warning, &Tokens::warnmark);
    build();
    addShortcuts();
    connect(m_chips, &ChipGroup::chosenChanged, this, &CheckPage::setFilter);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { showBusy(true); });
    connect(&m_model, &DraftModel::workBegan, &m_patience, qOverload<>(&QTimer::start));
    connect(&m_model, &DraftModel::workEnded, this, [this] { showBusy(false); });
    connect(&m_model, &DraftModel::corrected, this, &CheckPage::followStep);
    connect(m_grid, &CheckGrid::currentMoved, this, &CheckPage::moved);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        endEditing();
        m_model.undo();
    });
    connect(m_redo, &QPushButton::clicked, this, [this] {
        endEditing();
        m_model.redo();
    });
    connect(m_panel, &FindingPanel::previousWanted, this, &CheckPage::goToPrevious);
    connect(m_panel, &FindingPanel::nextWanted, this, &CheckPage::goToNext);
    connect(m_panel, &FindingPanel::applyWanted, this, [this] {
        endEditing();
        if (const auto finding = m_panel->view().finding)
            m_model.apply(*finding);
    });
    connect(m_panel, &FindingPanel::applyToAllWanted, this, [this] {
        endEditing();
        if (const auto finding = m_panel->view().finding)
            m_model.applyToAll(*finding);
    });
    connect(m_panel, &FindingPanel::leaveOutWanted, this, &CheckPage::leaveOut);
    connect(m_saveFindings, &QPushButton::clicked, this, [this] {
        endEditing();
        m_saver->saveFindings();
    });
    connect(m_saveCorrected, &QPushButton::clicked, this, [this] {
        endEditing();
        m_saver->saveCorrected();
    });
    connect(m_saver, &DraftSaver::saved, this, [this](const QString &name) {
        m_savedTo = name;
        refresh();
    });
}

void CheckPage::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_chips, 1);
    top->addWidget(m_undo);
    top->addWidget(m_redo);
    body()->addLayout(top);
    body()->addWidget(m_card, 1);
    body()->addWidget(m_panel);

    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(2, 0, 0, 0);
    bottom->setSpacing(8);
    bottom->addWidget(m_noteIcon);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(m_saveFindings);
    bottom->addWidget(m_saveCorrected);
    body()->addLayout(bottom);
    m_card->setStrip(m_grid->headerHeight());

    QList<QWidget *> stops {m_chips, m_undo, m_redo, m_grid};
    stops += m_panel->stops();
    stops += {m_saveFindings, m_saveCorrected};
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void CheckPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_F8, [this] { goToNext(); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { goToPrevious(); });
    add(QKeySequence::Undo, [this] { m_undo->click(); });
    add(Qt::CTRL | Qt::Key_Y, [this] { m_redo->click(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_redo->click(); });
    add(Qt::CTRL | Qt::Key_Delete, [this] {
        const auto user = m_grid->currentUser();
        if (user >= 0)
            leaveOut(m_model.draft()->standing(user) != RowStanding::LeftOut);
    });
}

void CheckPage::initializePage()
{
    m_savedTo.clear();
    m_model.setDraft(session().file() ? &session().draft() : nullptr);
    m_chips->choose(0);
    retranslate();
    goToFirst();
}

/// Back to the file, which may be read anew: the draft may go.
void CheckPage::cleanupPage()
{
    endEditing();
    m_model.setDraft(nullptr);
}

bool CheckPage::validatePage()
{
    endEditing();
    return isComplete() && !m_model.isWorking();
}

void CheckPage::endEditing()
{
    m_grid->finishEditing();
}

void CheckPage::setFilter(int chip)
{
    if (m_model.draft() == nullptr)
        return;
    endEditing();
    const auto user = m_grid->currentUser();
    const auto field = m_grid->currentField();
    m_model.setFilter(static_cast<RowFilter>(chip));
    if ((user < 0 || !m_grid->goTo(user, field)) && m_model.rowCount() > 0) {
        const auto first = m_model.userAt(0);
        if (notableOf(first).isEmpty())
            m_grid->goTo(first, field);
        else
            goToFinding(first, 0);
    }
    refreshPanel();
}

void CheckPage::retranslate()
{
    m_grid->setAccessibleName(tr("Users in the file"));
    //: Which rows of the table are shown. For screen readers.
    m_chips->setAccessibleName(tr("Rows that are shown"));
    m_undo->setName(tr("Undo"));
    m_redo->setName(tr("Redo"));
    m_saveFindings->setText(tr("Save &findings…"));
    m_saveCorrected->setText(tr("Sa&ve corrected table…"));
    m_panel->retranslate();
    refresh();
}

QString CheckPage::helpPage() const
{
    return u"validate"_s;
}

QWidget *CheckPage::startFocus()
{
    return m_grid;
}

void CheckPage::refresh()
{
    const auto counts = m_model.draft() ? m_model.draft()->counts() : DraftCounts();
    const auto attention = static_cast<int>(counts.needsAttention);
    const auto users = static_cast<int>(session().usersToCreate());
    header()->setTexts(tr("Validate"),
                       attention > 0
                           ? tr("%n row(s) need attention. Correct them here, or leave them out.",
                                nullptr, attention)
                           : tr("All %n users are ready to be created.", nullptr, users));
    setCaption(tr("&Continue with %n user(s)", nullptr, users));
    setComplete(users > 0 && !m_isBusyShown);
    if (attention > 0)
        setSummary(tr("%n row(s) need attention", nullptr, attention), Tone::Problem);
    else
        setSummary(tr("%n user(s)", nullptr, users));
    const auto *const draft = m_isBusyShown ? nullptr : m_model.draft();
    m_undo->setEnabled(draft && draft->corrections().canUndo());
    m_redo->setEnabled(draft && draft->corrections().canRedo());
    m_saveFindings->setEnabled(draft && counts.findings > 0);
    m_saveCorrected->setEnabled(draft != nullptr);
    m_panel->setEnabled(!m_isBusyShown);
    refreshNote();
    refreshChips();
    refreshPanel();
}

void CheckPage::showBusy(bool isBusy)
{
    m_patience.stop();
    if (isBusy == m_isBusyShown)
        return;
    m_isBusyShown = isBusy;
    // The button that began it cannot keep the focus.
    if (isBusy)
        m_grid->setFocus(Qt::OtherFocusReason);
    refresh();
}

/// Below the table: what is going on, else what was saved, else what is left out.
void CheckPage::refreshNote()
{
    const auto leftOut = m_model.draft() ? static_cast<int>(m_model.draft()->counts().leftOut) : 0;
    const auto isSaved = !m_savedTo.isEmpty();
    m_noteIcon->setGlyph(m_isBusyShown ? Icon::Clock
                             : isSaved ? Icon::Check
                                       : Icon::MinusCircle,
                         isSaved && !m_isBusyShown ? &Tokens::okmark : &Tokens::text2);
    m_noteIcon->setVisible(m_isBusyShown || isSaved || leftOut > 0);
    m_note->setText(m_isBusyShown     ? tr("Many rows are being corrected…")
                        : isSaved     ? tr("Saved to “%1”").arg(m_savedTo)
                        : leftOut > 0 ? tr("%n row(s) are left out", nullptr, leftOut)
                                      : QString());
}

void CheckPage::refreshChips()
{
    const auto counts = m_model.draft() ? m_model.draft()->counts() : DraftCounts();
    m_chips->setChip(0, tr("A&ll"), counts.rows());
    m_chips->setChip(1, tr("&Ready"), counts.ready);
    m_chips->setChip(2, tr("&Needs attention"), counts.needsAttention);
    m_chips->setChip(3, tr("&Warning(s)", nullptr, static_cast<int>(counts.warned)), counts.warned);
}

void CheckPage::followStep(const CorrectionStep &step)
{
    m_savedTo.clear();
    // What was undone is shown; while typing, and where the user is already, nothing moves.
    const auto user = m_grid->currentUser();
    const auto isHere = std::any_of(
        step.begin(), step.end(), [user](const RowChange &change) { return change.user == user; });
    if (!isHere && !step.isEmpty()) {
        const auto &change = step.first();
        std::optional<Field> changed;
        for (const auto field : allFields) {
            if (change.before.of(field) != change.after.of(field))
                changed = field;
        }
        m_grid->goTo(change.user, changed);
    }
    m_finding = findingAt(m_grid->currentUser(), m_grid->currentField());
    refresh();
}

void CheckPage::moved()
{
    if (!m_isGoing)
        m_finding = findingAt(m_grid->currentUser(), m_grid->currentField());
    refreshPanel();
}

/// Errors and warnings: those that are counted and gone through.
QList<Finding> CheckPage::notableOf(qsizetype user) const
{
    if (user < 0 || m_model.draft() == nullptr)
        return {};
    auto findings = m_model.findingsOf(user);
    findings.removeIf([](const Finding &each) { return each.severity == Severity::Info; });
    return findings;
}

/// The first of the cell, else the first of the row.
qsizetype CheckPage::findingAt(qsizetype user, std::optional<Field> field) const
{
    const auto findings = notableOf(user);
    for (qsizetype i = 0; i < findings.size(); ++i) {
        if (field && findings[i].field == field)
            return i;
    }
    return findings.isEmpty() ? -1 : 0;
}

void CheckPage::refreshPanel()
{
    FindingView view;
    const auto *const draft = m_model.draft();
    const auto user = m_grid->currentUser();
    if (draft != nullptr) {
        view.count = draft->counts().findings;
        if (user >= 0 && user < draft->size()) {
            view.row = draft->position(user).row;
            view.standing = draft->standing(user);
            const auto findings = notableOf(user);
            if (m_finding >= 0 && m_finding < findings.size()) {
                view.finding = findings[m_finding];
                view.number = draft->findingsBefore(user) + m_finding + 1;
                view.similarRows = draft->rowsRepairableAs(*view.finding);
            } else {
                for (const auto &finding : m_model.findingsOf(user)) { // a harmless one of the cell
                    if (finding.field == m_grid->currentField())
                        view.finding = finding;
                }
                if (view.finding)
                    view.similarRows = draft->rowsRepairableAs(*view.finding);
            }
        }
    }
    m_panel->show(view);
}

void CheckPage::goToFinding(qsizetype user, qsizetype number)
{
    const auto findings = notableOf(user);
    if (number < 0 || number >= findings.size())
        return;
    if (m_model.rowOf(user) < 0) // the filter hides it
        m_chips->choose(0);
    m_isGoing = true; // moving there would choose the first finding of the cell
    m_finding = number;
    m_grid->goTo(user, findings[number].field);
    m_isGoing = false;
    m_grid->setFocus(Qt::ShortcutFocusReason);
    refreshPanel();
}

void CheckPage::goToFirst()
{
    if (m_model.draft() == nullptr || m_model.rowCount() == 0)
        return;
    const auto first = m_model.draft()->nextWithFinding(-1);
    if (first)
        goToFinding(*first, 0);
    else
        m_grid->goTo(0, std::nullopt);
}

void CheckPage::goToNext()
{
    endEditing();
    const auto *const draft = m_model.draft();
    if (draft == nullptr)
        return;
    const auto user = m_grid->currentUser();
    if (m_finding >= 0 && m_finding + 1 < notableOf(user).size()) {
        goToFinding(user, m_finding + 1);
        return;
    }
    auto next = draft->nextWithFinding(user);
    if (!next)
        next = draft->nextWithFinding(-1);
    if (next)
        goToFinding(*next, 0);
}

void CheckPage::goToPrevious()
{
    endEditing();
    const auto *const draft = m_model.draft();
    if (draft == nullptr)
        return;
    const auto user = m_grid->currentUser();
    if (m_finding > 0) {
        goToFinding(user, m_finding - 1);
        return;
    }
    auto previous = draft->previousWithFinding(user < 0 ? draft->size() : user);
    if (!previous)
        previous = draft->previousWithFinding(draft->size());
    if (previous)
        goToFinding(*previous, notableOf(*previous).size() - 1);
}

void CheckPage::leaveOut(bool isLeftOut)
{
    endEditing();
    const auto users = m_grid->selectedUsers();
    m_model.setLeftOut(users.isEmpty() ? QList<qsizetype> {m_grid->currentUser()} : users,
                       isLeftOut);
}

} // namespace Welkom
