#include "core/timeline/knowledge_search.hpp"

#include <algorithm>
#include <utility>

#include "core/json/codec.hpp"
#include "core/strings/prefix.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

using enum json::Absence;

struct Input {
  std::optional<std::string> query;
};
void describe(json::Fields& fields, Input& input) { fields.field("query", input.query, Omit); }

struct Article {
  std::optional<std::string> sourceType;
  std::optional<std::string> sourceUrl;
  std::optional<std::string> url;
  std::optional<std::string> title;
};
void describe(json::Fields& fields, Article& article) {
  fields.field("sourceType", article.sourceType, Omit);
  fields.field("sourceUrl", article.sourceUrl, Omit);
  fields.field("url", article.url, Omit);
  fields.field("title", article.title, Omit);
}

struct Found {
  std::vector<Article> articles;
};
void describe(json::Fields& fields, Found& found) { fields.lenientList("articles", found.articles); }

struct Output {
  std::optional<Found> data;
};
void describe(json::Fields& fields, Output& output) { fields.lenientObject("data", output.data, Omit); }

std::string_view withoutSlash(std::string_view url) noexcept {
  return url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
}

/// Where the host begins in an http or https address; nothing for another.
std::optional<std::size_t> hostOf(std::string_view url) noexcept {
  for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://")}) {
    if (startsWithIgnoringCase(url, scheme) && url.size() > scheme.size()) return scheme.size();
  }
  return std::nullopt;
}

void addSource(std::vector<SourceView>& sources, const Article& article) {
  if (article.sourceType != "url") return;
  const std::string url(trim(article.sourceUrl ? *article.sourceUrl : article.url.value_or("")));
  const auto host = hostOf(url);
  const bool isKnown = std::any_of(sources.begin(), sources.end(), [&](const SourceView& source) {
    return withoutSlash(source.url) == withoutSlash(url);
  });
  if (!host || isKnown) return;
  std::string label(trim(article.title.value_or("")));
  if (label.empty()) label = withoutSlash(url.substr(*host, url.find_first_of("?#") - *host));
  sources.push_back({url, std::move(label)});
}

}  // namespace

KnowledgeSearch readKnowledgeSearch(const ToolPart& tool) {
  KnowledgeSearch search;
  Input input;
  json::Diagnostics forgiven;  // told to nobody: this is read again with every drawing
  if (!json::decodeInto(input, tool.input.text, {}, &forgiven)) search.query = trimmedText(input.query);
  Output output;
  if (tool.state != ToolState::Result || !tool.output || json::decodeInto(output, tool.output->text, {}, &forgiven))
    return search;
  if (!output.data) return search;
  for (const Article& article : output.data->articles) addSource(search.sources, article);
  return search;
}

void describe(json::Fields& fields, SourceView& source) {
  fields.field("url", source.url);
  fields.field("label", source.label);
}

}  // namespace cossistant
