#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/scalar.hpp"
#include "core/json/shape.hpp"

namespace cossistant::json {

class ReadWalk;
class ShapeWalk;
class WriteWalk;

/// Walks the fields of a type, to read or to write them, or to learn what they are (`ShapeWalk`). A type lists its
/// fields once, in `void describe(Fields&, T&)`, and gets both directions from that list.
///
/// When reading, a field that is missing or of the wrong type is reported with its path and keeps its
/// default; `decode` then fails. A reading that forgives (`decodeInto` with `Diagnostics`) takes a wrong one for absent
/// where it may be absent, and leaves out what is no string among strings. When writing, `describe` must not change the
/// value. A name has neither quotes nor backslashes.
///
/// Templates only pass on what they are given: each type that has fields brings its own copy of them into
/// the wasm, so the walks see values as `void*` and a function that knows the type.
class Fields {
 public:
  explicit Fields(ReadWalk& walk) noexcept : read_(&walk) {}
  explicit Fields(WriteWalk& walk) noexcept : write_(&walk) {}
#ifdef COSSISTANT_SHAPES
  explicit Fields(ShapeWalk& walk) noexcept : shape_(&walk) {}
#endif
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  [[nodiscard]] bool reading() const noexcept { return read_ != nullptr || (shape() != nullptr && isShapeRead()); }

  // Required scalars.
  void field(const char* name, std::string& value);
  void field(const char* name, bool& value);
  void field(const char* name, std::int64_t& value);
  void field(const char* name, Number& value);
  void field(const char* name, Timestamp& value);
  void field(const char* name, Raw& value);
  void field(const char* name, std::vector<std::string>& value);

  // Scalars that may be empty.
  void field(const char* name, std::optional<std::string>& value, Absence empty);
  void field(const char* name, std::optional<bool>& value, Absence empty);
  void field(const char* name, std::optional<std::int64_t>& value, Absence empty);
  void field(const char* name, std::optional<Number>& value, Absence empty);
  void field(const char* name, std::optional<Timestamp>& value, Absence empty);
  void field(const char* name, std::optional<Raw>& value, Absence empty);

  /// A field that may be missing when reading, and then keeps the default that it has; always written.
  template <class T>
  void defaulted(const char* name, T& value) {
    scalar(name, kindOf(value), &value, false);
  }
  void defaulted(const char* name, std::vector<std::string>& value) {
    if (isThere(name)) field(name, value);
  }

  template <class E>
  void enumField(const char* name, E& value) {
    value = static_cast<E>(enumNumber(name, static_cast<int>(value), enumNames<E>(), kRefused));
  }
  /// As `enumField`, but a reading that forgives takes `unknown` for what is none of the names.
  template <class E>
  void enumField(const char* name, E& value, E unknown) {
    value = static_cast<E>(enumNumber(name, static_cast<int>(value), enumNames<E>(), static_cast<int>(unknown)));
  }
  /// As `defaulted`, for an enum.
  template <class E>
  void defaultedEnum(const char* name, E& value) {
    defaultedEnum(name, value, value);
  }
  template <class E>
  void defaultedEnum(const char* name, E& value, E unknown) {
    if (isThere(name)) enumField(name, value, unknown);
  }
  template <class E>
  void enumField(const char* name, std::optional<E>& value, Absence empty) {
    const int number = optionalNumber(name, value ? static_cast<int>(*value) : kNone, enumNames<E>(), empty);
    value.reset();
    if (number != kNone) value = static_cast<E>(number);
  }

  template <class T>
  void object(const char* name, T& value) {
    if (shape() != nullptr) return objectShape(name, shapeOf<T>(), &value);
    objectField(name, &value, &describeAs<T>);
  }
  template <class T>
  void object(const char* name, std::optional<T>& value, Absence empty) {
    if (!isThere(name, value.has_value(), empty)) return;
    if (!value) value.emplace();
    object(name, *value);
  }
  /// As `object`, but what does not have its shape reads as empty.
  template <class T>
  void lenientObject(const char* name, std::optional<T>& value, Absence empty) {
    const bool hadFailed = beginAttempt();
    object(name, value, empty);
    if (!endLenient(hadFailed)) value.reset();
  }

  template <class T>
  void list(const char* name, std::vector<T>& values) {
    if (shape() != nullptr) return listShape(name, shapeOf<T>(), &values.emplace_back());
    listField(name, {&values, values.size(), &describeElement<T>, &shrink<T>}, false, true);
  }
  /// As `list`, but elements that do not have their shape are left out when reading.
  template <class T>
  void lenientList(const char* name, std::vector<T>& values) {
    if (shape() != nullptr) return list(name, values);
    listField(name, {&values, values.size(), &describeElement<T>, &shrink<T>}, true, true);
  }
  /// As `lenientList`, but a missing name or null keeps what is there.
  template <class T>
  void defaultedLenientList(const char* name, std::vector<T>& values) {
    if (!isThere(name)) return;
    if (shape() != nullptr) return list(name, values);
    listField(name, {&values, values.size(), &describeElement<T>, &shrink<T>}, true, false);
  }
  /// As `list`, but a missing name or null keeps what is there.
  template <class T>
  void defaultedList(const char* name, std::vector<T>& values) {
    if (isThere(name)) list(name, values);
  }
  /// As `list`, but what is not there stays empty.
  template <class T>
  void list(const char* name, std::optional<std::vector<T>>& values, Absence empty) {
    if (!isThere(name, values.has_value(), empty)) return;
    if (!values) values.emplace();
    list(name, *values);
  }

