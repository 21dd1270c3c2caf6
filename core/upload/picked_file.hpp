#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/model/timeline_item.hpp"

namespace cossistant {

/// A file that the visitor picked for a message. Its bytes stay with the host, under `fileId`.
struct PickedFile {
  std::string fileId;
  std::string name;
  std::string mediaType;  // as the browser has it; empty when it knows none
  std::int64_t size = 0;  // bytes
  std::string url;        // where it can be read by everybody; empty until it is uploaded
  bool operator==(const PickedFile&) const = default;
};

/// What the uploaded file is in a message: an image by its media type, else a file (protocol §11).
[[nodiscard]] Part toPart(const PickedFile& file);

/// The files of a message that goes back to its composer. They are uploaded, so that no bytes are needed.
[[nodiscard]] std::vector<PickedFile> pickedFilesOf(const TimelineItem& item);

/// As the host tells of it: without `url`.
void describe(json::Fields& fields, PickedFile& file);

}  // namespace cossistant
