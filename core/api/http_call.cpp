#include "core/api/http_call.hpp"

#include "core/json/codec.hpp"
#include "core/strings/decimal.hpp"
#include "core/strings/percent.hpp"

namespace cossistant {

namespace {

constexpr std::int64_t kConversationsPerPage = 50;
constexpr std::int64_t kItemsPerPage = 50;

HttpCall call(const ApiIdentity& identity, std::string method, std::string_view path) {
  HttpCall call;
  call.method = std::move(method);
  call.url = identity.apiUrl + std::string(path);
  call.headers = {{"Content-Type", "application/json"}, {"X-Public-Key", identity.publicKey}};
  if (!identity.visitorId.empty()) call.headers.emplace_back("X-Visitor-Id", identity.visitorId);
  return call;
}

template <class Body>
HttpCall post(const ApiIdentity& identity, std::string_view path, const Body& body) {
  HttpCall post = call(identity, "POST", path);
  post.body = json::encode(body);
  return post;
}

std::string visitorPath(const ApiIdentity& identity, std::string_view rest) {
  return "/visitors/" + percentEncoded(identity.visitorId) + std::string(rest);
}

HttpCall patch(const ApiIdentity& identity, std::string_view rest, std::string body) {
  HttpCall patch = call(identity, "PATCH", visitorPath(identity, rest));
  patch.body = std::move(body);
  return patch;
}

std::string conversationPath(std::string_view conversationId, std::string_view rest) {
  return "/conversations/" + percentEncoded(conversationId) + std::string(rest);
}

}  // namespace

HttpCall getWebsite(const ApiIdentity& identity) { return call(identity, "GET", "/websites"); }

HttpCall listConversations(const ApiIdentity& identity, std::int64_t page) {
  return call(identity, "GET",
              "/conversations?page=" + decimal(page) + "&limit=" + decimal(kConversationsPerPage) +
                  "&orderBy=updatedAt&order=desc");
}

HttpCall getConversation(const ApiIdentity& identity, std::string_view conversationId) {
  return call(identity, "GET", conversationPath(conversationId, ""));
}

HttpCall getTimeline(const ApiIdentity& identity, std::string_view conversationId,
                     const std::optional<std::string>& cursor) {
  std::string query = "/timeline?limit=" + decimal(kItemsPerPage);
  if (cursor) query += "&cursor=" + percentEncoded(*cursor);
  return call(identity, "GET", conversationPath(conversationId, query));
}

HttpCall createConversation(const ApiIdentity& identity, const CreateConversationRequest& request) {
  return post(identity, "/conversations", request);
}

HttpCall sendMessage(const ApiIdentity& identity, const SendMessageRequest& request) {
  return post(identity, "/messages", request);
}

HttpCall signUpload(const ApiIdentity& identity, const SignUploadRequest& request) {
  return post(identity, "/uploads/sign-url", request);
}

HttpCall uploadFile(std::string uploadUrl, std::string mediaType) {
  return {"PUT", std::move(uploadUrl), {{"Content-Type", std::move(mediaType)}}, std::nullopt};
}

HttpCall getSeen(const ApiIdentity& identity, std::string_view conversationId) {
  return call(identity, "GET", conversationPath(conversationId, "/seen"));
}

HttpCall markSeen(const ApiIdentity& identity, std::string_view conversationId) {
  MarkSeenRequest request;
  request.visitorId = identity.visitorId;
  return post(identity, conversationPath(conversationId, "/seen"), request);
}

HttpCall reportTyping(const ApiIdentity& identity, std::string_view conversationId, const TypingRequest& request) {
  return post(identity, conversationPath(conversationId, "/typing"), request);
}

HttpCall getSupportState(const ApiIdentity& identity) { return call(identity, "GET", "/support/state"); }

HttpCall patchOnboarding(const ApiIdentity& identity, const OnboardingUpdate& update) {
  HttpCall patch = call(identity, "PATCH", "/support/onboarding");
  patch.body = json::encode(update);
  return patch;
}

HttpCall patchVisitor(const ApiIdentity& identity, const VisitorPatch& visitor) {
  return patch(identity, "", json::encode(visitor));
}

HttpCall reportActivity(const ApiIdentity& identity, const ActivityReport& report) {
  return post(identity, visitorPath(identity, "/activity"), report);
}

HttpCall identify(const ApiIdentity& identity, VisitorIdentity who) {
  return post(identity, "/contacts/identify", IdentifyBody{identity.visitorId, std::move(who)});
}

HttpCall rateConversation(const ApiIdentity& identity, std::string_view conversationId,
                          const RateConversationRequest& request) {
  return post(identity, conversationPath(conversationId, "/rating"), request);
}

HttpCall submitFeedback(const ApiIdentity& identity, const SubmitFeedbackRequest& request) {
  return post(identity, "/feedback", request);
}

HttpCall setMetadata(const ApiIdentity& identity, json::Raw metadata) {
  return patch(identity, "/metadata", json::encode(MetadataBody{std::move(metadata)}));
}

}  // namespace cossistant
