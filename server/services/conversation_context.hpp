#pragma once

#include <optional>
#include <vector>

#include "server/services/unit_of_work.hpp"

/// What somebody who opens a conversation needs beside its messages (protocol §8.9, selfhost §8).

namespace cossistant::server {

/// What is known of a conversation's people.
struct ConversationPeople {
  std::optional<Visitor> visitor;  // with its contact
  std::vector<Participant> participants;
  std::vector<ConversationSeen> seenData;
  std::optional<Timestamp> lastSeenAt;  // by the teammate that asks
};

/// Describes its fields among those of what it is part of.
void describe(json::Fields& fields, ConversationPeople& people);

/// `actorUserId` is the teammate that asks, if one does.
[[nodiscard]] ConversationPeople peopleOf(const ConversationRecord& record,
                                          const std::optional<std::string>& actorUserId, Store& store);

/// `GET /conversations/{id}/context`: for agents, so with private items.
struct ConversationContext {
  ConversationRecord conversation;
  ConversationPeople people;
  TimelinePage timeline;  // the newest kContextItems
};
void describe(json::Fields& fields, ConversationContext& context);

inline constexpr std::int64_t kContextItems = 50;

[[nodiscard]] ConversationContext contextOf(const ConversationRecord& record,
                                            const std::optional<std::string>& actorUserId, UnitOfWork& work);

}  // namespace cossistant::server
