// SPDX-License-Identifier: Apache-2.0
//
// Words and room: nothing is cut in the smallest window, no accelerator occurs twice on a screen.

#include "support/widgettest.h"
#include "support/wizardfixture.h"

#include "widgets/label.h"
#include "widgets/pagescroll.h"
#include "widgets/steprail.h"

#include <QComboBox>
#include <QScrollBar>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// What is too small for what stands in it, in words.
QStringList whatIsCut(QWidget &window)
{
    QStringList cut;
    const auto widgets = window.findChildren<QWidget *>();
    for (auto *widget : widgets) {
        if (!widget->isVisible())
            continue;
        const QRect place(widget->mapTo(&window, QPoint(0, 0)), widget->size());
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QString text;
        auto isCut = false;
        if (label && !qobject_cast<const ElidedLabel *>(label) && !label->text().isEmpty()) {
            text = label->text();
            const auto needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                                  : label->sizeHint();
            isCut = label->width() < needed.width() || label->height() < needed.height();
        } else if (button && !button->text().isEmpty()) {
            text = button->text();
            isCut = button->width() < button->sizeHint().width()
                || button->height() < button->sizeHint().height();
        }
        if (isCut || (!text.isEmpty() && !window.rect().contains(place)))
            cut += u"%1 (%2x%3 at %4,%5)"_s.arg(text)
                       .arg(place.width())
                       .arg(place.height())
                       .arg(place.x())
                       .arg(place.y());
    }
    return cut;
}

/// Accelerators that stand twice on the screen.
QStringList collisions(QWidget &window)
{
    QHash<QString, QStringList> byKey;
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const auto *button : buttons) {
        if (!button->isVisible())
            continue;
        const auto keys = QKeySequence::mnemonic(button->text());
        if (!keys.isEmpty())
            byKey[keys.toString()] += button->text();
    }
    const auto labels = window.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->isVisible() && label->buddy())
            byKey[QKeySequence::mnemonic(label->text()).toString()] += label->text();
    }
    QStringList found;
    for (auto i = byKey.cbegin(); i != byKey.cend(); ++i) {
        if (i.value().size() > 1)
            found += i.key() + u": "_s + i.value().join(u" / "_s);
    }
    return found;
}

void addPages()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("step");
    for (const auto language : {Language::Dutch, Language::English}) {
        for (int step = 0; step < StepRail::stepCount; ++step) {
            QTest::addRow("page %d, %s", step + 1, qPrintable(codeOf(language)))
                << int(language) << step;
        }
    }
}

} // namespace

class FitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutInTheSmallestWindow_data() { addPages(); }

    void nothingIsCutInTheSmallestWindow()
    {
        QFETCH(int, language);
        QFETCH(int, step);
        WizardFixture fixture(static_cast<Language>(language));
        QVERIFY(fixture.goTo(static_cast<Step>(step), 5));
        fixture.window().resize(860, 580);
        QCOMPARE(fixture.window().size(), QSize(860, 580)); // and it can be so small
        QVERIFY(fixture.settle());
        const auto cut = whatIsCut(fixture.window());
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void nothingScrollsBesideTheLists_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("step");
        for (int step = 0; step < StepRail::stepCount; ++step) {
            QTest::addRow("page %d, usual size", step + 1) << QSize(1040, 700) << step;
            QTest::addRow("page %d, smallest size", step + 1) << QSize(860, 580) << step;
        }
    }

    void nothingScrollsBesideTheLists()
    {
        QFETCH(QSize, size);
        QFETCH(int, step);
        WizardFixture fixture(Language::Dutch);
        QVERIFY(fixture.goTo(static_cast<Step>(step), 5));
        QVERIFY(fixture.settle());
        fixture.window().resize(size);
        QVERIFY(fixture.settle());
        auto *scroll = fixture.window().pageOf(static_cast<Step>(step))->findChild<PageScroll *>();
        QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    }

    void largeTextScrollsInsteadOfBeingSqueezed()
    {
        const auto before = QApplication::font();
        auto large = before;
        large.setPointSizeF(20);
        QApplication::setFont(large);
        {
            WizardFixture fixture(Language::Dutch);
            QVERIFY(fixture.goTo(Step::ChooseLocation, 5));
            fixture.window().resize(1040, 700);
            QVERIFY(fixture.settle());
            QApplication::setFont(before);
            auto *page = fixture.window().pageOf(Step::ChooseLocation);
            QVERIFY(page->findChild<PageScroll *>()->verticalScrollBar()->maximum() > 0);
            const auto labels = page->findChild<QWidget *>(u"review"_s)->findChildren<QLabel *>();
            for (const auto *label : labels) {
                if (label->isVisible() && label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(label->text()));
            }
        }
    }

    void noAcceleratorStandsTwice_data() { addPages(); }

    void noAcceleratorStandsTwice()
    {
        QFETCH(int, language);
        QFETCH(int, step);
        WizardFixture fixture(static_cast<Language>(language));
        QVERIFY(fixture.goTo(static_cast<Step>(step), 5));
        QVERIFY(fixture.settle());
        const auto twice = collisions(fixture.window());
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void everyControlHasAName_data() { addPages(); }

    void everyControlHasAName()
    {
        QFETCH(int, language);
        QFETCH(int, step);
        WizardFixture fixture(static_cast<Language>(language));
        QVERIFY(fixture.goTo(static_cast<Step>(step), 5));
        QStringList nameless;
        const auto widgets = fixture.window().findChildren<QWidget *>();
        for (const auto *widget : widgets) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                nameless += QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    /// In the smallest window, with all that it can have to say.
    void theUndoDialogFits_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("in Dutch") << int(Language::Dutch);
        QTest::newRow("in English") << int(Language::English);
    }

    void theUndoDialogFits()
    {
        QFETCH(int, language);
        WizardFixture fixture(static_cast<Language>(language));
        QVERIFY(fixture.goTo(Step::Passwords, 5));
        fixture.window().resize(860, 580);
        QTRY_VERIFY(fixture.find<Button>(u"undoUpload"_s)->isEnabled());
        const auto objections = [&fixture]() -> QString {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            auto *dialog = fixture.dialog();
            if (!dialog)
                return u"no dialog"_s;
            if (dialog->width() > 860 || dialog->height() > 580)
                return u"%1 x %2"_s.arg(dialog->width()).arg(dialog->height());
            return (whatIsCut(*dialog) + collisions(*dialog)).join(u'\n');
        };
        fixture.find<Button>(u"undoUpload"_s)->click();
        QTRY_VERIFY(fixture.find<Button>(u"undoDelete"_s)->isVisible());
        QCOMPARE(objections(), QString());
        fixture.find<Button>(u"undoDelete"_s)->click();
        QCOMPARE(objections(), QString());
        QTRY_VERIFY(fixture.find<Button>(u"undoClose"_s)->isVisible());
        QCOMPARE(objections(), QString());
        fixture.find<Button>(u"undoClose"_s)->click();
        QTRY_VERIFY(!fixture.dialog());
        QTRY_VERIFY(!fixture.find<Button>(u"undoUpload"_s)->isEnabled());
        const auto onPage = [&fixture] {
            return (whatIsCut(fixture.window()) + collisions(fixture.window())).join(u'\n');
        };
        QTRY_COMPARE(onPage(), QString());
    }

    void theWindowBearsTextOfTwiceTheSize_data() { addPages(); }

    void theWindowBearsTextOfTwiceTheSize()
    {
        QFETCH(int, language);
        QFETCH(int, step);
        const auto before = QApplication::font();
        auto large = before;
        large.setPointSizeF(20);
        QApplication::setFont(large);
        {
            WizardFixture fixture(static_cast<Language>(language));
            QVERIFY(fixture.goTo(static_cast<Step>(step), 5));
            // As large as it asks to be.
            fixture.window().resize(1600, 1200);
            QVERIFY(fixture.settle());
            const auto cut = whatIsCut(fixture.window());
            QApplication::setFont(before);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        }
    }
};

WELKOM_WIDGET_TEST(fit, FitTest)
#include "tst_fit.moc"
