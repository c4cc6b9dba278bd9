// SPDX-License-Identifier: Apache-2.0

#include "core/describeplaces.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

Error errorOf(ErrorKind kind, ErrorReason reason = ErrorReason::None,
              const QString &serviceText = {})
{
    auto error = Error::of(kind, reason, u"ann@contoso.example"_s);
    error.serviceText = serviceText;
    return error;
}

Outcome outcomeOf(RowState state, std::optional<Error> error = {})
{
    Outcome outcome;
    outcome.state = state;
    outcome.error = std::move(error);
    return outcome;
}

} // namespace

class DescribePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsInFewWords_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("words");
        const auto refused = ErrorKind::InvalidInput;
        QTest::newRow("the account exists")
            << errorOf(ErrorKind::AlreadyExists) << u"Refused: user name is taken"_s;
        QTest::newRow("the name is taken")
            << errorOf(refused, ErrorReason::NameTaken) << u"Refused: user name is taken"_s;
        QTest::newRow("the password") << errorOf(refused, ErrorReason::PasswordRefused)
                                      << u"Refused: password not accepted"_s;
        QTest::newRow("a domain of nobody")
            << errorOf(refused, ErrorReason::UnknownDomain) << u"Refused: domain not usable"_s;
        QTest::newRow("a federated domain")
            << errorOf(refused, ErrorReason::FederatedDomain) << u"Refused: domain not usable"_s;
        QTest::newRow("the location") << errorOf(refused, ErrorReason::LocationRefused)
                                      << u"Refused: location not accepted"_s;
        QTest::newRow("the quota")
            << errorOf(refused, ErrorReason::QuotaFull) << u"Refused: directory is full"_s;
        QTest::newRow("anything else")
            << errorOf(refused, ErrorReason::None, u"no"_s) << u"Refused"_s;
    }

    void refusalsInFewWords()
    {
        QFETCH(Error, error);
        QTEST(describeShortly(error), "words");
    }

    void aRefusalOfUnknownCauseIsToldInTheServicesWords()
    {
        QCOMPARE(describeRefusal(errorOf(ErrorKind::InvalidInput, {}, u"Not\nnow"_s)),
                 u"Refused by the service: Not\uFFFDnow"_s);
        const auto silent = errorOf(ErrorKind::InvalidInput);
        QCOMPARE(describeRefusal(silent), describe(silent));
        const auto known = errorOf(ErrorKind::InvalidInput, ErrorReason::QuotaFull, u"full"_s);
        QCOMPARE(describeRefusal(known), describe(known));
    }

    void rowsThatWereNotCreated_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Outcome &outcome, const QString &sentence) {
            QTest::newRow(name) << outcome << sentence;
        };
        const auto because = [](ErrorReason reason, const QString &serviceText = {}) {
            return outcomeOf(RowState::Refused,
                             errorOf(ErrorKind::InvalidInput, reason, serviceText));
        };
        row("never sent", outcomeOf(RowState::Waiting),
            u"Not created: the upload was stopped before."_s);
        row("on its way", outcomeOf(RowState::Sending),
            u"Not certain: continue the upload to find out."_s);
        row("without an answer", outcomeOf(RowState::Unknown),
            u"Not certain: continue the upload to find out."_s);
        row("it exists", outcomeOf(RowState::Exists), u"The user name is already taken."_s);
        row("the name is taken", because(ErrorReason::NameTaken),
            u"The user name is already taken."_s);
        row("the password", because(ErrorReason::PasswordRefused),
            u"The password was refused twice."_s);
        row("the domain", because(ErrorReason::UnknownDomain),
            u"The domain is not a domain of this customer."_s);
        row("in the service's words", because(ErrorReason::None, u"Too long"_s),
            u"Refused by the service: Too long"_s);
        row("another cause", because(ErrorReason::QuotaFull, u"full"_s),
            describe(errorOf(ErrorKind::InvalidInput, ErrorReason::QuotaFull)));
        row("no cause at all", outcomeOf(RowState::Refused), describe(Error()));
    }

    void rowsThatWereNotCreated()
    {
        QFETCH(Outcome, outcome);
        QTEST(describeNotCreated(outcome), "sentence");
    }

    void theCustomersHaveTheirOwnWords()
    {
        QCOMPARE(describeLoadingCustomers(errorOf(ErrorKind::Unreachable)),
                 u"There is no connection to Partner Center. Check your network; your sign-in is "
                 "kept."_s);
        QVERIFY(describeLoadingCustomers(errorOf(ErrorKind::NotAllowed, ErrorReason::RoleMissing))
                    .startsWith(u"Your account may not see the customers."_s));
        QVERIFY(describeAtCustomer(errorOf(ErrorKind::NotAllowed))
                    .startsWith(u"Ask for the role User Administrator"_s));
        const auto gone = errorOf(ErrorKind::NotFound, ErrorReason::CustomerGone);
        QCOMPARE(describeLoadingCustomers(gone), describe(gone));
        QCOMPARE(describeAtCustomer(gone), describe(gone));
    }

    void aMissingBrowserSendsToTheCode()
    {
        const auto error = errorOf(ErrorKind::InvalidInput, ErrorReason::BrowserMissing);
        QVERIFY(describe(error).contains(u"--no-browser"_s));
        QCOMPARE(describeSigningIn(error),
                 u"No browser could be opened. Use a code instead, and sign in on another "
                 "device."_s);
        const auto declined = errorOf(ErrorKind::Cancelled, ErrorReason::SignInDeclined);
        QCOMPARE(describeSigningIn(declined), describe(declined));
    }
};

WELKOM_TEST(describeplaces, DescribePlacesTest)
#include "tst_describeplaces.moc"
