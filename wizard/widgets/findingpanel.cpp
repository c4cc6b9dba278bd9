// SPDX-License-Identifier: Apache-2.0

#include "findingpanel.h"

#include "button.h"
#include "diffview.h"
#include "iconview.h"
#include "label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The same for every finding, so that the grid above does not jump.
constexpr int usualHeight = 121;

} // namespace

FindingPanel::FindingPanel(QWidget *parent)
    : Card(parent), m_icon(new IconView(Icon::CheckCircle, &Tokens::okmark)),
      m_headline(new Label(TextRole::Strong)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2)),
      m_number(new Label(TextRole::Body, &Tokens::text2)),
      m_previous(new Button(ButtonKind::Quiet, Icon::ChevronUp)),
      m_next(new Button(ButtonKind::Quiet, Icon::ChevronDown)),
      m_suggestion(new Label(TextRole::Body, &Tokens::text2)), m_diff(new DiffView),
      m_apply(new Button(ButtonKind::Soft, Icon::Check)), m_applyToAll(new Button),
      m_leaveOut(new Button(ButtonKind::Quiet))
{
    setObjectName(u"findingPanel"_s);
    m_headline->setObjectName(u"finding"_s);
    m_number->setObjectName(u"findingNumber"_s);
    m_previous->setObjectName(u"previousFinding"_s);
    m_next->setObjectName(u"nextFinding"_s);
    m_diff->setObjectName(u"suggestion"_s);
    m_apply->setObjectName(u"apply"_s);
    m_applyToAll->setObjectName(u"applyToAll"_s);
    m_leaveOut->setObjectName(u"leaveOut"_s);
    m_headline->setWordWrap(true);
    m_explanation->setWordWrap(true);
    build();
    connect(m_previous, &QPushButton::clicked, this, &FindingPanel::previousWanted);
    connect(m_next, &QPushButton::clicked, this, &FindingPanel::nextWanted);
    connect(m_apply, &QPushButton::clicked, this, &FindingPanel::applyWanted);
    connect(m_applyToAll, &QPushButton::clicked, this, &FindingPanel::applyToAllWanted);
    connect(m_leaveOut, &QPushButton::clicked, this,
            [this] { Q_EMIT leaveOutWanted(m_view.standing != RowStanding::LeftOut); });
}

void FindingPanel::build()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_headline, 1);
    head->addSpacing(12);
    head->addWidget(m_number);
    head->addSpacing(10);
    head->addWidget(m_previous);
    head->addWidget(m_next);

    auto *suggestion = new QHBoxLayout;
    suggestion->setSpacing(10);
    suggestion->addWidget(m_suggestion);
    suggestion->addWidget(m_diff, 1);

    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_apply);
    actions->addWidget(m_applyToAll);
    actions->addStretch(1);
    actions->addWidget(m_leaveOut);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addLayout(suggestion);
    column->addStretch(1);
    column->addLayout(actions);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 9, 16, 15);
    row->setSpacing(12);
    auto *icon = new QVBoxLayout;
    icon->addSpacing(6);
    icon->addWidget(m_icon);
    icon->addStretch(1);
    row->addLayout(icon);
    row->addLayout(column, 1);
}

QList<QWidget *> FindingPanel::stops() const
{
    return {m_previous, m_next, m_apply, m_applyToAll, m_leaveOut};
}

void FindingPanel::show(const FindingView &view)
{
    m_view = view;
    retranslate();
}

QString FindingPanel::headline() const
{
    if (m_view.finding)
        return describe(*m_view.finding);
    if (m_view.row > 0 && m_view.standing == RowStanding::LeftOut)
        return tr("Row %1 is left out.").arg(m_view.row);
    if (m_view.count == 0)
        return tr("Nothing needs attention");
    return m_view.row > 0 ? tr("Row %1 is ready.").arg(m_view.row) : tr("Choose a row.");
}

QString FindingPanel::explanation() const
{
    if (m_view.finding)
        return QString();
    if (m_view.row > 0 && m_view.standing == RowStanding::LeftOut)
        return tr("No account is created for it.");
    return m_view.count == 0 ? tr("You can still change any cell.") : QString();
}

void FindingPanel::retranslate()
{
    const auto isError = m_view.finding && m_view.finding->severity == Severity::Error;
    const auto isWarning = m_view.finding && m_view.finding->severity == Severity::Warning;
    const auto isLeftOut = m_view.row > 0 && m_view.standing == RowStanding::LeftOut;
    m_icon->setGlyph(isError              ? Icon::Attention
                         : isWarning      ? Icon::Warning
                         : isLeftOut      ? Icon::MinusCircle
                         : m_view.finding ? Icon::Info
                                          : Icon::CheckCircle,
                     isError                           ? &Tokens::badmark
                         : isWarning                   ? &Tokens::warnmark
                         : isLeftOut || m_view.finding ? &Tokens::text2
                                                       : &Tokens::okmark);
    const auto news = headline();
    const auto isNews = news != m_headline->text();
    m_headline->setText(news);
    m_explanation->setText(explanation());
    m_explanation->setVisible(!m_explanation->text().isEmpty());

    m_number->setVisible(m_view.number > 0);
    //: The number of the finding that is shown, and of how many: "1 of 6".
    m_number->setText(tr("%1 of %2").arg(m_view.number).arg(m_view.count));
    m_previous->setName(tr("Previous finding"));
    m_next->setName(tr("Next finding"));
    m_previous->setVisible(m_view.count > 0);
    m_next->setVisible(m_view.count > 0);

    const auto hasSuggestion = m_view.finding && !m_view.finding->suggestion.isEmpty();
    m_suggestion->setVisible(hasSuggestion);
    m_suggestion->setText(tr("Suggestion"));
    m_diff->setVisible(hasSuggestion);
    if (hasSuggestion)
        m_diff->setTexts(m_view.finding->value, m_view.finding->suggestion);
    m_apply->setVisible(hasSuggestion);
    m_apply->setText(tr("&Apply"));
    m_applyToAll->setVisible(hasSuggestion && m_view.similarRows > 1);
    m_applyToAll->setText(tr("Appl&y to %n row(s)", nullptr, static_cast<int>(m_view.similarRows)));
    m_leaveOut->setVisible(m_view.row > 0 && (m_view.count > 0 || isLeftOut));
    m_leaveOut->setText(isLeftOut ? tr("Put row bac&k") : tr("Leave row &out"));
    setMinimumHeight(m_view.count > 0 || isLeftOut ? grown(usualHeight) : 60);
    if (isNews && isVisible())
        announce(news);
}

void FindingPanel::announce(const QString &headline)
{
    setAccessibleName(headline);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Welkom
