// SPDX-License-Identifier: Apache-2.0

#include "aboutdialog.h"

#include "widgets/button.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/tag.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

struct Part
{
    QString name;
    QString licence;
};

/// What the program is made of, and the licence of each.
QList<Part> parts()
{
    return {{u"Qt %1"_s.arg(QString::fromLatin1(qVersion())), u"LGPL-3.0"_s},
            {u"QtKeychain"_s, u"BSD-3-Clause"_s},
            {u"QCoro"_s, u"MIT"_s},
            {u"tl::expected"_s, u"CC0-1.0"_s},
            {u"libsodium"_s, u"ISC"_s},
            {u"SQLite"_s, AboutDialog::tr("public domain")},
            {u"Unicode CLDR"_s, u"Unicode-3.0"_s}};
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent, bool isPractice) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_WindowPropagation);
    setWindowModality(Qt::WindowModal);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWindowTitle(tr("About Welkom"));
    setFixedWidth(560);

    auto *name = new Label(TextRole::Hero);
    name->setText(u"Welkom"_s);
    auto *version = new Label(TextRole::Body, &Tokens::text2);
    version->setText(tr("Version %1").arg(QCoreApplication::applicationVersion()));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *purpose = new Label;
    purpose->setWordWrap(true);
    purpose->setText(tr("Creates many users at a customer of a Microsoft CSP partner, from one CSV "
                        "file. Welkom is free software under the Apache License 2.0. It is not a "
                        "product of Microsoft."));
    auto *madeOf = new Label(TextRole::SmallStrong, &Tokens::text2);
    madeOf->setText(tr("Made with"));
    auto *list = new Label(TextRole::Small, &Tokens::text2);
    QStringList lines;
    for (const auto &part : parts())
        lines += u"%1 (%2)"_s.arg(part.name, part.licence);
    list->setText(lines.join(u", "_s));
    list->setWordWrap(true);

    auto *close = new Button(ButtonKind::Primary);
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(name);
    texts->addWidget(version);
    texts->addSpacing(12);
    texts->addWidget(purpose);
    texts->addSpacing(12);
    texts->addWidget(madeOf);
    texts->addWidget(list);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(new MarkView(64), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    if (isPractice) {
        auto *tag = new Tag(Tone::Note, Icon::Flask);
        tag->setObjectName(u"practiceTag"_s);
        tag->setText(tr("Practice"));
        row->addWidget(tag, 0, Qt::AlignTop);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 24);
    all->setSpacing(24);
    all->addLayout(row);
    all->addLayout(buttons);
    close->setFocus(Qt::OtherFocusReason);
}

} // namespace Welkom
