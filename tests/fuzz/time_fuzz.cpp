#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/time/timestamp.hpp"

/// A text is a time or it is not; a time reads back as itself, within the years that can be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cossistant;
  const auto time = parseIsoTime({reinterpret_cast<const char*>(data), size});
  if (!time) return 0;
  const std::string written = formatIsoTime(*time);
  const auto again = parseIsoTime(written);
  if (!again || formatIsoTime(*again) != written) std::abort();
  return 0;
}
