#pragma once

#include <string>
#include <string_view>

#include "core/json/fields.hpp"
#include "core/model/visit.hpp"
#include "core/time/timestamp.hpp"
#include "core/visitor/page_address.hpp"

namespace cossistant {

/// Where the visitor's browser is, as it says it.
struct PageFacts {
  std::string url;  // `location.href`
  std::string title;
  std::string referrer;  // empty when there is none
  bool operator==(const PageFacts&) const = default;
};

/// The page as it is told. Addresses are sanitised, and nothing where they are not http or https.
[[nodiscard]] CurrentPage currentPage(const PageFacts& page, Timestamp now);

/// How the visitor came to `page`, as JSON (protocol §5.5); empty where its address is not http or https. The channel
/// is `paid` by a click id of an advertisement or a medium of one, then `email`, `social`, `organic_search` by the
/// medium or the referrer's host, `referral` by any other site or campaign, else `direct`. A referrer of the page's own
/// host counts as none.
[[nodiscard]] json::Raw attribution(const PageFacts& page, Timestamp now);

void describe(json::Fields& fields, PageFacts& page);

}  // namespace cossistant
