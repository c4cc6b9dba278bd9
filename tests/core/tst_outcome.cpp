// SPDX-License-Identifier: Apache-2.0

#include "core/outcome.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;

class OutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeTriedAgain_data()
    {
        QTest::addColumn<RowState>("state");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<bool>("mayBeRetried");
        const auto refused = [](const char *name, ErrorReason reason, bool may,
                                ErrorKind kind = ErrorKind::InvalidInput) {
            QTest::newRow(name) << RowState::Refused << kind << reason << may;
        };
        refused("the domain was not verified", ErrorReason::UnknownDomain, true);
        refused("the domain was federated", ErrorReason::FederatedDomain, true);
        refused("the directory was full", ErrorReason::QuotaFull, true);
        refused("the password was refused", ErrorReason::PasswordRefused, true);
        refused("the name was taken", ErrorReason::NameTaken, true, ErrorKind::AlreadyExists);
        refused("a refusal that is not about the row", ErrorReason::None, true,
                ErrorKind::ServiceFault);
        refused("something was not found", ErrorReason::None, true, ErrorKind::NotFound);
        refused("the location was refused", ErrorReason::LocationRefused, false);
        refused("the row's data were refused", ErrorReason::None, false);
        QTest::newRow("the name was there before")
            << RowState::Exists << ErrorKind::AlreadyExists << ErrorReason::NameTaken << true;
        for (const auto state :
             {RowState::Waiting, RowState::Sending, RowState::Created, RowState::Unknown})
            QTest::newRow(qPrintable(nameOf(state)))
                << state << ErrorKind::ServiceFault << ErrorReason::None << false;
    }

    void whatMayBeTriedAgain()
    {
        QFETCH(RowState, state);
        QFETCH(ErrorKind, kind);
        QFETCH(ErrorReason, reason);
        QFETCH(bool, mayBeRetried);
        Outcome outcome;
        outcome.state = state;
        outcome.error = Error::of(kind, reason);
        QCOMPARE(Welkom::mayBeRetried(outcome), mayBeRetried);
        QCOMPARE(needsNewPassword(outcome), reason == ErrorReason::PasswordRefused);
    }

    void aRefusalWithoutAReasonIsNotTriedAgain()
    {
        Outcome outcome;
        outcome.state = RowState::Refused;
        QVERIFY(!mayBeRetried(outcome));
        QVERIFY(!needsNewPassword(outcome));
    }
};

WELKOM_TEST(outcome, OutcomeTest)
#include "tst_outcome.moc"
