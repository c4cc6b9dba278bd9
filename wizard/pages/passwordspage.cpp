// SPDX-License-Identifier: Apache-2.0

#include "passwordspage.h"

#include "passworddelegate.h"
#include "resultheadline.h"
#include "undodialog.h"

#include "common/languagechoice.h"
#include "common/secretclipboard.h"
#include "common/storeunlocking.h"
#include "models/deletedlist.h"
#include "models/locationname.h"
#include "models/passwordlist.h"
#include "models/refusedlist.h"
#include "runs/refusedfile.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/linkcard.h"
#include "widgets/listview.h"
#include "widgets/messagedialog.h"
#include "widgets/pageheader.h"
#include "widgets/segmented.h"
#include "widgets/tablecard.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shownFor = 30s;
constexpr int createdSegment = 0;
constexpr int notCreatedSegment = 1;
constexpr int deletedSegment = 2;

const auto partnerCenterPage = u"https://partner.microsoft.com/dashboard"_s;
/// "Give customers permissions to buy their own products and services".
const auto buyingPage =
    u"https://learn.microsoft.com/partner-center/customers/give-customers-permission"_s;

Result<SavedFile> writeCsv(const QString &path, const QByteArray &bytes)
{
    return writePrivateFile(path, Secret(bytes), IfFileExists::Replace);
}

/// On a worker, for the disk may be slow.
Task<SavedFile> saveCsv(QString path, QByteArray bytes)
{
    const auto writing = QtConcurrent::run(writeCsv, path, bytes);
    const auto written = co_await writing;
    co_return written;
}

} // namespace

PasswordsPage::PasswordsPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_headline(new ResultHeadline),
      m_banner(new Banner(Banner::Buttons::Below)), m_which(new Segmented),
      m_copied(new ElidedLabel(TextRole::Body, &Tokens::text2)),
      m_saveRefused(new Button(ButtonKind::Quiet, Icon::TrayIn)),
      m_saver(new PasswordSaver(context, this)), m_clipboard(new SecretClipboard(this)),
      m_hideAgain(new QTimer(this))
{
    m_banner->setObjectName(u"passwordsBanner"_s);
    m_openFolder = m_banner->addButton(new Button(ButtonKind::Plain, Icon::Folder));
    m_openFolder->setObjectName(u"openFolder"_s);
    m_save = m_banner->addButton(new Button(ButtonKind::Primary, Icon::TrayIn));
    m_save->setObjectName(u"savePasswords"_s);
    m_tryAgain = m_banner->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_banner->addStretch();
    m_which->setObjectName(u"which"_s);
    for (int segment = createdSegment; segment <= deletedSegment; ++segment)
        m_which->addSegment();
    m_saveRefused->setObjectName(u"saveRefused"_s);
    buildLists();

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_which);
    row->addWidget(m_copied, 1);
    row->addWidget(m_saveRefused);
    body()->addWidget(m_headline);
    body()->addWidget(m_banner);
    body()->addLayout(row);
    body()->addWidget(m_card, 1);
    buildNextSteps();

    m_hideAgain->setSingleShot(true);
    m_hideAgain->setInterval(shownFor);
    connect(m_hideAgain, &QTimer::timeout, this, [this] { reveal(-1); });
    connect(m_which, &Segmented::chosenChanged, this, &PasswordsPage::showList);
    connect(m_save, &QPushButton::clicked, this, &PasswordsPage::savePasswords);
    connect(m_tryAgain, &QPushButton::clicked, this, &PasswordsPage::initializePage);
    connect(m_openFolder, &QPushButton::clicked, this, &PasswordsPage::openFolder);
    connect(m_saveRefused, &QPushButton::clicked, this, &PasswordsPage::saveRefused);
    connect(m_saver, &PasswordSaver::saved, this, [this](const SavedPasswords &file) {
        m_file = file;
        if (m_loaded)
            m_loaded->run.summary.unsaved = file.unsaved;
        refresh();
    });
    connect(m_clipboard, &SecretClipboard::secondsLeftChanged, this, [this](int seconds) {
        m_copied->setText(seconds > 0 ? tr("Copied; cleared in %n s", nullptr, seconds)
                                      : QString());
    });
    auto *save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, this, &PasswordsPage::savePasswords);
}

