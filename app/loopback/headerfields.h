// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace Welkom {

/// The header fields of one HTTP message, in their order. Names are compared without case.
class HeaderFields
{
public:
    struct Field
    {
        QByteArray name;
        QByteArray value;

        friend bool operator==(const Field &, const Field &) = default;
    };

    HeaderFields() = default;
    HeaderFields(std::initializer_list<Field> fields) : m_fields(fields) { }

    [[nodiscard]] bool contains(QByteArrayView name) const { return count(name) > 0; }
    [[nodiscard]] qsizetype count(QByteArrayView name) const;
    /// Of the first field of that name; null when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// Whether the comma-separated list in the fields of that name has this word, without case.
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView word) const;

    [[nodiscard]] qsizetype size() const { return m_fields.size(); }
    [[nodiscard]] auto begin() const { return m_fields.cbegin(); }
    [[nodiscard]] auto end() const { return m_fields.cend(); }

    void append(QByteArray name, QByteArray value)
    {
        m_fields.append({std::move(name), std::move(value)});
    }
    /// Replaces all fields of that name by one.
    void set(QByteArray name, QByteArray value);

    friend bool operator==(const HeaderFields &, const HeaderFields &) = default;

private:
    QList<Field> m_fields;
};

} // namespace Welkom
