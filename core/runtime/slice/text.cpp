#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"

namespace cossistant {

namespace {

struct TextSlice {
  std::string locale;
  std::string direction;
  json::Raw sentences;
};

void describe(json::Fields& fields, TextSlice& slice) {
  fields.field("locale", slice.locale);
  fields.field("direction", slice.direction);
  fields.field("sentences", slice.sentences);
}

/// Key to sentence, or to `{"one", "other"}` where something is counted.
json::Raw sentencesObject(const std::vector<ResolvedSentence>& sentences) {
  json::Raw raw{"{"};
  for (const ResolvedSentence& sentence : sentences) {
    if (raw.text.size() > 1) raw.text += ',';
    json::appendString(raw.text, sentence.key);
    raw.text += ':';
    if (sentence.one.empty()) {
      json::appendString(raw.text, sentence.other);
      continue;
    }
    raw.text += R"({"one":)";
    json::appendString(raw.text, sentence.one);
    raw.text += R"(,"other":)";
    json::appendString(raw.text, sentence.other);
    raw.text += '}';
  }
  raw.text += '}';
  return raw;
}

}  // namespace

std::string encodeText(const State& state) {
  TextContext context;
  context.partOfDay = partOfDay(state.zone, state.now);
  if (const auto& website = state.website.website) {
    context.websiteName = website->name;
    if (website->visitor.contact) context.visitorName = website->visitor.contact->name;
  }
  TextSlice slice;
  slice.locale = state.locale->tag;
  slice.direction = state.locale->rightToLeft ? "rtl" : "ltr";
  slice.sentences = sentencesObject(resolveSentences(*state.locale, context));
  return json::encode(slice);
}

}  // namespace cossistant
