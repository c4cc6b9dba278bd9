// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program that ./dev bench gui measures the window with, with small numbers: that each step
/// happens and gives a figure. How large the figures are is for the bench to say, not for a test.
class BenchGuiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepGivesAFigure()
    {
        QProcess bench;
        bench.start(QStringLiteral(WELKOM_BENCH_GUI), {u"2000"_s, u"20"_s});
        QVERIFY(bench.waitForFinished(240'000));
        QVERIFY2(bench.exitCode() == 0, bench.readAllStandardError().constData());

        QStringList steps;
        const auto lines = bench.readAllStandardOutput().trimmed().split('\n');
        for (const auto &line : lines) {
            const auto figures = QJsonDocument::fromJson(line).object();
            steps +=
                u"%1, %2"_s.arg(figures[u"step"_s].toString()).arg(figures[u"count"_s].toInt());
            QVERIFY2(figures[u"beats"_s].toInt() > 0, line.constData());
            QVERIFY2(figures[u"longestMs"_s].toDouble() > 0, line.constData());
            QVERIFY2(figures[u"p99Ms"_s].toDouble() <= figures[u"longestMs"_s].toDouble(),
                     line.constData());
        }
        QCOMPARE(steps,
                 (QStringList {u"open a file, 2000"_s, u"go to its table, 2000"_s,
                               u"take in all rows, 2000"_s, u"scroll to the end, 2000"_s,
                               u"type in a cell, 40"_s, u"apply to all of the kind, 200"_s,
                               u"undo it, 200"_s, u"redo it, 200"_s, u"change the language, 2000"_s,
                               u"create users, 20"_s, u"show passwords, 20"_s,
                               u"scroll the passwords, 20"_s}));
    }
};

WELKOM_TEST(benchgui, BenchGuiTest)
#include "tst_benchgui.moc"
