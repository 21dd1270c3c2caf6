#pragma once

#include <string>

#include "server/store/sqlite/database.hpp"
#include "server/store/store.hpp"

namespace cossistant::server {

/// The store in one SQLite file. Statements are in one .cpp for each kind of record.
class SqliteStore final : public Store {
 public:
  /// Opens and migrates the file. Throws StoreError.
  explicit SqliteStore(const std::string& file);

  void begin() override;
  void commit() override;
  void rollback() noexcept override;
  void nested(const std::function<void()>& work) override;

  /// A number that is another one once another connection, of any process, has committed something. Cheap.
  [[nodiscard]] std::int64_t dataVersion();

  void addWebsite(const WebsiteRecord& website) override;
  std::optional<WebsiteRecord> website(std::string_view id) override;
  std::vector<WebsiteRecord> websites() override;
  void updateWebsite(const WebsiteRecord& website) override;
  void addKey(const ApiKeyRecord& key) override;
  std::optional<ApiKeyRecord> key(std::string_view id) override;
  std::optional<ApiKeyRecord> keyByHash(std::string_view hash) override;
  std::vector<ApiKeyRecord> keys(std::string_view websiteId) override;
  void revokeKey(std::string_view id, Timestamp revokedAt) override;
  void touchKey(std::string_view id, Timestamp usedAt) override;
  std::optional<std::string> keySecretCheck() override;
  void putKeySecretCheck(std::string_view check) override;
  void addHumanAgent(std::string_view websiteId, const HumanAgent& agent) override;
  std::vector<HumanAgent> humanAgents(std::string_view websiteId) override;
  std::optional<HumanAgent> humanAgent(std::string_view websiteId, std::string_view id) override;
  void updateHumanAgent(const HumanAgent& agent) override;
  void removeHumanAgent(std::string_view id) override;
  void touchHumanAgent(std::string_view id, Timestamp seenAt) override;
  void addAiAgent(std::string_view websiteId, const AiAgent& agent) override;
  std::vector<AiAgent> aiAgents(std::string_view websiteId) override;
  void updateAiAgent(const AiAgent& agent) override;
  void removeAiAgent(std::string_view id) override;

  std::optional<VisitorRecord> visitor(std::string_view id) override;
  void putVisitor(const VisitorRecord& record) override;
  void touchVisitor(std::string_view id, Timestamp seenAt) override;
  std::optional<Contact> contact(std::string_view id) override;
  std::optional<Contact> findContact(std::string_view websiteId, ContactField field, std::string_view value) override;
  void putContact(const Contact& contact) override;

  void putConversation(const ConversationRecord& record) override;
  std::optional<ConversationRecord> conversation(std::string_view id) override;
  std::vector<ConversationRecord> conversations(const ConversationQuery& query) override;
  std::int64_t countConversations(const ConversationQuery& query) override;
  std::optional<Timestamp> newestUpdate() override;
  std::vector<ConversationRecord> inbox(const InboxQuery& query) override;
  void putSeen(std::string_view conversationId, const Actor& actor, Timestamp seenAt, std::string_view newId) override;
  void removeSeen(std::string_view conversationId, const Actor& actor) override;
  std::vector<ConversationSeen> seen(std::string_view conversationId) override;
  std::optional<Timestamp> seenAt(std::string_view conversationId, const Actor& actor) override;
  bool addParticipant(std::string_view conversationId, std::string_view userId, Timestamp joinedAt) override;
  std::vector<Participant> participants(std::string_view conversationId) override;

  void addItem(const TimelineItem& item) override;
  void updateItem(const TimelineItem& item) override;
  std::optional<TimelineItem> item(std::string_view id) override;
  std::vector<TimelineItem> items(std::string_view conversationId, const TimelineFilter& filter,
                                  const std::optional<Cursor>& before, std::int64_t limit) override;

  void addFeedback(const Feedback& feedback) override;
  std::optional<Feedback> feedback(std::string_view id) override;
  std::vector<Feedback> feedbackList(const FeedbackQuery& query) override;
  RatingCounts ratingCounts(const FeedbackQuery& query) override;

  std::vector<std::string> featureFlags(std::string_view websiteId, const SupportTarget& target) override;
  void putFeatureFlags(std::string_view websiteId, const SupportTarget& target,
                       const std::vector<std::string>& flags) override;
  std::vector<OnboardingStep> onboarding(std::string_view websiteId, const SupportTarget& target) override;
  void putOnboardingStep(std::string_view websiteId, const SupportTarget& target, const OnboardingStep& step) override;
  void removeOnboarding(std::string_view websiteId, const SupportTarget& target) override;
  std::vector<std::string> visitorIdsOf(std::string_view websiteId, const SupportTarget& target,
                                        std::int64_t limit) override;

  ErasedVisitor eraseVisitor(std::string_view id) override;
  std::vector<EndedConversation> endedConversations(Timestamp before, std::int64_t limit) override;
  void eraseConversation(std::string_view id) override;
  void addErasedFolder(std::string_view folder) override;
  std::vector<std::string> erasedFolders() override;
  void removeErasedFolder(std::string_view folder) override;

  void addWebhook(const WebhookRecord& webhook) override;
  std::optional<WebhookRecord> webhook(std::string_view id) override;
  std::vector<WebhookRecord> webhooks(std::string_view websiteId) override;
  void removeWebhook(std::string_view id) override;
  void addDelivery(const DeliveryRecord& delivery) override;
  void putDelivery(const DeliveryRecord& delivery) override;
  std::optional<DeliveryRecord> delivery(std::string_view id) override;
  std::vector<DeliveryRecord> deliveries(std::string_view webhookId, std::int64_t offset, std::int64_t limit) override;
  std::int64_t countDeliveries(std::string_view webhookId) override;
  std::vector<DeliveryRecord> dueDeliveries(std::string_view webhookId, Timestamp now, std::int64_t limit) override;
  std::vector<WebhookRecord> webhooksWithDue(Timestamp now) override;
  std::optional<Timestamp> nextDelivery(Timestamp now) override;
  void removeDeliveries(std::string_view webhookId, Timestamp finishedBefore) override;

  void putAccount(const AccountRecord& account) override;
  std::optional<AccountRecord> account(std::string_view userId) override;
  std::optional<AccountRecord> accountByEmail(std::string_view email) override;
  void addSession(const SessionRecord& session) override;
  std::optional<SessionRecord> session(std::string_view tokenHash) override;
  void extendSession(std::string_view tokenHash, Timestamp expiresAt) override;
  void removeSession(std::string_view tokenHash) override;
  void removeSessionsOf(std::string_view userId) override;
  void removeSessionsBefore(Timestamp expiresAt) override;

 private:
  [[nodiscard]] bool hasVisitor(std::string_view contactId);

  Database database_;
};

}  // namespace cossistant::server
