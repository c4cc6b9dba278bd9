// SPDX-License-Identifier: Apache-2.0

#include "tables/textencoding.h"

#include "support/testsubject.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

class TextEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognizesAndDecodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing") << ""_ba << u"utf-8"_s << u""_s;
        QTest::newRow("ASCII is UTF-8") << "Anna"_ba << u"utf-8"_s << u"Anna"_s;
        QTest::newRow("UTF-8") << "Zo\xC3\xAB"_ba << u"utf-8"_s << u"Zoë"_s;
        QTest::newRow("UTF-8 with a byte order mark")
            << "\xEF\xBB\xBFZo\xC3\xAB"_ba << u"utf-8"_s << u"Zoë"_s;
        QTest::newRow("only a byte order mark") << "\xEF\xBB\xBF"_ba << u"utf-8"_s << u""_s;
        QTest::newRow("UTF-8 beyond the basic plane")
            << "\xF0\x9F\x98\x80"_ba << u"utf-8"_s << u"😀"_s;
        QTest::newRow("Windows-1252 as Dutch Excel writes it")
            << "Zo\xEB;Caf\xE9"_ba << u"windows-1252"_s << u"Zoë;Café"_s;
        QTest::newRow("Windows-1252 between 80 and 9F")
            << "\x80 \x8A\x9E \x91x\x92"_ba << u"windows-1252"_s << u"€ Šž ‘x’"_s;
        QTest::newRow("a byte that Windows-1252 does not define")
            << "a\xE9\x81z"_ba << u"windows-1252"_s << u"aé\uFFFDz"_s;
        QTest::newRow("UTF-8 with one damaged letter stays UTF-8")
            << "Zo\xC3\xAB, Zo\xC3\xAB, Zo\xC3"_ba << u"utf-8"_s << u"Zoë, Zoë, Zo\uFFFD"_s;
        QTest::newRow("as many damaged as whole letters is Windows-1252")
            << "\xC3\xAB\xE9"_ba << u"windows-1252"_s << u"Ã«é"_s;
        QTest::newRow("an overlong form is no UTF-8")
            << "\xC3\xAB\xC3\xAB\xC3\xAB\xC0\xAF"_ba << u"utf-8"_s << u"ëëë\uFFFD\uFFFD"_s;
        QTest::newRow("a surrogate in UTF-8 is none")
            << "\xC3\xAB\xC3\xAB\xC3\xAB\xC3\xAB\xED\xA0\x80"_ba << u"utf-8"_s
            << u"ëëëë\uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("UTF-16 little endian with a mark")
            << "\xFF\xFE\x5A\0\xEB\0"_ba << u"utf-16le"_s << u"Zë"_s;
        QTest::newRow("UTF-16 big endian with a mark")
            << "\xFE\xFF\0\x5A\0\xEB"_ba << u"utf-16be"_s << u"Zë"_s;
        QTest::newRow("UTF-16 little endian without a mark")
            << "N\0a\0m\0e\0"_ba << u"utf-16le"_s << u"Name"_s;
        QTest::newRow("UTF-16 big endian without a mark")
            << "\0N\0a\0m\0e"_ba << u"utf-16be"_s << u"Name"_s;
        QTest::newRow("UTF-16 with a pair of surrogates")
            << "\xFF\xFE\x3D\xD8\x00\xDE"_ba << u"utf-16le"_s << u"😀"_s;
        QTest::newRow("UTF-16 with half a pair")
            << "\xFF\xFE\x3D\xD8\x41\0"_ba << u"utf-16le"_s << u"\uFFFDA"_s;
        QTest::newRow("UTF-16 cut off in a letter")
            << "\xFF\xFE\x41\0\x42"_ba << u"utf-16le"_s << u"A\uFFFD"_s;
        QTest::newRow("Chinese in UTF-16")
            << "\xFF\xFE\x4B\x67\xC5\x96"_ba << u"utf-16le"_s << u"\u674B\u96C5"_s;
    }

    void recognizesAndDecodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const auto decoded = decodeText(bytes);
        QCOMPARE(nameOf(decoded.encoding), encoding);
        QCOMPARE(QString::fromUtf8(decoded.utf8.sliced(decoded.begin)), text);
        QCOMPARE(decoded.hasUndecodable, text.contains(QChar::ReplacementCharacter));
    }

    void everyByteOfWindows1252IsOneCharacter()
    {
        QByteArray bytes;
        for (int c = 1; c < 256; ++c)
            bytes += static_cast<char>(c);
        const auto text = QString::fromUtf8(decodeText(bytes, TextEncoding::Windows1252).utf8);
        QCOMPARE(text.size(), 255);
        QCOMPARE(text.count(QChar::ReplacementCharacter), 5); // 81 8D 8F 90 9D
        QCOMPARE(text.sliced(0xA0 - 1), QString::fromLatin1(bytes.sliced(0xA0 - 1)));
    }

    void theChosenEncodingWins()
    {
        const auto decoded = decodeText("\xC3\xAB", TextEncoding::Windows1252);
        QCOMPARE(QString::fromUtf8(decoded.utf8), u"Ã«"_s);
        QCOMPARE(decodeText("AB", TextEncoding::Utf16Be).utf8, "\xE4\x85\x82"_ba);
        QVERIFY(decodeText("\xE9", TextEncoding::Utf8).hasUndecodable);
    }

    void namesAreReadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("utf-8") << u"utf-8"_s << u"utf-8"_s;
        QTest::newRow("UTF8") << u"UTF8"_s << u"utf-8"_s;
        QTest::newRow("utf-16le") << u"utf-16le"_s << u"utf-16le"_s;
        QTest::newRow("UTF-16BE") << u"UTF-16BE"_s << u"utf-16be"_s;
        QTest::newRow("windows-1252") << u"windows-1252"_s << u"windows-1252"_s;
        QTest::newRow("cp1252") << u"cp1252"_s << u"windows-1252"_s;
        QTest::newRow("one that is not read") << u"koi8-r"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }

    void namesAreReadBack()
    {
        QFETCH(QString, name);
        QFETCH(QString, encoding);
        const auto parsed = parseEncoding(name);
        QCOMPARE(parsed ? nameOf(*parsed) : QString(), encoding);
        if (!parsed)
            QCOMPARE(parsed.error().reason, ErrorReason::EncodingUnknown);
    }

    void recognizesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, BinaryKind kind) {
            QTest::newRow(name) << bytes << static_cast<int>(kind);
        };
        row("an Excel workbook", "PK\x03\x04\x14\0\x06\0"_ba, BinaryKind::Workbook);
        row("an old Excel workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba, BinaryKind::Workbook);
        row("a web page that calls itself xls", "<html><table>"_ba, BinaryKind::Workbook);
        row("a PDF", "%PDF-1.7\n"_ba, BinaryKind::Pdf);
        row("a PNG picture", "\x89PNG\r\n\x1A\n"_ba, BinaryKind::Image);
        row("a JPEG picture", "\xFF\xD8\xFF\xE0"_ba, BinaryKind::Image);
        row("gzip", "\x1F\x8B\x08"_ba, BinaryKind::Archive);
        row("UTF-32", "\xFF\xFE\0\0A\0\0\0"_ba, BinaryKind::Other);
        row("only NUL characters", QByteArray(1000, '\0'), BinaryKind::Other);
        row("a text with one NUL", "First name,Last name,Display name\0"_ba, BinaryKind::None);
        row("UTF-16 without a mark", "N\0a\0m\0e\0"_ba, BinaryKind::None);
        row("a text that mentions PK", "PK,Email\n"_ba, BinaryKind::None);
        row("nothing", ""_ba, BinaryKind::None);
    }

    void recognizesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QTEST(static_cast<int>(recognizeBinary(bytes)), "kind");
    }

    void anyBytesBecomeTextThatQtReadsTheSame()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 2'000; ++i) {
            QByteArray bytes(random.bounded(1, 40), Qt::Uninitialized);
            for (auto &c : bytes)
                c = static_cast<char>(random.bounded(256));
            const auto utf8 = decodeText(bytes, TextEncoding::Utf8);
            auto marked = utf8.utf8;
            marked.replace(undecodableByte, "");
            QVERIFY2(marked.isValidUtf8(), bytes.toHex().constData());
            QCOMPARE(utf8.hasUndecodable, !bytes.isValidUtf8());
            QCOMPARE(decodeText(bytes, TextEncoding::Windows1252).utf8.size() >= bytes.size(),
                     true);
            const auto little = decodeText(bytes, TextEncoding::Utf16Le);
            QVERIFY(little.utf8.size() <= bytes.size() / 2 * 3 + 1);
        }
    }
};

WELKOM_TEST(textencoding, TextEncodingTest)
#include "tst_textencoding.moc"
