#include "server/static_files/static_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "server/http/cors.hpp"
#include "server/http/etag.hpp"
#include "server/static_files/accept_encoding.hpp"
#include "server/static_files/content_type.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

// 'self' in connect-src covers the WebSocket of the same origin too.
constexpr std::string_view kPagePolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob: https:; "
    "font-src 'self'; media-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

struct Encoding {
  std::string_view name;
  std::string_view ending;
};
constexpr Encoding kEncodings[] = {{"br", ".br"}, {"gzip", ".gz"}};

bool isHidden(const fs::path& path) {
  return std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part.native().starts_with('.'); });
}

std::string escapeHtml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

void setCommonHeaders(Response& response, const std::string& path, std::string_view type) {
  response.set("Content-Type", std::string(type));
  response.set("X-Content-Type-Options", "nosniff");
  if (type.starts_with("text/html")) {
    response.set("Content-Security-Policy", std::string(kPagePolicy));
    response.set("Referrer-Policy", "strict-origin-when-cross-origin");
  }
  if (path.starts_with("/widget/")) allowAnyOrigin(response);
}

}  // namespace

StaticFiles::StaticFiles(fs::path root) : root_(std::move(root)) {}

void StaticFiles::substitute(std::string path, std::string name, std::function<std::string()> value) {
  substitutions_[std::move(path)] = {"{{" + name + "}}", std::move(value)};
}

Response StaticFiles::serve(const Request& request) {
  if (request.method != "GET" && request.method != "HEAD") {
    Response refused = textResponse(405, "Only GET and HEAD.\n");
    refused.set("Allow", "GET, HEAD");
    return refused;
  }
  std::string path = request.path;
  if (path.ends_with('/')) path += "index.html";
  const fs::path file = resolve(path);
  std::error_code ignored;
  if (!file.empty() && fs::is_directory(file, ignored)) return redirectTo(request.path + "/");
  const File* found = file.empty() ? nullptr : load(file);
  if (found == nullptr) return textResponse(404, "There is no such file.\n");

  const std::string_view type = contentTypeOf(path);
  const auto substitution = substitutions_.find(path);
  if (substitution != substitutions_.end()) {
    Response response = page(*found, substitution->second);
    setCommonHeaders(response, path, type);
    return response;
  }

  Response response;
  for (const Encoding& encoding : kEncodings) {
    if (!acceptsEncoding(request.header("accept-encoding"), encoding.name)) continue;
    const File* sibling = load(file.native() + std::string(encoding.ending));
    // A sibling older than its file is a leftover of an earlier build.
    if (sibling == nullptr || sibling->changedAt < found->changedAt) continue;
    found = sibling;
    response.set("Content-Encoding", std::string(encoding.name));
    break;
  }
  setCommonHeaders(response, path, type);
  response.set("Cache-Control", "public, max-age=0, must-revalidate");
  response.set("Vary", "Accept-Encoding");
  response.set("ETag", found->etag);
  if (listsEtag(request.header("if-none-match"), found->etag)) {
    response.status = 304;
  } else {
    response.body = found->content;
  }
  return response;
}

Response StaticFiles::page(const File& file, const Substitution& substitution) const {
  std::string html = *file.content;
  const std::string value = escapeHtml(substitution.value());
  for (std::size_t at = html.find(substitution.placeholder); at != std::string::npos;
       at = html.find(substitution.placeholder, at + value.size())) {
    html.replace(at, substitution.placeholder.size(), value);
  }
  Response response;
  response.body = std::make_shared<const std::string>(std::move(html));
  response.set("Cache-Control", "no-store");
  return response;
}

fs::path StaticFiles::resolve(const std::string& path) const {
  const fs::path relative = fs::path(path).relative_path();
  if (isHidden(relative) || path.find('\\') != std::string::npos) return {};
  std::error_code error;
  const fs::path root = fs::canonical(root_, error);
  if (error) return {};
  const fs::path file = fs::canonical(root / relative, error);
  if (error) return {};
  // Links may point anywhere; what they point to must still be inside.
  const auto [end, ignored] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
  return end == root.end() ? file : fs::path{};
}

const StaticFiles::File* StaticFiles::load(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return nullptr;
  const auto changedAt = fs::last_write_time(file, error);
  if (error) return nullptr;
  File& kept = files_[file.native()];
  if (kept.content != nullptr && kept.changedAt == changedAt) return &kept;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return nullptr;
  std::string content(std::istreambuf_iterator<char>(stream), {});
  kept.changedAt = changedAt;
  kept.etag = etagOf(content);
  kept.content = std::make_shared<const std::string>(std::move(content));
  return &kept;
}

}  // namespace cossistant::server
