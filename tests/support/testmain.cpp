// SPDX-License-Identifier: Apache-2.0
//
// The main() of every test program: runs the subject that its first argument names.

#include "support/testsubject.h"

#include <cstdio>
#include <cstring>

namespace {

const TestSubject *&lastSubject()
{
    static const TestSubject *last = nullptr;
    return last;
}

} // namespace

TestSubject::TestSubject(const char *name, Run toRun)
    : m_name(name), m_run(toRun), m_next(lastSubject())
{
    lastSubject() = this;
}

const TestSubject *TestSubject::first()
{
    return lastSubject();
}

int main(int argc, char **argv)
{
    for (const auto *subject = TestSubject::first(); subject; subject = subject->next()) {
        if (argc > 1 && std::strcmp(subject->name(), argv[1]) == 0) {
            argv[1] = argv[0];
            return subject->run(argc - 1, argv + 1);
        }
    }
    std::fprintf(stderr, "%s SUBJECT [arguments of Qt Test], where SUBJECT is one of:\n", argv[0]);
    for (const auto *subject = TestSubject::first(); subject; subject = subject->next())
        std::fprintf(stderr, "  %s\n", subject->name());
    return 2;
}
