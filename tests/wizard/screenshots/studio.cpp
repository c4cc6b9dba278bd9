// SPDX-License-Identifier: Apache-2.0

#include "studio.h"

#include <QDir>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

namespace Welkom {

using namespace Qt::StringLiterals;

Scene::Scene(const Studio &studio, const Prepare &prepare) : m_studio(studio)
{
    if (!m_service.start())
        qFatal("no pretend service");
    ServicesOptions options;
    options.service = m_service.url();
    options.accessToken = Secret("demo");
    options.passphrase = Secret("a passphrase");
    options.dataFolder = m_home.filePath(u"data"_s);
    m_fixture = std::make_unique<WizardFixture>(
        options, studio.language, studio.look, [this, &prepare](Services &services) {
            auto stage = std::make_unique<StagedServices>(services);
            m_stage = stage.get();
            if (prepare)
                prepare(*stage);
            return std::unique_ptr<Services>(std::move(stage));
        });
    window().resize(studio.size);
}

Scene::~Scene()
{
    m_stage->endWaits();
    m_fixture.reset();
}

void Scene::shoot(const QString &name)
{
    if (!name.startsWith(m_studio.only))
        return;
    QTest::qWait(300); // a picture, not a test: fades are through, layouts done
    window().grab().save(m_studio.folder + u'/' + name + u".png"_s);
}

QDialog *Scene::shootOpenDialog(const QString &name)
{
    QDialog *open = nullptr;
    until("a dialog", [this, &open] {
        const auto all = window().findChildren<QDialog *>();
        for (auto *one : all) {
            if (one->isVisible())
                open = one;
        }
        return open != nullptr;
    });
    if (name.startsWith(m_studio.only)) {
        QTest::qWait(300);
        auto picture = window().grab();
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 60));
        const auto x = (window().width() - open->width()) / 2.0;
        const auto y = std::max(0.0, (window().height() - open->height()) / 2.0);
        painter.drawPixmap(QPointF(x, y), open->grab());
        painter.end();
        picture.save(m_studio.folder + u'/' + name + u".png"_s);
    }
    return open;
}

void Scene::shootDialog(const QString &name)
{
    shootOpenDialog(name)->reject();
    QTest::qWait(50);
}

void Scene::shootMenu(const QString &name)
{
    QMenu *menu = nullptr;
    until("a menu", [this, &menu] {
        const auto all = window().findChildren<QMenu *>();
        for (auto *one : all) {
            if (one->isVisible())
                menu = one;
        }
        return menu != nullptr;
    });
    if (name.startsWith(m_studio.only)) {
        QTest::qWait(300);
        auto picture = window().grab();
        QPainter painter(&picture);
        painter.drawPixmap(window().mapFromGlobal(menu->pos()), menu->grab());
        painter.end();
        picture.save(m_studio.folder + u'/' + name + u".png"_s);
    }
    menu->close();
}

bool Scene::goTo(Step step, int rows)
{
    return m_fixture->goTo(step, rows);
}

void Scene::click(const QString &name)
{
    Button *button = nullptr;
    until(qPrintable(name), [this, &name, &button] {
        button = m_fixture->find<Button>(name);
        return button && button->isVisible() && button->isEnabled();
    });
    button->click();
}

void Scene::until(const char *what, const std::function<bool()> &holds, int milliseconds)
{
    if (!QTest::qWaitFor(holds, milliseconds))
        qFatal("no picture: %s does not come", what);
}

void Scene::setFaults(const QByteArray &plan)
{
    auto faults = FaultPlan::fromJson(plan);
    if (!faults)
        qFatal("not a fault plan");
    m_service.setFaults(std::move(*faults));
}

QString Scene::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file for a picture");
    return file.fileName();
}

void Scene::drop(const QString &path)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &event);
}

void Scene::chooseFilesByName()
{
    window().setFileChooser([this](QWidget *, const FileQuestion &question,
                                   const std::function<void(const QString &)> &chosen) {
        chosen(path(question.suggestedName));
    });
}

} // namespace Welkom
