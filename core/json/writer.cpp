#include <algorithm>
#include <utility>

#include "core/json/codec.hpp"

namespace cossistant::json {
namespace {

/// An object or a list that is being written.
struct Scope {
  std::size_t start;     // where its bracket is
  bool isEmpty = true;   // so the next value needs no comma before it
  bool isWhole = false;  // written by `whole`, so there is nothing to close
};

class WriteFields final : public Fields {
 public:
  WriteFields() { open('{'); }

  std::string take() {
    endObject();
    return std::move(out_);
  }

  bool reading() const noexcept override { return false; }

  void field(const char* name, std::string& value) override { write(name, value); }
  void field(const char* name, bool& value) override { write(name, value); }
  void field(const char* name, std::int64_t& value) override { write(name, value); }
  void field(const char* name, double& value) override { write(name, value); }
  void field(const char* name, Timestamp& value) override { write(name, value); }
  void field(const char* name, Raw& value) override { write(name, value); }
  void field(const char* name, std::vector<std::string>& values) override { write(name, values); }

  void field(const char* name, std::optional<std::string>& value, Absence empty) override {
    writeOptional(name, value, empty);
  }
  void field(const char* name, std::optional<bool>& value, Absence empty) override {
    writeOptional(name, value, empty);
  }
  void field(const char* name, std::optional<std::int64_t>& value, Absence empty) override {
    writeOptional(name, value, empty);
  }
  void field(const char* name, std::optional<double>& value, Absence empty) override {
    writeOptional(name, value, empty);
  }
  void field(const char* name, std::optional<Timestamp>& value, Absence empty) override {
    writeOptional(name, value, empty);
  }
  void field(const char* name, std::optional<Raw>& value, Absence empty) override { writeOptional(name, value, empty); }

  void whole(Raw& value) override {
    out_.resize(scopes_.back().start);
    out_ += value.text.empty() ? "{}" : value.text;
    scopes_.back().isWhole = true;
  }

  // Questions of a reader.
  void reject(const char*, std::string) override {}
  bool has(const char*) const override { return false; }
  bool hasNull(const char*) const override { return false; }

 protected:
  bool failed() const noexcept override { return false; }
  void beginAttempt() override {}
  bool endAttempt() override { return true; }

  void null(const char* name) override {
    begin(name);
    out_ += "null";
  }

  void enumNumber(const char* name, std::size_t& number, std::span<const std::string_view> names) override {
    begin(name);
    appendString(out_, names[std::min(number, names.size() - 1)]);
  }

  bool beginObject(const char* name) override {
    begin(name);
    open('{');
    return true;
  }

  void endObject() override { close('}'); }

  bool beginList(const char* name, std::size_t&) override {
    begin(name);
    open('[');
    return true;
  }

  bool beginElement(std::size_t) override {
    separate();
    open('{');
    return true;
  }

  void endList() override { close(']'); }

 private:
  void open(char bracket) {
    scopes_.push_back({out_.size()});
    out_ += bracket;
  }

  void close(char bracket) {
    if (!scopes_.back().isWhole) out_ += bracket;
    scopes_.pop_back();
  }

  void separate() {
    if (!std::exchange(scopes_.back().isEmpty, false)) out_ += ',';
  }

  void begin(const char* name) {
    separate();
    appendString(out_, name);
    out_ += ':';
  }

  void append(const std::string& value) { appendString(out_, value); }
  void append(bool value) { out_ += value ? "true" : "false"; }
  void append(std::int64_t value) { appendNumber(out_, value); }
  void append(double value) { appendNumber(out_, value); }
  void append(Timestamp value) { appendString(out_, formatIsoTime(value)); }
  void append(const Raw& value) { out_ += value.text.empty() ? "null" : value.text; }
  void append(const std::vector<std::string>& values) {
    open('[');
    for (const std::string& value : values) {
      separate();
      append(value);
    }
    close(']');
  }

  template <class T>
  void write(const char* name, const T& value) {
    begin(name);
    append(value);
  }

  template <class T>
  void writeOptional(const char* name, const std::optional<T>& value, Absence empty) {
    if (value) {
      write(name, *value);
    } else if (empty == Absence::Null) {
      null(name);
    }
  }

  std::string out_;
  std::vector<Scope> scopes_;
};

}  // namespace

class Writer::Impl {
 public:
  WriteFields fields;
};

Writer::Writer() : impl_(std::make_unique<Impl>()) {}
Writer::~Writer() = default;

Fields& Writer::fields() noexcept { return impl_->fields; }
std::string Writer::take() { return impl_->fields.take(); }

}  // namespace cossistant::json
