#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

/// What went with a visitor.
struct ErasedVisitor {
  std::vector<std::string> conversationIds;
  std::optional<std::string> contactId;  // when no other visitor is that contact
};

struct EndedConversation {
  std::string id;
  std::string organizationId;
  std::string websiteId;
};

/// Takes away everything that is kept of somebody.
class ErasureStore {
 public:
  virtual ~ErasureStore() = default;
  /// The visitor, its conversations with all that is in them, what it wrote, read and rated elsewhere, its support
  /// state, and its contact when no other visitor is that one. Reads all deliveries of webhooks that are kept.
  virtual ErasedVisitor eraseVisitor(std::string_view id) = 0;

  /// Resolved, spam or archived ones to which nothing happened since `before`, those of the longest ago first.
  [[nodiscard]] virtual std::vector<EndedConversation> endedConversations(Timestamp before, std::int64_t limit) = 0;
  /// A conversation with its items, marks, participants, feedback and deliveries of webhooks. Its visitor stays.
  virtual void eraseConversation(std::string_view id) = 0;

  /// Folders of files (the beginnings of their keys) that are to go from the disk, and are not known to have gone.
  virtual void addErasedFolder(std::string_view folder) = 0;
  [[nodiscard]] virtual std::vector<std::string> erasedFolders() = 0;
  virtual void removeErasedFolder(std::string_view folder) = 0;
};

}  // namespace cossistant::server
