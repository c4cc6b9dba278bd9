// SPDX-License-Identifier: Apache-2.0

#include "textdiff.h"

#include <QStringView>

#include <algorithm>
#include <vector>

namespace Welkom {

namespace {

constexpr qsizetype longestCompared = 200;

/// A text as units that are never cut: surrogates stay together, and so does what combines.
QList<QStringView> unitsOf(QStringView text)
{
    QList<QStringView> units;
    for (qsizetype at = 0; at < text.size();) {
        auto end = at + 1;
        if (text[at].isHighSurrogate() && end < text.size() && text[end].isLowSurrogate())
            ++end;
        while (end < text.size() && text[end].category() == QChar::Mark_NonSpacing)
            ++end;
        units.append(text.sliced(at, end - at));
        at = end;
    }
    return units;
}

void add(QList<DiffPiece> &pieces, QStringView unit, bool isChanged)
{
    if (pieces.isEmpty() || pieces.last().isChanged != isChanged)
        pieces.append({QString(), isChanged});
    pieces.last().text += unit;
}

/// Length of the longest common subsequence of what stands behind each pair of places.
class Common
{
public:
    Common(const QList<QStringView> &a, const QList<QStringView> &b)
        : m_width(b.size() + 1), m_lengths(static_cast<std::size_t>((a.size() + 1) * m_width))
    {
        for (auto i = a.size() - 1; i >= 0; --i) {
            for (auto j = b.size() - 1; j >= 0; --j)
                ref(i, j) =
                    a[i] == b[j] ? ref(i + 1, j + 1) + 1 : std::max(ref(i + 1, j), ref(i, j + 1));
        }
    }
    [[nodiscard]] int &ref(qsizetype i, qsizetype j)
    {
        return m_lengths[static_cast<std::size_t>(i * m_width + j)];
    }

private:
    qsizetype m_width;
    std::vector<int> m_lengths;
};

void diffMiddle(TextDiff &diff, const QList<QStringView> &a, const QList<QStringView> &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    if (a.size() <= longestCompared && b.size() <= longestCompared) {
        Common common(a, b);
        while (i < a.size() && j < b.size()) {
            if (a[i] == b[j]) {
                add(diff.before, a[i++], false);
                add(diff.after, b[j++], false);
            } else if (common.ref(i + 1, j) >= common.ref(i, j + 1)) {
                add(diff.before, a[i++], true);
            } else {
                add(diff.after, b[j++], true);
            }
        }
    }
    while (i < a.size())
        add(diff.before, a[i++], true);
    while (j < b.size())
        add(diff.after, b[j++], true);
}

} // namespace

TextDiff diffOf(const QString &before, const QString &after)
{
    const auto a = unitsOf(before);
    const auto b = unitsOf(after);
    const auto shorter = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;

    TextDiff diff;
    for (qsizetype i = 0; i < head; ++i) {
        add(diff.before, a[i], false);
        add(diff.after, b[i], false);
    }
    diffMiddle(diff, a.sliced(head, a.size() - head - tail),
               b.sliced(head, b.size() - head - tail));
    for (auto i = tail; i > 0; --i) {
        add(diff.before, a[a.size() - i], false);
        add(diff.after, b[b.size() - i], false);
    }
    return diff;
}

QList<DiffPiece> aroundChanges(const QList<DiffPiece> &pieces, qsizetype keep)
{
    const QChar ellipsis(0x2026);
    auto shown = pieces;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        auto &text = shown[i].text;
        const auto isBehindChange = i > 0;
        const auto isBeforeChange = i + 1 < shown.size();
        const auto sides = isBehindChange && isBeforeChange ? 2 : 1;
        if (shown[i].isChanged || text.size() <= sides * keep + 1)
            continue;
        const auto begin = isBehindChange || !isBeforeChange ? text.first(keep) : QString();
        const auto end = isBeforeChange ? text.last(keep) : QString();
        text = begin + ellipsis + end;
    }
    return shown;
}

} // namespace Welkom
