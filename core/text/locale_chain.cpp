#include "core/text/locale_chain.hpp"

#include <algorithm>

#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

void addOnce(std::vector<std::string>& chain, std::string_view tag) {
  if (std::find(chain.begin(), chain.end(), tag) == chain.end()) chain.emplace_back(tag);
}

}  // namespace

std::string normalTag(std::string_view tag) {
  std::string normal(trim(tag));
  for (char& c : normal) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return normal;
}

std::string_view baseLanguage(std::string_view tag) noexcept { return tag.substr(0, tag.find('-')); }

void addToChain(std::vector<std::string>& chain, std::string_view tag) {
  const std::string normal = normalTag(tag);
  if (normal.empty()) return;
  addOnce(chain, normal);
  addOnce(chain, baseLanguage(normal));
}

bool isRightToLeft(std::string_view tag) noexcept {
  // Two letters, or three, with a space behind each.
  constexpr std::string_view kLanguages = "ar ckb dv fa he ps sd ug ur yi ";
  const std::string_view base = baseLanguage(tag);
  const std::size_t at = base.size() < 2 ? std::string_view::npos : kLanguages.find(base);
  return at != std::string_view::npos && (at == 0 || kLanguages[at - 1] == ' ') && kLanguages[at + base.size()] == ' ';
}

}  // namespace cossistant
