#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/application.hpp"
#include "server/services/clock.hpp"
#include "server/store/store.hpp"

namespace cossistant::server {

/// Makes the demo site, unless it is there: a small shop with two teammates, a public test key, and a
/// private test key that acts as the first teammate. The private key's raw value is kept in
/// `demo-inbox-key` beside the database, readable by its owner alone. Returns both keys.
[[nodiscard]] DemoAccess seedDemoSite(Store& store, const std::filesystem::path& database, const std::string& secret,
                                      Timestamp now);

/// The keys of a demo site that was made earlier.
[[nodiscard]] std::optional<DemoAccess> findDemoSite(Store& store, const std::filesystem::path& database);

}  // namespace cossistant::server
