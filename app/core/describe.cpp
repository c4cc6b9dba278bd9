// SPDX-License-Identifier: Apache-2.0

#include "errorsentences.h"

namespace Welkom {

QString describe(const Error &error)
{
    using Teller = QString (*)(const Error &);
    for (const Teller tell :
         {&Errors::ofRow, &Errors::ofRun, &Errors::ofConnection, &Errors::ofFile, &Errors::ofStore,
          &Errors::ofRegistration, &Errors::ofAccount, &Errors::ofSignIn, &Errors::ofKeychain,
          &Errors::ofConfiguration, &Errors::ofQuestion}) {
        if (auto sentence = tell(error); !sentence.isEmpty())
            return sentence;
    }
    return Errors::ofKind(error);
}

} // namespace Welkom
