// SPDX-License-Identifier: Apache-2.0

#include "translations/translations.h"

#include "support/testsubject.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< several forms for a plural
    bool isPlural = false;
    bool isUnfinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message {context, {}, {}, xml.attributes().value(u"numerus"_s) == "yes"_L1, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().value(u"type"_s) == "unfinished"_L1;
            if (!message.isPlural) {
                message.translations += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(WELKOM_SOURCE_DIR "/translations/welkom_%1.ts").arg(language));
    if (!file.open(QFile::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages += readMessage(xml, context);
    }
    return messages;
}

/// `%1`, `%2`, `%n` and `%L1` of a text, each once, in order.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%(L?\\d|n)"_s);
    QStringList found;
    for (auto i = placeholder.globalMatch(text); i.hasNext();)
        found += i.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dutchIsComplete()
    {
        const auto messages = messagesOf(u"nl"_s);
        QVERIFY(messages.size() > 50);
        for (const auto &message : messages) {
            QVERIFY2(!message.isUnfinished, qPrintable(message.source));
            QCOMPARE(message.translations.size(), message.isPlural ? 2 : 1);
            for (const auto &translation : message.translations)
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
        }
    }

    void noPlaceholderIsLost()
    {
        for (const auto &language : {u"nl"_s, u"en"_s}) {
            const auto messages = messagesOf(language);
            for (const auto &message : messages) {
                for (const auto &translation : message.translations) {
                    if (translation.isEmpty())
                        continue; // English without a plural form is its own source.
                    auto expected = placeholdersOf(message.source);
                    auto found = placeholdersOf(translation);
                    // "One user" may do without its number.
                    if (message.isPlural && !found.contains(u"%n"_s))
                        expected.removeAll(u"%n"_s);
                    QVERIFY2(found == expected, qPrintable(message.source));
                }
            }
        }
    }

    void englishHasItsPluralForms()
    {
        for (const auto &message : messagesOf(u"en"_s)) {
            if (!message.isPlural)
                continue;
            QVERIFY2(!message.isUnfinished, qPrintable(message.source));
            QCOMPARE(message.translations.size(), 2);
        }
    }

    void dutchSpeaksPolitely()
    {
        static const QRegularExpression informal(u"\\b(je|jij|jouw|jullie)\\b"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        for (const auto &message : messagesOf(u"nl"_s)) {
            for (const auto &translation : message.translations)
                QVERIFY2(!informal.match(translation).hasMatch(), qPrintable(translation));
        }
    }

    void aLanguageIsInstalledAndTakenAway()
    {
        const auto sentence = [] {
            return QCoreApplication::translate("Errors",
                                               "You are not signed in. Sign in, then try again.");
        };
        {
            const InstalledLanguage dutch(Language::Dutch);
            QCOMPARE(sentence(),
                     u"U bent niet aangemeld. Meld u aan en probeer het daarna opnieuw."_s);
        }
        const InstalledLanguage english(Language::English);
        QCOMPARE(sentence(), u"You are not signed in. Sign in, then try again."_s);
    }
};

WELKOM_TEST(translations, TranslationsTest)
#include "tst_translations.moc"
