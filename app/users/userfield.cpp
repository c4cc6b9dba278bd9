// SPDX-License-Identifier: Apache-2.0

#include "userfield.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)

public:
    static QString labelOf(Field field);
};

QString Fields::labelOf(Field field)
{
    switch (field) {
    case Field::FirstName:
        return tr("First name");
    case Field::LastName:
        return tr("Last name");
    case Field::DisplayName:
        return tr("Display name");
    case Field::Email:
        return tr("Email");
    case Field::Status:
        return tr("Status update");
    }
    return QString();
}

} // namespace

QString nameOf(Field field)
{
    switch (field) {
    case Field::FirstName:
        return u"firstName"_s;
    case Field::LastName:
        return u"lastName"_s;
    case Field::DisplayName:
        return u"displayName"_s;
    case Field::Email:
        return u"email"_s;
    case Field::Status:
        return u"status"_s;
    }
    return QString();
}

std::optional<Field> fieldOf(const QString &name)
{
    for (const auto field : allFields) {
        if (name.compare(nameOf(field), Qt::CaseInsensitive) == 0)
            return field;
    }
    return std::nullopt;
}

QString labelOf(Field field)
{
    return Fields::labelOf(field);
}

} // namespace Welkom
