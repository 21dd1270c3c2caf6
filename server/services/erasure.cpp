#include "server/services/erasure.hpp"

#include "server/uploads/erased_files.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {

void eraseVisitor(const Visitor& visitor, ErasedFiles& files, UnitOfWork& work) {
  const ErasedVisitor erased = work.store.eraseVisitor(visitor.id);
  std::vector<std::string> owners = erased.conversationIds;
  owners.push_back(visitor.id);
  if (erased.contactId) owners.push_back(*erased.contactId);
  for (const std::string& owner : owners) {
    const auto folder = uploadPrefix(visitor.organizationId, visitor.websiteId, owner);
    if (folder) work.store.addErasedFolder(*folder);
  }
  work.afterCommit.emplace_back([&files] { files.sweep(); });
  work.expulsions.push_back({visitor.websiteId, visitor.id, "This visitor was deleted."});
}

}  // namespace cossistant::server
