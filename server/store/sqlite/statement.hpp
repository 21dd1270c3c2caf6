#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/json/fields.hpp"

struct sqlite3_stmt;

namespace cossistant::server {

/// Reads the columns of one row from left to right.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  [[nodiscard]] std::string text();
  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] bool boolean() { return integer() != 0; }
  [[nodiscard]] Timestamp time() { return {integer()}; }
  template <class E>
  [[nodiscard]] E number() {
    return static_cast<E>(integer());
  }
  template <class E>
  [[nodiscard]] std::optional<E> optionalEnum() {
    const auto number = optionalInteger();
    return number ? std::optional<E>(static_cast<E>(*number)) : std::nullopt;
  }
  [[nodiscard]] std::optional<std::string> optionalText();
  [[nodiscard]] std::optional<std::int64_t> optionalInteger();
  [[nodiscard]] std::optional<json::Number> optionalNumber();
  [[nodiscard]] std::optional<Timestamp> optionalTime();
  [[nodiscard]] std::optional<json::Raw> optionalRaw();

 private:
  [[nodiscard]] bool isNull() const;

  sqlite3_stmt* statement_;
  int column_ = 0;
};

/// A prepared statement in use: bind from left to right, then step. Texts are copied when bound.
/// Resets itself at the end, so that the kept statement can be used again.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  template <class... Values>
  Statement& bind(const Values&... values) {
    (bindNext(values), ...);
    return *this;
  }
  /// False when there is no further row. Throws StoreError.
  bool step();
  /// Steps to the end.
  void run();
  [[nodiscard]] Row row() const { return Row(statement_); }
  void reset();

 private:
  void bindNext(std::string_view value);
  void bindNext(const std::string& value) { bindNext(std::string_view(value)); }
  void bindNext(const char* value) { bindNext(std::string_view(value)); }
  void bindNext(std::int64_t value);
  void bindNext(int value) { bindNext(static_cast<std::int64_t>(value)); }
  template <class E>
  requires std::is_enum_v<E>
  void bindNext(E value) { bindNext(static_cast<std::int64_t>(value)); }
  void bindNext(bool value) { bindNext(static_cast<std::int64_t>(value)); }
  /// SQLite makes a number of it in a column of numbers.
  void bindNext(const json::Number& value) { bindNext(std::string_view(value.text)); }
  void bindNext(Timestamp value) { bindNext(value.ms); }
  void bindNext(const json::Raw& value) { bindNext(std::string_view(value.text)); }
  void bindNull();
  template <class T>
  void bindNext(const std::optional<T>& value) {
    if (value) {
      bindNext(*value);
    } else {
      bindNull();
    }
  }

  sqlite3_stmt* statement_;
  int next_ = 1;
};

}  // namespace cossistant::server
