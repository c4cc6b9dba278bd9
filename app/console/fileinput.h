// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"

#include "core/result.h"
#include "users/userfile.h"

#include <QByteArray>
#include <QString>

namespace Welkom {

/// A CSV file of users as the command line names it, read and checked.
struct FileInput
{
    QString name; ///< without its folder
    QByteArray sha256;
    UserFile users;
};

/// Reads the whole file `path`, of at most 1 GB.
/// Errors: Storage with FileMissing, FileUnreadable or FileTooLarge; the subject is the path.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path);

/// Reads and checks the file that is the command's argument, as its options --encoding,
/// --delimiter,
/// --header and --columns say. Errors: those of readWholeFile(); InvalidInput for an option.
[[nodiscard]] Result<FileInput> readFileInput(const CommandLine &line);

} // namespace Welkom
