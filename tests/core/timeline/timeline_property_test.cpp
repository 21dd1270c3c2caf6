#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "core/timeline/classify.hpp"
#include "core/timeline/timeline.hpp"
#include "tests/core/timeline/items.hpp"

/// Whatever is done to a timeline, it has the items that the merge rules ask for and the rows that
/// `groupTimeline` makes of them, and its splices lead there from the rows before.

namespace cossistant {
namespace {

/// A row with everything that is drawn of it, so that it can be compared with one of another moment.
struct RowContent {
  std::string key;
  std::vector<TimelineItem> items;
  bool begins = true;
  bool ends = true;
  bool operator==(const RowContent&) const = default;
};

RowContent contentOf(const Row& row) {
  RowContent content{rowKey(row), {}, row.begins, row.ends};
  for (const TimelineItem* item : row.items) content.items.push_back(*item);
  return content;
}

/// A row of a timeline made anew has its first item for a name.
bool isAs(const Row& row, const Row& anew) {
  return row.kind == anew.kind && row.day == anew.day && row.begins == anew.begins && row.ends == anew.ends &&
         row.items.size() == anew.items.size() &&
         std::equal(row.items.begin(), row.items.end(), anew.items.begin(),
                    [](const TimelineItem* own, const TimelineItem* other) { return *own == *other; });
}

bool shows(const Row& row, const RowContent& content) {
  return rowKey(row) == content.key && row.begins == content.begins && row.ends == content.ends &&
         std::equal(row.items.begin(), row.items.end(), content.items.begin(), content.items.end(),
                    [](const TimelineItem* shown, const TimelineItem& item) { return *shown == item; });
}

/// The merge rules of runtime §3 in their plainest form.
class PlainTimeline {
 public:
  void upsert(const TimelineItem& item) { absorb(item, arrivals_++); }

  void erase(const std::string& id) {
    entries_.erase(std::remove_if(entries_.begin(), entries_.end(), [&](const auto& e) { return e.second.id == id; }),
                   entries_.end());
  }

  void replace(const std::string& id, const TimelineItem& item) {
    std::int64_t arrival = arrivals_++;
    for (const auto& [known, entry] : entries_) {
      if (entry.id == id && id != item.id) arrival = known;
    }
    if (id != item.id) erase(id);
    absorb(item, arrival);
  }

  const TimelineItem* find(const std::string& id) const {
    for (const auto& [arrival, item] : entries_) {
      if (item.id == id) return &item;
    }
    return nullptr;
  }

  std::vector<const TimelineItem*> items() const {
    std::vector<const std::pair<std::int64_t, TimelineItem>*> sorted;
    for (const auto& entry : entries_) sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
      return std::pair(a->second.createdAt.ms, a->first) < std::pair(b->second.createdAt.ms, b->first);
    });
    std::vector<const TimelineItem*> items;
    for (const auto* entry : sorted) items.push_back(&entry->second);
    return items;
  }

 private:
  void absorb(const TimelineItem& item, std::int64_t arrival) {
    if (item.id.empty()) return;
    for (auto& [known, entry] : entries_) {
      if (entry.id == item.id) {
        entry = item;
        return;
      }
    }
    entries_.push_back({arrival, item});
  }

  std::vector<std::pair<std::int64_t, TimelineItem>> entries_;  // with their arrival numbers
  std::int64_t arrivals_ = 0;
};

enum class Talk { Mixed, Breathless };

/// Makes items that collide often: few ids, few senders, times in clusters around midnights. Breathless talk is that of
/// one sender, in groups of many rows.
class Dice {
 public:
  Dice(unsigned seed, Talk talk) : talk_(talk), random_(seed) {}

  std::int64_t below(std::int64_t end) { return std::uniform_int_distribution<std::int64_t>(0, end - 1)(random_); }

  std::string id() { return below(40) == 0 ? "" : "item-" + std::to_string(below(80)); }

  Timestamp time() {
    if (talk_ == Talk::Breathless) return {14'611 * std::int64_t{86'400'000} + below(40) * 100'000};
    const std::int64_t day = 14'611 + below(4);  // around a change of the clocks
    return {day * 86'400'000 + below(5) * 45'000'000 / 2 + below(12) * 100'000};
  }

  TimelineItem item(std::string id) {
    if (talk_ == Talk::Breathless && below(30) > 0) {
      return test::fromVisitor(test::makeMessage(std::move(id), time(), below(2) == 0 ? "one" : "two"), "V");
    }
    TimelineItem item = kind(std::move(id));
    switch (below(4)) {
      case 0:
        item.userId = "U";
        break;
      case 1:
        item.aiAgentId = "AI";
        break;
      case 2:
        break;
      default:
        item.visitorId = "V";
    }
    if (below(8) == 0) item.deletedAt = item.createdAt;
    if (below(12) == 0) item.visibility = Visibility::Private;
    return item;
  }

 private:
  TimelineItem kind(std::string id) {
    switch (below(8)) {
      case 0:
        return test::makeEvent(std::move(id), time());
      case 1:
        return test::makeTool(std::move(id), time());
      case 2:
        return test::makeTool(std::move(id), time(), "updateSentiment");
      case 3:
        return test::makeItem(std::move(id), ItemType::Identification, time());
      default:
        return test::makeMessage(std::move(id), time(), below(2) == 0 ? "one" : "two");
    }
  }

  Talk talk_;
  std::mt19937 random_;
};

/// A timeline, the plain one beside it, and the rows as somebody sees them who only ever hears of splices.
class Session {
 public:
  explicit Session(ZoneOffsets zone) : zone_(std::move(zone)), timeline_(zone_) {}

