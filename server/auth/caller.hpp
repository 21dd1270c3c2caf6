#pragma once

#include <optional>
#include <string>

#include "server/store/records.hpp"

namespace cossistant::server {

/// Who makes a request: a website's key, and for private keys the teammate that it acts as.
struct Caller {
  WebsiteRecord website;
  KeyType keyType = KeyType::Public;
  bool isTest = false;
  std::optional<std::string> actorUserId;  // private keys only
};

}  // namespace cossistant::server
