#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

#include "core/json/codec.hpp"
#include "core/runtime/boundary.hpp"
#include "tests/fuzz/actions.hpp"
#include "tests/fuzz/answers.hpp"
#include "tests/fuzz/bytes.hpp"
#include "tests/simulation/screen.hpp"

/// Whatever happens, in whatever order: every input is answered or refused, patches fit the rows, slices and rows can
/// be read. The first byte chooses between inputs that make sense and lines of text at the boundary.

namespace {

using namespace cossistant;
using fuzzing::Bytes;

/// Longer visits find little more: what one leads to shows within a few steps, and the simulation has long ones.
constexpr int kSteps = 40;

void expect(bool isRight, std::string_view what) {
  if (isRight) return;
  std::cerr << "not so: " << what << '\n';
  std::abort();
}

/// Any JSON object.
struct Anything {};
void describe(json::Fields&, Anything&) {}
bool isObject(std::string_view text) { return json::decode<Anything>(text, {.bytes = 64u << 20}).ok(); }

/// A runtime amid a world that says anything at any time, about what was asked or not.
class World {
 public:
  explicit World(Bytes& bytes) : bytes_(bytes) {}

  void run() {
    start();
    for (int left = kSteps; left > 0 && !bytes_.isEmpty(); --left) step();
    screen_.draw();
    for (const std::string& outdated : screen_.outdatedSlices()) expect(false, outdated);
    compareRows();
    handle(input::Stop{});
    Input late;
    late.event = input::Act{action::Open{}};
    expect(!runtime_.handle(std::move(late)).ok(), "nothing is handled after the stop");
  }

 private:
  void start() {
    input::Start start;
    start.config.publicKey = "pk_test_1";
    start.config.apiUrl = "http://server/v1";
    start.config.wsUrl = "ws://server/ws";
    start.config.defaultMessages = {{"Welcome!", SenderType::TeamMember, std::nullopt}};
    if (bytes_.flag()) start.storage.push_back({"cossistant-support-store", bytes_.text()});
    handle(std::move(start));
    handle(input::HttpResponded{1, 200, fuzzing::websiteBody(), std::nullopt});
    handle(input::SocketOpened{1});
    handle(input::Act{action::OpenConversation{names_.conversations[0]}});
  }

  void step() {
    now_.ms += bytes_.below(4) == 0 ? 40'000 : static_cast<std::int64_t>(bytes_.below(16));
    switch (bytes_.below(12)) {
      case 0:
        return handle(input::SocketReceived{socketId_, bytes_.text()});
      case 1:
      case 2:
      case 3:
        return handle(input::SocketReceived{socketId_, fuzzing::frame(bytes_, names_)});
      case 4:
      case 5:
        return answer();
      case 6:
        return fireTimer();
      case 7:
        return changeOutside();
      default:
        return handle(input::Act{fuzzing::action(bytes_, names_)});
    }
  }

  void answer() {
    if (requests_.empty()) return;
    const auto request = std::next(requests_.begin(), static_cast<std::ptrdiff_t>(bytes_.below(requests_.size())));
    const auto [id, url] = *request;
    if (bytes_.below(4) > 0) requests_.erase(request);  // else it is answered again
    static constexpr std::int64_t kStatuses[] = {200, 200, 200, 200, 500, 403, 404, 429};
    const std::size_t choice = bytes_.below(10);
    if (choice == 8) return handle(input::HttpFailed{id, bytes_.text()});
    if (choice == 9) return handle(input::HttpResponded{id, 200, bytes_.text(), std::nullopt});
    handle(input::HttpResponded{id, kStatuses[choice], bodyFor(url), std::nullopt});
  }

  std::string bodyFor(const std::string& url) {
    if (url.find("/websites") != std::string::npos) return fuzzing::websiteBody();
    if (url.find("/timeline") != std::string::npos) return fuzzing::timelineBody(bytes_, names_);
    if (url.find("/conversations?") != std::string::npos) return fuzzing::listBody(bytes_, names_);
    if (url.ends_with("/conversations")) return fuzzing::creationBody(bytes_, names_);
    if (url.ends_with("/messages")) return fuzzing::messageBody(bytes_, names_);
    if (url.find("/support/") != std::string::npos) return fuzzing::supportBody(bytes_);
    if (url.ends_with("/identify")) return R"({"contact":{"id":"c1","name":"Ada"},"visitorId":"v1"})";
    if (url.ends_with("/rating")) return R"({"conversationId":"c1","rating":3,"ratedAt":"2026-09-21T14:00:00.000Z"})";
    if (url.ends_with("/feedback")) return R"({"feedback":{"id":"f1"}})";
    return fuzzing::seenBody(bytes_, names_);
  }

  void fireTimer() {
    if (timers_.empty()) return;
    const auto timer = std::next(timers_.begin(), static_cast<std::ptrdiff_t>(bytes_.below(timers_.size())));
    const std::int64_t id = *timer;
    timers_.erase(timer);
    handle(input::TimerFired{id});
  }

