#include "core/runtime/flow/texts.hpp"

#include <algorithm>
#include <utility>

#include "core/runtime/flow/timelines.hpp"
#include "core/text/locale_chain.hpp"

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

const LocaleFile* givenFile(const State& state, std::string_view tag) {
  for (const LocaleFile& given : state.config.localeFiles) {
    if (normalTag(given.locale) == tag) return &given;
  }
  return nullptr;
}

/// The language of the chain whose sentences are to be had.
std::string wantedBuiltIn(const State& state) {
  std::vector<std::string> given;
  for (const LocaleFile& file : state.config.localeFiles) given.push_back(normalTag(file.locale));
  std::vector<std::string_view> available = {"en"};
  available.insert(available.end(), given.begin(), given.end());
  if (!state.config.localesUrl.empty()) {
    available.insert(available.end(), builtInTags().begin(), builtInTags().end());
  }
  return std::string(chooseBuiltIn(state.texts.chain, available));
}

std::string fileUrl(const State& state, const std::string& tag) {
  std::string url = state.config.localesUrl;
  url.insert(std::min(url.find('?'), url.size()), tag + ".json");
  return url;
}

void readFile(State& state, Turn& turn, std::string_view tag, std::string_view file, std::int64_t status) {
  auto read = readLocale(std::string(tag), file);
  if (read.ok()) {
    updateInPlace(state.texts, LocaleRead{std::move(read).value()});
  } else {
    const RequestFailure failure = badResponse(status, read.error());
    turn.emitError(failure.code, failure.message, "locale_load_failed");
  }
  textsChanged(state, turn);
}

}  // namespace

void followLocale(State& state, Turn& turn) {
  LocalesWanted wanted;
  if (state.config.locale) wanted.tags.push_back(*state.config.locale);
  if (const auto& website = state.website.website) {
    if (website->visitor.language) wanted.tags.push_back(*website->visitor.language);
  }
  wanted.tags.insert(wanted.tags.end(), state.config.languages.begin(), state.config.languages.end());
  const std::vector<std::string> before = std::exchange(state.texts.chain, {});
  updateInPlace(state.texts, std::move(wanted));
  if (state.texts.chain != before) textsChanged(state, turn);

  const std::string tag = wantedBuiltIn(state);
  if (tag == state.awaitedLocale) return;
  state.awaitedLocale.clear();
  if (tag == builtInLanguage(state.texts)) return;
  updateInPlace(state.texts, LocaleRead{});
  if (tag == "en") return;
  if (const LocaleFile* given = givenFile(state, tag)) return readFile(state, turn, tag, given->file, 0);
  state.awaitedLocale = tag;
  fetchAsset(turn, request::LoadLocale{tag}, fileUrl(state, tag));
}

void localeAnswered(State& state, Turn& turn, std::string_view tag, const HttpResult& result) {
  if (tag != state.awaitedLocale) return;  // another is wanted by now
  state.awaitedLocale.clear();
  if (result.succeeded()) return readFile(state, turn, tag, result.body, result.status);
  const RequestFailure failure = result.failure();
  turn.emitError(failure.code, failure.message, "locale_load_failed");
}

void giveContent(State& state, Turn& turn, std::vector<Override> content) {
  updateInPlace(state.texts, ContentGiven{std::move(content)});
  textsChanged(state, turn);
}

void watchPartOfDay(State& state, Turn& turn) {
  const PartOfDay part = partOfDay(state.zone, state.now);
  if (std::exchange(state.texts.partOfDay, part) != part) turn.changed(Slice::Text);
}

}  // namespace cossistant::flow
