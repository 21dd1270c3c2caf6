#include "core/placement/place.hpp"

#include <algorithm>
#include <array>

namespace cossistant {

namespace {

/// One way to stand at the anchor.
struct Stand {
  Side side;
  Align align;
};

bool isVertical(Side side) { return side == Side::Top || side == Side::Bottom; }
bool isBefore(Side side) { return side == Side::Top || side == Side::Left; }

Side opposite(Side side) { return static_cast<Side>(static_cast<int>(side) ^ 1); }
Align opposite(Align align) { return align == Align::Center ? align : static_cast<Align>(2 - static_cast<int>(align)); }

/// Places on the axis that panel and anchor stand on behind each other, and on the one along their sides.
struct Spot {
  double across;
  double along;
};

/// A request as one side sees it.
struct View {
  const PlacementAxis& across;
  const PlacementAxis& along;
};

View viewFrom(Side side, const PlacementRequest& request) {
  if (isVertical(side)) return {request.y, request.x};
  return {request.x, request.y};
}

Spot spotOf(const Stand& stand, const PlacementRequest& request) {
  const auto [across, along] = viewFrom(stand.side, request);
  const double spare = along.anchorLength - along.panelLength;
  return {
      .across = isBefore(stand.side) ? across.anchor - across.panelLength - request.sideOffset
                                     : across.anchor + across.anchorLength + request.sideOffset,
      .along = along.anchor + spare / 2 * static_cast<int>(stand.align),
  };
}

/// How far a panel at `at` sticks out of the beginning and of the end of an axis; negative where there is room.
double overflowBefore(const PlacementAxis& axis, double at) { return axis.paddingBefore - at; }
double overflowAfter(const PlacementAxis& axis, double at) {
  return at + axis.panelLength + axis.paddingAfter - axis.viewportLength;
}

/// How bad a stand is, best first; `overflow` orders those of one kind.
struct Rating {
  enum class Kind : std::uint8_t { Fits, HasRoomAtSide, IsCut, IsCutAndNarrow } kind;
  double overflow;
};

Rating rate(const Stand& stand, const PlacementRequest& request) {
  const auto [across, along] = viewFrom(stand.side, request);
  const Spot spot = spotOf(stand, request);
  const double atSide = isBefore(stand.side) ? overflowBefore(across, spot.across) : overflowAfter(across, spot.across);
  const double before = overflowBefore(along, spot.along);
  const double after = overflowAfter(along, spot.along);
  if (atSide <= 0 && before <= 0 && after <= 0) return {Rating::Kind::Fits, 0};
  // The end that is not flush with the anchor decides; when centred, the beginning.
  const bool isLonger = along.panelLength >= along.anchorLength;
  if (atSide <= 0) return {Rating::Kind::HasRoomAtSide, (stand.align == Align::Start) == isLonger ? after : before};
  // Lines are wide: a panel that is cut off is read better above or below.
  const bool isNarrow = isVertical(request.side) && !isVertical(stand.side);
  return {isNarrow ? Rating::Kind::IsCutAndNarrow : Rating::Kind::IsCut,
          std::max(0.0, atSide) + std::max(0.0, before) + std::max(0.0, after)};
}

/// The best stand; of two that are as good, the one that is wanted more.
Stand bestStand(const PlacementRequest& request) {
  const auto [side, align] = Stand{request.side, request.align};
  const Side turned = isVertical(side) ? Side::Left : Side::Top;
  const std::array<Stand, 8> byPreference = {{
      {side, align},
      {side, opposite(align)},
      {opposite(side), align},
      {opposite(side), opposite(align)},
      {turned, align},
      {opposite(turned), align},
      {turned, opposite(align)},
      {opposite(turned), opposite(align)},
  }};
  Stand best = byPreference[0];
  Rating least = rate(best, request);
  for (const Stand& stand : byPreference) {
    const Rating rating = rate(stand, request);
    if (rating.kind < least.kind || (rating.kind == least.kind && rating.overflow < least.overflow)) {
      best = stand;
      least = rating;
    }
  }
  return best;
}

/// Inside the padded viewport, or at its beginning when the panel is longer than that.
double shifted(const PlacementAxis& axis, double at) {
  const double last = axis.viewportLength - axis.paddingAfter - axis.panelLength;
  return std::max(axis.paddingBefore, std::min(at, last));
}

}  // namespace

Placed place(const PlacementRequest& request) noexcept {
  const Stand stand = request.avoidCollisions ? bestStand(request) : Stand{request.side, request.align};
  Spot spot = spotOf(stand, request);
  if (request.avoidCollisions) spot.along = shifted(viewFrom(stand.side, request).along, spot.along);
  if (isVertical(stand.side)) return {spot.along, spot.across, stand.side};
  return {spot.across, spot.along, stand.side};
}

}  // namespace cossistant
