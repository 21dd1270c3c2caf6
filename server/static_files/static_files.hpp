#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "server/http/message.hpp"

namespace cossistant::server {

/// Serves the files of one folder. A path can only name what lies in the folder, links followed.
///
/// Every response has a strong `ETag` and is revalidated, but for pages with a placeholder, which are
/// never stored. A `.br` or `.gz` sibling is sent when the client takes it. HTML comes with a strict
/// Content-Security-Policy; what is below `/widget/` may be used by any site.
/// Contents are kept in memory until a file changes. Network thread only.
class StaticFiles {
 public:
  explicit StaticFiles(std::filesystem::path root);

  /// `{{name}}` in the page at `path` becomes what `value` gives, HTML-escaped.
  void substitute(std::string path, std::string name, std::function<std::string()> value);

  /// Answers GET and HEAD; 405 for other methods, 404 for what is not a file.
  [[nodiscard]] Response serve(const Request& request);

 private:
  struct File {
    std::filesystem::file_time_type changedAt;
    std::shared_ptr<const std::string> content;
    std::string etag;
  };
  struct Substitution {
    std::string placeholder;
    std::function<std::string()> value;
  };

  [[nodiscard]] const File* load(const std::filesystem::path& file);
  [[nodiscard]] std::filesystem::path resolve(const std::string& path) const;
  [[nodiscard]] Response page(const File& file, const Substitution& substitution) const;

  std::filesystem::path root_;
  std::unordered_map<std::string, File> files_;
  std::unordered_map<std::string, Substitution> substitutions_;
};

}  // namespace cossistant::server
