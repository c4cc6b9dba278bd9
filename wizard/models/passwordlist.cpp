// SPDX-License-Identifier: Apache-2.0

#include "passwordlist.h"

#include <utility>

namespace Welkom {

namespace {

/// As long for every password, so that it tells nothing. Thin spaces between the dots.
QString makeMask()
{
    QString dots;
    for (int i = 0; i < 12; ++i)
        dots += QString(QChar(0x2022)) + QChar(0x2009);
    return dots;
}

const QString mask = makeMask();

} // namespace

PasswordList::PasswordList(QObject *parent) : RowTable(parent)
{
    setColumns({nameColumn<PasswordRow>(), userNameColumn<PasswordRow>(), passwordColumn(), {}});
}

RowColumn<PasswordRow> PasswordList::passwordColumn() const
{
    return {.heading = [] { return tr("Temporary password"); },
            .text =
                [this](const PasswordRow &row) {
                    return row.password.isEmpty() ? tr("Damaged: reset it")
                        : isRevealed(row)         ? QString::fromUtf8(row.password.reveal())
                                                  : mask;
                },
            .color =
                [this](const PasswordRow &row) {
                    return row.password.isEmpty() ? &Tokens::bad
                        : isRevealed(row)         ? &Tokens::text
                                                  : &Tokens::text2;
                },
            .type =
                [this](const PasswordRow &row) {
                    return isRevealed(row) ? TextRole::Mono : TextRole::Body;
                },
            // Never the value: a screen reader would read it aloud.
            .spoken =
                [](const PasswordRow &row) {
                    return row.password.isEmpty() ? tr("Damaged: reset it") : tr("hidden");
                }};
}

bool PasswordList::isRevealed(const PasswordRow &row) const
{
    return m_revealed >= 0 && m_revealed < rowCount()
        && rowAt(m_revealed).position.row == row.position.row;
}

void PasswordList::setRun(const Run &run, const OpenedPasswords &passwords)
{
    m_revealed = -1;
    std::vector<PasswordRow> created;
    for (const auto &row : passwordRows(run, passwords)) {
        if (row.outcome.state == RowState::Created)
            created.push_back(row);
    }
    setRows(std::move(created));
}

void PasswordList::reveal(int row)
{
    const auto before = std::exchange(m_revealed, row);
    for (const auto changed : {before, row}) {
        if (changed >= 0 && changed < rowCount())
            tell(changed, Password, Actions);
    }
}

Secret PasswordList::passwordAt(int row) const
{
    return row >= 0 && row < rowCount() ? rowAt(row).password : Secret();
}

} // namespace Welkom
