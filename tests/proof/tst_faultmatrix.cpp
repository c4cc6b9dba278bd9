// SPDX-License-Identifier: Apache-2.0

#include "faulttable.h"
#include "proofclient.h"
#include "proofseed.h"

#include "core/secretstore.h"
#include "support/testsubject.h"

#include <QMap>
#include <QTest>

using namespace Welkom;
using namespace Welkom::Proof;
using namespace Qt::StringLiterals;

namespace {

constexpr int users = 9;

QString kindOf(const Error &error)
{
    return nameOf(error.kind);
}

/// A pretend service, our client before it, and a clock that both live by.
struct Pair
{
    static DemoOptions small()
    {
        DemoOptions options;
        options.size = {4, 4, 1};
        return options;
    }

    Pair() : service(small(), clock)
    {
        if (!service.start())
            qFatal("the service does not start");
        client = std::make_unique<ProofClient>(service, clock);
    }
    template<typename T>
    Result<T> ask(Task<T> task)
    {
        return *answerOf(clock, *client, std::move(task));
    }

    ManualClock clock;
    EndOfTime end {clock};
    DemoService service;
    std::unique_ptr<ProofClient> client;
};

/// What came of a call, whichever it was.
struct Answer
{
    QString saw; ///< what a read told, to compare it with the truth
    std::optional<Error> error;
};

template<typename T, typename Tell>
Answer answerFrom(const Result<T> &result, Tell tell)
{
    Answer answer;
    if (result)
        answer.saw = tell(*result);
    else
        answer.error = result.error();
    return answer;
}

QString namesOf(const QList<DirectoryUser> &list)
{
    QStringList names;
    for (const auto &user : list)
        names += user.userPrincipalName;
    return names.join(u' ');
}

Answer call(Pair &pair, const QString &operation, const UserId &user)
{
    auto &tenant = pair.client->tenant;
    auto &directory = pair.client->directory;
    const auto nothing = [](const auto &...) { return u"done"_s; };
    if (operation == "organizationProfile"_L1)
        return answerFrom(pair.ask(directory.profile()),
                          [](const auto &profile) { return profile.companyName; });
    if (operation == "listCustomers"_L1)
        return answerFrom(pair.ask(directory.customers(QString())),
                          [](const auto &page) { return QString::number(page.customers.size()); });
    if (operation == "getCustomer"_L1)
        return answerFrom(pair.ask(directory.customer(tenant.customer())),
                          [](const auto &details) { return details.customer.companyName; });
    if (operation == "customDomains"_L1)
        return answerFrom(pair.ask(tenant.domains()),
                          [](const auto &domains) { return domains.join(u' '); });
    if (operation == "listUsers"_L1)
        return answerFrom(pair.ask(tenant.users()), namesOf);
    if (operation == "listDeletedUsers"_L1)
        return answerFrom(pair.ask(tenant.deletedUsers()), namesOf);
    if (operation == "getUser"_L1)
        return answerFrom(pair.ask(tenant.user(user)),
                          [](const auto &found) { return found.userPrincipalName; });
    if (operation == "userLicenses"_L1)
        return answerFrom(pair.ask(tenant.licenses(user)),
                          [](const auto &names) { return names.join(u' '); });
    if (operation == "createUser"_L1)
        return answerFrom(pair.ask(tenant.createUser(newUser(2), RequestId::make())), nothing);
    Result<void> done;
    if (operation == "resetPassword"_L1)
        done = pair.ask(tenant.resetPassword(user, newUser(1).password, RequestId::make()));
    else if (operation == "deleteUser"_L1)
        done = pair.ask(tenant.deleteUser(user, RequestId::make()));
    else
        done = pair.ask(tenant.restoreUser(user));
    Answer answer;
    if (!done)
        answer.error = done.error();
    return answer;
}

const QStringList &reads()
{
    static const QStringList all {
        u"organizationProfile"_s, u"listCustomers"_s,    u"getCustomer"_s, u"customDomains"_s,
        u"listUsers"_s,           u"listDeletedUsers"_s, u"getUser"_s,     u"userLicenses"_s};
    return all;
}

const QStringList &writes()
{
    static const QStringList all {u"createUser"_s, u"resetPassword"_s, u"deleteUser"_s,
                                  u"restoreUser"_s};
    return all;
}

bool isChange(const QString &operation)
{
    return writes().contains(operation) && operation != "createUser"_L1;
}

/// The kind of error that a fault which lasts has to give; empty for none.
QString expectedOf(const Injury &injured, const QString &operation)
{
    // 204 has no body that could be spoiled; and of a change, that the service took it is enough.
    if ((operation == "deleteUser"_L1 && injured.spoilsBodyOnly())
        || (isChange(operation) && injured.rule.kind == FaultKind::Empty))
        return {};
    // Only an answer that is one user can be mixed up with that about another.
    static const QStringList ofOneUser {u"getUser"_s, u"createUser"_s, u"resetPassword"_s,
                                        u"restoreUser"_s};
    if (injured.rule.kind == FaultKind::OtherUser && !ofOneUser.contains(operation))
        return {};
    const auto &kind = reads().contains(operation) ? injured.ofRead : injured.ofWrite;
    return kind ? nameOf(*kind) : QString();
}

/// Whether the one write that was sent changed anything.
bool tookEffect(Pair &pair, const QString &operation)
{
    const auto requests = pair.service.log().ofOperation(operation);
    return std::any_of(requests.begin(), requests.end(),
                       [](const auto &request) { return request.tookEffect; });
}

} // namespace

