#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/agent.hpp"

namespace cossistant {

struct Actor;
struct Sender;

enum class FaceKind : std::uint8_t { Human, Ai, Visitor };
enum class Presence : std::uint8_t { Online, Away };

/// Whose face to draw. In JSON the `Face` of `js-glue/core/types.ts`.
struct Face {
  FaceKind kind = FaceKind::Human;
  std::string name;
  std::optional<std::string> image;  // a URL, never blank
  std::string seed;                  // picks the drawn face where there is no image
  std::optional<Presence> presence;  // humans only
  bool operator==(const Face&) const = default;
};

/// Names for people who have none. The locale's text replaces them.
struct FallbackNames {
  std::string team = "Support team";
  std::string ai = "AI assistant";
  std::string visitor = "You";
  std::string someone = "Someone";  // nobody knows who
  bool operator==(const FallbackNames&) const = default;
};

/// Seen at most 15 minutes ago: online; at most an hour ago: away (ui §7.5). Both bounds count in, and so
/// does an instant after `now`, for clocks differ.
/// When the presence of any of `humans` changes next by the clock alone; nothing when all have been away for long.
[[nodiscard]] std::optional<Timestamp> nextPresenceChange(std::span<const HumanAgent> humans, Timestamp now) noexcept;
[[nodiscard]] std::optional<Presence> presenceAt(std::optional<Timestamp> lastSeenAt, Timestamp now) noexcept;

/// Named by the trimmed name, which is the seed too; without one the team with the seed `public:<id>`
/// (ui §7.4).
[[nodiscard]] Face faceOfHuman(const HumanAgent& agent, Timestamp now, const FallbackNames& names = {});
[[nodiscard]] Face faceOfAi(const AiAgent& agent, const FallbackNames& names = {});

/// Of somebody who is no longer among the agents: known by id alone.
[[nodiscard]] Face faceOfUnknownHuman(const std::string& id, const FallbackNames& names = {});
[[nodiscard]] Face faceOfUnknownAi(const std::string& id, const FallbackNames& names = {});
/// Of the team as a whole, where there is no agent at all.
[[nodiscard]] Face faceOfTeam(const FallbackNames& names = {});

/// The face of whoever sent an item, looked up by id. O(agents).
[[nodiscard]] Face faceOfSender(const Sender& sender, std::span<const HumanAgent> humans, std::span<const AiAgent> ais,
                                Timestamp now, const FallbackNames& names = {});

/// The face of an agent who is there; nothing for others, and for visitors. O(agents).
[[nodiscard]] std::optional<Face> faceOfActor(const Actor& actor, std::span<const HumanAgent> humans,
                                              std::span<const AiAgent> ais, Timestamp now,
                                              const FallbackNames& names = {});

/// Who may answer, side by side (ui §7.7).
struct AgentStack {
  std::vector<Face> faces;  // the first two humans, then the first AI agent
  std::int64_t more = 0;    // humans who do not fit
};
[[nodiscard]] AgentStack stackOfAgents(std::span<const HumanAgent> humans, std::span<const AiAgent> ais, Timestamp now,
                                       const FallbackNames& names = {});

void describe(json::Fields& fields, Face& face);

namespace json {
template <>
std::span<const std::string_view> enumNames<FaceKind>();
template <>
std::span<const std::string_view> enumNames<Presence>();
}  // namespace json

}  // namespace cossistant
