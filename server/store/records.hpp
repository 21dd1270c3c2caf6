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
  bool operator==(const ApiKeyRecord&) const = default;
};

struct VisitorRecord {
  Visitor visitor;  // without contact
  std::optional<std::string> contactId;
  bool isTest = false;
  bool operator==(const VisitorRecord&) const = default;
};

/// A conversation with what only the team sees; also the record that control routes answer with.
struct ConversationRecord {
  Conversation conversation;  // without lastTimelineItem and visitorLastSeenAt
  std::string organizationId;
  std::optional<Timestamp> resolvedAt;
  std::optional<std::string> resolvedByUserId;
  std::optional<std::int64_t> resolutionTime;  // seconds from creation
  std::optional<Timestamp> firstResponseAt;
  std::optional<Timestamp> lastMessageAt;
  bool operator==(const ConversationRecord&) const = default;
};

void describe(json::Fields& fields, ConversationRecord& record);

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
