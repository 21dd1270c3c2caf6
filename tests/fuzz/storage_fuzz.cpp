#include <array>
#include <cstddef>
#include <cstdint>

#include "core/composer/outbox_store.hpp"
#include "core/navigation/widget_store.hpp"
#include "core/seen/seen_store.hpp"
#include "core/visitor/tab_session.hpp"
#include "core/website/visitor_store.hpp"
#include "tests/fuzz/round_trip.hpp"

/// Whatever stands in the browser's storage is read or counts as none: other pages and older versions wrote it. What
/// was read is stored so that it reads back the same.

namespace {

using namespace cossistant;

constexpr std::string_view kPublicKey = "pk";
constexpr std::string_view kVisitorId = "01J00000000000000000000001";

void readMessage(const std::string& text) {
  const auto message = readUnsentMessage({outboxKey("i"), text}, kPublicKey, kVisitorId);
  if (!message) return;
  const StoredValue stored = storedValue(*message);
  const auto again = readUnsentMessage(stored, kPublicKey, kVisitorId);
  // What was not written here may be longer when it is, and then beyond what is read.
  if (stored.value.size() <= text.size()) fuzzing::expect(again.has_value());
  if (again) fuzzing::expect(storedValue(*again) == stored);
}

void readSeen(const std::string& text) {
  const auto seen = readOwnSeen({std::string(kSeenKey), text}, kPublicKey, kVisitorId);
  if (seen) fuzzing::expect(storedValue(*seen).key == kSeenKey);
}

void readVisitor(const std::string& text) {
  const std::array storage = {StoredValue{std::string(kVisitorKeyPrefix) + "w", text}};
  const auto visitor = chooseStoredVisitor(storage, kPublicKey);
  if (!visitor) return;
  const std::array stored = {storedValue(*visitor)};
  if (stored[0].value.size() <= text.size()) fuzzing::expect(chooseStoredVisitor(stored, kPublicKey) == visitor);
}

void readWidget(const std::string& text) {
  const auto store = decodeWidgetStore(text);
  if (!store) return;
  const std::string written = encodeWidgetStore(*store);
  if (written.size() <= text.size()) fuzzing::expect(decodeWidgetStore(written) == store);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  readMessage(text);
  readSeen(text);
  readVisitor(text);
  readWidget(text);
  const std::array storage = {StoredValue{tabSessionKey("w", kVisitorId), text}};
  fuzzing::expect(storedTabSession(storage, storage[0].key).size() <= text.size());
  return 0;
}
