#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/json/fields.hpp"

/// What a visitor says of its visit: what it does, where it came from and what it looks at (protocol §5.5, §7.4).

namespace cossistant {

enum class ActivityType : std::uint8_t { Connected, Heartbeat, Focus, RouteChange, PageSync };
enum class AttributionChannel : std::uint8_t { Direct, Email, Paid, OrganicSearch, Social, Referral };

/// Which page led here.
struct AttributionReferrer {
  std::optional<std::string> url, domain;
  bool operator==(const AttributionReferrer&) const = default;
};
struct AttributionLanding {
  std::optional<std::string> url, path, title;
  bool operator==(const AttributionLanding&) const = default;
};
struct AttributionUtm {
  std::optional<std::string> source, medium, campaign, content, term;
  bool operator==(const AttributionUtm&) const = default;
};
struct AttributionClickIds {
  std::optional<std::string> gclid, gbraid, wbraid, fbclid, msclkid, ttclid, liFatId, twclid;
  bool operator==(const AttributionClickIds&) const = default;
};

struct AttributionTouch {
  AttributionChannel channel = AttributionChannel::Direct;
  bool isDirect = true;
  AttributionReferrer referrer;
  AttributionLanding landing;
  AttributionUtm utm;
  AttributionClickIds clickIds;
  Timestamp capturedAt;
  bool operator==(const AttributionTouch&) const = default;
};

/// Where a visitor came from first. Its version is 1.
struct Attribution {
  AttributionTouch firstTouch;
  bool operator==(const Attribution&) const = default;
};

/// The page that a visitor looks at.
struct CurrentPage {
  std::optional<std::string> url, path, title, referrerUrl;
  std::optional<Timestamp> updatedAt;
  bool operator==(const CurrentPage&) const = default;
};

void describe(json::Fields& fields, AttributionReferrer& referrer);
void describe(json::Fields& fields, AttributionLanding& landing);
void describe(json::Fields& fields, AttributionUtm& utm);
void describe(json::Fields& fields, AttributionClickIds& ids);
void describe(json::Fields& fields, AttributionTouch& touch);
void describe(json::Fields& fields, Attribution& attribution);
void describe(json::Fields& fields, CurrentPage& page);

namespace json {
template <>
std::span<const std::string_view> enumNames<ActivityType>();
template <>
std::span<const std::string_view> enumNames<AttributionChannel>();
}  // namespace json

}  // namespace cossistant
