#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/conversation.hpp"
#include "core/model/realtime_event.hpp"
#include "core/model/requests.hpp"
#include "core/model/website.hpp"
#include "core/runtime/output.hpp"
#include "tests/simulation/file_store.hpp"

namespace cossistant::simulation {

inline constexpr std::string_view kVisitorId = "01J00000000000000000000001";
inline constexpr std::string_view kWebsiteId = "01J00000000000000000000002";
inline constexpr std::string_view kOrganizationId = "01J00000000000000000000003";

/// The server as the protocol describes it, in memory: it stores what it is sent once an id, tells every
/// change on the socket, and pages timelines backwards. Its clock never gives two items one instant.
class Server {
 public:
  struct Answer {
    std::int64_t status = 200;
    std::string body;
  };
  struct Record {
    Conversation conversation;
    std::vector<TimelineItem> items;  // by createdAt
  };

  Answer handle(const effect::HttpRequest& request, Timestamp now);
  /// Whatever was told on the sockets, in order.
  [[nodiscard]] const std::vector<std::string>& frames() const { return frames_; }
  void visitorTypes(std::string_view frame, Timestamp now);

  // What the team does; nothing for an unknown conversation or item.
  std::string teamStarts(std::string_view text, Timestamp now);
  void teamWrites(const std::string& conversationId, std::string_view text, bool isAi, Timestamp now);
  void teamNotes(const std::string& conversationId, Timestamp now);  // privately
  void teamEdits(const std::string& conversationId, std::size_t index, std::string_view text);
  void teamEditsPart(const std::string& conversationId, std::size_t index, std::string_view text);
  void teamDeletes(const std::string& conversationId, std::size_t index, Timestamp now);
  void teamSetsStatus(const std::string& conversationId, ConversationStatus status, Timestamp now);
  void teamRenames(const std::string& conversationId, std::optional<std::string> title, Timestamp now);
  void teamTypes(const std::string& conversationId, bool isTyping);

  /// Stores `count` messages of the team without telling anybody: what was there before.
  std::string seedConversation(std::size_t count, Timestamp now);

  [[nodiscard]] const std::map<std::string, Record>& records() const { return records_; }
  [[nodiscard]] bool hasItem(std::string_view itemId) const;
  /// What the visitor may see of a conversation, oldest first.
  [[nodiscard]] std::vector<TimelineItem> visibleItems(const std::string& conversationId) const;
  [[nodiscard]] std::int64_t unreadCount() const;
  [[nodiscard]] static Website website();

  std::size_t itemsPerPage = 50;
  FileStore files;
  std::set<std::string> refused;  // the items that are refused whenever they come

 private:
  Answer create(const CreateConversationRequest& request, Timestamp now);
  Answer send(const SendMessageRequest& request, Timestamp now);
  Answer list() const;
  Answer timeline(const Record& record, std::string_view query) const;
  Answer markSeen(Record& record, Timestamp now);

  Record& makeRecord(const std::string& id, Timestamp now);
  TimelineItem& addItem(Record& record, TimelineItem item, Timestamp now);
  [[nodiscard]] TimelineItem teamItem(const Record& record, std::string_view text, bool isAi);
  [[nodiscard]] Record* find(const std::string& conversationId);
  void tellItem(const TimelineItem& item, bool isNew);
  void tell(const RealtimeEvent& event);
  std::string nextId(Timestamp now);

  std::map<std::string, Record> records_;
  std::vector<std::string> frames_;
  Timestamp lastItemAt_;
  std::uint32_t ids_ = 0;
};

/// The newest public message that was not deleted, or null.
[[nodiscard]] const TimelineItem* lastMessageOf(const Server::Record& record);

}  // namespace cossistant::simulation
