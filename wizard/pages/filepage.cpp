// SPDX-License-Identifier: Apache-2.0

#include "filepage.h"

#include "csvfilters.h"
#include "filecard.h"
#include "previewtable.h"
#include "recentfilescard.h"

#include "common/languagechoice.h"
#include "common/recentfiles.h"
#include "tables/csvwriter.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/dropzone.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/mappingheader.h"
#include "widgets/messagedialog.h"
#include "widgets/pageheader.h"
#include "widgets/spinner.h"
#include "widgets/tablecard.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QSaveFile>
#include <QShortcut>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// What the mapping boxes say, as choices: the domain of an address in two columns stays where it
/// is.
QList<ColumnChoice> choicesOf(const UserFile &file)
{
    QList<ColumnChoice> choices;
    for (const auto field : allFields) {
        const auto column = file.users->columns().of(field);
        if (column >= 0)
            choices.append({field, column + 1, {}});
    }
    return choices;
}

} // namespace

FilePage::FilePage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_changed(new Banner), m_readAgain(new Button),
      m_problem(new Banner), m_otherFile(new Button), m_zone(new DropZone),
      m_recent(new RecentFilesCard), m_templateCard(newTemplateCard()), m_card(new FileCard),
      m_previewHead(newPreviewHead()), m_table(new PreviewTable(m_preview)),
      m_tableCard(new TableCard(m_table)), m_busy(newBusyView())
{
    build();
    connect(&m_reading, &FileReading::finished, this, &FilePage::take);
    connect(&m_reading, &FileReading::failed, this,
            [this](const QString &path, const Error &error) {
                m_error = error;
                m_isBusyShown = false;
                if (error.reason == ErrorReason::FileMissing)
                    forgetFile(path);
                showFile();
                refresh();
            });
    connect(&m_reading, &FileReading::tookLong, this, [this] {
        m_isBusyShown = true;
        refresh();
    });
    connect(&m_drop, &FileDrop::heldOver, this, &FilePage::setHeldOver);
    connect(&m_drop, &FileDrop::dropped, this, &FilePage::choose);
    connect(&m_watch, &FileWatch::stateChanged, this, &FilePage::refreshChanged);
    connect(m_zone->browseButton(), &QPushButton::clicked, this, &FilePage::browse);
    connect(m_otherFile, &QPushButton::clicked, this, &FilePage::browse);
    connect(m_card->anotherButton(), &QPushButton::clicked, this, &FilePage::browse);
    connect(m_readAgain, &QPushButton::clicked, this, &FilePage::reload);
    connect(m_recent, &RecentFilesCard::chosen, this, &FilePage::choose);
    connect(m_template, &QPushButton::clicked, this, &FilePage::saveTemplate);
    connect(m_templateAgain, &QPushButton::clicked, this, &FilePage::saveTemplate);
    connect(m_table->mapping(), &MappingHeader::fieldChosen, this, &FilePage::chooseField);
    connect(m_card, &FileCard::delimiterChosen, this, [this](char delimiter) {
        // Other columns: what was said about the old ones means nothing.
        auto options = optionsNow();
        options.delimiter = delimiter;
        options.columns.clear();
        options.otherColumns = OtherColumns::Recognize;
        readAs(options);
    });
    connect(m_card, &FileCard::encodingChosen, this, [this](TextEncoding encoding) {
        auto options = optionsNow();
        options.encoding = encoding;
        readAs(options);
    });
    connect(m_card, &FileCard::headerChosen, this, [this](bool hasHeader) {
        auto options = optionsNow();
        options.header = hasHeader;
        readAs(options);
    });
    auto *open = new QShortcut(QKeySequence::Open, this);
    connect(open, &QShortcut::activated, this, &FilePage::browse);
}

