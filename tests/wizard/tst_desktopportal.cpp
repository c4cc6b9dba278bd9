// SPDX-License-Identifier: Apache-2.0

#include "support/widgettest.h"
#include "theme/desktopportal.h"
#include "theme/theme.h"
#include "theme/wizardstyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Welkom;
using namespace Qt::StringLiterals;

using Settings = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(Settings)

namespace {

constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto settingsInterface = "org.freedesktop.portal.Settings"_L1;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto gnome = u"org.gnome.desktop.interface"_s;

} // namespace

/// Answers as the portal of a desktop does, on a connection of its own.
class PretendPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit PretendPortal(Settings settings)
        : m_settings(std::move(settings)),
          m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
    {
    }
    ~PretendPortal() override { QDBusConnection::disconnectFromBus(u"portal"_s); }

    [[nodiscard]] bool appear()
    {
        return m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots)
            && m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }

    void change(const QString &space, const QString &key, const QVariant &value)
    {
        auto signal = QDBusMessage::createSignal(path, settingsInterface, u"SettingChanged"_s);
        signal << space << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(signal);
    }

public Q_SLOTS:
    Settings ReadAll(const QStringList &spaces) const
    {
        Settings asked;
        for (const auto &space : spaces) {
            if (m_settings.contains(space))
                asked.insert(space, m_settings.value(space));
        }
        return asked;
    }

private:
    Settings m_settings;
    QDBusConnection m_bus;
};

class DesktopPortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run by ctest, which gives it a bus");
        qDBusRegisterMetaType<Settings>();
    }

    void withoutAPortalThereAreNoWishes()
    {
        const DesktopPortal portal;
        QCOMPARE(portal.wishes(), DesktopWishes());
    }

    void wishesAreThereFromTheStart_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QVariant>("dark");
        QTest::addColumn<bool>("contrast");
        QTest::addColumn<bool>("still");
        QTest::newRow("dark is preferred")
            << appearance << u"color-scheme"_s << QVariant(1u) << QVariant(true) << false << false;
        QTest::newRow("light is preferred")
            << appearance << u"color-scheme"_s << QVariant(2u) << QVariant(false) << false << false;
        QTest::newRow("neither is preferred")
            << appearance << u"color-scheme"_s << QVariant(0u) << QVariant() << false << false;
        QTest::newRow("a scheme of the future is no preference")
            << appearance << u"color-scheme"_s << QVariant(7u) << QVariant() << false << false;
        QTest::newRow("a scheme in words is no preference")
            << appearance << u"color-scheme"_s << QVariant(u"dark"_s) << QVariant() << false
            << false;
        QTest::newRow("high contrast")
            << appearance << u"contrast"_s << QVariant(1u) << QVariant() << true << false;
        QTest::newRow("reduced motion")
            << appearance << u"reduced-motion"_s << QVariant(1u) << QVariant() << false << true;
        QTest::newRow("GNOME without animations")
            << gnome << u"enable-animations"_s << QVariant(false) << QVariant() << false << true;
        QTest::newRow("a key of somebody else") << u"org.kde.kdeglobals"_s << u"color-scheme"_s
                                                << QVariant(1u) << QVariant() << false << false;
    }

    void wishesAreThereFromTheStart()
    {
        QFETCH(const QString, space);
        QFETCH(const QString, key);
        QFETCH(const QVariant, value);
        QFETCH(const QVariant, dark);
        QThread thread;
        PretendPortal pretend({{space, {{key, value}}}});
        pretend.moveToThread(&thread);
        thread.start();
        QVERIFY(pretend.appear());
        const DesktopPortal portal;
        const auto wishes = portal.wishes();
        thread.quit();
        thread.wait();
        QCOMPARE(wishes.wantsDark.has_value(), dark.isValid());
        QCOMPARE(wishes.wantsDark.value_or(false), dark.toBool());
        QTEST(wishes.wantsHighContrast, "contrast");
        QTEST(wishes.wantsNoMotion, "still");
    }

    /// The portal shares our thread, so it cannot answer while it is waited for.
    void aSlowPortalIsHeardLater()
    {
        PretendPortal pretend({{appearance, {{u"color-scheme"_s, 1u}}}});
        QVERIFY(pretend.appear());
        const DesktopPortal portal;
        QVERIFY(!portal.wishes().wantsDark);
        QSignalSpy changed(&portal, &DesktopPortal::changed);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(portal.wishes().wantsDark, std::optional(true));
    }

    void theWindowFollowsTheDesktop()
    {
        PretendPortal pretend({});
        QVERIFY(pretend.appear());
        Theme theme(Theme::Look::System);
        QWidget window;
        theme.dress(&window);
        QVERIFY(!currentTokens().isDark);
        pretend.change(appearance, u"color-scheme"_s, 1u);
        QTRY_VERIFY(currentTokens().isDark);
        QCOMPARE(window.palette().color(QPalette::Window), Tokens::forDark().window);
        pretend.change(appearance, u"reduced-motion"_s, 1u);
        QTRY_VERIFY(isMotionReduced());
        pretend.change(appearance, u"color-scheme"_s, 0u);
        QTRY_VERIFY(!currentTokens().isDark);
        pretend.change(appearance, u"contrast"_s, 1u);
        QTRY_VERIFY(currentTokens().isHighContrast);
    }
};

WELKOM_WIDGET_TEST(desktopportal, DesktopPortalTest)
#include "tst_desktopportal.moc"