/// Every fault of the pretend service, on every operation, and for a run's creates on the first, a
/// middle and the last row. No account without its right password, none made twice, nothing that
/// hangs; every error says what it is, and is true; when the fault has ended, everything can be
/// done that was asked.
class FaultMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aCall_data();
    void aCall();
    void aRun_data();
    void aRun();
    void aLapsedSignIn_data();
    void aLapsedSignIn();

private:
    void addCells(const QStringList &operations);
    void note(const QString &table, const QString &row, const QString &column,
              const QString &value);
    void verifyRun(Pair &pair, RunId run);
    void runUnder(Pair &pair, const std::function<void()> &endOfFault, QString &said);

    struct Table
    {
        QStringList rows;
        QStringList columns;
        QHash<QString, QString> cells;
    };
    QMap<QString, Table> m_tables;
    QTemporaryDir m_folder;
    MemorySecretStore m_keys;
    std::unique_ptr<RunStore> m_store;
};

void FaultMatrixTest::initTestCase()
{
    m_store = std::make_unique<RunStore>();
    QVERIFY(wait(m_store->open(m_folder.path())));
    QVERIFY(wait(m_store->unlock(KeySource::from(m_keys))));
}

void FaultMatrixTest::cleanupTestCase()
{
    for (auto it = m_tables.cbegin(); it != m_tables.cend(); ++it) {
        const auto &table = *it;
        say(QString());
        say(it.key());
        auto head = QString(36, u' ');
        for (const auto &column : table.columns)
            head += u' ' + column.leftJustified(19);
        say(head);
        for (const auto &row : table.rows) {
            auto line = row.leftJustified(36);
            for (const auto &column : table.columns)
                line += u' ' + table.cells.value(row + u'|' + column).leftJustified(19);
            say(line);
        }
    }
    m_store.reset();
}

void FaultMatrixTest::note(const QString &name, const QString &row, const QString &column,
                           const QString &value)
{
    auto &table = m_tables[name];
    if (!table.rows.contains(row))
        table.rows += row;
    if (!table.columns.contains(column))
        table.columns += column;
    table.cells.insert(row + u'|' + column, value);
}

// Single calls.

void FaultMatrixTest::aCall_data()
{
    addCells(reads() + writes());
}

void FaultMatrixTest::addCells(const QStringList &operations)
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("operation");
    for (qsizetype i = 0; i < allFaults().size(); ++i) {
        for (const auto &operation : operations)
            QTest::newRow(qPrintable(allFaults()[i].name + u", "_s + operation))
                << int(i) << operation;
    }
}

