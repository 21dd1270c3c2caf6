#include "server/services/visitor_hints.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>

#include "core/strings/hex.hpp"

namespace cossistant::server {
namespace {

/// The first of these headers that is there. Anybody can write them; only those of a trusted proxy are believed.
std::optional<std::string> proxyHeader(const Request& request, std::initializer_list<std::string_view> names) {
  if (!request.isProxied) return std::nullopt;
  for (const std::string_view name : names) {
    const std::string_view value = request.header(name);
    if (!value.empty()) return std::string(value);
  }
  return std::nullopt;
}

/// Two letters; `XX` stands for a country that is not known.
std::optional<std::string> countryCode(const std::optional<std::string>& text) {
  const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (!text || text->size() != 2 || !std::all_of(text->begin(), text->end(), isLetter) || *text == "XX") {
    return std::nullopt;
  }
  return text;
}

std::optional<json::Number> coordinate(const std::optional<std::string>& text, double most) {
  if (!text) return std::nullopt;
  double degrees = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, degrees, std::chars_format::fixed);
  if (error != std::errc{} || stop != end || !(std::fabs(degrees) <= most)) return std::nullopt;
  return json::Number{std::to_string(degrees)};
}

/// With its percent escapes undone; what is none stays.
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hexDigit(text[i + 2]);
    out += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  return out;
}

}  // namespace

std::optional<std::string> firstLanguage(const std::string& acceptLanguage) {
  const std::string language = acceptLanguage.substr(0, acceptLanguage.find_first_of(",; "));
  if (language.empty() || language == "*") return std::nullopt;
  return language;
}

VisitorPatch withServerHints(VisitorPatch patch, const Visitor& known, const Request& request) {
  const auto city = proxyHeader(request, {"cf-ipcity", "x-vercel-ip-city"});
  const auto region = proxyHeader(request, {"cf-ipregion", "x-vercel-ip-country-region"});
  const auto code = countryCode(proxyHeader(request, {"cf-ipcountry", "x-vercel-ip-country"}));
  const auto latitude = coordinate(proxyHeader(request, {"cf-iplatitude", "x-vercel-ip-latitude"}), 90);
  const auto longitude = coordinate(proxyHeader(request, {"cf-iplongitude", "x-vercel-ip-longitude"}), 180);
  const bool hasPlace = city || region || code || latitude || longitude;
  const std::optional<std::string> ip =
      request.isClientKnown ? std::optional(request.remoteAddress) : std::optional<std::string>();
  patch.leavesPlace = hasPlace || (ip && ip != known.ip);
  if (ip || hasPlace) {
    patch.ip = ip;
    patch.country.reset();
    patch.city = city ? std::optional(unescaped(*city)) : std::nullopt;
    patch.region = region;
    patch.countryCode = code;
    patch.latitude = latitude;
    patch.longitude = longitude;
  }
  if (!patch.timezone) patch.timezone = proxyHeader(request, {"x-vercel-ip-timezone"});
  if (!patch.language && !known.language)
    patch.language = firstLanguage(std::string(request.header("accept-language")));
  return patch;
}

}  // namespace cossistant::server