void PasswordsPage::buildLists()
{
    m_passwords = new PasswordList(this);
    m_created = new ListView(36);
    m_created->setObjectName(u"created"_s);
    m_delegate = new PasswordDelegate(m_created);
    m_created->setItemDelegate(m_delegate);
    m_created->setModel(m_passwords);
    m_created->setColumns({176, -1, 196, 64});
    m_created->installEventFilter(this);
    m_notCreated = new RefusedList(this);
    m_refused = new ListView(36);
    m_refused->setObjectName(u"refused"_s);
    m_refused->setModel(m_notCreated);
    m_refused->setColumns({48, 160, 208, -1});
    m_deletedRows = new DeletedList(this);
    m_deleted = new ListView(36);
    m_deleted->setObjectName(u"deleted"_s);
    m_deleted->setModel(m_deletedRows);
    m_deleted->setColumns({48, 160, 208, -1});
    m_card = new TableCard(m_created);
    m_card->addOther(m_refused);
    m_card->addOther(m_deleted);
    m_card->setStrip(m_created->headerHeight());
    m_card->setMinimumHeight(110);
    connect(m_delegate, &PasswordDelegate::revealWanted, this,
            [this](int row) { reveal(row == m_passwords->revealedRow() ? -1 : row); });
    connect(m_delegate, &PasswordDelegate::copyWanted, this, &PasswordsPage::copy);
}

void PasswordsPage::buildNextSteps()
{
    m_nextSteps = new Label(TextRole::SmallStrong, &Tokens::text2);
    m_licenses = new LinkCard(Icon::Badge);
    m_licenses->setObjectName(u"licenses"_s);
    m_products = new LinkCard(Icon::Cart);
    m_products->setObjectName(u"products"_s);
    m_links = new QHBoxLayout;
    m_links->setSpacing(12);
    m_links->addWidget(m_licenses);
    m_links->addWidget(m_products);
    m_steps = new QBoxLayout(QBoxLayout::TopToBottom);
    m_steps->setSpacing(8);
    m_steps->addWidget(m_nextSteps);
    m_steps->addLayout(m_links, 1);
    body()->addLayout(m_steps);
    // What was practised is in no portal.
    m_licenses->setEnabled(!context().services.isPractice());
    connect(m_licenses, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(partnerCenterPage)); });
    connect(m_products, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(buyingPage)); });
}

Task<PasswordsPage::Loaded> PasswordsPage::load(QPointer<QWidget> page, Services *services,
                                                RunId run)
{
    const Services::Use use(*services);
    const auto store = co_await unlockRuns(page, services);
    if (!store)
        co_return failure(store.error());
    const auto loaded = co_await (*store)->run(run);
    if (!loaded)
        co_return failure(loaded.error());
    const auto passwords = co_await (*store)->passwords(run);
    if (!passwords)
        co_return failure(passwords.error());
    Loaded both;
    both.run = *loaded;
    both.passwords = *passwords;
    co_return both;
}

void PasswordsPage::initializePage()
{
    m_loaded.reset();
    m_file.reset();
    m_error.reset();
    m_passwords->setRun({}, {});
    m_notCreated->setRun({});
    m_deletedRows->setRun({});
    m_which->choose(createdSegment);
    refresh();
    read();
}

void PasswordsPage::read()
{
    if (!context().run)
        return;
    QCoro::connect(load(this, &context().services, *context().run), this,
                   [this](const Result<Loaded> &loaded) { take(loaded); });
}

void PasswordsPage::take(const Result<Loaded> &loaded)
{
    if (!loaded) {
        m_error = loaded.error();
        refresh();
        return;
    }
    m_error.reset();
    m_file.reset();
    m_loaded = *loaded;
    m_passwords->setRun(m_loaded->run, m_loaded->passwords);
    m_notCreated->setRun(m_loaded->run);
    m_deletedRows->setRun(m_loaded->run);
    const auto &summary = m_loaded->run.summary;
    if (summary.passwordsSavedAt.isValid()) {
        m_file.emplace();
        m_file->path = summary.passwordsSavedTo;
        m_file->when = summary.passwordsSavedAt;
        m_file->damaged = m_loaded->passwords.damaged;
    }
    if (summary.counts.created == 0)
        m_which->choose(notCreatedSegment);
    else if (m_passwords->rowCount() == 0)
        m_which->choose(deletedSegment);
    else if (m_which->chosen() == deletedSegment && m_deletedRows->rowCount() == 0)
        m_which->choose(createdSegment);
    refresh();
    if (isVisible())
        startFocus()->setFocus(Qt::OtherFocusReason);
}

bool PasswordsPage::isUnsaved() const
{
    return users() > 0 && (!m_file || toSave() > 0);
}

/// Passwords that no file has and a file can have: those that are damaged are in none.
int PasswordsPage::toSave() const
{
    if (!m_loaded)
        return 0;
    const auto unsaved = m_loaded->run.summary.unsaved - m_loaded->passwords.damaged.size();
    return static_cast<int>(std::max(qint64(0), unsaved));
}

