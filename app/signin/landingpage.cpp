// SPDX-License-Identifier: Apache-2.0

#include "landingpage.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class LandingPage
{
    Q_DECLARE_TR_FUNCTIONS(LandingPage)

public:
    static QString title(Landing landing)
    {
        return landing == Landing::SignedIn ? tr("You are signed in") : tr("You are not signed in");
    }
    static QString text(Landing landing)
    {
        return landing == Landing::SignedIn
            ? tr("You can close this page and go back to Welkom.")
            : tr("Go back to Welkom: it tells what went wrong and what you can do.");
    }
    /// Of the page's words, which are English when no translator has them.
    //: The language of this text as an HTML language code: en, nl
    static QString language() { return tr("en"); }
};

const QByteArray style = "body{font:1.1em/1.5 system-ui,sans-serif;margin:15vh auto;max-width:32em;"
                         "padding:0 1em;color:#1b1b1f;background:#fff}"
                         "h1{font-size:1.6em;font-weight:600}"
                         "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1f}}";

/// Nothing may load or run; the one style sheet is allowed by its hash.
QByteArray contentPolicy()
{
    return "default-src 'none'; style-src 'sha256-"
        + QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64()
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

HeaderFields fieldsFor(const QByteArray &contentType)
{
    return {{"Content-Type", contentType},
            {"Content-Security-Policy", contentPolicy()},
            {"Cache-Control", "no-store"},
            {"Referrer-Policy", "no-referrer"},
            {"X-Content-Type-Options", "nosniff"}};
}

} // namespace

LoopbackAnswer landingPage(Landing landing)
{
    const auto page =
        u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\">"
        "<title>%2 - Welkom</title><style>%4</style></head>"
        "<body><h1>%2</h1><p>%3</p></body></html>\n"_s.arg(
            LandingPage::language().toHtmlEscaped(), LandingPage::title(landing).toHtmlEscaped(),
            LandingPage::text(landing).toHtmlEscaped(), QString::fromLatin1(style));
    LoopbackAnswer answer;
    answer.status = 200;
    answer.headers = fieldsFor("text/html; charset=utf-8");
    answer.body = page.toUtf8();
    answer.closesConnection = true;
    return answer;
}

LoopbackAnswer nothingHere()
{
    LoopbackAnswer answer;
    answer.status = 404;
    answer.headers = fieldsFor("text/plain; charset=utf-8");
    answer.body = "Nothing here.\n";
    answer.closesConnection = true;
    return answer;
}

} // namespace Welkom
