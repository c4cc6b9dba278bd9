// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QString>

namespace Welkom {

/// The three streams of the program: results go to stdout, everything else to stderr, questions to
/// both ends of the terminal. Nothing a file or the service said reaches a terminal with its
/// control characters: what is written goes through printable() at the place where it is made.
class Terminal
{
public:
    struct Manners
    {
        bool quiet = false; ///< no progress and no notes
    };
    explicit Terminal(Manners manners);

    /// A line of the result, on stdout.
    void print(const QString &line);
    /// Bytes of the result as they are, on stdout: JSON.
    void print(const QByteArray &bytes);
    /// A line beside the result, on stderr; silent when quiet.
    void note(const QString &line);
    /// A line that must be seen, on stderr, also when quiet.
    void warn(const QString &line);

    /// Rewrites the last line of the terminal; a plain line elsewhere, at most one every tenth of
    /// the whole. `done` of `whole`, whole >= 1.
    void progress(const QString &text, qsizetype done, qsizetype whole);
    /// Whether the last line can be rewritten: stderr is a terminal, and not to be quiet.
    [[nodiscard]] bool canRewrite() const;
    /// Rewrites the last line of the terminal. Only when canRewrite().
    void status(const QString &text);
    /// Ends a line that progress() or status() left open.
    void endProgress();

    /// Whether somebody sits there to be asked: stdin and stderr are a terminal.
    [[nodiscard]] bool canAsk() const;
    /// Asks on stderr and waits for a line; true for a word that begins with one of `yes`.
    [[nodiscard]] bool ask(const QString &question, const QString &yes);
    /// Asks on stderr for a line that is not shown while it is typed; empty when nothing was typed.
    [[nodiscard]] Secret askSecret(const QString &question);

private:
    void writeError(const QString &text);

    Manners m_manners;
    bool m_progressOpen = false;
    qsizetype m_lastTenth = -1;
};

} // namespace Welkom
