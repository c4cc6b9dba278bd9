// SPDX-License-Identifier: Apache-2.0

#include "checkpage.h"

#include "checkgrid.h"

#include "widgets/chipgroup.h"
#include "widgets/findingpanel.h"

#include <algorithm>

namespace Welkom {

// How page 4 goes through the findings, and which one it shows.

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
