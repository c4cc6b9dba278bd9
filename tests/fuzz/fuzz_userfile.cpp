// SPDX-License-Identifier: Apache-2.0

/// Reads and checks any bytes as a file of users. Beside not crashing: reading twice gives the
/// same, the numbers fit each other, what is ready obeys the rules, and every finding has a
/// sentence.
///
/// The first byte chooses what the user says about the file, so that the options are fuzzed too.

#include "tables/csvtable.h"
#include "users/userfile.h"

#include <cstdint>
#include <cstdlib>

using namespace Welkom;

namespace {

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

ReadingOptions optionsFrom(std::uint8_t choice)
{
    ReadingOptions options;
    if (choice & 1U)
        options.encoding = static_cast<TextEncoding>((choice >> 1U) & 3U);
    if (choice & 8U)
        options.delimiter = ",;\t|"[(choice >> 4U) & 3U];
    if (choice & 64U)
        options.header = (choice & 128U) != 0;
    else if (choice & 128U)
        options.columns = {{Field::DisplayName, 1, {}}, {Field::Email, 2, {}}};
    return options;
}

void checkUsers(const UserFile &file)
{
    const auto ready = file.readyRows();
    expect(ready.size() == file.ready && file.ready <= file.records);
    for (const auto &row : ready) {
        expect(!row.displayName.isEmpty() && row.displayName.size() <= 50);
        expect(row.firstName.size() <= 50 && row.lastName.size() <= 50);
        expect(isPrincipalName(row.email.toUtf8()) && row.status.isEmpty());
        expect(row.position.record >= 1 && row.position.row >= row.position.record);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto options = optionsFrom(data[0]);
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1,
                           static_cast<qsizetype>(size) - 1);
    const auto file = readUserFile(bytes, options);
    expect(file.findings == readUserFile(bytes, options).findings);
    checkUsers(file);
    for (const auto &finding : file.findings)
        expect(!describe(finding).isEmpty());
    if (file.users) {
        const auto examined = file.users->table().bytesExamined();
        expect(examined <= 100 * static_cast<qint64>(size) + 1000);
    }
    return 0;
}
