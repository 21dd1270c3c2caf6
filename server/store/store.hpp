#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/account_store.hpp"
#include "server/store/erasure_store.hpp"
#include "server/store/feedback_store.hpp"
#include "server/store/records.hpp"
#include "server/store/support_state_store.hpp"
#include "server/store/webhook_store.hpp"

namespace cossistant::server {

enum class StoreTrouble : std::uint8_t {
  Busy,  // another program writes: trying again later may help
  Full,  // the disk has no room
  Other,
};

/// The store cannot do what it was asked; nothing of the present transaction may be acknowledged.
class StoreError : public std::runtime_error {
 public:
  explicit StoreError(const std::string& message, StoreTrouble trouble = StoreTrouble::Other)
      : std::runtime_error(message), trouble_(trouble) {}
  [[nodiscard]] StoreTrouble trouble() const noexcept { return trouble_; }
  [[nodiscard]] bool isBusy() const noexcept { return trouble_ == StoreTrouble::Busy; }

 private:
  StoreTrouble trouble_;
};

class WebsiteStore {
 public:
  virtual ~WebsiteStore() = default;
  virtual void addWebsite(const WebsiteRecord& website) = 0;
  [[nodiscard]] virtual std::optional<WebsiteRecord> website(std::string_view id) = 0;
  /// Ordered by creation.
  [[nodiscard]] virtual std::vector<WebsiteRecord> websites() = 0;
  /// What an operator says of a website; organization, status and creation stay.
  virtual void updateWebsite(const WebsiteRecord& website) = 0;

  virtual void addKey(const ApiKeyRecord& key) = 0;
  [[nodiscard]] virtual std::optional<ApiKeyRecord> key(std::string_view id) = 0;
  [[nodiscard]] virtual std::optional<ApiKeyRecord> keyByHash(std::string_view hash) = 0;
  /// Ordered by creation.
  [[nodiscard]] virtual std::vector<ApiKeyRecord> keys(std::string_view websiteId) = 0;
  virtual void revokeKey(std::string_view id, Timestamp revokedAt) = 0;
  /// Never moves `lastUsedAt` back.
  virtual void touchKey(std::string_view id, Timestamp usedAt) = 0;

  /// What the secret that keys are hashed with is known again by; nothing before anybody said.
  [[nodiscard]] virtual std::optional<std::string> keySecretCheck() = 0;
  virtual void putKeySecretCheck(std::string_view check) = 0;

