#include "core/timeline/delivery.hpp"

namespace cossistant::json {
namespace {

constexpr std::string_view kDeliveries[] = {"sent", "sending", "waiting", "failed"};

}  // namespace

template <>
std::span<const std::string_view> enumNames<Delivery>() {
  return kDeliveries;
}

}  // namespace cossistant::json
