// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "proofclient.h"
#include "proofseed.h"

#include "core/secretstore.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace Welkom::Proof {

/// One run of a few users in the hands of chance: what is done to it, and when, follows from a
/// seed. As far as the machine allows: the store has a thread of its own, and the network is a real
/// one.
class LivedRun
{
public:
    explicit LivedRun(quint32 seed);
    ~LivedRun();

    /// Lives it to its end. Says what was lost; nothing when nothing was.
    [[nodiscard]] QString live();

    /// What was done, in order.
    [[nodiscard]] const QStringList &story() const { return m_story; }
    [[nodiscard]] const std::map<QString, int> &tally() const { return m_tally; }

private:
    /// What a crash ends.
    struct Program;

    void open();
    void crash();
    void pass(int steps);
    void doSomething();
    void startUpload();
    void stopUpload();
    void retryRefused();
    void undo();
    void signInExpires();
    void signIn();
    void note(const QString &what);
    [[nodiscard]] bool isUploading() const;
    [[nodiscard]] bool finish();
    [[nodiscard]] bool takeBack();
    [[nodiscard]] QString lost();
    [[nodiscard]] QString wrongInTheEnd();
    [[nodiscard]] static DemoOptions world();

    Chance m_chance;
    ManualClock m_clock;
    EndOfTime m_endOfTime {m_clock};
    DemoService m_service;
    MemorySecretStore m_keys; ///< the keychain outlives a crash
    /// Each crash leaves a folder behind: what its program still wrote there never happened.
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    std::unique_ptr<Program> m_program;
    std::optional<RunId> m_run;
    int m_users;
    bool m_isTakenBack = false;
    bool m_refusedLeft = false; ///< some were put back just now
    QString m_trouble;
    QStringList m_story;
    std::map<QString, int> m_tally;
};

} // namespace Welkom::Proof
