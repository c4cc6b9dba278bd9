// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What a room may include (design section 2).
struct Room
{
    QStringList rooms; ///< other rooms of ours, by folder
    QStringList qt; ///< Qt modules beyond Core, and other libraries, by the folder of their headers
};

const QMap<QString, Room> &rooms()
{
    static const QMap<QString, Room> all {
        {u"app/core"_s, {{}, {u"tl"_s, u"sodium"_s}}},
        {u"app/tables"_s, {{u"core"_s}, {u"sodium"_s}}},
        {u"app/users"_s, {{u"core"_s, u"tables"_s}, {}}},
        {u"app/store"_s, {{u"core"_s, u"users"_s}, {u"QtSql"_s, u"sodium"_s}}},
        // A report is a table.
        {u"app/runs"_s, {{u"core"_s, u"tables"_s, u"users"_s, u"store"_s}, {}}},
        {u"app/requests"_s, {{u"core"_s}, {u"QtNetwork"_s}}},
        {u"app/partnercenter"_s, {{u"core"_s, u"requests"_s}, {u"QtNetwork"_s}}},
        {u"app/loopback"_s, {{u"core"_s}, {u"QtNetwork"_s}}},
        {u"app/demo"_s, {{u"core"_s, u"loopback"_s}, {u"QtNetwork"_s}}},
        {u"app/signin"_s,
         {{u"core"_s, u"loopback"_s, u"requests"_s},
          {u"QtNetwork"_s, u"qt6keychain"_s, u"qtkeychain"_s}}},
        {u"app/services"_s, {{u"core"_s, u"store"_s}, {}}},
        {u"app/backend"_s,
         {{u"core"_s, u"store"_s, u"requests"_s, u"partnercenter"_s, u"signin"_s, u"demo"_s,
           u"services"_s},
          {u"QtNetwork"_s}}},
        {u"app/console"_s,
         {{u"core"_s, u"tables"_s, u"users"_s, u"store"_s, u"runs"_s, u"services"_s, u"demo"_s,
           u"translations"_s},
          {}}},
        // Where the console begins, and nowhere else, it is decided who stands behind the services.
        {u"app/console/console.cpp"_s, {{u"core"_s, u"backend"_s, u"demo"_s}, {}}},
        // The wizard's folders are rooms, too. From outside they see values, seams and the run
        // store: pages never hear who stands behind the services. Only main.cpp does (a file with
        // a line of its own).
        {u"wizard/theme"_s, {{}, {u"QtGui"_s, u"QtWidgets"_s}}},
        // Widgets show values, but know no model.
        {u"wizard/widgets"_s, {{u"core"_s, u"users"_s, u"theme"_s}, {u"QtGui"_s, u"QtWidgets"_s}}},
        {u"wizard/models"_s,
         {{u"core"_s, u"tables"_s, u"users"_s, u"store"_s, u"runs"_s, u"translations"_s,
           u"theme"_s},
          {u"QtGui"_s, u"QtConcurrent"_s}}},
        // What the pages share with each other and with the window.
        {u"wizard/common"_s,
         {{u"core"_s, u"tables"_s, u"users"_s, u"store"_s, u"runs"_s, u"services"_s,
           u"translations"_s, u"theme"_s, u"widgets"_s},
          {u"QtGui"_s, u"QtWidgets"_s, u"QtConcurrent"_s}}},
        {u"wizard/pages"_s,
         {{u"core"_s, u"tables"_s, u"users"_s, u"store"_s, u"runs"_s, u"services"_s, u"theme"_s,
           u"widgets"_s, u"models"_s, u"common"_s},
          {u"QtGui"_s, u"QtWidgets"_s, u"QtConcurrent"_s}}},
        {u"wizard"_s,
         {{u"core"_s, u"services"_s, u"translations"_s, u"theme"_s, u"widgets"_s, u"common"_s,
           u"pages"_s},
          {u"QtGui"_s, u"QtWidgets"_s}}},
        {u"wizard/main.cpp"_s,
         {{u"core"_s, u"backend"_s, u"theme"_s, u"widgets"_s, u"common"_s},
          {u"QtGui"_s, u"QtWidgets"_s}}},
        // The desktop's wishes come over D-Bus, and nothing else of the wizard does.
        {u"wizard/theme/desktopportal.cpp"_s, {{}, {u"QtDBus"_s}}},
    };
    return all;
}

