// SPDX-License-Identifier: Apache-2.0

#include "finding.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

struct KindFacts
{
    FindingKind kind;
    QLatin1String name;
    Severity severity;
};

/// In the order of the enum.
constexpr std::array kinds {
    KindFacts {FindingKind::NotText, "not-text"_L1, Severity::Error},
    KindFacts {FindingKind::EmptyFile, "empty-file"_L1, Severity::Error},
    KindFacts {FindingKind::NoHeader, "no-header"_L1, Severity::Error},
    KindFacts {FindingKind::NoRecords, "no-records"_L1, Severity::Error},
    KindFacts {FindingKind::MissingColumn, "missing-column"_L1, Severity::Error},
    KindFacts {FindingKind::UnknownColumn, "unknown-column"_L1, Severity::Warning},
    KindFacts {FindingKind::DuplicateColumn, "duplicate-column"_L1, Severity::Error},
    KindFacts {FindingKind::TooManyRecords, "too-many-records"_L1, Severity::Info},
    KindFacts {FindingKind::DisplayNameComposed, "display-name-composed"_L1, Severity::Info},
    KindFacts {FindingKind::RaggedRow, "ragged-row"_L1, Severity::Error},
    KindFacts {FindingKind::UnclosedQuote, "unclosed-quote"_L1, Severity::Error},
    KindFacts {FindingKind::TextAfterQuote, "text-after-quote"_L1, Severity::Warning},
    KindFacts {FindingKind::NulCharacter, "nul-character"_L1, Severity::Error},
    KindFacts {FindingKind::UndecodableBytes, "undecodable-bytes"_L1, Severity::Error},
    KindFacts {FindingKind::ControlCharacter, "control-character"_L1, Severity::Error},
    KindFacts {FindingKind::SurroundingSpace, "surrounding-space"_L1, Severity::Info},
    KindFacts {FindingKind::MissingDisplayName, "missing-display-name"_L1, Severity::Error},
    KindFacts {FindingKind::MissingEmail, "missing-email"_L1, Severity::Error},
    KindFacts {FindingKind::MalformedEmail, "malformed-email"_L1, Severity::Error},
    KindFacts {FindingKind::EmailTooLong, "email-too-long"_L1, Severity::Error},
    KindFacts {FindingKind::EmailCharacters, "email-characters"_L1, Severity::Error},
    KindFacts {FindingKind::DuplicateEmail, "duplicate-email"_L1, Severity::Error},
    KindFacts {FindingKind::FirstNameTooLong, "first-name-too-long"_L1, Severity::Error},
    KindFacts {FindingKind::LastNameTooLong, "last-name-too-long"_L1, Severity::Error},
    KindFacts {FindingKind::DisplayNameTooLong, "display-name-too-long"_L1, Severity::Error},
    KindFacts {FindingKind::StatusNotEmpty, "status-not-empty"_L1, Severity::Error},
    KindFacts {FindingKind::UnknownDomain, "unknown-domain"_L1, Severity::Error},
    KindFacts {FindingKind::FederatedDomain, "federated-domain"_L1, Severity::Error},
    KindFacts {FindingKind::UserExists, "user-exists"_L1, Severity::Error},
    KindFacts {FindingKind::DeletedUserExists, "deleted-user-exists"_L1, Severity::Warning},
};

static_assert(kinds.size() == static_cast<std::size_t>(FindingKind::DeletedUserExists) + 1);

const KindFacts &factsOf(FindingKind kind)
{
    return kinds.at(static_cast<std::size_t>(kind));
}

} // namespace

Severity severityOf(FindingKind kind)
{
    return factsOf(kind).severity;
}

QString nameOf(FindingKind kind)
{
    return factsOf(kind).name;
}

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
        return u"info"_s;
    }
    return QString();
}

std::optional<FindingKind> findingKindOf(const QString &name)
{
    const auto *const found = std::find_if(
        kinds.begin(), kinds.end(), [&name](const KindFacts &facts) { return name == facts.name; });
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace Welkom
