#pragma once

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// Writes what webhooks are to be told of the events of the unit of work, in its transaction: what is stored is told,
/// and nothing else. Returns whether there was anything.
[[nodiscard]] bool fillOutbox(UnitOfWork& work);

}  // namespace cossistant::server
