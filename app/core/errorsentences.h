// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "error.h"

#include <QCoreApplication>

namespace Welkom {

/// The sentences behind describe(), by what they are about, and a context of their own for the
/// translator. Each gives an empty text for a reason that is not about its subject.
class Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    [[nodiscard]] static QString ofRow(const Error &error);
    [[nodiscard]] static QString ofRun(const Error &error);
    [[nodiscard]] static QString ofConnection(const Error &error);
    [[nodiscard]] static QString ofFile(const Error &error);
    [[nodiscard]] static QString ofStore(const Error &error);
    [[nodiscard]] static QString ofRegistration(const Error &error);
    [[nodiscard]] static QString ofAccount(const Error &error);
    [[nodiscard]] static QString ofSignIn(const Error &error);
    [[nodiscard]] static QString ofKeychain(const Error &error);
    [[nodiscard]] static QString ofConfiguration(const Error &error);
    [[nodiscard]] static QString ofQuestion(const Error &error);
    /// What can be said of every error; never empty.
    [[nodiscard]] static QString ofKind(const Error &error);

private:
    /// The error's subject, fit for a screen.
    [[nodiscard]] static QString subjectOf(const Error &error);
};

} // namespace Welkom
