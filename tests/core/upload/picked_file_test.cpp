#include "core/upload/picked_file.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(PickedFile, OfAnImageBecomesAnImage) {
  const Part part = toPart({"f", "oak.png", "image/png", 7, "https://files.test/1"});
  const auto& image = std::get<ImagePart>(part);
  EXPECT_EQ(image.url, "https://files.test/1");
  EXPECT_EQ(image.mediaType, "image/png");
  EXPECT_EQ(image.filename, "oak.png");
  EXPECT_EQ(image.size, 7);
}

TEST(PickedFile, OfAnythingElseBecomesAFile) {
  EXPECT_TRUE(std::holds_alternative<FilePart>(toPart({"f", "oak.pdf", "application/pdf", 7, "https://files.test/1"})));
}

TEST(PickedFile, OfAMessageThatComesBackIsUploadedAlready) {
  const PickedFile image{"f1", "oak.png", "image/png", 7, "https://files.test/1"};
  const PickedFile document{"f2", "oak.pdf", "application/pdf", 8, "https://files.test/2"};
  TimelineItem item;
  item.id = "ID";
  item.parts = {TextPart{"see", {}}, toPart(document), toPart(image)};
  const std::vector<PickedFile> files = pickedFilesOf(item);
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0], (PickedFile{"ID:0", "oak.pdf", "application/pdf", 8, "https://files.test/2"}));
  EXPECT_EQ(files[1], (PickedFile{"ID:1", "oak.png", "image/png", 7, "https://files.test/1"}));
}

}  // namespace
}  // namespace cossistant
