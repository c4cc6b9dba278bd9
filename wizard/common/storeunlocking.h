// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "store/runstore.h"

#include <functional>

class QWidget;

namespace Welkom {

class Services;

/// Gets the run store with its key for a page. Where the key comes from a passphrase, or no
/// keychain can keep a new one, a dialog over the page's window asks for it: an explicit choice,
/// never a plain file (design section 4, promise 2). `answered` is not called when the page has
/// gone meanwhile; Cancelled when the user gave none. The services outlive the page.
void unlockRuns(QWidget *page, Services &services,
                std::function<void(const Result<RunStore *> &)> answered);

} // namespace Welkom
