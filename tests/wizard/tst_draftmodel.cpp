// SPDX-License-Identifier: Apache-2.0

#include "models/draftmodel.h"

#include "support/testsubject.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

constexpr char header[] = "Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate\n";

CheckedDraft draftOf(const QByteArray &rows)
{
    return CheckedDraft(readUserFile(header + rows));
}

/// Ready, malformed, line break, without a display name, ready.
constexpr char mixed[] = "Anna;Smit;Anna Smit;anna@x.nl;\n"
                         "Piet;Jansen;Piet Jansen;piet@x,nl;\n"
                         "Sem;Bakker;\"Sem\nBakker\";sem@x.nl;\n"
                         "Fatima;el Idrissi;;fatima@x.nl;\n"
                         "Noor;Visser; Noor Visser;noor@x.nl;\n";

/// The rows' numbers, as they are shown.
QStringList numbersIn(const DraftModel &model)
{
    QStringList numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers += model.index(row, DraftModel::RowNumber).data().toString();
    return numbers;
}

} // namespace

class DraftModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCells_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("role");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char *name, int at, int column, int role, const QVariant &value) {
            QTest::newRow(name) << at << column << role << value;
        };
        const int email = DraftModel::FirstField + 3;
        const int displayName = DraftModel::FirstField + 2;
        row("the number is the one that Excel shows", 0, DraftModel::RowNumber, Qt::DisplayRole,
            u"2"_s);
        row("a cell", 0, email, Qt::DisplayRole, u"anna@x.nl"_s);
        row("a line break is shown as it is sent", 2, displayName, Qt::DisplayRole,
            u"Sem Bakker"_s);
        row("and edited as it is", 2, displayName, Qt::EditRole, u"Sem\nBakker"_s);
        row("a row that is ready", 0, DraftModel::Standing, DraftModel::StandingRole,
            int(RowStanding::Ready));
        row("a row that needs attention", 1, DraftModel::Standing, DraftModel::StandingRole,
            int(RowStanding::NeedsAttention));
        row("a row with a warning", 2, DraftModel::Standing, DraftModel::StandingRole,
            int(RowStanding::Warned));
        row("a cell with an error", 1, email, DraftModel::SeverityRole, int(Severity::Error));
        row("a cell with a warning", 2, displayName, DraftModel::SeverityRole,
            int(Severity::Warning));
        row("a cell without", 1, displayName, DraftModel::SeverityRole, QVariant());
        row("spaces around it do no harm", 4, displayName, DraftModel::SeverityRole, QVariant());
        row("what a screen reader says", 1, email, Qt::AccessibleTextRole,
            u"Row 3, Email: piet@x,nl. Row 3, Email: the domain has a comma instead of a dot."_s);
        row("of a cell without a finding", 0, email, Qt::AccessibleTextRole,
            u"Row 2, Email: anna@x.nl"_s);
        row("of how a row stands", 1, DraftModel::Standing, Qt::AccessibleTextRole,
            u"Needs attention"_s);
        row("a tooltip", 3, displayName, Qt::ToolTipRole, u"Row 5: the display name is missing."_s);
    }

    void showsCells()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(int, role);
        auto draft = draftOf(mixed);
        DraftModel model;
        model.setDraft(&draft);
        QTEST(model.index(row, column).data(role), "value");
    }

    void filters_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("all") << int(RowFilter::All)
                             << QStringList {u"2"_s, u"3"_s, u"4"_s, u"6"_s, u"7"_s};
        QTest::newRow("ready") << int(RowFilter::Ready) << QStringList {u"2"_s, u"7"_s};
        QTest::newRow("in need of attention")
            << int(RowFilter::NeedsAttention) << QStringList {u"3"_s, u"6"_s};
        QTest::newRow("with warnings") << int(RowFilter::Warned) << QStringList {u"4"_s};
    }

    void filters()
    {
        QFETCH(int, filter);
        // An empty row in the file counts for the number.
        auto draft = draftOf(QByteArray(mixed).replace("Fatima", ";;;;\nFatima"));
        DraftModel model;
        model.setDraft(&draft);
        model.setFilter(static_cast<RowFilter>(filter));
        QTEST(numbersIn(model), "numbers");
    }

    void aRowThatWasPutRightStaysUntilTheFilterIsChosenAgain()
    {
        auto draft = draftOf(mixed);
        DraftModel model;
        QAbstractItemModelTester tester(&model);
        model.setDraft(&draft);
        model.setFilter(RowFilter::NeedsAttention);
        model.setText(model.index(0, model.columnOf(Field::Email)), u"piet@x.nl"_s);
        QCOMPARE(numbersIn(model), (QStringList {u"3"_s, u"5"_s}));
        model.setLeftOut({3}, true);
        model.setFilter(RowFilter::NeedsAttention);
        QCOMPARE(numbersIn(model), QStringList {u"5"_s}); // what is left out is not created either
        QCOMPARE(model.rowOf(1), -1);
        QCOMPARE(model.rowOf(3), 0);
    }

    void correctionsAreTold()
    {
        auto draft = draftOf(mixed);
        DraftModel model;
        model.setDraft(&draft);
        QSignalSpy corrected(&model, &DraftModel::corrected);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const auto email = model.index(1, model.columnOf(Field::Email));
        model.type(email, u"piet@x"_s);
        QCOMPARE(email.data(DraftModel::SeverityRole).toInt(), int(Severity::Error));
        model.type(email, u"piet@x.nl"_s);
        QVERIFY(!email.data(DraftModel::SeverityRole).isValid());
        QCOMPARE(corrected.size(), 2);
        QCOMPARE(changed.size(), 2);
        model.cancelTyping();
        QCOMPARE(email.data().toString(), u"piet@x,nl"_s);
        model.setText(email, u"piet@x,nl"_s); // as it is: nothing to tell
        QCOMPARE(corrected.size(), 3);
        QVERIFY(model.setData(email, u"p@x.nl"_s, Qt::EditRole));
        model.undo();
        QCOMPARE(email.data().toString(), u"piet@x,nl"_s);
        model.redo();
        QCOMPARE(email.data().toString(), u"p@x.nl"_s);
    }

    void aRowThatIsLeftOutCannotBeEdited()
    {
        auto draft = draftOf(mixed);
        DraftModel model;
        model.setDraft(&draft);
        const auto email = model.index(1, model.columnOf(Field::Email));
        QVERIFY(email.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.index(1, DraftModel::Standing).flags().testFlag(Qt::ItemIsEditable));
        model.setLeftOut({1}, true);
        QVERIFY(!email.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!email.data(DraftModel::SeverityRole).isValid());
        QVERIFY(email.data(Qt::AccessibleTextRole).toString().endsWith(u"Left out"_s));
    }

    void theStatusIsShownOnlyToBeEmptied()
    {
        auto good = draftOf(mixed);
        auto uploaded = draftOf(";;A;a@x.nl;Created\n");
        DraftModel model;
        model.setDraft(&good);
        QCOMPARE(model.columnOf(Field::Status), -1);
        model.setDraft(&uploaded);
        const auto column = model.columnOf(Field::Status);
        QCOMPARE(column, DraftModel::FirstField + 4);
        QCOMPARE(model.index(0, column).data(DraftModel::SeverityRole).toInt(),
                 int(Severity::Error));
        model.setDraft(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void manyRowsAreCorrectedByAWorker()
    {
        QByteArray rows;
        for (int i = 0; i < 1'000; ++i)
            rows += ";;A;u" + QByteArray::number(i) + "@x,nl;\n";
        auto draft = draftOf(rows);
        DraftModel model;
        QAbstractItemModelTester tester(&model);
        model.setDraft(&draft);
        QSignalSpy began(&model, &DraftModel::workBegan);
        QSignalSpy ended(&model, &DraftModel::workEnded);
        QSignalSpy corrected(&model, &DraftModel::corrected);
        const auto email = model.index(0, model.columnOf(Field::Email));
        model.applyToAll(draft.findings(0).first());
        QVERIFY(model.isWorking());
        QCOMPARE(began.size(), 1);
        QVERIFY(!email.flags().testFlag(Qt::ItemIsEditable));
        model.setText(email, u"lost@x.nl"_s);
        model.type(email, u"lost@x.nl"_s);
        model.cancelTyping();
        model.undo();
        model.setLeftOut({0}, true);
        QCOMPARE(corrected.size(), 0);
        QCOMPARE(email.data().toString(), u"u0@x,nl"_s);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!model.isWorking());
        QCOMPARE(corrected.size(), 1);
        QCOMPARE(email.data().toString(), u"u0@x.nl"_s);
        QVERIFY(email.flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(draft.counts().ready, 1'000);
        model.undo();
        QTRY_COMPARE(draft.counts().ready, 0);
        model.redo();
        QTRY_COMPARE(draft.counts().ready, 1'000);
        QList<qsizetype> users;
        for (qsizetype user = 0; user < 1'000; ++user)
            users += user;
        model.setLeftOut(users, true);
        QTRY_COMPARE(draft.counts().leftOut, 1'000);
    }

    void anotherDraftCallsOffTheWork()
    {
        QByteArray rows;
        for (int i = 0; i < 1'000; ++i)
            rows += ";;A;u" + QByteArray::number(i) + "@x,nl;\n";
        auto draft = draftOf(rows);
        auto other = draftOf(mixed);
        DraftModel model;
        model.setDraft(&draft);
        QSignalSpy ended(&model, &DraftModel::workEnded);
        model.applyToAll(draft.findings(0).first());
        model.setDraft(&other);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!model.isWorking());
        model.setDraft(nullptr);
        model.setDraft(&draft);
        model.applyToAll(draft.findings(0).first());
        QTRY_COMPARE(draft.counts().ready, 1'000);
        QCOMPARE(ended.size(), 2); // the first never came
        QCOMPARE(other.counts().rows(), 5);
    }

    void manyRowsAreHandedOverInPortions()
    {
        QByteArray rows;
        for (int i = 0; i < 45'000; ++i)
            rows += ";;A;u" + QByteArray::number(i) + "@x.nl;\n";
        auto draft = draftOf(rows);
        DraftModel model;
        model.setDraft(&draft);
        QVERIFY(model.rowCount() < 1000);
        QCOMPARE(model.rowOf(30'000), 30'000); // who goes there does not wait
        QVERIFY(model.rowCount() > 30'000);
        QTRY_COMPARE(model.rowCount(), 45'000);
        QCOMPARE(model.index(44'999, 0).data().toString(), u"45001"_s);
    }
};

WELKOM_TEST(draftmodel, DraftModelTest)
#include "tst_draftmodel.moc"
