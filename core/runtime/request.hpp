#pragma once

#include <cstdint>
#include <string>
#include <variant>

/// What an HTTP request was sent for, so that its answer finds its way.

namespace cossistant::request {

struct LoadWebsite {};
/// Of the visitor's conversations the page of that number, from 1.
struct ListConversations {
  std::int64_t page = 1;
};
/// One that no list has told of.
struct LoadConversation {};
/// The newest page, or the one before what is there.
struct LoadTimeline {
  std::string conversationId;
  bool isOlder = false;
};
/// Makes the conversation on the server, with the message that started it.
struct CreateConversation {
  std::string conversationId;
  std::string itemId;
  bool isAgain = false;  // an earlier try may have got through
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
struct PatchVisitor {};
struct ReportActivity {};
/// Whose answer goes to `callId`, unless it is 0.
struct Identify {
  std::int64_t callId = 0;
};
struct SetMetadata {
  std::int64_t callId = 0;
};
struct RateConversation {
  std::string conversationId;
};
/// Of the form, by its number, or of the page, whose call is answered.
struct SubmitFeedback {
  std::int64_t formNumber = 0;  // 0 for none
  std::int64_t callId = 0;      // 0 for none
};

/// The file of a built-in locale.
struct LoadLocale {
  std::int64_t wish = 0;  // the number of the wish for it
};

using Request =
    std::variant<LoadWebsite, ListConversations, LoadConversation, LoadTimeline, CreateConversation, SendMessage,
                 SignUpload, UploadFile, LoadSeen, MarkSeen, ReportTyping, LoadSupportState, UpdateOnboarding,
                 PatchVisitor, ReportActivity, Identify, SetMetadata, RateConversation, SubmitFeedback, LoadLocale>;

}  // namespace cossistant::request
