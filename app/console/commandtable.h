// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"

#include <QString>

#include <vector>

namespace Welkom {

// What commands and options there are: the command line is read by it, and the help told.

/// One command, with the fewest and the most words behind it.
struct CommandSpec
{
    Command command;
    const char *name;
    const char *arguments;
    int fewest;
    int most;
    const char *help; ///< in the context CommandLine of the translations
};

struct OptionSpec
{
    const char *name;
    const char *value;             ///< empty for a switch
    std::vector<Command> commands; ///< empty for all
    const char *help;
};

/// In the order in which the help tells them.
[[nodiscard]] const std::vector<CommandSpec> &allCommands();
[[nodiscard]] const std::vector<OptionSpec> &allOptions();

/// Null when there is none of this name.
[[nodiscard]] const CommandSpec *commandNamed(const QString &name);
[[nodiscard]] const OptionSpec *optionNamed(const QString &name);

[[nodiscard]] bool belongsTo(const OptionSpec &option, Command command);

} // namespace Welkom
