// SPDX-License-Identifier: Apache-2.0

#include "checkpage.h"

#include "widgets/pageheader.h"

#include <QVBoxLayout>

namespace Welkom {

CheckPage::CheckPage(WizardContext &context, QWidget *parent) : WizardPage(context, parent)
{
    body()->addStretch(1);
}

void CheckPage::retranslate()
{
    const auto users = static_cast<int>(session().usersToCreate());
    const auto faulty =
        session().file() ? static_cast<int>(session().file()->draft.counts().needsAttention) : 0;
    header()->setTexts(
        tr("Validate"),
        faulty > 0
            ? tr("%n row(s) need attention. Correct them here, or leave them out.", nullptr, faulty)
            : tr("All %n users are ready to be created.", nullptr, users));
    setCaption(tr("&Continue with %n user(s)", nullptr, users));
    setComplete(users > 0);
    setSummary(tr("%n user(s)", nullptr, users));
}

QString CheckPage::help() const
{
    return tr("Every finding names its row and its column, and offers a repair where there is one. "
              "Rows that still need attention are not created. Your own file is never changed.");
}

} // namespace Welkom
