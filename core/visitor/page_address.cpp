#include "core/visitor/page_address.hpp"

#include <algorithm>

#include "core/strings/hex.hpp"
#include "core/strings/prefix.hpp"

namespace cossistant {

namespace {

constexpr std::string_view kUtmPrefix = "utm_";

/// What of `text` lies before the first of `ends`; takes it and that character off the front.
std::string_view takeUntil(std::string_view& text, std::string_view ends) noexcept {
  const std::size_t end = std::min(text.find_first_of(ends), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

bool isTold(std::string_view name) noexcept {
  if (std::find(kClickIdNames.begin(), kClickIdNames.end(), name) != kClickIdNames.end()) return true;
  return name.starts_with(kUtmPrefix) &&
         std::find(kUtmNames.begin(), kUtmNames.end(), name.substr(kUtmPrefix.size())) != kUtmNames.end();
}

/// As forms are read: `+` is a space. What is no escape stays.
std::string decoded(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const int high = value[at] == '%' && at + 2 < value.size() ? hexDigit(value[at + 1]) : -1;
    const int low = high < 0 ? -1 : hexDigit(value[at + 2]);
    if (low >= 0) at += 2;
    text += low >= 0 ? static_cast<char>(high << 4 | low) : value[at] == '+' ? ' ' : value[at];
  }
  return text;
}

}  // namespace

std::optional<PageAddress> parsePageAddress(std::string_view href) noexcept {
  PageAddress address;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (startsWithIgnoringCase(href, scheme)) address.scheme = scheme;
  }
  if (address.scheme.empty()) return std::nullopt;
  std::string_view rest = href.substr(0, href.find('#'));
  rest.remove_prefix(address.scheme.size());
  std::string_view place = takeUntil(rest, "?");
  address.query = rest;
  address.host = place.substr(0, place.find('/'));
  place.remove_prefix(address.host.size());
  address.path = place.empty() ? "/" : place;
  const std::size_t user = address.host.rfind('@');
  if (user != std::string_view::npos) address.host.remove_prefix(user + 1);
  if (address.host.empty()) return std::nullopt;
  return address;
}

std::string sanitisedUrl(const PageAddress& address) {
  std::string url;
  for (const std::string_view part : {address.scheme, address.host, address.path}) url += part;
  char before = '?';
  for (std::string_view rest = address.query; !rest.empty();) {
    const std::string_view pair = takeUntil(rest, "&");
    if (pair.size() > kLongestParameter || !isTold(pair.substr(0, pair.find('=')))) continue;
    url += before;
    url += pair;
    before = '&';
  }
  return url;
}

std::optional<std::string> queryParameter(const PageAddress& address, std::string_view prefix, std::string_view name) {
  for (std::string_view rest = address.query; !rest.empty();) {
    std::string_view value = takeUntil(rest, "&");
    const std::string_view given = takeUntil(value, "=");
    if (value.empty() || !given.starts_with(prefix) || given.substr(prefix.size()) != name) continue;
    return decoded(value.substr(0, kLongestParameter));
  }
  return std::nullopt;
}

}  // namespace cossistant
