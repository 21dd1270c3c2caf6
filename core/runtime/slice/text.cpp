#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/strings/decimal.hpp"
#include "core/strings/whitespace.hpp"
#include "core/text/locale_chain.hpp"

namespace cossistant {

namespace {

struct TextSlice {
  std::string locale;
  std::string language;
  std::string direction;
  std::string builtIn;
  PartOfDay partOfDay = PartOfDay::Morning;
  std::optional<std::string> visitorName;
  std::optional<std::string> websiteName;
  json::Raw required{"["};
  json::Raw website{"null"};
  json::Raw sentences{"{"};
};

void describe(json::Fields& fields, TextSlice& slice) {
  fields.field("locale", slice.locale);
  fields.field("language", slice.language);
  fields.field("direction", slice.direction);
  fields.field("builtIn", slice.builtIn);
  fields.enumField("partOfDay", slice.partOfDay);
  fields.field("visitorName", slice.visitorName, json::Absence::Null);
  fields.field("websiteName", slice.websiteName, json::Absence::Null);
  fields.field("required", slice.required);
  fields.field("website", slice.website);
  fields.field("sentences", slice.sentences);
}

/// A comma, unless `out` ends with what opens a list or an object.
void separate(std::string& out, char opening) {
  if (out.back() != opening) out += ',';
}

void appendMember(std::string& out, std::string_view name) {
  separate(out, '{');
  json::appendString(out, name);
  out += ':';
}

/// The sentence, or where it has several forms an object of them.
void appendForms(std::string& out, std::span<const Sentence> forms) {
  if (forms.size() == 1) {
    out += forms.front().literal;
    return;
  }
  out += '{';
  for (const Sentence& each : forms) {
    appendMember(out, each.form);
    out += each.literal;
  }
  out += '}';
}

void appendBuiltIn(std::string& out, const Said& said) {
  if (said.unnamed.empty()) return appendForms(out, said.forms);
  out += R"({"named":)";
  appendForms(out, said.forms);
  out += R"(,"unnamed":)";
  appendForms(out, said.unnamed);
  out += '}';
}

void appendSaid(std::string& out, const Said& said) {
  appendMember(out, said.key);
  if (!said.override) return appendBuiltIn(out, said);
  if (said.override->isFunction()) {
    out += R"({"function":)" + decimal(said.override->function) + R"(,"otherwise":)";
    appendBuiltIn(out, said);
  } else {
    out += R"({"given":)";
    json::appendString(out, said.override->text);
  }
  out += '}';
}

std::optional<std::string> nonBlank(const std::optional<std::string>& name) {
  return name && !isBlank(*name) ? name : std::nullopt;
}

}  // namespace

std::string encodeText(const State& state) {
  const Texts& texts = state.texts;
  TextSlice slice;
  slice.locale = texts.chain.front();
  slice.language = spokenLanguage(texts);
  slice.direction = isRightToLeft(slice.language) ? "rtl" : "ltr";
  slice.builtIn = builtInLanguage(texts);
  slice.partOfDay = texts.partOfDay;
  const auto& website = state.website.website;
  if (website) {
    slice.websiteName = nonBlank(website->name);
    if (website->visitor.contact) slice.visitorName = nonBlank(website->visitor.contact->name);
  }
  bool hasFunctions = false;
  for (std::size_t i = 0; i < texts.english.sentences.size(); ++i) {
    const auto said = sayAt(texts, i);
    if (!said) continue;
    if (said->needsVariables) {
      separate(slice.required.text, '[');
      json::appendString(slice.required.text, said->key);
    }
    hasFunctions = hasFunctions || (said->override && said->override->isFunction());
    appendSaid(slice.sentences.text, *said);
  }
  slice.required.text += ']';
  slice.sentences.text += '}';
  // Only functions of the page are shown the website.
  if (website && hasFunctions) slice.website.text = json::encode(*website);
  return json::encode(slice);
}

}  // namespace cossistant
