// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <cstdio>
#include <random>

namespace Welkom::Proof {

/// Whether the long forms are wanted, as `./dev soak` asks for.
[[nodiscard]] inline bool isSoak()
{
    return qEnvironmentVariableIsSet("WELKOM_SOAK");
}

/// A number of the short form, or of the long one.
[[nodiscard]] inline int inSoak(int usually, int inSoak)
{
    return isSoak() ? inSoak : usually;
}

/// One line of a proof's result: its tables are part of what it has to say.
inline void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

/// What a proof leaves to chance. The seed is printed; WELKOM_SEED gives the same chances again, as
/// far as the machine's timing lets it.
class Chance
{
public:
    explicit Chance(quint32 seed) : m_generator(seed), m_seed(seed) { }

    /// From WELKOM_SEED, or else drawn.
    [[nodiscard]] static Chance drawn()
    {
        bool given = false;
        const auto wanted = qEnvironmentVariable("WELKOM_SEED").toUInt(&given);
        const Chance chance(given ? wanted : std::random_device()());
        say(QStringLiteral("seed %1 (again with WELKOM_SEED=%1)").arg(chance.seed()));
        return chance;
    }

    [[nodiscard]] quint32 seed() const { return m_seed; }
    /// 0 ... bound - 1; nearly even, which is enough here.
    [[nodiscard]] int below(int bound)
    {
        return static_cast<int>(m_generator() % static_cast<quint32>(bound));
    }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool inHundred(int times) { return below(100) < times; }

private:
    std::mt19937 m_generator;
    quint32 m_seed;
};

} // namespace Welkom::Proof
