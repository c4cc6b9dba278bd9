// SPDX-License-Identifier: Apache-2.0

#include "draftmodel.h"

#include "rowcolumn.h"

#include "core/error.h"
#include "tables/celltext.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// What a first screen shows at most, and what the view takes in without a noticeable delay.
constexpr int firstPortion = 500;
constexpr int laterPortion = 20'000;
/// Correcting so many rows takes less than a frame.
constexpr qsizetype quicklyCorrected = 100;
/// More rows than any screen shows.
constexpr qsizetype mostRemembered = 500;

/// A cell shows no more; the editor has all of it.
constexpr qsizetype mostShown = 300;

} // namespace

DraftModel::DraftModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_portions.setInterval(0);
    connect(&m_portions, &QTimer::timeout, this, [this] { handOver(m_handedOver + laterPortion); });
    connect(&m_work, &QFutureWatcherBase::finished, this, &DraftModel::takeWork);
}

void DraftModel::setDraft(CheckedDraft *draft)
{
    callOffWork();
    beginResetModel();
    m_draft = draft;
    m_filter = RowFilter::All;
    m_fields = {Field::FirstName, Field::LastName, Field::DisplayName, Field::Email};
    const auto isStatusFilled = [](const Finding &finding) {
        return finding.kind == FindingKind::StatusNotEmpty;
    };
    // The column is always empty in a file that is right, so it is only shown to be emptied.
    if (draft != nullptr
        && std::any_of(draft->file().findings.begin(), draft->file().findings.end(),
                       isStatusFilled))
        m_fields.append(Field::Status);
    filterRows();
    endResetModel();
}

void DraftModel::setFilter(RowFilter filter)
{
    beginResetModel();
    m_filter = filter;
    filterRows();
    endResetModel();
}

/// Finds the rows anew, and hands over the first.
void DraftModel::filterRows()
{
    m_findings.clear();
    m_users.clear();
    if (m_draft != nullptr && m_filter != RowFilter::All) {
        for (qsizetype user = 0; user < m_draft->size(); ++user) {
            if (isShown(user))
                m_users.push_back(static_cast<std::uint32_t>(user));
        }
    }
    m_handedOver = std::min(firstPortion, allRows());
    if (m_handedOver < allRows())
        m_portions.start();
    else
        m_portions.stop();
}

bool DraftModel::isShown(qsizetype user) const
{
    const auto standing = m_draft->standing(user);
    switch (m_filter) {
    case RowFilter::All:
        return true;
    case RowFilter::Ready:
        return standing == RowStanding::Ready;
    case RowFilter::NeedsAttention:
        return standing == RowStanding::NeedsAttention || standing == RowStanding::LeftOut;
    case RowFilter::Warned:
        return standing == RowStanding::Warned;
    }
    return true;
}

int DraftModel::allRows() const
{
    if (m_draft == nullptr)
        return 0;
    return static_cast<int>(m_filter == RowFilter::All ? m_draft->size()
                                                       : static_cast<qsizetype>(m_users.size()));
}

void DraftModel::handOver(int rows)
{
    const auto upTo = std::min(rows, allRows());
    if (upTo > m_handedOver) {
        beginInsertRows({}, m_handedOver, upTo - 1);
        m_handedOver = upTo;
        endInsertRows();
    }
    if (m_handedOver >= allRows())
        m_portions.stop();
}

qsizetype DraftModel::userAt(int row) const
{
    return m_filter == RowFilter::All ? row : m_users[static_cast<std::size_t>(row)];
}

int DraftModel::rowOf(qsizetype user)
{
    auto row = static_cast<int>(user);
    if (m_filter != RowFilter::All) {
        const auto wanted = static_cast<std::uint32_t>(user);
        const auto found = std::lower_bound(m_users.begin(), m_users.end(), wanted);
        if (found == m_users.end() || *found != wanted)
            return -1;
        row = static_cast<int>(found - m_users.begin());
    }
    if (row >= m_handedOver)
        handOver(row + firstPortion);
    return row;
}

std::optional<Field> DraftModel::fieldAt(int column) const
{
    return column < FirstField ? std::nullopt : std::optional(m_fields[column - FirstField]);
}

int DraftModel::columnOf(Field field) const
{
    const auto at = m_fields.indexOf(field);
    return at < 0 ? -1 : static_cast<int>(at) + FirstField;
}

const QList<Finding> &DraftModel::findingsOf(qsizetype user) const
{
    const auto known = m_findings.constFind(user);
    if (known != m_findings.cend())
        return *known;
    if (m_findings.size() >= mostRemembered)
        m_findings.clear();
    return *m_findings.insert(user, m_draft->findings(user));
}

void DraftModel::tell(const CorrectionStep &step)
{
    m_findings.clear();
    if (step.isEmpty())
        return;
    // Another row may have lost or gained a finding too; views repaint only what they show.
    Q_EMIT dataChanged(index(0, 0), index(m_handedOver - 1, columnCount() - 1));
    Q_EMIT corrected(step);
}

/// Corrects at once, or by a worker when there are many rows.
void DraftModel::correct(qsizetype rows, const Correct &correct)
{
    if (m_draft == nullptr || m_isWorking)
        return;
    if (rows <= quicklyCorrected) {
        tell(correct(*m_draft));
        return;
    }
    m_isWorking = true;
    Q_EMIT workBegan();
    m_work.setFuture(QtConcurrent::run(&DraftModel::correctCopy, *m_draft, correct));
}

DraftModel::Corrected DraftModel::correctCopy(CheckedDraft draft, const Correct &correct)
{
    Corrected done;
    done.step = correct(draft);
    done.draft = std::move(draft);
    return done;
}

