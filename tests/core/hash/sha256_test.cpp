#include "core/hash/sha256.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cossistant {
namespace {

std::string hex(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : sha256(bytes)) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

struct Sha256Case {
  const char* name;
  std::string bytes;
  const char* hash;
};

class Sha256 : public testing::TestWithParam<Sha256Case> {};

TEST_P(Sha256, IsThatOfTheStandard) { EXPECT_EQ(hex(GetParam().bytes), GetParam().hash); }

INSTANTIATE_TEST_SUITE_P(, Sha256,
                         testing::ValuesIn<Sha256Case>({
                             {"Nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                             {"OneBlock", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                             {"TwoBlocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
                             {"ManyBlocks", std::string(1'000, 'a'),
                              "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
