// SPDX-License-Identifier: Apache-2.0

#include "terminal.h"

#include <cstdio>
#include <string>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
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

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

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
    for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
        line += static_cast<char>(c);
    const auto answer = QString::fromStdString(line).trimmed().toLower();
    return !answer.isEmpty() && yes.contains(answer.front());
}

void Terminal::writeError(const QString &text)
{
    write(stderr, text.toUtf8());
}

} // namespace Welkom
