#pragma once

#include <optional>
#include <string>

#include "server/services/unit_of_work.hpp"

/// Who may sign in to the inbox, and who has (selfhost §8): teammates with a password.

namespace cossistant::server {

/// Gives a teammate a password, whose hash this is (auth/password.hpp), and ends the sessions that were begun with
/// another. Throws std::invalid_argument when the teammate has no email, or one that somebody else signs in with.
void putPassword(const HumanAgent& teammate, const std::string& passwordHash, UnitOfWork& work);

/// A teammate with a password. Throws std::invalid_argument naming what is wrong with the name or the email.
[[nodiscard]] HumanAgent addUser(const std::string& websiteId, const std::string& name, const std::string& email,
                                 const std::string& passwordHash, UnitOfWork& work);

/// What is said anew of a teammate; what is not there stays. An empty picture is none.
struct UserChanges {
  std::optional<std::string> name;
  std::optional<std::string> email;  // which it signs in with from now on; its sessions go on
  std::optional<std::string> image;
};

/// Throws std::invalid_argument naming what is wrong with a change.
void updateUser(HumanAgent teammate, const UserChanges& changes, UnitOfWork& work);

/// Ends a teammate of any site: its sessions end, and so do the keys that act as it. What it said and did stays.
void removeUser(const std::string& userId, UnitOfWork& work);

/// Begins a session and returns its token, of which only an HMAC by `secret` is kept.
[[nodiscard]] std::string startSession(const std::string& userId, const std::string& secret, UnitOfWork& work);

/// The session of a token, which now lasts as long again; nothing when it ended or never was.
[[nodiscard]] std::optional<SessionRecord> useSession(const std::string& token, const std::string& secret,
                                                      UnitOfWork& work);

void endSession(const std::string& token, const std::string& secret, UnitOfWork& work);

}  // namespace cossistant::server
