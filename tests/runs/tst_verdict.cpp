// SPDX-License-Identifier: Apache-2.0

#include "runs/verdict.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using What = Verdict::What;
using Effect = Try::Effect;

namespace {

Error error(ErrorKind kind, ErrorReason reason = ErrorReason::None, int status = 400)
{
    auto made = Error::of(kind, reason);
    made.httpStatus = status;
    return made;
}

Try first(Effect effect)
{
    Try attempt;
    attempt.effect = effect;
    attempt.mayChangePassword = effect != Effect::Removes;
    return attempt;
}

Try inDoubt(Effect effect)
{
    auto attempt = first(effect);
    attempt.inDoubt = true;
    return attempt;
}

Try stopped(Effect effect)
{
    auto attempt = first(effect);
    attempt.mayRepeat = false;
    return attempt;
}

Try withoutPassword(Effect effect)
{
    auto attempt = first(effect);
    attempt.mayChangePassword = false;
    return attempt;
}

Try throttledBefore(int times)
{
    auto attempt = first(Effect::Makes);
    attempt.throttles = times;
    return attempt;
}

} // namespace

Q_DECLARE_METATYPE(Welkom::Try)

/// What the service's answer means for one row: the whole of it.
class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnErrorMeans_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<Try>("attempt");
        QTest::addColumn<What>("what");
        QTest::addColumn<bool>("isAnswered");
        using enum ErrorKind;

        const auto unknown = error(OutcomeUnknown, ErrorReason::TimedOut, 0);
        QTest::newRow("no answer to a create")
            << unknown << first(Effect::Makes) << What::Unknown << false;
        QTest::newRow("no answer to a change")
            << unknown << first(Effect::Changes) << What::Unknown << false;
        QTest::newRow("no answer to a deletion")
            << unknown << first(Effect::Removes) << What::Unknown << false;
        QTest::newRow("an answer about somebody else")
            << error(OutcomeUnknown, ErrorReason::AnswerOfAnother, 201) << first(Effect::Makes)
            << What::Unknown << false;
        QTest::newRow("called back before it left")
            << error(Cancelled, {}, 0) << first(Effect::Makes) << What::CalledBack << false;
        QTest::newRow("it never left") << error(Unreachable, ErrorReason::ConnectionRefused, 0)
                                       << first(Effect::Makes) << What::Unreachable << false;
        QTest::newRow("it never left, after one in doubt")
            << error(Unreachable, ErrorReason::ConnectionRefused, 0) << inDoubt(Effect::Makes)
            << What::Unreachable << false;
        QTest::newRow("an address that may not be used")
            << error(Unreachable, ErrorReason::InsecureAddress, 0) << first(Effect::Makes)
            << What::WholeRun << false;

        QTest::newRow("throttled")
            << error(Throttled, {}, 429) << first(Effect::Makes) << What::Again << true;
        QTest::newRow("throttled, after one in doubt")
            << error(Throttled, {}, 429) << inDoubt(Effect::Makes) << What::Again << true;
        QTest::newRow("throttled while stopping")
            << error(Throttled, {}, 429) << stopped(Effect::Makes) << What::CalledBack << true;
        QTest::newRow("throttled once less than enough")
            << error(Throttled, {}, 429) << throttledBefore(mostThrottles - 2) << What::Again
            << true;
        QTest::newRow("throttled often enough")
            << error(Throttled, {}, 429) << throttledBefore(mostThrottles - 1) << What::WholeRun
            << true;

        QTest::newRow("a role is missing") << error(NotAllowed, ErrorReason::RoleMissing, 403)
                                           << first(Effect::Makes) << What::WholeRun << true;
        QTest::newRow("a role is missing, after one in doubt")
            << error(NotAllowed, ErrorReason::RoleMissing, 403) << inDoubt(Effect::Makes)
            << What::WholeRun << true;
        QTest::newRow("signed out before it left")
            << error(NotSignedIn, {}, 0) << first(Effect::Makes) << What::WholeRun << false;
        QTest::newRow("signed out, says the service")
            << error(NotSignedIn, ErrorReason::TokenRefused, 401) << first(Effect::Removes)
            << What::WholeRun << true;
        QTest::newRow("the disk is full") << error(Storage, ErrorReason::DiskFull, 0)
                                          << first(Effect::Makes) << What::WholeRun << false;

        const auto password = error(InvalidInput, ErrorReason::PasswordRefused);
        QTest::newRow("a refused password")
            << password << first(Effect::Makes) << What::AnotherPassword << true;
        QTest::newRow("a refused password while stopping")
            << password << stopped(Effect::Makes) << What::CalledBack << true;
        QTest::newRow("the second refused password")
            << password << withoutPassword(Effect::Makes) << What::Refused << true;
        QTest::newRow("a refused password of a create in doubt")
            << password << inDoubt(Effect::Makes) << What::Unknown << true;
        QTest::newRow("a refused password of a reset in doubt")
            << password << inDoubt(Effect::Changes) << What::AnotherPassword << true;

        const auto taken = error(AlreadyExists, ErrorReason::NameTaken, 409);
        QTest::newRow("the name is taken") << taken << first(Effect::Makes) << What::Taken << true;
        QTest::newRow("the name is taken, said with 400")
            << error(InvalidInput, ErrorReason::NameTaken) << first(Effect::Makes) << What::Taken
            << true;
        QTest::newRow("the name is taken, after one in doubt")
            << taken << inDoubt(Effect::Makes) << What::Unknown << true;
        QTest::newRow("a name taken by a change")
            << taken << first(Effect::Changes) << What::Refused << true;

        const auto domain = error(InvalidInput, ErrorReason::UnknownDomain);
        QTest::newRow("an unknown domain")
            << domain << first(Effect::Makes) << What::Refused << true;
        QTest::newRow("an unknown domain, after one in doubt")
            << domain << inDoubt(Effect::Makes) << What::Unknown << true;
        QTest::newRow("a refused change, after one in doubt")
            << domain << inDoubt(Effect::Changes) << What::Refused << true;
        QTest::newRow("a refused deletion")
            << domain << first(Effect::Removes) << What::Refused << true;
        QTest::newRow("a refused deletion, after one in doubt")
            << domain << inDoubt(Effect::Removes) << What::Refused << true;

        const auto gone = error(NotFound, {}, 404);
        QTest::newRow("nobody to delete") << gone << first(Effect::Removes) << What::Gone << true;
        QTest::newRow("nobody to delete, after one in doubt")
            << gone << inDoubt(Effect::Removes) << What::Gone << true;
        QTest::newRow("nobody to change")
            << gone << first(Effect::Changes) << What::Refused << true;
        QTest::newRow("nobody to make") << gone << first(Effect::Makes) << What::Refused << true;
        QTest::newRow("the customer is gone") << error(NotFound, ErrorReason::CustomerGone, 404)
                                              << first(Effect::Removes) << What::WholeRun << true;
        QTest::newRow("a fault of the service's own")
            << error(ServiceFault, {}, 400) << first(Effect::Makes) << What::Refused << true;
    }

    void whatAnErrorMeans()
    {
        QFETCH(Error, error);
        QFETCH(Try, attempt);
        QFETCH(What, what);
        QFETCH(bool, isAnswered);
        const auto verdict = verdictOf(error, attempt);
        QCOMPARE(verdict.what, what);
        QCOMPARE(verdict.isAnswered, isAnswered);
    }
};

WELKOM_TEST(verdict, VerdictTest)
#include "tst_verdict.moc"
