// SPDX-License-Identifier: Apache-2.0
//
// Renders the window, page by page and state by state, at a pretend Partner Center:
//   welkom_screenshots FOLDER [--language nl|en] [--dark] [--small] [--font FAMILY] [--only NAME]
// ./dev screenshots calls it once per language, look and scale. Names say page and state.

#include "studio.h"

#include "support/settingsapart.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace Welkom;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    keepSettingsApart(u"screenshots"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WELKOM_VERSION));
    QCommandLineParser parser;
    parser.addOptions({{u"font"_s, u"Font family instead of the system's."_s, u"family"_s},
                       {u"text"_s, u"Size of the system's text in points."_s, u"points"_s, u"9"_s},
                       {u"language"_s, u"nl or en."_s, u"code"_s, u"en"_s},
                       {u"only"_s, u"Pictures whose names begin so."_s, u"name"_s},
                       {u"small"_s, u"At the smallest size of the window."_s},
                       {u"dark"_s, u"The dark look."_s}});
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.process(application);
    auto font = QApplication::font();
    if (parser.isSet(u"font"_s))
        font.setFamily(parser.value(u"font"_s));
    if (parser.isSet(u"text"_s) || parser.isSet(u"font"_s))
        font.setPointSizeF(parser.value(u"text"_s).toDouble());
    QApplication::setFont(font);

    Studio studio;
    studio.folder = parser.positionalArguments().value(0, u"."_s);
    studio.only = parser.value(u"only"_s);
    if (parser.value(u"language"_s) == "nl"_L1)
        studio.language = Language::Dutch;
    if (parser.isSet(u"dark"_s))
        studio.look = Theme::Look::Dark;
    if (parser.isSet(u"small"_s))
        studio.size = {860, 580};
    QDir().mkpath(studio.folder);

    const std::pair<QString, void (*)(const Studio &)> pages[] {
        {u"00"_s, shootPractice}, {u"01"_s, shootSignIn},    {u"02"_s, shootCustomers},
        {u"03"_s, shootFiles},    {u"04"_s, shootChecks},    {u"05"_s, shootLocations},
        {u"06"_s, shootSaving},   {u"07"_s, shootPasswords}, {u"07"_s, shootUndo},
        {u"08"_s, shootHelp}};
    for (const auto &[page, shootPage] : pages) {
        if (studio.only.isEmpty() || studio.only.startsWith(page))
            shootPage(studio);
    }
    return 0;
}
