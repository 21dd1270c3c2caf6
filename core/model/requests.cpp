#include "core/model/requests.hpp"

namespace cossistant {

using enum json::Absence;

void describe(json::Fields& fields, CreateConversationRequest& request) {
  fields.field("visitorId", request.visitorId, Omit);
  fields.field("conversationId", request.conversationId, Omit);
  fields.list("defaultTimelineItems", request.defaultTimelineItems);
  fields.defaulted("channel", request.channel);
  fields.field("metadata", request.metadata, Omit);
}

void describe(json::Fields& fields, CreateConversationResponse& response) {
  fields.lenientList("initialTimelineItems", response.initialTimelineItems);
  fields.object("conversation", response.conversation);
}

void describe(json::Fields& fields, Pagination& pagination) {
  fields.defaulted("page", pagination.page);
  fields.defaulted("limit", pagination.limit);
  fields.defaulted("total", pagination.total);
  fields.defaulted("totalPages", pagination.totalPages);
  fields.field("hasMore", pagination.hasMore);
}

void describe(json::Fields& fields, ListConversationsResponse& response) {
  fields.lenientList("conversations", response.conversations);
  fields.object("pagination", response.pagination);
}

void describe(json::Fields& fields, ConversationResponse& response) {
  fields.object("conversation", response.conversation);
}

void describe(json::Fields& fields, TimelinePage& page) {
  fields.lenientList("items", page.items);
  fields.field("nextCursor", page.nextCursor, Null);
  fields.field("hasNextPage", page.hasNextPage);
}

void describe(json::Fields& fields, MarkSeenRequest& request) { fields.field("visitorId", request.visitorId, Omit); }

void describe(json::Fields& fields, MarkSeenResponse& response) {
  fields.defaulted("conversationId", response.conversationId);
  fields.field("lastSeenAt", response.lastSeenAt);
}

void describe(json::Fields& fields, ConversationSeen& seen) {
  fields.defaulted("id", seen.id);
  fields.field("conversationId", seen.conversationId);
  fields.field("userId", seen.userId, Null);
  fields.field("visitorId", seen.visitorId, Null);
  fields.field("aiAgentId", seen.aiAgentId, Null);
  fields.field("lastSeenAt", seen.lastSeenAt);
  fields.defaulted("createdAt", seen.createdAt);
  fields.defaulted("updatedAt", seen.updatedAt);
  fields.field("deletedAt", seen.deletedAt, Null);
}

void describe(json::Fields& fields, SeenDataResponse& response) { fields.lenientList("seenData", response.seenData); }

void describe(json::Fields& fields, TypingRequest& request) {
  fields.field("isTyping", request.isTyping);
  fields.field("visitorPreview", request.visitorPreview, Omit);
  fields.field("visitorId", request.visitorId, Omit);
}

void describe(json::Fields& fields, TypingResponse& response) {
  fields.field("conversationId", response.conversationId);
  fields.field("isTyping", response.isTyping);
  fields.field("visitorPreview", response.visitorPreview, Null);
  fields.field("sentAt", response.sentAt);
}

void describe(json::Fields& fields, SendMessageRequest& request) {
  fields.field("conversationId", request.conversationId);
  fields.object("item", request.item);
}

void describe(json::Fields& fields, SendMessageResponse& response) { fields.object("item", response.item); }

void describe(json::Fields& fields, UploadScope& scope) {
  fields.enumField("type", scope.type);
  fields.field("organizationId", scope.organizationId);
  fields.field("websiteId", scope.websiteId);
  fields.field("conversationId", scope.conversationId, Omit);
  fields.field("userId", scope.userId, Omit);
  fields.field("contactId", scope.contactId, Omit);
  fields.field("visitorId", scope.visitorId, Omit);
}

void describe(json::Fields& fields, SignUploadRequest& request) {
  fields.field("contentType", request.contentType);
  fields.field("websiteId", request.websiteId);
  fields.object("scope", request.scope);
  fields.field("path", request.path, Omit);
  fields.field("fileName", request.fileName, Omit);
  fields.field("fileExtension", request.fileExtension, Omit);
  fields.field("contentLength", request.contentLength, Omit);
  fields.field("useCdn", request.useCdn, Omit);
  fields.field("expiresInSeconds", request.expiresInSeconds, Omit);
}

void describe(json::Fields& fields, SignUploadResponse& response) {
  fields.field("uploadUrl", response.uploadUrl);
  // What a store may leave out: the widget puts the file and links to it, and needs no more.
  fields.defaulted("key", response.key);
  fields.defaulted("bucket", response.bucket);
  fields.defaulted("expiresAt", response.expiresAt);
  fields.defaulted("contentType", response.contentType);
  fields.field("publicUrl", response.publicUrl);
}

void describe(json::Fields& fields, ErrorBody& body) {
  // An `error` that is an object, as some documents of the protocol have it, must not hide the rest.
  fields.attempt([&] { fields.field("code", body.code, Omit); });
  fields.attempt([&] { fields.field("error", body.error, Omit); });
  fields.attempt([&] { fields.field("message", body.message, Omit); });
}

namespace json {

template <>
std::span<const std::string_view> enumNames<UploadScopeType>() {
  static constexpr std::string_view names[] = {"conversation", "user", "contact", "visitor"};
  return names;
}

}  // namespace json

}  // namespace cossistant
