// SPDX-License-Identifier: Apache-2.0
//
// The window of the help: each kind of page once.

#include "studio.h"

#include "helpview.h"
#include "helpwindow.h"

#include <QScrollBar>

namespace Welkom {

using namespace Qt::StringLiterals;

void shootHelp(const Studio &studio)
{
    const LanguageChoice language(studio.language);
    Theme theme(studio.look);
    HelpWindow help(language, theme, false);
    const auto shoot = [&studio, &help](const QString &name) {
        if (!name.startsWith(studio.only))
            return;
        QTest::qWait(100);
        help.grab().save(studio.folder + u'/' + name + u".png"_s);
    };
    for (const auto &page : {u"index"_s, u"first-upload"_s, u"validate"_s, u"resume"_s,
                             u"configuration"_s, u"console"_s, u"file"_s, u"passwords"_s}) {
        help.open(page);
        shoot(u"08-help-"_s + page);
    }
    auto *bar = help.view()->verticalScrollBar();
    bar->setValue(bar->maximum());
    shoot(u"08-help-end-of-page"_s);
    help.open(u"file"_s);
    bar->setValue(bar->maximum() / 2);
    shoot(u"08-help-long-table"_s);
}

} // namespace Welkom
