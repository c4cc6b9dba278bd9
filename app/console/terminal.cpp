// SPDX-License-Identifier: Apache-2.0

#include "terminal.h"

#include <cstdio>
#include <string>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

/// One byte of stdin, past the library's buffer; false at its end.
bool readByte(char &byte)
{
#ifdef Q_OS_WIN
    return _read(_fileno(stdin), &byte, 1) == 1;
#else
    return ::read(STDIN_FILENO, &byte, 1) == 1;
#endif
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// The terminal shows nothing of what is typed as long as this lives.
class EchoOff
{
public:
#ifdef Q_OS_WIN
    EchoOff() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_changed = GetConsoleMode(m_input, &m_mode) != 0
            && SetConsoleMode(m_input, m_mode & ~DWORD(ENABLE_ECHO_INPUT)) != 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            SetConsoleMode(m_input, m_mode);
    }

private:
    HANDLE m_input;
    DWORD m_mode = 0;
#else
    EchoOff()
    {
        if (tcgetattr(STDIN_FILENO, &m_mode) != 0)
            return;
        auto silent = m_mode;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSADRAIN, &m_mode);
    }

private:
    termios m_mode {};
#endif
    bool m_changed = false;

public:
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;
};

} // namespace

Terminal::Terminal(Manners manners) : m_manners(manners)
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
}

void Terminal::print(const QString &line)
{
    endProgress();
    write(stdout, line.toUtf8() + '\n');
}

void Terminal::print(const QByteArray &bytes)
{
    endProgress();
    write(stdout, bytes);
}

void Terminal::note(const QString &line)
{
    if (!m_manners.quiet)
        warn(line);
}

void Terminal::warn(const QString &line)
{
    endProgress();
    writeError(line + u'\n');
}

void Terminal::progress(const QString &text, qsizetype done, qsizetype whole)
{
    if (m_manners.quiet)
        return;
    const auto tenth = done * 10 / whole;
    if (!isTerminal(stderr)) {
        if (tenth != m_lastTenth)
            writeError(text + u'\n');
        m_lastTenth = tenth;
        return;
    }
    constexpr qsizetype width = 30;
    const auto filled = done * width / whole;
    const QString bar = QString(filled, QChar(0x2588)) + QString(width - filled, QChar(0x2591));
    writeError(u"\r\x1b[K"_s + bar + u' ' + text);
    m_progressOpen = true;
}

bool Terminal::canRewrite() const
{
    return !m_manners.quiet && isTerminal(stderr);
}

void Terminal::status(const QString &text)
{
    writeError(u"\r\x1b[K"_s + text);
    m_progressOpen = true;
}

void Terminal::endProgress()
{
    if (std::exchange(m_progressOpen, false))
        writeError(u"\n"_s);
}

bool Terminal::canAsk() const
{
    return isTerminal(stdin) && isTerminal(stderr);
}

bool Terminal::ask(const QString &question, const QString &yes)
{
    endProgress();
    writeError(question + u' ');
    std::string line;
    for (char c = 0; readByte(c) && c != '\n';)
        line += c;
    const auto answer = QString::fromStdString(line).trimmed().toLower();
    return !answer.isEmpty() && yes.contains(answer.front());
}

Secret Terminal::askSecret(const QString &question)
{
    endProgress();
    // Read byte by byte and without a buffer of the library's, which nobody would wipe.
    QByteArray typed;
    typed.reserve(4096);
    {
        const EchoOff echoOff; // before the question, for some type at once
        writeError(question + u' ');
        char c = 0;
        while (typed.size() < 4096 && readByte(c) && c != '\n')
            typed += c;
    }
    writeError(u"\n"_s);
    if (typed.endsWith('\r'))
        typed.chop(1);
    return Secret::take(std::move(typed));
}

void Terminal::writeError(const QString &text)
{
    write(stderr, text.toUtf8());
}

} // namespace Welkom
