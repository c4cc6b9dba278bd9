// SPDX-License-Identifier: Apache-2.0

#include "recentfilescard.h"

#include "core/error.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QFileInfo>
#include <QFontMetrics>
#include <QHBoxLayout>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestName = 150;

} // namespace

RecentFilesCard::RecentFilesCard(QWidget *parent)
    : Card(parent), m_title(new Label(TextRole::SmallStrong, &Tokens::text2)),
      m_row(new QHBoxLayout(this))
{
    setObjectName(u"recentFiles"_s);
    m_row->setContentsMargins(16, 8, 16, 8);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
}

void RecentFilesCard::setFiles(const QStringList &paths)
{
    for (auto *button : std::exchange(m_buttons, {}))
        button->deleteLater();
    for (const auto &path : paths) {
        auto *button = new Button(ButtonKind::Quiet, Icon::Clock);
        const auto name = printable(QFileInfo(path).fileName());
        button->setAccessibleName(name);
        button->setToolTip(printable(path).toHtmlEscaped());
        button->setText(QFontMetrics(fontOf(TextRole::Body))
                            .elidedText(name, Qt::ElideMiddle, widestName)
                            .replace(u'&', "&&"_L1));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT chosen(path); });
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons.append(button);
    }
    setVisible(!paths.isEmpty());
}

void RecentFilesCard::retranslate()
{
    m_title->setText(tr("Recent files"));
}

} // namespace Welkom
