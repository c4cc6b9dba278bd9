// SPDX-License-Identifier: Apache-2.0

// What the lists of a run tell a ListView of each cell.

#include "models/deletedlist.h"
#include "models/passwordlist.h"
#include "models/refusedlist.h"
#include "models/runlist.h"
#include "models/undolist.h"
#include "support/testsubject.h"

#include <QSignalSpy>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

RunRow rowOf(qint64 number, const QString &name, RowState state)
{
    RunRow row;
    row.position.row = number;
    row.displayName = name;
    row.userPrincipalName = name.toLower() + u"@contoso.example"_s;
    row.outcome.state = state;
    return row;
}

Run runOf(const QList<RunRow> &rows)
{
    Run run;
    run.rows = rows;
    return run;
}

/// A run of two created users, one of whom was deleted again, and one who was refused.
Run mixedRun()
{
    auto deleted = rowOf(2, u"Bo"_s, RowState::Created);
    deleted.removal = Removal();
    deleted.removal->state = RemovalState::Gone;
    auto refused = rowOf(1'203, u"Cas"_s, RowState::Refused);
    refused.outcome.error = Error::of(ErrorKind::InvalidInput, ErrorReason::PasswordRefused);
    return runOf({rowOf(1, u"Ann"_s, RowState::Created), deleted, refused});
}

QStringList headings(const QAbstractItemModel &model)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all += model.headerData(column, Qt::Horizontal).toString();
    return all;
}

QStringList cells(const QAbstractItemModel &model, int row, int role = Qt::DisplayRole)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all += model.index(row, column).data(role).toString();
    return all;
}

/// Only the columns that have one.
QList<ColorToken> colors(const QAbstractItemModel &model, int row)
{
    QList<ColorToken> all;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (const auto color = model.index(row, column).data(ListRole::Color); color.isValid())
            all += color.value<ColorToken>();
    }
    return all;
}

QVariant at(const QAbstractItemModel &model, int row, int column, int role)
{
    return model.index(row, column).data(role);
}

} // namespace

class TestRowLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void deletedUsersSayWhatBecameOfThem()
    {
        DeletedList list;
        list.setRun(mixedRun());
        QCOMPARE(headings(list), QStringList({u"Row"_s, u"Name"_s, u"User name"_s, u"Deleted"_s}));
        QCOMPARE(list.rowCount(), 1);
        QCOMPARE(cells(list, 0),
                 QStringList({u"2"_s, u"Bo"_s, u"bo@contoso.example"_s, u"Was deleted already"_s}));
        QVERIFY(colors(list, 0)
                == QList<ColorToken>({&Tokens::text3, &Tokens::text2, &Tokens::text2}));
        QCOMPARE(at(list, 0, 0, ListRole::Type).toInt(), int(TextRole::Small));
        QVERIFY(!at(list, 0, 1, ListRole::Type).isValid());
    }

    void refusedUsersSayWhy()
    {
        RefusedList list;
        list.setRun(mixedRun());
        QCOMPARE(headings(list), QStringList({u"Row"_s, u"Name"_s, u"User name"_s, u"Reason"_s}));
        QCOMPARE(list.rowCount(), 1);
        QCOMPARE(cells(list, 0),
                 QStringList({u"1,203"_s, u"Cas"_s, u"cas@contoso.example"_s,
                              u"The password was refused twice."_s}));
        QVERIFY(colors(list, 0) == QList<ColorToken>({&Tokens::text3, &Tokens::text2}));
        QVERIFY(!list.hasOthers());
    }

    void aRunSaysHowFarEachRowIs()
    {
        RunList list;
        list.setRows({rowOf(1, u"Ann"_s, RowState::Waiting), rowOf(2, u"Bo"_s, RowState::Sending)});
        QCOMPARE(headings(list),
                 QStringList({u"Row"_s, QString(), u"Name"_s, u"User name"_s, u"Status"_s}));
        QCOMPARE(
            cells(list, 0),
            QStringList({u"1"_s, QString(), u"Ann"_s, u"ann@contoso.example"_s, u"Waiting"_s}));
        // It may have arrived.
        QCOMPARE(cells(list, 1).last(), u"Checking if it was created…"_s);
        QVERIFY(list.isAnyBusy());
        QVERIFY(at(list, 1, RunList::Mark, ListRole::Busy).toBool());
        QCOMPARE(at(list, 1, RunList::Mark, Qt::AccessibleTextRole).toString(),
                 u"Checking if it was created…"_s);

        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        list.setOutcome(2, rowOf(2, {}, RowState::Created).outcome);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), list.index(1, RunList::Mark));
        QCOMPARE(changed[0][1].toModelIndex(), list.index(1, RunList::Status));
        QVERIFY(!list.isAnyBusy());
        QCOMPARE(cells(list, 1).last(), u"Created"_s);
        QCOMPARE(at(list, 1, RunList::Mark, ListRole::Glyph).toInt(), int(Icon::CheckCircle));
        QVERIFY(at(list, 1, RunList::Mark, ListRole::GlyphColor).value<ColorToken>()
                == &Tokens::okmark);

        list.setStopped(true);
        QCOMPARE(cells(list, 0).last(), u"Not created"_s);
        QVERIFY(colors(list, 0)
                == QList<ColorToken>({&Tokens::text3, &Tokens::text2, &Tokens::text3}));
    }

    void passwordsAreMaskedButOne()
    {
        OpenedPasswords passwords;
        passwords.byRow.insert(1, Secret(QByteArrayLiteral("Abcdefgh12345678")));
        auto run = mixedRun();
        run.rows.append(rowOf(7, u"Dirk"_s, RowState::Created));
        PasswordList list;
        list.setRun(run, passwords);
        QCOMPARE(headings(list),
                 QStringList({u"Name"_s, u"User name"_s, u"Temporary password"_s, QString()}));
        QCOMPARE(list.rowCount(), 2);
        QCOMPARE(cells(list, 0).mid(0, 2), QStringList({u"Ann"_s, u"ann@contoso.example"_s}));
        QVERIFY(cells(list, 0)[PasswordList::Password].startsWith(QChar(0x2022)));
        QCOMPARE(cells(list, 1)[PasswordList::Password], u"Damaged: reset it"_s);

        list.reveal(0);
        QCOMPARE(cells(list, 0)[PasswordList::Password], u"Abcdefgh12345678"_s);
        QCOMPARE(cells(list, 0, Qt::AccessibleTextRole)[PasswordList::Password], u"hidden"_s);
        QCOMPARE(at(list, 0, PasswordList::Password, ListRole::Type).toInt(), int(TextRole::Mono));
        QCOMPARE(cells(list, 1)[PasswordList::Name], u"Dirk"_s);
        QVERIFY(list.passwordAt(1).isEmpty());
        list.reveal(-1);
        QVERIFY(cells(list, 0)[PasswordList::Password].startsWith(QChar(0x2022)));
    }

    void whatSpeaksAgainstDeletingStandsFirst()
    {
        UndoPlan plan;
        for (const auto number : {1, 2, 3}) {
            UndoRow row;
            row.position.row = number;
            row.userPrincipalName = u"user%1@contoso.example"_s.arg(number);
            plan.rows.append(row);
        }
        plan.rows[1].licenses = {u"Microsoft 365 E3"_s};
        const auto run =
            runOf({rowOf(1, u"Ann"_s, RowState::Created), rowOf(2, u"Bo"_s, RowState::Created),
                   rowOf(3, u"Cas"_s, RowState::Created)});
        UndoList list;
        list.setPlan(plan, run);
        QCOMPARE(headings(list), QStringList({QString(), u"User"_s, u"What has changed"_s}));
        QCOMPARE(list.sections(), QList<int>({0, 2}));
        QCOMPARE(list.rowCount(), 5);
        QCOMPARE(cells(list, 0)[UndoList::User], u"Look at these first"_s);
        QCOMPARE(list.flags(list.index(0, 0)), Qt::ItemFlags(Qt::NoItemFlags));
        QVERIFY(list.flags(list.index(1, 0)).testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(cells(list, 1),
                 QStringList({QString(), u"Bo"_s, u"Has licenses: Microsoft 365 E3."_s}));
        QCOMPARE(at(list, 1, UndoList::User, UndoList::SecondLine).toString(),
                 u"user2@contoso.example"_s);
        QCOMPARE(at(list, 1, UndoList::Mark, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(at(list, 3, UndoList::Note, Qt::AccessibleTextRole).toString(),
                 u"Ann, user1@contoso.example: ticked, will be deleted. "_s);

        list.toggle(0);
        list.toggle(1);
        QCOMPARE(list.ticks().size(), 3);
        list.begin();
        QCOMPARE(headings(list).last(), u"Status"_s);
        QCOMPARE(list.rowCount(), 3);
        // In the order of the file again.
        QCOMPARE(cells(list, 1), QStringList({QString(), u"Bo"_s, u"Waiting"_s}));
        QVERIFY(!at(list, 1, UndoList::Mark, UndoList::Ticked).isValid());
        QCOMPARE(at(list, 1, UndoList::Mark, ListRole::Glyph).toInt(), int(Icon::Circle));

        Removal removal;
        removal.state = RemovalState::Deleted;
        list.setRemoval(2, removal);
        QCOMPARE(cells(list, 1).last(), u"Deleted"_s);
        list.end(run);
    }
};

WELKOM_TEST(rowlists, TestRowLists)
#include "tst_rowlists.moc"