  virtual void addHumanAgent(std::string_view websiteId, const HumanAgent& agent) = 0;
  /// In the order in which they were added.
  [[nodiscard]] virtual std::vector<HumanAgent> humanAgents(std::string_view websiteId) = 0;
  [[nodiscard]] virtual std::optional<HumanAgent> humanAgent(std::string_view websiteId, std::string_view id) = 0;
  /// What a teammate is called and looks like, and its email; when it was seen stays.
  virtual void updateHumanAgent(const HumanAgent& agent) = 0;
  /// With what it signs in with. What it said and did stays.
  virtual void removeHumanAgent(std::string_view id) = 0;
  virtual void touchHumanAgent(std::string_view id, Timestamp seenAt) = 0;
  virtual void addAiAgent(std::string_view websiteId, const AiAgent& agent) = 0;
  [[nodiscard]] virtual std::vector<AiAgent> aiAgents(std::string_view websiteId) = 0;
  virtual void updateAiAgent(const AiAgent& agent) = 0;
  /// What it said and did stays.
  virtual void removeAiAgent(std::string_view id) = 0;
};

enum class ContactField : std::uint8_t { ExternalId, Email };

class VisitorStore {
 public:
  virtual ~VisitorStore() = default;
  /// Of any website; callers compare `websiteId`.
  [[nodiscard]] virtual std::optional<VisitorRecord> visitor(std::string_view id) = 0;
  /// Inserts, or replaces the one with that id.
  virtual void putVisitor(const VisitorRecord& visitor) = 0;
  virtual void touchVisitor(std::string_view id, Timestamp seenAt) = 0;
  [[nodiscard]] virtual std::optional<Contact> contact(std::string_view id) = 0;
  /// The oldest contact of a website whose `field` is `value`.
  [[nodiscard]] virtual std::optional<Contact> findContact(std::string_view websiteId, ContactField field,
                                                           std::string_view value) = 0;
  /// Inserts, or replaces the one with that id.
  virtual void putContact(const Contact& contact) = 0;
};

enum class ConversationOrder : std::uint8_t { CreatedAt, UpdatedAt };

/// Which conversations of a visitor, and of those linked to the same contact.
struct ConversationQuery {
  std::string websiteId;
  std::string visitorId;
  std::optional<std::string> contactId;
  std::optional<ConversationStatus> status;
  ConversationOrder orderBy = ConversationOrder::UpdatedAt;
  bool ascending = false;
  std::int64_t offset = 0;
  std::int64_t limit = 6;
};

/// Which conversations of a website the team looks at; what is not said does not matter.
struct InboxQuery {
  std::string websiteId;
  std::optional<ConversationStatus> status;
  std::optional<bool> isArchived;
  std::optional<std::string> participantId;  // of a teammate
  /// Stands in the title, the contact's name or e-mail address, or the last message; ASCII letters of either case. Only
  /// the newest kMaxSearchedConversations after `after` are looked at. Empty for any.
  std::string search;
  std::optional<Cursor> after;
  std::int64_t limit = 50;
};

/// Nothing is indexed by the words in it, so a search reads; this bounds how long it keeps everybody else waiting.
inline constexpr std::int64_t kMaxSearchedConversations = 20'000;

class ConversationStore {
 public:
  virtual ~ConversationStore() = default;
  /// Inserts, or replaces the one with that id.
  virtual void putConversation(const ConversationRecord& record) = 0;
  /// Of any website; callers compare `websiteId`.
  [[nodiscard]] virtual std::optional<ConversationRecord> conversation(std::string_view id) = 0;
  [[nodiscard]] virtual std::vector<ConversationRecord> conversations(const ConversationQuery& query) = 0;
  /// How many there are without regard to `offset` and `limit`.
  [[nodiscard]] virtual std::int64_t countConversations(const ConversationQuery& query) = 0;
  /// The newest `updatedAt` of all; nothing without conversations.
  [[nodiscard]] virtual std::optional<Timestamp> newestUpdate() = 0;
  /// Newest `updatedAt` first, strictly after `query.after` in that order.
  [[nodiscard]] virtual std::vector<ConversationRecord> inbox(const InboxQuery& query) = 0;

  /// One row per (conversation, actor): `newId` is used only when the row is new. Never moves back.
  virtual void putSeen(std::string_view conversationId, const Actor& actor, Timestamp seenAt,
                       std::string_view newId) = 0;
  virtual void removeSeen(std::string_view conversationId, const Actor& actor) = 0;
  [[nodiscard]] virtual std::vector<ConversationSeen> seen(std::string_view conversationId) = 0;
  [[nodiscard]] virtual std::optional<Timestamp> seenAt(std::string_view conversationId, const Actor& actor) = 0;

  /// Whether that teammate was not a participant before.
  virtual bool addParticipant(std::string_view conversationId, std::string_view userId, Timestamp joinedAt) = 0;
  /// In the order in which they joined.
  [[nodiscard]] virtual std::vector<Participant> participants(std::string_view conversationId) = 0;
};

/// Which items a reader may see.
struct TimelineFilter {
  bool publicOnly = true;
  bool messagesOnly = false;
};

class TimelineStore {
 public:
  virtual ~TimelineStore() = default;
  /// Throws StoreError when the id exists; callers look first.
  virtual void addItem(const TimelineItem& item) = 0;
  /// What an item says: text, tool and parts. Author, place and visibility stay.
  virtual void updateItem(const TimelineItem& item) = 0;
  /// Of any conversation; callers compare `conversationId`. Deleted ones too.
  [[nodiscard]] virtual std::optional<TimelineItem> item(std::string_view id) = 0;
  /// The newest `limit` items strictly before `before`, ascending by (createdAt, id), without deleted ones.
  [[nodiscard]] virtual std::vector<TimelineItem> items(std::string_view conversationId, const TimelineFilter& filter,
                                                        const std::optional<Cursor>& before, std::int64_t limit) = 0;
};

/// All that is kept. One thread at a time. Every method may throw StoreError.
class Store : public WebsiteStore,
              public VisitorStore,
              public ConversationStore,
              public TimelineStore,
              public FeedbackStore,
              public SupportStateStore,
              public ErasureStore,
              public WebhookStore,
              public AccountStore {
 public:
  virtual void begin() = 0;
  /// On return everything since `begin` survives a loss of power.
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  /// Runs `work`; when it throws, what it wrote is undone and the exception passed on. Inside a transaction.
  virtual void nested(const std::function<void()>& work) = 0;
};

}  // namespace cossistant::server
