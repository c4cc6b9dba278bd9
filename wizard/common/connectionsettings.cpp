// SPDX-License-Identifier: Apache-2.0

#include "connectionsettings.h"

#include "services/services.h"

#include "core/error.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/messagedialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>

#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionSettings)
};

struct Cloud
{
    const char *name;
    const char *label;
};

constexpr std::array clouds {
    Cloud {"global", QT_TRANSLATE_NOOP("ConnectionSettings", "Worldwide")},
    Cloud {"us-government", QT_TRANSLATE_NOOP("ConnectionSettings", "US Government")},
    Cloud {"china", QT_TRANSLATE_NOOP("ConnectionSettings", "China (21Vianet)")},
};

/// The fields, and what they say.
class Form final : public QWidget
{
public:
    explicit Form(const SignInPlace &place)
        : m_clientId(new QLineEdit(place.clientId)), m_authority(new QLineEdit(place.authority)),
          m_cloud(new QComboBox), m_objection(new Label(TextRole::Body, &Tokens::bad))
    {
        m_clientId->setObjectName(u"settingsClientId"_s);
        m_authority->setObjectName(u"settingsAuthority"_s);
        m_cloud->setObjectName(u"settingsCloud"_s);
        m_objection->setObjectName(u"settingsObjection"_s);
        m_objection->setWordWrap(true);
        m_objection->hide();
        for (const auto &cloud : clouds)
            m_cloud->addItem(Words::tr(cloud.label), QString::fromLatin1(cloud.name));
        m_cloud->setCurrentIndex(std::max(0, m_cloud->findData(place.cloud)));
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(0, 8, 0, 0);
        grid->setVerticalSpacing(8);
        grid->setHorizontalSpacing(12);
        addRow(*grid, Words::tr("App&lication (client) ID"), m_clientId);
        addRow(*grid, Words::tr("C&loud"), m_cloud);
        addRow(*grid, Words::tr("&Address of the sign-in service"), m_authority);
        grid->addWidget(m_objection, grid->rowCount(), 0, 1, 2);
        // Another cloud signs in elsewhere; its own address is known.
        QObject::connect(m_cloud, &QComboBox::activated, m_authority, &QLineEdit::clear);
    }

    [[nodiscard]] SignInPlace place() const
    {
        SignInPlace place;
        place.clientId = m_clientId->text().trimmed();
        place.cloud = m_cloud->currentData().toString();
        place.authority = m_authority->text().trimmed();
        return place;
    }

    [[nodiscard]] QWidget *firstField() const { return m_clientId; }

    void object(const Error &error)
    {
        m_objection->setText(describe(error));
        m_objection->show();
    }

private:
    static void addRow(QGridLayout &grid, const QString &text, QWidget *field)
    {
        auto *label = new Label(TextRole::Body);
        label->setText(text);
        label->setBuddy(field);
        const auto row = grid.rowCount();
        grid.addWidget(label, row, 0);
        grid.addWidget(field, row, 1);
    }

    QLineEdit *m_clientId;
    QLineEdit *m_authority;
    QComboBox *m_cloud;
    Label *m_objection;
};

} // namespace

QDialog *openConnectionSettings(QWidget *window, Services &services, std::function<void()> saved)
{
    auto *dialog =
        new MessageDialog(window, Icon::Info, &Tokens::accenttext, services.isPractice());
    dialog->setObjectName(u"connectionSettings"_s);
    dialog->setMessage(Words::tr("Connection settings"),
                       Words::tr("They are kept for you on this computer. Welkom opens anew with "
                                 "them; you may have to sign in again."));
    auto *form = new Form(services.signInDesk().place());
    dialog->addContent(form);
    auto *cancel = dialog->addAnswer(Words::tr("Cancel"), ButtonKind::Plain);
    auto *save = new Button(ButtonKind::Primary);
    save->setObjectName(u"saveSettings"_s);
    save->setText(Words::tr("&Save"));
    dialog->addButton(save);
    QObject::connect(save, &QPushButton::clicked, dialog,
                     [dialog, form, &services, saved = std::move(saved)] {
                         const auto written = services.saveSignInPlace(form->place());
                         if (!written) {
                             form->object(written.error());
                             return;
                         }
                         dialog->accept();
                         saved();
                     });
    dialog->setSafeAnswer(cancel);
    dialog->open();
    form->firstField()->setFocus(Qt::OtherFocusReason);
    return dialog;
}

} // namespace Welkom
