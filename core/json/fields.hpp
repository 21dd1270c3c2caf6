#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time/timestamp.hpp"

namespace cossistant::json {

/// JSON text that is kept as it is: open objects such as `metadata`, and whatever a newer server adds.
/// Compact, valid UTF-8.
struct Raw {
  std::string text;
  bool operator==(const Raw&) const = default;
};

/// What stands for an empty optional.
enum class Absence : std::uint8_t {
  Null,  // written as null; null and a missing name both read as empty
  Omit,  // left out; null and a missing name both read as empty
};

/// The names of an enum's values, in order of their numbers from 0. Specialise next to the enum.
template <class E>
std::span<const std::string_view> enumNames();

/// Walks the fields of a type, to read or to write them. A type lists its fields once, in
/// `void describe(Fields&, T&)`, and gets both directions from that list.
///
/// When reading, a field that is missing or of the wrong type is reported with its path and keeps its
/// default; `decode` then fails. When writing, `describe` must not change the value.
class Fields {
 public:
  virtual ~Fields() = default;
  [[nodiscard]] virtual bool reading() const noexcept = 0;

  // Required scalars.
  virtual void field(const char* name, std::string& value) = 0;
  virtual void field(const char* name, bool& value) = 0;
  virtual void field(const char* name, std::int64_t& value) = 0;
  virtual void field(const char* name, double& value) = 0;
  virtual void field(const char* name, Timestamp& value) = 0;
  virtual void field(const char* name, Raw& value) = 0;
  virtual void field(const char* name, std::vector<std::string>& value) = 0;

  // Scalars that may be empty.
  virtual void field(const char* name, std::optional<std::string>& value, Absence empty) = 0;
  virtual void field(const char* name, std::optional<bool>& value, Absence empty) = 0;
  virtual void field(const char* name, std::optional<std::int64_t>& value, Absence empty) = 0;
  virtual void field(const char* name, std::optional<double>& value, Absence empty) = 0;
  virtual void field(const char* name, std::optional<Timestamp>& value, Absence empty) = 0;
  virtual void field(const char* name, std::optional<Raw>& value, Absence empty) = 0;

  /// A field that may be missing when reading, and then keeps the default that it has; always written.
  template <class T>
  void defaulted(const char* name, T& value) {
    if (!reading() || has(name)) field(name, value);
  }

  template <class E>
  void enumField(const char* name, E& value) {
    auto number = static_cast<std::size_t>(value);
    enumNumber(name, number, enumNames<E>());
    value = static_cast<E>(number);
  }
  /// As `defaulted`, for an enum.
  template <class E>
  void defaultedEnum(const char* name, E& value) {
    if (!reading() || has(name)) enumField(name, value);
  }
  template <class E>
  void enumField(const char* name, std::optional<E>& value, Absence empty) {
    if (reading() ? !has(name) : !value) {
      if (!reading() && empty == Absence::Null) null(name);
      return;
    }
    E present = value.value_or(E{});
    enumField(name, present);
    value = present;
  }

  template <class T>
  void object(const char* name, T& value) {
    if (!beginObject(name)) return;
    describe(*this, value);
    endObject();
  }
  template <class T>
  void object(const char* name, std::optional<T>& value, Absence empty) {
    if (reading() ? !has(name) : !value) {
      if (!reading() && empty == Absence::Null) null(name);
      return;
    }
    if (!value) value.emplace();
    object(name, *value);
  }
  /// As `object`, but what does not have its shape reads as empty.
  template <class T>
  void lenientObject(const char* name, std::optional<T>& value, Absence empty) {
    if (!attempt([&] { object(name, value, empty); })) value.reset();
  }

  template <class T>
  void list(const char* name, std::vector<T>& values) {
    elements(name, values, [this](std::size_t index, T& value) { return element(index, value) && !failed(); });
  }
  /// As `list`, but elements that do not have their shape are left out when reading.
  template <class T>
  void lenientList(const char* name, std::vector<T>& values) {
    elements(name, values, [this](std::size_t index, T& value) { return attempt([&] { element(index, value); }); });
  }
  /// As `list`, but a missing name or null keeps what is there.
  template <class T>
  void defaultedList(const char* name, std::vector<T>& values) {
    if (!reading() || has(name)) list(name, values);
  }
  /// As `list`, but what is not there stays empty.
  template <class T>
  void list(const char* name, std::optional<std::vector<T>>& values, Absence empty) {
    if (reading() ? !has(name) : !values) {
      if (!reading() && empty == Absence::Null) null(name);
      return;
    }
    if (!values) values.emplace();
    list(name, *values);
  }

  /// A value that can be taken away: null means something else than absence. `cleared` says that it was,
  /// or is to be, null.
  template <class T>
  void clearable(const char* name, std::optional<T>& value, bool& cleared) {
    if (reading()) {
      cleared = hasNull(name);
    } else if (cleared) {
      null(name);
      return;
    }
    field(name, value, Absence::Omit);
  }

  /// Runs `walk`, which reads fields of the present object, and says whether all of them were right. What
  /// was wrong is forgotten, so that another shape can be tried. When writing it runs `walk`, always right.
  template <class Walk>
  bool attempt(Walk&& walk) {
    beginAttempt();
    walk();
    return endAttempt();
  }

  /// The present object as one piece of text: for alternatives that are kept without being understood.
  /// When writing, it stands for the whole object; nothing else of it may be written.
  virtual void whole(Raw& value) = 0;

  /// Reports that the present object is not acceptable, for a reason other than the types of its
  /// fields. `name` may be empty for the object itself. Reading only.
  virtual void reject(const char* name, std::string reason) = 0;

  /// Whether the present object has `name` with a value other than null. Reading only.
  [[nodiscard]] virtual bool has(const char* name) const = 0;
  /// Whether the present object has `name` with the value null. Reading only.
  [[nodiscard]] virtual bool hasNull(const char* name) const = 0;

 protected:
  /// Whether something was wrong since the innermost attempt began. False when writing.
  [[nodiscard]] virtual bool failed() const noexcept = 0;
  virtual void beginAttempt() = 0;
  virtual bool endAttempt() = 0;

  virtual void null(const char* name) = 0;
  virtual void enumNumber(const char* name, std::size_t& number, std::span<const std::string_view> names) = 0;
  virtual bool beginObject(const char* name) = 0;
  virtual void endObject() = 0;
  virtual bool beginList(const char* name, std::size_t& size) = 0;
  virtual bool beginElement(std::size_t index) = 0;
  virtual void endList() = 0;

 private:
  template <class T>
  bool element(std::size_t index, T& value) {
    if (!beginElement(index)) return false;
    describe(*this, value);
    endObject();
    return true;
  }

  /// Walks a list; when reading, the elements that `walk` accepts become `values`.
  template <class T, class Walk>
  void elements(const char* name, std::vector<T>& values, Walk&& walk) {
    std::size_t size = values.size();
    if (!beginList(name, size)) return;
    if (reading()) {
      values.clear();
      for (std::size_t i = 0; i < size && !failed(); ++i) {
        T value{};
        if (walk(i, value)) values.push_back(std::move(value));
      }
    } else {
      for (std::size_t i = 0; i < size; ++i) walk(i, values[i]);
    }
    endList();
  }
};

}  // namespace cossistant::json