/// Which Qt module a class header belongs to; Core where no other has it.
QString qtModuleOf(const QString &header)
{
    static const QStringList modules {u"QtNetwork"_s, u"QtSql"_s,     u"QtConcurrent"_s,
                                      u"QtGui"_s,     u"QtWidgets"_s, u"QtDBus"_s};
    for (const auto &module : modules) {
        if (QFile::exists(QStringLiteral(WELKOM_QT_HEADERS "/%1/%2").arg(module, header)))
            return module;
    }
    return u"QtCore"_s;
}

/// The room of a file, as a path from the top: the nearest row of the table.
QString roomOf(const QString &file)
{
    for (auto place = file; !place.isEmpty(); place = place.section(u'/', 0, -2)) {
        if (rooms().contains(place))
            return place;
    }
    return QString();
}

/// The files of a room, as paths from the top.
QStringList sourcesOf(const QString &room)
{
    if (room.endsWith(".cpp"_L1))
        return {room};
    const QDir top(QStringLiteral(WELKOM_SOURCE_DIR));
    QStringList files;
    QDirIterator walk(top.filePath(room), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += top.relativeFilePath(walk.next());
    files.removeIf([&room](const QString &file) { return roomOf(file) != room; });
    return files;
}

/// Empty when a file of `room` that lies in `folder` may include this, otherwise what is wrong.
QString objection(const QString &room, const QString &folder, const QString &include, bool inQuotes)
{
    const auto &allowed = rooms()[room];
    if (inQuotes) {
        const auto other = include.section(u'/', 0, -2);
        if (!other.isEmpty())
            return allowed.rooms.contains(other) ? QString() : u"may not use the room "_s + other;
        // Without a folder only a neighbour is meant: what the compiler finds elsewhere is of
        // another room. moc's files lie in the build folder.
        const auto here = QStringLiteral(WELKOM_SOURCE_DIR "/%1/%2").arg(folder, include);
        return include.endsWith(".moc"_L1) || QFile::exists(here) ? QString()
                                                                  : u"names no folder"_s;
    }
    static const QRegularExpression qtClass(u"^Q[A-Z]\\w*$"_s);
    static const QRegularExpression qtModuleHeader(u"^Qt\\w*(/|$)"_s);
    if (include.startsWith(u"QCoro"_s))
        return QStringList {u"QCoroTask"_s, u"QCoroFuture"_s, u"QCoroSignal"_s}.contains(include)
            ? QString()
            : u"only Task, Future and Signal of QCoro"_s;
    // Functions that no class header offers.
    if (include == "QtEndian"_L1
        || (include == "QtConcurrentRun"_L1 && allowed.qt.contains(u"QtConcurrent"_s)))
        return QString();
    if (qtModuleHeader.match(include).hasMatch())
        return u"Qt is included by class name only"_s;
    if (qtClass.match(include).hasMatch()) {
        const auto module = qtModuleOf(include);
        if (module == u"QtCore"_s || allowed.qt.contains(module))
            return QString();
        return u"may not use "_s + module;
    }
    const auto library = include.section(u'/', 0, 0).section(u'.', 0, 0);
    static const QStringList ours {u"tl"_s, u"sodium"_s, u"sqlite3"_s, u"qt6keychain"_s,
                                   u"qtkeychain"_s};
    if (ours.contains(library) && !allowed.qt.contains(library))
        return u"may not use the library "_s + library;
    return QString(); // the standard library and the operating system
}

/// The classes of which a source defines a member outside of the class's own braces. A class
/// within another, such as `RunStore::Room`, is one of its own.
QSet<QString> classesIn(const QString &source)
{
    static const QRegularExpression member(
        u"\\b((?:[A-Z]\\w*::)*[A-Z]\\w*)::(?:~?\\w+|operator[^\\s(]+)\\("_s);
    QSet<QString> classes;
    const auto lines = source.split(u'\n');
    for (const auto &line : lines) {
        // A definition begins at the margin; what is called or declared there ends in its line.
        const auto match = member.match(line);
        if (match.hasMatch() && !line.at(0).isSpace() && !line.startsWith("//"_L1)
            && !line.endsWith(u';'))
            classes += match.captured(1);
    }
    return classes;
}

} // namespace

