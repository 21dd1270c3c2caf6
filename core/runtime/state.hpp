#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/http_call.hpp"
#include "core/composer/composer.hpp"
#include "core/composer/outbox.hpp"
#include "core/conversations/conversations.hpp"
#include "core/feedback/form.hpp"
#include "core/feedback/rating.hpp"
#include "core/markdown/package_manager.hpp"
#include "core/navigation/widget_store.hpp"
#include "core/people/face.hpp"
#include "core/processing/processing.hpp"
#include "core/realtime/connection.hpp"
#include "core/runtime/config.hpp"
#include "core/runtime/recent_ids.hpp"
#include "core/runtime/turn.hpp"
#include "core/scroll/scrolled_rows.hpp"
#include "core/seen/auto_seen.hpp"
#include "core/seen/seen.hpp"
#include "core/sound/sounds.hpp"
#include "core/storage/stored_value.hpp"
#include "core/support_state/support_store.hpp"
#include "core/text/texts.hpp"
#include "core/timeline/timeline.hpp"
#include "core/timeline/words_cache.hpp"
#include "core/typing/typing.hpp"
#include "core/typing/typing_report.hpp"
#include "core/visitor/identification.hpp"
#include "core/visitor/tracking.hpp"
#include "core/website/website_load.hpp"

namespace cossistant {

/// How far something that is fetched has come.
struct Fetch {
  bool isLoaded = false;
  bool isLoading = false;
  bool isOutdated = false;   // what is there may lack something that was missed
  bool isOvertaken = false;  // and so may what is on its way: it is asked for once more
  std::optional<Failure> failure;
};

/// The items of one conversation, and where its older ones begin.
struct TimelineBucket {
  Timeline timeline;
  Fetch newest;
  bool isLoadingOlder = false;
  bool isCreationTried = false;         // the server may have made it without a word of that getting here
  bool isConversationAskedFor = false;  // the conversation itself, because no list had it
  bool isOlderVoid = false;             // the older page on its way leads on from what has been dropped
  bool hasOlder = false;
  std::optional<std::string> olderCursor;
  Timestamp completeUntil;  // up to where no item is missing: of what pages and the socket brought, not answers
  // Items that came by themselves while such a page was on its way: newer than what it says of them.
  std::vector<std::string> overtakingNewest;
  std::vector<std::string> overtakingOlder;
};

/// The page of a conversation that does not exist yet. It has its id already, so that the welcome messages
/// keep theirs when the first message makes it real.
struct PendingConversation {
  std::string id;
  std::vector<TimelineItem> defaultItems;
  Timestamp begunAt;  // with which welcome messages keep their ids and times while the page changes others
};

/// How far the others have read of the conversation on screen, as it is drawn.
struct Receipts {
  std::string conversationId;       // empty while none is on screen
  bool isAskedFor = false;          // what the server knows was asked for
  std::vector<SeenMark> marks;      // what is known, but for the changes of the last half second
  std::vector<std::string> places;  // of each mark the last item of the group that it is drawn at; empty for nowhere
};

/// The row that asks for an address, as it is drawn.
struct ContactRow {
  std::string conversationId;  // whose rows it stands behind; empty when it is not there
  bool isDone = false;         // an address is known
  bool operator==(const ContactRow&) const = default;
};

/// The widget as it is in storage, and what that text was made of.
struct PersistedWidget {
  WidgetStore widget;
  std::vector<std::string> unmade;
  std::string text;
};

/// Everything the runtime knows. The concepts own the rules of their parts; `flow/` moves them.
struct State {
  bool isStarted = false;
  bool isStopped = false;
  Timestamp now;  // of the last input
  Config config;
  ZoneOffsets zone;
  bool isPageVisible = true;
  bool isVisitorNew = true;  // nothing was stored of one, so there are no conversations to wait for
  Texts texts;
  std::string awaitedLocale;    // whose file is on its way; empty when none is
  std::int64_t localeWish = 0;  // the number of the last wish for a file

