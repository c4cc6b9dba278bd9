// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"
#include "theme/icons.h"
#include "theme/tokens.h"
#include "theme/type.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace Welkom {

/// What stands in place of a text in a cell: an icon, or a spinner while `isBusy`.
struct RowMark
{
    Icon icon = Icon::Circle;
    ColorToken color = &Tokens::text2;
    bool isBusy = false;
};

/// What a RowTable shows of its rows in one column, asked anew for each cell that is painted. What
/// is left out is not there: no text, main text color, body type; a screen reader reads the text.
template<typename Row>
struct RowColumn
{
    std::function<QString()> heading = {};
    std::function<QString(const Row &)> text = {};
    std::function<ColorToken(const Row &)> color = {};
    std::function<TextRole(const Row &)> type = {};
    std::function<std::optional<RowMark>(const Row &)> mark = {};
    std::function<QString(const Row &)> spoken = {};
    /// What the model tells a delegate of its own, by role.
    std::function<QVariant(const Row &, int role)> other = {};
};

/// The same for every row.
template<typename Value>
[[nodiscard]] auto always(Value value)
{
    return [value](const auto &) { return value; };
}

/// The headings that several lists share.
class RowHeadings
{
    Q_DECLARE_TR_FUNCTIONS(RowHeadings)

public:
    [[nodiscard]] static QString row();
    [[nodiscard]] static QString name();
    [[nodiscard]] static QString userName();
    [[nodiscard]] static QString status();
};

/// The number of the row within its file, in the figures of the user's locale.
template<typename Row>
[[nodiscard]] RowColumn<Row> rowNumberColumn()
{
    return {.heading = RowHeadings::row,
            .text = [](const Row &row) { return QLocale().toString(row.position.row); },
            .color = always(&Tokens::text3),
            .type = always(TextRole::Small)};
}

template<typename Row>
[[nodiscard]] RowColumn<Row> nameColumn()
{
    return {.heading = RowHeadings::name,
            .text = [](const Row &row) { return printable(row.displayName); }};
}

template<typename Row>
[[nodiscard]] RowColumn<Row> userNameColumn()
{
    return {.heading = RowHeadings::userName,
            .text = [](const Row &row) { return printable(row.userPrincipalName); },
            .color = always(&Tokens::text2)};
}

} // namespace Welkom
