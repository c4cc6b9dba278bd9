// SPDX-License-Identifier: Apache-2.0

#include "repairkind.h"

#include <algorithm>

namespace Welkom {

std::optional<unsigned> repairKindOf(const Finding &finding)
{
    if (finding.suggestion.isEmpty())
        return {};
    constexpr auto flaws = static_cast<unsigned>(NameFlaw::DomainTooLong) + 1;
    switch (finding.kind) {
    case FindingKind::MissingDisplayName:
        return flaws;
    case FindingKind::SurroundingSpace:
        return flaws + 1;
    case FindingKind::ControlCharacter: // a line break is told apart by being a warning
        return finding.severity == Severity::Error ? flaws + 2 : flaws + 3;
    case FindingKind::MalformedEmail:
    case FindingKind::EmailCharacters:
    case FindingKind::EmailTooLong:
        return static_cast<unsigned>(finding.flaw);
    default:
        return {};
    }
}

bool isOddlyWritten(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        switch (finding.kind) {
        case FindingKind::RaggedRow:
        case FindingKind::UnclosedQuote:
        case FindingKind::TextAfterQuote:
        case FindingKind::NulCharacter:
        case FindingKind::UndecodableBytes:
            return true;
        default:
            return false;
        }
    });
}

} // namespace Welkom
