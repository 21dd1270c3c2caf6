#include "core/json/fields.hpp"

#include "core/json/read_walk.hpp"
#include "core/json/shape_walk.hpp"
#include "core/json/write_walk.hpp"

namespace cossistant::json {

void Fields::field(const char* name, std::string& value) { scalar(name, Kind::Text, &value); }
void Fields::field(const char* name, bool& value) { scalar(name, Kind::Flag, &value); }
void Fields::field(const char* name, std::int64_t& value) { scalar(name, Kind::Whole, &value); }
void Fields::field(const char* name, Number& value) { scalar(name, Kind::Number, &value); }
void Fields::field(const char* name, Timestamp& value) { scalar(name, Kind::Time, &value); }
void Fields::field(const char* name, Raw& value) { scalar(name, Kind::Raw, &value); }
void Fields::field(const char* name, std::vector<std::string>& value) {
  if (shape() != nullptr) return shape()->strings(name);
  read_ != nullptr ? read_->strings(name, value) : write_->strings(name, value);
}

void Fields::field(const char* name, std::optional<std::string>& value, Absence empty) {
  optionalScalar(name, Kind::Text, value, empty);
}
void Fields::field(const char* name, std::optional<bool>& value, Absence empty) {
  optionalScalar(name, Kind::Flag, value, empty);
}
void Fields::field(const char* name, std::optional<std::int64_t>& value, Absence empty) {
  optionalScalar(name, Kind::Whole, value, empty);
}
void Fields::field(const char* name, std::optional<Number>& value, Absence empty) {
  optionalScalar(name, Kind::Number, value, empty);
}
void Fields::field(const char* name, std::optional<Timestamp>& value, Absence empty) {
  optionalScalar(name, Kind::Time, value, empty);
}
void Fields::field(const char* name, std::optional<Raw>& value, Absence empty) {
  optionalScalar(name, Kind::Raw, value, empty);
}

template <class T>
void Fields::optionalScalar(const char* name, Kind kind, std::optional<T>& value, Absence empty) {
  if (shape() != nullptr) {
    static_cast<void>(isThere(name, false, empty));
    shape()->scalar(name, kind, &value.emplace());
    value.reset();
  } else if (read_ != nullptr) {
    if (!read_->scalar(name, kind, &value.emplace(), false)) value.reset();
  } else if (isThere(name, value.has_value(), empty)) {
    write_->scalar(name, kind, &*value);
  }
}

void Fields::scalar(const char* name, Kind kind, void* value, bool isRequired) {
  if (shape() != nullptr) {
    if (!isRequired) static_cast<void>(isThere(name));
    return shape()->scalar(name, kind, value);
  }
  if (read_ != nullptr) {
    read_->scalar(name, kind, value, isRequired);
  } else {
    write_->scalar(name, kind, value);
  }
}

int Fields::nameNumber(const char* name, int number, std::span<const std::string_view> names) {
  if (shape() != nullptr) {
    shape()->names(name, names);
    return number;
  }
  if (read_ != nullptr) return read_->nameNumber(name, names, kRefused);
  write_->name(name, names[static_cast<std::size_t>(number)]);
  return number;
}

int Fields::enumNumber(const char* name, int number, Names names, int unknown) {
  if (read_ == nullptr) return nameNumber(name, number, names);
  const int known = read_->nameNumber(name, names, unknown);
  return known == kNone ? number : known;
}

int Fields::optionalNumber(const char* name, int number, Names names, Absence empty) {
  return isThere(name, number != kNone, empty) ? enumNumber(name, number, names, kNone) : kNone;
}

void Fields::objectField(const char* name, void* value, Describe describe) {
  read_ != nullptr ? read_->object(*this, name, value, describe) : write_->object(*this, name, value, describe);
}

void Fields::listField(const char* name, const List& list, bool isLenient, bool isRequired) {
  read_ != nullptr ? read_->list(*this, name, list, isLenient, isRequired) : write_->list(*this, name, list);
}

bool Fields::isThere(const char* name, bool isFull, Absence empty) {
  if (shape() != nullptr) return isShapeThere(name, empty);
  if (read_ != nullptr) return read_->has(name);
  if (!isFull && empty == Absence::Null) write_->null(name);
  return isFull;
}

bool Fields::beginAttempt() {
  if (shape() != nullptr) shape()->beginAttempt();
  return read_ != nullptr && read_->beginAttempt();
}
bool Fields::endAttempt(bool hadFailed) {
  if (shape() != nullptr) shape()->endAttempt();
  return read_ == nullptr || read_->endAttempt(hadFailed);
}
bool Fields::endLenient(bool hadFailed) {
  const bool isRight = endAttempt(hadFailed);
  if (!isRight) read_->forgive();
  return isRight;
}

bool Fields::isShapeRead() const noexcept { return shape() != nullptr && shape()->reading(); }
bool Fields::isShapeThere(const char* name, std::optional<Absence> empty) const {
  if (shape() != nullptr) shape()->expectEmpty(name, empty);
  return true;
}
void Fields::objectShape(const char* name, const Shape& shape, void* value) {
  if (this->shape() != nullptr) this->shape()->object(*this, name, shape, value);
}
void Fields::listShape(const char* name, const Shape& shape, void* element) {
  if (this->shape() != nullptr) this->shape()->list(*this, name, shape, element);
}

void Fields::members(std::string_view json) {
  if (write_ != nullptr) write_->members(json);
}

void Fields::whole(Raw& value) {
  if (shape() != nullptr) return shape()->whole();
  read_ != nullptr ? read_->whole(value) : write_->whole(value);
}
void Fields::reject(const char* name, std::string_view reason) {
  if (shape() != nullptr) shape()->refuse(name);
  if (read_ != nullptr) read_->fail(name, ErrorCode::WrongShape, reason);
}
bool Fields::has(const char* name) const { return read_ != nullptr && read_->has(name); }
bool Fields::hasNull(const char* name) const { return read_ != nullptr && read_->hasNull(name); }

}  // namespace cossistant::json
