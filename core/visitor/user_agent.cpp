#include "core/visitor/user_agent.hpp"

#include <algorithm>

namespace cossistant {

namespace {

struct Mark {
  const char* text;  // the version follows it
  const char* name;
};

// The first that is there counts: most browsers also say that they are Chrome, and all that they are Safari.
constexpr Mark kBrowsers[] = {
    {"Edg/", "Edge"},
    {"EdgA/", "Edge"},
    {"EdgiOS/", "Edge"},
    {"OPR/", "Opera"},
    {"Vivaldi/", "Vivaldi"},
    {"YaBrowser/", "Yandex"},
    {"SamsungBrowser/", "Samsung Internet"},
    {"Firefox/", "Firefox"},
    {"FxiOS/", "Firefox"},
    {"CriOS/", "Chrome"},
    {"Chrome/", "Chrome"},
    {"Version/", "Safari"},
};
constexpr Mark kSystems[] = {
    {"Windows NT ", "Windows"}, {"Android ", "Android"}, {"iPhone OS ", "iOS"}, {"CPU OS ", "iPadOS"},
    {"Mac OS X ", "macOS"},     {"CrOS", "ChromeOS"},    {"Linux", "Linux"},
};
constexpr Mark kDevices[] = {{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Macintosh", "Mac"}};

/// Finds the first of `marks`; gives its name, and into `version` what follows it.
template <std::size_t Size>
std::string find(std::string_view userAgent, const Mark (&marks)[Size], std::string* version) {
  for (const Mark& mark : marks) {
    const std::size_t at = userAgent.find(mark.text);
    if (at == std::string_view::npos) continue;
    userAgent.remove_prefix(at + std::string_view(mark.text).size());
    if (version) *version = userAgent.substr(0, userAgent.find_first_not_of("0123456789._"));
    return mark.name;
  }
  return {};
}

}  // namespace

Device readUserAgent(std::string_view userAgent, bool hasTouch) {
  const auto says = [&](std::string_view mark) { return userAgent.find(mark) != std::string_view::npos; };
  Device device;
  device.browser = find(userAgent, kBrowsers, &device.browserVersion);
  device.os = find(userAgent, kSystems, &device.osVersion);
  std::replace(device.osVersion.begin(), device.osVersion.end(), '_', '.');
  device.device = find(userAgent, kDevices, nullptr);
  if (hasTouch && device.device == "Mac") {
    device.device = "iPad";
    device.os = "iPadOS";
    device.osVersion.clear();  // it is that of the Mac
  }
  const bool isTablet = device.device == "iPad" || (says("Android") && !says("Mobi"));
  device.deviceType = isTablet ? "tablet" : says("Mobi") ? "mobile" : "desktop";
  return device;
}

}  // namespace cossistant
