// SPDX-License-Identifier: Apache-2.0

#include "commandtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace Welkom {

const std::vector<CommandSpec> &allCommands()
{
    static const std::vector<CommandSpec> all {
        {Command::Check, "check", "FILE", 1, 1,
         QT_TRANSLATE_NOOP("CommandLine", "Check a CSV file of users. Needs no sign-in.")},
        {Command::SignIn, "sign-in", "", 0, 0,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Sign in to Partner Center in the browser, or with a code on "
                           "another device.")},
        {Command::SignOut, "sign-out", "", 0, 0,
         QT_TRANSLATE_NOOP("CommandLine", "Wipe a stored sign-in from this computer.")},
        {Command::WhoAmI, "whoami", "", 0, 0,
         QT_TRANSLATE_NOOP("CommandLine", "Say who is signed in, and for which partner.")},
        {Command::Customers, "customers", "", 0, 0,
         QT_TRANSLATE_NOOP("CommandLine", "List your customers.")},
        {Command::Upload, "upload", "FILE", 1, 1,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Create the users of a CSV file at a customer, and save their "
                           "temporary passwords.")},
        {Command::Runs, "runs", "[resume|passwords|report|undo|reset|discard|forget ID]", 0, 2,
         QT_TRANSLATE_NOOP("CommandLine",
                           "List earlier uploads; go on with one; save its temporary "
                           "passwords, or a report without them; delete its users again; "
                           "reset a password; discard the passwords; forget it.")},
        {Command::Template, "template", "OUT.csv", 1, 1,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Save a template with the right columns and two examples.")},
        {Command::DemoService, "demo-service", "", 0, 0,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Start a pretend Partner Center, with its own sign-in, until Ctrl-C.")},
    };
    return all;
}

