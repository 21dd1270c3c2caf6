#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/application.hpp"
#include "server/services/clock.hpp"
#include "server/store/store.hpp"

namespace cossistant::server {

/// Makes the demo site, unless it is there: a small shop with two teammates, a public test key, and a private test key
/// that acts as the first teammate, who can also sign in. Kept beside the database, readable by its owner alone, are
/// the private key in `demo-inbox-key` and the password in `demo-inbox-password`.
[[nodiscard]] DemoAccess seedDemoSite(Store& store, const std::filesystem::path& database, const std::string& secret,
                                      Timestamp now);

/// How to get into a demo site that was made earlier.
[[nodiscard]] std::optional<DemoAccess> findDemoSite(Store& store, const std::filesystem::path& database);

}  // namespace cossistant::server
