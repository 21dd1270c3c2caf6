#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"

namespace cossistant::json {

/// The writing half of `Fields`: appends each field to a text, in an object that is open.
class WriteWalk {
 public:
  void scalar(const char* name, Kind kind, const void* value);
  void strings(const char* name, const std::vector<std::string>& values);
  void name(const char* name, std::string_view value);
  void null(const char* name);
  void object(Fields& fields, const char* name, void* value, Fields::Describe describe);
  void list(Fields& fields, const char* name, const Fields::List& list);
  void members(std::string_view json);
  void whole(const Raw& value);

  /// Writes the object that all others are in; says the finished text.
  std::string root(Fields& fields, void* value, Fields::Describe describe);

 private:
  /// Opens an object; says where the one around it starts, which the end has to be told.
  std::size_t open();
  void close(std::size_t outerStart);
  void separate();
  void begin(const char* name);

  std::string out_;
  std::size_t start_ = 0;  // of the present object, in out_
  bool isWhole_ = false;   // the present object is written by `whole`, so there is nothing to close
};

}  // namespace cossistant::json
