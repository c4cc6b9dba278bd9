// SPDX-License-Identifier: Apache-2.0
//
// Renders the window, page by page and state by state, on the pretend Partner Center:
//   screenshots FOLDER [--font FAMILY] [--only TEXT]
// ./dev screenshots calls it once per language, look and scale.

#include "connection.h"
#include "languagechoice.h"
#include "uploadwizard.h"

#include "services/services.h"
#include "theme/theme.h"
#include "widgets/listview.h"

#include <QLineEdit>

#include <QApplication>
#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// One window on the pretend service, and the folder its pictures go to.
class Studio
{
public:
    Studio(QString folder, Language language, Theme::Look look) : m_folder(std::move(folder))
    {
        ServicesOptions options;
        options.practice = true;
        auto services = Services::make(options);
        if (!services)
            qFatal("no services");
        m_services = std::move(*services);
        m_connection = std::make_unique<ConnectionThrough<Services>>(*m_services);
        m_language = std::make_unique<LanguageChoice>(language);
        m_theme = std::make_unique<Theme>(look);
        m_window = std::make_unique<UploadWizard>(*m_connection, *m_language, *m_theme);
        m_window->resize(1040, 700);
        m_window->show();
        settle();
    }

    ~Studio()
    {
        m_window.reset();
        (void)QCoro::waitFor(m_services->finish());
    }

    [[nodiscard]] UploadWizard &window() { return *m_window; }

    static void settle()
    {
        QTest::qWait(250); // a picture, not a test: fades are through, layouts done
    }

    void shoot(const QString &name)
    {
        settle();
        QDir().mkpath(m_folder);
        m_window->grab().save(m_folder + u'/' + name + u".png"_s);
    }

private:
    QString m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<LanguageChoice> m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UploadWizard> m_window;
};

ChosenFile sampleFile()
{
    const auto path = QStringLiteral(WELKOM_SOURCE_DIR "/resources/samples/nieuwe-medewerkers.csv");
    QFile source(path);
    if (!source.open(QFile::ReadOnly))
        qFatal("no sample");
    ChosenFile file;
    file.path = path;
    const auto bytes = source.readAll();
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    file.draft = CheckedDraft(readUserFile(bytes));
    return file;
}

void shootAll(Studio &studio)
{
    auto &window = studio.window();
    studio.shoot(u"01-sign-in"_s);
    window.next();
    auto *customers = window.findChild<ListView *>(u"customers"_s);
    (void)QTest::qWaitFor([customers] { return customers->model()->rowCount() > 5; });
    customers->selectRow(1);
    QTest::qWait(400);
    studio.shoot(u"02-customer"_s);
    auto *search = window.findChild<QLineEdit *>(u"search"_s);
    search->setText(u"fabricam"_s);
    QTest::qWait(700);
    studio.shoot(u"02-customer-no-match"_s);
    search->clear();
    window.next();
    studio.shoot(u"03-file"_s);
    window.session().setFile(sampleFile());
    window.pageOf(Step::BrowseFile)->retranslate();
    window.next();
    studio.shoot(u"04-check"_s);
    window.next();
    QTest::qWait(300);
    studio.shoot(u"05-location"_s);
    window.resize(860, 580);
    studio.shoot(u"05-location-small"_s);
    window.resize(1040, 700);
    window.next();
    (void)QTest::qWaitFor([&window] { return window.currentStep() == Step::Save; });
    QTest::qWait(500);
    studio.shoot(u"06-save-running"_s);
    (void)QTest::qWaitFor([&window] { return window.pageOf(Step::Save)->isComplete(); }, 60000);
    studio.shoot(u"06-save-finished"_s);
    window.next();
    QTest::qWait(500);
    studio.shoot(u"07-passwords"_s);
    window.resize(860, 580);
    studio.shoot(u"07-passwords-small"_s);
    window.resize(1040, 700);
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"WelkomScreenshots"_s);
    QSettings().clear();
    QCommandLineParser parser;
    parser.addOptions({{u"font"_s, u"Family."_s, u"family"_s},
                       {u"language"_s, u"nl or en."_s, u"code"_s, u"en"_s},
                       {u"dark"_s, u"The dark look."_s}});
    parser.process(application);
    if (parser.isSet(u"font"_s))
        QApplication::setFont(QFont(parser.value(u"font"_s), 9));
    Studio studio(parser.positionalArguments().value(0, u"."_s),
                  parser.value(u"language"_s) == "nl"_L1 ? Language::Dutch : Language::English,
                  parser.isSet(u"dark"_s) ? Theme::Look::Dark : Theme::Look::Light);
    shootAll(studio);
    return 0;
}
