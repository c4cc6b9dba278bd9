// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "users/uploadsession.h"
#include "widgets/card.h"

class QComboBox;
class QLayout;

namespace Welkom {

class Button;
class Label;

/// The card of the file that was chosen: its name, and what was recognised in it, each with a box
/// to say otherwise. Changes nothing by itself.
class FileCard final : public Card
{
    Q_OBJECT

public:
    explicit FileCard(QWidget *parent = nullptr);

    void showFile(const ChosenFile &file);
    void retranslate();
    [[nodiscard]] Button *anotherButton() const { return m_another; }
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void delimiterChosen(char delimiter);
    void encodingChosen(Welkom::TextEncoding encoding);
    void headerChosen(bool hasHeader);

private:
    [[nodiscard]] QLayout *titleRow();
    [[nodiscard]] QLayout *factsRow();
    void fillDelimiters();
    [[nodiscard]] QString whenChanged() const;

    ChosenFile m_file;
    Label *m_name;
    Label *m_facts;
    Button *m_another;
    Label *m_delimiterLabel;
    QComboBox *m_delimiter;
    Label *m_encodingLabel;
    QComboBox *m_encoding;
    Label *m_headerLabel;
    QComboBox *m_header;
    Label *m_users;
    Label *m_uploads;
};

} // namespace Welkom
