// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTest>

/// One subject of a test program. A program holds those of a room that share a label, so that they
/// are linked once; CTest runs each in a process of its own: `tst_core clock [Qt Test's
/// arguments]`.
class TestSubject
{
public:
    /// What main() would do for the subject alone.
    using Run = int (*)(const char *subject, int argc, char **argv);

    /// Makes the subject known to main(); the name must outlive the program's run.
    TestSubject(const char *name, Run toRun);

    [[nodiscard]] const char *name() const { return m_name; }
    [[nodiscard]] const TestSubject *next() const { return m_next; }
    [[nodiscard]] int run(int argc, char **argv) const { return m_run(m_name, argc, argv); }

    /// The first of all subjects of this program, in no order.
    [[nodiscard]] static const TestSubject *first();

private:
    const char *m_name;
    Run m_run;
    const TestSubject *m_next;
};

/// Stands for the application where a test must do without.
struct NoApplication
{
    NoApplication(int &, char **) { }
};

/// Runs a test class under an application named after its subject.
template<typename Application, typename Test>
int runTest(const char *subject, int argc, char **argv)
{
    Application application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tst_") + QString::fromLatin1(subject));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

// At the end of tst_<subject>.cpp, in place of Qt Test's own macro that makes a main().
#define WELKOM_TEST(subject, Test)                                                                 \
    static const TestSubject theSubject(#subject, runTest<QCoreApplication, Test>);
#define WELKOM_APPLESS_TEST(subject, Test)                                                         \
    static const TestSubject theSubject(#subject, runTest<NoApplication, Test>);
