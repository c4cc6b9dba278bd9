// SPDX-License-Identifier: Apache-2.0
//
// Headers only: what the tests of windows share is compiled with this file, once.

#include "support/widgettest.h"
