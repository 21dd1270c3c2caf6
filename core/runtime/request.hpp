#pragma once

#include <cstdint>
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
struct LoadSeen {
  std::string conversationId;
};
struct MarkSeen {
  std::string conversationId;
};
/// Its answer changes nothing.
struct ReportTyping {};
struct LoadSupportState {
  std::int64_t number = 0;  // of the requests for support states
};
struct UpdateOnboarding {
  std::int64_t number = 0;  // as above
};

using Request = std::variant<LoadWebsite, ListConversations, LoadTimeline, CreateConversation, SendMessage, LoadSeen,
                             MarkSeen, ReportTyping, LoadSupportState, UpdateOnboarding>;

}  // namespace cossistant::request
