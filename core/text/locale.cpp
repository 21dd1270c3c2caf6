#include "core/text/locale.hpp"

#include <utility>

#include "core/json/tape.hpp"
#include "core/json/value.hpp"

namespace cossistant {

namespace {

using json::Tape;

std::string textAt(const Tape& tape, Tape::Index node) {
  std::string text;
  json::appendUnescaped(text, tape.from(node));
  return text;
}

/// Adds the forms of the value at `node`; says whether it is one or more sentences.
bool takeForms(Locale& locale, const Tape& tape, Tape::Index node, const std::string& key) {
  if (tape.kind(node) == '"') {
    locale.sentences.push_back({key, {}, textAt(tape, node)});
    return true;
  }
  if (tape.kind(node) != '{' || tape.next(node) == node + 1) return false;
  for (Tape::Index name = node + 1; name < tape.next(node); name = tape.next(name + 1)) {
    if (tape.kind(name + 1) != '"') return false;
    locale.sentences.push_back({key, textAt(tape, name), textAt(tape, name + 1)});
  }
  return true;
}

}  // namespace

void describe(json::Fields& fields, LocaleFile& file) {
  fields.field("locale", file.locale);
  fields.field("file", file.file);
}

Result<Locale> readLocale(std::string tag, std::string_view file) {
  Tape tape;
  if (auto error = tape.parse(file, {.bytes = kLongestLocaleFile})) return *std::move(error);
  if (tape.kind(0) != '{') return Error{ErrorCode::WrongShape, "a locale is an object"};
  Locale locale{std::move(tag), {}};
  for (Tape::Index name = 1; name < tape.next(0); name = tape.next(name + 1)) {
    const std::string key = textAt(tape, name);
    if (!takeForms(locale, tape, name + 1, key)) {
      return Error{ErrorCode::WrongShape, key + ": expected a sentence, or sentences by form"};
    }
  }
  return locale;
}

std::span<const Sentence> formsOf(const Locale& locale, std::string_view key) noexcept {
  std::size_t first = 0;
  while (first < locale.sentences.size() && locale.sentences[first].key != key) ++first;
  std::size_t end = first;
  while (end < locale.sentences.size() && locale.sentences[end].key == key) ++end;
  return std::span(locale.sentences).subspan(first, end - first);
}

}  // namespace cossistant
