// SPDX-License-Identifier: Apache-2.0

#include "checkcommand.h"

#include "checkjson.h"
#include "fileinput.h"
#include "filelanguage.h"
#include "report.h"
#include "runending.h"

#include "store/privatefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

QString delimiterText(const std::optional<char> &delimiter)
{
    switch (delimiter.value_or('\0')) {
    case ',':
        return Words::tr("comma");
    case ';':
        return Words::tr("semicolon");
    case '\t':
        return Words::tr("tab");
    case '|':
        return Words::tr("pipe");
    default:
        return Words::tr("none, one column only");
    }
}

void printRecognised(Terminal &terminal, const QString &name, const UserFile &file)
{
    terminal.print(Words::tr("File: %1").arg(printable(name)));
    if (!file.users)
        return;
    terminal.print(Words::tr("Text encoding: %1").arg(nameOf(file.encoding)));
    terminal.print(Words::tr("Delimiter: %1").arg(delimiterText(file.delimiter)));
    QStringList columns;
    for (const auto &column : file.columns) {
        if (column.field)
            columns += u"%1 = %2"_s.arg(column.index).arg(labelOf(*column.field));
    }
    terminal.print(Words::tr("Columns: %1").arg(columns.join(u", "_s)));
}

void printCounts(Terminal &terminal, const UserFile &file)
{
    terminal.print(Words::tr("%n user(s) in the file.", nullptr, static_cast<int>(file.records)));
    terminal.print(Words::tr("%n ready to be created.", nullptr, static_cast<int>(file.ready)));
    terminal.print(Words::tr("Uploads of at most 100: %1.").arg(file.uploads));
}

} // namespace

ExitCode checkFile(const CommandLine &line, Terminal &terminal)
{
    const auto input = readFileInput(line);
    if (!input) {
        (void)reportError(terminal, line, input.error());
        return ExitCode::Usage;
    }
    const auto &file = input->users;
    if (line.has(u"json"_s)) {
        writeCheckJson(input->name, file, line.has(u"rows"_s),
                       [&terminal](const QByteArray &piece) { terminal.print(piece); });
    } else {
        printRecognised(terminal, input->name, file);
        for (const auto &finding : file.findings)
            terminal.print(findingLine(finding));
        printCounts(terminal, file);
    }
    const auto isError = [](const Finding &finding) { return finding.severity == Severity::Error; };
    return std::any_of(file.findings.begin(), file.findings.end(), isError) ? ExitCode::SomeRefused
                                                                            : ExitCode::Done;
}

ExitCode saveTemplate(const CommandLine &line, Terminal &terminal, Language language)
{
    const auto path = line.arguments.first();
    const auto ifExists = ifFileExists(line);
    const auto saved =
        writePrivateFile(path, Secret(templateFile(fileLanguageOf(language))), ifExists);
    if (!saved)
        return reportError(terminal, line, saved.error());
    terminal.note(Words::tr("Template saved to %1.").arg(printable(path)));
    return ExitCode::Done;
}

} // namespace Welkom
