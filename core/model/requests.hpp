#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/conversation.hpp"

/// Bodies of the routes that the widget uses, in both directions (protocol §4, §8, §9).

namespace cossistant {

/// `POST /conversations`.
struct CreateConversationRequest {
  std::optional<std::string> visitorId;
  std::optional<std::string> conversationId;
  std::vector<TimelineItemInput> defaultTimelineItems;
  std::string channel = "widget";
  std::optional<json::Raw> metadata;
};

struct CreateConversationResponse {
  std::vector<TimelineItem> initialTimelineItems;
  Conversation conversation;
};

struct Pagination {
  std::int64_t page = 1;
  std::int64_t limit = 6;
  std::int64_t total = 0;
  std::int64_t totalPages = 0;
  bool hasMore = false;
  bool operator==(const Pagination&) const = default;
};

/// `GET /conversations`.
struct ListConversationsResponse {
  std::vector<Conversation> conversations;
  Pagination pagination;
};

/// `GET /conversations/{id}`, and what the control routes answer.
struct ConversationResponse {
  Conversation conversation;
};

/// `GET /conversations/{id}/timeline`: ascending by (createdAt, id); `nextCursor` leads to older items.
struct TimelinePage {
  std::vector<TimelineItem> items;
  std::optional<std::string> nextCursor;
  bool hasNextPage = false;
};

/// `POST /conversations/{id}/seen`.
struct MarkSeenRequest {
  std::optional<std::string> visitorId;
};
struct MarkSeenResponse {
  std::string conversationId;
  Timestamp lastSeenAt;
};

/// One row of `GET /conversations/{id}/seen`.
struct ConversationSeen {
  std::string id;
  std::string conversationId;
  std::optional<std::string> userId;
  std::optional<std::string> visitorId;
  std::optional<std::string> aiAgentId;
  Timestamp lastSeenAt;
  Timestamp createdAt;
  Timestamp updatedAt;
  std::optional<Timestamp> deletedAt;
};
struct SeenDataResponse {
  std::vector<ConversationSeen> seenData;
};

/// `POST /conversations/{id}/typing`; the preview is at most 2000 characters.
struct TypingRequest {
  bool isTyping = false;
  std::optional<std::string> visitorPreview;
  std::optional<std::string> visitorId;
};
struct TypingResponse {
  std::string conversationId;
  bool isTyping = false;
  std::optional<std::string> visitorPreview;
  Timestamp sentAt;
};

/// `POST /messages`.
struct SendMessageRequest {
  std::string conversationId;
  TimelineItemInput item;
};
struct SendMessageResponse {
  TimelineItem item;
};

/// `POST /uploads/sign-url` (protocol §11): the id that goes with the type is there.
enum class UploadScopeType : std::uint8_t { Conversation, User, Contact, Visitor };
struct UploadScope {
  UploadScopeType type = UploadScopeType::Conversation;
  std::string organizationId;
  std::string websiteId;
  std::optional<std::string> conversationId;
  std::optional<std::string> userId;
  std::optional<std::string> contactId;
  std::optional<std::string> visitorId;
};
struct SignUploadRequest {
  std::string contentType;
  std::string websiteId;
  UploadScope scope;
  std::optional<std::string> path;
  std::optional<std::string> fileName;
  std::optional<std::string> fileExtension;
  std::optional<std::int64_t> contentLength;  // bytes; not in the protocol, and let pass by servers without it
  std::optional<bool> useCdn;
  std::optional<std::int64_t> expiresInSeconds;
};
struct SignUploadResponse {
  std::string uploadUrl;
  std::string key;
  std::string bucket;
  Timestamp expiresAt;
  std::string contentType;
  std::string publicUrl;
};

/// Any failed answer (protocol §4): of the three shapes, whatever of them is there.
struct ErrorBody {
  std::optional<std::string> code;
  std::optional<std::string> error;
  std::optional<std::string> message;
};

void describe(json::Fields& fields, CreateConversationRequest& request);
void describe(json::Fields& fields, CreateConversationResponse& response);
void describe(json::Fields& fields, Pagination& pagination);
void describe(json::Fields& fields, ListConversationsResponse& response);
void describe(json::Fields& fields, ConversationResponse& response);
void describe(json::Fields& fields, TimelinePage& page);
void describe(json::Fields& fields, MarkSeenRequest& request);
void describe(json::Fields& fields, MarkSeenResponse& response);
void describe(json::Fields& fields, ConversationSeen& seen);
void describe(json::Fields& fields, SeenDataResponse& response);
void describe(json::Fields& fields, TypingRequest& request);
void describe(json::Fields& fields, TypingResponse& response);
void describe(json::Fields& fields, SendMessageRequest& request);
void describe(json::Fields& fields, SendMessageResponse& response);
void describe(json::Fields& fields, UploadScope& scope);
void describe(json::Fields& fields, SignUploadRequest& request);
void describe(json::Fields& fields, SignUploadResponse& response);
void describe(json::Fields& fields, ErrorBody& body);

namespace json {
template <>
std::span<const std::string_view> enumNames<UploadScopeType>();
}  // namespace json

}  // namespace cossistant
