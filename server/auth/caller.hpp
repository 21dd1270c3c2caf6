#pragma once

#include <optional>
#include <string>

#include "server/store/records.hpp"

namespace cossistant::server {

enum class CredentialKind : std::uint8_t { Key, Session };

/// What let a caller in: an API key by its id, or a session by the hash of its token.
struct CredentialId {
  CredentialKind kind = CredentialKind::Key;
  std::string id;
  bool operator==(const CredentialId&) const = default;
};

/// Who makes a request: a website's key, and for private keys the teammate that it acts as. A teammate who is signed
/// in is a caller with a private key.
struct Caller {
  WebsiteRecord website;
  KeyType keyType = KeyType::Public;
  bool isTest = false;
  std::optional<std::string> actorUserId;  // private keys only
  CredentialId credential;
};

}  // namespace cossistant::server
