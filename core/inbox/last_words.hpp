#pragma once

#include <optional>
#include <string>

#include "core/json/fields.hpp"
#include "core/model/timeline_item.hpp"

/// The second line of a row in the team's list of conversations (ui §7.1): the last message in a few words.

namespace cossistant {

struct LastWords {
  std::string text;     // in one line, without markdown; never empty
  bool isNote = false;  // for the team alone
};

/// The words of `message` in the language of the team, else what it brings. O(message).
[[nodiscard]] LastWords lastWords(const TimelineItem& message);

void describe(json::Fields& fields, LastWords& words);

}  // namespace cossistant
