// SPDX-License-Identifier: Apache-2.0

/// Shows the real wizard and measures how long its window was busy at a time, from a large file to
/// a thousand passwords: bench_gui [ROWS [USERS [LATENCY]]]
///
/// The pretend Partner Center stands in another process, so that its work does not count; it
/// answers after LATENCY milliseconds. Prints a line of JSON for each step: its name, how many rows
/// it was about, and what heartbeat.h says. A step that does not come to its end is an exit code
/// of 1.

#include "heartbeat.h"

#include "models/draftmodel.h"
#include "models/passwordlist.h"
#include "pages/checkgrid.h"
#include "pages/signinpage.h"
#include "support/consoleprocess.h"
#include "support/pretendbrowser.h"
#include "support/settingsapart.h"
#include "support/wizardfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const auto domain = "contoso-bakkerijen.onmicrosoft.com"_ba;
/// One row in so many has a comma in its address.
constexpr int faultyEvery = 10;

/// A file of users; every tenth of them faulty, when so wanted.
QString writeUsers(const QString &path, int rows, bool withFaults)
{
    QByteArray bytes = "First name,Last name,Display name,Email,Status update\n";
    for (int i = 0; i < rows; ++i) {
        const auto number = QByteArray::number(i);
        const auto isFaulty = withFaults && i % faultyEvery == 0;
        bytes += "Voornaam" + number + ",van den Berg,Voornaam van den Berg " + number + ','
            + (isFaulty ? "\"bench." + number + "@contoso,nl\"" : "bench." + number + '@' + domain)
            + ",\n";
    }
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

ServicesOptions servicesAt(const QString &address, const QString &folder)
{
    ServicesOptions options;
    options.service = QUrl(address);
    options.authority = address + u"/authority"_s;
    options.clientId = u"bench"_s;
    options.dataFolder = folder + u"/data"_s;
    options.passphrase = Secret("correct horse battery staple");
    return options;
}

/// Notices when a view has painted rows of its model for the first time.
class FirstRows final : public QObject
{
public:
    FirstRows(QAbstractItemView *view, const UploadSession &session, const QString &path)
        : m_view(view), m_session(session), m_path(path)
    {
        view->viewport()->installEventFilter(this);
    }

    [[nodiscard]] bool arePainted() const { return m_arePainted; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto isTheFile = m_session.file() && m_session.file()->path == m_path;
        if (event->type() == QEvent::Paint && isTheFile && m_view->model()->rowCount() > 0)
            // After it.
            QMetaObject::invokeMethod(
                this, [this] { m_arePainted = true; }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView *m_view;
    const UploadSession &m_session;
    QString m_path;
    bool m_arePainted = false;
};

class Bench
{
public:
    Bench(const DemoProcess &demo, const QString &folder, int rows, int users)
        : m_folder(folder), m_rows(rows), m_users(users),
          m_fixture(servicesAt(demo.address(), folder))
    {
        m_fixture.window().setFileChooser(
            [this](QWidget *, const FileQuestion &, const auto &chosen) { chosen(m_path); });
    }

    [[nodiscard]] bool run()
    {
        return signIn() && m_fixture.goTo(Step::BrowseFile) && open() && scroll() && type()
            && correct() && changeLanguage() && openSmall() && save() && showPasswords();
    }

private:
    [[nodiscard]] DraftCounts counts() { return m_fixture.window().session().draft().counts(); }
    [[nodiscard]] CheckGrid *grid() { return m_fixture.find<CheckGrid>(u"grid"_s); }
    [[nodiscard]] Button *button(const QString &name) { return m_fixture.find<Button>(name); }
    [[nodiscard]] bool isAt(Step step) { return m_fixture.window().currentStep() == step; }

    [[nodiscard]] bool tell(const char *step, qsizetype count, const std::optional<Pulse> &pulse)
    {
        if (!pulse) {
            std::fprintf(stderr, "%s did not come to its end\n", step);
            return false;
        }
        const auto rounded = [](double number) { return std::round(number * 10) / 10; };
        const QJsonObject line {{u"step"_s, QString::fromLatin1(step)},
                                {u"count"_s, count},
                                {u"beats"_s, pulse->beats},
                                {u"tookMs"_s, rounded(pulse->took)},
                                {u"longestMs"_s, rounded(pulse->longest)},
                                {u"p99Ms"_s, rounded(pulse->p99)},
                                {u"busiestMs"_s, rounded(pulse->busiest)}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        return true;
    }

    [[nodiscard]] bool signIn()
    {
        auto *page = static_cast<SignInPage *>(m_fixture.window().pageOf(Step::SignIn));
        QUrl address;
        page->setBrowser([&address](const QUrl &url) {
            address = url;
            return true;
        });
        button(u"browser"_s)->click();
        if (!QTest::qWaitFor([&address] { return !address.isEmpty(); }, 30'000))
            return false;
        PretendBrowser browser;
        return browser.choose(address, u"sanne"_s)
            && m_heart.during([] {}, [this] { return m_fixture.primary()->isEnabled(); });
    }

    /// Chooses a file on page 3 and waits until its first rows are painted.
    [[nodiscard]] std::optional<Pulse> choose(const QString &path, const QString &buttonName)
    {
        m_path = path;
        auto *preview = m_fixture.find<QAbstractItemView>(u"preview"_s);
        const FirstRows rows(preview, m_fixture.window().session(), path);
        return m_heart.during([&] { button(buttonName)->click(); },
                              [&rows] { return rows.arePainted(); });
    }

    [[nodiscard]] std::optional<Pulse> goToTable()
    {
        (void)m_fixture.window().pageOf(Step::Validate); // made here, for its rows are waited for
        const FirstRows rows(grid(), m_fixture.window().session(), m_path);
        return m_heart.during([this] { m_fixture.primary()->click(); },
                              [&rows, this] { return isAt(Step::Validate) && rows.arePainted(); });
    }

    [[nodiscard]] bool open()
    {
        const auto path = writeUsers(m_folder + u"/large.csv"_s, m_rows, true);
        if (!tell("open a file", m_rows, choose(path, u"browse"_s))
            || !tell("go to its table", m_rows, goToTable()))
            return false;
        return tell(
            "take in all rows", m_rows,
            m_heart.during([] {}, [this] { return grid()->model()->rowCount() == m_rows; }));
    }

    [[nodiscard]] bool scroll()
    {
        constexpr int steps = 300;
        auto *bar = grid()->verticalScrollBar();
        const auto pulse = m_heart.duringEach(steps, [bar](int step) {
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * (step + 1) / steps));
        });
        return bar->value() == bar->maximum() && tell("scroll to the end", m_rows, pulse);
    }

    [[nodiscard]] bool type()
    {
        constexpr int letters = 40;
        grid()->setFocus();
        grid()->goTo(m_rows / 2, Field::DisplayName);
        QTest::keyClick(grid(), Qt::Key_F2);
        auto *cell = qobject_cast<QLineEdit *>(grid()->indexWidget(grid()->currentIndex()));
        if (cell == nullptr)
            return false;
        const auto pulse = m_heart.duringEach(
            letters, [cell](int letter) { QTest::keyClick(cell, char('a' + letter % 26)); });
        const auto text = m_fixture.window().session().draft().text(m_rows / 2, Field::DisplayName);
        QTest::keyClick(cell, Qt::Key_Escape);
        return text.endsWith(u"lmn"_s) && tell("type in a cell", letters, pulse);
    }

    [[nodiscard]] bool correct()
    {
        const auto faulty = counts().needsAttention;
        grid()->goTo(0, Field::Email);
        const auto all = m_heart.during([this] { button(u"applyToAll"_s)->click(); },
                                        [this] { return counts().needsAttention == 0; });
        if (!tell("apply to all of the kind", faulty, all))
            return false;
        const auto undone = m_heart.during([this] { button(u"undo"_s)->click(); },
                                           [&] { return counts().needsAttention == faulty; });
        if (!tell("undo it", faulty, undone))
            return false;
        const auto redone = m_heart.during([this] { button(u"redo"_s)->click(); },
                                           [this] { return counts().needsAttention == 0; });
        return tell("redo it", faulty, redone);
    }

    [[nodiscard]] bool changeLanguage()
    {
        const auto english = m_fixture.primary()->text();
        const auto pulse = m_heart.during([this] { m_fixture.language().choose(Language::Dutch); },
                                          [&] { return m_fixture.primary()->text() != english; });
        m_fixture.language().choose(Language::English);
        return tell("change the language", m_rows, pulse);
    }

    /// The users that are created, instead of the large file.
    [[nodiscard]] bool openSmall()
    {
        m_fixture.window().back();
        m_path = writeUsers(m_folder + u"/small.csv"_s, m_users, false);
        button(u"anotherFile"_s)->click();
        if (!m_fixture.answer(u"Read the file"_s))
            return false;
        const auto isRead = [this] { return m_fixture.window().session().file()->path == m_path; };
        if (!QTest::qWaitFor(isRead, 30'000))
            return false;
        m_fixture.primary()->click();
        return m_fixture.goTo(Step::ChooseLocation)
            && QTest::qWaitFor([this] { return m_fixture.primary()->isEnabled(); }, 30'000);
    }

    [[nodiscard]] bool save()
    {
        auto *page = m_fixture.window().pageOf(Step::Save);
        const auto pulse =
            m_heart.during([this] { m_fixture.primary()->click(); },
                           [=, this] { return isAt(Step::Save) && page->isComplete(); });
        return tell("create users", m_users, pulse);
    }

    [[nodiscard]] bool showPasswords()
    {
        (void)m_fixture.window().pageOf(Step::Passwords);
        auto *list = m_fixture.find<ListView>(u"created"_s);
        const auto shown =
            m_heart.during([this] { m_fixture.primary()->click(); },
                           [=, this] { return list->model()->rowCount() == m_users; });
        if (!tell("show passwords", m_users, shown))
            return false;
        constexpr int steps = 100;
        auto *bar = list->verticalScrollBar();
        const auto scrolled = m_heart.duringEach(
            steps, [bar](int step) { bar->setValue(bar->maximum() * (step + 1) / steps); });
        return tell("scroll the passwords", m_users, scrolled);
    }

    QString m_folder;
    int m_rows;
    int m_users;
    QString m_path; ///< what is chosen next
    WizardFixture m_fixture;
    Heartbeat m_heart;
};

} // namespace

int main(int argc, char **argv)
{
    // Nobody's keychain.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    keepSettingsApart(u"bench"_s);
    const auto arguments = QCoreApplication::arguments();
    const auto number = [&arguments](qsizetype at, int otherwise) {
        return arguments.size() > at ? arguments[at].toInt() : otherwise;
    };
    const auto rows = number(1, 100'000);
    const auto users = number(2, 1000);
    const auto latency = number(3, 0);
    if (rows < 2 * faultyEvery || users < 1 || latency < 0) {
        std::fputs("usage: bench_gui [ROWS [USERS [LATENCY]]]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    const DemoProcess demo({u"--latency"_s, QString::number(latency)},
                           QProcessEnvironment::systemEnvironment());
    Bench bench(demo, folder.path(), rows, users);
    return bench.run() ? 0 : 1;
}
