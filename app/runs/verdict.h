// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

namespace Welkom {

/// One try of a request about one row, as far as its answer is to be read by it.
struct Try
{
    enum class Effect {
        Makes,   ///< something of a name that can be taken, and is taken once it is made
        Changes, ///< something that is there; doing it again does no harm
        Removes, ///< something of an id that is never used again; doing it again does no harm
    };
    Effect effect = Effect::Changes;
    /// An earlier try may have taken effect.
    bool inDoubt = false;
    /// Tries before this one that the service throttled, without anything between them.
    int throttles = 0;
    /// It carries a password, and another one may be drawn in place of one that is refused.
    bool mayChangePassword = false;
    /// Nobody has paused or stopped what it belongs to.
    bool mayRepeat = true;
};

/// What an error means for the row that it answers, and for those behind it.
struct Verdict
{
    enum class What {
        Done,            ///< no error: the service did it
        Gone,            ///< what was to be removed is not there
        Taken,           ///< the name is somebody's
        Refused,         ///< the service said no to this row, and that is the last word
        Unknown,         ///< nobody knows: to be settled by looking before it is sent again
        Again,           ///< at once; the rate limiter waits as long as the service asks
        AnotherPassword, ///< at once, with another password
        Unreachable,     ///< never left; as before, and to be tried when the service is there again
        CalledBack,      ///< never left, or is not to be sent again now: as before
        WholeRun,        ///< no other row would fare better: as before, and the run pauses
    };
    What what = What::Done;
    /// An answer came, so the next try is another call, under another MS-RequestId (reference 2.2).
    bool isAnswered = false;

    /// The row is as it was before it was sent.
    [[nodiscard]] bool isReturned() const
    {
        return what == What::Unreachable || what == What::CalledBack || what == What::WholeRun;
    }
    [[nodiscard]] bool isRepeated() const
    {
        return what == What::Again || what == What::AnotherPassword;
    }
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// The one place where it is said what a service's error means for a row (design section 4,
/// promises 3 and 4; reference 3.3 and 3.4):
///
/// - no answer: unknown; called back or never left: as before;
/// - a refusal of the whole run: it pauses, and the row is as before;
/// - throttled: again, up to a number of times at which a person decides;
/// - a refused password: another one, where one may be drawn;
/// - of what makes something: a taken name, and any refusal of a try after one in doubt, for that
///   one may have made it;
/// - of what removes something: not there is done;
/// - anything else is the service's last word on this row.
[[nodiscard]] Verdict verdictOf(const Error &error, const Try &attempt);

/// So often a row is sent again because the service throttled it. A rate limiter waits each time:
/// a service that has enough by then will not take it now.
inline constexpr int mostThrottles = 40;

} // namespace Welkom
