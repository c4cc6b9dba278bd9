// SPDX-License-Identifier: Apache-2.0

#include "support/contrast.h"
#include "support/widgettest.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/tokens.h"
#include "theme/wizardstyle.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    const char *name;
    ColorToken over;
    ColorToken ground;
    double least;
};

/// What is read, and on what: text needs 4.5, marks and edges 3 (WCAG 2.1, 1.4.3 and 1.4.11).
const QList<Pair> &pairs()
{
    using T = Tokens;
    static const QList<Pair> all {
        {"text on the window", &T::text, &T::window, 4.5},
        {"text on a card", &T::text, &T::card, 4.5},
        {"text on the chosen row", &T::text, &T::tint, 4.5},
        {"second text on the window", &T::text2, &T::window, 4.5},
        {"second text on the rail", &T::text2, &T::rail, 4.5},
        {"second text on a note", &T::text2, &T::tint, 4.5},
        {"second text on a warning", &T::text2, &T::warnbg, 4.5},
        {"second text on a problem", &T::text2, &T::badbg, 4.5},
        {"second text on what is done", &T::text2, &T::okbg, 4.5},
        {"third text on a card", &T::text3, &T::card, 4.5},
        {"third text on the chosen row", &T::text3, &T::tint, 4.5},
        {"the primary button", &T::onaccent, &T::accent, 4.5},
        {"the primary button, hovered", &T::onaccent, &T::accenthover, 4.5},
        {"the primary button, pressed", &T::onaccent, &T::accentpress, 4.5},
        {"a quiet button", &T::accenttext, &T::window, 4.5},
        {"a soft button", &T::accenttext, &T::tint, 4.5},
        {"created", &T::ok, &T::card, 4.5},
        {"created, on its ground", &T::ok, &T::okbg, 4.5},
        {"a warning on its ground", &T::warn, &T::warnbg, 4.5},
        {"refused on a card", &T::bad, &T::card, 4.5},
        {"refused on its ground", &T::bad, &T::badbg, 4.5},
        {"refused on the rail", &T::bad, &T::rail, 4.5},
        {"the mark of created", &T::okmark, &T::okbg, 3},
        {"the mark of a warning", &T::warnmark, &T::warnbg, 3},
        {"the mark of refused", &T::badmark, &T::badbg, 3},
        {"the focus ring", &T::accent, &T::window, 3},
        {"the lower edge of a button", &T::edge, &T::window, 3},
        {"the ring of a step to come", &T::edge, &T::rail, 3},
        {"the mark of the program", &T::door, &T::tile, 3},
    };
    return all;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadStandsOut_data()
    {
        QTest::addColumn<int>("pair");
        QTest::addColumn<bool>("isDark");
        for (int i = 0; i < pairs().size(); ++i) {
            QTest::addRow("%s, light", pairs()[i].name) << i << false;
            QTest::addRow("%s, dark", pairs()[i].name) << i << true;
        }
    }

    void whatIsReadStandsOut()
    {
        QFETCH(int, pair);
        QFETCH(bool, isDark);
        const auto &[name, over, ground, least] = pairs()[pair];
        const auto tokens = isDark ? Tokens::forDark() : Tokens::forLight();
        const auto ratio = contrastRatio(tokens.*over, tokens.*ground);
        QVERIFY2(ratio >= least, qPrintable(u"%1: %2"_s.arg(QString::fromUtf8(name)).arg(ratio)));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white)), 1);
        // Independent of which is on top.
        QCOMPARE(contrastRatio(Qt::red, Qt::blue), contrastRatio(Qt::blue, Qt::red));
    }

    void everyDrawingHasItsName()
    {
        auto files = QDir(QStringLiteral(WELKOM_SOURCE_DIR "/resources/icons"))
                         .entryList({u"*.svg"_s}, QDir::Files);
        for (auto &file : files)
            file.chop(4);
        std::sort(files.begin(), files.end());
        QStringList names;
        for (int i = 0; i < iconCount; ++i)
            names += nameOf(static_cast<Icon>(i));
        QCOMPARE(names, files); // in this order, because the masks are in this order
    }

    void everyIconIsThere_data()
    {
        QTest::addColumn<int>("icon");
        for (int i = 0; i < iconCount; ++i)
            QTest::newRow(qPrintable(nameOf(static_cast<Icon>(i)))) << i;
    }

    void everyIconIsThere()
    {
        QFETCH(int, icon);
        for (const auto ratio : {1.0, 1.25, 1.5, 1.75, 2.0, 3.0}) {
            for (const auto size : {16, 20, 32}) {
                const auto image =
                    iconPixmap(static_cast<Icon>(icon), size, QColor(0xA8231C), ratio).toImage();
                QCOMPARE(image.width(), qRound(size * ratio));
                QCOMPARE(image.devicePixelRatio(), ratio);
                int covered = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const auto pixel = image.pixelColor(x, y);
                        if (pixel.alpha() < 64)
                            continue;
                        ++covered;
                        QVERIFY(qAbs(pixel.red() - 0xA8) < 4 && qAbs(pixel.blue() - 0x1C) < 4);
                    }
                }
                // Lines: something, and far from everything.
                QVERIFY(covered > 4);
                QVERIFY(covered < image.width() * image.height() / 2);
            }
        }
    }

    void theWindowTurnsDarkAndBack()
    {
        Theme theme(Theme::Look::Light);
        QWidget window;
        theme.dress(&window);
        QCOMPARE(window.palette().color(QPalette::Window), Tokens::forLight().window);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setLook(Theme::Look::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(currentTokens().isDark);
        QCOMPARE(window.palette().color(QPalette::Window), Tokens::forDark().window);
        theme.setLook(Theme::Look::Light);
        QVERIFY(!currentTokens().isDark);
    }

    void menusWearTheLookOfTheMoment()
    {
        Theme theme(Theme::Look::Dark);
        QLineEdit field;
        const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
        menu->popup({});
        QCOMPARE(menu->palette().color(QPalette::Window),
                 Tokens::forDark().palette().color(QPalette::Window));
        menu->hide();
        theme.setLook(Theme::Look::Light);
        menu->popup({});
        QCOMPARE(menu->palette().color(QPalette::Window),
                 Tokens::forLight().palette().color(QPalette::Window));
    }

    void theSystemsPaletteDecides()
    {
        const auto before = QApplication::palette();
        Theme theme(Theme::Look::System);
        auto dark = before;
        dark.setColor(QPalette::Window, QColor(0x202020));
        QApplication::setPalette(dark);
        QVERIFY(currentTokens().isDark);
        QApplication::setPalette(before);
        QVERIFY(!currentTokens().isDark);
    }

    void highContrastTakesOnlyTheSystemsColors()
    {
        QPalette system(Qt::yellow, Qt::black);
        system.setColor(QPalette::Window, Qt::black);
        system.setColor(QPalette::WindowText, Qt::yellow);
        system.setColor(QPalette::Highlight, Qt::cyan);
        const auto tokens = Tokens::fromPalette(system);
        QVERIFY(tokens.isHighContrast);
        QCOMPARE(tokens.window, QColor(Qt::black));
        QCOMPARE(tokens.text3, QColor(Qt::yellow));
        QCOMPARE(tokens.bad, QColor(Qt::yellow));
        QCOMPARE(tokens.accent, QColor(Qt::cyan));
    }
};

WELKOM_WIDGET_TEST(theme, ThemeTest)
#include "tst_theme.moc"
