#include "core/text/locale.hpp"

#include "core/json/tape.hpp"

namespace cossistant {

namespace {

using json::Tape;

/// The string that begins at `node`, quotes included.
std::string_view literalAt(const Tape& tape, Tape::Index node) {
  const std::string_view text = tape.from(node);
  std::size_t at = 1;
  while (text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return text.substr(0, at + 1);
}

/// A name, of which no escape is read: it would be none of ours.
std::string_view nameAt(const Tape& tape, Tape::Index node) {
  const std::string_view literal = literalAt(tape, node);
  return literal.substr(1, literal.size() - 2);
}

/// Adds the strings that are the members of the object at `node`. As `forms` they are those of one key, else each is
/// the sentence of a key, or an object of its forms. Says the key whose value is neither.
std::optional<std::string_view> takeMembers(std::vector<Sentence>& into, const Tape& tape, Tape::Index node,
                                            std::optional<std::string_view> forms) {
  for (Tape::Index name = node + 1; name < tape.next(node); name = tape.next(name + 1)) {
    const Tape::Index value = name + 1;
    const std::string_view named = nameAt(tape, name);
    const std::string_view key = forms.value_or(named);
    if (tape.kind(value) == '"') {
      into.push_back({key, forms ? named : std::string_view(), literalAt(tape, value)});
      continue;
    }
    const bool hasForms = !forms && tape.kind(value) == '{' && tape.next(value) > value + 1;
    if (!hasForms || takeMembers(into, tape, value, key)) return key;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> readSentences(std::vector<Sentence>& sentences, std::string_view file) {
  sentences.clear();
  Tape tape;
  if (auto error = tape.parse(file, {.bytes = kLongestLocaleFile})) return error;
  const auto bad = tape.kind(0) == '{' ? takeMembers(sentences, tape, 0, std::nullopt) : std::string_view("a locale");
  if (!bad) return std::nullopt;
  sentences.clear();
  return Error{ErrorCode::WrongShape, std::string(*bad) + ": expected a sentence, or sentences by form"};
}

std::span<const Sentence> formsOf(const Locale& locale, std::string_view key) noexcept {
  std::size_t first = 0;
  while (first < locale.sentences.size() && locale.sentences[first].key != key) ++first;
  std::size_t end = first;
  while (end < locale.sentences.size() && locale.sentences[end].key == key) ++end;
  return std::span(locale.sentences).subspan(first, end - first);
}

}  // namespace cossistant
