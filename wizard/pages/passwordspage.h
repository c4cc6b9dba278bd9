// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/passwordsaver.h"
#include "common/wizardpage.h"

#include <QPointer>

class QBoxLayout;
class QHBoxLayout;
class QTimer;

namespace Welkom {

class Banner;
class Button;
class DeletedList;
class Label;
class LinkCard;
class ListView;
class PasswordDelegate;
class PasswordList;
class RefusedList;
class ResultHeadline;
class SecretClipboard;
class Segmented;
class TableCard;
class UndoDialog;

/// Page 7: the temporary passwords, to be saved first; who was not created, and why; what comes
/// next. Takes a run, and reads all else from the store.
class PasswordsPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit PasswordsPage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    void leave(std::function<void()> close) override;
    void setLow(bool isLow) override;

    /// Whether the run has users that an undo could delete.
    [[nodiscard]] bool canUndo() const;
    /// What the button for it says.
    [[nodiscard]] QString undoCaption() const;
    /// Opens the dialog that shows whom it would delete, and asks.
    void undoUpload();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Loaded
    {
        Run run;
        OpenedPasswords passwords;
    };

    [[nodiscard]] static Task<Loaded> load(QPointer<QWidget> page, Services *services, RunId run);
    void buildLists();
    void buildNextSteps();
    void read();
    void take(const Result<Loaded> &loaded);
    void savePasswords();
    void saveRefused();
    void writeRefused(const QString &path);
    void openFolder();
    void reveal(int row);
    void copy(int row);
    void showList(int segment);
    void refresh();
    void refreshBanner();
    void refreshSummary();
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] bool isUnsaved() const;
    /// Users whose password is kept here and opens their account.
    [[nodiscard]] int users() const;
    [[nodiscard]] int toSave() const;
    [[nodiscard]] QString company() const;

    ResultHeadline *m_headline;
    Banner *m_banner;
    Button *m_openFolder;
    Button *m_save;
    Button *m_tryAgain;
    Segmented *m_which;
    Label *m_copied;
    Button *m_saveRefused;
    PasswordList *m_passwords;
    ListView *m_created;
    PasswordDelegate *m_delegate;
    RefusedList *m_notCreated;
    ListView *m_refused;
    DeletedList *m_deletedRows;
    ListView *m_deleted;
    TableCard *m_card;
    Label *m_nextSteps;
    LinkCard *m_licenses;
    LinkCard *m_products;
    QHBoxLayout *m_links;
    QBoxLayout *m_steps;
    PasswordSaver *m_saver;
    SecretClipboard *m_clipboard;
    QTimer *m_hideAgain;
    QPointer<UndoDialog> m_undo;

    std::optional<Loaded> m_loaded;
    std::optional<SavedPasswords> m_file;
    std::optional<Error> m_error;
};

} // namespace Welkom
