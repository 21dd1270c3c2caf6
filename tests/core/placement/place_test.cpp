#include "core/placement/place.hpp"

#include <cmath>
#include <limits>
#include <ostream>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace cossistant {

void PrintTo(const Placed& placed, std::ostream* out) {
  *out << '(' << placed.x << ", " << placed.y << ") at side " << static_cast<int>(placed.side);
}

namespace {

/// A launcher of 60 x 40 px at (x, y) in a viewport of 1000 x 800, and a panel of 400 x 300.
PlacementRequest launcherAt(double x, double y, Side side = Side::Top, Align align = Align::End) {
  PlacementRequest request;
  request.side = side;
  request.align = align;
  request.sideOffset = 10;
  request.x = {x, 60, 400, 1000, 8, 8};
  request.y = {y, 40, 300, 800, 8, 8};
  return request;
}

PlacementRequest withPanel(PlacementRequest request, double width, double height) {
  request.x.panelLength = width;
  request.y.panelLength = height;
  return request;
}

PlacementRequest inViewport(PlacementRequest request, double width, double height) {
  request.x.viewportLength = width;
  request.y.viewportLength = height;
  return request;
}

PlacementRequest uncorrected(PlacementRequest request) {
  request.avoidCollisions = false;
  return request;
}

struct PlaceCase {
  const char* name;
  PlacementRequest request;
  Placed placed;
};

class Place : public testing::TestWithParam<PlaceCase> {};
TEST_P(Place, StandsWhereItShould) { EXPECT_EQ(place(GetParam().request), GetParam().placed); }

std::string nameOf(const testing::TestParamInfo<PlaceCase>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    WhereThereIsRoom, Place,
    testing::ValuesIn<PlaceCase>({
        {"TopStart", launcherAt(470, 380, Side::Top, Align::Start), {470, 70, Side::Top}},
        {"TopCenter", launcherAt(470, 380, Side::Top, Align::Center), {300, 70, Side::Top}},
        {"TopEnd", launcherAt(470, 380, Side::Top, Align::End), {130, 70, Side::Top}},
        {"BottomStart", launcherAt(470, 380, Side::Bottom, Align::Start), {470, 430, Side::Bottom}},
        {"BottomCenter", launcherAt(470, 380, Side::Bottom, Align::Center), {300, 430, Side::Bottom}},
        {"BottomEnd", launcherAt(470, 380, Side::Bottom, Align::End), {130, 430, Side::Bottom}},
        {"LeftStart", launcherAt(470, 380, Side::Left, Align::Start), {60, 380, Side::Left}},
        {"LeftCenter", launcherAt(470, 380, Side::Left, Align::Center), {60, 250, Side::Left}},
        {"LeftEnd", launcherAt(470, 380, Side::Left, Align::End), {60, 120, Side::Left}},
        {"RightStart", launcherAt(470, 380, Side::Right, Align::Start), {540, 380, Side::Right}},
        {"RightCenter", launcherAt(470, 380, Side::Right, Align::Center), {540, 250, Side::Right}},
        {"RightEnd", launcherAt(470, 380, Side::Right, Align::End), {540, 120, Side::Right}},
        {"PartsOfPixelsAreKept", launcherAt(470.25, 380.5), {130.25, 70.5, Side::Top}},
        {"UpToThePaddingAtTheTop", launcherAt(470, 318), {130, 8, Side::Top}},
        {"UpToThePaddingAtTheLeft", launcherAt(348, 380), {8, 70, Side::Top}},
    }),
    nameOf);

INSTANTIATE_TEST_SUITE_P(WhereTheSideIsTaken, Place,
                         testing::ValuesIn<PlaceCase>({
                             {"TopTurnsToBottom", launcherAt(470, 317), {130, 367, Side::Bottom}},
                             {"BottomTurnsToTop", launcherAt(470, 443, Side::Bottom), {130, 133, Side::Top}},
                             {"LeftTurnsToRight", launcherAt(417, 380, Side::Left), {487, 120, Side::Right}},
                             {"RightTurnsToLeft", launcherAt(523, 380, Side::Right), {113, 120, Side::Left}},
                             {"TheOtherAlignmentComesBeforeTheOtherSide", launcherAt(300, 380), {300, 70, Side::Top}},
                             {"TheOtherSideAndTheOtherAlignment", launcherAt(300, 200), {300, 250, Side::Bottom}},
                         }),
                         nameOf);

/// Too low for the panel to stand above or below.
PlacementRequest low(double x, double y, Side side = Side::Top, Align align = Align::End) {
  return inViewport(launcherAt(x, y, side, align), 1000, 600);
}
/// Too narrow for it to stand at the left or right.
PlacementRequest narrow(double x, double y, Side side, Align align) {
  return inViewport(launcherAt(x, y, side, align), 800, 900);
}

INSTANTIATE_TEST_SUITE_P(
    WhereBothSidesAreTaken, Place,
    testing::ValuesIn<PlaceCase>({
        {"ToTheLeftBeforeTheRight", low(470, 270), {60, 10, Side::Left}},
        {"ToTheRightWhenTheLeftIsTaken", low(417, 270), {487, 10, Side::Right}},
        {"ToTheLeftWithTheOtherAlignment", low(470, 260), {60, 260, Side::Left}},
        {"FromTheLeftToTheTop", narrow(370, 380, Side::Left, Align::Start), {370, 70, Side::Top}},
        {"FromTheRightToTheBottom", narrow(370, 300, Side::Right, Align::Start), {370, 350, Side::Bottom}},
    }),
    nameOf);

/// No side has room; the right is cut by 131 px in all, the top by 171.
PlacementRequest cramped(Side side) {
  return inViewport(withPanel(launcherAt(5, 130, side, Align::Start), 330, 280), 400, 300);
}

INSTANTIATE_TEST_SUITE_P(
    WhereNothingFits, Place,
    testing::ValuesIn<PlaceCase>({
        // The left has room for its width, no place has room for its height.
        {"ASideWithRoomIsTaken", withPanel(low(470, 100), 400, 590), {60, 8, Side::Left}},
        {"OfTwoSidesWithRoomTheOneThatIsCutLess", launcherAt(4, 700, Side::Top, Align::Center), {74, 492, Side::Right}},
        {"ElseTheSideThatIsCutLess", withPanel(launcherAt(470, 500), 960, 780), {8, -290, Side::Top}},
        {"OrItsOpposite", withPanel(launcherAt(470, 200), 960, 780), {8, 250, Side::Bottom}},
        {"ButNotASideOnTheOtherAxisThatIsCutLess", cramped(Side::Top), {8, -160, Side::Top}},
        {"UnlessThatAxisWasWanted", cramped(Side::Right), {75, 12, Side::Right}},
        {"ItBeginsInsideWhereItIsTooLong", withPanel(launcherAt(470, 500), 1200, 780), {8, -290, Side::Top}},
    }),
    nameOf);

PlacementRequest padded(double left, double right, double top, double bottom) {
  PlacementRequest request = launcherAt(300, 380, Side::Top, Align::Center);
  request.x.paddingBefore = left;
  request.x.paddingAfter = right;
  request.y.paddingBefore = top;
  request.y.paddingAfter = bottom;
  return request;
}

INSTANTIATE_TEST_SUITE_P(
    AtTheEdges, Place,
    testing::ValuesIn<PlaceCase>({
        {"ShiftsAlongTheSideAtTheRight", launcherAt(930, 700, Side::Top, Align::Center), {592, 390, Side::Top}},
        {"ShiftsAlongTheSideAtTheLeft",
         inViewport(launcherAt(4, 700, Side::Top, Align::Center), 450, 800),
         {8, 390, Side::Top}},
        {"ShiftsDownBesideTheAnchor", launcherAt(20, 10, Side::Right, Align::Center), {90, 8, Side::Right}},
        {"ShiftsUpBesideTheAnchor", launcherAt(20, 750, Side::Right, Align::Center), {90, 492, Side::Right}},
        {"AnchorPartlyBeyondTheRightEdge", launcherAt(980, 700), {570, 440, Side::Left}},
        {"AnchorPartlyBeyondTheLeftEdge", launcherAt(-30, 700, Side::Top, Align::Start), {40, 440, Side::Right}},
        {"AnchorPartlyBeyondANarrowViewport",
         inViewport(withPanel(launcherAt(420, 700), 420, 300), 450, 800),
         {22, 390, Side::Top}},
        {"AnchorPartlyAboveTheTopEdge", launcherAt(470, -20), {130, 30, Side::Bottom}},
        {"AnchorPartlyBelowTheBottomEdge", launcherAt(470, 780, Side::Bottom), {130, 470, Side::Top}},
        {"WithinAllPaddings", padded(100, 100, 50, 50), {130, 70, Side::Top}},
        {"ShiftedByThePaddingOfItsEdge", inViewport(padded(150, 0, 0, 0), 560, 800), {150, 70, Side::Top}},
        {"TurnedByThePaddingOfItsEdge", padded(0, 0, 71, 0), {130, 430, Side::Bottom}},
        {"PaddingMayBeNegative", padded(-200, 0, -100, 0), {130, 70, Side::Top}},
    }),
    nameOf);

INSTANTIATE_TEST_SUITE_P(WithoutAvoidingCollisions, Place,
                         testing::ValuesIn<PlaceCase>({
                             {"NothingTurns", uncorrected(launcherAt(470, 20)), {130, -290, Side::Top}},
                             {"NothingShifts", uncorrected(launcherAt(20, 700)), {-320, 390, Side::Top}},
                         }),
                         nameOf);

TEST(Place, ANumberThatIsNoneStopsNothing) {
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double odd : {std::nan(""), infinity, -infinity, std::numeric_limits<double>::max()}) {
    for (double PlacementAxis::*const field :
         {&PlacementAxis::anchor, &PlacementAxis::anchorLength, &PlacementAxis::panelLength,
          &PlacementAxis::viewportLength, &PlacementAxis::paddingBefore, &PlacementAxis::paddingAfter}) {
      PlacementRequest request = launcherAt(470, 380);
      request.y.*field = odd;
      EXPECT_LE(place(request).side, Side::Right);
      request.x.*field = odd;
      EXPECT_LE(place(request).side, Side::Right);
    }
  }
}

}  // namespace
}  // namespace cossistant
