// SPDX-License-Identifier: Apache-2.0

#include "storeunlocking.h"

#include "services/services.h"

#include "core/error.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/messagedialog.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QGridLayout>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StoreUnlocking)
};

using Answered = std::function<void(const Result<RunStore *> &)>;

QLineEdit *newField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(1024);
    return field;
}

/// One question for a passphrase: an old one, or a new one typed twice.
class PassphraseDialog final : public MessageDialog
{
public:
    PassphraseDialog(QWidget *page, Services &services, bool isNew, Answered answered)
        : MessageDialog(page->window(), Icon::Key, &Tokens::accenttext, services.isPractice()),
          m_page(page), m_services(services), m_answered(std::move(answered)),
          m_first(newField(u"passphrase"_s)),
          m_second(isNew ? newField(u"passphraseAgain"_s) : nullptr),
          m_objection(new Label(TextRole::Body, &Tokens::bad)), m_use(new Button)
    {
        setObjectName(u"passphraseDialog"_s);
        setMessage(isNew ? Words::tr("Choose a passphrase") : Words::tr("Enter your passphrase"),
                   isNew ? Words::tr("This computer has no keychain that Welkom can use. A "
                                     "passphrase protects the temporary passwords instead. Without "
                                     "it nobody can open them, you neither.")
                         : Words::tr("It opens the temporary passwords that are stored on this "
                                     "computer."));
        addFields();
        auto *cancel = addAnswer(Words::tr("Cancel"), ButtonKind::Plain);
        m_use->setKind(ButtonKind::Primary);
        m_use->setObjectName(u"usePassphrase"_s);
        m_use->setText(Words::tr("&Use this passphrase"));
        addButton(m_use);
        setTabOrder(m_use, cancel);
        QObject::connect(m_use, &QPushButton::clicked, this, [this] { tryIt(); });
        QObject::connect(this, &QDialog::rejected, page, [this] { cancelled(); });
        QObject::connect(cancel, &QPushButton::clicked, page, [this] { cancelled(); });
        QTimer::singleShot(0, m_first, [field = m_first] { field->setFocus(); });
    }

private:
    void addFields()
    {
        auto *fields = new QWidget;
        auto *grid = new QGridLayout(fields);
        grid->setContentsMargins(0, 8, 0, 0);
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(8);
        const auto add = [grid](const QString &text, QLineEdit *field) {
            auto *label = new Label(TextRole::Body);
            label->setText(text);
            label->setBuddy(field);
            const auto row = grid->rowCount();
            grid->addWidget(label, row, 0);
            grid->addWidget(field, row, 1);
        };
        add(Words::tr("&Passphrase"), m_first);
        if (m_second)
            add(Words::tr("Once &more"), m_second);
        m_objection->setObjectName(u"passphraseObjection"_s);
        m_objection->setWordWrap(true);
        m_objection->hide();
        grid->addWidget(m_objection, grid->rowCount(), 0, 1, 2);
        addContent(fields);
        for (auto *field : {m_first, m_second}) {
            if (!field)
                continue;
            QObject::connect(field, &QLineEdit::textChanged, this, [this] { refresh(); });
            QObject::connect(field, &QLineEdit::returnPressed, m_use, &QPushButton::click);
        }
        refresh();
    }

    void refresh()
    {
        m_objection->hide();
        m_use->setEnabled(!m_first->text().isEmpty() && (!m_second || !m_second->text().isEmpty()));
    }

    void object(const QString &sentence)
    {
        m_objection->setText(sentence);
        m_objection->show();
        m_first->setFocus();
        m_first->selectAll();
    }

    void tryIt()
    {
        if (m_second && m_second->text() != m_first->text()) {
            object(Words::tr("These two are not the same."));
            return;
        }
        m_services.usePassphrase(Secret::take(m_first->text().toUtf8()));
        setEnabled(false);
        QCoro::connect(m_services.unlockedRuns(), this, [this](const Result<RunStore *> &store) {
            setEnabled(true);
            if (!store && store.error().reason == ErrorReason::PassphraseWrong) {
                object(describe(store.error()));
                return;
            }
            accept();
            answer(store);
        });
    }

    void cancelled() { answer(failure(ErrorKind::Cancelled)); }

    /// Once.
    void answer(const Result<RunStore *> &store)
    {
        if (const auto answered = std::exchange(m_answered, nullptr); answered && m_page)
            answered(store);
    }

    QPointer<QWidget> m_page;
    Services &m_services;
    Answered m_answered;
    QLineEdit *m_first;
    QLineEdit *m_second;
    Label *m_objection;
    Button *m_use;
};

} // namespace

void unlockRuns(QWidget *page, Services &services, Answered answered)
{
    const auto ask = [page, &services](bool isNew, Answered then) {
        (new PassphraseDialog(page, services, isNew, std::move(then)))->open();
    };
    QCoro::connect(
        services.unlockedRuns(), page,
        [page, &services, ask, answered = std::move(answered)](const Result<RunStore *> &store) {
            const auto mayAsk = !store
                && (store.error().reason == ErrorReason::SecretStoreMissing
                    || store.error().reason == ErrorReason::KeyUnavailable);
            if (!mayAsk) {
                answered(store);
                return;
            }
            QCoro::connect(services.keyIsByPassphrase(), page,
                           [ask, answered, store](const Result<std::optional<bool>> &byPassphrase) {
                               const auto hasKey = byPassphrase && byPassphrase->has_value();
                               if (hasKey && **byPassphrase)
                                   ask(false, answered);
                               else if (byPassphrase && !hasKey
                                        && store.error().reason == ErrorReason::SecretStoreMissing)
                                   ask(true, answered);
                               else
                                   answered(store);
                           });
        });
}

} // namespace Welkom
