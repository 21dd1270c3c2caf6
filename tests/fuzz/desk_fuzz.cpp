#include <cstddef>
#include <cstdint>
#include <string>

#include "core/inbox/desk_boundary.hpp"
#include "tests/fuzz/any_json.hpp"
#include "tests/fuzz/round_trip.hpp"

/// Inputs of the desk, one a line, whatever is in them: all are answered, and every row of a thread is JSON.

namespace {

using namespace cossistant;

void expectAnswer(std::string_view answer) {
  fuzzing::expect(fuzzing::isJson(answer));
  fuzzing::expect(answer.starts_with(R"({"ok":)"));
}

void readThread(DeskBoundary& desk, std::string_view conversationId) {
  expectAnswer(desk.readThread(conversationId));
  expectAnswer(desk.readRows(conversationId, 0, 1000));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  DeskBoundary desk;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    expectAnswer(desk.handle(line));
    expectAnswer(desk.lastWords(line));
    expectAnswer(desk.changedItem(line));
    readThread(desk, "c1");
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return 0;
}
