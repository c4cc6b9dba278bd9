// SPDX-License-Identifier: Apache-2.0

#include "error.h"

#include <QMetaEnum>
#include <QStringList>

namespace Welkom {

namespace {

/// The characters that can move a terminal's cursor or turn a label's reading direction.
bool isUnprintable(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// `AlreadyExists` -> `already-exists`
template<typename Enum>
QString hyphenated(Enum value)
{
    const auto key = QLatin1String(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    QString name;
    for (const QChar c : QString(key)) {
        if (c.isUpper() && !name.isEmpty())
            name += u'-';
        name += c.toLower();
    }
    return name;
}

template<typename Enum>
Enum valueNamed(const QString &name, Enum otherwise)
{
    const auto meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        const auto value = static_cast<Enum>(meta.value(i));
        if (hyphenated(value) == name)
            return value;
    }
    return otherwise;
}

} // namespace

bool concernsWholeRun(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotSignedIn:
    case ErrorKind::MfaRequired:
    case ErrorKind::NotAllowed:
    case ErrorKind::Storage:
        return true;
    case ErrorKind::OutcomeUnknown:
        return false; // what became of the row comes before everything else
    default:
        break;
    }
    switch (error.reason) {
    case ErrorReason::NoRelationship:
    case ErrorReason::CustomerGone:
    case ErrorReason::InsecureAddress:
    case ErrorReason::RedirectRefused:
        return true;
    default:
        return false;
    }
}

QString printable(const QString &text, qsizetype maxLength)
{
    QString shown = text.left(maxLength);
    for (auto &c : shown) {
        if (isUnprintable(c))
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > maxLength)
        shown += QChar(0x2026);
    return shown;
}

QString technicalDetails(const Error &error)
{
    QStringList parts;
    if (error.httpStatus != 0)
        parts += QStringLiteral("HTTP %1").arg(error.httpStatus);
    if (!error.serviceCode.isEmpty())
        parts += QStringLiteral("code %1").arg(printable(error.serviceCode, 40));
    if (!error.serviceText.isEmpty())
        parts += printable(error.serviceText);
    if (!error.requestId.isEmpty())
        parts += QStringLiteral("request %1").arg(printable(error.requestId, 60));
    if (!error.correlationId.isEmpty())
        parts += QStringLiteral("correlation %1").arg(printable(error.correlationId, 60));
    return parts.join(QStringLiteral("; "));
}

QString nameOf(ErrorKind kind)
{
    return hyphenated(kind);
}

QString nameOf(ErrorReason reason)
{
    return hyphenated(reason);
}

ErrorKind errorKindOf(const QString &name)
{
    return valueNamed(name, ErrorKind::ServiceFault);
}

ErrorReason errorReasonOf(const QString &name)
{
    return valueNamed(name, ErrorReason::None);
}

} // namespace Welkom
