// SPDX-License-Identifier: Apache-2.0

#include "signinpages.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Welkom::SignInPages {

using namespace Qt::StringLiterals;

namespace {

/// Of what came from outside, on a page.
constexpr qsizetype maxShown = 100;

const QByteArray style =
    "body{font:1.05em/1.5 system-ui,sans-serif;margin:0 auto;max-width:36em;padding:6vh 1em;"
    "color:#1b1b1f;background:#fff}"
    "h1{font-size:1.5em;font-weight:600;margin:.6em 0}"
    ".tag{display:inline-block;font-weight:700;letter-spacing:.04em;padding:.2em .7em;"
    "border:2px solid #8a5a00;border-radius:1em;color:#6b4600;background:#fff6e0}"
    "ul{list-style:none;padding:0}"
    "li{margin:.6em 0}"
    "li a{display:block;padding:.8em 1em;border:1px solid #77777f;border-radius:.5em;"
    "color:inherit;text-decoration:none}"
    "li a:hover,li a:focus{border-color:#1b1b1f;background:#f2f2f5}"
    "a:focus,input:focus,button:focus{outline:3px solid #c98a12;outline-offset:2px}"
    "a{color:inherit}"
    "li b,li span{display:block}"
    "code{font-size:1.3em;letter-spacing:.08em}"
    ".detail{color:#55555c;overflow-wrap:anywhere}"
    "label{display:block}"
    "input,button{font:inherit;padding:.5em .8em;margin:.4em .4em .4em 0}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1f}"
    ".tag{color:#ffd98a;background:#3a2c08}li a:hover,li a:focus{background:#2c2c33;"
    "border-color:#eee}.detail{color:#b9b9c2}}";

enum class Forms { Forbidden, Own };

QByteArray contentPolicy(Forms forms)
{
    return "default-src 'none'; style-src 'sha256-"
        + QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64()
        + "'; base-uri 'none'; frame-ancestors 'none'; form-action "
        + (forms == Forms::Own ? "'self'" : "'none'");
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

/// Something that came from outside: bounded, without control characters, as HTML.
QString shown(const QString &text)
{
    QString visible;
    for (const auto c : text.left(maxShown)) {
        const bool isMark = c.category() == QChar::Other_Format; // turns the writing direction
        visible += c.isPrint() && !isMark ? c : QChar(QChar::ReplacementCharacter);
    }
    if (text.size() > maxShown)
        visible += QChar(0x2026);
    return escaped(visible);
}

QString paragraph(const QString &html)
{
    return u"<p>%1</p>"_s.arg(html);
}

/// \param html what stands below the title.
LoopbackAnswer page(const PageWords &words, int status, const QString &title, const QString &html,
                    Forms forms = Forms::Forbidden)
{
    const auto practice = words.say(QT_TRANSLATE_NOOP("SignInPages", "PRACTICE"));
    const auto about = words.say(QT_TRANSLATE_NOOP(
        "SignInPages",
        "The pretend Partner Center on this computer. Nothing leaves it, and nobody is asked for "
        "a password."));
    LoopbackAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/html; charset=utf-8"},
                      {"Content-Security-Policy", contentPolicy(forms)},
                      {"Cache-Control", "no-store"},
                      {"Referrer-Policy", "no-referrer"},
                      {"X-Content-Type-Options", "nosniff"},
                      {"X-Frame-Options", "DENY"}};
    const QStringList pieces {
        u"<!DOCTYPE html><html lang=\""_s,
        words.language(),
        u"\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        "<title>"_s,
        escaped(practice + " - "_L1 + title),
        u"</title><style>"_s,
        QString::fromLatin1(style),
        u"</style></head><body><main><span class=\"tag\">"_s,
        escaped(practice),
        u"</span><h1>"_s,
        escaped(title),
        u"</h1>"_s,
        html,
        u"<p class=\"detail\">"_s,
        escaped(about),
        u"</p></main></body></html>\n"_s,
    };
    answer.body = pieces.join(QString()).toUtf8();
    return answer;
}

/// What it is like to be signed in as this one.
QString meaningOf(const PageWords &words, const DemoAccount &account)
{
    if (!account.hasMfa) {
        return words.say(QT_TRANSLATE_NOOP(
            "SignInPages",
            "Signs in without multi-factor authentication, so every request is refused."));
    }
    if (!account.customerWithoutRole.isEmpty()) {
        return words
            .say(QT_TRANSLATE_NOOP("SignInPages",
                                   "Has no role at %1: its users can be neither seen nor created."))
            .arg(account.customerWithoutRoleName);
    }
    return words.say(QT_TRANSLATE_NOOP("SignInPages", "May do everything."));
}

QString accountLink(const PageWords &words, const DemoAccount &account, const Choice &choice)
{
    const bool isExpected =
        account.userPrincipalName.compare(choice.loginHint, Qt::CaseInsensitive) == 0;
    const auto expected = isExpected ? u"<span>%1</span>"_s.arg(escaped(words.say(QT_TRANSLATE_NOOP(
                              "SignInPages", "This is the account that the program expects."))))
                                     : QString();
    return u"<li><a href=\"/authority/choose?ticket=%1&amp;account=%2\"><b>%3</b><span>%4</span>"
           "<span>%5</span>%6</a></li>"_s.arg(
               QString::fromLatin1(choice.ticket), account.id, escaped(account.name()),
               escaped(account.userPrincipalName), escaped(meaningOf(words, account)), expected);
}

/// The expected account comes first.
QString accountLinks(const PageWords &words, const Choice &choice)
{
    const auto *expected = DemoAccounts::findByName(choice.loginHint);
    QString links;
    if (expected)
        links += accountLink(words, *expected, choice);
    for (const auto &account : DemoAccounts::all()) {
        if (&account != expected)
            links += accountLink(words, account, choice);
    }
    return u"<ul>%1</ul>"_s.arg(links);
}

} // namespace

