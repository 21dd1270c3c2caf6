#pragma once

#include <cstdint>

namespace cossistant {

/// The side of the anchor that the panel stands at; opposite ones are neighbours.
/// Sides and alignments cross as their numbers, which `js-glue/core/module.ts` names in this order.
enum class Side : std::uint8_t { Top, Bottom, Left, Right };

/// Which ends of anchor and panel are flush. The start is left, or the top for a panel at the left or right:
/// launchers stand in the same corner in every language.
enum class Align : std::uint8_t { Start, Center, End };

/// What lies along one axis of the viewport, in px. Positions count from the viewport's left or top edge.
struct PlacementAxis {
  double anchor = 0;  // its left or top edge; may be outside of the viewport
  double anchorLength = 0;
  double panelLength = 0;
  double viewportLength = 0;
  double paddingBefore = 0;  // distance to keep from the left or top edge of the viewport
  double paddingAfter = 0;   // and from the right or bottom one
};

struct PlacementRequest {
  Side side = Side::Top;
  Align align = Align::End;
  double sideOffset = 16;  // gap between anchor and panel, px
  bool avoidCollisions = true;
  PlacementAxis x;
  PlacementAxis y;
};

/// The panel's left and top edge in px of the viewport, and the side of the anchor that it ended up at.
struct Placed {
  double x = 0;
  double y = 0;
  Side side = Side::Top;
  bool operator==(const Placed&) const = default;
};

/// Where a panel stands beside its anchor.
///
/// To stay within the padded viewport it takes the first of these that fits: the wanted side, the opposite one,
/// then left and right (or top and bottom); each with the wanted alignment or with the opposite one. When none
/// fits, it takes a side that has room for it, else the one that cuts the least off, where top and bottom give
/// way to no other. Then it moves along its side, never over the anchor, until it is inside or begins inside.
///
/// Those are the choices of @floating-ui/core 1.8 with `flip({fallbackAxisSideDirection: 'start'})` and `shift()`.
/// Numbers that are not finite are answered too, with a place of no use.
[[nodiscard]] Placed place(const PlacementRequest& request) noexcept;

}  // namespace cossistant
