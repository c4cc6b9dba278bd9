// SPDX-License-Identifier: Apache-2.0

#include "keychainentries.h"

#include <QLoggingCategory>

#include <qt6keychain/keychain.h>

namespace Welkom {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(lcSignIn)

/// What a job left behind. Kept apart from the job, which nobody but the library may delete: its
/// callback holds a plain pointer to it.
struct KeychainEntries::Finished
{
    explicit Finished(Clock &clock) : sleep(clock) { }

    WakeableSleep sleep;
    bool isOver = false;
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    Secret secret;
};

namespace {

/// On Windows the key alone names the credential; elsewhere the service is shown to the user.
QString serviceName()
{
    return u"Welkom"_s;
}

tl::unexpected<Error> silent(const QString &name, const QString &words)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.reason = ErrorReason::SecretStoreMissing;
    error.subject = name;
    error.serviceText = words;
    return failure(std::move(error));
}

} // namespace

KeychainEntries::KeychainEntries(Clock &clock, std::chrono::milliseconds patience)
    : m_clock(clock), m_patience(patience)
{
}

KeychainEntries::~KeychainEntries() = default;

Task<std::shared_ptr<KeychainEntries::Finished>> KeychainEntries::run(QKeychain::Job *job,
                                                                      QString name)
{
    if (m_hanging) {
        delete job; // never started, so nobody holds it
        co_return silent(name, u"no answer"_s);
    }
    const auto finished = std::make_shared<Finished>(m_clock);
    QObject::connect(job, &QKeychain::Job::finished, job, [finished](QKeychain::Job *over) {
        finished->isOver = true;
        finished->error = over->error();
        finished->words = over->errorString();
        if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(over))
            finished->secret = Secret::take(reading->binaryData());
        // Queued: whoever waits may start the next job, or end the program.
        QMetaObject::invokeMethod(
            over, [finished] { finished->sleep.wake(); }, Qt::QueuedConnection);
    });
    QPointer<QKeychain::Job> running = job;
    job->start();
    const auto deadline = m_clock.now() + m_patience;
    while (!finished->isOver && m_clock.now() < deadline) {
        const auto slept = co_await finished->sleep.until(deadline);
        if (!slept)
            co_return failure(slept.error());
    }
    if (!finished->isOver) {
        qCWarning(lcSignIn) << "the keychain gave no answer";
        m_hanging = running;
        co_return silent(name, u"no answer"_s);
    }
    co_return finished;
}

Task<std::optional<Secret>> KeychainEntries::read(QString name)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(name);
    const auto finished = co_await run(job, name);
    if (!finished)
        co_return failure(finished.error());
    const auto &answer = **finished;
    if (answer.error == QKeychain::EntryNotFound)
        co_return std::optional<Secret>();
    if (answer.error != QKeychain::NoError)
        co_return silent(name, answer.words);
    co_return std::optional<Secret>(answer.secret);
}

Task<void> KeychainEntries::write(QString name, Secret secret)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(name);
    job->setBinaryData(secret.reveal().toByteArray());
    const auto finished = co_await run(job, name);
    if (!finished)
        co_return failure(finished.error());
    const auto &answer = **finished;
    if (answer.error != QKeychain::NoError)
        co_return silent(name, answer.words);
    co_return Result<void>();
}

Task<void> KeychainEntries::remove(QString name)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(name);
    const auto finished = co_await run(job, name);
    if (!finished)
        co_return failure(finished.error());
    const auto &answer = **finished;
    // Linux says nothing about an entry that is not there, Windows says so; both are fine.
    if (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound)
        co_return silent(name, answer.words);
    co_return Result<void>();
}

} // namespace Welkom
