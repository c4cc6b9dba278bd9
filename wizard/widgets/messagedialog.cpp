// SPDX-License-Identifier: Apache-2.0

#include "messagedialog.h"

#include "button.h"
#include "iconview.h"
#include "label.h"
#include "tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

namespace {

constexpr int dialogWidth = 560;
constexpr int padding = 24;

} // namespace

MessageDialog::MessageDialog(QWidget *parent, Icon icon, ColorToken color, bool isPractice)
    : QDialog(parent), m_headline(new Label(TextRole::Head)),
      m_text(new Label(TextRole::Body, &Tokens::text2)), m_column(new QVBoxLayout),
      m_all(new QVBoxLayout(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_WindowPropagation); // our palette and font, not the system's
    setWindowModality(Qt::WindowModal);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWindowTitle(parent ? parent->window()->windowTitle() : QString());
    m_headline->setWordWrap(true);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_headline, 1, Qt::AlignTop);
    if (isPractice) {
        auto *tag = new Tag(Tone::Note, Icon::Flask);
        tag->setObjectName(QStringLiteral("practiceTag"));
        tag->setText(tr("Practice"));
        head->addWidget(tag, 0, Qt::AlignTop);
    }
    m_column->setSpacing(8);
    m_column->addLayout(head);
    m_column->addWidget(m_text);

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new IconView(icon, color, 24), 0, Qt::AlignTop);
    row->addLayout(m_column, 1);

    m_all->setContentsMargins(padding, padding, padding, padding);
    m_all->setSpacing(24);
    m_all->addLayout(row);
    m_all->addStretch(1);
    m_all->addLayout(m_buttons);
    setMinimumWidth(dialogWidth);
    setMaximumWidth(dialogWidth);
}

void MessageDialog::setMessage(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(text);
}

Button *MessageDialog::addAnswer(const QString &text, ButtonKind kind,
                                 std::function<void()> answered)
{
    auto *button = new Button(kind);
    button->setText(text);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, answered = std::move(answered)] {
        accept();
        if (answered)
            answered();
    });
    return button;
}

void MessageDialog::addButton(Button *button)
{
    m_buttons->addWidget(button);
}

void MessageDialog::setSafeAnswer(Button *button)
{
    button->setFocus(Qt::OtherFocusReason);
}

void MessageDialog::addContent(QWidget *content)
{
    m_column->addWidget(content);
}

void MessageDialog::addWideContent(QWidget *content)
{
    m_all->insertWidget(m_all->count() - 2, content);
}

QString MessageDialog::headline() const
{
    return m_headline->text();
}

} // namespace Welkom
