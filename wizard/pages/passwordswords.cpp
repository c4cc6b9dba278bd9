// SPDX-License-Identifier: Apache-2.0
//
// What page 7 says, before and after the passwords are saved.

#include "passwordspage.h"

#include "resultheadline.h"

#include "common/languagechoice.h"
#include "models/deletedlist.h"
#include "models/locationname.h"
#include "models/passwordlist.h"
#include "models/refusedlist.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/linkcard.h"
#include "widgets/listview.h"
#include "widgets/pageheader.h"
#include "widgets/segmented.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

void PasswordsPage::refresh()
{
    const auto language = context().language.language();
    const auto notCreated = m_notCreated->rowCount();
    m_headline->setVisible(m_loaded.has_value());
    if (m_loaded)
        m_headline->setResult(m_loaded->run.summary,
                              locationName(m_loaded->run.summary.location, language));
    m_which->setSegment(0, tr("&Created"), m_passwords->rowCount());
    m_which->setSegment(1, m_notCreated->hasOthers() ? tr("N&ot created") : tr("&Refused"),
                        notCreated);
    m_which->setSegment(2, tr("&Deleted"), m_deletedRows->rowCount());
    m_which->setSegmentShown(2, m_deletedRows->rowCount() > 0);
    m_saveRefused->setVisible(notCreated > 0);
    refreshBanner();
    // Until it is saved, saving is what is to be done.
    setPrimary(!isUnsaved());
    setComplete(m_loaded || m_error);
    refreshSummary();
}

void PasswordsPage::refreshSummary()
{
    const auto uncertain = m_loaded ? static_cast<int>(m_loaded->run.summary.removing) : 0;
    const auto deleted = m_deletedRows->rowCount();
    if (isUnsaved())
        setSummary(tr("Not saved yet"), Tone::Warning);
    else if (uncertain > 0)
        setSummary(tr("%n not certain", nullptr, uncertain), Tone::Warning);
    else if (deleted > 0)
        setSummary(tr("%n deleted", nullptr, deleted), Tone::Note);
    else
        setSummary(QString());
}

QString PasswordsPage::undoCaption() const
{
    const auto isCutOff = m_loaded && m_loaded->run.summary.removing > 0;
    return isCutOff ? tr("Continue &undo…") : tr("&Undo this upload…");
}

/// About the file, and who in it is of no use any more.
QString PasswordsPage::savedText() const
{
    const auto when = QLocale().toString(m_file->when.toLocalTime().time(), QLocale::ShortFormat);
    auto text = m_file->note
        ? describe(*m_file->note)
        //: %1 is a time of day.
        : tr("%1, only readable by you. Delete the file when all users have their password.")
              .arg(when);
    if (const auto damaged = static_cast<int>(m_file->damaged.size()); damaged > 0)
        text += u' '
            + tr("%n stored password(s) were damaged and are not in the file. Reset them.", nullptr,
                 damaged);
    const auto &rows = m_loaded->run.rows;
    const auto since = std::count_if(rows.begin(), rows.end(), [this](const RunRow &row) {
        return row.removal && row.removal->isDone() && row.removal->when > m_file->when;
    });
    if (since > 0)
        text += u' ' + tr("%n user(s) in it were deleted since.", nullptr, static_cast<int>(since));
    return text;
}

void PasswordsPage::refreshBanner()
{
    const auto uncertain = m_loaded ? static_cast<int>(m_loaded->run.summary.removing) : 0;
    const auto doubt = uncertain > 0 ? u' '
            + tr("For %n user(s) it is not certain whether they were deleted: continue the undo.",
                 nullptr, uncertain)
                                     : QString();
    m_tryAgain->setVisible(m_error.has_value());
    m_save->setVisible(!m_error);
    m_openFolder->setVisible(m_file.has_value());
    m_save->setKind(isUnsaved() ? ButtonKind::Primary : ButtonKind::Plain);
    if (m_error) {
        m_banner->setTone(Tone::Problem);
        m_banner->setMessage(tr("The passwords cannot be read now"), describe(*m_error));
    } else if (!isUnsaved() && m_file) {
        m_banner->setTone(m_file->note ? Tone::Warning : Tone::Done);
        m_banner->setMessage(tr("Saved to “%1”").arg(QFileInfo(m_file->path).fileName()),
                             savedText() + doubt);
    } else {
        m_banner->setTone(Tone::Warning);
        m_banner->setMessage(
            tr("The passwords are not saved yet", nullptr, toSave()),
            tr("Save them now: Partner Center cannot show them later.", nullptr, toSave()) + doubt);
    }
    m_banner->setVisible(m_error || users() > 0);
}

void PasswordsPage::retranslate()
{
    header()->setTexts(tr("Passwords"),
                       tr("Give every user the temporary password. It must be changed at the first "
                          "sign-in."));
    setCaption(tr("&Finish"));
    m_openFolder->setText(tr("&Open folder"));
    m_save->setText(tr("&Save password file…"));
    m_tryAgain->setText(tr("Try &again"));
    m_saveRefused->setText(tr("Save refused rows &as CSV…"));
    m_created->setAccessibleName(tr("Users and temporary passwords"));
    m_refused->setAccessibleName(tr("Users that were not created"));
    m_deleted->setAccessibleName(tr("Users that were deleted again"));
    m_nextSteps->setText(tr("Next steps"));
    m_licenses->setTexts(tr("Ass&ign licenses"), tr("Opens Partner Center"));
    m_products->setTexts(tr("Let the customer bu&y products"), tr("Opens the instructions"));
    m_passwords->retranslate();
    m_notCreated->retranslate();
    m_deletedRows->retranslate();
    refresh();
}

QString PasswordsPage::helpPage() const
{
    return u"save-passwords"_s;
}

} // namespace Welkom
