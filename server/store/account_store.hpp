#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

/// What a teammate signs in to the inbox with.
struct AccountRecord {
  std::string userId;
  std::string websiteId;     // read only: that of the teammate
  std::string email;         // one account has it, whatever the case of its letters
  std::string passwordHash;  // auth/password.hpp
  Timestamp createdAt;
  bool operator==(const AccountRecord&) const = default;
};

/// A browser in which a teammate is signed in.
struct SessionRecord {
  std::string tokenHash;  // HMAC-SHA-256 of the token, hex
  std::string userId;
  std::string websiteId;  // read only: that of the teammate
  Timestamp createdAt;
  Timestamp expiresAt;
  bool operator==(const SessionRecord&) const = default;
};

class AccountStore {
 public:
  virtual ~AccountStore() = default;
  /// Inserts, or replaces the email and the password of that teammate.
  virtual void putAccount(const AccountRecord& account) = 0;
  [[nodiscard]] virtual std::optional<AccountRecord> account(std::string_view userId) = 0;
  [[nodiscard]] virtual std::optional<AccountRecord> accountByEmail(std::string_view email) = 0;

  virtual void addSession(const SessionRecord& session) = 0;
  /// Also one that has expired.
  [[nodiscard]] virtual std::optional<SessionRecord> session(std::string_view tokenHash) = 0;
  virtual void extendSession(std::string_view tokenHash, Timestamp expiresAt) = 0;
  virtual void removeSession(std::string_view tokenHash) = 0;
  virtual void removeSessionsOf(std::string_view userId) = 0;
  virtual void removeSessionsBefore(Timestamp expiresAt) = 0;
};

}  // namespace cossistant::server
