# Headers that nearly every file includes, read once a target instead of once a file. Only of other people: one of
# ours would make every file of a target wait for it. Presets without CMAKE_DISABLE_PRECOMPILE_HEADERS alone see
# them; the others keep each file honest about what it includes.
set(COSSISTANT_STANDARD_HEADERS
  <algorithm> <array> <charconv> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
  <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>)
set(COSSISTANT_TEST_HEADERS ${COSSISTANT_STANDARD_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)

# A header's age is no part of what was compiled from it, so that two clones share it.
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