void DraftModel::takeWork()
{
    if (!m_isWorking)
        return;
    auto done = m_work.future().takeResult();
    m_isWorking = false;
    *m_draft = std::move(done.draft);
    tell(done.step);
    Q_EMIT workEnded();
}

void DraftModel::callOffWork()
{
    if (!std::exchange(m_isWorking, false))
        return;
    m_work.setFuture({}); // nobody waits for the other any more
    Q_EMIT workEnded();
}

void DraftModel::setText(const QModelIndex &index, const QString &text)
{
    const auto user = userAt(index.row());
    const auto field = *fieldAt(index.column());
    correct(1, [=](CheckedDraft &draft) { return draft.setText(user, field, text); });
}

void DraftModel::type(const QModelIndex &index, const QString &text)
{
    const auto user = userAt(index.row());
    const auto field = *fieldAt(index.column());
    correct(1, [=](CheckedDraft &draft) { return draft.type(user, field, text); });
}

void DraftModel::endTyping()
{
    if (m_draft != nullptr && !m_isWorking)
        m_draft->endTyping();
}

void DraftModel::cancelTyping()
{
    correct(1, [](CheckedDraft &draft) { return draft.cancelTyping(); });
}

void DraftModel::apply(const Finding &finding)
{
    correct(1, [=](CheckedDraft &draft) { return draft.apply(finding); });
}

void DraftModel::applyToAll(const Finding &finding)
{
    const auto rows = m_draft ? m_draft->rowsRepairableAs(finding) : 0;
    correct(rows, [=](CheckedDraft &draft) { return draft.applyToAll(finding); });
}

void DraftModel::setLeftOut(const QList<qsizetype> &users, bool isLeftOut)
{
    correct(users.size(), [=](CheckedDraft &draft) { return draft.setLeftOut(users, isLeftOut); });
}

void DraftModel::undo()
{
    const auto rows = m_draft ? m_draft->corrections().rowsToUndo() : 0;
    correct(rows, [](CheckedDraft &draft) { return draft.undo(); });
}

void DraftModel::redo()
{
    const auto rows = m_draft ? m_draft->corrections().rowsToRedo() : 0;
    correct(rows, [](CheckedDraft &draft) { return draft.redo(); });
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_handedOver;
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + static_cast<int>(m_fields.size());
}

Qt::ItemFlags DraftModel::flags(const QModelIndex &index) const
{
    const auto usual = QAbstractTableModel::flags(index);
    if (!index.isValid() || !fieldAt(index.column()) || m_isWorking)
        return usual;
    const auto isLeftOut = m_draft->standing(userAt(index.row())) == RowStanding::LeftOut;
    return isLeftOut ? usual : usual | Qt::ItemIsEditable;
}

bool DraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    setText(index, value.toString());
    return true;
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (m_draft == nullptr || !index.isValid())
        return {};
    const auto user = userAt(index.row());
    const auto field = fieldAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == RowNumber)
            return QString::number(m_draft->position(user).row);
        return field ? shownText(user, *field) : QString();
    case Qt::EditRole:
        return field ? m_draft->text(user, *field) : QString();
    case Qt::ToolTipRole:
        return findingsText(user, field).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case Qt::TextAlignmentRole:
        if (index.column() == RowNumber)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case StandingRole:
        return static_cast<int>(m_draft->standing(user));
    case SeverityRole:
        if (const auto severity = field ? severityOf(user, *field) : std::nullopt)
            return static_cast<int>(*severity);
        return {};
    default:
        return {};
    }
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RowNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Standing)
        return RowHeadings::status();
    if (role != Qt::DisplayRole)
        return {};
    if (section == RowNumber)
        return RowHeadings::row();
    const auto field = fieldAt(section);
    return field ? labelOf(*field) : QString();
}

QString DraftModel::shownText(qsizetype user, Field field) const
{
    // As it would be sent: line breaks as spaces.
    return printable(cleanText(m_draft->text(user, field).left(mostShown + 1).toUtf8()), mostShown);
}

QString DraftModel::findingsText(qsizetype user, std::optional<Field> field) const
{
    QStringList sentences;
    for (const auto &finding : findingsOf(user)) {
        if (!field || finding.field == field)
            sentences += describe(finding);
    }
    return sentences.join(u'\n');
}

QString DraftModel::spokenText(const QModelIndex &index) const
{
    const auto user = userAt(index.row());
    const auto field = fieldAt(index.column());
    if (!field) {
        if (index.column() == RowNumber)
            return tr("Row %1").arg(m_draft->position(user).row);
        switch (m_draft->standing(user)) {
        case RowStanding::Ready:
            return tr("Ready");
        case RowStanding::Warned:
            return tr("Warning");
        case RowStanding::NeedsAttention:
            return tr("Needs attention");
        case RowStanding::LeftOut:
            return tr("Left out");
        }
    }
    //: A cell of the table: "Row 18, Email: piet@contoso,nl". For screen readers.
    const auto cell = tr("Row %1, %2: %3")
                          .arg(QString::number(m_draft->position(user).row), labelOf(*field),
                               shownText(user, *field));
    if (m_draft->standing(user) == RowStanding::LeftOut)
        return cell + u". "_s + tr("Left out");
    const auto findings = findingsText(user, field);
    return findings.isEmpty() ? cell : cell + u". "_s + findings;
}

std::optional<Severity> DraftModel::severityOf(qsizetype user, Field field) const
{
    std::optional<Severity> worst;
    for (const auto &finding : findingsOf(user)) {
        if (finding.field == field && finding.severity != Severity::Info)
            worst = worst ? std::min(*worst, finding.severity) : finding.severity;
    }
    return worst;
}

} // namespace Welkom
