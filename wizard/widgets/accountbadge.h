// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace Welkom {

/// Who is signed in: initials, name and organisation; or nobody; or that it is practice.
class AccountBadge final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { NotSignedIn, SignedIn, Practice };

    explicit AccountBadge(QWidget *parent = nullptr);

    void setNotSignedIn();
    void setAccount(const QString &name, const QString &organization);
    void setPractice();
    void setNarrow(bool isNarrow);

    /// The height it needs at this width; 40 px or more.
    [[nodiscard]] int heightFor(int width) const;

    /// "Sanne de Wit" -> "SW"
    [[nodiscard]] static QString initialsOf(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] int heightOfSecond(int room) const;

    Kind m_kind = Kind::NotSignedIn;
    QString m_account;
    QString m_organization;
    QString m_first;
    QString m_second;
    bool m_isNarrow = false;
};

} // namespace Welkom
