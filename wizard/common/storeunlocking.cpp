// SPDX-License-Identifier: Apache-2.0

#include "storeunlocking.h"

#include "core/condition.h"
#include "core/error.h"
#include "services/services.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/messagedialog.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>

#include <memory>
#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StoreUnlocking)
};

enum class Passphrase { Old, New };

/// What became of the question: the dialog gives it once, who waits for it looks.
struct Answer
{
    std::optional<Result<RunStore *>> store;
    Condition given;
};

void give(Answer &answer, const Result<RunStore *> &store)
{
    if (answer.store)
        return;
    answer.store = store;
    answer.given.wakeAll();
}

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
    PassphraseDialog(QWidget *page, Services &services, Passphrase which,
                     std::shared_ptr<Answer> answer)
        : MessageDialog(page->window(), Icon::Key, &Tokens::accenttext, services.isPractice()),
          m_services(services), m_answer(std::move(answer)), m_first(newField(u"passphrase"_s)),
          m_second(which == Passphrase::New ? newField(u"passphraseAgain"_s) : nullptr),
          m_objection(new Label(TextRole::Body, &Tokens::bad)), m_use(new Button)
    {
        const auto isNew = which == Passphrase::New;
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
        QObject::connect(this, &QDialog::rejected, this, [this] { cancelled(); });
        QObject::connect(cancel, &QPushButton::clicked, this, [this] { cancelled(); });
        QTimer::singleShot(0, m_first, [field = m_first] { field->setFocus(); });
    }

    /// It may go unanswered, with its window. Whoever waits hears of it when all of that has gone.
    ~PassphraseDialog() override
    {
        QMetaObject::invokeMethod(
            &m_services, [answer = m_answer] { give(*answer, failure(ErrorKind::Cancelled)); },
            Qt::QueuedConnection);
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
            give(*m_answer, store);
        });
    }

    void cancelled() { give(*m_answer, failure(ErrorKind::Cancelled)); }

    Services &m_services;
    std::shared_ptr<Answer> m_answer;
    QLineEdit *m_first;
    QLineEdit *m_second;
    Label *m_objection;
    Button *m_use;
};

Task<RunStore *> askForPassphrase(QWidget *page, Services *services, Passphrase which)
{
    const auto answer = std::make_shared<Answer>();
    (new PassphraseDialog(page, *services, which, answer))->open();
    while (!answer->store)
        co_await answer->given.next();
    const auto store = *answer->store;
    co_return store;
}

/// Whether a passphrase might help.
bool mayAskAfter(const Error &error)
{
    return error.reason == ErrorReason::SecretStoreMissing
        || error.reason == ErrorReason::KeyUnavailable;
}

/// Which passphrase may take the place of the key that was not to be had, if any.
std::optional<Passphrase> passphraseFor(const Error &error,
                                        const Result<std::optional<bool>> &byPassphrase)
{
    if (!byPassphrase)
        return std::nullopt;
    const auto hasKey = byPassphrase->has_value();
    if (hasKey && **byPassphrase)
        return Passphrase::Old;
    if (!hasKey && error.reason == ErrorReason::SecretStoreMissing)
        return Passphrase::New;
    return std::nullopt;
}

} // namespace

Task<RunStore *> unlockRuns(QPointer<QWidget> page, Services *services)
{
    const Services::Use use(*services);
    const auto store = co_await services->unlockedRuns();
    if (store || !mayAskAfter(store.error()))
        co_return store;
    const auto byPassphrase = co_await services->keyIsByPassphrase();
    const auto passphrase = passphraseFor(store.error(), byPassphrase);
    if (!passphrase)
        co_return store;
    if (!page)
        co_return failure(ErrorKind::Cancelled);
    const auto asked = co_await askForPassphrase(page, services, *passphrase);
    co_return asked;
}

} // namespace Welkom
