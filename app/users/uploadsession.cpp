// SPDX-License-Identifier: Apache-2.0

#include "uploadsession.h"

namespace Welkom {

bool keepCorrections(const ChosenFile &before, ChosenFile &now)
{
    const auto &old = before.draft.file().users;
    const auto &fresh = now.draft.file().users;
    const bool isSame = old && fresh && before.sha256 == now.sha256 && old->size() == fresh->size()
        && old->firstUser() == fresh->firstUser();
    if (isSame && before.draft.corrections().canUndo())
        now.draft.setCorrections(before.draft.corrections());
    return isSame;
}

void UploadSession::setCustomer(const Customer &customer)
{
    if (!m_customer || m_customer->id != customer.id) {
        m_details.reset();
        m_location.clear();
    }
    m_customer = customer;
}

void UploadSession::setCustomerDetails(const CustomerDetails &details)
{
    if (m_customer && m_customer->id == details.customer.id)
        m_details = details;
}

void UploadSession::setFile(ChosenFile file)
{
    m_file = std::move(file);
}

QString UploadSession::billingCountry() const
{
    return m_details ? m_details->billingCountry : QString();
}

qsizetype UploadSession::usersToCreate() const
{
    return m_file && m_file->draft.file().isUsable() ? m_file->draft.counts().toCreate() : 0;
}

qsizetype UploadSession::usersLeftOut() const
{
    return m_file ? m_file->draft.counts().rows() - usersToCreate() : 0;
}

bool UploadSession::canReach(UploadStep step) const
{
    return step <= furthestStep();
}

UploadStep UploadSession::furthestStep() const
{
    if (!m_customer)
        return UploadStep::ChooseCustomer;
    if (!m_file || !m_file->draft.file().isUsable())
        return UploadStep::BrowseFile;
    if (usersToCreate() == 0)
        return UploadStep::Validate;
    return m_location.isEmpty() ? UploadStep::ChooseLocation : UploadStep::Save;
}

UploadPlan UploadSession::uploadPlan(const RandomBelow &random) const
{
    Q_ASSERT(canReach(UploadStep::Save));
    return planUpload(m_file->draft.rowsToCreate(), *m_customer, m_location, random);
}

} // namespace Welkom
