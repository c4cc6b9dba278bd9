// SPDX-License-Identifier: Apache-2.0

#include "commandline.h"

#include "commandtable.h"

#include "core/error.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Splits the arguments into words and options; nothing is checked against the command yet.
tl::expected<void, QString> collect(const QStringList &arguments, QStringList &words,
                                    QHash<QString, QString> &found)
{
    QCommandLineParser parser;
    for (const auto &option : allOptions()) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option.name), QString(),
                                            QString::fromUtf8(option.value)));
    }
    if (!parser.parse(QStringList {u"welkom-cli"_s} + arguments))
        return tl::unexpected(printable(parser.errorText()));
    const auto names = parser.optionNames();
    for (const auto &name : names) {
        if (found.contains(name))
            return tl::unexpected(Words::tr("--%1 is given twice.").arg(name));
        found.insert(name, parser.value(name));
    }
    words = parser.positionalArguments();
    return {};
}

tl::expected<void, QString> checkAgainst(const CommandSpec &spec, const CommandLine &line)
{
    const auto name = QString::fromLatin1(spec.name);
    for (auto i = line.options.keyBegin(); i != line.options.keyEnd(); ++i) {
        if (!belongsTo(*optionNamed(*i), spec.command))
            return tl::unexpected(Words::tr("%1 has no option --%2.").arg(name, *i));
    }
    if (line.arguments.size() < spec.fewest)
        return tl::unexpected(
            Words::tr("%1 needs: %2.").arg(name, QString::fromLatin1(spec.arguments)));
    if (line.arguments.size() > spec.most)
        return tl::unexpected(Words::tr("%1 does not know what to do with “%2”.")
                                  .arg(name, printable(line.arguments[spec.most])));
    return {};
}

} // namespace

tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QStringList words;
    if (const auto collected = collect(arguments, words, line.options); !collected)
        return tl::unexpected(collected.error());
    if (line.has(u"version"_s)) {
        line.command = Command::Version;
        return line;
    }
    if (line.has(u"help"_s) || words.isEmpty()) {
        line.arguments = words;
        return line;
    }
    const auto *spec = commandNamed(words.first());
    if (!spec)
        return tl::unexpected(Words::tr("There is no command “%1”.").arg(printable(words.first())));
    line.command = spec->command;
    line.arguments = words.mid(1);
    if (const auto fits = checkAgainst(*spec, line); !fits)
        return tl::unexpected(fits.error());
    return line;
}

QString languageOption(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i].startsWith("--language="_L1))
            return arguments[i].section(u'=', 1);
        if (arguments[i] == "--language"_L1)
            return arguments.value(i + 1);
    }
    return QString();
}

} // namespace Welkom