void FaultMatrixTest::aCall()
{
    QFETCH(int, fault);
    QFETCH(QString, operation);
    const auto &injured = allFaults()[fault];
    Pair pair;
    const auto made = pair.ask(pair.client->tenant.createUser(newUser(1), RequestId::make()));
    QVERIFY(made);
    if (operation == "restoreUser"_L1)
        QVERIFY(pair.ask(pair.client->tenant.deleteUser(made->id, RequestId::make())));
    const bool isRead = reads().contains(operation);
    const auto truth = isRead ? call(pair, operation, made->id).saw : QString();
    pair.service.log().clear();

    auto rule = injured.rule;
    rule.operation = operation;
    pair.service.setFaults(FaultPlan({rule}));
    pair.client->quiet = injured.quiet();
    const auto answer = call(pair, operation, made->id);
    const auto acted = pair.service.faults().toJson()[0].toObject()[u"acted"_s].toInt();
    QVERIFY(acted > 0);
    note(u"1. A call under a fault that lasts"_s, injured.name, operation,
         answer.error ? kindOf(*answer.error) : u"done"_s);

    QCOMPARE(answer.error ? kindOf(*answer.error) : QString(), expectedOf(injured, operation));
    if (answer.error)
        QVERIFY(describe(*answer.error).size() >= 20);
    if (isRead && !answer.error)
        QCOMPARE(answer.saw, truth); // never a part of it
    if (!isRead) {
        QCOMPARE(pair.service.log().ofOperation(operation).size(), acted); // sent as often as asked
        // What is said of a write is true: done, not done, or nobody knows.
        const bool effect = tookEffect(pair, operation);
        if (!answer.error)
            QVERIFY(effect);
        else if (answer.error->kind != ErrorKind::OutcomeUnknown)
            QVERIFY(!effect);
    }

    pair.service.setFaults({});
    if (isRead)
        QCOMPARE(call(pair, operation, made->id).saw, truth);
    else if (!tookEffect(pair, operation))
        QVERIFY(!call(pair, operation, made->id).error);
}

// Whole runs.

void FaultMatrixTest::aRun_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("user"); // whose create it is; 0: whichever
    QTest::addColumn<bool>("lasts");
    const QList<std::pair<QString, int>> places {{u"listUsers"_s, 0},
                                                 {u"listDeletedUsers"_s, 0},
                                                 {u"createUser"_s, 1},
                                                 {u"createUser"_s, (users + 1) / 2},
                                                 {u"createUser"_s, users}};
    for (qsizetype i = 0; i < allFaults().size(); ++i) {
        for (const auto &[operation, user] : places) {
            for (const bool lasts : {false, true})
                QTest::newRow(qPrintable(u"%1, %2 %3, %4"_s.arg(allFaults()[i].name, operation)
                                             .arg(user)
                                             .arg(lasts ? u"until it ends"_s : u"once"_s)))
                    << int(i) << operation << user << lasts;
        }
    }
}

void FaultMatrixTest::aRun()
{
    QFETCH(int, fault);
    QFETCH(QString, operation);
    QFETCH(int, user);
    QFETCH(bool, lasts);
    const auto &injured = allFaults()[fault];
    Pair pair;
    auto rule = injured.rule;
    rule.operation = operation;
    rule.times = lasts ? 0 : 1;
    if (user > 0)
        rule.userPrincipalName = nameOfUser(user);
    pair.service.setFaults(FaultPlan({rule}));
    pair.client->quiet = injured.quiet();
    QString said;
    runUnder(
        pair, [&pair] { pair.service.setFaults({}); }, said);
    const auto place = user == 0 ? operation
        : user == 1              ? u"create, first"_s
        : user == users          ? u"create, last"_s
                                 : u"create, middle"_s;
    note(lasts ? u"3. A run under a fault until it ends, then resumed"_s
               : u"2. A run under a fault that comes once"_s,
         injured.name, place, said);
}

