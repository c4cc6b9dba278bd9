// SPDX-License-Identifier: Apache-2.0

#include "users/uploadsession.h"

#include "support/testsubject.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const Customer contoso {{u"1"_s}, u"contoso.onmicrosoft.com"_s, u"Contoso Bakkerijen"_s};
const Customer fabrikam {{u"2"_s}, u"fabrikam.onmicrosoft.com"_s, u"Fabrikam"_s};

constexpr char goodFile[] = "Weergavenaam;E-mail\nAnna;anna@x.nl\nPiet;piet@x,nl\nBo;bo@x.nl\n";

ChosenFile fileOf(const QByteArray &bytes)
{
    ChosenFile file;
    file.path = u"/tmp/users.csv"_s;
    file.draft = CheckedDraft(readUserFile(bytes));
    return file;
}

/// Everything decided.
UploadSession wholeSession()
{
    UploadSession session;
    session.setCustomer(contoso);
    session.setCustomerDetails({contoso, u"NL"_s});
    session.setFile(fileOf(goodFile));
    session.setLocation(u"NL"_s);
    return session;
}

RandomBelow seeded(std::uint32_t seed)
{
    return [generator = QRandomGenerator(seed)](std::uint32_t bound) mutable {
        return static_cast<std::uint32_t>(generator.bounded(bound));
    };
}

} // namespace

class UploadSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichStepCanBeReached_data()
    {
        QTest::addColumn<bool>("hasCustomer");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("location");
        QTest::addColumn<int>("furthest");
        const auto row = [](const char *name, bool customer, const QByteArray &file,
                            const QString &location, UploadStep furthest) {
            QTest::newRow(name) << customer << file << location << static_cast<int>(furthest);
        };
        row("nothing", false, {}, {}, UploadStep::ChooseCustomer);
        row("a file without a customer", false, goodFile, {}, UploadStep::ChooseCustomer);
        row("a customer", true, {}, {}, UploadStep::BrowseFile);
        row("a workbook", true, "PK\x03\x04xxxxxxxxxxx", {}, UploadStep::BrowseFile);
        row("a file without users", true, "Weergavenaam;E-mail\n", {}, UploadStep::BrowseFile);
        row("a file without addresses", true, "Weergavenaam;Stad\nA;B\n", {},
            UploadStep::BrowseFile);
        row("a file in which every row needs attention", true, "Weergavenaam;E-mail\nA;a\n", {},
            UploadStep::Validate);
        row("a location does not help that file", true, "Weergavenaam;E-mail\nA;a\n", u"NL"_s,
            UploadStep::Validate);
        row("a good file", true, goodFile, {}, UploadStep::ChooseLocation);
        row("everything", true, goodFile, u"NL"_s, UploadStep::Save);
    }

    void saysWhichStepCanBeReached()
    {
        QFETCH(bool, hasCustomer);
        QFETCH(QByteArray, file);
        QFETCH(QString, location);
        UploadSession session;
        if (hasCustomer)
            session.setCustomer(contoso);
        if (!file.isEmpty())
            session.setFile(fileOf(file));
        session.setLocation(location);
        QTEST(static_cast<int>(session.furthestStep()), "furthest");
        QVERIFY(session.canReach(UploadStep::ChooseCustomer));
        QVERIFY(session.canReach(session.furthestStep()));
    }

    void anotherCustomerForgetsTheLocation()
    {
        auto session = wholeSession();
        session.setCustomer(fabrikam);
        QVERIFY(session.location().isEmpty());
        QVERIFY(!session.customerDetails());
        QVERIFY(session.billingCountry().isEmpty());
        QVERIFY(session.file());
        QCOMPARE(session.furthestStep(), UploadStep::ChooseLocation);
    }

    void theSameCustomerForgetsNothing()
    {
        auto session = wholeSession();
        auto renamed = contoso;
        renamed.companyName = u"Contoso Brood"_s;
        session.setCustomer(renamed);
        QCOMPARE(session.location(), u"NL"_s);
        QCOMPARE(session.billingCountry(), u"NL"_s);
        QCOMPARE(session.customer()->companyName, u"Contoso Brood"_s);
    }

    void detailsThatComeTooLateAreIgnored()
    {
        UploadSession session;
        session.setCustomer(fabrikam);
        session.setCustomerDetails({contoso, u"BE"_s});
        QVERIFY(!session.customerDetails());
    }

    void anotherFileBringsItsOwnDraft()
    {
        auto session = wholeSession();
        QCOMPARE(session.usersToCreate(), 2);
        QCOMPARE(session.usersLeftOut(), 1);
        session.setFile(fileOf("Weergavenaam;E-mail\nCas;cas@x.nl\n"));
        QCOMPARE(session.usersToCreate(), 1);
        QCOMPARE(session.usersLeftOut(), 0);
        QCOMPARE(session.location(), u"NL"_s);
        session.forgetFile();
        QCOMPARE(session.usersToCreate(), 0);
        QCOMPARE(session.furthestStep(), UploadStep::BrowseFile);
    }

    void countsAndPlansWhatWasCorrected()
    {
        auto session = wholeSession();
        session.draft().setText(1, Field::Email, u"piet@x.nl"_s);
        QCOMPARE(session.usersToCreate(), 3);
        session.draft().setLeftOut({0}, true);
        QCOMPARE(session.usersToCreate(), 2);
        QCOMPARE(session.usersLeftOut(), 1);
        QCOMPARE(session.location(), u"NL"_s);
        const auto plan = session.uploadPlan(seeded(6));
        QCOMPARE(plan.accounts.size(), 2);
        QCOMPARE(plan.accounts[0].user.userPrincipalName, u"piet@x.nl"_s);
        session.draft().setLeftOut({1, 2}, true);
        QCOMPARE(session.furthestStep(), UploadStep::Validate);
    }

    void keepsCorrectionsInAnotherReading_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("hasHeader");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("the same bytes") << QByteArray(goodFile) << true << true;
        QTest::newRow("other bytes") << QByteArray(goodFile) + "Cas;cas@x.nl\n" << true << false;
        QTest::newRow("the header is a user after all") << QByteArray(goodFile) << false << false;
        QTest::newRow("no users at all") << QByteArray("%PDF-1.4") << true << false;
    }

    void keepsCorrectionsInAnotherReading()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, hasHeader);
        QFETCH(bool, isKept);
        auto before = fileOf(goodFile);
        before.sha256 = goodFile;
        before.draft.setText(1, Field::Email, u"piet@x.nl"_s);
        ChosenFile now;
        now.sha256 = bytes;
        ReadingOptions options;
        options.header = hasHeader;
        options.columns = {{Field::DisplayName, 1, {}}, {Field::Email, 2, {}}};
        now.draft = CheckedDraft(readUserFile(bytes, options));
        QCOMPARE(keepCorrections(before, now), isKept);
        QCOMPARE(now.draft.corrections().rows(), isKept ? 1 : 0);
        QCOMPARE(now.draft.corrections().canUndo(), isKept);
        if (isKept)
            QCOMPARE(now.draft.counts().ready, 3);
    }

    void plansTheRowsThatAreReady()
    {
        const auto plan = wholeSession().uploadPlan(seeded(5));
        QCOMPARE(plan.customer, contoso);
        QCOMPARE(plan.location, u"NL"_s);
        QCOMPARE(plan.accounts.size(), 2);
        QCOMPARE(plan.accounts[0].user.userPrincipalName, u"anna@x.nl"_s);
        QCOMPARE(plan.accounts[1].user.userPrincipalName, u"bo@x.nl"_s);
        QCOMPARE(plan.accounts[1].position.row, 4);
        QCOMPARE(plan.accounts[1].user.usageLocation, u"NL"_s);
    }
};

WELKOM_APPLESS_TEST(uploadsession, UploadSessionTest)
#include "tst_uploadsession.moc"
