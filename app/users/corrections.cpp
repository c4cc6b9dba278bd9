// SPDX-License-Identifier: Apache-2.0

#include "corrections.h"

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

RowCorrection with(RowCorrection correction, const CellText &cell)
{
    auto &text = correction.texts[indexOf(cell.field)];
    if (cell.text)
        text = cell.text->toUtf8();
    else
        text.reset();
    return correction;
}

/// Collects the changes of one step, so that a row that is named twice is in it once.
class StepMaker
{
public:
    explicit StepMaker(const Corrections &corrections) : m_corrections(corrections) { }

    /// The row as the step leaves it; valid until the next one is asked for.
    [[nodiscard]] RowCorrection &row(qsizetype user)
    {
        const auto known = m_indexes.constFind(user);
        if (known != m_indexes.cend())
            return m_step[*known].after;
        m_indexes.insert(user, m_step.size());
        const auto *const now = m_corrections.of(user);
        const auto before = now != nullptr ? *now : RowCorrection();
        m_step.append({user, before, before});
        return m_step.last().after;
    }
    [[nodiscard]] CorrectionStep take() { return std::move(m_step); }

private:
    const Corrections &m_corrections;
    CorrectionStep m_step;
    QHash<qsizetype, qsizetype> m_indexes;
};

CorrectionStep reversed(CorrectionStep step)
{
    std::reverse(step.begin(), step.end());
    for (auto &change : step)
        std::swap(change.before, change.after);
    return step;
}

} // namespace

bool RowCorrection::hasTexts() const
{
    return std::any_of(texts.begin(), texts.end(), [](const auto &text) { return !!text; });
}

const RowCorrection *Corrections::of(qsizetype user) const
{
    const auto found = m_rows.constFind(user);
    return found == m_rows.cend() ? nullptr : &*found;
}

bool Corrections::isLeftOut(qsizetype user) const
{
    const auto *const correction = of(user);
    return correction != nullptr && correction->isLeftOut;
}

CorrectionStep Corrections::setText(const CellText &cell)
{
    return setTexts({cell});
}

CorrectionStep Corrections::setTexts(const QList<CellText> &cells)
{
    endTyping();
    StepMaker step(*this);
    for (const auto &cell : cells) {
        auto &row = step.row(cell.user);
        row = with(row, cell);
    }
    return take(step.take());
}

CorrectionStep Corrections::setLeftOut(const QList<qsizetype> &users, bool isLeftOut)
{
    endTyping();
    StepMaker step(*this);
    for (const auto user : users)
        step.row(user).isLeftOut = isLeftOut;
    return take(step.take());
}

CorrectionStep Corrections::type(const CellText &cell)
{
    if (m_typed && (*m_typed != cell.field || m_done.last().last().user != cell.user))
        endTyping();
    RowChange change {cell.user, valueOf(cell.user), {}};
    change.after = with(change.before, cell);
    if (!m_typed) {
        auto step = take({change});
        if (!step.isEmpty())
            m_typed = cell.field;
        return step;
    }
    if (change.before == change.after)
        return {};
    m_done.last().last().after = change.after;
    put(change.user, change.after);
    return {change};
}

void Corrections::endTyping()
{
    if (!std::exchange(m_typed, std::nullopt))
        return;
    const auto &change = m_done.last().last();
    if (change.before == change.after)
        m_done.removeLast();
}

CorrectionStep Corrections::cancelTyping()
{
    if (!std::exchange(m_typed, std::nullopt))
        return {};
    const auto step = reversed(m_done.takeLast());
    put(step);
    return step.last().before == step.last().after ? CorrectionStep() : step;
}

CorrectionStep Corrections::undo()
{
    endTyping();
    if (m_done.isEmpty())
        return {};
    const auto step = reversed(m_done.last());
    m_undone.append(m_done.takeLast());
    put(step);
    return step;
}

CorrectionStep Corrections::redo()
{
    endTyping();
    if (m_undone.isEmpty())
        return {};
    m_done.append(m_undone.takeLast());
    put(m_done.last());
    return m_done.last();
}

void Corrections::put(qsizetype user, const RowCorrection &correction)
{
    if (correction == RowCorrection())
        m_rows.remove(user);
    else
        m_rows.insert(user, correction);
}

void Corrections::put(const CorrectionStep &step)
{
    for (const auto &change : step)
        put(change.user, change.after);
}

/// Does what differs from what is.
CorrectionStep Corrections::take(CorrectionStep step)
{
    step.removeIf([](const RowChange &change) { return change.before == change.after; });
    if (step.isEmpty())
        return step;
    put(step);
    m_done.append(step);
    m_undone.clear();
    return step;
}

} // namespace Welkom
