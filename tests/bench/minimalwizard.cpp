// SPDX-License-Identifier: Apache-2.0
//
// The yardstick for the start of `welkom`: the least that is a wizard of four pages.

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWizard wizard;
    wizard.setWindowTitle(u"Four pages"_s);
    for (int number = 1; number <= 4; ++number) {
        auto *page = new QWizardPage;
        page->setTitle(u"Page %1"_s.arg(number));
        auto *column = new QVBoxLayout(page);
        column->addWidget(new QLabel(u"What is asked on this page:"_s));
        column->addWidget(new QLineEdit);
        wizard.addPage(page);
    }
    wizard.show();
    return QApplication::exec();
}
