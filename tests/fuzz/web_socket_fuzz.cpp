#include <cstdlib>
#include <string>

#include "server/websocket/client_events.hpp"
#include "tests/fuzz/any_json.hpp"
#include "tests/fuzz/bytes.hpp"
#include "tests/fuzz/site.hpp"

/// Whatever frame a client sends, it is acted on or answered with a frame that says why not. The first byte chooses who
/// sends it.

namespace {

using namespace cossistant;
using namespace cossistant::server;

Member memberOf(std::size_t which, const fuzzing::Site& site) {
  Member member{"connection", site.websiteId, site.organizationId, std::nullopt, std::nullopt};
  if (which == 0) member.userId = site.teammate;
  if (which == 1) member.visitorId = site.ada;
  if (which == 2) member.visitorId = site.bob;
  return member;
}

void expect(bool isRight) {
  if (!isRight) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static fuzzing::Site site;
  fuzzing::Bytes bytes(std::string_view(reinterpret_cast<const char*>(data), size));
  const Member member = memberOf(bytes.below(3), site);
  site.store.begin();
  UnitOfWork work{site.store, fuzzing::kFuzzNow, {}};
  try {
    handleClientFrame(member, std::string(bytes.rest()), work);
    // Only who has a part in the conversation is heard.
    expect(member.visitorId != site.bob && work.events.size() == 1);
    LocalBus bus;
    publish(bus, work.events);
  } catch (const FrameError& error) {
    expect(fuzzing::isJson(error.what()) && work.events.empty());
  }
  site.store.rollback();
  return 0;
}
