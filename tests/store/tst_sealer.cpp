// SPDX-License-Identifier: Apache-2.0

#include "store/sealer.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const SealedPlace place {7, 12, u"anna@contoso.example"_s};

Secret password()
{
    return Secret(QByteArrayView("Kx#47-abcdefghij"));
}

} // namespace

class SealerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed()
    {
        const Sealer sealer(Sealer::makeKey());
        const auto sealed = sealer.seal(password(), place);
        QVERIFY(!sealed.contains("Kx#47"));
        const auto opened = sealer.open(sealed, place);
        QVERIFY(opened.has_value());
        QVERIFY(*opened == password());
    }

    void sealsTheSameNeverTheSameWay()
    {
        const Sealer sealer(Sealer::makeKey());
        QVERIFY(sealer.seal(password(), place) != sealer.seal(password(), place));
    }

    void opensNowhereElse_data()
    {
        QTest::addColumn<qint64>("run");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<QString>("name");
        QTest::newRow("in another run") << qint64(8) << qint64(12) << place.userPrincipalName;
        QTest::newRow("in another row") << qint64(7) << qint64(13) << place.userPrincipalName;
        QTest::newRow("for another name") << qint64(7) << qint64(12) << u"ann@contoso.example"_s;
        QTest::newRow("with digits moved") << qint64(71) << qint64(2) << place.userPrincipalName;
    }

    void opensNowhereElse()
    {
        QFETCH(qint64, run);
        QFETCH(qint64, row);
        QFETCH(QString, name);
        const Sealer sealer(Sealer::makeKey());
        const auto opened = sealer.open(sealer.seal(password(), place), {run, row, name});
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, ErrorReason::StoreCorrupt);
    }

    void opensUnderNoOtherKey()
    {
        const auto sealed = Sealer(Sealer::makeKey()).seal(password(), place);
        QVERIFY(!Sealer(Sealer::makeKey()).open(sealed, place));
    }

    void noticesEveryChangedBit()
    {
        const Sealer sealer(Sealer::makeKey());
        const auto sealed = sealer.seal(password(), place);
        for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
            auto changed = sealed;
            changed[i / 8] = static_cast<char>(changed.at(i / 8) ^ (1 << (i % 8)));
            QVERIFY2(!sealer.open(changed, place), qPrintable(u"bit %1"_s.arg(i)));
        }
    }

    void noticesEveryCut()
    {
        const Sealer sealer(Sealer::makeKey());
        const auto sealed = sealer.seal(password(), place);
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!sealer.open(sealed.left(size), place));
        QVERIFY(!sealer.open(sealed + 'x', place));
    }

    void theCheckValueKnowsKeyAndStore()
    {
        const Sealer sealer(Sealer::makeKey());
        const auto value = sealer.checkValue(u"store"_s);
        QVERIFY(sealer.opensCheckValue(value, u"store"_s));
        QVERIFY(!sealer.opensCheckValue(value, u"other"_s));
        QVERIFY(!Sealer(Sealer::makeKey()).opensCheckValue(value, u"store"_s));
        QVERIFY(!sealer.opensCheckValue({}, u"store"_s));
    }
};

WELKOM_TEST(sealer, SealerTest)
#include "tst_sealer.moc"
