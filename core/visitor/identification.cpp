#include "core/visitor/identification.hpp"

#include "core/hash/metadata_hash.hpp"

namespace cossistant {

namespace {

/// Tells texts apart whatever is in them.
void append(std::string& key, const std::optional<std::string>& text) {
  key += text ? '+' : '-';
  if (text) key.append(*text).append(1, '\0');
}

std::string keyOf(const VisitorIdentity& identity) {
  std::string key;
  for (const auto* text : {&identity.externalId, &identity.email, &identity.name, &identity.image}) append(key, *text);
  return key;
}

std::string keyOf(const VisitorIdentity& identity, const PublicContact* contact) {
  std::string key = keyOf(identity);
  if (contact) {
    for (const auto* text : {&contact->name, &contact->email, &contact->image}) append(key, *text);
  }
  return key;
}

/// Whether what is declared is still to be brought to the server, apart from whether that may be done now.
bool isDeclarationDue(const Identification& state, const PublicContact* contact) {
  if (!state.declared || !namesSomebody(*state.declared)) return false;
  if (keyOf(*state.declared, contact) == state.triedKey) return false;
  return contact ? differs(*state.declared, *contact) : keyOf(*state.declared) != state.doneKey;
}

bool isMetadataDue(Identification& state, const VisitorView& visitor) {
  if (!state.declared || !state.declared->metadata || !visitor.contact || !visitor.isFresh) return false;
  if (!state.declaredHash) state.declaredHash = metadataHash(*state.declared->metadata);
  return !state.declaredHash->empty() && state.declaredHash != visitor.contact->metadataHash &&
         state.declaredHash != state.sentHash;
}

}  // namespace

void updateInPlace(Identification& state, IdentityDeclared event) {
  state.declared = std::move(event.identity);
  state.declaredHash.reset();
}

void updateInPlace(Identification& state, VisitorCalled event) { state.calls.push_back(std::move(event.call)); }

void updateInPlace(Identification& state, IdentifyAnswered event) {
  state.isIdentifying = false;
  const std::string key = std::exchange(state.requestedKey, {});
  if (event.succeeded && !key.empty()) state.doneKey = key;
}

void updateInPlace(Identification& state, MetadataAnswered) { state.isSettingMetadata = false; }

void updateInPlace(Identification& state, IdentificationRenewed) {
  if (!state.isIdentifying) state.triedKey.clear();
}

std::optional<VisitorCall> takeDue(Identification& state, const VisitorView& visitor) {
  if (!visitor.isKnown || state.isIdentifying || state.isSettingMetadata) return std::nullopt;
  std::optional<VisitorCall> due;
  if (!state.calls.empty()) {
    due = std::move(state.calls.front());
    state.calls.erase(state.calls.begin());
  } else if (isDeclarationDue(state, visitor.contact)) {
    state.triedKey = keyOf(*state.declared, visitor.contact);
    state.requestedKey = keyOf(*state.declared);
    due.emplace().identity = state.declared;
    due->identity->metadata.reset();  // sent apart, once there is a contact
  } else if (isMetadataDue(state, visitor)) {
    state.sentHash = *state.declaredHash;
    due.emplace().metadata = *state.declared->metadata;
  }
  if (due) (due->identity ? state.isIdentifying : state.isSettingMetadata) = true;
  return due;
}

bool isIdentifying(const Identification& state, const VisitorView& visitor) {
  if (visitor.contact) return false;
  if (state.isIdentifying || isDeclarationDue(state, nullptr)) return true;
  for (const VisitorCall& call : state.calls) {
    if (call.identity) return true;
  }
  return false;
}

}  // namespace cossistant
