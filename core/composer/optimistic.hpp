#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/agent.hpp"
#include "core/model/default_message.hpp"
#include "core/model/timeline_item.hpp"
#include "core/upload/picked_file.hpp"

/// Items that stand in the timeline before the server has them (runtime §10.3, §17). Their
/// `organizationId` is empty.

namespace cossistant {

/// The visitor's message as it is shown at once: the text, then its files. `id` is the ULID that the server will keep.
[[nodiscard]] TimelineItem makeOptimisticMessage(std::string id, std::string_view conversationId,
                                                 std::string_view visitorId, std::string_view text,
                                                 std::span<const PickedFile> files, Timestamp now);

/// Welcome messages as items of `conversationId`: one millisecond apart and all in the second before `now`, in order.
/// The same text at the same place and `now` gets the same id, whatever the others are. A team member without a sender
/// id is the first available human, an AI the first available AI agent.
[[nodiscard]] std::vector<TimelineItem> makeDefaultItems(std::span<const DefaultMessage> messages,
                                                         std::string_view conversationId,
                                                         std::span<const HumanAgent> humans,
                                                         std::span<const AiAgent> ais, Timestamp now);

/// What is sent of an item. `withTime` adds `createdAt`: for default items, whose order it keeps; the
/// server's clock decides for a message (runtime §10.3).
[[nodiscard]] TimelineItemInput toInput(const TimelineItem& item, bool withTime);

}  // namespace cossistant
