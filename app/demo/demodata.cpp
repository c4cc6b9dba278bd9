// SPDX-License-Identifier: Apache-2.0

#include "demodata.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace Welkom::DemoData {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *dutchFirstNames[] = {
    "Anna",  "Bram",    "Chantal", "Daan",  "Emma",   "Fleur",  "Gijs",   "Hanneke", "Iris",
    "Jan",   "Karin",   "Lars",    "Maud",  "Noor",   "Oscar",  "Petra",  "Quirine", "Ruben",
    "Sanne", "Thijs",   "Ursula",  "Vera",  "Willem", "Xander", "Yvonne", "Zoë",     "Joëlle",
    "André", "Mehmet",  "Fatima",  "Agnès", "Loïs",   "Sjoerd", "Femke",  "Wietse",  "Naïma",
    "Renée", "Youssef", "Ingrid",  "Dirk",  "Marijn", "Tess",   "Koen",   "Lotte",   "Bart",
};

constexpr const char *dutchLastNames[] = {
    "Jansen",      "de Vries",   "van den Berg", "Bakker",   "Visser",     "Smit",
    "Meijer",      "de Boer",    "Mulder",       "de Groot", "Bos",        "Vos",
    "Peters",      "Hendriks",   "van Leeuwen",  "Dekker",   "Brouwer",    "de Wit",
    "Dijkstra",    "Smits",      "de Graaf",     "van Dijk", "Kok",        "Jacobs",
    "van 't Hoff", "Vermeulen",  "van der Laan", "Huisman",  "Peeters",    "Kuijpers",
    "Yılmaz",      "El Amrani",  "Kaya",         "Postma",   "Hoekstra",   "Schouten",
    "Willems",     "in 't Veld", "Verhoeven",    "Koster",   "ter Steege", "op den Kamp",
};

constexpr const char *dutchTrades[] = {
    "Installatietechniek", "Accountants",    "Bouwbedrijf",     "Transport",
    "Zorggroep",           "Notarissen",     "Hoveniers",       "Makelaars",
    "Drukkerij",           "Bakkerijen",     "Metaalbewerking", "Verzekeringen",
    "Schilderwerken",      "Tandartsen",     "Kwekerijen",      "Logistiek",
    "Advocaten",           "Onderwijsgroep", "Dierenartsen",    "Interieurbouw",
    "Automotive",          "Groothandel",    "Reclamebureau",   "Uitvaartzorg",
    "Scheepswerf",         "Fietsen",        "Zuivel",          "Architecten",
    "Kinderopvang",        "Energie",
};

constexpr const char *dutchCities[] = {
    "Amsterdam",  "Utrecht",    "Rotterdam",  "Eindhoven", "Groningen", "Zwolle",    "Arnhem",
    "Breda",      "Maastricht", "Leeuwarden", "Den Haag",  "Haarlem",   "Nijmegen",  "Apeldoorn",
    "Middelburg", "Assen",      "Enschede",   "Tilburg",   "Almere",    "Dordrecht",
};

/// A company of another country: its stem and its form vary, its country and language do not.
struct Country
{
    const char *code;
    const char *culture;
    const char *city;
    std::array<const char *, 4> stems;
    std::array<const char *, 4> forms;
};

constexpr Country countries[] = {
    {"BE",
     "nl-BE",
     "Gent",
     {"Vlaamse Kust", "De Smedt", "Brouwerij 't Hof", "Atelier Érable"},
     {"NV", "BV", "& Zonen", "Groep"}},
    {"DE",
     "de-DE",
     "Köln",
     {"Müller Maschinenbau", "Rheinische Gießerei", "Bäckerei Groß", "Nordlicht"},
     {"GmbH", "AG", "GmbH & Co. KG", "e.K."}},
    {"FR",
     "fr-FR",
     "Lille",
     {"Société du Nord", "Pâtisserie Lefèvre", "Forêt & Fils", "L'Atelier Français"},
     {"SARL", "SA", "SAS", "& Cie"}},
    {"PL",
     "pl-PL",
     "Łódź",
     {"Łódź Logistyka", "Zakład Kowalski", "Żubr", "Młyn Wiślany"},
     {"Sp. z o.o.", "S.A.", "Sp.j.", "i Synowie"}},
    {"DK",
     "da-DK",
     "Aarhus",
     {"Øresund Shipping", "Bageriet Ærø", "Nordsø Vind", "Jensen & Søn"},
     {"A/S", "ApS", "I/S", "Gruppen"}},
    {"GR",
     "el-GR",
     "Athina",
     {"Αθηναϊκή Ναυτιλία", "Ελαιώνες Κρήτης", "Ήλιος", "Θάλασσα"},
     {"Α.Ε.", "Ε.Π.Ε.", "Ο.Ε.", "Ι.Κ.Ε."}},
    {"JP",
     "ja-JP",
     "Osaka",
     {"山田製作所", "東京商事", "みなと物流", "さくら食品"},
     {"株式会社", "有限会社", "合同会社", "グループ"}},
    {"GB",
     "en-GB",
     "Leeds",
     {"Wingtip", "Harbour & Sons", "O'Neill Timber", "\"Quality\" Fruit"},
     {"Ltd", "plc", "LLP", "Holdings"}},
};

