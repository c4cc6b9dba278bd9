// SPDX-License-Identifier: Apache-2.0

#include "rowchanges.h"

namespace Welkom {

using namespace Qt::StringLiterals;

QString nameOf(RemovalState state)
{
    switch (state) {
    case RemovalState::Requested:
        return u"requested"_s;
    case RemovalState::Deleted:
        return u"deleted"_s;
    case RemovalState::Gone:
        return u"gone"_s;
    case RemovalState::Refused:
        return u"refused"_s;
    }
    return QString();
}

RemovalState removalStateOf(const QString &name)
{
    for (const auto state : {RemovalState::Deleted, RemovalState::Gone, RemovalState::Refused}) {
        if (nameOf(state) == name)
            return state;
    }
    return RemovalState::Requested;
}

QString nameOf(ResetState state)
{
    switch (state) {
    case ResetState::Requested:
        return u"requested"_s;
    case ResetState::Done:
        return u"done"_s;
    case ResetState::Refused:
        return u"refused"_s;
    }
    return QString();
}

ResetState resetStateOf(const QString &name)
{
    for (const auto state : {ResetState::Done, ResetState::Refused}) {
        if (nameOf(state) == name)
            return state;
    }
    return ResetState::Requested;
}

} // namespace Welkom
