// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace Welkom {

enum class Command {
    Help,
    Version,
    Check,
    SignIn,
    SignOut,
    WhoAmI,
    Customers,
    Upload,
    Runs,
    Template,
    DemoService,
};

/// A command line that was understood: the command, what it is given, and its options.
struct CommandLine
{
    Command command = Command::Help;
    /// What stands behind the command without being an option: files, `resume ID`.
    QStringList arguments;
    /// By long name without dashes; a switch has an empty value.
    QHash<QString, QString> options;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option); }
};

/// Reads the arguments without the program's own name. The error is a sentence for the user, in the
/// installed language: an unknown command or option, an option that this command does not have, a
/// missing value, too few or too many arguments.
[[nodiscard]] tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments);

/// The text of `--help`: of the whole program, or of the one command that `arguments` name.
[[nodiscard]] QString helpText(const QStringList &arguments);

/// The value of `--language`, looked for before anything else can be said; empty when absent.
[[nodiscard]] QString languageOption(const QStringList &arguments);

} // namespace Welkom
