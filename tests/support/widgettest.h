// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/settingsapart.h"
#include "support/testsubject.h"

#include <QApplication>

/// Runs a test class under a QApplication, with settings of its own.
template<typename Test>
int runWidgetTest(const char *subject, int argc, char **argv)
{
    QApplication application(argc, argv);
    Welkom::keepSettingsApart(QString::fromLatin1(subject));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

// As WELKOM_TEST, for tests of windows.
#define WELKOM_WIDGET_TEST(subject, Test)                                                          \
    static const TestSubject theSubject(#subject, runWidgetTest<Test>);
