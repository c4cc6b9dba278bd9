// SPDX-License-Identifier: Apache-2.0
//
// Page 3.

#include "studio.h"

#include "common/recentfiles.h"
#include "widgets/banner.h"

#include <QComboBox>
#include <QMimeData>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

void waitForFile(Scene &scene)
{
    scene.until("the file", [&scene] { return scene.window().session().file().has_value(); });
}

void waitForProblem(Scene &scene)
{
    scene.until("a problem",
                [&scene] { return scene.fixture().find<Banner>(u"problemBanner"_s)->isVisible(); });
}

void open(Scene &scene)
{
    if (!scene.goTo(Step::BrowseFile))
        qFatal("no page 3");
}

void shootProblem(const Studio &studio, const QString &name, const QByteArray &bytes)
{
    Scene scene(studio);
    open(scene);
    scene.drop(scene.write(u"nieuwe medewerkers.csv"_s, bytes));
    waitForProblem(scene);
    scene.shoot(name);
}

void shootEmpty(const Studio &studio)
{
    Scene scene(studio);
    open(scene);
    scene.shoot(u"03-file-nothing-yet"_s);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(scene.path(u"users.csv"_s))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&scene.window(), &enter);
    scene.shoot(u"03-file-held-over"_s);
    QDragLeaveEvent leave;
    QApplication::sendEvent(&scene.window(), &leave);
    for (const auto &name : {u"leerlingen 2026.csv"_s, u"nieuwe medewerkers september.csv"_s,
                             u"export_Users_2026-9-14_with_a_very_long_name.csv"_s})
        rememberFile(scene.write(name, "x"));
    scene.window().back();
    scene.window().next();
    scene.shoot(u"03-file-recent"_s);
    scene.drop(scene.path(u"gone.csv"_s));
    waitForProblem(scene);
    scene.shoot(u"03-file-gone"_s);
}

/// A pipe is a file that never ends until it is written to.
void shootReading(const Studio &studio)
{
#ifndef Q_OS_WIN
    Scene scene(studio);
    open(scene);
    const auto path = QFile::encodeName(scene.path(u"nieuwe medewerkers.csv"_s));
    if (::mkfifo(path.constData(), 0600) != 0)
        qFatal("no pipe");
    scene.drop(QFile::decodeName(path));
    scene.until("the busy view",
                [&scene] { return scene.fixture().find<QWidget>(u"busy"_s)->isVisible(); });
    scene.shoot(u"03-file-reading"_s);
    ::close(::open(path.constData(), O_WRONLY));
    waitForProblem(scene);
#else
    Q_UNUSED(studio)
#endif
}

void shootRead(const Studio &studio)
{
    Scene scene(studio);
    open(scene);
    QFile sample(QStringLiteral(WELKOM_SOURCE_DIR "/resources/samples/nieuwe-medewerkers.csv"));
    if (!sample.open(QFile::ReadOnly))
        qFatal("no sample");
    const auto bytes = sample.readAll();
    const auto path = scene.write(u"nieuwe-medewerkers.csv"_s, bytes);
    scene.drop(path);
    waitForFile(scene);
    scene.shoot(u"03-file"_s);
    scene.write(u"nieuwe-medewerkers.csv"_s, bytes + "Bo;Bos;Bo Bos;bo.bos@contoso.nl;\r\n");
    const auto isSaid = [&scene] {
        return scene.fixture().find<Banner>(u"changedBanner"_s)->isVisible();
    };
    scene.until("the change", isSaid);
    scene.shoot(u"03-file-changed"_s);
    QFile::remove(path);
    scene.until("the absence",
                [&scene] { return !scene.fixture().find<Button>(u"readAgain"_s)->isVisible(); });
    scene.shoot(u"03-file-removed"_s);
}

void shootColumns(const Studio &studio)
{
    Scene scene(studio);
    open(scene);
    scene.drop(scene.write(u"personeel.csv"_s,
                           "Voornaam;Achternaam;Weergavenaam;Contact;Afdeling\r\n"
                           "Anna;de Boer;Anna de Boer;anna.deboer@contoso.nl;Winkel Delft\r\n"
                           "Daan;Visser;Daan Visser;daan.visser@contoso.nl;Transport\r\n"));
    waitForFile(scene);
    scene.shoot(u"03-file-missing-column"_s);
    auto *box = scene.fixture().find<QComboBox>(u"field4"_s);
    box->setCurrentIndex(4);
    Q_EMIT box->activated(4);
    scene.until("the match", [&scene] { return scene.fixture().primary()->isEnabled(); });
    scene.shoot(u"03-file-columns-mapped"_s);
}

} // namespace

void shootFiles(const Studio &studio)
{
    shootEmpty(studio);
    shootReading(studio);
    shootRead(studio);
    shootColumns(studio);
    shootProblem(studio, u"03-file-workbook"_s, "PK\x03\x04xxxxxxxxxxx");
    shootProblem(studio, u"03-file-binary"_s, QByteArray(100'000, '\0'));
    shootProblem(studio, u"03-file-empty"_s, {});
    shootProblem(studio, u"03-file-no-users"_s, "Weergavenaam;E-mail\r\n");
}

} // namespace Welkom
