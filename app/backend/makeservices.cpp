// SPDX-License-Identifier: Apache-2.0

#include "makeservices.h"

#include "backedservices.h"
#include "practicebackend.h"
#include "realbackend.h"

#include <QNetworkProxyFactory>

namespace Welkom {

Result<std::unique_ptr<Services>> makeServices(const ServicesOptions &options)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    auto backend = options.practice ? PracticeBackend::make() : RealBackend::make(options);
    if (!backend)
        return failure(backend.error());
    return BackedServices::make(std::move(*backend));
}

} // namespace Welkom
