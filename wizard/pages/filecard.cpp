// SPDX-License-Identifier: Apache-2.0

#include "filecard.h"

#include "core/error.h"
#include "widgets/button.h"
#include "widgets/choicebox.h"
#include "widgets/iconview.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestBox = 136;

QLayout *labelled(Label *label, QComboBox *box)
{
    label->setBuddy(box);
    box->setMinimumWidth(narrowestBox);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(box);
    return column;
}

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

FileCard::FileCard(QWidget *parent)
    : Card(parent), m_name(new ElidedLabel(TextRole::Strong, &Tokens::text, Qt::ElideMiddle)),
      m_facts(new ElidedLabel(TextRole::Body, &Tokens::text2)), m_another(new Button),
      m_delimiterLabel(new Label(TextRole::SmallStrong, &Tokens::text2)),
      m_delimiter(new ChoiceBox), m_encodingLabel(new Label(TextRole::SmallStrong, &Tokens::text2)),
      m_encoding(new ChoiceBox), m_headerLabel(new Label(TextRole::SmallStrong, &Tokens::text2)),
      m_header(new ChoiceBox), m_users(new Label(TextRole::Head)),
      m_uploads(new Label(TextRole::Small, &Tokens::text2))
{
    setObjectName(u"fileCard"_s);
    m_name->setObjectName(u"fileName"_s);
    m_another->setObjectName(u"anotherFile"_s);
    m_delimiter->setObjectName(u"delimiter"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_header->setObjectName(u"header"_s);
    m_users->setObjectName(u"users"_s);
    m_encoding->addItem(u"UTF-8"_s, static_cast<int>(TextEncoding::Utf8));
    m_encoding->addItem(u"UTF-16 LE"_s, static_cast<int>(TextEncoding::Utf16Le));
    m_encoding->addItem(u"UTF-16 BE"_s, static_cast<int>(TextEncoding::Utf16Be));
    m_encoding->addItem(u"Windows-1252"_s, static_cast<int>(TextEncoding::Windows1252));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(titleRow());
    column->addWidget(new Divider);
    column->addLayout(factsRow());

    connect(m_delimiter, &QComboBox::activated, this, [this] {
        const auto delimiter = m_delimiter->currentData();
        if (delimiter.isValid())
            Q_EMIT delimiterChosen(static_cast<char>(delimiter.toInt()));
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        Q_EMIT encodingChosen(static_cast<TextEncoding>(m_encoding->currentData().toInt()));
    });
    connect(m_header, &QComboBox::activated, this,
            [this] { Q_EMIT headerChosen(m_header->currentData().toBool()); });
}

QLayout *FileCard::titleRow()
{
    auto *icon = new IconView(Icon::File, &Tokens::accenttext, 20);
    icon->setGround(40, 6, &Tokens::tint);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_facts);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addWidget(icon);
    row->addLayout(texts, 1);
    row->addWidget(m_another);
    return row;
}

QLayout *FileCard::factsRow()
{
    auto *counts = new QVBoxLayout;
    counts->setSpacing(0);
    counts->addStretch(1);
    counts->addWidget(m_users);
    counts->addWidget(m_uploads);
    counts->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 16);
    row->setSpacing(12);
    row->addLayout(labelled(m_delimiterLabel, m_delimiter));
    row->addLayout(labelled(m_encodingLabel, m_encoding));
    row->addLayout(labelled(m_headerLabel, m_header));
    row->addSpacing(4);
    row->addWidget(new Divider(Qt::Vertical));
    row->addSpacing(4);
    row->addWidget(new IconView(Icon::People, &Tokens::accenttext));
    row->addLayout(counts, 1);
    return row;
}

QList<QWidget *> FileCard::stops() const
{
    return {m_another, m_delimiter, m_encoding, m_header};
}

void FileCard::showFile(const ChosenFile &file)
{
    m_file = file;
    retranslate();
}

void FileCard::fillDelimiters()
{
    const QSignalBlocker quiet(m_delimiter);
    m_delimiter->clear();
    m_delimiter->addItem(tr("Semicolon"), int(';'));
    m_delimiter->addItem(tr("Comma"), int(','));
    m_delimiter->addItem(tr("Tab"), int('\t'));
    m_delimiter->addItem(tr("Vertical bar"), int('|'));
    const auto &now = m_file.draft.file().delimiter;
    if (!now) // one column: there is nothing to separate
        m_delimiter->addItem(tr("None"));
    else if (m_delimiter->findData(int(*now)) < 0)
        m_delimiter->addItem(QString(QLatin1Char(*now)), int(*now));
    m_delimiter->setCurrentIndex(now ? m_delimiter->findData(int(*now)) : m_delimiter->count() - 1);
}

void FileCard::retranslate()
{
    const auto &read = m_file.draft.file();
    m_name->setText(printable(QFileInfo(m_file.path).fileName()));
    m_name->setToolTip(printable(m_file.path).toHtmlEscaped());
    const auto size = m_file.size < 1024
        ? tr("%n byte(s)", nullptr, static_cast<int>(m_file.size))
        : QLocale().formattedDataSize(m_file.size, 0, QLocale::DataSizeTraditionalFormat);
    //: %1 is the size of the file, %2 when it was changed last: "11 KB, changed today at 09:41".
    m_facts->setText(tr("%1, changed %2").arg(size, whenChanged()));
    m_another->setText(tr("Choose &another file…"));

    m_delimiterLabel->setText(tr("Se&parator"));
    m_encodingLabel->setText(tr("Text &encoding"));
    m_headerLabel->setText(tr("&First row"));
    m_delimiter->setAccessibleName(plain(m_delimiterLabel->text()));
    m_encoding->setAccessibleName(plain(m_encodingLabel->text()));
    m_header->setAccessibleName(plain(m_headerLabel->text()));
    fillDelimiters();
    choose(m_encoding, static_cast<int>(read.encoding));
    {
        const QSignalBlocker quiet(m_header);
        m_header->clear();
        m_header->addItem(tr("Column names"), true);
        m_header->addItem(tr("A user"), false);
    }
    choose(m_header, read.headerRecord >= 0);

    m_users->setText(tr("%n user(s)", nullptr, static_cast<int>(read.records)));
    m_uploads->setText(tr("%n upload(s) of at most 100", nullptr, static_cast<int>(read.uploads)));
}

QString FileCard::whenChanged() const
{
    const auto changed = m_file.lastModified.toLocalTime();
    const auto time = QLocale().toString(changed.time(), QLocale::ShortFormat);
    const auto daysAgo = changed.date().daysTo(QDate::currentDate());
    if (daysAgo == 0)
        return tr("today at %1").arg(time);
    if (daysAgo == 1)
        return tr("yesterday at %1").arg(time);
    //: A date and a time.
    return tr("%1 at %2").arg(QLocale().toString(changed.date(), QLocale::ShortFormat), time);
}

} // namespace Welkom