template<typename Table>
QString pick(const Table &table, QRandomGenerator &random)
{
    const auto index = random.bounded(static_cast<quint32>(std::size(table)));
    return QString::fromUtf8(table[index]);
}

QList<DemoDomain> domainsOf(const QString &stem, const QString &ending)
{
    return {{stem + ".onmicrosoft.com"_L1, false}, {stem + u'.' + ending, false}};
}

DemoProfile wellKnown(const char *id, const char *name, QList<DemoDomain> domains,
                      const char *country = "NL", const char *city = "Utrecht",
                      const char *culture = "nl-NL")
{
    DemoProfile profile;
    profile.id = QString::fromLatin1(id);
    profile.companyName = QString::fromUtf8(name);
    profile.domains = std::move(domains);
    profile.country = QString::fromLatin1(country);
    profile.city = QString::fromUtf8(city);
    profile.culture = QString::fromLatin1(culture);
    profile.language = profile.culture.left(2);
    return profile;
}

/// `a.van.den.berg`: the local part of a person's name.
QString localPart(const QString &firstName, const QString &lastName)
{
    QStringList words;
    const auto parts = lastName.split(u' ');
    for (const auto &part : parts) {
        if (const auto word = asciiName(part); !word.isEmpty())
            words.append(word);
    }
    return asciiName(firstName).left(1) + u'.' + words.join(u'.');
}

DemoUser inventUser(const DemoProfile &profile, int index, QRandomGenerator &random,
                    const QDateTime &now)
{
    DemoUser user;
    user.id = demoGuid(random);
    user.isOld = true;
    user.firstName = pick(dutchFirstNames, random);
    user.lastName = pick(dutchLastNames, random);
    // The first one is the account the tenant was made with.
    auto local = index == 0 ? u"admin"_s : localPart(user.firstName, user.lastName);
    if (index > 0)
        local += QString::number(index);
    const auto &domains = profile.domains;
    const auto &domain = index % 3 == 0 ? domains.first() : domains.last();
    user.userPrincipalName = local + u'@' + domain.name;
    user.displayName = user.firstName + u' ' + user.lastName;
    user.usageLocation = profile.country;
    if (profile.isSynced && index > 0)
        user.lastDirectorySyncTime = now.addSecs(-1800);
    return user;
}

} // namespace

QString asciiName(const QString &text)
{
    // What does not fall apart into a letter and an accent.
    static const QHash<QChar, QString> letters {
        {QChar(u'ł'), u"l"_s},  {QChar(u'ø'), u"o"_s}, {QChar(u'æ'), u"ae"_s},
        {QChar(u'ß'), u"ss"_s}, {QChar(u'ı'), u"i"_s},
    };
    QString name;
    const auto folded = text.toLower().normalized(QString::NormalizationForm_D);
    for (const auto c : folded) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else
            name += letters.value(c);
    }
    return name;
}

