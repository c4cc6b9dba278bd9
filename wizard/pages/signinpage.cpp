// SPDX-License-Identifier: Apache-2.0

#include "signinpage.h"

#include "connection.h"

#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/pageheader.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_headline(new Label(TextRole::Strong)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2)), m_practice(new Button)
{
    m_practice->setObjectName(u"practice"_s);
    m_explanation->setWordWrap(true);
    auto *card = new Card;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_headline);
    texts->addWidget(m_explanation);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(new IconView(Icon::Flask, &Tokens::accenttext));
    row->addLayout(texts, 1);
    row->addWidget(m_practice);
    body()->addWidget(card);
    body()->addStretch(1);
    const auto isPractice = context.connection.isPractice();
    connect(m_practice, &QPushButton::clicked, this,
            [this, isPractice] { Q_EMIT practiceWanted(!isPractice); });
    setComplete(isPractice);
}

void SignInPage::retranslate()
{
    header()->setTexts(tr("Sign in"), tr("Use the work account that you use for Partner Center."));
    m_headline->setText(tr("Practice with a pretend customer"));
    m_explanation->setText(
        tr("Walk through all seven steps without an account. Nothing leaves this computer."));
    m_practice->setText(isComplete() ? tr("&End practice") : tr("Start &practicing"));
    setCaption(tr("&Next: choose customer"));
}

QString SignInPage::help() const
{
    return tr("Sign in with the work account that you use for Partner Center. You need to be an "
              "Admin agent there, and to have the role User Administrator at the customer. To try "
              "everything without an account, start practicing: the customer is pretended, and "
              "nothing leaves this computer.");
}

QWidget *SignInPage::startFocus()
{
    return isComplete() ? window()->findChild<QWidget *>(u"primary"_s) : m_practice;
}

} // namespace Welkom
