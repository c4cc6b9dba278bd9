// SPDX-License-Identifier: Apache-2.0

#include "store/runstore.h"

#include "core/secretstore.h"
#include "support/openedstore.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;
using Samples::newRun;
using Samples::secret;

namespace {

/// A keyring whose prompt is dismissed: it reads as empty, and what is written is counted.
class DismissedKeyring final : public SecretStore
{
public:
    int writes = 0;

    Task<std::optional<Secret>> read(QString) override
    {
        const std::optional<Secret> nothing;
        co_return nothing;
    }
    Task<void> write(QString, Secret) override
    {
        ++writes;
        co_return Result<void>();
    }
    Task<void> remove(QString) override { co_return Result<void>(); }
};

Outcome outcome(RowState state, const QString &id = {})
{
    Outcome made;
    made.state = state;
    made.id.value = id;
    made.requestId = RequestId::make();
    made.when = QDateTime(QDate(2026, 9, 1), QTime(9, 30, 1, 250), Qt::UTC);
    return made;
}

} // namespace

class RunStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<MemorySecretStore>();
        m_store = openStore();
    }
    void cleanup() { m_store.reset(); }

    void startsEmpty()
    {
        const auto runs = wait(m_store->runs());
        QVERIFY(runs.has_value());
        QVERIFY(runs->isEmpty());
        const auto missing = wait(m_store->run({1}));
        QVERIFY(!missing);
        QCOMPARE(missing.error().reason, ErrorReason::RunMissing);
    }

    void aRunAndItsPasswordsOutliveTheProgram()
    {
        const auto id = wait(m_store->begin(newRun(3)));
        QVERIFY(id.has_value());
        reopen();
        const auto run = wait(m_store->run(*id));
        QVERIFY(run.has_value());
        QCOMPARE(run->summary.binding.account, u"admin@partner.example"_s);
        QCOMPARE(run->summary.customer.companyName, u"Contoso"_s);
        QCOMPARE(run->summary.location, u"NL"_s);
        QCOMPARE(run->summary.fileHash, QByteArray(32, 'h'));
        QCOMPARE(run->summary.started, newRun(1).started);
        QCOMPARE(run->summary.state(), u"unfinished"_s);
        QCOMPARE(run->rows.size(), 3);
        const auto &second = run->rows.at(1);
        QCOMPARE(second.position, RowPosition({3, 2, 3}));
        QCOMPARE(second.userPrincipalName, u"user2@contoso.example"_s);
        QCOMPARE(second.displayName, u"User Number 2"_s);
        QCOMPARE(second.nameBefore, NameBefore::NotLooked);
        QCOMPARE(second.outcome.state, RowState::Waiting);
        QVERIFY(!second.outcome.requestId.value.isEmpty());
        const auto opened = wait(m_store->openRowPasswords(*id));
        QVERIFY(opened.has_value());
        QVERIFY(opened->damaged.isEmpty());
        QCOMPARE(opened->byRow.size(), 3);
        QVERIFY(opened->byRow.value(3) == secret("Pass-2"));
    }

    void onlyCreatedRowsGiveAPassword()
    {
        const auto id = wait(m_store->begin(newRun(6))).value();
        const QList<RowState> states {RowState::Created, RowState::Exists,  RowState::Refused,
                                      RowState::Unknown, RowState::Waiting, RowState::Sending};
        for (qsizetype i = 0; i < states.size(); ++i) {
            const auto written = outcome(states.at(i));
            QVERIFY(wait(m_store->record(id, i + 2, written)).has_value());
        }
        const auto opened = wait(m_store->passwords(id)).value();
        QCOMPARE(opened.byRow.keys(), QList<qint64>({2}));
        QVERIFY(opened.byRow.value(2) == secret("Pass-1"));
        QCOMPARE(wait(m_store->openRowPasswords(id))->byRow.size(), 3);
        const auto counts = wait(m_store->runs())->first().counts;
        QCOMPARE(counts, RunCounts({6, 1, 1, 1, 1, 1, 1}));
    }

    void aPasswordFileIsMadeOfARunAndItsPasswords()
    {
        const auto id = wait(m_store->begin(newRun(2))).value();
        QVERIFY(wait(m_store->record(id, 2, outcome(RowState::Created))).has_value());
        QVERIFY(wait(m_store->record(id, 3, outcome(RowState::Refused))).has_value());
        const auto run = wait(m_store->run(id)).value();
        const auto rows = passwordRows(run, wait(m_store->passwords(id)).value());
        const auto file =
            passwordFile(passwordTable(rows, FileLanguage::Dutch), FileLanguage::Dutch)
                .reveal()
                .toByteArray();
        QVERIFY(file.contains("\r\n2;User;Number 1;User Number 1;user1@contoso.example;"
                              "aangemaakt;Pass-1\r\n"));
        QVERIFY(file.contains("\r\n3;User;Number 2;User Number 2;user2@contoso.example;"
                              "geweigerd;\r\n"));
    }

    void outcomesComeBackWhole()
    {
        const auto id = wait(m_store->begin(newRun(2))).value();
        auto refused = outcome(RowState::Refused);
        Error error;
        error.kind = ErrorKind::InvalidInput;
        error.reason = ErrorReason::UnknownDomain;
        error.subject = u"user1@contoso.example"_s;
        error.serviceText = u"Robert'); DROP TABLE row;--"_s;
        error.httpStatus = 400;
        error.serviceCode = u"800002"_s;
        error.requestId = u"r"_s;
        error.correlationId = u"c"_s;
        refused.error = error;
        auto created = outcome(RowState::Created, u"aaaa"_s);
        created.answerLost = true;
        QVERIFY(wait(m_store->record(id, 2, refused)).has_value());
        QVERIFY(wait(m_store->record(id, 3, created)).has_value());
        reopen();
        const auto rows = wait(m_store->run(id))->rows;
        QCOMPARE(rows.at(0).outcome, refused);
        QCOMPARE(rows.at(1).outcome, created);
    }

    void manyOutcomesAtOnceAreAllWritten()
    {
        const auto id = wait(m_store->begin(newRun(1000))).value();
        std::vector<Task<void>> tasks;
        for (qint64 row = 2; row <= 1001; ++row) {
            const auto created = outcome(RowState::Created, QString::number(row));
            tasks.push_back(m_store->record(id, row, created));
        }
        const auto stray = wait(m_store->record(id, 5000, outcome(RowState::Created)));
        QVERIFY(!stray);
        QCOMPARE(stray.error().reason, ErrorReason::RunMissing);
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(task).has_value());
        reopen();
        QCOMPARE(wait(m_store->runs())->first().counts.created, 1000);
        QCOMPARE(wait(m_store->passwords(id))->byRow.size(), 1000);
    }

    void theEndDoesWhatWasAskedBefore()
    {
        const auto id = wait(m_store->begin(newRun(1))).value();
        const auto created = outcome(RowState::Created);
        auto pending = m_store->record(id, 2, created);
        m_store.reset();
        QVERIFY(QCoro::waitFor(pending).has_value());
        m_store = openStore();
        QCOMPARE(wait(m_store->runs())->first().counts.created, 1);
    }

    void runsAreNewestFirstAndNeverShareANumber()
    {
        const auto first = wait(m_store->begin(newRun(1))).value();
        const auto second = wait(m_store->begin(newRun(2))).value();
        QVERIFY(first.value < second.value);
        const auto runs = wait(m_store->runs()).value();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs.at(0).id, second);
        QCOMPARE(runs.at(1).id, first);
        QCOMPARE(runs.at(0).counts.records, 2);
    }

    void theFirstListingIsStoredOnce()
    {
        const auto id = wait(m_store->begin(newRun(3))).value();
        const FirstListing listing {{u"user1@contoso.example"_s}, {u"user3@contoso.example"_s}};
        QVERIFY(wait(m_store->storeFirstListing(id, listing, newRun(1).started)).has_value());
        const FirstListing later {{u"user2@contoso.example"_s}, {}};
        QVERIFY(wait(m_store->storeFirstListing(id, later, newRun(1).started)).has_value());
        reopen();
        const auto run = wait(m_store->run(id)).value();
        QVERIFY(run.summary.firstListingStored);
        QCOMPARE(run.rows.at(0).nameBefore, NameBefore::Active);
        QCOMPARE(run.rows.at(1).nameBefore, NameBefore::Absent);
        QCOMPARE(run.rows.at(2).nameBefore, NameBefore::Deleted);
        QVERIFY(!wait(m_store->storeFirstListing({99}, listing, newRun(1).started)));
    }

    void aReplacedPasswordIsTheOneThatIsSaved()
    {
        const auto id = wait(m_store->begin(newRun(1))).value();
        const RequestId requestId {u"second"_s};
        QVERIFY(wait(m_store->replacePassword(id, 2, secret("Again"), requestId)).has_value());
        reopen();
        QVERIFY(wait(m_store->openRowPasswords(id))->byRow.value(2) == secret("Again"));
        QCOMPARE(wait(m_store->run(id))->rows.first().outcome.requestId, requestId);
    }

    void refusedRowsArePutBackWithTheirPasswords()
    {
        const auto id = wait(m_store->begin(newRun(4))).value();
        const FirstListing listing {{u"user3@contoso.example"_s}, {}};
        QVERIFY(wait(m_store->storeFirstListing(id, listing, newRun(1).started)).has_value());
        auto refused = outcome(RowState::Refused);
        refused.error = Error::of(ErrorKind::InvalidInput, ErrorReason::UnknownDomain, u"x"_s);
        QVERIFY(wait(m_store->record(id, 2, outcome(RowState::Created, u"id"_s))).has_value());
        QVERIFY(wait(m_store->record(id, 3, refused)).has_value());
        QVERIFY(wait(m_store->record(id, 4, outcome(RowState::Exists))).has_value());
        QVERIFY(wait(m_store->record(id, 5, outcome(RowState::Unknown))).has_value());
        const auto when = newRun(1).started.addDays(1);

        // All or none: a created row never goes back.
        const QList<RowRetry> withCreated {{3, {u"a"_s}, {}}, {2, {u"b"_s}, {}}};
        const auto kept = wait(m_store->putBack(id, withCreated, when));
        QCOMPARE(kept.error().reason, ErrorReason::StoreBusy);
        QCOMPARE(wait(m_store->run(id))->rows.at(1).outcome, refused);
        QCOMPARE(wait(m_store->putBack({99}, withCreated, when)).error().reason,
                 ErrorReason::RunMissing);
        for (const qint64 row : {5, 9}) // not certain; not there
            QVERIFY(!wait(m_store->putBack(id, {{row, {u"a"_s}, {}}}, when)));

        const QList<RowRetry> retries {{3, {u"a"_s}, {}}, {4, {u"b"_s}, secret("Another")}};
        QVERIFY(wait(m_store->putBack(id, retries, when)).has_value());
        reopen();
        const auto run = wait(m_store->run(id)).value();
        const auto &row = run.rows.at(1);
        QCOMPARE(row.outcome.state, RowState::Waiting);
        QCOMPARE(row.outcome.requestId, RequestId {u"a"_s});
        QVERIFY(!row.outcome.error);
        QCOMPARE(row.nameBefore, NameBefore::NotLooked);
        QVERIFY(!run.summary.firstListingStored);
        QCOMPARE(run.summary.counts.waiting, 2);
        QVERIFY(run.summary.canGoOn());
        const auto passwords = wait(m_store->openRowPasswords(id)).value();
        QVERIFY(passwords.byRow.value(3) == secret("Pass-2"));
        QVERIFY(passwords.byRow.value(4) == secret("Another"));
        QVERIFY(passwords.damaged.isEmpty());

        // A listing now tells of the rows of the retry only: the others are in it because they were
        // made.
        const FirstListing later {{u"user1@contoso.example"_s, u"user4@contoso.example"_s}, {}};
        QVERIFY(wait(m_store->storeFirstListing(id, later, when)).has_value());
        const auto listed = wait(m_store->run(id))->rows;
        QCOMPARE(listed.at(0).nameBefore, NameBefore::Absent);
        QCOMPARE(listed.at(2).nameBefore, NameBefore::Absent);
        QCOMPARE(listed.at(3).nameBefore, NameBefore::Absent);
    }

    void whatWasDiscardedIsNotPutBack()
    {
        const auto id = wait(m_store->begin(newRun(1))).value();
        QVERIFY(wait(m_store->record(id, 2, outcome(RowState::Exists))).has_value());
        const auto when = newRun(1).started;
        QVERIFY(wait(m_store->discardPasswords(id, when)).has_value());
        const auto kept = wait(m_store->putBack(id, {{2, {u"a"_s}, {}}}, when));
        QCOMPARE(kept.error().reason, ErrorReason::PasswordsDiscarded);
        QCOMPARE(wait(m_store->run(id))->rows.first().outcome.state, RowState::Exists);
    }

    void savedPasswordsAreUnsavedAgainByAnotherAccount()
    {
        const auto id = wait(m_store->begin(newRun(2))).value();
        const auto when = newRun(1).started;
        QVERIFY(wait(m_store->record(id, 2, outcome(RowState::Created))).has_value());
        const auto names = wait(m_store->passwords(id))->sealNames;
        QVERIFY(wait(m_store->markPasswordsSaved(id, names, u"/home/a/out.csv"_s, when)));
        auto summary = wait(m_store->runs())->first();
        QVERIFY(summary.allPasswordsSaved());
        QCOMPARE(summary.passwordsSavedAt, when);
        QCOMPARE(summary.passwordsSavedTo, u"/home/a/out.csv"_s);
        QVERIFY(wait(m_store->record(id, 3, outcome(RowState::Refused))).has_value());
        QVERIFY(wait(m_store->runs())->first().allPasswordsSaved());
        QVERIFY(wait(m_store->record(id, 3, outcome(RowState::Created))).has_value());
        QVERIFY(!wait(m_store->runs())->first().allPasswordsSaved());
        QVERIFY(wait(m_store->runs())->first().hasUnsavedPasswords());
    }

    void refusesARunThatCannotBe_data()
    {
        QTest::addColumn<int>("mistake");
        QTest::newRow("without rows") << 0;
        QTest::newRow("the same row twice") << 1;
        QTest::newRow("the same name twice, in another case") << 2;
    }

    void refusesARunThatCannotBe()
    {
        QFETCH(int, mistake);
        auto run = newRun(mistake == 0 ? 0 : 3);
        if (mistake == 1)
            run.plan.accounts[2].position = run.plan.accounts[0].position;
        if (mistake == 2)
            run.plan.accounts[2].user.userPrincipalName = u"USER1@Contoso.example"_s;
        QVERIFY(!wait(m_store->begin(run)));
        QVERIFY(wait(m_store->runs())->isEmpty());
        QVERIFY(wait(m_store->begin(newRun(1))).has_value());
    }

    // The key (design, promise 2).

    void withoutItsKeyItReadsRunsButSealsNothing()
    {
        const auto id = wait(m_store->begin(newRun(1))).value();
        m_store = std::make_unique<RunStore>();
        QVERIFY(wait(m_store->open(m_folder->path())).has_value());
        QCOMPARE(wait(m_store->runs())->size(), 1);
        QCOMPARE(wait(m_store->begin(newRun(1))).error().reason, ErrorReason::KeyUnavailable);
        QCOMPARE(wait(m_store->passwords(id)).error().reason, ErrorReason::KeyUnavailable);
        QCOMPARE(wait(m_store->openRowPasswords(id)).error().reason, ErrorReason::KeyUnavailable);
        const auto replaced = wait(m_store->replacePassword(id, 2, secret("x"), {}));
        QCOMPARE(replaced.error().reason, ErrorReason::KeyUnavailable);
    }

    void aDismissedKeyringNeverMakesANewKey()
    {
        const auto id = wait(m_store->begin(newRun(1))).value();
        DismissedKeyring dismissed;
        m_store = std::make_unique<RunStore>();
        QVERIFY(wait(m_store->open(m_folder->path())).has_value());
        const auto unlocked = wait(m_store->unlock(KeySource::from(dismissed)));
        QVERIFY(!unlocked);
        QCOMPARE(unlocked.error().kind, ErrorKind::Storage);
        QCOMPARE(unlocked.error().reason, ErrorReason::KeyUnavailable);
        QCOMPARE(dismissed.writes, 0);
        QVERIFY(wait(m_store->unlock(KeySource::from(*m_keys))).has_value());
        QCOMPARE(wait(m_store->openRowPasswords(id))->byRow.size(), 1);
    }

    void aNewStoreTrustsNoKeyringThatForgets()
    {
        QTemporaryDir other;
        DismissedKeyring dismissed;
        RunStore store;
        QVERIFY(wait(store.open(other.path())).has_value());
        const auto unlocked = wait(store.unlock(KeySource::from(dismissed)));
        QCOMPARE(unlocked.error().reason, ErrorReason::KeyUnavailable);
        // Nothing was noted, and nothing stays locked: a better keyring may still make the key.
        QVERIFY(wait(store.unlock(KeySource::from(*m_keys))).has_value());
        QVERIFY(wait(store.begin(newRun(1))).has_value());
    }

    void withoutASecretStoreThereIsNoKey()
    {
        QTemporaryDir other;
        NoSecretStore none;
        RunStore store;
        QVERIFY(wait(store.open(other.path())).has_value());
        const auto unlocked = wait(store.unlock(KeySource::from(none)));
        QCOMPARE(unlocked.error().reason, ErrorReason::SecretStoreMissing);
        QCOMPARE(wait(store.begin(newRun(1))).error().reason, ErrorReason::KeyUnavailable);
    }

    void anotherKeyUnderItsNameIsNotItsKey()
    {
        const auto entry = keyName();
        QVERIFY(wait(m_keys->write(entry, Secret(QByteArray(32, 'k')))).has_value());
        m_store = std::make_unique<RunStore>();
        QVERIFY(wait(m_store->open(m_folder->path())).has_value());
        const auto unlocked = wait(m_store->unlock(KeySource::from(*m_keys)));
        QCOMPARE(unlocked.error().reason, ErrorReason::KeyUnavailable);
        QCOMPARE(wait(m_keys->read(entry)).value(), Secret(QByteArray(32, 'k')));
    }

    void aKeyLeftByACrashBeforeItWasNotedIsUsed()
    {
        QTemporaryDir other;
        const Secret left(QByteArray(32, 'l'));
        QString entry;
        {
            RunStore store;
            QVERIFY(wait(store.open(other.path())).has_value());
            entry = u"welkom/%1/key-1"_s.arg(storeIdIn(other.path()));
        }
        QVERIFY(wait(m_keys->write(entry, left)).has_value());
        RunStore store;
        QVERIFY(wait(store.open(other.path())).has_value());
        QVERIFY(wait(store.unlock(KeySource::from(*m_keys))).has_value());
        QCOMPARE(wait(m_keys->read(entry)).value(), left);
        QVERIFY(wait(store.begin(newRun(1))).has_value());
    }

    void aPassphraseOpensWhatItSealed()
    {
        QTemporaryDir other;
        const auto right = KeySource::from(secret("correct horse"), PassphraseCost::least());
        RunId id;
        {
            RunStore store;
            QVERIFY(wait(store.open(other.path())).has_value());
            QVERIFY(wait(store.unlock(right)).has_value());
            id = wait(store.begin(newRun(1))).value();
        }
        RunStore store;
        QVERIFY(wait(store.open(other.path())).has_value());
        const auto wrong = KeySource::from(secret("correct house"), PassphraseCost::least());
        QCOMPARE(wait(store.unlock(wrong)).error().reason, ErrorReason::PassphraseWrong);
        const auto empty = KeySource::from(Secret(), PassphraseCost::least());
        QCOMPARE(wait(store.unlock(empty)).error().reason, ErrorReason::PassphraseWrong);
        const auto keychain = KeySource::from(*m_keys);
        QCOMPARE(wait(store.unlock(keychain)).error().reason, ErrorReason::KeyUnavailable);
        QCOMPARE(wait(store.passwords(id)).error().reason, ErrorReason::KeyUnavailable);
        QVERIFY(wait(store.unlock(right)).has_value());
        QVERIFY(wait(store.openRowPasswords(id))->byRow.value(2) == secret("Pass-1"));
    }

    void aPassphraseOpensNoStoreOfAKeychain()
    {
        m_store = std::make_unique<RunStore>();
        QVERIFY(wait(m_store->open(m_folder->path())).has_value());
        const auto source = KeySource::from(secret("anything"), PassphraseCost::least());
        QCOMPARE(wait(m_store->unlock(source)).error().reason, ErrorReason::KeyUnavailable);
    }

    // The file.

