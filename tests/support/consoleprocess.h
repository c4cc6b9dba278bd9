// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <memory>

/// What a run of welkom-cli left behind.
struct ConsoleResult
{
    int exitCode = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The environment of a run: a home of its own, English, and no token but the one given.
[[nodiscard]] inline QProcessEnvironment consoleEnvironment(const QString &home,
                                                            const QString &token = QString())
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("en_GB.UTF-8"));
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.remove(QStringLiteral("LC_ALL"));
    environment.remove(QStringLiteral("WELKOM_ACCESS_TOKEN"));
    if (!token.isEmpty())
        environment.insert(QStringLiteral("WELKOM_ACCESS_TOKEN"), token);
    return environment;
}

/// Runs a program to its end, without any input. Waits at most two minutes; this process goes on to
/// serve it meanwhile.
[[nodiscard]] inline ConsoleResult runProgram(const QString &program, const QStringList &arguments,
                                              const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
    process.start(program, arguments);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    ConsoleResult result;
    result.crashed = process.exitStatus() == QProcess::CrashExit;
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

/// Runs welkom-cli to its end, with nobody at the terminal; as runProgram().
[[nodiscard]] inline ConsoleResult runConsole(const QStringList &arguments,
                                              const QProcessEnvironment &environment)
{
    return runProgram(QStringLiteral(WELKOM_CLI), arguments, environment);
}

/// A `welkom-cli demo-service` of its own process on a free port, ended with this object.
class DemoProcess
{
public:
    DemoProcess(const QStringList &options, const QProcessEnvironment &environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(WELKOM_CLI),
                        QStringList {QStringLiteral("demo-service")} + options);
        // The first line of its output is its address.
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) { }
        m_address = QString::fromUtf8(m_process.readLine()).trimmed();
    }

    ~DemoProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    DemoProcess(const DemoProcess &) = delete;
    DemoProcess &operator=(const DemoProcess &) = delete;

    /// `http://127.0.0.1:PORT`; empty when it did not start.
    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};
