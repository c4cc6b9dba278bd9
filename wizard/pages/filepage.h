// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "filedrop.h"

#include "common/filereading.h"
#include "common/wizardpage.h"
#include "models/previewmodel.h"

namespace Welkom {

class Banner;
class Button;
class DropZone;
class FileCard;
class Label;
class PreviewTable;
class RecentFilesCard;
class TableCard;

/// Page 3: the file with the new users. Reads it on a worker, shows what was recognised and lets
/// the user say otherwise; notices when the file changes on disk. A file may be dropped anywhere on
/// the window.
class FilePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit FilePage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    void reload() override;
    void leave(std::function<void()> close) override { askToLeave(std::move(close)); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *newTemplateCard();
    [[nodiscard]] QWidget *newPreviewHead();
    [[nodiscard]] QWidget *newBusyView();
    void orderTabs();

    void browse();
    /// Reads another file, or the same anew; asks first when corrections would be lost.
    void choose(const QString &path);
    void read(const QString &path);
    void readAs(const ReadingOptions &options);
    [[nodiscard]] ReadingOptions optionsNow() const;
    void chooseField(int column, std::optional<Field> field);
    void take(const ChosenFile &file);
    void saveTemplate();
    void writeTemplate(const QString &path);

    void showFile();
    void refresh();
    void refreshProblem();
    void refreshChanged();
    void setHeldOver(bool isHeldOver);
    [[nodiscard]] bool isFileShown() const;
    [[nodiscard]] QString problemOf(const UserFile &file) const;

    FileReading m_reading;
    FileWatch m_watch;
    FileDrop m_drop;
    PreviewModel m_preview;
    /// Why the last file could not be read at all.
    std::optional<Error> m_error;
    bool m_isHeldOver = false;
    bool m_isBusyShown = false;

    Banner *m_changed;
    Button *m_readAgain;
    Banner *m_problem;
    Button *m_otherFile;
    DropZone *m_zone;
    RecentFilesCard *m_recent;
    Label *m_templateTitle = nullptr;
    Label *m_templateText = nullptr;
    Button *m_template = nullptr;
    QWidget *m_templateCard;
    FileCard *m_card;
    Label *m_previewTitle = nullptr;
    Label *m_previewText = nullptr;
    Button *m_templateAgain = nullptr;
    QWidget *m_previewHead;
    PreviewTable *m_table;
    TableCard *m_tableCard;
    Label *m_busyText = nullptr;
    QWidget *m_busy;
};

} // namespace Welkom
