// SPDX-License-Identifier: Apache-2.0

#include "checkeddraft.h"

#include <vector>

namespace Welkom {

CheckedDraft::CheckedDraft(UserFile file) : m_file(std::move(file))
{
    std::vector<bool> warned(m_file.faulty.size());
    for (const auto &finding : std::as_const(m_file.findings)) {
        if (finding.position.record > 0 && finding.severity == Severity::Warning)
            warned[static_cast<std::size_t>(finding.position.record - 1)] = true;
    }
    for (std::size_t user = 0; user < warned.size(); ++user)
        ++(m_file.faulty[user] ? m_counts.needsAttention
               : warned[user]  ? m_counts.warned
                               : m_counts.ready);
}

QList<UserRow> CheckedDraft::rowsToCreate() const
{
    return m_file.readyRows();
}

} // namespace Welkom
