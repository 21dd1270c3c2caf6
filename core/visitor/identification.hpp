#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/result/reducer.hpp"
#include "core/visitor/identity.hpp"

/// When the visitor is identified, and when its metadata is sent (runtime §15, api §8). What the page declares holds
/// for as long as it says so, and is brought to the server as often as that takes; what it calls for is done once,
/// in order, as soon as the visitor is known.

namespace cossistant {

/// Asked for by name: to identify the visitor or, without an identity, to set metadata.
struct VisitorCall {
  std::int64_t callId = 0;  // who waits for the answer; 0 for nobody
  std::optional<VisitorIdentity> identity;
  json::Raw metadata;
  bool operator==(const VisitorCall&) const = default;
};

struct Identification {
  std::optional<VisitorIdentity> declared;
  std::optional<std::string> declaredHash;  // of its metadata, once that was asked for
  std::string requestedKey;                 // of the declaration that is on its way; empty for a call
  std::string doneKey;                      // of the one that succeeded last
  std::string triedKey;                     // with the contact as it was: the same is not tried twice in a row
  std::string sentHash;                     // of the metadata that was sent last
  std::vector<VisitorCall> calls;           // that wait, oldest first
  bool isIdentifying = false;               // a request to identify is on its way
  bool isSettingMetadata = false;           // one with metadata is
  bool operator==(const Identification&) const = default;
};

/// What the visitor's contact is known to be.
struct VisitorView {
  bool isKnown = false;  // the website is loaded
  bool isFresh = true;   // no newer one is on its way
  const PublicContact* contact = nullptr;
};

struct IdentityDeclared {
  VisitorIdentity identity;
};
struct VisitorCalled {
  VisitorCall call;
};
/// A request to identify ended.
struct IdentifyAnswered {
  bool succeeded = false;
};
struct MetadataAnswered {};
/// The network is back: what failed may be tried again.
struct IdentificationRenewed {};

void updateInPlace(Identification& state, IdentityDeclared event);
void updateInPlace(Identification& state, VisitorCalled event);
void updateInPlace(Identification& state, IdentifyAnswered event);
void updateInPlace(Identification& state, MetadataAnswered event);
void updateInPlace(Identification& state, IdentificationRenewed event);
template <class Event>
requires ReducedBy<Identification, Event>
[[nodiscard]] Identification update(Identification state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// Takes the next request that is due, one at a time: a call, what is declared of the visitor, or its metadata. Marks
/// it as on its way; to be asked again after each change.
[[nodiscard]] std::optional<VisitorCall> takeDue(Identification& state, const VisitorView& visitor);

/// Whether the visitor is about to become known, so that nobody asks for a name meanwhile (api §8.2).
[[nodiscard]] bool isIdentifying(const Identification& state, const VisitorView& visitor);

}  // namespace cossistant
