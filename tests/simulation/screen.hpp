#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/runtime/runtime.hpp"
#include "tests/simulation/random.hpp"

namespace cossistant::simulation {

/// The slices, as far as the simulated visitor looks at them.
struct Shell {
  std::string gate;
  bool isOpen = false;
  std::int64_t unreadCount = 0;
  std::string page;
  bool operator==(const Shell&) const = default;
};
struct ConversationView {
  std::optional<std::string> conversationId;
  bool isPending = false;
  std::optional<std::string> closed;
  bool isLoading = false;
  std::optional<Failure> error;
  std::int64_t rowCount = 0;
  bool hasOlder = false;
  bool isLoadingOlder = false;
  bool operator==(const ConversationView&) const = default;
};
struct AttachedFile {
  std::string fileId;
  std::string name;
  bool operator==(const AttachedFile&) const = default;
};
struct ComposerView {
  bool isDisabled = false;
  bool isUploading = false;
  std::string text;
  std::vector<AttachedFile> files;
  bool operator==(const ComposerView&) const = default;
};
struct ListedConversation {
  std::string id;
  std::string title;
  std::string status;
  bool operator==(const ListedConversation&) const = default;
};
struct Lists {
  bool isLoading = false;
  std::optional<Failure> error;
  std::optional<ListedConversation> highlighted;
  std::int64_t otherCount = 0;
  bool operator==(const Lists&) const = default;
};
struct History {
  std::vector<ListedConversation> conversations;
  bool operator==(const History&) const = default;
};

struct ShownItem {
  std::string id;
  std::optional<std::string> text;
  std::optional<std::string> delivery;
};
struct ShownRow {
  std::string kind;
  std::string key;
  std::vector<ShownItem> items;
};

void describe(json::Fields& fields, Shell& shell);
void describe(json::Fields& fields, ConversationView& view);
void describe(json::Fields& fields, AttachedFile& file);
void describe(json::Fields& fields, ComposerView& view);
void describe(json::Fields& fields, ListedConversation& listed);
void describe(json::Fields& fields, Lists& lists);
void describe(json::Fields& fields, History& history);
void describe(json::Fields& fields, ShownItem& item);
void describe(json::Fields& fields, ShownRow& row);

/// What is drawn, kept as the components keep it: slices and rows are read when they have moved, rows only
/// where a patch says so.
class Screen {
 public:
  explicit Screen(const Runtime& runtime) : runtime_(runtime) {}

  /// Takes in what moved. The components draw now if `draws`, else at a later time.
  void take(const Output& output, bool draws);
  /// Reads whatever moved.
  void draw();

  // As last read: a slice is read again, when it is asked for, if it was said to have moved.
  [[nodiscard]] const Shell& shell() { return shell_.read(runtime_); }
  [[nodiscard]] const ConversationView& conversation() { return conversation_.read(runtime_); }
  [[nodiscard]] const ComposerView& composer() { return composer_.read(runtime_); }
  [[nodiscard]] const Lists& home() { return home_.read(runtime_); }
  [[nodiscard]] const History& history() { return history_.read(runtime_); }
  /// The slices that moved without being said to.
  [[nodiscard]] std::vector<std::string> outdatedSlices();
  /// The rows of the conversation on screen as the runtime gives them now.
  [[nodiscard]] std::vector<ShownRow> rows() const;
  [[nodiscard]] std::vector<std::string> rowTexts() const;
  /// The same rows as they are drawn.
  [[nodiscard]] const std::vector<std::optional<std::string>>& drawnRows() const { return drawn_; }
  [[nodiscard]] bool isDrawn() const { return isDrawn_; }

  std::vector<std::string> complaints;

 private:
  /// A slice that was read once.
  template <class T>
  struct Kept {
    Slice slice;
    bool isStale = true;
    T value{};

    const T& read(const Runtime& runtime);
  };

  void patch(const RowPatch& patch);
  [[nodiscard]] std::vector<std::string> rowTexts(std::size_t from, std::size_t to) const;

  const Runtime& runtime_;
  std::string conversationId_;
  std::vector<std::optional<std::string>> drawn_;
  bool isDrawn_ = false;
  Kept<Shell> shell_{Slice::Shell};
  Kept<ConversationView> conversation_{Slice::Conversation};
  Kept<ComposerView> composer_{Slice::Composer};
  Kept<Lists> home_{Slice::Home};
  Kept<History> history_{Slice::History};
};

}  // namespace cossistant::simulation
