#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/agent.hpp"
#include "core/model/conversation.hpp"
#include "core/model/requests.hpp"
#include "core/model/visitor.hpp"

/// What is stored, where it is more than what the wire shows.

namespace cossistant::server {

struct WebsiteRecord {
  std::string id;
  std::string organizationId;
  std::string name;
  std::string domain;
  std::string status = "active";
  std::optional<std::string> description;
  std::optional<std::string> logoUrl;
  std::string defaultLanguage = "en";
  std::vector<std::string> whitelistedDomains;  // full origins, such as https://example.com
  Timestamp createdAt;
  bool operator==(const WebsiteRecord&) const = default;
};

enum class KeyType : std::uint8_t { Public, Private };

struct ApiKeyRecord {
  std::string id;
  std::string websiteId;
  std::string name;
  KeyType type = KeyType::Public;
  bool isTest = false;
  bool isActive = true;
  std::string hash;                   // HMAC-SHA-256 of the raw key, hex
  std::optional<std::string> rawKey;  // of public keys only
  std::optional<std::string> linkedUserId;
  Timestamp createdAt;
  std::optional<Timestamp> revokedAt;
  std::optional<Timestamp> lastUsedAt = {};  // to about a minute
  bool operator==(const ApiKeyRecord&) const = default;
};

struct VisitorRecord {
  Visitor visitor;  // without contact
  std::optional<std::string> contactId;
  bool isTest = false;
  bool operator==(const VisitorRecord&) const = default;
};

enum class ConversationPriority : std::uint8_t { Low, Normal, High, Urgent };
enum class ConversationSentiment : std::uint8_t { Positive, Negative, Neutral };
/// Who gave a conversation its title.
enum class TitleSource : std::uint8_t { Ai, User };

/// A conversation with what only the team sees; also the record that control routes answer with.
struct ConversationRecord {
  Conversation conversation;  // without lastTimelineItem and visitorLastSeenAt
  std::string organizationId;
  std::optional<TitleSource> titleSource;
  ConversationPriority priority = ConversationPriority::Normal;
  std::optional<ConversationSentiment> sentiment;
  std::optional<Timestamp> escalatedAt;  // of the escalation that nobody has taken yet
  std::optional<std::string> escalationReason;
  std::optional<Timestamp> escalationHandledAt;  // of the last one that somebody took
  std::optional<std::string> escalationHandledByUserId;
  std::optional<Timestamp> aiPausedUntil;
  std::optional<Timestamp> resolvedAt;
  std::optional<std::string> resolvedByUserId;
  std::optional<std::int64_t> resolutionTime;  // seconds from creation
  std::optional<Timestamp> firstResponseAt;
  std::optional<Timestamp> lastMessageAt;
  bool operator==(const ConversationRecord&) const = default;
};

void describe(json::Fields& fields, ConversationRecord& record);

/// A teammate who takes part in a conversation.
struct Participant {
  std::string userId;
  Timestamp joinedAt;
  bool operator==(const Participant&) const = default;
};

void describe(json::Fields& fields, Participant& participant);

/// A person or program that looks at a conversation.
struct Actor {
  ActorType type = ActorType::Visitor;
  std::string id;
  bool operator==(const Actor&) const = default;
};

/// A place in an order by (time, id). Without an id: strictly before that time.
struct Cursor {
  Timestamp time;
  std::string id;
  bool operator==(const Cursor&) const = default;
};

}  // namespace cossistant::server

namespace cossistant::json {
template <>
std::span<const std::string_view> enumNames<server::ConversationPriority>();
template <>
std::span<const std::string_view> enumNames<server::ConversationSentiment>();
template <>
std::span<const std::string_view> enumNames<server::TitleSource>();
}  // namespace cossistant::json
