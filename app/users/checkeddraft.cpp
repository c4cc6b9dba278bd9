// SPDX-License-Identifier: Apache-2.0

#include "checkeddraft.h"

#include "duplicateemails.h"

#include "tables/celltext.h"

#include <algorithm>

namespace Welkom {

namespace {

/// From so many rows on, checking all of them is quicker than following each.
constexpr qsizetype manyChanges = 500;

} // namespace

CheckedDraft::CheckedDraft(UserFile file) : m_file(std::move(file))
{
    checkAll();
}

void CheckedDraft::checkAll()
{
    m_facts.assign(m_file.faulty.size(), {});
    m_addresses = AddressIndex(m_facts.size());
    m_counts = {};
    m_repairableRows = {};
    if (!m_file.users)
        return;
    const auto corrected = users();
    QByteArray changed;
    for (auto user = size() - 1; user >= 0; --user) {
        const auto address = corrected.address(corrected.record(user), changed);
        if (!address.isEmpty())
            m_addresses.insert(static_cast<AddressIndex::User>(user), address);
    }
    UserCheck check;
    if (!m_corrections.isEmpty())
        check = checkUsers(corrected, m_file.checkOptions);
    const bool isAsRead = m_corrections.isEmpty();
    const auto omitted = isAsRead ? m_file.findingsOmitted : check.findingsOmitted;
    for (const auto &finding : isAsRead ? m_file.findings : check.findings) {
        if (finding.position.record > 0)
            addFinding(m_facts[at(finding.position.record - 1)], finding);
    }
    for (qsizetype user = 0; user < size(); ++user) {
        auto &facts = m_facts[at(user)];
        if (m_corrections.isLeftOut(user))
            facts.standing = RowStanding::LeftOut;
        count(facts, 1);
        if (omitted > 0) // so many findings that not all of them were kept
            checkAgain(user);
    }
}

void CheckedDraft::addFinding(RowFacts &facts, const Finding &finding) const
{
    if (finding.severity != Severity::Info)
        ++facts.findings;
    if (const auto kind = repairKindOf(finding))
        facts.repairs |= 1U << *kind;
    const auto standing = finding.severity == Severity::Error ? RowStanding::NeedsAttention
        : finding.severity == Severity::Warning               ? RowStanding::Warned
                                                              : RowStanding::Ready;
    facts.standing = std::max(facts.standing, standing);
}

void CheckedDraft::count(const RowFacts &facts, qsizetype by)
{
    switch (facts.standing) {
    case RowStanding::Ready:
        m_counts.ready += by;
        break;
    case RowStanding::Warned:
        m_counts.warned += by;
        break;
    case RowStanding::NeedsAttention:
        m_counts.needsAttention += by;
        break;
    case RowStanding::LeftOut:
        m_counts.leftOut += by;
        break;
    }
    m_counts.findings += by * static_cast<qsizetype>(facts.findings);
    for (std::size_t kind = 0; facts.repairs >> kind != 0 && kind < maxRepairKinds; ++kind)
        m_repairableRows[kind] += (facts.repairs >> kind & 1U) != 0 ? by : 0;
}

void CheckedDraft::checkAgain(qsizetype user)
{
    RowFacts facts;
    if (m_corrections.isLeftOut(user))
        facts.standing = RowStanding::LeftOut;
    const auto found = findings(user);
    for (const auto &finding : found)
        addFinding(facts, finding);
    count(m_facts[at(user)], -1);
    count(facts, 1);
    m_facts[at(user)] = facts;
}

CorrectionStep CheckedDraft::follow(CorrectionStep step)
{
    if (step.size() > manyChanges)
        checkAll();
    else
        followOneByOne(step);
    return step;
}

void CheckedDraft::followOneByOne(const CorrectionStep &step)
{
    // First all addresses leave that have changed, so that none is compared as it was.
    QList<qsizetype> touched;
    for (const auto &change : step) {
        touched.append(change.user);
        const auto address = addressOf(change.user, change.before);
        if (!address.isEmpty())
            m_addresses.remove(static_cast<AddressIndex::User>(change.user), address);
    }
    // Of those that stay only the first with an address can gain or lose a finding by them: the
    // others have one before and behind.
    for (const auto &change : step) {
        for (const auto *row : {&change.before, &change.after}) {
            const auto address = addressOf(change.user, *row);
            const auto first = address.isEmpty() ? AddressIndex::nobody : firstWith(address);
            if (first != AddressIndex::nobody)
                touched.append(first);
        }
    }
    for (const auto &change : step) {
        const auto address = addressOf(change.user, change.after);
        if (!address.isEmpty())
            m_addresses.insert(static_cast<AddressIndex::User>(change.user), address);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const auto user : std::as_const(touched))
        checkAgain(user);
}

QByteArray CheckedDraft::addressOf(qsizetype user, const RowCorrection &correction) const
{
    if (correction.isLeftOut)
        return {};
    const CorrectedUsers asRead(*m_file.users);
    const auto &text = correction.of(Field::Email);
    const auto cell = text ? QByteArrayView(*text) : asRead.cell(asRead.record(user), Field::Email);
    return isOrdinary(cell) ? cell.toByteArray() : cleanText(cell).toUtf8();
}

AddressIndex::User CheckedDraft::firstWith(QByteArrayView address) const
{
    const auto corrected = users();
    QByteArray changed;
    return m_addresses.first(address, [&](AddressIndex::User user) {
        return corrected.address(corrected.record(user), changed);
    });
}

QString CheckedDraft::text(qsizetype user, Field field) const
{
    const auto corrected = users();
    return QString::fromUtf8(corrected.cell(corrected.record(user), field));
}

QString CheckedDraft::textAsRead(qsizetype user, Field field) const
{
    const CorrectedUsers asRead(*m_file.users);
    return QString::fromUtf8(asRead.cell(asRead.record(user), field));
}

RowPosition CheckedDraft::position(qsizetype user) const
{
    return m_file.users->position(users().record(user));
}

UserRow CheckedDraft::row(qsizetype user) const
{
    const auto corrected = users();
    return corrected.row(corrected.record(user));
}

QList<Finding> CheckedDraft::findings(qsizetype user) const
{
    const auto corrected = users();
    auto found = checkUser(corrected, m_file.checkOptions, user);
    QByteArray changed;
    const auto address = corrected.address(corrected.record(user), changed);
    if (address.isEmpty())
        return found;
    const auto first = firstWith(address);
    const auto self = static_cast<AddressIndex::User>(user);
    if (first < self)
        found.append(findingOf(DuplicateEmail {self, first}, corrected));
    return found;
}

qsizetype CheckedDraft::findingsBefore(qsizetype user) const
{
    qsizetype sum = 0;
    for (std::size_t i = 0; i < at(user); ++i)
        sum += m_facts[i].findings;
    return sum;
}

std::optional<qsizetype> CheckedDraft::nextWithFinding(qsizetype user) const
{
    for (auto next = user + 1; next < size(); ++next) {
        if (m_facts[at(next)].findings > 0)
            return next;
    }
    return {};
}

std::optional<qsizetype> CheckedDraft::previousWithFinding(qsizetype user) const
{
    for (auto previous = user - 1; previous >= 0; --previous) {
        if (m_facts[at(previous)].findings > 0)
            return previous;
    }
    return {};
}

qsizetype CheckedDraft::rowsRepairableAs(const Finding &finding) const
{
    const auto kind = repairKindOf(finding);
    return kind ? m_repairableRows.at(*kind) : 0;
}

QList<UserRow> CheckedDraft::rowsToCreate() const
{
    QList<UserRow> rows;
    if (!m_file.users || !m_file.isUsable())
        return rows;
    rows.reserve(m_counts.toCreate());
    const auto corrected = users();
    qsizetype user = 0;
    const auto end = corrected.table().end();
    for (auto record = corrected.table().at(corrected.firstUser()); !(record == end); ++record) {
        if (standing(user++) <= RowStanding::Warned)
            rows.append(corrected.row(*record));
    }
    return rows;
}

CellText CheckedDraft::cellText(qsizetype user, Field field, const QString &text) const
{
    if (text != textAsRead(user, field))
        return {user, field, text};
    const auto asRead = checkUser(CorrectedUsers(*m_file.users), m_file.checkOptions, user);
    return {user, field, isOddlyWritten(asRead) ? std::optional(text) : std::nullopt};
}

CorrectionStep CheckedDraft::setText(qsizetype user, Field field, const QString &text)
{
    return follow(m_corrections.setText(cellText(user, field, text)));
}

CorrectionStep CheckedDraft::type(qsizetype user, Field field, const QString &text)
{
    return follow(m_corrections.type(cellText(user, field, text)));
}

CorrectionStep CheckedDraft::cancelTyping()
{
    return follow(m_corrections.cancelTyping());
}

CorrectionStep CheckedDraft::apply(const Finding &finding)
{
    return setText(finding.position.record - 1, *finding.field, finding.suggestion);
}

CorrectionStep CheckedDraft::applyToAll(const Finding &finding)
{
    const auto kind = repairKindOf(finding);
    if (!kind)
        return {};
    QList<CellText> cells;
    for (qsizetype user = 0; user < size(); ++user) {
        if ((m_facts[at(user)].repairs >> *kind & 1U) == 0)
            continue;
        const auto found = findings(user);
        for (const auto &each : found) {
            if (repairKindOf(each) == kind && each.field)
                cells.append(cellText(user, *each.field, each.suggestion));
        }
    }
    return follow(m_corrections.setTexts(cells));
}

CorrectionStep CheckedDraft::setLeftOut(const QList<qsizetype> &users, bool isLeftOut)
{
    return follow(m_corrections.setLeftOut(users, isLeftOut));
}

CorrectionStep CheckedDraft::undo()
{
    return follow(m_corrections.undo());
}

CorrectionStep CheckedDraft::redo()
{
    return follow(m_corrections.redo());
}

void CheckedDraft::setCorrections(const Corrections &corrections)
{
    m_corrections = corrections;
    checkAll();
}

} // namespace Welkom
