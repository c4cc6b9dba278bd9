// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "witness.h"

#include "support/consoleprocess.h"
#include "tables/csvtable.h"
#include "users/userfile.h"

#include <QTemporaryDir>

#include <functional>
#include <utility>

namespace Welkom::Proof {

using namespace Qt::StringLiterals;

/// A pretend Partner Center in this process, and welkom-cli in processes of its own before it, with
/// a folder for all that they write.
class ConsoleWorld
{
public:
    explicit ConsoleWorld(DemoOptions options = small()) : service(std::move(options))
    {
        if (!folder.isValid() || !service.start())
            qFatal("no room for the proof");
        m_data = path(u"data"_s);
        write(u"passphrase"_s, passphrase + '\n');
        // A key that is cheap to derive: the store knows what its key costs, and hundreds of
        // processes open this one.
        RunStore store;
        if (!wait(store.open(data())) || !wait(store.unlock(key())))
            qFatal("the store does not open");
    }

    static DemoOptions small()
    {
        DemoOptions options;
        options.size = {4, 4, 1};
        return options;
    }

    static KeySource key()
    {
        return KeySource::from(Secret(QByteArrayView(passphrase)), PassphraseCost::least());
    }

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    /// Where the store lies.
    [[nodiscard]] QString data() const { return m_data; }
    /// It lies there from now on.
    void moveData(const QString &to)
    {
        Witness::copyStore(m_data, to);
        m_data = to;
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    void writeUsers(int count) const
    {
        QByteArray users = "First name,Last name,Display name,Email\n";
        for (int i = 1; i <= count; ++i)
            users += u"Anna,Jansen %1,Anna Jansen %1,anna.%1@%2\n"_s.arg(i)
                         .arg(Witness::domain())
                         .toUtf8();
        write(u"users.csv"_s, users);
    }

    [[nodiscard]] QStringList storeOptions() const
    {
        return {u"--service"_s,         service.url().toString(), u"--data-dir"_s, data(),
                u"--passphrase-file"_s, path(u"passphrase"_s),    u"--yes"_s};
    }
    [[nodiscard]] QStringList upload(const QString &passwords) const
    {
        return QStringList {u"upload"_s,       path(u"users.csv"_s), u"--customer"_s,
                            Witness::domain(), u"--location"_s,      u"NL"_s,
                            u"--passwords"_s,  path(passwords)}
        + storeOptions();
    }
    [[nodiscard]] QStringList resume(const QString &passwords) const
    {
        return QStringList {u"runs"_s, u"resume"_s, u"1"_s, u"--output"_s, path(passwords)}
        + storeOptions();
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        return consoleEnvironment(folder.path(), u"demo"_s);
    }
    [[nodiscard]] ConsoleResult run(const QStringList &call) const
    {
        return runConsole(call, environment());
    }

    [[nodiscard]] Result<Witness::Stored> stored() const
    {
        return Witness::readRun(data(), key(), RunId {1});
    }

    /// User principal name -> password of a password file.
    [[nodiscard]] QHash<QString, QString> passwordFile(const QString &name) const
    {
        QHash<QString, QString> passwords;
        QFile file(path(name));
        if (!file.open(QFile::ReadOnly))
            return passwords;
        const auto bytes = file.readAll();
        CsvLayout layout;
        layout.begin = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        const auto table = readTable(bytes, layout);
        for (qsizetype i = 1; i < table.size(); ++i) {
            const auto record = table.record(i);
            // line, first name, last name, display name, email, status, temporary password
            passwords.insert(QString::fromUtf8(record.cell(4)), QString::fromUtf8(record.cell(6)));
        }
        return passwords;
    }

    /// The password file opens every account that was made; or what is wrong.
    [[nodiscard]] QString wrongInPasswordFile(const QString &name)
    {
        const auto passwords = passwordFile(name);
        const auto made = Witness::madeAccounts(service);
        for (const auto &account : made) {
            const auto &user = account.userPrincipalName;
            if (!Witness::tenantOf(service).signIn(user, passwords.value(user)))
                return u"%1 does not hold the password of %2"_s.arg(name, user);
        }
        return {};
    }

    inline static const QByteArray passphrase = "correct horse battery staple";

    QTemporaryDir folder;
    DemoService service;

private:
    QString m_data;
};

} // namespace Welkom::Proof
