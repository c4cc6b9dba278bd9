// SPDX-License-Identifier: Apache-2.0

#include "core/error.h"

#include <QMetaEnum>
#include <QTest>

using namespace Welkom;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindAndReasonHasASentence()
    {
        const auto kinds = QMetaEnum::fromType<ErrorKind>();
        const auto reasons = QMetaEnum::fromType<ErrorReason>();
        QSet<QString> ofReasons;
        for (int k = 0; k < kinds.keyCount(); ++k) {
            for (int r = 0; r < reasons.keyCount(); ++r) {
                Error error;
                error.kind = static_cast<ErrorKind>(kinds.value(k));
                error.reason = static_cast<ErrorReason>(reasons.value(r));
                error.subject = QStringLiteral("subject");
                const auto sentence = describe(error);
                QVERIFY2(sentence.endsWith(u'.'), reasons.key(r));
                QVERIFY2(!sentence.contains(QStringLiteral("%1")), reasons.key(r));
                if (k == 0)
                    ofReasons.insert(sentence);
            }
        }
        QCOMPARE(ofReasons.size(), reasons.keyCount());
    }

    void namesAreStableAndReadBack()
    {
        QCOMPARE(nameOf(ErrorKind::AlreadyExists), QStringLiteral("already-exists"));
        QCOMPARE(nameOf(ErrorReason::NameTaken), QStringLiteral("name-taken"));
        QCOMPARE(errorKindOf(QStringLiteral("mfa-required")), ErrorKind::MfaRequired);
        QCOMPARE(errorReasonOf(QStringLiteral("quota-full")), ErrorReason::QuotaFull);
        QCOMPARE(errorKindOf(QStringLiteral("from-the-future")), ErrorKind::ServiceFault);
        QCOMPARE(errorReasonOf(QStringLiteral("from-the-future")), ErrorReason::None);
    }

    void hostileTextIsMadePrintable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a terminal escape")
            << QStringLiteral("a\x1b[31mb") << QStringLiteral("a\uFFFD[31mb");
        QTest::newRow("a line break") << QStringLiteral("a\nb") << QStringLiteral("a\uFFFDb");
        QTest::newRow("a direction override")
            << QStringLiteral("a\u202Eb") << QStringLiteral("a\uFFFDb");
        QTest::newRow("an accent stays")
            << QStringLiteral("Zo\u00EB") << QStringLiteral("Zo\u00EB");
    }

    void hostileTextIsMadePrintable()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
    }

    void longTextIsCut() { QCOMPARE(printable(QString(400, u'x')).size(), 301); }

    void technicalDetailsHoldTheIds()
    {
        Error error;
        error.httpStatus = 403;
        error.serviceCode = QStringLiteral("900150");
        error.serviceText = QStringLiteral("Access denied");
        error.requestId = QStringLiteral("r-1");
        error.correlationId = QStringLiteral("c-1");
        QCOMPARE(
            technicalDetails(error),
            QStringLiteral("HTTP 403; code 900150; Access denied; request r-1; correlation c-1"));
        QCOMPARE(technicalDetails(Error()), QString());
    }
};

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
