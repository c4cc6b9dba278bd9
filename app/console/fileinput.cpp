// SPDX-License-Identifier: Apache-2.0

#include "fileinput.h"

#include "tables/csvdialect.h"
#include "tables/filebytes.h"

#include <QFile>
#include <QFileInfo>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Result<ReadingOptions> readingOptions(const CommandLine &line)
{
    ReadingOptions options;
    if (line.has(u"encoding"_s)) {
        const auto encoding = parseEncoding(line.value(u"encoding"_s));
        if (!encoding)
            return failure(encoding.error());
        options.encoding = *encoding;
    }
    if (line.has(u"delimiter"_s)) {
        const auto delimiter = parseDelimiter(line.value(u"delimiter"_s));
        if (!delimiter)
            return failure(delimiter.error());
        options.delimiter = *delimiter;
    }
    if (line.has(u"header"_s)) {
        const auto header = line.value(u"header"_s);
        if (header != "yes"_L1 && header != "no"_L1)
            return failure(ErrorKind::InvalidInput, ErrorReason::HeaderUnreadable, header);
        options.header = header == "yes"_L1;
    }
    if (line.has(u"columns"_s)) {
        const auto columns = parseColumnChoices(line.value(u"columns"_s));
        if (!columns)
            return failure(columns.error());
        options.columns = *columns;
    }
    return options;
}

} // namespace

Result<QByteArray> readWholeFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::Storage, ErrorReason::FileMissing, path);
    QFile file(path);
    if (info.isDir() || !file.open(QFile::ReadOnly))
        return failure(ErrorKind::Storage, ErrorReason::FileUnreadable, path);
    auto bytes = readWhole(file);
    if (!bytes) {
        auto error = bytes.error();
        error.subject = path;
        return failure(error);
    }
    return bytes;
}

Result<FileInput> readFileInput(const CommandLine &line)
{
    const auto options = readingOptions(line);
    if (!options)
        return failure(options.error());
    const auto path = line.arguments.first();
    auto bytes = readWholeFile(path);
    if (!bytes)
        return failure(bytes.error());
    FileInput input;
    input.name = QFileInfo(path).fileName();
    // Only an upload remembers which file it was.
    if (line.command == Command::Upload)
        input.sha256 = sha256Of(*bytes);
    input.users = readUserFile(std::move(*bytes), *options);
    return input;
}

} // namespace Welkom
