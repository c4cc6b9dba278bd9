// SPDX-License-Identifier: Apache-2.0

#include "livedrun.h"

#include "runs/refusedretry.h"
#include "runs/undo.h"

namespace Welkom::Proof {

namespace {

/// A few of the creates that will come lose their answer, never arrive, or are refused this once.
FaultPlan troubles(Chance &chance)
{
    QList<FaultRule> rules;
    for (int nth = 1; nth < 200; ++nth) {
        if (!chance.inHundred(6))
            continue;
        FaultRule rule;
        rule.operation = chance.inHundred(80) ? u"createUser"_s : u"deleteUser"_s;
        rule.nth = nth;
        if (rule.operation == "createUser"_L1 && chance.inHundred(25)) {
            rule.kind = FaultKind::Answer;
            rule.status = 409;
            rules.append(rule);
            continue;
        }
        rule.kind = chance.inHundred(70) ? FaultKind::Cut : FaultKind::Hang;
        rule.takesEffect = chance.inHundred(50);
        rules.append(rule);
    }
    return FaultPlan(rules);
}

} // namespace

struct LivedRun::Program
{
    Program(DemoService &service, Clock &clock)
        : client(service, clock),
          upload(store, client.tenant, clock, systemRandom(), proofBinding())
    {
        client.quiet = 2; // an answer more that is lost does no harm here
        QObject::connect(&upload, &Upload::finished, &upload, [this] { isPaused = false; });
        QObject::connect(&upload, &Upload::paused, &upload, [this] { isPaused = true; });
    }