  void step(Dice& dice) {
    switch (dice.below(8)) {
      case 0:
        return page(dice);
      case 1:
      case 2: {
        const std::string id = dice.id();
        plain_.erase(id);
        return follow(timeline_.erase(id));
      }
      case 3: {
        const std::string id = dice.id();
        const TimelineItem item = dice.item(dice.id());
        plain_.replace(id, item);
        return follow(timeline_.replace(id, item));
      }
      case 4:
        return part(dice);
      default: {
        const TimelineItem item = dice.item(dice.id());
        plain_.upsert(item);
        return follow(timeline_.upsert(item));
      }
    }
  }

  void check() const {
    const std::vector<const TimelineItem*> items = plain_.items();
    ASSERT_EQ(timeline_.size(), items.size());
    std::vector<const TimelineItem*> shown;
    for (std::size_t index = 0; index < items.size(); ++index) {
      ASSERT_EQ(timeline_.item(index), *items[index]);
      if (isShown(*items[index])) shown.push_back(items[index]);
    }
    ASSERT_EQ(timeline_.newest() == nullptr, shown.empty());

    const std::vector<Row> rows = groupTimeline(shown, zone_);
    ASSERT_EQ(timeline_.rowCount(), rows.size());
    ASSERT_EQ(heard_.size(), timeline_.rowCount());
    std::set<std::string> keys;
    for (std::size_t index = 0; index < heard_.size(); ++index) {
      SCOPED_TRACE("row " + std::to_string(index));
      const Row& row = timeline_.row(index);
      ASSERT_TRUE(isAs(row, rows[index]));
      ASSERT_TRUE(shows(row, heard_[index]));
      ASSERT_EQ(row.ends, index + 1 == rows.size() || rows[index + 1].begins);
      ASSERT_TRUE(keys.insert(rowKey(row)).second);
      for (const TimelineItem* item : row.items) ASSERT_EQ(timeline_.rowOfItem(item->id), index);
      if (row.items.empty()) {
        ASSERT_EQ(timeline_.rowOfDay(row.day), index);
      }
    }
  }

 private:
  void page(Dice& dice) {
    std::vector<TimelineItem> page;
    std::set<std::string> ids;
    for (std::int64_t left = dice.below(30); left > 0; --left) {
      std::string id = dice.id();
      if (ids.insert(id).second) page.push_back(dice.item(id));
    }
    for (const TimelineItem& item : page) plain_.upsert(item);
    follow(timeline_.merge(page));
  }

  void part(Dice& dice) {
    const std::string id = dice.id();
    const Part part = TextPart{dice.below(2) == 0 ? "three" : "four", TextState::Streaming};
    const TimelineItem* known = plain_.find(id);
    if (known && !known->parts.empty() && known->type != ItemType::Message) {
      TimelineItem next = *known;
      next.parts[0] = part;
      plain_.upsert(next);
    } else if (known && known->type == ItemType::Message) {
      TimelineItem next = *known;
      next.parts[0] = part;
      next.text = std::get<TextPart>(part).text;
      plain_.upsert(next);
    } else if (known) {
      TimelineItem next = *known;
      next.parts.push_back(part);
      plain_.upsert(next);
    }
    follow(timeline_.updatePart(id, 0, part));
  }

  void follow(const std::vector<RowSplice>& splices) {
    std::vector<std::optional<RowContent>> rows(std::make_move_iterator(heard_.begin()),
                                                std::make_move_iterator(heard_.end()));
    for (const RowSplice& splice : splices) {
      ASSERT_TRUE(splice.removed + splice.inserted > 0);
      ASSERT_LE(splice.at + splice.removed, static_cast<std::int64_t>(rows.size()));
      const auto at = rows.begin() + splice.at;
      rows.insert(rows.erase(at, at + splice.removed), static_cast<std::size_t>(splice.inserted), std::nullopt);
    }
    ASSERT_EQ(rows.size(), timeline_.rowCount());
    heard_.clear();
    for (std::size_t index = 0; index < rows.size(); ++index) {
      // What was inserted is read from the timeline.
      heard_.push_back(rows[index] ? std::move(*rows[index]) : contentOf(timeline_.row(index)));
    }
  }

  ZoneOffsets zone_;
  Timeline timeline_;
  PlainTimeline plain_;
  std::vector<RowContent> heard_;
};

class TimelineProperty : public testing::TestWithParam<std::tuple<unsigned, Talk>> {};

TEST_P(TimelineProperty, EqualsTheReferenceAfterEveryOperation) {
  // Clocks go back over midnight on the second of the four days: 2010-01-02, 00:01.
  Session session(ZoneOffsets{{{Timestamp{0}, -150}, {test::at("2010-01-03T02:31:00Z"), -210}}});
  const auto [seed, talk] = GetParam();
  Dice dice(seed, talk);
  for (int step = 0; step < 800; ++step) {
    SCOPED_TRACE("step " + std::to_string(step));
    session.step(dice);
    session.check();
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, TimelineProperty,
                         testing::Combine(testing::Range(1u, 6u), testing::Values(Talk::Mixed, Talk::Breathless)));

}  // namespace
}  // namespace cossistant
