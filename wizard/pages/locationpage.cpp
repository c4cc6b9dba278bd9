// SPDX-License-Identifier: Apache-2.0

#include "locationpage.h"

#include "reviewcard.h"

#include "common/customerdomains.h"
#include "common/errordetails.h"
#include "common/languagechoice.h"
#include "common/openedrun.h"
#include "models/locationlist.h"
#include "models/locationname.h"
#include "services/services.h"
#include "users/uploadplan.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/emptystate.h"
#include "widgets/listview.h"
#include "widgets/pageheader.h"
#include "widgets/searchfield.h"
#include "widgets/tablecard.h"

#include <QCoroTask>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHash>
#include <QItemSelectionModel>
#include <QVBoxLayout>
#include <QWizard>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 296;

/// How the addresses of a file lie in the customer's domains.
struct DomainUse
{
    QString mostUsed;
    bool areAllKnown = true;
};

DomainUse domainUse(const QList<UserRow> &rows, const QStringList &domains)
{
    DomainUse use;
    QHash<QString, int> counts;
    for (const auto &row : rows) {
        const auto domain = row.email.section(u'@', -1).toLower();
        ++counts[domain];
        use.areAllKnown = use.areAllKnown && domains.contains(domain);
    }
    int most = 0;
    for (auto i = counts.cbegin(); i != counts.cend(); ++i) {
        if (i.value() > most && domains.contains(i.key())) {
            most = i.value();
            use.mostUsed = i.key();
        }
    }
    return use;
}

} // namespace

LocationPage::LocationPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_search(new SearchField),
      m_locations(new LocationList(context.language.language(), this)), m_list(new ListView(36)),
      m_card(new TableCard(m_list)), m_noMatch(new EmptyState(Icon::Search)),
      m_review(new ReviewCard), m_trouble(new Banner)
{
    m_trouble->setObjectName(u"saveTrouble"_s);
    m_trouble->setTone(Tone::Problem);
    m_trouble->hide();
    m_details = m_trouble->addButton(new Button(ButtonKind::Quiet));
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_error)
            openErrorDetails(window(), *m_error, this->context().services.isPractice());
    });
    m_search->setObjectName(u"search"_s);
    m_search->setList(m_list);
    m_list->setObjectName(u"countries"_s);
    m_list->setModel(m_locations);
    m_list->setHeaderShown(false);
    m_list->setColumns({-1, 32});
    m_noMatch->setTight();
    m_card->addOther(m_noMatch);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_search);
    left->addWidget(m_card, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(left);
    row->addWidget(m_review, 1);
    body()->addWidget(m_trouble);
    body()->addLayout(row, 1);
    for (auto *widget : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_card)})
        widget->setFixedWidth(listWidth);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_locations->setSearch(text);
        m_noMatch->setMessage(tr("No country matches “%1”").arg(printable(text.trimmed())), {});
        m_card->show(m_locations->hasMatches() ? static_cast<QWidget *>(m_list) : m_noMatch);
    });
    connect(m_locations, &QAbstractItemModel::modelReset, this, &LocationPage::selectChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const auto *location = m_locations->locationAt(current.row());
                if (!location || m_selecting)
                    return;
                session().setLocation(location->code);
                refresh();
            });
}

void LocationPage::initializePage()
{
    m_search->clear();
    m_trouble->hide();
    shareHeight();
    m_isBeginning = false;
    context().run.reset();
    context().begun.reset();
    m_fileDomain.clear();
    m_areAllAtHome = false;
    askCustomer();
    preselect();
    retranslate();
}

bool LocationPage::validatePage()
{
    if (context().run)
        return true;
    if (!m_isBeginning)
        begin();
    return false;
}

void LocationPage::begin()
{
    m_isBeginning = true;
    m_trouble->hide();
    shareHeight();
    NewRun run;
    run.plan = session().uploadPlan(systemRandom());
    run.fileName = QFileInfo(session().file()->path).fileName();
    run.fileHash = session().file()->sha256;
    refresh();
    QCoro::connect(beginUpload(this, &context().services, run), this,
                   [this](const Result<BegunUpload> &upload) { begun(upload); });
}

