#include "core/hash/metadata_hash.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "core/hash/sha256.hpp"
#include "core/json/tape.hpp"
#include "core/json/value.hpp"
#include "core/strings/hex.hpp"

namespace cossistant {

namespace {

struct Member {
  std::string key;
  std::string_view text;  // `"key":value`
};

/// By their keys.
std::vector<Member> membersOf(const json::Tape& tape) {
  std::vector<Member> members;
  for (json::Tape::Index name = 1; name < tape.next(0);) {
    const json::Tape::Index next = tape.next(tape.next(name));
    const std::string_view from = tape.from(name);
    // Compact, so that one character stands between a member and what follows it.
    const std::size_t rest = next < tape.next(0) ? tape.from(next).size() : 0;
    Member member{{}, from.substr(0, from.size() - rest - 1)};
    json::appendUnescaped(member.key, from);
    // Few enough, and `std::sort` is over a kilobyte of code.
    const auto later =
        std::find_if(members.begin(), members.end(), [&](const Member& other) { return member.key < other.key; });
    members.insert(later, std::move(member));
    name = next;
  }
  return members;
}

}  // namespace

std::string metadataHash(const json::Raw& metadata) {
  json::Tape tape;
  if (tape.parse(metadata.text, {}) || tape.kind(0) != '{') return {};
  const std::vector<Member> members = membersOf(tape);
  if (members.empty()) return {};
  std::string text;
  for (const Member& member : members) {
    text += text.empty() ? '{' : ',';
    text += member.text;
  }
  text += '}';
  const auto digest = sha256(text);
  std::string hash;
  appendHex(hash, std::span(digest).first(4));
  return hash;
}

}  // namespace cossistant