  /// As `list`, for elements that are only ever written: nothing that makes or reads one comes into the wasm.
  template <class T>
  void writtenList(const char* name, const std::vector<T>& values) {
    listField(name, {const_cast<std::vector<T>*>(&values), values.size(), &describeWritten<T>, nullptr}, false, true);
  }
  template <class T>
  void writtenList(const char* name, const std::optional<std::vector<T>>& values, Absence empty) {
    if (!isThere(name, values.has_value(), empty)) return;
    if (values) {
      writtenList(name, *values);
    } else {
      reject(name, kNotRead);
    }
  }
  /// As `object`, for a type that is only ever written.
  template <class T>
  void writtenObject(const char* name, std::optional<T>& value, Absence empty) {
    if (!isThere(name, value.has_value(), empty)) return;
    if (value) {
      object(name, *value);
    } else {
      reject(name, kNotRead);
    }
  }

  /// A value that can be taken away: null means something else than absence. `cleared` says that it was,
  /// or is to be, null.
  template <class T>
  void clearable(const char* name, std::optional<T>& value, bool& cleared) {
    if (reading()) cleared = hasNull(name);
    field(name, value, cleared ? Absence::Null : Absence::Omit);
  }

  /// The number of one of `names`, such as that of a variant's alternative; `kNone` when reading another.
  int nameNumber(const char* name, int number, std::span<const std::string_view> names);
  static constexpr int kNone = -1;
  /// In place of a number for unknown names: there is none.
  static constexpr int kRefused = -2;
  static constexpr std::string_view kNotRead = "is only ever written";

  /// Runs `walk`, which reads fields of the present object, and says whether all of them were right. What
  /// was wrong is forgotten, so that another shape can be tried. When writing it runs `walk`, always right.
  template <class Walk>
  bool attempt(Walk&& walk) {
    const bool hadFailed = beginAttempt();
    walk();
    return endAttempt(hadFailed);
  }

  /// The present object as one piece of text: for alternatives that are kept without being understood.
  /// When writing, it stands for the whole object; nothing else of it may be written.
  void whole(Raw& value);

  /// Members of the present object that are JSON already, at least one. For writing alone.
  void members(std::string_view json);

  /// Reports that the present object is not acceptable, for a reason other than the types of its
  /// fields. `name` may be empty for the object itself. Reading only.
  void reject(const char* name, std::string_view reason);

  /// Whether the present object has `name` with a value other than null. Reading only.
  [[nodiscard]] bool has(const char* name) const;
  /// Whether the present object has `name` with the value null. Reading only.
  [[nodiscard]] bool hasNull(const char* name) const;

 private:
  friend class Codec;
  friend class Readable;
  friend class ReadWalk;
  friend class WriteWalk;

  using Describe = void (*)(Fields&, void* value);
  using Names = std::span<const std::string_view>;

  /// A vector whose elements have fields.
  struct List {
    void* values;
    std::size_t size;
    void (*describe)(Fields&, void* values, std::size_t index);  // one at the end is appended first
    void (*shrink)(void* values, std::size_t size);              // null for what is only written
  };

  template <class T>
  static void describeAs(Fields& fields, void* value) {
    describe(fields, *static_cast<T*>(value));
  }
  template <class T>
  static void describeElement(Fields& fields, void* list, std::size_t index) {
    auto& values = *static_cast<std::vector<T>*>(list);
    if (index == values.size()) values.push_back(T{});
    describe(fields, values[index]);
  }
  template <class T>
  static void describeWritten(Fields& fields, void* list, std::size_t index) {
    describe(fields, (*static_cast<std::vector<T>*>(list))[index]);
  }
  template <class T>
  static void shrink(void* list, std::size_t size) {
    auto& values = *static_cast<std::vector<T>*>(list);
    while (values.size() > size) values.pop_back();
  }

  template <class T>
  void optionalScalar(const char* name, Kind kind, std::optional<T>& value, Absence empty);
  void scalar(const char* name, Kind kind, void* value, bool isRequired = true);
  int enumNumber(const char* name, int number, Names names, int unknown);
  int optionalNumber(const char* name, int number, Names names, Absence empty);
  void objectField(const char* name, void* value, Describe describe);
  void listField(const char* name, const List& list, bool isLenient, bool isRequired);

  /// Whether a field with a default is to be walked.
  [[nodiscard]] bool isThere(const char* name) const {
    if (shape() != nullptr) return isShapeThere(name, std::nullopt);
    return !reading() || has(name);
  }
  /// Whether the value of an optional is to be walked; writes the null that may stand for it.
  bool isThere(const char* name, bool isFull, Absence empty);

  bool beginAttempt();
  bool endAttempt(bool hadFailed);
  bool endLenient(bool hadFailed);

  /// Null, and known to be when the program is built, where nobody asks for shapes.
  [[nodiscard]] ShapeWalk* shape() const noexcept {
#ifdef COSSISTANT_SHAPES
    return shape_;
#else
    return nullptr;
#endif
  }
  [[nodiscard]] bool isShapeRead() const noexcept;
  [[nodiscard]] bool isShapeThere(const char* name, std::optional<Absence> empty) const;
  void objectShape(const char* name, const Shape& shape, void* value);
  void listShape(const char* name, const Shape& shape, void* element);

  // All but one of them are null.
  ReadWalk* read_ = nullptr;
  WriteWalk* write_ = nullptr;
#ifdef COSSISTANT_SHAPES
  ShapeWalk* shape_ = nullptr;
#endif
};

}  // namespace cossistant::json
