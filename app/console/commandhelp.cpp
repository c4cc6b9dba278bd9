// SPDX-License-Identifier: Apache-2.0

#include "commandtable.h"

#include <QCoreApplication>

#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// As narrow as a terminal is at its usual size.
constexpr qsizetype widest = 80;

/// `text` behind `lead`, in lines of at most 80 columns as far as its words allow; the lines below
/// the first begin in the column where `text` begins. With its last line break.
QString wrapped(const QString &lead, const QString &text)
{
    const QString indent(lead.size(), u' ');
    QString lines;
    auto line = lead;
    const auto words = text.split(u' ');
    for (const auto &word : words) {
        const bool isFirst = line.size() == lead.size();
        if (!isFirst && line.size() + 1 + word.size() > widest) {
            lines += line + u'\n';
            line = indent + word;
        } else {
            line += isFirst ? word : u' ' + word;
        }
    }
    return lines + line + u'\n';
}

QString optionLines(std::optional<Command> command)
{
    constexpr int column = 28;
    QString text;
    for (const auto &option : allOptions()) {
        const auto isGlobal = option.commands.empty();
        if (command ? !belongsTo(option, *command) : !isGlobal)
            continue;
        auto name = u"  --"_s + QString::fromLatin1(option.name);
        if (*option.value != '\0')
            name += u' ' + QString::fromUtf8(option.value);
        text += wrapped(name.leftJustified(column) + u' ', Words::tr(option.help));
    }
    return text;
}

} // namespace

QString helpText(const QStringList &arguments)
{
    const auto *spec = arguments.isEmpty() ? nullptr : commandNamed(arguments.first());
    if (spec) {
        return u"welkom-cli %1 %2\n\n"_s.arg(QString::fromLatin1(spec->name),
                                             QString::fromLatin1(spec->arguments))
            + wrapped({}, Words::tr(spec->help)) + u'\n' + optionLines(spec->command);
    }
    auto text =
        wrapped({}, Words::tr("Welkom creates many users at a CSP customer from one CSV file."))
        + u'\n';
    for (const auto &command : allCommands()) {
        const auto call = u"  welkom-cli %1 %2"_s.arg(QString::fromLatin1(command.name),
                                                      QString::fromLatin1(command.arguments));
        text += call.trimmed().prepend(u"  "_s) + u'\n';
        text += wrapped(u"      "_s, Words::tr(command.help));
    }
    text += u'\n' + Words::tr("With every command:") + u'\n' + optionLines(std::nullopt) + u'\n';
    text += wrapped({},
                    Words::tr("Exit codes: 0 done, 1 some rows refused or an error found, 2 usage "
                              "or file, 3 sign-in or permission, 4 service unreachable or faulty, "
                              "5 stopped with work left to resume."));
    text += wrapped({},
                    Words::tr("In the environment: WELKOM_CLIENT_ID, WELKOM_AUTHORITY, "
                              "WELKOM_SERVICE, WELKOM_SCOPE, WELKOM_CLOUD and WELKOM_CA_FILE say "
                              "what the options of these names say; WELKOM_ACCESS_TOKEN is an "
                              "access token that was obtained elsewhere."));
    return text;
}

} // namespace Welkom
