// SPDX-License-Identifier: Apache-2.0

#include "startoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StartOptions)
};

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"demo"_s, Words::tr("Practice with a pretend Partner Center inside this program.")},
         {u"service"_s, Words::tr("Address of the service instead of Partner Center's own."),
          u"URL"_s},
         {u"data-dir"_s, Words::tr("Where uploads and their sealed passwords are kept."), u"DIR"_s},
         {u"ca-file"_s, Words::tr("PEM file with certificates to trust besides the system's."),
          u"FILE"_s},
         {u"language"_s,
          Words::tr("Language of the screen; remembered or the system's without this."),
          u"nl|en"_s},
         {u"version"_s, Words::tr("The version of the program.")},
         {u"help"_s, Words::tr("This text.")}});
    parser.addPositionalArgument(u"FILE"_s, Words::tr("CSV file to begin with."), u"[FILE]"_s);
}

} // namespace

tl::expected<StartOptions, QString> readStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(printable(parser.errorText()));
    StartOptions options;
    options.isPractice = parser.isSet(u"demo"_s);
    options.showsVersion = parser.isSet(u"version"_s);
    options.showsHelp = parser.isSet(u"help"_s);
    options.dataFolder = parser.value(u"data-dir"_s);
    options.caFile = parser.value(u"ca-file"_s);
    for (const auto &other : {u"service"_s, u"data-dir"_s, u"ca-file"_s}) {
        if (options.isPractice && parser.isSet(other))
            return tl::unexpected(
                Words::tr("--demo and --%1 do not go together: practice has a service, a data "
                          "folder and a key of its own.")
                    .arg(other));
    }
    if (parser.isSet(u"service"_s)) {
        options.service = QUrl(parser.value(u"service"_s), QUrl::StrictMode);
        if (!options.service.isValid())
            return tl::unexpected(
                describe(Error::of(ErrorKind::InvalidInput, ErrorReason::AddressUnreadable,
                                   parser.value(u"service"_s))));
    }
    if (parser.isSet(u"language"_s)) {
        const auto code = parser.value(u"language"_s);
        if (code != codeOf(Language::Dutch) && code != codeOf(Language::English))
            return tl::unexpected(
                Words::tr("--language is nl or en, not “%1”.").arg(printable(code)));
        options.language = code == codeOf(Language::Dutch) ? Language::Dutch : Language::English;
    }
    const auto files = parser.positionalArguments();
    if (files.size() > 1)
        return tl::unexpected(Words::tr("Welkom opens one file at a time."));
    if (!files.isEmpty())
        options.file = QFileInfo(files.first()).absoluteFilePath();
    return options;
}

QString startHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace Welkom
