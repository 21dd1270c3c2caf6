#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/agent.hpp"
#include "core/people/face.hpp"
#include "core/seen/seen.hpp"
#include "core/timeline/delivery.hpp"
#include "core/timeline/words_cache.hpp"

namespace cossistant {

/// What rows depend on beside their items. The spans are read while a row is made, not later.
struct RowContext {
  std::string visitorId;  // empty while nobody is known
  std::span<const HumanAgent> humans;
  std::span<const AiAgent> ais;
  Timestamp now;           // for presence
  std::int64_t today = 0;  // the local day, as days since 1970-01-01
  FallbackNames names;
  bool isIdentified = false;                                    // an address of the visitor is known
  std::span<const SeenMark> marks;                              // until when everybody has seen the conversation
  std::function<Delivery(std::string_view itemId)> deliveryOf;  // when empty, everything is sent
  WordsCache* words = nullptr;                                  // when null, every message is read anew
};

}  // namespace cossistant
