#include "core/people/face.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/people/actor.hpp"
#include "core/strings/whitespace.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {

namespace {

constexpr std::int64_t kOnlineMs = 15 * 60'000;
constexpr std::int64_t kAwayMs = 60 * 60'000;
constexpr std::size_t kStackedHumans = 2;

std::string publicSeed(std::string_view id) { return "public:" + std::string(id); }

/// A face by its name, or by `fallback` and the id.
Face namedFace(FaceKind kind, std::string_view name, std::string_view id, const std::string& fallback) {
  Face face;
  face.kind = kind;
  const std::string_view trimmedName = trim(name);
  face.name = trimmedName.empty() ? fallback : std::string(trimmedName);
  face.seed = trimmedName.empty() ? publicSeed(id) : face.name;
  return face;
}

template <class Agent>
const Agent* findAgent(std::span<const Agent> agents, const std::string& id) noexcept {
  const auto found = std::find_if(agents.begin(), agents.end(), [&](const Agent& agent) { return agent.id == id; });
  return found == agents.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Presence> presenceAt(std::optional<Timestamp> lastSeenAt, Timestamp now) noexcept {
  if (!lastSeenAt) return std::nullopt;
  if (lastSeenAt->ms >= now.ms - kOnlineMs) return Presence::Online;
  if (lastSeenAt->ms >= now.ms - kAwayMs) return Presence::Away;
  return std::nullopt;
}

std::optional<Timestamp> nextPresenceChange(std::span<const HumanAgent> humans, Timestamp now) noexcept {
  std::optional<Timestamp> next;
  for (const HumanAgent& human : humans) {
    const auto presence = presenceAt(human.lastSeenAt, now);
    if (!presence) continue;
    // The last moment of the present one is still its own.
    const Timestamp change{human.lastSeenAt->ms + (*presence == Presence::Online ? kOnlineMs : kAwayMs) + 1};
    if (!next || change < *next) next = change;
  }
  return next;
}

Face faceOfHuman(const HumanAgent& agent, Timestamp now, const FallbackNames& names) {
  Face face = namedFace(FaceKind::Human, agent.name.value_or(""), agent.id, names.team);
  face.image = trimmedText(agent.image);
  face.presence = presenceAt(agent.lastSeenAt, now);
  return face;
}

Face faceOfAi(const AiAgent& agent, const FallbackNames& names) {
  Face face = namedFace(FaceKind::Ai, agent.name, agent.id, names.ai);
  face.image = trimmedText(agent.image);
  return face;
}

Face faceOfUnknownHuman(const std::string& id, const FallbackNames& names) {
  return namedFace(FaceKind::Human, "", id, names.team);
}

Face faceOfUnknownAi(const std::string& id, const FallbackNames& names) {
  return namedFace(FaceKind::Ai, "", id, names.ai);
}

Face faceOfTeam(const FallbackNames& names) { return faceOfUnknownHuman("support-fallback", names); }

Face faceOfSender(const Sender& sender, std::span<const HumanAgent> humans, std::span<const AiAgent> ais, Timestamp now,
                  const FallbackNames& names) {
  switch (sender.type) {
    case SenderType::TeamMember:
      if (const HumanAgent* human = findAgent(humans, sender.id)) return faceOfHuman(*human, now, names);
      return faceOfUnknownHuman(sender.id, names);
    case SenderType::Ai:
      if (const AiAgent* ai = findAgent(ais, sender.id)) return faceOfAi(*ai, names);
      return faceOfUnknownAi(sender.id, names);
    case SenderType::Visitor:
      break;
  }
  return namedFace(FaceKind::Visitor, "", sender.id, names.visitor);
}

std::optional<Face> faceOfActor(const Actor& actor, std::span<const HumanAgent> humans, std::span<const AiAgent> ais,
                                Timestamp now, const FallbackNames& names) {
  if (actor.type == ActorType::User) {
    if (const HumanAgent* human = findAgent(humans, actor.id)) return faceOfHuman(*human, now, names);
  } else if (actor.type == ActorType::AiAgent) {
    if (const AiAgent* ai = findAgent(ais, actor.id)) return faceOfAi(*ai, names);
  }
  return std::nullopt;
}

AgentStack stackOfAgents(std::span<const HumanAgent> humans, std::span<const AiAgent> ais, Timestamp now,
                         const FallbackNames& names) {
  AgentStack stack;
  const std::size_t shown = std::min(humans.size(), kStackedHumans);
  for (const HumanAgent& human : humans.first(shown)) stack.faces.push_back(faceOfHuman(human, now, names));
  if (!ais.empty()) stack.faces.push_back(faceOfAi(ais.front(), names));
  stack.more = static_cast<std::int64_t>(humans.size() - shown);
  return stack;
}

void describe(json::Fields& fields, Face& face) {
  fields.enumField("kind", face.kind);
  fields.field("name", face.name);
  fields.field("image", face.image, json::Absence::Null);
  fields.field("seed", face.seed);
  fields.enumField("presence", face.presence, json::Absence::Null);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<FaceKind>() {
  static constexpr std::array<std::string_view, 3> names = {"human", "ai", "visitor"};
  return names;
}

template <>
std::span<const std::string_view> enumNames<Presence>() {
  static constexpr std::array<std::string_view, 2> names = {"online", "away"};
  return names;
}

}  // namespace json

}  // namespace cossistant
