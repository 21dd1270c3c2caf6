#include "server/services/metadata.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include "core/json/literal.hpp"
#include "core/json/tape.hpp"
#include "core/json/value.hpp"
#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

using json::Tape;

/// Members in the order in which they were first named.
class Members {
 public:
  void take(const json::Raw& object) {
    Tape tape;
    if (tape.parse(object.text, {}) || tape.kind(0) != '{') return;
    for (Tape::Index name = 1; name < tape.next(0); name = tape.next(name + 1)) {
      std::string key;
      json::appendUnescaped(key, tape.from(name));
      const auto [place, isNew] = places_.try_emplace(key, members_.size());
      if (isNew) members_.push_back({std::move(key), {}});
      static_cast<void>(json::readValue(tape, name + 1, json::Kind::Raw, &members_[place->second].value));
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return members_.size(); }

  [[nodiscard]] json::Raw object() const {
    std::string text = "{";
    for (const Member& member : members_) {
      if (text.size() > 1) text += ',';
      json::appendString(text, member.key);
      text.append(":").append(member.value.text);
    }
    return {text + "}"};
  }

 private:
  struct Member {
    std::string key;
    json::Raw value;
  };

  std::vector<Member> members_;
  std::unordered_map<std::string, std::size_t> places_;  // by key
};

}  // namespace

void checkIsFlat(const std::string& name, const json::Raw& metadata) {
  Tape tape;
  if (tape.parse(metadata.text, {}) || tape.kind(0) != '{') throw badRequest(name + " has to be an object.");
  for (Tape::Index node = 1; node < tape.next(0); node = tape.next(node + 1)) {
    const char kind = tape.kind(node + 1);
    if (kind != '{' && kind != '[') continue;
    std::string member;
    json::appendUnescaped(member, tape.from(node));
    throw badRequest(name + "." + member + " has to be a text, a number, a boolean or null.");
  }
}

json::Raw mergeMetadata(const std::optional<json::Raw>& base, const json::Raw& over) {
  Members members;
  if (base) members.take(*base);
  members.take(over);
  json::Raw merged = members.object();
  if (members.size() > kMaxMetadataNames || merged.text.size() > kMaxMetadataBytes) {
    throw badRequest("Metadata is at most 32 KiB and 500 names.");
  }
  return merged;
}

}  // namespace cossistant::server
