// SPDX-License-Identifier: Apache-2.0

#include "draftfiles.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QStringList findingsHeaders(FileLanguage language)
{
    if (language == FileLanguage::Dutch)
        return {u"Rij"_s,    u"Kolom"_s,     u"Soort"_s,   u"Ernst"_s,
                u"Waarde"_s, u"Bevinding"_s, u"Voorstel"_s};
    return {u"Row"_s,   u"Column"_s,  u"Kind"_s,      u"Severity"_s,
            u"Value"_s, u"Finding"_s, u"Suggestion"_s};
}

QString columnOf(const Finding &finding)
{
    if (finding.field)
        return labelOf(*finding.field);
    return finding.column > 0 ? QString::number(finding.column) : QString();
}

void addFinding(CsvWriter &writer, const Finding &finding)
{
    const auto row = finding.position.row;
    writer.addRow({row > 0 ? QString::number(row) : QString(), columnOf(finding),
                   nameOf(finding.kind), nameOf(finding.severity), finding.value, describe(finding),
                   finding.suggestion});
}

} // namespace

QByteArray findingsFile(const CheckedDraft &draft, FileLanguage language)
{
    CsvWriter writer(delimiterOf(language));
    writer.addRow(findingsHeaders(language));
    for (const auto &finding : draft.file().findings) {
        if (finding.position.record == 0)
            addFinding(writer, finding);
    }
    for (qsizetype user = 0; user < draft.size(); ++user) {
        for (const auto &finding : draft.findings(user))
            addFinding(writer, finding);
    }
    return writer.take();
}

QByteArray correctedFile(const CheckedDraft &draft, FileLanguage language)
{
    CsvWriter writer(delimiterOf(language));
    writer.addRow(templateHeaders(language));
    for (qsizetype user = 0; user < draft.size(); ++user) {
        if (draft.standing(user) == RowStanding::LeftOut)
            continue;
        const auto row = draft.row(user);
        writer.addRow({row.firstName, row.lastName, row.displayName, row.email, row.status});
    }
    return writer.take();
}

} // namespace Welkom
