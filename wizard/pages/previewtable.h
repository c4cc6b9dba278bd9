// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTableView>

namespace Welkom {

class MappingHeader;
class PreviewModel;

/// The first rows of a file below a MappingHeader. Only to be looked at: nothing is selected.
class PreviewTable final : public QTableView
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit PreviewTable(PreviewModel &model, QWidget *parent = nullptr);

    [[nodiscard]] MappingHeader *mapping() const { return m_mapping; }
    /// After the model has another file.
    void showFile();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyHeights();
    void shareWidth();
    [[nodiscard]] int wishedWidth(int column) const;
    [[nodiscard]] QList<int> wantedColumns() const;
    [[nodiscard]] bool looksLikeAddresses(int column) const;

    PreviewModel &m_model;
    MappingHeader *m_mapping;
};

} // namespace Welkom
