// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"
#include "users/temporarypassword.h"
#include "users/uploadplan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;

namespace {

RandomBelow seeded(quint32 seed)
{
    auto generator = std::make_shared<QRandomGenerator>(seed);
    return [generator](std::uint32_t bound) { return generator->bounded(bound); };
}

QString textOf(const Secret &secret)
{
    return QString::fromLatin1(secret.reveal());
}

} // namespace

class TemporaryPasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysThePolicyTenThousandTimes()
    {
        const auto random = seeded(1);
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i) {
            const auto password = textOf(drawTemporaryPassword({}, random));
            QCOMPARE(password.size(), 16);
            QVERIFY2(password.at(0).isLetter(), qPrintable(password));
            QVERIFY(
                std::any_of(password.begin(), password.end(), [](QChar c) { return c.isLower(); }));
            QVERIFY(
                std::any_of(password.begin(), password.end(), [](QChar c) { return c.isUpper(); }));
            QVERIFY(
                std::any_of(password.begin(), password.end(), [](QChar c) { return c.isDigit(); }));
            QVERIFY(std::any_of(password.begin(), password.end(),
                                [](QChar c) { return QStringLiteral("#$%*!?-_").contains(c); }));
            for (const QChar c : QStringLiteral("0Oo1lI|,;\"'`\\ "))
                QVERIFY2(!password.contains(c), qPrintable(password));
            seen.insert(password);
        }
        QCOMPARE(seen.size(), 10'000);
    }

    void everyAllowedCharacterComesAboutEquallyOften()
    {
        const auto random = seeded(2);
        QHash<QChar, int> counts;
        for (int i = 0; i < 10'000; ++i) {
            const auto password = textOf(drawTemporaryPassword({}, random));
            for (const QChar c : password.mid(1))
                ++counts[c];
        }
        QCOMPARE(counts.size(), 24 + 24 + 8 + 8);
        // 150,000 draws over 64 characters: 2,344 each; the classes that must occur come oftener.
        for (const auto &[c, count] : counts.asKeyValueRange())
            QVERIFY2(count > 1'900 && count < 3'200,
                     qPrintable(QStringLiteral("%1: %2").arg(c).arg(count)));
    }

    void holdsNoPartOfTheName()
    {
        // A generator that would write the name first: 'p' 'i' 'e' 't' ... and then goes on at
        // random.
        const auto random = seeded(3);
        for (int i = 0; i < 2'000; ++i) {
            const auto password = textOf(
                drawTemporaryPassword({QStringLiteral("abc"), QStringLiteral("XYZ")}, random));
            QVERIFY(!password.contains(QStringLiteral("abc"), Qt::CaseInsensitive));
            QVERIFY(!password.contains(QStringLiteral("xyz"), Qt::CaseInsensitive));
        }
    }

    void holdsNoPartOfAnyNameOfAPerson_data()
    {
        QTest::addColumn<PersonNames>("person");
        const auto abc = QStringLiteral("abc");
        const auto xyz = QStringLiteral("@xyz.example");
        QTest::newRow("before the @") << PersonNames {abc + xyz, {}, {}, {}};
        QTest::newRow("the first name") << PersonNames {xyz, abc, {}, {}};
        QTest::newRow("the last name") << PersonNames {xyz, {}, abc, {}};
        QTest::newRow("the display name") << PersonNames {xyz, {}, {}, abc};
    }

    void holdsNoPartOfAnyNameOfAPerson()
    {
        QFETCH(PersonNames, person);
        const auto random = seeded(5);
        bool hasDomain = false;
        for (int i = 0; i < 20'000; ++i) {
            const auto password = textOf(temporaryPasswordFor(person, random));
            QVERIFY(!password.contains(QStringLiteral("abc"), Qt::CaseInsensitive));
            hasDomain = hasDomain || password.contains(QStringLiteral("xyz"), Qt::CaseInsensitive);
        }
        // The domain says nothing of the person; nor would the test without such a word.
        QVERIFY(hasDomain);
    }

    void thePlanCarriesEveryRowWithAPasswordOfItsOwn()
    {
        const QList<UserRow> rows {
            {{2, 1, 2},
             QStringLiteral("Anna"),
             QStringLiteral("Jansen"),
             QStringLiteral("Anna Jansen"),
             QStringLiteral("anna@contoso.nl"),
             {}},
            {{3, 2, 3}, {}, {}, QStringLiteral("Balie"), QStringLiteral("balie@contoso.nl"), {}},
        };
        const Customer customer {
            {QStringLiteral("id")}, QStringLiteral("contoso.nl"), QStringLiteral("Contoso")};
        const auto plan = planUpload(rows, customer, QStringLiteral("NL"), seeded(4));
        QCOMPARE(plan.customer, customer);
        QCOMPARE(plan.accounts.size(), 2);
        QCOMPARE(plan.accounts[1].position, rows[1].position);
        QCOMPARE(plan.accounts[0].user.usageLocation, QStringLiteral("NL"));
        QVERIFY(!(plan.accounts[0].user.password == plan.accounts[1].user.password));
    }

    void countsTheUploadsOfAHundred()
    {
        QCOMPARE(uploadsFor(0), 0);
        QCOMPARE(uploadsFor(1), 1);
        QCOMPARE(uploadsFor(100), 1);
        QCOMPARE(uploadsFor(101), 2);
        QCOMPARE(uploadsFor(143), 2);
    }
};

WELKOM_TEST(temporarypassword, TemporaryPasswordTest)
#include "tst_temporarypassword.moc"