#ifdef Q_OS_UNIX
    void folderAndFilesAreTheOwnersOnly()
    {
        QTemporaryDir parent;
        const auto folder = parent.filePath(u"deep/er/store"_s);
        const auto before = ::umask(0);
        RunStore store;
        const auto place = wait(store.open(folder));
        const auto unlocked = wait(store.unlock(KeySource::from(*m_keys)));
        const auto begun = wait(store.begin(newRun(1)));
        ::umask(before);
        QVERIFY(place && unlocked && begun);
        QVERIFY(place->ownerOnly);
        QCOMPARE(modeOf(folder), mode_t(0700));
        const auto names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(names.contains(u"welkom.sqlite-wal"_s));
        for (const auto &name : names)
            QCOMPARE(modeOf(folder + u'/' + name), mode_t(0600));
    }

    void aCarelessCopyIsPutRight()
    {
        m_store.reset();
        const auto file = m_folder->filePath(u"welkom.sqlite"_s);
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0644), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
        m_store = openStore();
        QCOMPARE(modeOf(file), mode_t(0600));
        QCOMPARE(modeOf(m_folder->path()), mode_t(0700));
    }

    void aFolderOfTheUsersOwnIsLeftAsItIs()
    {
        QTemporaryDir own;
        QFile other(own.filePath(u"letter.txt"_s));
        QVERIFY(other.open(QFile::WriteOnly));
        QCOMPARE(::chmod(QFile::encodeName(own.path()).constData(), 0755), 0);
        RunStore store;
        const auto place = wait(store.open(own.path()));
        QVERIFY(place.has_value());
        QVERIFY(!place->ownerOnly);
        QCOMPARE(modeOf(own.path()), mode_t(0755));
        QCOMPARE(modeOf(place->file), mode_t(0600));
    }
