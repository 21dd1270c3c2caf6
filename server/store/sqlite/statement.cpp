#include "server/store/sqlite/statement.hpp"

#include <sqlite3.h>

#include "server/store/sqlite/database.hpp"

namespace cossistant::server {

bool Row::isNull() const { return sqlite3_column_type(statement_, column_) == SQLITE_NULL; }

std::string Row::text() {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column_));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column_++));
  return bytes == nullptr ? std::string() : std::string(bytes, size);
}

std::int64_t Row::integer() { return sqlite3_column_int64(statement_, column_++); }

std::optional<std::string> Row::optionalText() {
  if (isNull()) return ++column_, std::nullopt;
  return text();
}

std::optional<std::int64_t> Row::optionalInteger() {
  if (isNull()) return ++column_, std::nullopt;
  return integer();
}

std::optional<json::Number> Row::optionalNumber() {
  if (isNull()) return ++column_, std::nullopt;
  return json::Number{text()};
}

std::optional<Timestamp> Row::optionalTime() {
  if (isNull()) return ++column_, std::nullopt;
  return time();
}

std::optional<json::Raw> Row::optionalRaw() {
  if (isNull()) return ++column_, std::nullopt;
  return json::Raw{text()};
}

Statement::~Statement() { reset(); }

void Statement::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  next_ = 1;
}

bool Statement::step() {
  const int status = sqlite3_step(statement_);
  if (status == SQLITE_ROW) return true;
  if (status == SQLITE_DONE) return false;
  throw storeError(sqlite3_db_handle(statement_), status);
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::bindNext(std::string_view value) {
  const char* bytes = value.data() == nullptr ? "" : value.data();
  sqlite3_bind_text64(statement_, next_++, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindNext(std::int64_t value) { sqlite3_bind_int64(statement_, next_++, value); }

void Statement::bindNull() { sqlite3_bind_null(statement_, next_++); }

}  // namespace cossistant::server
