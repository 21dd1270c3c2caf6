#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/feedback.hpp"
#include "core/model/requests.hpp"
#include "core/model/support_state.hpp"
#include "core/visitor/identity.hpp"
#include "core/visitor/visit.hpp"

/// The REST calls of the widget as values: method, URL, headers and body (protocol §2, §7 to §10, §12).

namespace cossistant {

/// Where calls go and who makes them.
struct ApiIdentity {
  std::string apiUrl;  // without a trailing slash
  std::string publicKey;
  std::string visitorId;  // empty until it is known
};

struct HttpCall {
  std::string method;
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<std::string> body;  // JSON
};

[[nodiscard]] HttpCall getWebsite(const ApiIdentity& identity);
/// A page of the visitor's conversations, the newest first; pages count from 1.
[[nodiscard]] HttpCall listConversations(const ApiIdentity& identity, std::int64_t page);
[[nodiscard]] HttpCall getConversation(const ApiIdentity& identity, std::string_view conversationId);
/// The newest page of a timeline, or the one older than `cursor`.
[[nodiscard]] HttpCall getTimeline(const ApiIdentity& identity, std::string_view conversationId,
                                   const std::optional<std::string>& cursor);
[[nodiscard]] HttpCall createConversation(const ApiIdentity& identity, const CreateConversationRequest& request);
[[nodiscard]] HttpCall sendMessage(const ApiIdentity& identity, const SendMessageRequest& request);
[[nodiscard]] HttpCall signUpload(const ApiIdentity& identity, const SignUploadRequest& request);
/// Puts a file of that media type to where it was signed for: to the store, which wants no other header.
[[nodiscard]] HttpCall uploadFile(std::string uploadUrl, std::string mediaType);
/// Until when everybody has seen a conversation.
[[nodiscard]] HttpCall getSeen(const ApiIdentity& identity, std::string_view conversationId);
[[nodiscard]] HttpCall markSeen(const ApiIdentity& identity, std::string_view conversationId);
[[nodiscard]] HttpCall reportTyping(const ApiIdentity& identity, std::string_view conversationId,
                                    const TypingRequest& request);
[[nodiscard]] HttpCall getSupportState(const ApiIdentity& identity);
[[nodiscard]] HttpCall patchOnboarding(const ApiIdentity& identity, const OnboardingUpdate& update);
[[nodiscard]] HttpCall patchVisitor(const ApiIdentity& identity, const VisitorPatch& patch);
[[nodiscard]] HttpCall reportActivity(const ApiIdentity& identity, const ActivityReport& report);
[[nodiscard]] HttpCall identify(const ApiIdentity& identity, VisitorIdentity who);
[[nodiscard]] HttpCall rateConversation(const ApiIdentity& identity, std::string_view conversationId,
                                        const RateConversationRequest& request);
[[nodiscard]] HttpCall submitFeedback(const ApiIdentity& identity, const SubmitFeedbackRequest& request);
[[nodiscard]] HttpCall setMetadata(const ApiIdentity& identity, json::Raw metadata);

}  // namespace cossistant