void FilePage::build()
{
    m_changed->setObjectName(u"changedBanner"_s);
    m_readAgain->setObjectName(u"readAgain"_s);
    m_problem->setObjectName(u"problemBanner"_s);
    m_otherFile->setObjectName(u"otherFile"_s);
    m_changed->setGlyph(Icon::Refresh);
    m_changed->addButton(m_readAgain);
    m_problem->setTone(Tone::Problem);
    m_problem->addButton(m_otherFile);
    body()->addWidget(m_changed);
    body()->addWidget(m_card);
    body()->addWidget(m_problem);
    body()->addWidget(m_zone, 1);
    body()->addWidget(m_recent);
    body()->addWidget(m_templateCard);
    body()->addWidget(m_previewHead);
    body()->addWidget(m_tableCard, 1);
    body()->addWidget(m_busy, 1);
    m_tableCard->setStrip(m_table->mapping()->sizeHint().height());
    orderTabs();
}

void FilePage::orderTabs()
{
    QList<QWidget *> stops {m_readAgain};
    stops += m_card->stops();
    stops += {m_otherFile, m_zone->browseButton(), m_recent, m_template, m_templateAgain, m_table};
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

QWidget *FilePage::newTemplateCard()
{
    auto *card = new Card;
    m_templateTitle = new Label(TextRole::Strong);
    m_templateText = new Label(TextRole::Body, &Tokens::text2);
    m_templateText->setWordWrap(true);
    m_template = new Button;
    m_template->setObjectName(u"template"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_templateTitle);
    texts->addWidget(m_templateText);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addWidget(new IconView(Icon::FilePlus, &Tokens::accenttext));
    row->addLayout(texts, 1);
    row->addWidget(m_template);
    return card;
}

QWidget *FilePage::newPreviewHead()
{
    auto *head = new QWidget;
    m_previewTitle = new Label(TextRole::Strong);
    m_previewText = new Label(TextRole::Body, &Tokens::text2);
    m_templateAgain = new Button(ButtonKind::Quiet, Icon::FilePlus);
    m_templateAgain->setObjectName(u"templateAgain"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_previewTitle);
    texts->addWidget(m_previewText);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 2);
    row->addLayout(texts, 1);
    row->addWidget(m_templateAgain, 0, Qt::AlignVCenter);
    return head;
}

QWidget *FilePage::newBusyView()
{
    auto *busy = new QWidget;
    busy->setObjectName(u"busy"_s);
    m_busyText = new Label(TextRole::Body, &Tokens::text2);
    m_busyText->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(busy);
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(new Spinner(32), 0, Qt::AlignHCenter);
    column->addWidget(m_busyText);
    column->addStretch(1);
    return busy;
}

void FilePage::initializePage()
{
    retranslate();
    m_watch.look();
    const auto path = std::exchange(context().fileToOpen, QString());
    if (!path.isEmpty())
        choose(path);
}

void FilePage::reload()
{
    if (session().file())
        choose(session().file()->path);
}

QWidget *FilePage::startFocus()
{
    return isFileShown() ? m_card->anotherButton() : m_zone->browseButton();
}

void FilePage::browse()
{
    FileQuestion question;
    question.title = tr("Choose a CSV file");
    question.nameFilters = filtersForOpening();
    context().chooseFile(window(), question, [page = QPointer(this)](const QString &path) {
        if (page)
            page->choose(path);
    });
}

void FilePage::choose(const QString &path)
{
    if (!session().file() || session().file()->draft.corrections().isEmpty()) {
        read(path);
        return;
    }
    const auto rows = static_cast<int>(session().file()->draft.corrections().rows());
    auto *question = newQuestion(Icon::Warning, &Tokens::warnmark);
    question->setMessage(tr("Read a file again?"),
                         tr("Your corrections in %n row(s) are not kept when the file is another "
                            "one, or was changed.",
                            nullptr, rows));
    question->addAnswer(tr("&Read the file"), ButtonKind::Danger, [this, path] { read(path); });
    question->setSafeAnswer(question->addAnswer(tr("&Keep corrections"), ButtonKind::Primary));
    question->open();
}

void FilePage::read(const QString &path)
{
    // Another file is recognised anew; the same one is read as the user said.
    const auto &now = session().file();
    const auto isSame = now && now->path == path;
    m_error.reset();
    m_reading.read(path, isSame ? now->options : ReadingOptions(), now);
    refresh();
}

