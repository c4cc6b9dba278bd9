// SPDX-License-Identifier: Apache-2.0

#include "configurationfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// SYSTEM, Administrators, TrustedInstaller.
bool isAdministrative(PSID sid)
{
    static const QStringList trusted {
        u"S-1-5-18"_s, u"S-1-5-32-544"_s,
        u"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"_s};
    LPWSTR text = nullptr;
    if (!ConvertSidToStringSidW(sid, &text))
        return false;
    const auto name = QString::fromWCharArray(text);
    LocalFree(text);
    return trusted.contains(name);
}

/// No entry gives anybody but administrators a right to change the object.
bool isClosedToOthers(PACL acl)
{
    if (!acl) // no list at all: everybody may do everything
        return false;
    constexpr DWORD changing = FILE_WRITE_DATA | FILE_APPEND_DATA | FILE_WRITE_ATTRIBUTES
        | FILE_WRITE_EA | FILE_DELETE_CHILD | DELETE | WRITE_DAC | WRITE_OWNER | GENERIC_WRITE
        | GENERIC_ALL;
    for (WORD i = 0; i < acl->AceCount; ++i) {
        void *entry = nullptr;
        if (!GetAce(acl, i, &entry))
            return false;
        const auto *header = static_cast<const ACE_HEADER *>(entry);
        if ((header->AceFlags & INHERIT_ONLY_ACE) || header->AceType == ACCESS_DENIED_ACE_TYPE)
            continue;
        if (header->AceType != ACCESS_ALLOWED_ACE_TYPE)
            return false; // a kind that is not understood here
        auto *allowed = static_cast<ACCESS_ALLOWED_ACE *>(entry);
        if ((allowed->Mask & changing) && !isAdministrative(&allowed->SidStart))
            return false;
    }
    return true;
}

bool isSafe(const QString &path)
{
    auto native = QDir::toNativeSeparators(path).toStdWString();
    PSID owner = nullptr;
    PACL acl = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    const auto answer = GetNamedSecurityInfoW(
        native.data(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
        &owner, nullptr, &acl, nullptr, &descriptor);
    if (answer != ERROR_SUCCESS)
        return false;
    const auto safe = owner && isAdministrative(owner) && isClosedToOthers(acl);
    LocalFree(descriptor);
    return safe;
}

} // namespace

Result<void> checkMachineFile(const QString &path, uint)
{
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    if (!file.isFile() || !isSafe(file.absoluteFilePath()) || !isSafe(file.absolutePath()))
        return failure(ErrorKind::InvalidInput, ErrorReason::ConfigurationUnsafe, path);
    return {};
}

} // namespace Welkom
