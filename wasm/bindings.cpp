#include <unistd.h>

#include "core/placement/place.hpp"
#include "core/runtime/boundary.hpp"
#include "wasm/exported.hpp"

/// What the widget sees of the core: `js-glue/core/module.ts` knows these names and no others.

namespace {

/// One widget's core and its last answers; they hold until the next call.
struct Widget {
  cossistant::Boundary boundary;
  Bytes answer;
  cossistant::Placed placed;
  cossistant::RowWindow rows;
};

const Bytes* answered(Widget& widget, std::string_view text) {
  widget.answer = Bytes(text);
  return &widget.answer;
}

}  // namespace

/// What lies behind it was never written to: the heap grows, and does not shrink.
COSSISTANT_EXPORT(heapEnd) const void* heapEnd() { return sbrk(0); }

COSSISTANT_EXPORT(create) Widget* create() { return new Widget; }
COSSISTANT_EXPORT(destroy) void destroy(Widget* widget) { delete widget; }

COSSISTANT_EXPORT(inputBuffer) char* inputBuffer(Widget* widget, std::size_t bytes) {
  return widget->boundary.inputBuffer(bytes).data();
}
COSSISTANT_EXPORT(handle) const Bytes* handle(Widget* widget, std::size_t bytes) {
  return answered(*widget, widget->boundary.handle(bytes));
}
COSSISTANT_EXPORT(readSlice) const Bytes* readSlice(Widget* widget, std::size_t nameBytes) {
  const auto name = widget->boundary.inputBuffer(nameBytes);
  return answered(*widget, widget->boundary.readSlice({name.data(), name.size()}));
}
COSSISTANT_EXPORT(readRows) const Bytes* readRows(Widget* widget, std::size_t from, std::size_t to) {
  return answered(*widget, widget->boundary.readRows(from, to));
}

/// Numbers alone, since the timeline asks with every frame of a scroll.
COSSISTANT_EXPORT(rowWindow)
const cossistant::RowWindow* rowWindow(Widget* widget, double topPx, double heightPx) {
  widget->rows = widget->boundary.rowWindow(topPx, heightPx);
  return &widget->rows;
}
COSSISTANT_EXPORT(measureRow) void measureRow(Widget* widget, std::size_t row, double px) {
  widget->boundary.measureRow(row, px);
}

/// Numbers alone, since a panel is placed with every frame of a scroll.
COSSISTANT_EXPORT(place)
const cossistant::Placed* place(Widget* widget, int side, int align, double sideOffset, int avoidCollisions,
                                double anchorX, double anchorWidth, double panelWidth, double viewportWidth,
                                double paddingLeft, double paddingRight, double anchorY, double anchorHeight,
                                double panelHeight, double viewportHeight, double paddingTop, double paddingBottom) {
  widget->placed = cossistant::place({
      .side = static_cast<cossistant::Side>(side),
      .align = static_cast<cossistant::Align>(align),
      .sideOffset = sideOffset,
      .avoidCollisions = avoidCollisions != 0,
      .x = {anchorX, anchorWidth, panelWidth, viewportWidth, paddingLeft, paddingRight},
      .y = {anchorY, anchorHeight, panelHeight, viewportHeight, paddingTop, paddingBottom},
  });
  return &widget->placed;
}
