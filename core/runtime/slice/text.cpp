#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/strings/decimal.hpp"
#include "core/strings/whitespace.hpp"
#include "core/text/locale_chain.hpp"

namespace cossistant {

namespace {

struct Names {
  std::optional<std::string> visitorName;
  std::optional<std::string> websiteName;
};

struct TextSlice {
  std::string locale;
  std::string language;
  std::string direction;
  std::string builtIn;
  PartOfDay partOfDay = PartOfDay::Morning;
  Names names;
  std::vector<std::string> required;
  std::optional<Website> website;
  json::Raw sentences;
};

void describe(json::Fields& fields, Names& names) {
  fields.field("visitorName", names.visitorName, json::Absence::Null);
  fields.field("websiteName", names.websiteName, json::Absence::Null);
}

void describe(json::Fields& fields, TextSlice& slice) {
  fields.field("locale", slice.locale);
  fields.field("language", slice.language);
  fields.field("direction", slice.direction);
  fields.field("builtIn", slice.builtIn);
  fields.enumField("partOfDay", slice.partOfDay);
  fields.object("names", slice.names);
  fields.field("required", slice.required);
  fields.writtenObject("website", slice.website, json::Absence::Null);
  fields.field("sentences", slice.sentences);
}

void appendMember(std::string& out, std::string_view name) {
  if (out.back() != '{') out += ',';
  json::appendString(out, name);
  out += ':';
}

/// The sentence, or where it has several forms an object of them.
void appendForms(std::string& out, std::span<const Sentence> forms) {
  if (forms.size() == 1) return json::appendString(out, forms.front().text);
  out += '{';
  for (const Sentence& each : forms) {
    appendMember(out, each.form);
    json::appendString(out, each.text);
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
  if (said.override->text) {
    out += R"({"given":)";
    json::appendString(out, *said.override->text);
  } else {
    out += R"({"function":)" + decimal(*said.override->function) + R"(,"otherwise":)";
    appendBuiltIn(out, said);
  }
  out += '}';
}

std::optional<std::string> nonBlank(std::optional<std::string> name) {
  if (name && isBlank(*name)) name.reset();
  return name;
}

}  // namespace

std::string encodeText(const State& state) {
  TextSlice slice;
  slice.locale = state.texts.chain.front();
  slice.language = spokenLanguage(state.texts);
  slice.direction = isRightToLeft(slice.language) ? "rtl" : "ltr";
  slice.builtIn = builtInLanguage(state.texts);
  slice.partOfDay = state.texts.partOfDay;
  const auto& website = state.website.website;
  if (website) {
    slice.names.websiteName = nonBlank(website->name);
    if (website->visitor.contact) slice.names.visitorName = nonBlank(website->visitor.contact->name);
  }
  slice.sentences.text = "{";
  for (const Said& said : sayAll(state.texts)) {
    if (said.needsVariables) slice.required.emplace_back(said.key);
    // Only functions of the page are shown the website.
    if (said.override && said.override->function && !slice.website) slice.website = website;
    appendSaid(slice.sentences.text, said);
  }
  slice.sentences.text += '}';
  return json::encode(slice);
}

}  // namespace cossistant
