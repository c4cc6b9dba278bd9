// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowtable.h"

#include "store/run.h"
#include "users/passwordtable.h"

namespace Welkom {

/// The created users that were not deleted again, with their temporary passwords, masked; at most
/// one is shown at a time.
class PasswordList final : public RowTable<PasswordRow>
{
    Q_OBJECT

public:
    enum Column { Name, UserName, Password, Actions };

    explicit PasswordList(QObject *parent = nullptr);

    void setRun(const Run &run, const OpenedPasswords &passwords);
    /// Shows the password of this row and hides all others; -1 hides all.
    void reveal(int row);
    [[nodiscard]] int revealedRow() const { return m_revealed; }
    /// Empty where it was damaged on disk.
    [[nodiscard]] Secret passwordAt(int row) const;

private:
    [[nodiscard]] bool isRevealed(const PasswordRow &row) const;
    [[nodiscard]] RowColumn<PasswordRow> passwordColumn() const;

    int m_revealed = -1;
};

} // namespace Welkom