  WebsiteLoad website;
  int websiteFailures = 0;                 // in a row
  std::vector<std::int64_t> refreshCalls;  // that wait for it
  bool isWebsiteOvertaken = false;         // one that is on its way may be older than what it is to show
  ApiIdentity identity;

  WidgetStore widget;
  PackageManager packageManager = PackageManager::Npm;
  std::optional<PendingConversation> pending;  // while `__pending__` is on screen

  Conversations conversations;
  Fetch list;
  std::map<std::string, TimelineBucket, std::less<>> timelines;
  /// Conversations that only exist here, with the welcome messages that go along when they are made.
  std::map<std::string, std::vector<TimelineItem>, std::less<>> uncreated;

  SupportStore supportStore;

  Connection connection;
  Typing typing;
  TypingReport typingReport;
  Processing processing;
  Seen seen;
  Receipts receipts;
  ContactRow contactRow;
  WordsCache words;  // of the rows that were read last
  AutoSeen autoSeen;
  Sounds sounds;
  Outbox outbox;
  bool holdsLease = true;                                  // whether this tab sends what is in the outbox
  std::vector<StoredValue> storedOutbox;                   // of earlier pages, until the visitor is known
  std::map<std::string, Composer, std::less<>> composers;  // by conversation, or `__pending__`
  Identification identification;
  Ratings ratings;
  FeedbackForm feedback;
  Tracking tracking;
  RecentIds announced;  // of items that the page was told of, so that each is told once

  ScrolledRows scrolled;  // of the conversation `scrolledId`
  std::string scrolledId;
  std::string scrolledItemId;  // what the reader reads; it tells the reader's row whatever comes and goes

  Pending host;
  PersistedWidget persistedWidget;
  std::optional<Timestamp> outboxTimerAt;  // what the timers of these purposes are set to
  std::optional<Timestamp> typingExpiryTimerAt;
  std::optional<Timestamp> processingExpiryTimerAt;
  std::optional<Timestamp> lookAgainTimerAt;

  Timestamp clock;  // by which is told how long ago something was; a minute late at most while the panel is open
};

/// The conversation whose rows are on screen, by the id of its bucket: of the pending page the id that it
/// will have. Empty on other pages.
[[nodiscard]] std::string conversationShown(const State& state);

/// Its items and rows; null when there are none.
[[nodiscard]] const TimelineBucket* bucketShown(const State& state);

/// Whether the pages are to be seen. Responsive widgets are always open (ui §2.5), of others the page may decide it.
[[nodiscard]] bool isPanelOpen(const State& state) noexcept;

/// Whose composer is on screen: the id of its conversation, or `__pending__`. Empty on other pages.
[[nodiscard]] std::string composerShownId(const State& state);
/// The conversation that a composer writes to; empty for `__pending__` while that page is not on screen.
[[nodiscard]] std::string conversationOfComposer(const State& state, const std::string& composerId);

/// Whether a conversation is one of this page alone, which the server does not have yet.
[[nodiscard]] bool isUncreated(const State& state, std::string_view conversationId) noexcept;

/// How many rows of a conversation there are to draw.
[[nodiscard]] std::size_t rowsOf(const State& state, std::string_view conversationId,
                                 const Timeline& timeline) noexcept;

/// Whether the visitor is known, and not blocked.
[[nodiscard]] bool hasVisitor(const State& state) noexcept;

/// Whether the visitor is a contact.
[[nodiscard]] bool isIdentified(const State& state) noexcept;

/// Whether the browser has a network, as far as anybody knows.
[[nodiscard]] bool hasNetwork(const State& state) noexcept;
/// Whether messages may leave: from this tab, over a network, and by somebody who is not blocked.
[[nodiscard]] bool maySend(const State& state) noexcept;

/// What is known of the visitor, for `Identification`.
[[nodiscard]] VisitorView visitorView(const State& state) noexcept;

[[nodiscard]] std::span<const HumanAgent> humansOf(const State& state) noexcept;
[[nodiscard]] std::span<const AiAgent> aisOf(const State& state) noexcept;
[[nodiscard]] FallbackNames fallbackNames(const State& state);

}  // namespace cossistant
