// SPDX-License-Identifier: Apache-2.0

#include "configurationfile.h"

#include "jsonobject.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64(64) * 1024;

tl::unexpected<Error> invalid(const QString &path, const QString &what)
{
    return failure(ErrorKind::InvalidInput, ErrorReason::ConfigurationInvalid,
                   u"%1: %2"_s.arg(path, what));
}

tl::unexpected<Error> storageFault(ErrorReason reason, const QFileDevice &file)
{
    auto error = Error::of(ErrorKind::Storage, reason, file.fileName());
    error.serviceText = file.errorString();
    return failure(std::move(error));
}

Result<QByteArray> readBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return storageFault(ErrorReason::FileUnreadable, file);
    const auto bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return invalid(path, u"more than 64 KB"_s);
    return bytes;
}

Result<SignInSettings> readFile(const QString &path)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return failure(bytes.error());
    return readSettings(*bytes, path);
}

} // namespace

ConfigurationPaths usualConfigurationPaths()
{
    ConfigurationPaths paths;
    paths.user = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/welkom/welkom.json"_L1;
#if defined(Q_OS_WIN)
    paths.machine = QCoreApplication::applicationDirPath() + "/welkom.json"_L1;
#elif defined(Q_OS_MACOS)
    paths.machine = u"/Library/Application Support/Welkom/welkom.json"_s;
#else
    paths.machine = u"/etc/xdg/welkom/welkom.json"_s;
#endif
    return paths;
}

Result<SignInSettings> readSettings(const QByteArray &bytes, const QString &path)
{
    const auto object = readJsonObject(bytes);
    if (!object)
        return invalid(path, u"not a JSON object"_s);
    SignInSettings settings;
    const QList<std::pair<QString, std::optional<QString> *>> members {
        {u"clientId"_s, &settings.clientId}, {u"authority"_s, &settings.authority},
        {u"scope"_s, &settings.scope},       {u"service"_s, &settings.service},
        {u"cloud"_s, &settings.cloud},       {u"caFile"_s, &settings.caFile},
    };
    for (auto member = object->begin(); member != object->end(); ++member) {
        const auto known = std::find_if(members.begin(), members.end(),
                                        [&](const auto &one) { return one.first == member.key(); });
        if (known == members.end() || !member->isString())
            return invalid(path, member.key());
        const auto text = member->toString().trimmed();
        if (!text.isEmpty())
            *known->second = text;
    }
    if (settings.caFile)
        settings.caFile = QFileInfo(path).absoluteDir().absoluteFilePath(*settings.caFile);
    return settings;
}

Result<void> writeUserSettings(const SignInSettings &settings, const QString &path)
{
    QJsonObject object;
    if (QFileInfo::exists(path)) {
        const auto bytes = readBytes(path);
        if (!bytes)
            return failure(bytes.error());
        if (const auto readable = readSettings(*bytes, path); !readable)
            return failure(readable.error());
        object = readJsonObject(*bytes).value_or(QJsonObject());
    }
    const QList<std::pair<QString, std::optional<QString>>> members {
        {u"clientId"_s, settings.clientId},
        {u"authority"_s, settings.authority},
        {u"cloud"_s, settings.cloud},
    };
    for (const auto &[name, value] : members) {
        if (value)
            object.insert(name, *value);
        else
            object.remove(name);
    }
    QSaveFile file(path);
    const auto bytes = QJsonDocument(object).toJson();
    if (!QFileInfo(path).absoluteDir().mkpath(u"."_s) || !file.open(QSaveFile::WriteOnly)
        || file.write(bytes) != bytes.size() || !file.commit())
        return storageFault(ErrorReason::FileUnwritable, file);
    return {};
}

Result<QList<SignInSettings>> readConfigurationFiles(const ConfigurationPaths &paths)
{
    QList<SignInSettings> settings;
    if (!paths.user.isEmpty() && QFileInfo::exists(paths.user)) {
        const auto user = readFile(paths.user);
        if (!user)
            return failure(user.error());
        settings.append(*user);
    }
    if (!paths.machine.isEmpty() && QFileInfo::exists(paths.machine)) {
        const auto safe = checkMachineFile(paths.machine);
        if (!safe)
            return failure(safe.error());
        const auto machine = readFile(paths.machine);
        if (!machine)
            return failure(machine.error());
        settings.append(*machine);
    }
    return settings;
}

} // namespace Welkom
