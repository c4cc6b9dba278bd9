// SPDX-License-Identifier: Apache-2.0

#include "faulttext.h"

#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1String> names)
{
    for (const auto name : names) {
        if (auto text = textOf(object[name]); !text.isEmpty())
            return text;
    }
    return QString();
}

/// The strings of `data` and the codes of `details`, which sometimes say more than the description.
QStringList detailsOf(const QJsonObject &object)
{
    QStringList details;
    for (const auto item : object["data"_L1].toArray())
        details.append(textOf(item));
    for (const auto item : object["details"_L1].toArray()) {
        details.append(textOf(item["code"_L1]));
        details.append(textOf(item["target"_L1]));
    }
    details.removeAll(QString());
    return details;
}

FaultText readObject(const QJsonObject &object, int depth);

/// Some descriptions are a JSON document of their own (reference 3.1).
QString unpacked(const QString &text, int depth)
{
    if (depth == 0 || !text.trimmed().startsWith(u'{'))
        return text;
    const auto inner = QJsonDocument::fromJson(text.toUtf8());
    if (!inner.isObject())
        return text;
    const auto fault = readObject(inner.object(), depth - 1);
    if (fault.text.isEmpty())
        return text;
    return fault.code.isEmpty() ? fault.text : fault.code + ": "_L1 + fault.text;
}

FaultText readObject(const QJsonObject &object, int depth)
{
    // The directory behind the service wraps its faults once more (reference 6.1).
    if (const auto inner = object["error"_L1]; inner.isObject())
        return readObject(inner.toObject(), depth);

    FaultText fault;
    fault.code = firstText(object, {"code"_L1, "Code"_L1, "error"_L1});
    const auto words = firstText(object,
                                 {"description"_L1, "Description"_L1, "message"_L1, "Message"_L1,
                                  "reason"_L1, "error_description"_L1, "title"_L1});
    fault.text = decodedEntities(unpacked(words, depth));
    if (const auto details = detailsOf(object); !details.isEmpty())
        fault.text =
            (fault.text + " ("_L1 + decodedEntities(details.join("; "_L1)) + u')').trimmed();
    return fault;
}

bool looksLikeWebPage(const QString &text)
{
    return text.startsWith(u'<');
}

QString titleOf(const QString &page)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return decodedEntities(title.match(page).captured(1)).simplified();
}

FaultText read(const QByteArray &body)
{
    const auto bytes = withoutByteOrderMark(body);
    const auto document = QJsonDocument::fromJson(bytes);
    if (document.isObject())
        return readObject(document.object(), 2);
    if (document.isArray())
        return readObject(document.array().at(0).toObject(), 2);

    FaultText fault;
    fault.text = QString::fromUtf8(bytes.left(maxFaultText)).trimmed();
    if (looksLikeWebPage(fault.text)) {
        fault.isWebPage = true;
        fault.text = titleOf(fault.text);
    } else if (fault.text.size() >= 2 && fault.text.startsWith(u'"') && fault.text.endsWith(u'"')) {
        fault.text = fault.text.mid(1, fault.text.size() - 2); // a JSON string, bare
    }
    return fault;
}

} // namespace

FaultText readFaultText(const QByteArray &body)
{
    auto fault = read(body);
    fault.code.truncate(40);
    fault.text.truncate(maxFaultText);
    return fault;
}

QString decodedEntities(const QString &text)
{
    static const QRegularExpression entity(
        u"&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,5}));"_s);
    static const QHash<QString, QString> named {{u"amp"_s, u"&"_s},  {u"lt"_s, u"<"_s},
                                                {u"gt"_s, u">"_s},   {u"quot"_s, u"\""_s},
                                                {u"apos"_s, u"'"_s}, {u"nbsp"_s, u" "_s}};
    if (!text.contains(u'&'))
        return text;
    QString decoded;
    qsizetype done = 0;
    for (auto matches = entity.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        QString meant = named.value(match.captured(3));
        char32_t number = match.captured(1).toUInt();
        if (match.hasCaptured(2))
            number = match.captured(2).toUInt(nullptr, 16);
        if (number > 0 && number <= 0x10FFFF && !QChar::isSurrogate(number))
            meant = QString::fromUcs4(&number, 1);
        if (meant.isEmpty())
            meant = match.captured(0); // not known: left as it stands
        decoded += QStringView(text).mid(done, match.capturedStart() - done);
        decoded += meant;
        done = match.capturedEnd();
    }
    decoded += QStringView(text).mid(done);
    return decoded;
}

} // namespace Welkom
