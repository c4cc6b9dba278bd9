// SPDX-License-Identifier: Apache-2.0
//
// Page 6 when the service does not simply go along.

#include "common/timeleft.h"
#include "models/runlist.h"
#include "support/democontrol.h"
#include "support/forwardingservices.h"
#include "support/widgettest.h"
#include "support/wizardfixture.h"
#include "widgets/banner.h"
#include "widgets/progressbar.h"
#include "widgets/steprail.h"

#include <QLabel>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A window that stands before Save, at a service that will do what `rule` says.
struct Stage
{
    WizardFixture fixture;

    explicit Stage(const QJsonObject &rule)
    {
        DemoControl control(fixture.services().address().toString());
        control.setFaults({{u"faults"_s, QJsonArray {rule}}});
    }

    [[nodiscard]] bool begin(int rows = 6)
    {
        if (!fixture.goTo(Step::ChooseLocation, rows))
            return false;
        if (!QTest::qWaitFor([this] { return fixture.primary()->isEnabled(); }))
            return false;
        fixture.primary()->click();
        return QTest::qWaitFor([this] { return fixture.window().currentStep() == Step::Save; });
    }

    Banner *banner() { return fixture.find<Banner>(u"saveBanner"_s); }
    WizardPage *page() { return fixture.window().pageOf(Step::Save); }
    QString counter() { return fixture.find<QLabel>(u"counter"_s)->text(); }

    QStringList statuses()
    {
        const auto *model = fixture.find<ListView>(u"runRows"_s)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, RunList::Status).data().toString();
        return all;
    }
};

/// How often the window asked.
struct Questions
{
    int unlockedRuns = 0;
    int binding = 0;
};

class CountingServices final : public ForwardingServices
{
public:
    CountingServices(Services &services, Questions &questions)
        : ForwardingServices(services), m_questions(questions)
    {
    }

    Task<RunBinding> binding() override
    {
        ++m_questions.binding;
        return ForwardingServices::binding();
    }
    Task<RunStore *> unlockedRuns() override
    {
        ++m_questions.unlockedRuns;
        return ForwardingServices::unlockedRuns();
    }

private:
    Questions &m_questions;
};

/// A computer without a keychain, where no passphrase was chosen yet.
class KeylessServices final : public ForwardingServices
{
public:
    using ForwardingServices::ForwardingServices;

    Task<RunStore *> unlockedRuns() override
    {
        co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing);
    }
};

QJsonObject createFault(QJsonObject rule)
{
    rule.insert(u"operation"_s, u"createUser"_s);
    return rule;
}

} // namespace

class SavePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClickAsksEachQuestionOnce()
    {
        Questions asked;
        WizardFixture fixture([&asked](Services &services) -> std::unique_ptr<Services> {
            return std::make_unique<CountingServices>(services, asked);
        });
        QVERIFY(fixture.goTo(Step::ChooseLocation, 6));
        QTRY_VERIFY(fixture.primary()->isEnabled());
        asked = Questions();
        fixture.primary()->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window().currentStep() == Step::Save
                                     && fixture.window().pageOf(Step::Save)->isComplete(),
                                 20000);
        QCOMPARE(asked.unlockedRuns, 1);
        QCOMPARE(asked.binding, 1);
        // Page 7 opens the passwords.
        fixture.primary()->click();
        QTRY_COMPARE(fixture.find<ListView>(u"created"_s)->model()->rowCount(), 6);
        QCOMPARE(asked.unlockedRuns, 2);
        QCOMPARE(asked.binding, 1);
    }

    void aPassphraseThatIsNotGivenBeginsNothing()
    {
        WizardFixture fixture([](Services &services) -> std::unique_ptr<Services> {
            return std::make_unique<KeylessServices>(services);
        });
        QVERIFY(fixture.goTo(Step::ChooseLocation, 6));
        const auto question = [&fixture] {
            return fixture.window().findChild<QDialog *>(u"passphraseDialog"_s);
        };
        QTRY_VERIFY(fixture.primary()->isEnabled());
        fixture.primary()->click();
        QTRY_VERIFY(question());
        QVERIFY(fixture.answer(u"Cancel"_s));
        QTRY_VERIFY(!question());
        QCOMPARE(fixture.window().currentStep(), Step::ChooseLocation);
        QTRY_VERIFY(fixture.primary()->isEnabled());
        const auto store = QCoro::waitFor(fixture.services().openedRuns());
        QVERIFY(QCoro::waitFor((*store)->runs())->isEmpty());
        // The window may go with its question unanswered: what waits for the answer ends.
        fixture.primary()->click();
        QTRY_VERIFY(question());
    }

    void whileTheServiceAsksToWaitAllIsCalm()
    {
        Stage stage(createFault({{u"nth"_s, 3},
                                 {u"times"_s, 1},
                                 {u"do"_s, u"answer"_s},
                                 {u"status"_s, 429},
                                 {u"retryAfter"_s, 4}}));
        QVERIFY(stage.begin());
        QTRY_VERIFY(stage.banner()->isVisible());
        QVERIFY(stage.banner()->headline().startsWith(
            u"Partner Center asks for a pause; continuing in"_s));
        QVERIFY(stage.fixture.find<ProgressBar>(u"progress"_s)->isHeld());
        QVERIFY(stage.fixture.find<Button>(u"pause"_s)->isVisible());
        // It goes on by itself.
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        QCOMPARE(stage.counter(), u"6 of 6 users"_s);
        QVERIFY(!stage.banner()->isVisible());
    }

    void anExpiredSignInLosesNothing()
    {
        Stage stage(createFault({{u"nth"_s, 3}, {u"do"_s, u"expire-token"_s}}));
        QVERIFY(stage.begin(30));
        QTRY_COMPARE(stage.banner()->headline(), u"Sign in again to continue"_s);
        auto *signIn = stage.fixture.find<Button>(u"signInAgain"_s);
        QVERIFY(signIn->isVisible());
        QCOMPARE(signIn->kind(), ButtonKind::Primary);
        // The footer's button makes room for it.
        QVERIFY(!stage.page()->isPrimary());
        QVERIFY(!stage.fixture.primary()->isEnabled());
        QVERIFY(!stage.fixture.find<Button>(u"pause"_s)->isVisible());
        QVERIFY(stage.statuses().contains(u"Waiting"_s));
    }

    void aMissingRoleIsSaidOnceAndCanBeMended()
    {
        Stage stage(createFault(
            {{u"nth"_s, 2}, {u"times"_s, 1}, {u"do"_s, u"answer"_s}, {u"status"_s, 403}}));
        QVERIFY(stage.begin());
        QTRY_COMPARE(stage.banner()->headline(), u"Creating users has paused"_s);
        QVERIFY(stage.banner()->accessibleDescription().contains(u"User Administrator"_s));
        stage.fixture.find<Button>(u"goOn"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        QCOMPARE(stage.statuses().count(u"Created"_s), 6);
    }

    void aLostAnswerIsLookedUp()
    {
        Stage stage(createFault(
            {{u"nth"_s, 2}, {u"times"_s, 1}, {u"do"_s, u"cut"_s}, {u"effect"_s, true}}));
        QVERIFY(stage.begin());
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        QCOMPARE(stage.statuses().count(u"Created"_s), 6);
        QCOMPARE(stage.page()->summary(), u"6 created"_s);
    }

    void aRefusedRowIsSaidWithItsReason()
    {
        Stage stage(createFault(
            {{u"nth"_s, 2}, {u"times"_s, 1}, {u"do"_s, u"answer"_s}, {u"status"_s, 409}}));
        QVERIFY(stage.begin());
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        QCOMPARE(stage.statuses().count(u"Refused: user name is taken"_s), 1);
        QCOMPARE(stage.page()->summary(), u"1 refused"_s);
        QCOMPARE(stage.page()->summaryTone(), Tone::Problem);
    }

    void refusedUsersAreTriedAgainInTheSameRun()
    {
        Stage stage(createFault(
            {{u"nth"_s, 2}, {u"times"_s, 1}, {u"do"_s, u"answer"_s}, {u"status"_s, 409}}));
        QVERIFY(stage.begin());
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        // Calmly offered; the way on stays the primary one.
        QTRY_COMPARE(stage.banner()->headline(), u"1 refused user may be created as it is"_s);
        auto *retry = stage.fixture.find<Button>(u"retryRefused"_s);
        QCOMPARE(retry->text(), u"T&ry 1 refused user again"_s);
        QCOMPARE(retry->kind(), ButtonKind::Plain);
        QCOMPARE(stage.fixture.window().focusWidget(), stage.fixture.primary());
        DemoControl control(stage.fixture.services().address().toString());
        const auto before = control.writes().size();
        retry->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.statuses().count(u"Created"_s), 6, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        QVERIFY(!stage.banner()->isVisible());
        QCOMPARE(stage.page()->summary(), u"6 created"_s);
        QCOMPARE(control.writes().size(), before + 1); // the others are not sent again
        stage.fixture.primary()->click();
        QTRY_COMPARE(stage.fixture.find<ListView>(u"created"_s)->model()->rowCount(), 6);
    }

    void whatNeedsAChangeIsNotOfferedAgain()
    {
        Stage stage(createFault(
            {{u"nth"_s, 2}, {u"times"_s, 1}, {u"do"_s, u"answer"_s}, {u"status"_s, 400}}));
        QVERIFY(stage.begin());
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isComplete(), 20000);
        QCOMPARE(stage.page()->summary(), u"1 refused"_s);
        QVERIFY(!stage.banner()->isVisible());
    }

    void theTimeLeftGoesByTheLastHalfMinute()
    {
        TimeLeft left;
        Moment now {};
        QVERIFY(!left.forRest(100)); // nothing to go by
        for (int done = 0; done <= 10; ++done) {
            left.note(done, now);
            now += 500ms;
        }
        QCOMPARE(left.forRest(100)->count(), 50); // two a second
        // It becomes slower: what was long ago no longer counts.
        for (int done = 11; done <= 60; ++done) {
            left.note(done, now);
            now += 1s;
        }
        const auto later = left.forRest(100)->count();
        QVERIFY2(later >= 95 && later <= 105, qPrintable(QString::number(later)));
        left.restart();
        QVERIFY(!left.forRest(100));
    }
};

WELKOM_WIDGET_TEST(savepage, SavePageTest)
#include "tst_savepage.moc"
