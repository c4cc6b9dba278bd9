// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>
#include <utility>

namespace Welkom {

/// What is remembered under keys that nobody can guess and that come only once. Forgets the oldest
/// when there are too many, so that whoever asks without end fills no memory.
template<typename T>
class BoundedTable
{
public:
    /// \param capacity of the newest entries, removed ones counted, that are kept.
    explicit BoundedTable(std::size_t capacity) : m_capacity(capacity) { }

    void insert(const QByteArray &key, T value)
    {
        while (m_order.size() >= m_capacity) {
            m_values.remove(m_order.front());
            m_order.pop_front();
        }
        m_order.push_back(key);
        m_values.insert(key, std::move(value));
    }

    /// nullptr when there is none; good until the next change of the table.
    [[nodiscard]] T *find(const QByteArray &key)
    {
        const auto at = m_values.find(key);
        return at == m_values.end() ? nullptr : &*at;
    }
    [[nodiscard]] const T *find(const QByteArray &key) const
    {
        const auto at = m_values.constFind(key);
        return at == m_values.constEnd() ? nullptr : &*at;
    }

    /// The keys that are kept, the oldest first.
    [[nodiscard]] QList<QByteArray> keys() const
    {
        QList<QByteArray> kept;
        for (const auto &key : m_order) {
            if (m_values.contains(key))
                kept.append(key);
        }
        return kept;
    }

    void remove(const QByteArray &key) { m_values.remove(key); }
    void clear()
    {
        m_values.clear();
        m_order.clear();
    }

private:
    std::size_t m_capacity;
    QHash<QByteArray, T> m_values;
    std::deque<QByteArray> m_order;
};

} // namespace Welkom
