#include "server/services/erasure.hpp"

#include "server/uploads/erased_files.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace {

/// The files of `owner`, who is gone, are to go as well.
void leaveFiles(const std::string& organizationId, const std::string& websiteId, const std::string& owner,
                Store& store) {
  const auto folder = uploadPrefix(organizationId, websiteId, owner);
  if (folder) store.addErasedFolder(*folder);
}

}  // namespace

void eraseVisitor(const Visitor& visitor, ErasedFiles& files, UnitOfWork& work) {
  const ErasedVisitor erased = work.store.eraseVisitor(visitor.id);
  std::vector<std::string> owners = erased.conversationIds;
  owners.push_back(visitor.id);
  if (erased.contactId) owners.push_back(*erased.contactId);
  for (const std::string& owner : owners) {
    leaveFiles(visitor.organizationId, visitor.websiteId, owner, work.store);
  }
  work.afterCommit.emplace_back([&files] { files.sweep(); });
  work.expulsions.push_back({visitor.websiteId, visitor.id, "This visitor was deleted."});
}

std::size_t eraseEndedConversations(Timestamp before, std::int64_t limit, ErasedFiles& files, UnitOfWork& work) {
  const auto ended = work.store.endedConversations(before, limit);
  for (const EndedConversation& conversation : ended) {
    work.store.eraseConversation(conversation.id);
    leaveFiles(conversation.organizationId, conversation.websiteId, conversation.id, work.store);
  }
  if (!ended.empty()) work.afterCommit.emplace_back([&files] { files.sweep(); });
  return ended.size();
}

}  // namespace cossistant::server