LoopbackAnswer chooseAccount(const PageWords &words, const Choice &choice)
{
    // The words are escaped before what came from outside is put into them.
    auto html =
        paragraph(escaped(words.say(QT_TRANSLATE_NOOP(
                              "SignInPages", "A program wants to sign in. Its client id is: %1")))
                      .arg(shown(choice.clientId)));
    if (!choice.userCode.isEmpty()) {
        html += paragraph(escaped(words.say(QT_TRANSLATE_NOOP(
                                      "SignInPages",
                                      "Go on only if you started this yourself and the program "
                                      "shows this code: %1")))
                              .arg(u"<code>%1</code>"_s.arg(shown(choice.userCode))));
    }
    if (!choice.loginHint.isEmpty() && !DemoAccounts::findByName(choice.loginHint)) {
        html += paragraph(escaped(words.say(QT_TRANSLATE_NOOP(
                                      "SignInPages",
                                      "It expects %1, which is not one of the practice accounts.")))
                              .arg(shown(choice.loginHint)));
    }
    html += accountLinks(words, choice);
    html += u"<p><a href=\"/authority/cancel?ticket=%1\">%2</a></p>"_s.arg(
        QString::fromLatin1(choice.ticket),
        escaped(words.say(QT_TRANSLATE_NOOP("SignInPages", "Cancel"))));
    return page(words, 200,
                words.say(QT_TRANSLATE_NOOP("SignInPages", "Choose a practice account")), html);
}

LoopbackAnswer enterCode(const PageWords &words, const QString &typed)
{
    const bool isWrong = !typed.isEmpty();
    QString html;
    if (isWrong) {
        html += u"<p role=\"alert\">%1</p>"_s.arg(escaped(words.say(QT_TRANSLATE_NOOP(
            "SignInPages",
            "That code is not known, or no longer valid. Compare it with the one that the program "
            "shows, or let the program start again."))));
    }
    html +=
        u"<form action=\"/authority/device\" method=\"get\"><label for=\"code\">%1</label>"
        "<input id=\"code\" name=\"user_code\" value=\"%2\" maxlength=\"40\" required autofocus "
        "autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\">"
        "<button>%3</button></form>"_s.arg(
            escaped(words.say(QT_TRANSLATE_NOOP("SignInPages", "Code that the program shows"))),
            shown(typed), escaped(words.say(QT_TRANSLATE_NOOP("SignInPages", "Continue"))));
    return page(words, isWrong ? 400 : 200,
                words.say(QT_TRANSLATE_NOOP("SignInPages", "Sign in on another device")), html,
                Forms::Own);
}

LoopbackAnswer deviceDone(const PageWords &words, bool isSignedIn)
{
    const auto title = isSignedIn
        ? words.say(QT_TRANSLATE_NOOP("SignInPages", "The program may sign in"))
        : words.say(QT_TRANSLATE_NOOP("SignInPages", "The program may not sign in"));
    return page(words, 200, title,
                paragraph(escaped(words.say(QT_TRANSLATE_NOOP(
                    "SignInPages", "You can close this page and go back to the program.")))));
}

LoopbackAnswer cannotBegin(const PageWords &words, const OAuthFault &fault)
{
    auto html = paragraph(escaped(words.say(QT_TRANSLATE_NOOP(
        "SignInPages",
        "The program that opened this page asks in a way that cannot be answered. Close this page; "
        "the makers of that program can use the line below."))));
    html += u"<p class=\"detail\" lang=\"en\">%1</p>"_s.arg(escaped(fault.description()));
    return page(words, fault.status,
                words.say(QT_TRANSLATE_NOOP("SignInPages", "Signing in cannot begin")), html);
}

LoopbackAnswer tooLate(const PageWords &words)
{
    return page(words, 400,
                words.say(QT_TRANSLATE_NOOP("SignInPages", "This choice is no longer open")),
                paragraph(escaped(words.say(QT_TRANSLATE_NOOP(
                    "SignInPages",
                    "It has been made before, or it waited too long. Go back to the program and "
                    "sign in from there again.")))));
}

LoopbackAnswer notFound(const PageWords &words)
{
    return page(words, 404, words.say(QT_TRANSLATE_NOOP("SignInPages", "There is nothing here")),
                QString());
}

} // namespace Welkom::SignInPages