/// The linker alone does not keep the walls: Qt's headers are reachable from everywhere.
class WallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesStayInTheirRooms_data()
    {
        QTest::addColumn<QString>("room");
        for (const auto &top : {u"app"_s, u"wizard"_s}) {
            const QDir place(QStringLiteral(WELKOM_SOURCE_DIR "/") + top);
            const auto folders = place.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const auto &folder : folders) {
                const auto room = top + u'/' + folder;
                QTest::newRow(qPrintable(room)) << room;
            }
        }
        QTest::newRow("the window") << u"wizard"_s;
        QTest::newRow("the wizard's main") << u"wizard/main.cpp"_s;
        QTest::newRow("where the console begins") << u"app/console/console.cpp"_s;
        QTest::newRow("the desktop's portal") << u"wizard/theme/desktopportal.cpp"_s;
    }

    void includesStayInTheirRooms()
    {
        QFETCH(QString, room);
        QVERIFY2(rooms().contains(room), "a room without walls: name what it may include");
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
        QStringList objections;
        const auto files = sourcesOf(room);
        QVERIFY(!files.isEmpty());
        for (const auto &path : files) {
            QFile file(QStringLiteral(WELKOM_SOURCE_DIR "/") + path);
            QVERIFY(file.open(QFile::ReadOnly));
            while (!file.atEnd()) {
                const auto match = include.match(QString::fromUtf8(file.readLine()));
                if (!match.hasMatch())
                    continue;
                const auto what = objection(room, path.section(u'/', 0, -2), match.captured(2),
                                            match.captured(1) == u"\""_s);
                if (!what.isEmpty())
                    objections += u"%1: %2: %3"_s.arg(path, match.captured(2), what);
            }
        }
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }

    void aClassHasOneSource()
    {
        const QDir top(QStringLiteral(WELKOM_SOURCE_DIR));
        QMap<QString, QStringList> sources;
        for (const auto &folder : {u"app"_s, u"wizard"_s}) {
            QDirIterator walk(top.filePath(folder), {u"*.cpp"_s}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QFile::ReadOnly));
                const auto classes = classesIn(QString::fromUtf8(file.readAll()));
                for (const auto &name : classes)
                    sources[name] += top.relativeFilePath(file.fileName());
            }
        }
        QStringList cut;
        for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
            if (it->size() > 1)
                cut += it.key() + u": "_s + it->join(u", "_s);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void aMemberOfAClassIsSeen_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::newRow("a constructor") << u"Page::Page(int a)"_s << u"Page"_s;
        QTest::newRow("a destructor") << u"Page::~Page()"_s << u"Page"_s;
        QTest::newRow("a function") << u"Result<QString> Page::text() const"_s << u"Page"_s;
        QTest::newRow("an operator") << u"bool Page::operator==(const Page &b)"_s << u"Page"_s;
        QTest::newRow("a result of the class")
            << u"Task<Page::Loaded> Page::load(RunId run)"_s << u"Page"_s;
        QTest::newRow("a class within a class")
            << u"void Store::Room::open()"_s << u"Store::Room"_s;
        QTest::newRow("a call") << u"    Page::text()"_s << QString();
        QTest::newRow("a comment") << u"// Page::text() says so"_s << QString();
        QTest::newRow("a free function") << u"Page::Kind kindOf(int a)"_s << QString();
    }

    void aMemberOfAClassIsSeen()
    {
        QFETCH(QString, line);
        QFETCH(QString, name);
        QCOMPARE(classesIn(line), name.isEmpty() ? QSet<QString>() : QSet<QString> {name});
    }

    void aWallThatIsClimbedIsSeen_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("include");
        QTest::addColumn<bool>("inQuotes");
        QTest::newRow("the core with a socket") << u"app/core"_s << u"QTcpSocket"_s << false;
        QTest::newRow("the core with a database") << u"app/core"_s << u"QSqlQuery"_s << false;
        QTest::newRow("the demo with the client's JSON")
            << u"app/demo"_s << u"partnercenter/partnercenterjson.h"_s << true;
        QTest::newRow("a module header") << u"app/core"_s << u"QtCore"_s << false;
        QTest::newRow("a module path") << u"app/core"_s << u"QtCore/QString"_s << false;
        QTest::newRow("tables with users") << u"app/tables"_s << u"users/columnmap.h"_s << true;
        QTest::newRow("the core with tables") << u"app/core"_s << u"tables/csvtable.h"_s << true;
        QTest::newRow("users with the store") << u"app/users"_s << u"store/run.h"_s << true;
        QTest::newRow("the store with what uses it")
            << u"app/store"_s << u"runs/upload.h"_s << true;
        QTest::newRow("the runs with a database") << u"app/runs"_s << u"QSqlQuery"_s << false;
        QTest::newRow("requests with the client")
            << u"app/requests"_s << u"partnercenter/servicefault.h"_s << true;
        QTest::newRow("requests with the store") << u"app/requests"_s << u"store/run.h"_s << true;
        QTest::newRow("runs with HTTP") << u"app/runs"_s << u"QNetworkReply"_s << false;
        QTest::newRow("the client with sealing")
            << u"app/partnercenter"_s << u"sodium.h"_s << false;
        QTest::newRow("the run store with the keychain")
            << u"app/store"_s << u"qt6keychain/keychain.h"_s << false;
        QTest::newRow("a page with who stands behind the services")
            << u"wizard/pages"_s << u"backend/makeservices.h"_s << true;
        QTest::newRow("the window with who stands behind the services")
            << u"wizard"_s << u"backend/makeservices.h"_s << true;
        QTest::newRow("a command with who stands behind the services")
            << u"app/console"_s << u"backend/makeservices.h"_s << true;
        QTest::newRow("the services with the client")
            << u"app/services"_s << u"requests/requestgate.h"_s << true;
        QTest::newRow("a model with the services")
            << u"wizard/models"_s << u"services/services.h"_s << true;
        QTest::newRow("a page with the client")
            << u"wizard/pages"_s << u"requests/resttransport.h"_s << true;
        QTest::newRow("a page with a socket") << u"wizard/pages"_s << u"QTcpSocket"_s << false;
        QTest::newRow("the theme with a widget")
            << u"wizard/theme"_s << u"widgets/button.h"_s << true;
        QTest::newRow("a widget with a model")
            << u"wizard/widgets"_s << u"models/draftmodel.h"_s << true;
        QTest::newRow("a model with a widget")
            << u"wizard/models"_s << u"widgets/listview.h"_s << true;
        QTest::newRow("a widget with what pages share")
            << u"wizard/widgets"_s << u"common/wizardpage.h"_s << true;
        QTest::newRow("what pages share with a page")
            << u"wizard/common"_s << u"pages/savepage.h"_s << true;
        QTest::newRow("a page with the window, which no folder names")
            << u"wizard/pages"_s << u"uploadwizard.h"_s << true;
        QTest::newRow("a page with the window, by the way up")
            << u"wizard/pages"_s << u"../uploadwizard.h"_s << true;
        QTest::newRow("the window with a model") << u"wizard"_s << u"models/draftmodel.h"_s << true;
        QTest::newRow("the core with the languages, which no folder names")
            << u"app/core"_s << u"translations.h"_s << true;
        QTest::newRow("a room's file from another room, which no folder names")
            << u"app/console"_s << u"error.h"_s << true;
        QTest::newRow("QCoro's network part") << u"app/core"_s << u"QCoroNetworkReply"_s << false;
    }

    void aWallThatIsClimbedIsSeen()
    {
        QFETCH(QString, room);
        QFETCH(QString, include);
        QFETCH(bool, inQuotes);
        QVERIFY(!objection(room, room, include, inQuotes).isEmpty());
    }

    void aNeighbourNeedsNoFolder()
    {
        QVERIFY(objection(u"app/core"_s, u"app/core"_s, u"error.h"_s, true).isEmpty());
        QVERIFY(objection(u"wizard/main.cpp"_s, u"wizard"_s, u"uploadwizard.h"_s, true).isEmpty());
    }

    void aFileIsOfTheNearestRoom()
    {
        QCOMPARE(roomOf(u"wizard/main.cpp"_s), u"wizard/main.cpp"_s);
        QCOMPARE(roomOf(u"wizard/uploadwizard.h"_s), u"wizard"_s);
        QCOMPARE(roomOf(u"wizard/pages/savepage.h"_s), u"wizard/pages"_s);
    }
};

WELKOM_TEST(walls, WallsTest)
#include "tst_walls.moc"
