#include "core/visitor/attribution.hpp"

#include "core/json/literal.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

using json::Fields;

constexpr std::size_t kLongestTitle = 300;  // UTF-16 code units

/// A member of an object that is put together by hand: as structs these take three times the code, and all of it runs
/// at each load of a page.
void append(std::string& object, const char* name, const std::optional<std::string>& value) {
  object += object.empty() ? '{' : ',';
  json::appendString(object, name);
  object += ':';
  if (value) {
    json::appendString(object, *value);
  } else {
    object += "null";
  }
}

void appendRaw(std::string& object, std::string_view name, std::string_view raw) {
  object.append(",\"").append(name).append("\":").append(raw);
}

/// What says how the visitor came.
struct Marks {
  std::string medium;
  std::string referrer;     // the host of another site
  bool isPaid = false;      // by a click id of an advertisement
  bool isFacebook = false;  // which marks every link, whether somebody paid for it or not
  bool isCampaign = false;
};

/// Labels of hosts by channel; one that ends the host has its last label too. In the order in which they count:
/// the mail of a search engine is mail.
struct Host {
  const char* name;
  const char* channel;
};
constexpr Host kHosts[] = {
    {"mail", "email"},           {"outlook", "email"},
    {"facebook", "social"},      {"instagram", "social"},
    {"linkedin", "social"},      {"lnkd", "social"},
    {"twitter", "social"},       {"x.com", "social"},
    {"t.co", "social"},          {"reddit", "social"},
    {"youtube", "social"},       {"tiktok", "social"},
    {"pinterest", "social"},     {"threads", "social"},
    {"bsky", "social"},          {"google", "organic_search"},
    {"bing", "organic_search"},  {"duckduckgo", "organic_search"},
    {"yahoo", "organic_search"}, {"yandex", "organic_search"},
    {"baidu", "organic_search"}, {"ecosia", "organic_search"},
    {"qwant", "organic_search"}, {"startpage", "organic_search"},
    {"kagi", "organic_search"},  {"search.brave", "organic_search"},
};
constexpr Host kMediums[] = {
    {"cpc", "paid"},
    {"ppc", "paid"},
    {"paid", "paid"},
    {"display", "paid"},
    {"email", "email"},
    {"social", "social"},
    {"organic", "organic_search"},
};

/// Whether `name` stands in `host` as whole labels.
bool hasLabels(std::string_view host, std::string_view name) {
  for (std::size_t at = host.find(name); at != std::string_view::npos; at = host.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || host[at - 1] == '.') && (end == host.size() || host[end] == '.')) return true;
  }
  return false;
}

std::string_view channelOf(Marks& marks) {
  if (marks.isPaid) return "paid";
  for (char& c : marks.medium) c = static_cast<char>(c | 0x20);  // lower case, as far as the names go
  for (const Host& medium : kMediums) {
    if (marks.medium.find(medium.name) != std::string::npos) return medium.channel;
  }
  for (const Host& host : kHosts) {
    if (hasLabels(marks.referrer, host.name)) return host.channel;
  }
  if (marks.isFacebook) return "social";
  return marks.referrer.empty() && !marks.isCampaign ? "direct" : "referral";
}

std::optional<std::string> title(const PageFacts& page) {
  if (isBlank(page.title)) return std::nullopt;
  return std::string(cutToUnits(trim(page.title), kLongestTitle));
}

}  // namespace

CurrentPage currentPage(const PageFacts& page, Timestamp now) {
  CurrentPage current;
  current.updatedAt = now;
  const auto address = parsePageAddress(page.url);
  if (!address) return current;
  current.url = sanitisedUrl(*address);
  current.path = std::string(address->path);
  current.title = title(page);
  if (const auto referrer = parsePageAddress(page.referrer)) current.referrerUrl = sanitisedUrl(*referrer);
  return current;
}

json::Raw attribution(const PageFacts& page, Timestamp now) {
  const auto address = parsePageAddress(page.url);
  if (!address) return {};
  CurrentPage told = currentPage(page, now);
  Marks marks;
  const auto referrer = parsePageAddress(page.referrer);
  if (referrer && referrer->host != address->host) {
    marks.referrer = referrer->host.substr(0, referrer->host.find(':'));
  } else {
    told.referrerUrl.reset();
  }
  std::string from;
  append(from, "url", told.referrerUrl);
  append(from, "domain", marks.referrer.empty() ? std::nullopt : std::optional(marks.referrer));
  std::string landing;
  append(landing, "url", told.url);
  append(landing, "path", told.path);
  append(landing, "title", told.title);
  std::string utm;
  for (const char* name : kUtmNames) {
    const auto value = queryParameter(*address, "utm_", name);
    append(utm, name, value);
    if (!value) continue;
    marks.isCampaign = true;
    if (name == kUtmNames[1]) marks.medium = *value;
  }
  std::string clickIds;
  for (const char* name : kClickIdNames) {
    const auto value = queryParameter(*address, "", name);
    append(clickIds, name, value);
    if (value) (std::string_view(name) == "fbclid" ? marks.isFacebook : marks.isPaid) = true;
  }
  const std::string_view channel = channelOf(marks);
  std::string text = R"({"version":1,"firstTouch":{"channel":")";
  text.append(channel).append("\"");
  appendRaw(text, "isDirect", channel == "direct" ? "true" : "false");
  appendRaw(text, "referrer", from + '}');
  appendRaw(text, "landing", landing + '}');
  appendRaw(text, "utm", utm + '}');
  appendRaw(text, "clickIds", clickIds + '}');
  appendRaw(text, "capturedAt", '"' + formatIsoTime(now) + '"');
  return {text + "}}"};
}

void describe(Fields& fields, PageFacts& page) {
  fields.field("url", page.url);
  fields.field("title", page.title);
  fields.field("referrer", page.referrer);
}

}  // namespace cossistant
