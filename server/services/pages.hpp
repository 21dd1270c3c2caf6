#pragma once

#include "core/model/requests.hpp"

namespace cossistant::server {

/// What a list says of its pages: `page` counts from 1, `limit` is at least 1 (protocol §8.2).
[[nodiscard]] inline Pagination paginationOf(std::int64_t page, std::int64_t limit, std::int64_t total) {
  const std::int64_t pages = (total + limit - 1) / limit;
  return {page, limit, total, pages, page < pages};
}

}  // namespace cossistant::server
