// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"
#include "tables/textencoding.h"
#include "users/finding.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kindCount = static_cast<int>(FindingKind::DeletedUserExists) + 1;
constexpr auto flawCount = static_cast<int>(NameFlaw::DomainTooLong) + 1;

Finding anyFinding(int kind)
{
    Finding finding;
    finding.kind = static_cast<FindingKind>(kind);
    finding.severity = severityOf(finding.kind);
    finding.position = {1001, 1002, 1003};
    finding.column = 4;
    finding.field = Field::Email;
    finding.value = u"value"_s;
    finding.detail = u"detail"_s;
    finding.number = 77;
    return finding;
}

bool isAboutAnAddress(FindingKind kind)
{
    return kind == FindingKind::MalformedEmail || kind == FindingKind::EmailCharacters
        || kind == FindingKind::EmailTooLong;
}

} // namespace

class FindingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNamesAreTheContract()
    {
        const auto names =
            u"not-text empty-file no-header no-records missing-column unknown-column "
            "duplicate-column too-many-records display-name-composed ragged-row unclosed-quote "
            "text-after-quote "
            "nul-character undecodable-bytes control-character surrounding-space "
            "missing-display-name missing-email malformed-email email-too-long email-characters "
            "duplicate-email first-name-too-long last-name-too-long display-name-too-long "
            "status-not-empty unknown-domain federated-domain user-exists "
            "deleted-user-exists"_s.split(u' ');
        QCOMPARE(names.size(), kindCount);
        for (int i = 0; i < kindCount; ++i) {
            QCOMPARE(nameOf(static_cast<FindingKind>(i)), names[i]);
            QCOMPARE(findingKindOf(names[i]), static_cast<FindingKind>(i));
        }
        QCOMPARE(findingKindOf(u"from-the-future"_s), std::nullopt);
    }

    void theSeveritiesAreThoseOfTheContract()
    {
        const QStringList warnings {u"unknown-column"_s, u"text-after-quote"_s,
                                    u"deleted-user-exists"_s};
        const QStringList infos {u"surrounding-space"_s, u"too-many-records"_s,
                                 u"display-name-composed"_s};
        for (int i = 0; i < kindCount; ++i) {
            const auto name = nameOf(static_cast<FindingKind>(i));
            const auto expected = warnings.contains(name) ? u"warning"_s
                : infos.contains(name)                    ? u"info"_s
                                                          : u"error"_s;
            QCOMPARE(nameOf(severityOf(static_cast<FindingKind>(i))), expected);
        }
    }

    void everyKindHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        int count = 0;
        for (int i = 0; i < kindCount; ++i) {
            auto finding = anyFinding(i);
            for (int flaw = 1; flaw < flawCount; ++flaw) {
                finding.flaw =
                    isAboutAnAddress(finding.kind) ? static_cast<NameFlaw>(flaw) : NameFlaw::None;
                const auto sentence = describe(finding);
                QVERIFY2(sentence.endsWith(u'.'), qPrintable(nameOf(finding.kind)));
                QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
                if (i >= static_cast<int>(FindingKind::RaggedRow))
                    QVERIFY2(sentence.contains(u"1003"_s), qPrintable(sentence)); // names the row
                if (finding.kind == FindingKind::MalformedEmail || flaw == 1) {
                    if (!isAboutAnAddress(finding.kind)
                        || finding.kind == FindingKind::MalformedEmail) {
                        sentences.insert(sentence);
                        ++count;
                    }
                }
            }
        }
        QCOMPARE(sentences.size(), count);
    }

    void saysWhatTheWordListSays_data()
    {
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, Finding finding, const QString &sentence) {
            finding.position.row = 18;
            QTest::newRow(name) << finding << sentence;
        };
        Finding finding;
        finding.field = Field::Email;
        finding.column = 4;
        finding.kind = FindingKind::MalformedEmail;
        finding.flaw = NameFlaw::CommaInDomain;
        row("a comma for a dot", finding,
            u"Row 18, Email: the domain has a comma instead of a dot."_s);
        finding.kind = FindingKind::MissingDisplayName;
        finding.flaw = NameFlaw::None;
        row("no display name", finding, u"Row 18: the display name is missing."_s);
        finding.kind = FindingKind::DuplicateEmail;
        finding.number = 7;
        row("a duplicate", finding, u"Row 18: row 7 has the same email address."_s);
        finding.kind = FindingKind::DisplayNameTooLong;
        finding.number = 53;
        row("too long", finding,
            u"Row 18: the display name has 53 characters; at most 50 are allowed."_s);
        finding.kind = FindingKind::UserExists;
        row("exists", finding, u"Row 18: this user already exists at the customer."_s);
        finding.kind = FindingKind::DeletedUserExists;
        finding.number = 12;
        row("deleted", finding,
            u"Row 18: a deleted user has this name and can be restored for 12 days."_s);
        finding.kind = FindingKind::NulCharacter;
        finding.field.reset();
        row("a column without a field is named by its number", finding,
            u"Row 18, column 4: the cell holds a NUL character, so the file may be damaged."_s);
    }

    void saysWhatTheWordListSays()
    {
        QFETCH(Finding, finding);
        QTEST(describe(finding), "sentence");
    }

    void whatIsNoTextSaysHowToSaveIt()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= static_cast<int>(BinaryKind::Other); ++kind) {
            Finding finding;
            finding.kind = FindingKind::NotText;
            finding.number = kind;
            QVERIFY(describe(finding).contains(u"CSV UTF-8"_s));
            sentences.insert(describe(finding));
        }
        QCOMPARE(sentences.size(), 5);
    }

    void aHostileCellIsMadePrintable()
    {
        auto finding = anyFinding(static_cast<int>(FindingKind::UnknownColumn));
        finding.value = u"\x1b[31m\nx"_s + QString(5000, u'y');
        const auto sentence = describe(finding);
        QVERIFY(!sentence.contains(u'\x1b'));
        QVERIFY(!sentence.contains(u'\n'));
        QVERIFY(sentence.size() < 300);
    }
};

WELKOM_TEST(finding, FindingTest)
#include "tst_finding.moc"
