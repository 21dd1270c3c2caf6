#pragma once

#include <optional>
#include <string>

#include "core/model/enums.hpp"

namespace cossistant {

/// A welcome message that stands before a conversation exists (api §7.1).
struct DefaultMessage {
  std::string content;
  SenderType senderType = SenderType::TeamMember;
  std::optional<std::string> senderId;
  bool operator==(const DefaultMessage&) const = default;
};

void describe(json::Fields& fields, DefaultMessage& message);

}  // namespace cossistant
