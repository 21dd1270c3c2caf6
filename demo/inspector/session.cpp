#include "demo/inspector/session.hpp"

#include <algorithm>

#include "core/json/codec.hpp"

namespace cossistant::inspector {

// The reading half is all that is needed of these: answers are shown, never written.
static void describe(json::Fields& fields, Piece& piece) {
  fields.defaulted("type", piece.type);
  json::Raw text;
  fields.whole(text);
  piece.json = std::move(text.text);
}

static void describe(json::Fields& fields, Moment& moment) {
  fields.list("effects", moment.effects);
  fields.list("events", moment.events);
  fields.list("rows", moment.rows);
  fields.defaultedList("diagnostics", moment.diagnostics);
  fields.field("changes", moment.changes);
}

namespace {

/// An action is told apart from others by its own type.
struct ActionInput {
  Piece action;
};

void describe(json::Fields& fields, ActionInput& input) { fields.object("action", input.action); }

struct SessionText {
  std::vector<Input> inputs;
};

void describe(json::Fields& fields, SessionText& session) { fields.list("inputs", session.inputs); }

constexpr json::Limits kLimits{.bytes = Session::kLongestText};

Moment momentOf(const Result<Output>& output) {
  Moment moment;
  if (!output.ok()) {
    moment.error = output.error();
    return moment;
  }
  auto read = json::decode<Moment>(json::encode(output.value()), kLimits);
  if (!read.ok()) {
    moment.error = read.error();
    return moment;
  }
  return std::move(read).value();
}

Piece titleOf(const Input& input) {
  auto read = json::decode<Piece>(json::encode(input), kLimits);
  if (!read.ok()) return {};
  Piece title = std::move(read).value();
  if (std::holds_alternative<input::Act>(input.event)) {
    const auto act = json::decode<ActionInput>(title.json, kLimits);
    if (act.ok()) title.type += ": " + act.value().action.type;
  }
  return title;
}

}  // namespace

Session::Session() = default;

Result<Session> Session::load(std::string_view json) {
  auto text = json::decode<SessionText>(json, kLimits);
  if (!text.ok()) return text.error();
  Session session;
  for (Input& input : std::move(text).value().inputs) session.add(std::move(input));
  return session;
}

std::optional<Error> Session::append(std::string_view json) {
  auto input = json::decode<Input>(json, kLimits);
  if (!input.ok()) return input.error();
  add(std::move(input).value());
  return std::nullopt;
}

void Session::add(Input input) {
  titles_.push_back(titleOf(input));
  inputs_.push_back(std::move(input));
}

void Session::goTo(std::size_t position) {
  position = std::min(position, size());
  if (position == position_) return;
  if (position < position_) {
    runtime_ = Runtime();
    position_ = 0;
    after_ = {};
  }
  while (position_ + 1 < position) handleNext();
  before_ = position_ == 0 ? Slices{} : readSlices();
  if (position_ < position) handleNext();
  after_ = position_ == 0 ? Slices{} : readSlices();
}

std::int64_t Session::elapsedMs(std::size_t index) const { return inputs_[index].now.ms - inputs_.front().now.ms; }

void Session::handleNext() {
  auto moment = momentOf(runtime_.handle(Input(inputs_[position_])));
  if (moments_.size() == position_) moments_.push_back(std::move(moment));
  ++position_;
}

Slices Session::readSlices() const {
  Slices slices;
  for (std::size_t i = 0; i < slices.size(); ++i) slices[i] = runtime_.readSlice(static_cast<Slice>(i));
  return slices;
}

}  // namespace cossistant::inspector
