// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/card.h"
#include "widgets/tone.h"

#include <QString>

class QVBoxLayout;

namespace Welkom {

class ElidedLabel;
class IconView;
class Label;

/// One thing that will happen: an icon, a line, and a smaller one below it.
class ReviewLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewLine(Icon icon, int iconSize = 20, QWidget *parent = nullptr);

    void setTexts(const QString &text, const QString &detail = {}, bool isStrong = false);
    void setTone(ColorToken mark, ColorToken text);
    /// Without the smaller line.
    void setTerse(bool isTerse);

private:
    bool m_isTerse = false;
    IconView *m_icon;
    Label *m_text;
    Label *m_detail;
};

/// What Save will do, and for whom; the customer large, so that nobody saves at the wrong one.
class ReviewCard final : public Card
{
    Q_OBJECT

public:
    struct Review
    {
        QString company;
        /// The domain that the file uses, where it is known to be the customer's; else empty.
        QString fileDomain;
        QString defaultDomain;
        bool areAllAtHome = false; ///< every address is in a domain of the customer
        int users = 0;
        int uploads = 0;
        int leftOut = 0;
        QString location; ///< "Netherlands (NL)"; empty when none is chosen
        QString unknownHost;
    };

    explicit ReviewCard(QWidget *parent = nullptr);

    void setReview(const Review &review);
    void setLow(bool isLow);
    /// Only what has to be said, where something else takes the room.
    void setTerse(bool isTerse);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();

    QWidget *m_head;
    Label *m_customer;
    ElidedLabel *m_company;
    ElidedLabel *m_fileDomain;
    ElidedLabel *m_defaultDomain;
    ReviewLine *m_atHome;
    Label *m_whatHappens;
    ReviewLine *m_users;
    ReviewLine *m_leftOut;
    ReviewLine *m_location;
    ReviewLine *m_role;
    ReviewLine *m_password;
    ReviewLine *m_host;
    QWidget *m_foot;
    Label *m_note;
    QVBoxLayout *m_lines;
};

} // namespace Welkom
