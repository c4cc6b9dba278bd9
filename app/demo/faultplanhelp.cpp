// SPDX-License-Identifier: Apache-2.0

#include "faultplan.h"

#include <QCoreApplication>
#include <QStringList>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The words of the help, in a context of their own for the translator.
class Help
{
    Q_DECLARE_TR_FUNCTIONS(FaultPlanHelp)

public:
    static QStringList which();
    static QStringList what();
    static QStringList more();
    static QString text();
};

QString line(const char *word, const QString &meaning)
{
    return "  "_L1 + QString::fromLatin1(word).leftJustified(19) + meaning;
}

QStringList Help::which()
{
    return {
        line("method", tr("POST, GET, ...")),
        line("path", tr("such as /v1/customers/*/users; * is anything but a slash")),
        line("operation", tr("createUser, listUsers, listDeletedUsers, getUser,")),
        line("", u"userLicenses, updateUser, restoreUser, resetPassword,"_s),
        line("", u"deleteUser,"_s),
        line("", u"listCustomers, getCustomer, companyProfile,"_s),
        line("", u"billingProfile, organization, customDomains,"_s),
        line("", u"domainExists, organizationProfile"_s),
        line("userPrincipalName", tr("the account that the request is about")),
        line("nth", tr("only this one of them, counted from 1")),
        line("every", tr("every 5th of them, for 5")),
        line("times", tr("at most so often")),
    };
}

QStringList Help::what()
{
    return {
        line("answer", tr("answers with “status”; “body” (text or object),")),
        line("", tr("“headers” (object) and “retryAfter” (seconds) may be given")),
        line("html", tr("a page of a proxy, with “status” (502)")),
        line("delay", tr("nothing but “delay”")),
        line("hang", tr("never answers")),
        line("cut", tr("closes the connection without an answer")),
        line("reset", tr("breaks the connection off without an answer")),
        line("cut-body", tr("closes it after “bytes” (20) of the answer's body")),
        line("trickle", tr("the right answer, “bytes” (16) at a time, every “delay”")),
        line("not-json", tr("words where JSON should be")),
        line("truncated", tr("only the first half of the JSON")),
        line("empty", tr("no body")),
        line("huge", tr("a body of “bytes” (33554432) bytes")),
        line("other-user", tr("the right status, with another user in the body")),
        line("unauthorized", tr("401, once")),
        line("expire-token", tr("401, and the token is refused from now on")),
        line("no-mfa", tr("401 with 900421: no multifactor authentication")),
    };
}

QStringList Help::more()
{
    return {
        line("effect", tr("true: the request takes effect before answer, html, hang,")),
        line("", tr("cut, reset or other-user; without it, it does not")),
        line("delay", tr("milliseconds that go by before the fault shows")),
        line("name", tr("how the request log calls it")),
    };
}

QString Help::text()
{
    QStringList lines;
    lines
        << tr("A fault plan is a JSON file with one member, “faults”: a list of rules.")
        << tr("Every rule says which requests it is about and, with “do”, what goes wrong.")
        << tr("The first rule whose turn it is acts. Members that do not exist are errors.")
        << QString() << tr("Which requests (what is left out matches every request):") << which()
        << QString() << tr("What goes wrong, the value of “do”:") << what() << QString()
        << tr("With it:") << more() << QString() << tr("Example:") << u"  {\"faults\": ["_s
        << u"    {\"operation\": \"createUser\", \"nth\": 3, \"do\": \"cut\", \"effect\": true},"_s
        << u"    {\"method\": \"GET\", \"every\": 4, \"do\": \"answer\", \"status\": 503,"_s
        << u"     \"retryAfter\": 2}"_s << u"  ]}"_s;
    return lines.join(u'\n') + u'\n';
}

} // namespace

QString faultPlanHelp()
{
    return Help::text();
}

} // namespace Welkom