    ProofClient client;
    RunStore store;
    Upload upload;
    bool isPaused = false;
};

LivedRun::LivedRun(quint32 seed)
    : m_chance(seed), m_service(world(), m_clock), m_users(m_chance.between(1, 24))
{
    if (!m_service.start())
        qFatal("the service does not start");
    m_service.switches().latency = std::chrono::milliseconds(m_chance.below(30));
    m_service.switches().listingLagCount = m_chance.inHundred(30) ? m_chance.between(1, 2) : 0;
    m_service.setFaults(troubles(m_chance));
    m_folders.push_back(std::make_unique<QTemporaryDir>());
}

LivedRun::~LivedRun()
{
    if (m_program) {
        m_program->client.signInTrouble.reset();
        m_program->client.transport.abortAll();
        stopUpload();
    }
}

DemoOptions LivedRun::world()
{
    DemoOptions options;
    options.size = {4, 4, 1};
    options.tokens.clear();
    return options;
}

QString LivedRun::live()
{
    open();
    const auto begun = wait(m_program->store.begin(proofRun(m_service, m_users)));
    if (!begun)
        return describe(begun.error());
    m_run = *begun;
    startUpload();
    const auto acts = m_chance.between(3, 14);
    for (int i = 0; i < acts && m_trouble.isEmpty(); ++i) {
        // Often at once, so that things meet; sometimes long enough to get somewhere.
        pass(m_chance.inHundred(40) ? m_chance.below(6) : m_chance.below(250));
        doSomething();
    }
    if (m_trouble.isEmpty() && !finish())
        return u"the run does not come to its end"_s;
    return m_trouble.isEmpty() ? wrongInTheEnd() : m_trouble;
}

void LivedRun::open()
{
    m_program = std::make_unique<Program>(m_service, m_clock);
    auto &store = m_program->store;
    if (!wait(store.open(m_folders.back()->path())) || !wait(store.unlock(KeySource::from(m_keys))))
        qFatal("the store does not open");
}

/// The files as they lie there now are all that is left; requests that have left arrive, or not.
void LivedRun::crash()
{
    note(u"crash"_s);
    auto next = std::make_unique<QTemporaryDir>();
    Witness::copyStore(m_folders.back()->path(), next->path());
    m_program->client.transport.abortAll();
    stopUpload();
    m_folders.push_back(std::move(next));
    open();
    m_trouble = lost();
}

/// Events, the store's thread and the time go on by turns, none of them steadily.
void LivedRun::pass(int steps)
{
    for (int i = 0; i < steps; ++i) {
        QCoreApplication::processEvents();
        if (m_chance.inHundred(50))
            m_clock.advance(std::chrono::milliseconds(m_chance.below(6)));
        if (m_chance.inHundred(30))
            QThread::usleep(static_cast<unsigned long>(m_chance.below(400)));
    }
}

void LivedRun::doSomething()
{
    switch (m_chance.below(10)) {
    case 0:
        if (isUploading()) {
            note(u"pause"_s);
            m_program->upload.pause();
        }
        break;
    case 1:
    case 2:
        if (isUploading() && m_program->isPaused) {
            note(u"resume"_s);
            m_program->isPaused = false;
            m_program->upload.resume();
        } else if (!isUploading()) {
            startUpload();
        }
        break;
    case 3:
        if (isUploading()) {
            note(u"stop"_s);
            m_program->upload.stop();
        }
        break;
    case 4:
    case 5:
        crash();
        if (m_chance.inHundred(80))
            startUpload();
        break;
    case 6:
        signInExpires();
        break;
    case 7:
        signIn();
        break;
    case 8:
        retryRefused();
        break;
    default:
        undo();
        break;
    }
}

void LivedRun::startUpload()
{
    note(u"start"_s);
    m_program->isPaused = false;
    m_program->upload.start(*m_run);
}

void LivedRun::stopUpload()
{
    if (!isUploading())
        return;
    m_program->upload.stop();
    if (!passTime(m_clock, m_program->client, [this] { return !isUploading(); }))
        qFatal("the upload does not stop");
}

void LivedRun::signInExpires()
{
    const bool forGood = m_chance.inHundred(50);
    note(forGood ? u"sign-in lapses"_s : u"token expires"_s);
    m_service.expireTokens();
    if (forGood)
        m_program->client.signInTrouble =
            Error::of(ErrorKind::NotSignedIn, ErrorReason::SignInExpired);
}

void LivedRun::signIn()
{
    if (!m_program->client.signInTrouble)
        return;
    note(u"sign-in"_s);
    m_program->client.signInTrouble.reset();
    if (isUploading() && m_program->isPaused) {
        m_program->isPaused = false;
        m_program->upload.resume();
    }
}

/// Between two starts, as it has to be.
void LivedRun::retryRefused()
{
    stopUpload();
    const auto retried = *answerOf(
        m_clock, m_program->client,
        Welkom::retryRefused(&m_program->store, *m_run, systemRandom(), m_clock.utcNow()));
    if (!retried)
        m_trouble = describe(retried.error());
    else if (*retried > 0)
        note(u"refused users tried again"_s);
    m_refusedLeft = retried && *retried > 0;
}

/// Takes the run back, as far as it came; may be broken off by a stop or a crash.
void LivedRun::undo()
{
    stopUpload();
    note(u"undo"_s);
    std::unique_ptr<QTemporaryDir> afterCrash;
    {
        auto &client = m_program->client;
        Undo undo(m_program->store, client.tenant, m_clock, proofBinding());
        std::optional<JobEnd> end;
        QObject::connect(&undo, &Undo::finished, &undo,
                         [&end](const JobEnd &ended) { end = ended; });
        QObject::connect(&undo, &Undo::paused, &undo, [&undo] { undo.stop(); });
        const auto plan = *answerOf(m_clock, client, undo.look(*m_run));
        if (!plan)
            return; // nobody is signed in, say
        undo.start(plan->chosen({true, true, true}));
        const bool breaksOff = m_chance.inHundred(50);
        if (breaksOff)
            pass(m_chance.below(60));
        if (breaksOff && m_chance.inHundred(50)) {
            note(u"crash while undoing"_s);
            afterCrash = std::make_unique<QTemporaryDir>();
            Witness::copyStore(m_folders.back()->path(), afterCrash->path());
            client.transport.abortAll();
        }
        if (breaksOff)
            undo.stop();
        if (!passTime(m_clock, client, [&end] { return end.has_value(); }))
            qFatal("the undo does not end");
    }
    if (afterCrash) {
        m_folders.push_back(std::move(afterCrash));
        open();
        m_trouble = lost();
    }
}

bool LivedRun::isUploading() const
{
    return m_program->upload.isRunning();
}

/// All is well again, and somebody goes on with the run until it is done.
bool LivedRun::finish()
{
    m_service.setFaults({});
    m_program->client.signInTrouble.reset();
    stopUpload();
    for (int tries = 0; tries < 3; ++tries) {
        OneStart last(m_program->store, m_program->client, m_clock);
        if (!last.run(*m_run, m_clock, m_program->client))
            return false;
        if (last.end->workLeft)
            continue;
        retryRefused();
        if (!m_refusedLeft)
            return m_chance.inHundred(70) || takeBack();
    }
    return false;
}

/// Undoes the run wholly.
bool LivedRun::takeBack()
{
    note(u"undo in the end"_s);
    auto &client = m_program->client;
    for (int tries = 0; tries < 3; ++tries) {
        Undo undo(m_program->store, client.tenant, m_clock, proofBinding());
        std::optional<JobEnd> end;
        QObject::connect(&undo, &Undo::finished, &undo,
                         [&end](const JobEnd &ended) { end = ended; });
        const auto plan = *answerOf(m_clock, client, undo.look(*m_run));
        if (!plan)
            return false;
        undo.start(plan->chosen({true, true, true}));
        if (!passTime(m_clock, client, [&end] { return end.has_value(); }))
            qFatal("the undo does not end");
        if (!end->workLeft) {
            m_isTakenBack = true;
            return true;
        }
    }
    return false;
}

QString LivedRun::lost()
{
    const auto stored = Witness::readRun(m_program->store, *m_run);
    if (!stored)
        return describe(stored.error());
    if (const auto twice = Witness::madeTwice(m_service); !twice.isEmpty())
        return twice;
    return Witness::lostAccount(m_service, *stored);
}

QString LivedRun::wrongInTheEnd()
{
    if (const auto trouble = lost(); !trouble.isEmpty())
        return trouble;
    if (m_isTakenBack && !Witness::madeAccounts(m_service).isEmpty())
        return u"accounts are left after the run was taken back"_s;
    const auto stored = Witness::readRun(m_program->store, *m_run);
    for (const auto &row : stored->run.rows) {
        const auto &name = row.userPrincipalName;
        const auto *account = Witness::tenantOf(m_service).findActive(name);
        if (row.outcome.state != RowState::Created)
            return u"%1 ends as %2"_s.arg(name, nameOf(row.outcome.state));
        if (row.removal && row.removal->isDone() && account)
            return name + u" was taken back, and is still there"_s;
        if (m_isTakenBack && !(row.removal && row.removal->isDone()))
            return name + u" was to be taken back, and is not"_s;
        // An undo that was cut off, with which nobody went on: it may be there, or not.
        if (row.removal && row.removal->state != RemovalState::Refused && !account)
            continue;
        if (!account || account->id != row.outcome.id.value)
            return name + u" is not the account that was made"_s;
    }
    return {};
}

void LivedRun::note(const QString &what)
{
    m_story += u"%1 accounts: %2"_s.arg(Witness::madeAccounts(m_service).size(), 3).arg(what);
    ++m_tally[what];
}

} // namespace Welkom::Proof
