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

std::size_t eraseEndedConversations(Timestamp before, std::int64_t limit, ErasedFiles& files, UnitOfWork& work) {
  const auto ended = work.store.endedConversations(before, limit);
  for (const EndedConversation& conversation : ended) {
    work.store.eraseConversation(conversation.id);
    const auto folder = uploadPrefix(conversation.organizationId, conversation.websiteId, conversation.id);
    if (folder) work.store.addErasedFolder(*folder);
  }
  if (!ended.empty()) work.afterCommit.emplace_back([&files] { files.sweep(); });
  return ended.size();
}

}  // namespace cossistant::server