#endif

    void aFolderThatCannotBeSaysSo()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        RunStore store;
        const auto place = wait(store.open(m_folder->filePath(u"file/store"_s)));
        QVERIFY(!place);
        QCOMPARE(place.error().kind, ErrorKind::Storage);
        QCOMPARE(place.error().reason, ErrorReason::FileUnwritable);
        QVERIFY(!wait(store.runs()));
        QVERIFY(!wait(store.begin(newRun(1))));
        QVERIFY(!wait(store.record({1}, 2, outcome(RowState::Created))));
        QVERIFY(!wait(store.unlock(KeySource::from(*m_keys))));
        const auto passphrase = KeySource::from(secret("p"), PassphraseCost::least());
        QVERIFY(!wait(store.unlock(passphrase)));
    }

    void whatIsNoDatabaseIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text")
            << QByteArray("not a database at all, but a long enough text\n").repeated(100);
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("the first bytes of a database") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("the head of a database, then noise")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'n');
    }

    void whatIsNoDatabaseIsLeftAsItIs()
    {
        QFETCH(QByteArray, content);
        m_store.reset();
        replaceDatabase(content);
        RunStore store;
        const auto place = wait(store.open(m_folder->path()));
        QVERIFY(!place);
        QCOMPARE(place.error().reason, ErrorReason::StoreCorrupt);
        QCOMPARE(databaseBytes(), content);
    }

    void aDatabaseOfSomebodyElseIsLeftAsItIs()
    {
        m_store.reset();
        replaceDatabase({});
        inDatabase(m_folder->path(), u"CREATE TABLE theirs (a)"_s);
        const auto before = databaseBytes();
        RunStore store;
        const auto place = wait(store.open(m_folder->path()));
        QCOMPARE(place.error().reason, ErrorReason::StoreCorrupt);
        QCOMPARE(databaseBytes(), before);
    }

    void aNewerStoreIsLeftAsItIs()
    {
        m_store.reset();
        inDatabase(m_folder->path(), u"PRAGMA user_version = 1000"_s);
        const auto before = databaseBytes();
        RunStore store;
        const auto place = wait(store.open(m_folder->path()));
        QVERIFY(!place);
        QCOMPARE(place.error().reason, ErrorReason::StoreNewer);
        QCOMPARE(place.error().subject, m_folder->filePath(u"welkom.sqlite"_s));
        QCOMPARE(databaseBytes(), before);
    }

    void whatNoProgramWritesIsDamage_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a version before the first") << u"PRAGMA user_version = -2147483647"_s;
        QTest::newRow("our database without a version") << u"PRAGMA user_version = 0"_s;
        QTest::newRow("a run under another number") << u"UPDATE run SET id = 9"_s;
        QTest::newRow("a row of no run") << u"UPDATE row SET run_id = 9 WHERE row = 3"_s;
    }

    void whatNoProgramWritesIsDamage()
    {
        QFETCH(QString, sql);
        QVERIFY(wait(m_store->begin(newRun(3))).has_value());
        m_store.reset();
        inDatabase(m_folder->path(), sql);
        const auto before = databaseBytes();
        RunStore store;
        const auto place = wait(store.open(m_folder->path()));
        QVERIFY(!place);
        QCOMPARE(place.error().reason, ErrorReason::StoreCorrupt);
        QCOMPARE(databaseBytes(), before);
    }

    void aCutOffDatabaseIsDamaged()
    {
        QVERIFY(wait(m_store->begin(newRun(500))).has_value());
        m_store.reset();
        const auto whole = databaseBytes();
        replaceDatabase(whole.left(whole.size() / 2));
        RunStore store;
        const auto place = wait(store.open(m_folder->path()));
        QVERIFY(!place);
        QCOMPARE(place.error().reason, ErrorReason::StoreCorrupt);
    }

    /// Wherever a byte is changed: an error, or a password as it was. Never another one.
    void flippedBytesNeverGiveAWrongPassword()
    {
        const auto id = wait(m_store->begin(newRun(20))).value();
        for (qint64 row = 2; row <= 21; ++row)
            QVERIFY(wait(m_store->record(id, row, outcome(RowState::Created))).has_value());
        m_store.reset();
        const auto whole = databaseBytes();
        int noticed = 0;
        for (qsizetype at = 5; at < whole.size(); at += 397) {
            auto changed = whole;
            changed[at] = static_cast<char>(changed.at(at) ^ 0x55);
            replaceDatabase(changed);
            RunStore store;
            if (!wait(store.open(m_folder->path()))
                || !wait(store.unlock(KeySource::from(*m_keys)))) {
                ++noticed;
                continue;
            }
            const auto opened = wait(store.passwords(id));
            if (!opened || !opened->damaged.isEmpty())
                ++noticed;
            if (!opened)
                continue;
            for (auto it = opened->byRow.cbegin(); it != opened->byRow.cend(); ++it) {
                const auto expected = secret(qPrintable(u"Pass-%1"_s.arg(it.key() - 1)));
                QVERIFY2(it.value() == expected, qPrintable(u"byte %1"_s.arg(at)));
            }
        }
        QVERIFY(noticed > 0);
    }

    void aDamagedPasswordTakesNoOtherWithIt()
    {
        const auto id = wait(m_store->begin(newRun(3))).value();
        for (qint64 row = 2; row <= 4; ++row)
            QVERIFY(wait(m_store->record(id, row, outcome(RowState::Created))).has_value());
        m_store.reset();
        inDatabase(m_folder->path(),
                   u"UPDATE row SET sealed_password ="
                   " (SELECT sealed_password FROM row WHERE row = 2)"
                   " WHERE row = 3"_s);
        m_store = openStore();
        const auto opened = wait(m_store->passwords(id)).value();
        QCOMPARE(opened.damaged, QList<qint64>({3}));
        QCOMPARE(opened.byRow.size(), 2);
    }

    void twoProgramsMayUseOneStore()
    {
        const auto other = openStore();
        const auto first = wait(m_store->begin(newRun(1))).value();
        const auto second = wait(other->begin(newRun(2))).value();
        QVERIFY(first != second);
        QCOMPARE(wait(m_store->runs())->size(), 2);
        QCOMPARE(wait(m_store->openRowPasswords(second))->byRow.size(), 2);
    }

    void noPasswordIsReadableOnDisk()
    {
        auto run = newRun(3);
        run.plan.accounts[1].user.password = secret("Findable#Password-77");
        QVERIFY(wait(m_store->begin(run)).has_value());
        for (const auto &entry : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            QVERIFY(file.open(QFile::ReadOnly));
            const auto bytes = file.readAll();
            QVERIFY(!bytes.contains("Findable"));
            QVERIFY(bytes.contains("user2@") || !entry.fileName().endsWith("-wal"_L1));
        }
    }