int PasswordsPage::users() const
{
    return m_loaded ? static_cast<int>(m_loaded->run.summary.passwords()) : 0;
}

bool PasswordsPage::canUndo() const
{
    return m_loaded && m_loaded->run.summary.counts.created > m_loaded->run.summary.removed;
}

void PasswordsPage::undoUpload()
{
    if (!canUndo() || m_undo)
        return;
    reveal(-1);
    m_undo = new UndoDialog(window(), context().services, m_loaded->run.summary);
    offerHelp(m_undo, u"undo"_s);
    connect(m_undo, &QDialog::finished, this, &PasswordsPage::read);
    m_undo->open();
}

QString PasswordsPage::company() const
{
    return m_loaded ? m_loaded->run.summary.customer.companyName : QString();
}

void PasswordsPage::savePasswords()
{
    if (users() > 0)
        m_saver->save(m_loaded->run.summary.id, company());
}

void PasswordsPage::saveRefused()
{
    FileQuestion question;
    question.purpose = FileQuestion::Purpose::Save;
    question.title = tr("Save the refused rows");
    question.suggestedName = markedFileName(tr("%1 - refused.csv").arg(fileNameOf(company())),
                                            context().services.isPractice());
    question.nameFilters = {tr("CSV files (%1)").arg(u"*.csv"_s)};
    const QPointer<PasswordsPage> alive(this);
    context().chooseFile(window(), question, [alive](const QString &path) {
        if (alive)
            alive->writeRefused(path);
    });
}

void PasswordsPage::writeRefused(const QString &path)
{
    const auto language = context().language.language() == Language::Dutch ? FileLanguage::Dutch
                                                                           : FileLanguage::English;
    const auto bytes = refusedFile(m_loaded ? m_loaded->run : Run(), language);
    QCoro::connect(saveCsv(path, bytes), this, [this, path](const Result<SavedFile> &saved) {
        auto *note = newQuestion(saved ? Icon::CheckCircle : Icon::Attention,
                                 saved ? &Tokens::okmark : &Tokens::badmark);
        note->setMessage(saved ? tr("Saved to “%1”").arg(QFileInfo(path).fileName())
                               : tr("The rows could not be saved"),
                         saved
                             ? tr("Correct the rows in this file, then begin a new upload with it.")
                             : describe(saved.error()));
        note->setSafeAnswer(note->addAnswer(tr("Close"), ButtonKind::Primary));
        note->open();
    });
}

void PasswordsPage::openFolder()
{
    if (m_file)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file->path).absolutePath()));
}

void PasswordsPage::reveal(int row)
{
    m_delegate->setRevealedRow(row);
    m_passwords->reveal(row);
    if (row >= 0) {
        m_created->selectRow(row);
        m_hideAgain->start();
    } else {
        m_hideAgain->stop();
    }
}

void PasswordsPage::copy(int row)
{
    const auto password = m_passwords->passwordAt(row);
    if (!password.isEmpty())
        m_clipboard->copy(password);
}

/// Space and Ctrl+C on a row.
bool PasswordsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_created && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto row = m_created->currentIndex().row();
        if (key->key() == Qt::Key_Space && row >= 0) {
            reveal(row == m_passwords->revealedRow() ? -1 : row);
            return true;
        }
        if (key->matches(QKeySequence::Copy) && row >= 0) {
            copy(row);
            return true;
        }
    }
    return WizardPage::eventFilter(watched, event);
}

void PasswordsPage::hideEvent(QHideEvent *event)
{
    WizardPage::hideEvent(event);
    reveal(-1);
}

void PasswordsPage::showList(int segment)
{
    m_card->show(segment == createdSegment          ? m_created
                     : segment == notCreatedSegment ? m_refused
                                                    : m_deleted);
    reveal(-1);
}

void PasswordsPage::leave(std::function<void()> close)
{
    // What is on its way lands without us.
    if (m_undo)
        m_undo->done(QDialog::Rejected);
    if (!isUnsaved()) {
        close();
        return;
    }
    m_saver->askBeforeClosing(m_loaded->run.summary.id, company(), toSave(), std::move(close));
}

void PasswordsPage::setLow(bool isLow)
{
    WizardPage::setLow(isLow);
    m_headline->setLow(isLow);
    m_licenses->setLow(isLow);
    m_products->setLow(isLow);
    // In a low window the label and the two lines share one row.
    m_steps->setDirection(isLow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_links->setAlignment(isLow ? Qt::AlignLeft : Qt::Alignment());
}

QWidget *PasswordsPage::startFocus()
{
    if (m_save->isVisibleTo(this) && isUnsaved())
        return m_save;
    return window()->findChild<QWidget *>(u"primary"_s);
}

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
