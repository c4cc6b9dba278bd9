// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopback/loopbackrequest.h"

#include <QString>

#include <memory>

class QTranslator;

namespace Welkom {

/// The words of the sign-in pages in the language of whoever reads them: that of the browser or of
/// the program that sent it, which need not be the language of this program. Dutch is there where
/// the program carries Welkom's translations; English is always there.
class PageWords
{
public:
    /// \param language `nl` or `en`.
    explicit PageWords(const QString &language);
    ~PageWords();
    PageWords(PageWords &&) noexcept;

    /// `nl` or `en`, for the page's own lang.
    [[nodiscard]] QString language() const;
    /// In the context SignInPages.
    [[nodiscard]] QString say(const char *english) const;

private:
    std::unique_ptr<QTranslator> m_translator; ///< null for English
};

/// The language to answer in: the first of `ui_locales` (OpenID Connect Core section 3.1.2.1) that
/// there is, else the best of Accept-Language (RFC 9110 section 12.5.4), else English.
[[nodiscard]] QString pageLanguage(const LoopbackRequest &request);

} // namespace Welkom