#ifdef Q_OS_LINUX
    void aDiskThatTakesNoMoreLosesNothing()
    {
        const auto id = wait(m_store->begin(newRun(1))).value();
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const auto wal = QFileInfo(m_folder->filePath(u"welkom.sqlite-wal"_s)).size();
        const rlimit small {static_cast<rlim_t>(wal + 2000), before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto tooMuch = wait(m_store->begin(newRun(5000)));
        const auto recorded = wait(m_store->record(id, 2, outcome(RowState::Created)));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().kind, ErrorKind::Storage);
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().kind, ErrorKind::Storage);
        // With room again, all goes on.
        QVERIFY(wait(m_store->record(id, 2, outcome(RowState::Created))).has_value());
        QCOMPARE(wait(m_store->runs())->size(), 1);
        QCOMPARE(wait(m_store->passwords(id))->byRow.size(), 1);
    }
#endif

    void runNumbersAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("number");
        QTest::newRow("a number") << u"17"_s << qint64(17);
        QTest::newRow("with spaces around") << u" 3 "_s << qint64(3);
        QTest::newRow("nothing") << u""_s << qint64(0);
        QTest::newRow("zero") << u"0"_s << qint64(0);
        QTest::newRow("below zero") << u"-1"_s << qint64(0);
        QTest::newRow("a word") << u"last"_s << qint64(0);
        QTest::newRow("too large") << u"99999999999999999999"_s << qint64(0);
    }

    void runNumbersAreTyped()
    {
        QFETCH(QString, text);
        QFETCH(qint64, number);
        QCOMPARE(runIdOf(text).value_or(RunId {0}).value, number);
    }

    void aRunIsBound_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("same");
        QTest::newRow("all the same") << 0 << Samples::binding().authority << true;
        QTest::newRow("a slash more") << 1 << u"https://API.example/"_s << true;
        QTest::newRow("account in another case") << 3 << u"ADMIN@partner.example"_s << true;
        QTest::newRow("another authority") << 0 << u"https://login.other"_s << false;
        QTest::newRow("another service") << 1 << u"http://127.0.0.1:8080"_s << false;
        QTest::newRow("another partner") << 2 << u"22222222-1111-4111-8111-111111111111"_s << false;
        QTest::newRow("another account") << 3 << u"other@partner.example"_s << false;
    }

    void aRunIsBound()
    {
        QFETCH(int, field);
        QFETCH(QString, value);
        QFETCH(bool, same);
        auto now = Samples::binding();
        (field == 0       ? now.authority
             : field == 1 ? now.apiBase
             : field == 2 ? now.partnerTenantId
                          : now.account) = value;
        const auto answer = requireSameBinding(Samples::binding(), now);
        QCOMPARE(answer.has_value(), same);
        if (!same) {
            QCOMPARE(answer.error().reason, ErrorReason::OtherAccount);
            QVERIFY(answer.error().subject.contains(u"admin@partner.example"_s));
            QVERIFY(answer.error().serviceText.contains(now.account));
        }
    }

