// SPDX-License-Identifier: Apache-2.0

/// Writes a file of made-up users to standard output: generateusers COUNT [SEED].
///
/// The same numbers give the same bytes on every machine. Of the users 1 % is faulty in the ways
/// that real files are; 3 % has a quoted cell, 0.5 % one with doubled quotes and 0.5 % one with a
/// line break. UTF-8 without byte order mark, commas, CRLF; about 65 bytes a row.

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

/// splitmix64: small, and the same everywhere (std::uniform_int_distribution is not).
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t below(std::uint64_t bound)
    {
        m_state += 0x9E3779B97F4A7C15U;
        auto z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return (z ^ (z >> 31U)) % bound;
    }

private:
    std::uint64_t m_state;
};

struct Name
{
    std::string_view text;
    std::string_view plain; ///< as it stands in an address
};

constexpr std::array<Name, 16> firstNames {{
    {"Anna", "anna"},
    {"Bram", "bram"},
    {"Chidi", "chidi"},
    {"Daan", "daan"},
    {"Emma", "emma"},
    {"Fatima", "fatima"},
    {"Zoë", "zoe"},
    {"Hendrik", "hendrik"},
    {"Ingrid", "ingrid"},
    {"Jürgen", "juergen"},
    {"Kees", "kees"},
    {"Lotte", "lotte"},
    {"Maria", "maria"},
    {"Noor", "noor"},
    {"Oleksandr", "oleksandr"},
    {"Willem", "willem"},
}};

constexpr std::array<Name, 16> lastNames {{
    {"de Vries", "devries"},
    {"Bakker", "bakker"},
    {"Jansen", "jansen"},
    {"van den Berg", "vandenberg"},
    {"Okafor", "okafor"},
    {"Visser", "visser"},
    {"Smit", "smit"},
    {"Mulder", "mulder"},
    {"Nguyen", "nguyen"},
    {"'t Hart", "thart"},
    {"Yılmaz", "yilmaz"},
    {"Kowalski", "kowalski"},
    {"Peters", "peters"},
    {"Hendriks", "hendriks"},
    {"García", "garcia"},
    {"Dekker", "dekker"},
}};

constexpr std::string_view domain = "contoso.com";

struct User
{
    std::string first;
    std::string last;
    std::string display;
    std::string email;
};

void spoil(User &user, const std::string &previousEmail, Dice &dice)
{
    const auto at = user.email.find('@');
    switch (dice.below(6)) {
    case 0:
        user.display.clear();
        break;
    case 1:
        user.email.insert(at, ".");
        break;
    case 2:
        user.email.replace(user.email.rfind('.'), 1, ",");
        break;
    case 3:
        user.email.insert(1, "ë");
        break;
    case 4:
        user.email = previousEmail.empty() ? "@" : previousEmail;
        break;
    default:
        user.display.append(60, 'x');
    }
}

void print(const std::string &cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        std::fwrite(cell.data(), 1, cell.size(), stdout);
        return;
    }
    std::putchar('"');
    for (const char c : cell) {
        if (c == '"')
            std::putchar('"');
        std::putchar(c);
    }
    std::putchar('"');
}

void print(const User &user)
{
    print(user.first);
    std::putchar(',');
    print(user.last);
    std::putchar(',');
    print(user.display);
    std::putchar(',');
    print(user.email);
    std::fputs(",\r\n", stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("usage: generateusers COUNT [SEED]\n", stderr);
        return 2;
    }
    const auto count = std::strtoull(argv[1], nullptr, 10);
    Dice dice(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);

    std::fputs("First name,Last name,Display name,Email,Status update\r\n", stdout);
    std::string previousEmail;
    for (unsigned long long i = 1; i <= count; ++i) {
        const auto &first = firstNames[dice.below(firstNames.size())];
        const auto &last = lastNames[dice.below(lastNames.size())];
        User user;
        user.first = first.text;
        user.last = last.text;
        user.display = user.first + ' ' + user.last;
        user.email = std::string(first.plain) + '.' + std::string(last.plain) + std::to_string(i)
            + '@' + std::string(domain);

        const auto kind = dice.below(1000);
        if (kind < 10)
            spoil(user, previousEmail, dice);
        else if (kind < 40)
            user.display = user.last + ", " + user.first;
        else if (kind < 45)
            user.display = user.first + " \"de\" " + user.last;
        else if (kind < 50)
            user.display = user.first + '\n' + user.last;
        print(user);
        previousEmail = user.email;
    }
    return std::ferror(stdout) == 0 ? 0 : 1;
}
