#include "core/composer/composer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/strings/decimal.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

bool isThere(const PickedFile& file) noexcept { return !file.url.empty(); }

}  // namespace

std::optional<Failure> refusalOf(std::string_view text, std::size_t files) {
  const std::string_view content = trim(text);
  if (content.empty() && files == 0) return Failure{"message_empty", "a message needs some text or a file"};
  if (content.size() > kLongestMessageBytes) {
    return Failure{"message_too_long", "a message has at most " + decimal(kLongestMessageBytes) + " bytes, this has " +
                                           decimal(content.size())};
  }
  return std::nullopt;
}

bool changeText(Composer& composer, std::string_view text) {
  if (composer.sending || (composer.text == text && !composer.error)) return false;
  composer.text = text;
  composer.error.reset();
  return true;
}

bool addFiles(Composer& composer, const FileRules& rules, std::span<const PickedFile> files) {
  if (composer.sending) return false;
  composer.error = refusalOf(rules, composer.files.size(), files);
  if (composer.error) return false;
  composer.files.insert(composer.files.end(), files.begin(), files.end());
  return true;
}

bool removeFile(Composer& composer, std::string_view fileId) {
  if (composer.sending) return false;
  composer.error.reset();
  return std::erase_if(composer.files, [&](const PickedFile& file) { return file.fileId == fileId; }) > 0;
}

void giveBack(Composer& composer, std::string_view text, std::vector<PickedFile> files, std::optional<Failure> reason) {
  std::string joined(text);
  if (!joined.empty() && !trim(composer.text).empty()) joined += '\n';
  composer.text = joined + composer.text;
  composer.files.insert(composer.files.begin(), std::make_move_iterator(files.begin()),
                        std::make_move_iterator(files.end()));
  composer.error = std::move(reason);
}

bool dropUploaded(Composer& composer, std::span<const PickedFile> sent) {
  return std::erase_if(composer.files, [&](const PickedFile& file) {
           return isThere(file) &&
                  std::any_of(sent.begin(), sent.end(), [&](const PickedFile& each) { return each.url == file.url; });
         }) > 0;
}

std::int64_t uploadProgress(const Composer& composer) noexcept {
  if (composer.files.empty()) return 0;
  const auto files = static_cast<std::int64_t>(composer.files.size());
  const auto uploaded = std::count_if(composer.files.begin(), composer.files.end(), isThere);
  return (uploaded * 100 + files / 2) / files;
}

bool isUploaded(const Composer& composer) noexcept {
  return std::all_of(composer.files.begin(), composer.files.end(), isThere);
}

}  // namespace cossistant
