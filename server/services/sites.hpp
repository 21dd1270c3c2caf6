#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/auth/api_key.hpp"
#include "server/services/unit_of_work.hpp"

/// What an operator makes: websites, teammates and keys.

namespace cossistant::server {

/// A new website with an organization of its own. `origins` are full, such as https://example.com.
/// Throws std::invalid_argument naming what is wrong with the name or an origin.
[[nodiscard]] WebsiteRecord addSite(const std::string& name, const std::vector<std::string>& origins, UnitOfWork& work);

/// What is said anew of a website; what is not there stays. An empty description or logo is none.
struct SiteChanges {
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<std::string> logoUrl;
  std::optional<std::string> defaultLanguage;
};

/// Throws std::invalid_argument naming what is wrong with a change.
void updateSite(WebsiteRecord website, const SiteChanges& changes, UnitOfWork& work);

/// Says anew where the website's live keys may be used; `origins` as above, at least one.
void changeOrigins(WebsiteRecord website, const std::vector<std::string>& origins, UnitOfWork& work);

[[nodiscard]] HumanAgent addTeammate(const std::string& websiteId, const std::string& name, const std::string& email,
                                     UnitOfWork& work);

/// Mints a key and returns its raw value: of a private key for the only time.
[[nodiscard]] std::string addApiKey(const std::string& websiteId, const std::string& name, const KeyShape& shape,
                                    const std::optional<std::string>& linkedUserId, const std::string& secret,
                                    UnitOfWork& work);

/// Runs `work` in a transaction of its own; anew from the start when another process was writing at that moment.
void inTransaction(Store& store, Timestamp now, const std::function<void(UnitOfWork&)>& work);

}  // namespace cossistant::server
