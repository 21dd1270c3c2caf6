#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "core/timeline/timeline.hpp"
#include "tests/core/timeline/items.hpp"

namespace {

std::size_t allocatedBytes = 0;

}  // namespace

void* operator new(std::size_t size) {
  allocatedBytes += size;
  return std::malloc(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace cossistant {
namespace {

constexpr int kAppends = 101;

/// Three messages of the visitor, three of a teammate, and so on, a minute apart.
TimelineItem messageAt(int position) {
  const std::string id = "01KDV0000000" + std::to_string(10'000'000'000'000 + position);
  const Timestamp time{1'767'225'600'000 + position * std::int64_t{60'000}};
  TimelineItem item = test::makeMessage(id, time);
  const bool byVisitor = (position / 3) % 2 == 0;
  (byVisitor ? item.visitorId : item.userId) = byVisitor ? "01KDV00000000000000000000A" : "01KDV00000000000000000000B";
  return item;
}

/// What one append to a timeline of `size` items allocates, in bytes: the median of many, since now and then
/// room for many more is made.
std::size_t bytesOfAppend(int size) {
  Timeline timeline{ZoneOffsets{}};
  std::vector<TimelineItem> items;
  for (int position = 0; position < size + kAppends; ++position) items.push_back(messageAt(position));
  std::vector<TimelineItem> appended(std::make_move_iterator(items.begin() + size),
                                     std::make_move_iterator(items.end()));
  items.resize(static_cast<std::size_t>(size));
  (void)timeline.merge(std::move(items));

  std::vector<std::size_t> bytes;
  for (TimelineItem& item : appended) {
    const std::size_t before = allocatedBytes;
    (void)timeline.upsert(std::move(item));
    bytes.push_back(allocatedBytes - before);
  }
  std::nth_element(bytes.begin(), bytes.begin() + kAppends / 2, bytes.end());
  return bytes[kAppends / 2];
}

TEST(TimelineAllocation, AnAppendToAHundredThousandItemsAllocatesWhatOneToTenDoes) {
  const std::size_t toTen = bytesOfAppend(10);
  EXPECT_GE(toTen, sizeof(TimelineItem));
  EXPECT_EQ(bytesOfAppend(100'000), toTen);
}

TEST(TimelineAllocation, AnAppendAllocatesItsItemAndTheWayThereAndLittleElse) {
  EXPECT_LE(bytesOfAppend(1'000), 3 * sizeof(TimelineItem));
}

}  // namespace
}  // namespace cossistant
