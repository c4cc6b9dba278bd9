// SPDX-License-Identifier: Apache-2.0

#include "errordetails.h"

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/messagedialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorDetails)
};

} // namespace

void openErrorDetails(QWidget *window, const Error &error, bool isPractice)
{
    auto *dialog = new MessageDialog(window, Icon::Info, &Tokens::accenttext, isPractice);
    dialog->setObjectName(u"errorDetails"_s);
    dialog->setMessage(Words::tr("Details for support"), describe(error));
    const auto kind = error.reason == ErrorReason::None
        ? nameOf(error.kind)
        : u"%1, %2"_s.arg(nameOf(error.kind), nameOf(error.reason));
    auto text = kind;
    if (const auto details = technicalDetails(error); !details.isEmpty())
        text += u'\n' + details;
    auto *label = new Label(TextRole::Mono);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    dialog->addContent(label);
    dialog->addAnswer(Words::tr("&Copy"), ButtonKind::Plain, [text, what = describe(error)] {
        QGuiApplication::clipboard()->setText(what + u'\n' + text);
    });
    dialog->setSafeAnswer(dialog->addAnswer(Words::tr("Close"), ButtonKind::Primary));
    dialog->open();
}

} // namespace Welkom