const std::vector<OptionSpec> &allOptions()
{
    using enum Command;
    static const std::vector<Command> connected {SignIn, SignOut, WhoAmI, Customers, Upload, Runs};
    static const std::vector<OptionSpec> all {
        {"json",
         "",
         {Check, WhoAmI, Customers, Upload, Runs},
         QT_TRANSLATE_NOOP("CommandLine", "Print the result as JSON.")},
        {"device-code",
         "",
         {SignIn, Customers, Upload, Runs},
         QT_TRANSLATE_NOOP("CommandLine", "Sign in with a code on another device.")},
        {"no-browser",
         "",
         {SignIn, Customers, Upload, Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "Sign in with a browser, but print the address instead of opening it.")},
        {"account",
         "NAME",
         {SignIn, SignOut, Customers, Upload, Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "User name of a remembered account; the one used last without this.")},
        {"all", "", {SignOut}, QT_TRANSLATE_NOOP("CommandLine", "Every account on this computer.")},
        {"rows",
         "",
         {Check},
         QT_TRANSLATE_NOOP("CommandLine", "With --json: the cells as read, header first.")},
        {"encoding",
         "NAME",
         {Check, Upload},
         QT_TRANSLATE_NOOP("CommandLine",
                           "Read the file as utf-8, utf-16le, utf-16be or windows-1252.")},
        {"delimiter",
         "NAME",
         {Check, Upload},
         QT_TRANSLATE_NOOP("CommandLine", "What separates cells: comma, semicolon, tab or pipe.")},
        {"header",
         "yes|no",
         {Check, Upload},
         QT_TRANSLATE_NOOP("CommandLine", "Whether the first row holds column names.")},
        {"columns",
         "FIELD=COLUMN,…",
         {Check, Upload},
         QT_TRANSLATE_NOOP("CommandLine",
                           "Match columns by hand, by number or name: email=3,displayName=Naam.")},
        {"search",
         "TEXT",
         {Customers},
         QT_TRANSLATE_NOOP("CommandLine",
                           "Only customers whose company name or domain starts with this.")},
        {"customer",
         "ID|DOMAIN",
         {Upload},
         QT_TRANSLATE_NOOP("CommandLine", "The customer: tenant id or whole domain.")},
        {"location",
         "CODE",
         {Upload},
         QT_TRANSLATE_NOOP("CommandLine", "Geographic location of all users: NL, BE, …")},
        {"passwords",
         "OUT.csv",
         {Upload},
         QT_TRANSLATE_NOOP("CommandLine", "Where to save the temporary passwords.")},
        {"dry-run",
         "",
         {Upload},
         QT_TRANSLATE_NOOP("CommandLine", "Only read and say what would happen; create nothing.")},
        {"output",
         "OUT.csv",
         {Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "With passwords, report and resume: where to save them. A report is "
                           "CSV, or JSON when the name ends in .json.")},
        {"retry-refused",
         "",
         {Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "With resume: also refused users who may be created now without a "
                           "change, such as when their domain has been verified since.")},
        {"include-changed",
         "",
         {Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "With undo: also users whose name, location or user name was changed.")},
        {"include-licensed",
         "",
         {Runs},
         QT_TRANSLATE_NOOP("CommandLine", "With undo: also users who have a license by now.")},
        {"include-answer-lost",
         "",
         {Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "With undo: also users whose create was never answered, so that only "
                           "their name and data say that they are of this upload.")},
        {"row",
         "N",
         {Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "With reset: the row of the user, as runs report shows it.")},
        {"port",
         "N",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine", "Port to listen on; a free one without this.")},
        {"customers",
         "N",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine", "How many customers there are.")},
        {"users",
         "N",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine", "How many users each customer has already.")},
        {"latency",
         "MS",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine", "Milliseconds before every answer.")},
        {"rate",
         "N",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine",
                           "Writes a second before it answers 429; 0 for no limit.")},
        {"token-life",
         "SECONDS",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine",
                           "How long an access token of its sign-in lasts; 3600 without this.")},
        {"faults",
         "FILE",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine", "JSON file that says what goes wrong when (see below).")},
        {"seed",
         "N",
         {DemoService},
         QT_TRANSLATE_NOOP("CommandLine", "Which pretend customers and users there are.")},
        {"demo",
         "",
         {SignIn, WhoAmI, Customers, Upload},
         QT_TRANSLATE_NOOP("CommandLine",
                           "Practice with a pretend Partner Center inside this program.")},
        {"service", "URL", connected,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Address of the service instead of Partner Center's own.")},
        {"authority", "URL", connected,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Address of the sign-in service instead of Microsoft's own.")},
        {"client-id", "ID", connected,
         QT_TRANSLATE_NOOP("CommandLine", "Application (client) id of your app registration.")},
        {"cloud", "NAME", connected,
         QT_TRANSLATE_NOOP("CommandLine", "global, us-government or china.")},
        {"ca-file", "FILE", connected,
         QT_TRANSLATE_NOOP("CommandLine",
                           "PEM file with certificates to trust besides the system's.")},
        {"data-dir", "DIR", connected,
         QT_TRANSLATE_NOOP("CommandLine",
                           "Where uploads, their sealed passwords and the list of accounts are "
                           "kept.")},
        {"passphrase-file",
         "FILE",
         {Upload, Runs},
         QT_TRANSLATE_NOOP("CommandLine",
                           "File whose first line is the passphrase that seals the passwords.")},
        {"overwrite",
         "",
         {Upload, Runs, Template},
         QT_TRANSLATE_NOOP("CommandLine", "Replace a file that exists already.")},
        {"yes",
         "",
         {Upload, Runs},
         QT_TRANSLATE_NOOP("CommandLine", "Do not ask for confirmation.")},
        {"language",
         "nl|en",
         {},
         QT_TRANSLATE_NOOP("CommandLine", "Language of the messages; the system's without this.")},
        {"quiet",
         "",
         {},
         QT_TRANSLATE_NOOP("CommandLine", "No progress, only results and errors.")},
        {"verbose",
         "",
         {},
         QT_TRANSLATE_NOOP("CommandLine", "Show every request, and the details of errors.")},
        {"help",
         "",
         {},
         QT_TRANSLATE_NOOP("CommandLine", "This text; behind a command, of the command.")},
        {"version", "", {}, QT_TRANSLATE_NOOP("CommandLine", "The version of the program.")},
    };
    return all;
}

const CommandSpec *commandNamed(const QString &name)
{
    const auto found =
        std::find_if(allCommands().begin(), allCommands().end(),
                     [&name](const auto &spec) { return name == QLatin1String(spec.name); });
    return found == allCommands().end() ? nullptr : &*found;
}

const OptionSpec *optionNamed(const QString &name)
{
    const auto &all = allOptions();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const auto &spec) {
        return name == QLatin1String(spec.name);
    });
    return found == all.end() ? nullptr : &*found;
}

bool belongsTo(const OptionSpec &option, Command command)
{
    return option.commands.empty()
        || std::find(option.commands.begin(), option.commands.end(), command)
        != option.commands.end();
}

} // namespace Welkom
