// SPDX-License-Identifier: Apache-2.0

#include "earlierupload.h"

#include "core/error.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// `12 September`: the year only when it is another one.
QString dayOf(const QDateTime &when)
{
    const auto day = when.toLocalTime().date();
    const QLocale locale;
    return day.year() == QDate::currentDate().year() ? locale.toString(day, u"d MMMM"_s)
                                                     : locale.toString(day, u"d MMMM yyyy"_s);
}

} // namespace

Task<QList<RunSummary>> earlierUploads(Services *services)
{
    const Services::Use use(*services);
    const auto store = co_await services->openedRuns();
    if (!store)
        co_return failure(store.error());
    const auto runs = co_await (*store)->runs();
    co_return runs;
}

Task<void> discardUpload(Services *services, RunId run)
{
    const Services::Use use(*services);
    const auto store = co_await services->openedRuns();
    if (!store)
        co_return failure(store.error());
    // Another program may be at work on it, and would lose its passwords.
    const auto reserved = (*store)->reserve(run);
    if (!reserved)
        co_return failure(reserved.error());
    const auto now = services->clock().utcNow();
    const auto discarded = co_await (*store)->discardPasswords(run, now);
    co_return discarded;
}

std::optional<RunSummary> uploadToMention(const QList<RunSummary> &newestFirst)
{
    const auto found =
        std::find_if(newestFirst.begin(), newestFirst.end(), [](const RunSummary &upload) {
            // What was discarded cannot go on: its waiting rows were given up.
            return !upload.passwordsDiscardedAt.isValid()
                && (upload.counts.hasWorkLeft() || upload.hasUnsavedPasswords());
        });
    return found == newestFirst.end() ? std::nullopt : std::optional(*found);
}

EarlierUpload::EarlierUpload(QWidget *parent)
    : QWidget(parent), savePasswords(new Button(ButtonKind::Plain, Icon::TrayIn)),
      continueUpload(new Button(ButtonKind::Plain, Icon::Play)),
      discard(new Button(ButtonKind::Quiet)), m_banner(new Banner(Banner::Buttons::Below))
{
    savePasswords->setObjectName(u"savePasswords"_s);
    continueUpload->setObjectName(u"continueUpload"_s);
    discard->setObjectName(u"discardUpload"_s);
    m_banner->setObjectName(u"earlierUpload"_s);
    m_banner->setTone(Tone::Warning);
    m_banner->addButton(savePasswords);
    m_banner->addButton(continueUpload);
    m_banner->addStretch();
    m_banner->addButton(discard);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_banner);
}

void EarlierUpload::setUpload(const RunSummary &upload)
{
    m_upload = upload;
    retranslate();
}

void EarlierUpload::retranslate()
{
    const auto &counts = m_upload.counts;
    const auto created = static_cast<int>(counts.created);
    const QLocale locale;
    //: %1 is a customer, %2 a day, %3 how many users were planned.
    auto text = tr("%1, %2: %n of %3 user(s) created.", nullptr, created)
                    .arg(printable(m_upload.customer.companyName), dayOf(m_upload.started),
                         locale.toString(counts.records));
    const auto isUnsaved = m_upload.hasUnsavedPasswords();
    if (isUnsaved)
        text += u'\n'
            + tr("The password(s) of %n user(s) are not saved yet.", nullptr,
                 static_cast<int>(m_upload.unsaved));
    m_banner->setMessage(tr("An earlier upload is not finished"), text);
    savePasswords->setText(tr("Save pass&words…"));
    continueUpload->setText(tr("Cont&inue upload"));
    discard->setText(tr("&Discard…"));
    savePasswords->setVisible(isUnsaved);
    continueUpload->setVisible(counts.hasWorkLeft());
}

} // namespace Welkom