void FilePage::readAs(const ReadingOptions &options)
{
    m_error.reset();
    m_reading.read(session().file()->path, options, session().file());
    refresh();
}

/// What the user has said so far, also when it is still being done: two boxes may be set one right
/// after the other.
ReadingOptions FilePage::optionsNow() const
{
    const auto &file = *session().file();
    return m_reading.isReading() && m_reading.path() == file.path ? m_reading.options()
                                                                  : file.options;
}

void FilePage::chooseField(int column, std::optional<Field> field)
{
    const auto &file = session().file()->draft.file();
    auto options = optionsNow();
    auto choices =
        options.otherColumns == OtherColumns::LeaveOut ? options.columns : choicesOf(file);
    choices.removeIf([&](const ColumnChoice &choice) {
        return choice.index == column + 1 || choice.field == field;
    });
    if (field)
        choices.append({*field, column + 1, {}});
    options.columns = choices;
    options.otherColumns = OtherColumns::LeaveOut;
    options.header =
        file.headerRecord >= 0; // the columns were said, so the rest is no guess either
    readAs(options);
}

void FilePage::take(const ChosenFile &file)
{
    m_error.reset();
    m_isBusyShown = false;
    session().setFile(file);
    m_watch.watch(file);
    if (file.draft.file().users)
        rememberFile(file.path);
    showFile();
    const auto wasEmpty = m_card->isHidden();
    refresh();
    if (wasEmpty && isVisible()) // the button that had the focus has gone
        startFocus()->setFocus(Qt::OtherFocusReason);
}

bool FilePage::isFileShown() const
{
    return session().file() && session().file()->draft.file().users;
}

void FilePage::saveTemplate()
{
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the template");
    question.suggestedName = tr("users-template.csv");
    question.nameFilters = filtersForSaving();
    context().chooseFile(window(), question, [page = QPointer(this)](const QString &path) {
        if (page)
            page->writeTemplate(path);
    });
}

void FilePage::writeTemplate(const QString &path)
{
    const auto bytes =
        templateFile(context().language.language() == Language::Dutch ? FileLanguage::Dutch
                                                                      : FileLanguage::English);
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    auto *message = newQuestion(Icon::Attention, &Tokens::badmark);
    message->setMessage(tr("The file was not saved"),
                        describe(Error::of(ErrorKind::Storage, ErrorReason::FileUnwritable, path)));
    message->setSafeAnswer(message->addAnswer(tr("Close"), ButtonKind::Primary));
    message->open();
}

void FilePage::setHeldOver(bool isHeldOver)
{
    if (isHeldOver == m_isHeldOver)
        return;
    m_isHeldOver = isHeldOver;
    m_zone->setHeldOver(isHeldOver);
    refresh();
    if (!isHeldOver)
        startFocus()->setFocus(Qt::OtherFocusReason);
}

void FilePage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    window()->installEventFilter(this);
    m_drop.startOn(window());
    m_watch.look();
}

void FilePage::hideEvent(QHideEvent *event)
{
    m_drop.stopOn(window());
    window()->removeEventFilter(this);
    WizardPage::hideEvent(event);
}

/// Who comes back to the window may have changed the file.
bool FilePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_watch.look();
    return WizardPage::eventFilter(watched, event);
}

void FilePage::retranslate()
{
    const auto customer = session().customer();
    header()->setTexts(tr("Browse file"),
                       tr("Choose the CSV file with the new users of %1.")
                           .arg(customer ? printable(customer->companyName) : QString()));
    m_readAgain->setText(tr("&Read it again"));
    m_otherFile->setText(tr("Choose &another file…"));
    m_templateTitle->setText(tr("No file yet?"));
    m_templateText->setText(tr("The template has the right columns and two examples."));
    m_template->setText(tr("&Save a template…"));
    m_templateAgain->setText(tr("&Save a template…"));
    m_previewTitle->setText(tr("Columns and first rows"));
    m_previewText->setText(tr("Above each column of the file: the field it fills."));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_recent->retranslate();
    showFile();
    refresh();
}

