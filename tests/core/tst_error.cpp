// SPDX-License-Identifier: Apache-2.0

#include "core/error.h"

#include "support/testsubject.h"

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

    void refusalsOfTheWholeRun_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<bool>("wholeRun");
        QTest::newRow("a role is missing")
            << ErrorKind::NotAllowed << ErrorReason::RoleMissing << true;
        QTest::newRow("403 for an unknown reason")
            << ErrorKind::NotAllowed << ErrorReason::None << true;
        QTest::newRow("401 also after the refresh")
            << ErrorKind::NotSignedIn << ErrorReason::TokenRefused << true;
        QTest::newRow("multifactor authentication")
            << ErrorKind::MfaRequired << ErrorReason::None << true;
        QTest::newRow("no longer the partner, said with 400")
            << ErrorKind::InvalidInput << ErrorReason::NoRelationship << true;
        QTest::newRow("the tenant is gone")
            << ErrorKind::NotFound << ErrorReason::CustomerGone << true;
        QTest::newRow("the disk is full") << ErrorKind::Storage << ErrorReason::DiskFull << true;
        QTest::newRow("plain http to a far host")
            << ErrorKind::InvalidInput << ErrorReason::InsecureAddress << true;
        QTest::newRow("sent elsewhere by a redirect")
            << ErrorKind::ServiceFault << ErrorReason::RedirectRefused << true;
        QTest::newRow("the name is taken")
            << ErrorKind::AlreadyExists << ErrorReason::NameTaken << false;
        QTest::newRow("a refused location")
            << ErrorKind::InvalidInput << ErrorReason::LocationRefused << false;
        QTest::newRow("the user is gone") << ErrorKind::NotFound << ErrorReason::None << false;
        QTest::newRow("a full directory, which the next row may not meet")
            << ErrorKind::InvalidInput << ErrorReason::QuotaFull << false;
        QTest::newRow("no answer") << ErrorKind::OutcomeUnknown << ErrorReason::TimedOut << false;
        QTest::newRow("no connection")
            << ErrorKind::Unreachable << ErrorReason::HostUnknown << false;
        QTest::newRow("throttled") << ErrorKind::Throttled << ErrorReason::None << false;
        QTest::newRow("stopped by the user") << ErrorKind::Cancelled << ErrorReason::None << false;
    }

    void refusalsOfTheWholeRun()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(ErrorReason, reason);
        Error error;
        error.kind = kind;
        error.reason = reason;
        QTEST(concernsWholeRun(error), "wholeRun");
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

WELKOM_TEST(error, ErrorTest)
#include "tst_error.moc"
