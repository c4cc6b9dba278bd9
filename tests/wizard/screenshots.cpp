// SPDX-License-Identifier: Apache-2.0
//
// Renders the window, page by page and state by state, on the pretend Partner Center:
//   welkom_screenshots FOLDER [--language nl|en] [--dark] [--font FAMILY]
// ./dev screenshots calls it once per language, look and scale.

#include "support/wizardfixture.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// Takes the pictures of one fixture.
class Studio
{
public:
    Studio(WizardFixture &fixture, QString folder) : m_fixture(fixture), m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
    }

    void shoot(const QString &name)
    {
        QTest::qWait(250); // a picture, not a test: fades are through, layouts done
        m_fixture.window().grab().save(m_folder + u'/' + name + u".png"_s);
    }

    /// The window with the dialog that is open over it.
    void shootDialog(const QString &name)
    {
        QTest::qWait(250);
        auto picture = m_fixture.window().grab();
        if (auto *dialog = m_fixture.dialog()) {
            QPainter painter(&picture);
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 60));
            const auto shot = dialog->grab();
            painter.drawPixmap(QPointF((m_fixture.window().width() - dialog->width()) / 2.0, 160),
                               shot);
        }
        picture.save(m_folder + u'/' + name + u".png"_s);
    }

    /// At the smallest size, and back.
    void shootSmall(const QString &name)
    {
        m_fixture.window().resize(860, 580);
        shoot(name);
        m_fixture.window().resize(1040, 700);
    }

private:
    WizardFixture &m_fixture;
    QString m_folder;
};

void shootCustomers(WizardFixture &fixture, Studio &studio)
{
    fixture.window().next();
    studio.shoot(u"02-customer-loaded"_s);
    (void)fixture.chooseFirstCustomer();
    QTest::qWait(600);
    studio.shoot(u"02-customer"_s);
    studio.shootSmall(u"02-customer-small"_s);
    auto *search = fixture.find<QLineEdit>(u"search"_s);
    search->setText(u"fabricam"_s);
    QTest::qWait(700);
    studio.shoot(u"02-customer-no-match"_s);
    search->setText(u"contoso"_s);
    studio.shoot(u"02-customer-search"_s);
    search->clear();
    auto *list = fixture.find<ListView>(u"customers"_s);
    list->setFocus(Qt::TabFocusReason);
    studio.shoot(u"02-customer-focus"_s);
}

void shootSave(WizardFixture &fixture, Studio &studio)
{
    fixture.primary()->click();
    (void)QTest::qWaitFor([&fixture] { return fixture.window().currentStep() == Step::Save; });
    auto *counter = fixture.find<QLabel>(u"counter"_s);
    (void)QTest::qWaitFor([counter] { return counter->text().at(0).digitValue() > 0; });
    fixture.window().grab().save(u"/dev/null"_s, "png"); // lays out
    fixture.find<Button>(u"pause"_s)->click();
    studio.shoot(u"06-save-paused"_s);
    fixture.find<Button>(u"stop"_s)->click();
    studio.shootDialog(u"06-save-stop-question"_s);
    fixture.dialog()->findChildren<Button *>().first()->click();
    QTest::qWait(300);
    studio.shoot(u"06-save-stopped"_s);
    studio.shootSmall(u"06-save-stopped-small"_s);
    fixture.find<Button>(u"goOn"_s)->click();
    QTest::qWait(60);
    studio.shoot(u"06-save"_s);
    (void)QTest::qWaitFor([&fixture] { return fixture.window().pageOf(Step::Save)->isComplete(); },
                          60000);
    studio.shoot(u"06-save-finished"_s);
}

void shootPasswords(WizardFixture &fixture, Studio &studio, const QString &folder)
{
    fixture.window().next();
    QTest::qWait(400);
    studio.shoot(u"07-passwords"_s);
    studio.shootSmall(u"07-passwords-small"_s);
    auto *list = fixture.find<ListView>(u"created"_s);
    list->setFocus(Qt::TabFocusReason);
    list->selectRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    studio.shoot(u"07-passwords-shown"_s);
    fixture.primary()->click();
    studio.shootDialog(u"07-passwords-close-question"_s);
    fixture.dialog()->reject();
    fixture.window().setFileChooser([&folder](QWidget *, const FileQuestion &question,
                                              const std::function<void(const QString &)> &chosen) {
        chosen(folder + u'/' + question.suggestedName);
    });
    fixture.find<Button>(u"savePasswords"_s)->click();
    QTest::qWait(400);
    studio.shoot(u"07-passwords-saved"_s);
}

void shootAll(WizardFixture &fixture, Studio &studio)
{
    studio.shoot(u"01-sign-in"_s);
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    studio.shootDialog(u"01-help"_s);
    if (fixture.dialog())
        fixture.dialog()->reject();
    shootCustomers(fixture, studio);
    (void)fixture.goTo(Step::BrowseFile);
    studio.shoot(u"03-file"_s);
    (void)fixture.goTo(Step::Validate);
    studio.shoot(u"04-check"_s);
    (void)fixture.goTo(Step::ChooseLocation);
    QTest::qWait(400);
    studio.shoot(u"05-location"_s);
    studio.shootSmall(u"05-location-small"_s);
    fixture.find<QLineEdit>(u"search"_s)->setText(u"xyz"_s);
    studio.shoot(u"05-location-no-match"_s);
    fixture.find<QLineEdit>(u"search"_s)->clear();
    fixture.window().close();
    studio.shootDialog(u"05-leave-question"_s);
    if (fixture.dialog())
        fixture.dialog()->reject();
    shootSave(fixture, studio);
    const QTemporaryDir folder;
    shootPasswords(fixture, studio, folder.path());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    keepSettingsApart(u"screenshots"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"font"_s, u"Font family instead of the system's."_s, u"family"_s},
                       {u"language"_s, u"nl or en."_s, u"code"_s, u"en"_s},
                       {u"dark"_s, u"The dark look."_s}});
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.process(application);
    if (parser.isSet(u"font"_s))
        QApplication::setFont(QFont(parser.value(u"font"_s), 9));
    WizardFixture fixture(parser.value(u"language"_s) == "nl"_L1 ? Language::Dutch
                                                                 : Language::English,
                          parser.isSet(u"dark"_s) ? Theme::Look::Dark : Theme::Look::Light);
    Studio studio(fixture, parser.positionalArguments().value(0, u"."_s));
    shootAll(fixture, studio);
    return 0;
}