QString FilePage::helpPage() const
{
    return u"browse-file"_s;
}

void FilePage::refresh()
{
    const auto isReading = m_reading.isReading();
    const auto isBusy = isReading && m_isBusyShown;
    const auto isFile = isFileShown() && !m_isHeldOver && !isBusy;
    const auto isEmpty = (!isFileShown() || m_isHeldOver) && !isBusy;
    m_card->setVisible(isFile);
    m_previewHead->setVisible(isFile);
    m_tableCard->setVisible(isFile);
    m_busy->setVisible(isBusy);
    m_zone->setVisible(isEmpty);
    m_templateCard->setVisible(isEmpty);
    m_recent->setFiles(isEmpty && !m_isHeldOver ? recentFiles() : QStringList());
    m_busyText->setText(
        tr("“%1” is being read…").arg(printable(QFileInfo(m_reading.path()).fileName())));
    refreshProblem();
    refreshChanged();

    const auto &file = session().file();
    const auto records = isFileShown() ? static_cast<int>(file->draft.file().records) : 0;
    setComplete(!isReading && session().canReach(UploadStep::Validate));
    setCaption(records > 0 ? tr("&Validate %n user(s)", nullptr, records) : tr("&Next: validate"));
    setSummary(isFileShown() ? printable(QFileInfo(file->path).fileName()) : QString());
}

/// Shows what the session has; also when a box was set to something that could not be done.
void FilePage::showFile()
{
    if (!isFileShown())
        return;
    const auto &file = *session().file();
    m_preview.setFile(file.draft.file());
    m_card->showFile(file);
    m_table->showFile();
    QWidget *last = m_templateAgain;
    for (int column = 0; column < m_preview.columnCount(); ++column) {
        auto *box = m_table->mapping()->boxOf(column);
        setTabOrder(last, box);
        last = box;
    }
    setTabOrder(last, m_table);
}

/// What keeps a file from being used, in the words of this page where it can be mended here.
QString FilePage::problemOf(const UserFile &file) const
{
    for (const auto &finding : file.findings) {
        if (finding.position.row > 0 || finding.severity != Severity::Error)
            continue;
        if (finding.kind == FindingKind::MissingColumn && finding.field && finding.number > 1)
            return tr("No column was recognized as %1. Choose it above the right column.")
                .arg(labelOf(*finding.field));
        return describe(finding);
    }
    return {};
}

void FilePage::refreshProblem()
{
    QString headline;
    QString explanation;
    auto tone = Tone::Problem;
    if (m_error) {
        headline = tr("The file could not be read");
        explanation = describe(*m_error);
    } else if (session().file()) {
        const auto &read = session().file()->draft.file();
        explanation = problemOf(read);
        if (!explanation.isEmpty()) {
            headline = tr("This file cannot be used yet");
        } else {
            // What is odd about the row with the names of the columns is said nowhere else.
            for (const auto &finding : read.findings) {
                if (finding.position.row > 0 && finding.position.record == 0) {
                    headline = describe(finding);
                    tone = Tone::Warning;
                    break;
                }
            }
        }
    }
    m_problem->setTone(tone);
    m_problem->setMessage(headline, explanation);
    m_problem->setVisible(!headline.isEmpty() && !m_isHeldOver && !m_isBusyShown);
    m_otherFile->setVisible(!isFileShown());
}

void FilePage::refreshChanged()
{
    const auto state = session().file() ? m_watch.state() : FileWatch::State::Same;
    if (state == FileWatch::State::Gone)
        m_changed->setMessage(tr("The file is no longer there"),
                              tr("It was moved or deleted. What was read of it is kept."));
    else
        m_changed->setMessage(tr("The file has changed since it was read"),
                              tr("You still see what it was. Read it again to see the changes."));
    m_readAgain->setVisible(state == FileWatch::State::Changed);
    m_changed->setVisible(state != FileWatch::State::Same && isFileShown() && !m_isHeldOver
                          && !m_isBusyShown);
}

} // namespace Welkom
