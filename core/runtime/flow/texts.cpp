#include "core/runtime/flow/texts.hpp"

#include <utility>

#include "core/runtime/flow/timelines.hpp"

namespace cossistant::flow {

namespace {

/// Texts are everywhere: names of people without one are in slices and rows.
void textsChanged(const State& state, Turn& turn) {
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::History, Slice::Conversation, Slice::Text}) {
    turn.changed(slice);
  }
  const std::string shown = conversationShown(state);
  const auto found = state.timelines.find(shown);
  if (found == state.timelines.end()) return;
  const auto rows = static_cast<std::int64_t>(found->second.timeline.rowCount());
  if (rows > 0) rowsMoved(state, turn, shown, {{0, rows, rows}});
}

void failed(Turn& turn, const RequestFailure& failure) {
  turn.emitError(failure.code, failure.message, "locale_load_failed");
}

void takeFile(State& state, Turn& turn, std::string_view tag, std::string_view file, std::int64_t status) {
  if (const auto error = updateInPlace(state.texts, LocaleFileCame{tag, file})) {
    failed(turn, badResponse(status, *error));
  }
  textsChanged(state, turn);
}

}  // namespace

void takeTextOptions(State& state, Turn& turn, const json::Raw& given) {
  if (const auto error = json::decodeInto(state.texts.options, given.text)) {
    turn.emitError(std::string(errorCodeName(error->code)), error->message, "text_options_refused");
  }
  followLanguages(state, turn);
}

void followLanguages(State& state, Turn& turn) {
  LanguagesMoved moved;
  if (const auto& website = state.website.website) {
    if (website->visitor.language) moved.visitorLanguage = *website->visitor.language;
  }
  updateInPlace(state.texts, moved);
  textsChanged(state, turn);
  fetchLocale(state, turn);
}

void fetchLocale(State& state, Turn& turn) {
  if (isVisitorBlocked(state.website)) return;  // who reads nothing needs no language
  const std::string_view tag = wantedBuiltIn(state.texts);
  if (tag == state.awaitedLocale) return;
  state.awaitedLocale.clear();
  if (tag == builtInLanguage(state.texts)) return;
  updateInPlace(state.texts, EnglishSpoken{});
  if (tag == builtInLanguage(state.texts)) return;
  if (const std::string* file = givenFile(state.texts, tag)) return takeFile(state, turn, tag, *file, 0);
  state.awaitedLocale = tag;
  fetchAsset(turn, request::LoadLocale{++state.localeWish}, fileUrl(state.texts, tag));
}

void localeAnswered(State& state, Turn& turn, std::int64_t wish, const HttpResult& result) {
  if (wish != state.localeWish || state.awaitedLocale.empty()) return;  // another is wanted by now
  const std::string tag = std::exchange(state.awaitedLocale, {});
  if (result.succeeded()) {
    takeFile(state, turn, tag, result.body, result.status);
  } else {
    failed(turn, result.failure());
  }
}

void watchPartOfDay(State& state, Turn& turn) {
  const PartOfDay part = partOfDay(state.zone, state.now);
  if (std::exchange(state.texts.partOfDay, part) != part) turn.changed(Slice::Text);
}

}  // namespace cossistant::flow