private:
    std::unique_ptr<RunStore> openStore()
    {
        return openedStore(m_folder->path(), *m_keys);
    }

    void reopen()
    {
        m_store.reset();
        m_store = openStore();
    }

    /// Behind the store's back.
    QVariant inDatabase(const QString &folder, const QString &sql)
    {
        QVariant value;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(folder + u"/welkom.sqlite"_s);
            if (!database.open())
                qFatal("no database");
            QSqlQuery query(database);
            if (!query.exec(sql))
                qFatal("a test's own statement fails");
            if (query.next())
                value = query.value(0);
        }
        QSqlDatabase::removeDatabase(u"test"_s);
        return value;
    }

    QString storeIdIn(const QString &folder)
    {
        return inDatabase(folder, u"SELECT id FROM store"_s).toString();
    }
    QString keyName()
    {
        return u"welkom/%1/key-1"_s.arg(storeIdIn(m_folder->path()));
    }

    QByteArray databaseBytes()
    {
        QFile file(m_folder->filePath(u"welkom.sqlite"_s));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    void replaceDatabase(const QByteArray &content)
    {
        for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(m_folder->filePath(u"welkom.sqlite"_s + suffix));
        QFile file(m_folder->filePath(u"welkom.sqlite"_s));
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

#ifdef Q_OS_UNIX
    static mode_t modeOf(const QString &path)
    {
        struct stat info = {};
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
    }
#endif

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keys;
    std::unique_ptr<RunStore> m_store;
};

WELKOM_TEST(runstore, RunStoreTest)
#include "tst_runstore.moc"
