#include "core/json/literal.hpp"

#include <bit>
#include <cmath>
#include <cstring>

#include "core/json/big_natural.hpp"
#include "core/json/number.hpp"
#include "core/strings/decimal.hpp"
#include "core/strings/utf8.hpp"

namespace cossistant::json {
namespace {

constexpr double kExactWhole = 9007199254740992.0;  // 2^53

/// Appends the escape of `byte`, for which JSON asks.
void appendEscape(std::string& out, unsigned char byte) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '\\';
  switch (byte) {
    case '\n':
      out += 'n';
      return;
    case '\r':
      out += 'r';
      return;
    case '\t':
      out += 't';
      return;
    default:
      if (byte >= 0x20) {
        out += static_cast<char>(byte);
        return;
      }
      out += "u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 0xF];
  }
}

/// The first 18 or 19 digits of a number above 0, cut, as a whole number times 10^-`shift`.
std::uint64_t firstDigits(double number, std::int64_t& shift) {
  std::uint64_t bits = 0;  // std::bit_cast is not in every standard library yet
  std::memcpy(&bits, &number, sizeof bits);
  const auto field = static_cast<std::int64_t>(bits >> 52);
  std::uint64_t mantissa = bits & ((std::uint64_t{1} << 52) - 1);
  if (field > 0) mantissa |= std::uint64_t{1} << 52;
  const std::int64_t exponent = (field > 0 ? field : 1) - 1075;
  const std::int64_t log2 = exponent + std::bit_width(mantissa) - 1;
  shift = 17 - ((log2 * 1233) >> 12);  // 1233 / 4096 is log10(2), exact enough for floor(log10) or one less
  const Scaled scaled = BigNatural(mantissa).scale(shift);
  return scaled.bits >> -(scaled.exponent + exponent);
}

/// Appends `digits` times 10^`power` as JavaScript writes numbers.
void appendDecimal(std::string& out, std::uint64_t digits, std::int64_t power) {
  for (; digits % 10 == 0; digits /= 10) ++power;
  std::string text = decimal(static_cast<std::int64_t>(digits));
  const auto length = static_cast<std::int64_t>(text.size());
  const std::int64_t point = length + power;  // where it stands in the digits
  if (point > 21 || point < -5) {
    if (length > 1) text.insert(1, 1, '.');
    text.append("e").append(decimal(point - 1));
  } else if (point <= 0) {
    out.append("0.").append(static_cast<std::size_t>(-point), '0');
  } else if (power >= 0) {
    text.append(static_cast<std::size_t>(power), '0');
  } else {
    text.insert(static_cast<std::size_t>(point), 1, '.');
  }
  out += text;
}

}  // namespace

void appendString(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plainFrom = 0;  // what needs no change is copied in runs
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : sequenceLength(text, at);
    if (length > 0 && byte >= 0x20 && byte != '"' && byte != '\\') {
      at += length;
      continue;
    }
    out.append(text.substr(plainFrom, at - plainFrom));
    if (length > 0) {
      appendEscape(out, byte);
    } else {
      appendCodePoint(out, kReplacement);
    }
    plainFrom = ++at;
  }
  out.append(text.substr(plainFrom)).append("\"");
}

void appendNumber(std::string& out, std::int64_t number) { out += decimal(number); }

void appendNumber(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  if (std::fabs(number) <= kExactWhole && number == std::trunc(number)) {
    appendNumber(out, static_cast<std::int64_t>(number));
    return;
  }
  if (number < 0) out += '-';
  number = std::fabs(number);
  std::int64_t shift = 0;
  const std::uint64_t digits = firstDigits(number, shift);
  std::uint64_t unit = 1;  // what is rounded to: first to one digit, in the end to 17, which always read back
  std::int64_t power = -shift;
  for (; digits / unit >= 10; unit *= 10) ++power;
  for (; unit > 1; unit /= 10, --power) {
    const std::uint64_t fewer = (digits + unit / 2) / unit;
    if (toDouble(fewer, power) == number) return appendDecimal(out, fewer, power);
  }
}

}  // namespace cossistant::json