QList<DemoProfile> wellKnownCustomers()
{
    QList<DemoProfile> customers;
    customers.append(
        wellKnown("0b5a4c1e-7d2f-4c3a-9e6b-1f0d2c3b4a51", "Contoso Bakkerijen",
                  {{u"contoso-bakkerijen.onmicrosoft.com"_s}, {u"contosobakkerijen.nl"_s}}));
    customers.append(
        wellKnown("1c6b5d2f-8e30-4d4b-8f7c-2a1e3d4c5b62", "Contoso",
                  {{u"contoso.onmicrosoft.com"_s}, {u"contoso.com"_s}, {u"contoso.nl"_s}}, "NL",
                  "Amsterdam"));
    customers.append(wellKnown("2d7c6e30-9f41-4e5c-908d-3b2f4e5d6c73", "Fabrikam België",
                               domainsOf(u"fabrikam-belgie"_s, u"be"_s), "BE", "Antwerpen",
                               "nl-BE"));

    auto federated =
        wellKnown("3e8d7f41-a052-4f6d-a19e-4c305f6e7d84", "Tailspin Speelgoed",
                  {{u"tailspin-speelgoed.onmicrosoft.com"_s}, {u"tailspinspeelgoed.nl"_s, true}});
    federated.isSynced = true;
    customers.append(federated);

    auto closed = wellKnown("4f9e8052-b163-4a7e-b2af-5d41607f8e95", "Woodgrove Bank",
                            domainsOf(u"woodgrove-bank"_s, u"nl"_s));
    closed.access = DemoProfile::Access::None;
    customers.append(closed);

    auto withoutDomains = wellKnown("50af9163-c274-4b8f-83b0-6e52718f9fa6", "Litware Zorggroep",
                                    domainsOf(u"litware-zorg"_s, u"nl"_s));
    withoutDomains.access = DemoProfile::Access::UserAdministrator;
    customers.append(withoutDomains);

    auto readOnly = wellKnown("61b0a274-d385-4c90-94c1-7f63829fa0b7", "Northwind Handel",
                              domainsOf(u"northwind-handel"_s, u"nl"_s));
    readOnly.access = DemoProfile::Access::ReaderOnly;
    customers.append(readOnly);

    auto left = wellKnown("72c1b385-e496-4da1-a5d2-8074930fb1c8", "Adventure Works Reizen",
                          domainsOf(u"adventureworks-reizen"_s, u"nl"_s));
    left.relationship = DemoProfile::Relationship::Ended;
    customers.append(left);

    auto gone = wellKnown("83d2c496-f5a7-4eb2-b6e3-9185a410c2d9", "Wide World Importers",
                          domainsOf(u"wideworldimporters"_s, u"nl"_s));
    gone.relationship = DemoProfile::Relationship::TenantGone;
    customers.append(gone);

    auto full = wellKnown("94e3d5a7-06b8-4fc3-87f4-a296b521d3ea", "Trey Research",
                          domainsOf(u"trey-research"_s, u"nl"_s));
    full.userQuota = 0;
    customers.append(full);

    auto large = wellKnown("a5f4e6b8-17c9-40d4-9805-b3a7c632e4fb", "Humongous Insurance",
                           domainsOf(u"humongousinsurance"_s, u"nl"_s));
    large.users = 1'200;
    customers.append(large);
    return customers;
}

DemoProfile inventCustomer(QRandomGenerator &random)
{
    DemoProfile profile;
    profile.id = demoGuid(random);
    if (random.bounded(5U) == 0) {
        const auto &country = countries[random.bounded(quint32(std::size(countries)))];
        profile.companyName = pick(country.stems, random) + u' ' + pick(country.forms, random);
        profile.country = QString::fromLatin1(country.code);
        profile.culture = QString::fromLatin1(country.culture);
        profile.city = QString::fromUtf8(country.city);
    } else {
        profile.city = pick(dutchCities, random);
        const auto owner = pick(dutchLastNames, random);
        const auto trade = pick(dutchTrades, random);
        profile.companyName =
            owner.left(1).toUpper() + owner.mid(1) + u' ' + trade + u' ' + profile.city;
        profile.country = u"NL"_s;
        profile.culture = u"nl-NL"_s;
    }
    profile.language = profile.culture.left(2);
    return profile;
}

QList<DemoUser> inventUsers(const DemoProfile &profile, QRandomGenerator &random,
                            const QDateTime &now)
{
    QList<DemoUser> users;
    if (profile.users <= 0 || profile.domains.isEmpty())
        return users;
    const int deleted = std::clamp(profile.users / 10, 1, 5);
    users.reserve(profile.users + deleted);
    for (int i = 0; i < profile.users + deleted; ++i)
        users.append(inventUser(profile, i, random, now));
    for (int i = 0; i < deleted; ++i) {
        auto &user = users[profile.users + i];
        user.softDeletionTime = now.addDays(-1 - 5 * i);
        user.lastDirectorySyncTime = {};
    }
    return users;
}

} // namespace Welkom::DemoData
