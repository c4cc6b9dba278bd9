// SPDX-License-Identifier: Apache-2.0

#include "earlierupload.h"

#include "core/error.h"
#include "widgets/banner.h"
#include "widgets/button.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

bool hasUnsavedPasswords(const RunSummary &upload)
{
    return upload.counts.created > 0 && !upload.passwordsSavedAt.isValid();
}

/// `12 September`: the year only when it is another one.
QString dayOf(const QDateTime &when)
{
    const auto day = when.toLocalTime().date();
    const QLocale locale;
    return day.year() == QDate::currentDate().year() ? locale.toString(day, u"d MMMM"_s)
                                                     : locale.toString(day, u"d MMMM yyyy"_s);
}

} // namespace

std::optional<RunSummary> uploadToMention(const QList<RunSummary> &newestFirst)
{
    const auto found =
        std::find_if(newestFirst.begin(), newestFirst.end(), [](const RunSummary &upload) {
            return upload.counts.hasWorkLeft() || hasUnsavedPasswords(upload);
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
    const auto isUnsaved = hasUnsavedPasswords(m_upload);
    if (isUnsaved)
        text += u'\n' + tr("The password(s) of %n user(s) are not saved yet.", nullptr, created);
    m_banner->setMessage(tr("An earlier upload is not finished"), text);
    savePasswords->setText(tr("Save pass&words…"));
    continueUpload->setText(tr("Cont&inue upload"));
    discard->setText(tr("&Discard…"));
    savePasswords->setVisible(isUnsaved);
    continueUpload->setVisible(counts.hasWorkLeft());
}

} // namespace Welkom
