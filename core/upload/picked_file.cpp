#include "core/upload/picked_file.hpp"

#include <string_view>

#include "core/strings/decimal.hpp"

namespace cossistant {

namespace {

template <class MediaPart>
MediaPart makePart(const PickedFile& file) {
  MediaPart part;
  part.url = file.url;
  part.mediaType = file.mediaType;
  part.filename = file.name;
  part.size = file.size;
  return part;
}

template <class MediaPart>
void addFile(std::vector<PickedFile>& files, const TimelineItem& item, const Part& part) {
  const auto* media = std::get_if<MediaPart>(&part);
  if (!media) return;
  const auto place = static_cast<std::int64_t>(files.size());
  files.push_back({item.id + ':' + decimal(place), media->filename.value_or(""), media->mediaType,
                   media->size.value_or(0), media->url});
}

}  // namespace

Part toPart(const PickedFile& file) {
  if (file.mediaType.starts_with("image/")) return makePart<ImagePart>(file);
  return makePart<FilePart>(file);
}

std::vector<PickedFile> pickedFilesOf(const TimelineItem& item) {
  std::vector<PickedFile> files;
  for (const Part& part : item.parts) {
    addFile<ImagePart>(files, item, part);
    addFile<FilePart>(files, item, part);
  }
  return files;
}

void describe(json::Fields& fields, PickedFile& file) {
  fields.field("fileId", file.fileId);
  fields.field("name", file.name);
  fields.field("mediaType", file.mediaType);
  fields.field("size", file.size);
}

}  // namespace cossistant