  void changeOutside() {
    switch (bytes_.below(9)) {
      case 7:
        return reportVisit();
      case 8:
        return handle(bytes_.flag() ? InputEvent(input::PageFocused{})
                                    : InputEvent(input::PageMoved{{bytes_.text(), bytes_.text(), bytes_.text()}}));
      case 0:
        return handle(input::SocketClosed{socketId_, bytes_.flag() ? 1006 : 1008, bytes_.text()});
      case 1:
        return handle(input::SocketOpened{socketId_});
      case 2:
        return handle(input::VisibilityChanged{bytes_.flag()});
      case 3:
        return handle(input::ConnectivityChanged{bytes_.flag()});
      case 4:
        return handle(input::LeaseChanged{bytes_.flag()});
      case 5:
        return handle(input::StorageChanged{bytes_.text(), bytes_.text()});
      default:
        return otherTab();
    }
  }

  void reportVisit() {
    input::VisitReported reported;
    reported.browser.userAgent = bytes_.text();
    reported.browser.hasTouch = bytes_.flag();
    reported.page = {bytes_.flag() ? "https://shop.test/?" + bytes_.text() : bytes_.text(), bytes_.text(),
                     bytes_.text()};
    handle(std::move(reported));
  }

  /// Another tab takes an entry away that this one has written, or writes it anew.
  void otherTab() {
    if (stored_.empty()) return;
    const auto& [key, value] = *std::next(stored_.begin(), static_cast<std::ptrdiff_t>(bytes_.below(stored_.size())));
    handle(input::StorageChanged{key, bytes_.flag() ? std::optional(value) : std::nullopt});
  }

  void handle(InputEvent event) {
    Input input;
    input.now = now_;
    input.entropy.ulid.fill(++entropy_);
    input.entropy.conversationId.fill(entropy_);
    input.event = std::move(event);
    // By way of JSON, as from the host: then all texts are Unicode.
    Result<Input> read = json::decode<Input>(json::encode(input), {.bytes = Boundary::kLongestInput});
    expect(read.ok(), "an input can be read as it is written");
    const Result<Output> output = runtime_.handle(std::move(read).value());
    expect(output.ok(), "every input is handled");
    for (const Effect& effect : output.value().effects) note(effect);
    const bool isDrawn = bytes_.flag();
    if (isDrawn) expect(isObject(json::encode(output.value())), "an output is JSON");
    screen_.take(output.value(), isDrawn);
    for (const std::string& complaint : screen_.complaints) expect(false, complaint);
  }

  void note(const Effect& effect) {
    if (const auto* request = std::get_if<effect::HttpRequest>(&effect)) {
      requests_[request->requestId] = request->url;
    } else if (const auto* set = std::get_if<effect::TimerSet>(&effect)) {
      timers_.insert(set->timerId);
    } else if (const auto* open = std::get_if<effect::SocketOpen>(&effect)) {
      socketId_ = open->socketId;
    } else if (const auto* stored = std::get_if<effect::StorageSet>(&effect)) {
      stored_[stored->key] = stored->value;
      learn(stored->key);
    }
  }

  /// The id of a message that was written here: answers and events may speak of it from now on.
  void learn(const std::string& key) {
    constexpr std::string_view kPrefix = "cossistant_outbox_";
    if (!key.starts_with(kPrefix) || names_.items.size() >= 32) return;
    const std::string id = key.substr(kPrefix.size());
    if (std::find(names_.items.begin(), names_.items.end(), id) == names_.items.end()) names_.items.push_back(id);
    const auto& shown = screen_.conversation().conversationId;
    if (shown && *shown != "__pending__" && names_.conversations.size() < 16) names_.conversations.push_back(*shown);
  }

  void compareRows() {
    const auto rows = screen_.rows();
    const auto& drawn = screen_.drawnRows();
    if (!screen_.isDrawn()) return;
    expect(rows.size() == drawn.size(), "as many rows are drawn as there are");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string key = "\"key\":";
      json::appendString(key, rows[i].key);
      const bool isSame = drawn[i] && drawn[i]->find(key) != std::string::npos;
      expect(isSame, "the rows are drawn that there are");
    }
  }

  Bytes& bytes_;
  Runtime runtime_;
  simulation::Screen screen_{runtime_};
  fuzzing::Names names_;
  Timestamp now_{1'790'000'000'000};
  std::uint8_t entropy_ = 0;
  std::int64_t socketId_ = 1;
  std::map<std::int64_t, std::string> requests_;  // by id, where they went
  std::set<std::int64_t> timers_;
  std::map<std::string, std::string> stored_;
};

/// Each line is an input as the host writes it, with a record separator for the line break before its text. What they
/// lead to is read at the end.
void speakToBoundary(std::string_view lines) {
  Boundary boundary;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::span<char> buffer = boundary.inputBuffer(line.size());
    std::replace_copy(line.begin(), line.end(), buffer.begin(), '\x1e', '\n');
    expect(isObject(boundary.handle(line.size())), "an answer is JSON");
  }
  for (const std::string_view slice : json::enumNames<Slice>()) {
    expect(isObject(boundary.readSlice(slice)), "a slice can be read");
  }
  expect(isObject(boundary.readRows(0, 1'000)), "rows can be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes({reinterpret_cast<const char*>(data), size});
  if (bytes.byte() == '>') {
    speakToBoundary(bytes.rest());
  } else {
    World(bytes).run();
  }
  return 0;
}