void LocationPage::begun(const Result<BegunUpload> &upload)
{
    m_isBeginning = false;
    if (upload) {
        context().run = upload->run;
        context().begun = upload->opened;
        setComplete(true);
        wizard()->next();
        return;
    }
    m_error = upload.error();
    m_trouble->setMessage(tr("Nothing was created yet"), describe(*m_error));
    m_trouble->show();
    shareHeight();
    refresh();
}

/// What page 2 may not have been told in time.
void LocationPage::askCustomer()
{
    if (!session().customer())
        return;
    const auto id = session().customer()->id;
    if (!session().customerDetails()) {
        QCoro::connect(context().services.directory().customer(id), this,
                       [this](const Result<CustomerDetails> &details) {
                           if (!details)
                               return; // the user chooses, then
                           session().setCustomerDetails(*details);
                           preselect();
                           refresh();
                       });
    }
    QCoro::connect(domainsOf(&context().services, id), this,
                   [this, id](const Result<QStringList> &domains) {
                       if (domains && session().customer() && session().customer()->id == id)
                           takeDomains(*domains);
                   });
}

/// Fewer roles may read the domains than may create users; without them nothing is claimed.
void LocationPage::takeDomains(const QStringList &domains)
{
    if (!session().file())
        return;
    const auto use = domainUse(session().file()->draft.rowsToCreate(), domains);
    m_areAllAtHome = use.areAllKnown;
    m_fileDomain = use.mostUsed == session().customer()->domain ? QString() : use.mostUsed;
    refresh();
}

void LocationPage::preselect()
{
    const auto country = session().billingCountry();
    m_locations->setBillingCountry(
        country, session().customer() ? session().customer()->companyName : QString());
    if (session().location().isEmpty() && usageLocationOf(country))
        session().setLocation(country);
    selectChosen();
}

void LocationPage::selectChosen()
{
    m_selecting = true;
    m_list->setSections(m_locations->sections());
    const auto row = m_locations->rowOf(session().location());
    if (row >= 0)
        m_list->selectRow(row);
    m_selecting = false;
}

void LocationPage::refresh()
{
    const auto users = static_cast<int>(session().usersToCreate());
    const auto language = context().language.language();
    ReviewCard::Review review;
    if (const auto &customer = session().customer()) {
        review.company = customer->companyName;
        review.defaultDomain = customer->domain;
    }
    review.fileDomain = m_fileDomain;
    review.areAllAtHome = m_areAllAtHome;
    review.users = users;
    review.uploads = static_cast<int>(uploadsFor(users));
    review.leftOut = static_cast<int>(session().usersLeftOut());
    const auto &code = session().location();
    if (!code.isEmpty())
        //: A country and its code.
        review.location = tr("Location: %1 (%2)").arg(locationName(code, language), code);
    review.unknownHost = context().services.unknownHost();
    m_review->setReview(review);
    setCaption(tr("&Create %n user(s)", nullptr, users), Icon::People);
    setSummary(code.isEmpty() ? QString() : locationName(code, language));
    // A second press would begin a second run.
    setComplete(session().canReach(UploadStep::Save) && !m_isBeginning);
    m_list->setEnabled(!m_isBeginning);
}

void LocationPage::retranslate()
{
    header()->setTexts(tr("Geographic location"),
                       tr("All users of this upload get this location. Licenses depend on it."));
    m_search->setHint(tr("Search country or code"));
    m_list->setAccessibleName(tr("Countries"));
    m_details->setText(tr("Show d&etails"));
    m_locations->setLanguage(context().language.language());
    refresh();
}

/// What is wrong takes its room from the review.
void LocationPage::shareHeight()
{
    const auto hasTrouble = !m_trouble->isHidden();
    m_review->setLow(m_isLow || hasTrouble);
    m_review->setTerse(m_isLow && hasTrouble);
}

void LocationPage::setLow(bool isLow)
{
    WizardPage::setLow(isLow);
    m_isLow = isLow;
    shareHeight();
}

QString LocationPage::helpPage() const
{
    return u"location"_s;
}

QWidget *LocationPage::startFocus()
{
    return m_search;
}

QWidget *LocationPage::searchField()
{
    return m_search;
}

} // namespace Welkom
