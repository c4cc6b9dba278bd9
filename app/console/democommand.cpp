// SPDX-License-Identifier: Apache-2.0

#include "democommand.h"

#include "fileinput.h"
#include "interrupt.h"
#include "report.h"

#include "demo/demoservice.h"

#include <QCoreApplication>

#include <limits>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)
};

/// Reads numbers of options, and remembers the first that was none.
class Numbers
{
public:
    explicit Numbers(const CommandLine &line) : m_line(line) { }

    int of(const QString &option, int otherwise, int most, int least = 0)
    {
        if (!m_line.has(option))
            return otherwise;
        bool isNumber = false;
        const auto number = m_line.value(option).toInt(&isNumber);
        if (isNumber && number >= least && number <= most)
            return number;
        if (m_objection.isEmpty()) {
            m_objection = Words::tr("--%1 takes a number from %2 to %3, not “%4”.")
                              .arg(option, QString::number(least), QString::number(most),
                                   printable(m_line.value(option)));
        }
        return otherwise;
    }

    [[nodiscard]] QString objection() const { return m_objection; }

private:
    const CommandLine &m_line;
    QString m_objection;
};

} // namespace

ExitCode serveDemo(const CommandLine &line, Terminal &terminal)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Numbers numbers(line);
    DemoOptions options;
    options.size.customers =
        numbers.of(u"customers"_s, options.size.customers, DemoDirectory::maxCustomers);
    options.size.usersPerCustomer =
        numbers.of(u"users"_s, options.size.usersPerCustomer, DemoDirectory::maxUsersPerCustomer);
    options.size.seed =
        static_cast<quint32>(numbers.of(u"seed"_s, static_cast<int>(options.size.seed), anyNumber));
    options.switches.latency = std::chrono::milliseconds(numbers.of(u"latency"_s, 0, 600'000));
    options.switches.writes.perSecond = numbers.of(u"rate"_s, 0, 1'000'000);
    options.switches.tokenLife =
        std::chrono::seconds(numbers.of(u"token-life"_s, 3'600, 86'400, 1));
    const auto port = numbers.of(u"port"_s, 0, 65'535);
    if (!numbers.objection().isEmpty()) {
        terminal.warn(numbers.objection());
        return ExitCode::Usage;
    }
    if (line.has(u"faults"_s)) {
        const auto bytes = readWholeFile(line.value(u"faults"_s));
        if (!bytes)
            return reportError(terminal, line, bytes.error());
        const auto plan = FaultPlan::fromJson(*bytes);
        if (!plan)
            return reportError(terminal, line, plan.error());
        options.faults = *plan;
    }

    DemoService service(options);
    const auto address = service.start(static_cast<quint16>(port));
    if (!address)
        return reportError(terminal, line, address.error());
    terminal.print(address->toString());
    terminal.note(
        Words::tr("A pretend Partner Center with %n customer(s). Its access token is: demo",
                  nullptr, options.size.customers));
    terminal.note(Words::tr("Its sign-in authority, for any client id: %1")
                      .arg(service.authority().toString()));
    terminal.note(Words::tr("Ctrl-C ends it."));
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &service, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return ExitCode::Done;
}

} // namespace Welkom