/// A run of `users` users under a fault; when it does not come to its end, the fault ends, and it
/// is resumed.
void FaultMatrixTest::runUnder(Pair &pair, const std::function<void()> &endOfFault, QString &said)
{
    const auto run = wait(m_store->begin(proofRun(pair.service, users)));
    QVERIFY(run);
    said = u"made"_s;
    {
        OneStart first(*m_store, *pair.client, pair.clock);
        if (!first.run(*run, pair.clock, *pair.client))
            qFatal("the run hangs");
        verifyRun(pair, *run);
        if (QTest::currentTestFailed())
            return;
        if (first.end->workLeft) {
            // Not without a reason that can be told.
            QVERIFY(first.end->error);
            QVERIFY(describe(*first.end->error).size() > 20);
            said = kindOf(*first.end->error);
        } else {
            QVERIFY(!first.end->error);
        }
    }
    endOfFault();
    OneStart second(*m_store, *pair.client, pair.clock);
    if (!second.run(*run, pair.clock, *pair.client))
        qFatal("the resumed run hangs");
    QVERIFY(!second.end->workLeft);
    QVERIFY(!second.end->error);
    verifyRun(pair, *run);

    // All were made, but for those whose refusal was the service's last word.
    const auto stored = Witness::readRun(*m_store, *run);
    qsizetype refused = 0;
    for (const auto &row : stored->run.rows) {
        if (row.outcome.state == RowState::Created)
            continue;
        ++refused;
        QVERIFY(row.outcome.state == RowState::Refused || row.outcome.state == RowState::Exists);
        QVERIFY(row.outcome.error && row.outcome.error->httpStatus >= 400
                && row.outcome.error->httpStatus < 500);
        said = nameOf(row.outcome.state);
    }
    QVERIFY(refused <= 1);
    QCOMPARE(Witness::madeAccounts(pair.service).size(), users - refused);
}

void FaultMatrixTest::verifyRun(Pair &pair, RunId run)
{
    const auto stored = Witness::readRun(*m_store, run);
    QVERIFY(stored);
    QCOMPARE(stored->passwords.damaged.size(), 0);
    QCOMPARE(Witness::lostAccount(pair.service, *stored), QString());
    QCOMPARE(Witness::madeTwice(pair.service), QString());
}

// The sign-in, whose faults are not those of the fault plan.

void FaultMatrixTest::aLapsedSignIn_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorReason>("reason");
    QTest::addColumn<int>("user");
    const QList<std::pair<ErrorKind, ErrorReason>> troubles {
        {ErrorKind::NotSignedIn, ErrorReason::SignInExpired},
        {ErrorKind::MfaRequired, ErrorReason::InteractionNeeded},
        {ErrorKind::Unreachable, ErrorReason::ConnectionRefused},
        {ErrorKind::ServiceFault, ErrorReason::SignInUnavailable}};
    for (const auto &[kind, reason] : troubles) {
        for (const int user : {1, (users + 1) / 2, users})
            QTest::newRow(
                qPrintable(u"%1 at the create of user %2"_s.arg(nameOf(reason)).arg(user)))
                << kind << reason << user;
    }
}

/// The token runs out at a create, and it cannot be renewed until the fault ends.
void FaultMatrixTest::aLapsedSignIn()
{
    QFETCH(ErrorKind, kind);
    QFETCH(ErrorReason, reason);
    QFETCH(int, user);
    Pair pair;
    FaultRule rule;
    rule.kind = FaultKind::ExpireToken;
    rule.operation = u"createUser"_s;
    rule.userPrincipalName = nameOfUser(user);
    rule.times = 1;
    pair.service.setFaults(FaultPlan({rule}));
    QObject::connect(&pair.service, &DemoService::requestLogged, &pair.service, [&](int number) {
        const auto *request = pair.service.log().find(number);
        if (request && !request->fault.isEmpty())
            pair.client->signInTrouble = Error::of(kind, reason, u"login.example"_s);
    });
    QString said;
    runUnder(
        pair,
        [&pair] {
            pair.service.setFaults({});
            pair.client->signInTrouble.reset();
        },
        said);
    note(u"4. A sign-in that cannot be renewed, then renewed"_s, nameOf(reason),
         u"user %1"_s.arg(user), said);
}

WELKOM_TEST(faultmatrix, FaultMatrixTest)
#include "tst_faultmatrix.moc"
