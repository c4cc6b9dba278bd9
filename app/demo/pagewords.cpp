// SPDX-License-Identifier: Apache-2.0

#include "pagewords.h"

#include <QTranslator>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// `nl` for `nl`, `nl-NL`, `NL-be`; empty for a language that there is not.
QString knownLanguage(const QString &tag)
{
    const auto language = tag.section(u'-', 0, 0).trimmed().toLower();
    return language == "nl"_L1 || language == "en"_L1 ? language : QString();
}

QString bestOf(const QByteArray &acceptLanguage)
{
    QString best;
    double bestWeight = 0;
    const auto ranges = QString::fromLatin1(acceptLanguage.left(1'000)).split(u',');
    for (const auto &range : ranges) {
        const auto language = knownLanguage(range.section(u';', 0, 0).trimmed());
        const auto weightText = range.section(u';', 1).trimmed();
        const auto weight = weightText.startsWith("q="_L1) ? weightText.mid(2).toDouble()
                                                           : 1.0; // 0 when unreadable
        if (!language.isEmpty() && weight > bestWeight) {
            best = language;
            bestWeight = weight;
        }
    }
    return best;
}

} // namespace

PageWords::PageWords(const QString &language)
{
    if (language != "nl"_L1)
        return;
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(u":/i18n/welkom_nl.qm"_s))
        m_translator = std::move(translator);
}

PageWords::~PageWords() = default;
PageWords::PageWords(PageWords &&) noexcept = default;

QString PageWords::language() const
{
    return m_translator ? u"nl"_s : u"en"_s;
}

QString PageWords::say(const char *english) const
{
    const auto dutch = m_translator ? m_translator->translate("SignInPages", english) : QString();
    return dutch.isEmpty() ? QString::fromUtf8(english) : dutch;
}

QString pageLanguage(const LoopbackRequest &request)
{
    const auto locales = request.queryValue(u"ui_locales"_s).split(u' ', Qt::SkipEmptyParts);
    for (const auto &locale : locales) {
        if (auto language = knownLanguage(locale); !language.isEmpty())
            return language;
    }
    const auto best = bestOf(request.headers.value("Accept-Language"));
    return best.isEmpty() ? u"en"_s : best;
}

} // namespace Welkom
