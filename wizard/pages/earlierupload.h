// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "store/run.h"

#include <QWidget>

#include <optional>

namespace Welkom {

class Banner;
class Button;
class Services;

/// All uploads of the store, newest first. The services outlive the wait.
[[nodiscard]] Task<QList<RunSummary>> earlierUploads(Services *services);
/// Wipes the passwords of an upload for good. The services outlive the wait.
[[nodiscard]] Task<void> discardUpload(Services *services, RunId run);

/// The upload that the user should hear of first, if any: the newest that is not finished, or whose
/// passwords were never saved.
[[nodiscard]] std::optional<RunSummary> uploadToMention(const QList<RunSummary> &newestFirst);

/// Says that an earlier upload is not finished, and offers what can be done with it.
class EarlierUpload final : public QWidget
{
    Q_OBJECT

public:
    explicit EarlierUpload(QWidget *parent = nullptr);

    void setUpload(const RunSummary &upload);
    [[nodiscard]] const RunSummary &upload() const { return m_upload; }
    void retranslate();

    Button *const savePasswords;
    Button *const continueUpload;
    Button *const discard;

private:
    RunSummary m_upload;
    Banner *m_banner;
};

} // namespace Welkom
