#pragma once

#include <string>
#include <variant>

/// What an HTTP request was sent for, so that its answer finds its way.

namespace cossistant::request {

struct LoadWebsite {};
struct ListConversations {};
/// The newest page, or the one before what is there.
struct LoadTimeline {
  std::string conversationId;
  bool isOlder = false;
};
/// Makes the conversation on the server, with the message that started it.
struct CreateConversation {
  std::string conversationId;
  std::string itemId;
};
struct SendMessage {
  std::string conversationId;
  std::string itemId;
};
/// Asks where the file of a composer can be put.
struct SignUpload {
  std::string composerId;
  std::string fileId;
};
/// Puts it there; afterwards it can be read at `url`.
struct UploadFile {
  std::string composerId;
  std::string fileId;
  std::string url;
};
struct MarkSeen {
  std::string conversationId;
};
/// Its answer changes nothing.
struct ReportTyping {};

using Request =
    std::variant<LoadWebsite, ListConversations, LoadTimeline, CreateConversation, SendMessage, SignUpload, UploadFile, MarkSeen, ReportTyping>;

}  // namespace cossistant::request
