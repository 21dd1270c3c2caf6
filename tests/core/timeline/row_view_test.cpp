#include "core/timeline/row_view.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/timeline/media_url.hpp"
#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

using test::at;
using test::fromAi;
using test::fromHuman;
using test::fromVisitor;
using test::makeEvent;
using test::makeItem;
using test::makeMessage;
using test::makeTool;

const Timestamp kMorning = at("2026-03-02T09:00:00Z");
constexpr std::int64_t kMarchSecond = 20'514;  // 2026-03-02

/// The second row, after the separator, of a timeline of just this item.
RowView rowOf(TimelineItem item, const RowContext& context = {}) {
  Timeline timeline;
  (void)timeline.upsert(std::move(item));
  return viewRow(timeline, 1, context);
}

RowContext contextOf(std::string visitorId) {
  RowContext context;
  context.visitorId = std::move(visitorId);
  return context;
}

// ------------------------------------------------------------------------------------------------- days

struct DayCase {
  const char* name;
  std::int64_t today;
  DayLabel label;
};

class DayLabels : public testing::TestWithParam<DayCase> {};

TEST_P(DayLabels, ComeFromComparingLocalDays) {
  Timeline timeline;
  (void)timeline.upsert(makeMessage("a", kMorning));
  RowContext context;
  context.today = GetParam().today;
  EXPECT_EQ(viewRow(timeline, 0, context), RowView(DayRowView{"day:2026-03-02", "2026-03-02", GetParam().label}));
}

INSTANTIATE_TEST_SUITE_P(, DayLabels,
                         testing::ValuesIn<DayCase>({
                             {"Today", kMarchSecond, DayLabel::Today},
                             {"Yesterday", kMarchSecond + 1, DayLabel::Yesterday},
                             {"TwoDaysAgo", kMarchSecond + 2, DayLabel::Date},
                             {"Tomorrow", kMarchSecond - 1, DayLabel::Date},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

// --------------------------------------------------------------------------------------------- messages

TEST(MessagesRow, IsSentWhenTheSenderIsThisVisitor) {
  const auto isSent = [](TimelineItem item, std::string visitorId) {
    return std::get<MessagesRowView>(rowOf(std::move(item), contextOf(std::move(visitorId)))).isSent;
  };
  EXPECT_TRUE(isSent(fromVisitor(makeMessage("a", kMorning), "V1"), "V1"));
  EXPECT_FALSE(isSent(fromVisitor(makeMessage("a", kMorning), "V2"), "V1"));
  EXPECT_FALSE(isSent(fromHuman(makeMessage("a", kMorning), "U"), "V1"));
}

TEST(MessagesRow, WithoutAKnownVisitorEveryVisitorIsThisOne) {
  const auto isSent = [](TimelineItem item) { return std::get<MessagesRowView>(rowOf(std::move(item))).isSent; };
  EXPECT_TRUE(isSent(fromVisitor(makeMessage("a", kMorning), "V2")));
  EXPECT_FALSE(isSent(fromHuman(makeMessage("a", kMorning), "U")));
}

TEST(MessagesRow, HasTheFaceOfItsSender) {
  HumanAgent agent;
  agent.id = "U";
  agent.name = "Ada";
  RowContext context;
  context.humans = {&agent, 1};
  const auto row = std::get<MessagesRowView>(rowOf(fromHuman(makeMessage("a", kMorning), "U"), context));
  EXPECT_EQ(row.face, faceOfHuman(agent, Timestamp{}));
}

TEST(MessagesRow, HasOneItemAMessage) {
  Timeline timeline;
  (void)timeline.merge({fromVisitor(makeMessage("a", kMorning), "V1"), fromVisitor(makeMessage("b", kMorning), "V1")});
  const auto row = std::get<MessagesRowView>(viewRow(timeline, 1, {}));
  ASSERT_EQ(row.items.size(), 2u);
  EXPECT_EQ(row.key, "a");
  EXPECT_EQ(row.items[1].id, "b");
}

TEST(MessagesRow, AsksHowFarEveryMessageHasCome) {
  RowContext context;
  context.deliveryOf = [](std::string_view id) { return id == "a" ? Delivery::Failed : Delivery::Sent; };
  const auto row = std::get<MessagesRowView>(rowOf(makeMessage("a", kMorning), context));
  EXPECT_EQ(row.items[0].delivery, Delivery::Failed);
}

TEST(MessagesRow, IsSentUnlessSomebodySaysOtherwise) {
  EXPECT_EQ(std::get<MessagesRowView>(rowOf(makeMessage("a", kMorning))).items[0].delivery, Delivery::Sent);
}

TEST(MessageView, PlainTextStaysText) {
  const MessageView view = viewMessage(makeMessage("a", kMorning, "hello"), Delivery::Sent);
  EXPECT_EQ(view.words.text, "hello");
  EXPECT_EQ(view.words.nodes, std::nullopt);
  EXPECT_EQ(view.createdAtMs, kMorning.ms);
}

TEST(MessageView, MarkdownBecomesNodes) {
  const MessageView view = viewMessage(makeMessage("a", kMorning, "**hello**"), Delivery::Sent);
  EXPECT_EQ(view.words.text, std::nullopt);
  ASSERT_TRUE(view.words.nodes);
  EXPECT_EQ(view.words.nodes->size(), 1u);
}

TEST(MessageView, ABlockTakesTheWholeWidth) {
  const auto isExpanded = [](std::string text) {
    return viewMessage(makeMessage("a", kMorning, std::move(text)), Delivery::Sent).words.isExpanded;
  };
  EXPECT_TRUE(isExpanded("```\nx\n```"));
  EXPECT_TRUE(isExpanded("Run `npm install a`"));
  EXPECT_FALSE(isExpanded("Run `npm install a` or `npm install b`"));
  EXPECT_FALSE(isExpanded("npm install a"));
}

TEST(MessageView, ACommandIsABlockInTheWordsOfEachPackageManager) {
  const MessageView view = viewMessage(makeMessage("a", kMorning, "`npx a`"), Delivery::Sent);
  ASSERT_TRUE(view.words.nodes);
  EXPECT_EQ(view.words.nodes->front().kind, MarkdownKind::CommandBlock);
}

TEST(MessagesRow, NamesWhoHasReadUpToIt) {
  HumanAgent agent;
  agent.id = "U";
  agent.name = "Ada";
  const SeenMark mark{{ActorType::User, "U"}, kMorning};
  RowContext context = contextOf("V1");
  context.humans = {&agent, 1};
  context.marks = {&mark, 1};
  const auto row = std::get<MessagesRowView>(rowOf(fromVisitor(makeMessage("a", kMorning), "V1"), context));
  EXPECT_EQ(row.readers, (std::vector<ReaderView>{{faceOfHuman(agent, Timestamp{}), kMorning.ms}}));
}

TEST(MessageView, ABlankTextIsNone) {
  const MessageView view = viewMessage(makeMessage("a", kMorning, " \n"), Delivery::Sent);
  EXPECT_EQ(view.words.text, std::nullopt);
  EXPECT_EQ(view.words.nodes, std::nullopt);
}

TEST(MessageView, ImagesAndFilesComeFromTheParts) {
  TimelineItem item = makeMessage("a", kMorning);
  item.parts.push_back(ImagePart{"https://files.test/a.png", "image/png", "a.png", 10, 640, 480});
  item.parts.push_back(FilePart{"https://files.test/a.pdf", "application/pdf", "a.pdf", 20});
  const MessageView view = viewMessage(item, Delivery::Sent);
  EXPECT_EQ(view.images, (std::vector<ImageView>{{"https://files.test/a.png", "a.png", 640, 480}}));
  EXPECT_EQ(view.files, (std::vector<FileView>{{"https://files.test/a.pdf", "a.pdf", 20, "application/pdf"}}));
}

TEST(MessageView, MediaOfOtherSchemesIsLeftOut) {
  TimelineItem item = makeMessage("a", kMorning);
  item.parts.push_back(ImagePart{"javascript:alert(1)", "image/png", {}, {}, {}, {}});
  item.parts.push_back(FilePart{"data:text/html,x", "text/html", {}, {}});
  const MessageView view = viewMessage(item, Delivery::Sent);
  EXPECT_TRUE(view.images.empty());
  EXPECT_TRUE(view.files.empty());
}

struct MediaUrlCase {
  const char* name;
  const char* url;
  bool allowed;
};

class MediaUrls : public testing::TestWithParam<MediaUrlCase> {};

TEST_P(MediaUrls, AreHttpHttpsOrBlob) { EXPECT_EQ(isMediaUrl(GetParam().url), GetParam().allowed); }

INSTANTIATE_TEST_SUITE_P(, MediaUrls,
                         testing::ValuesIn<MediaUrlCase>({
                             {"Https", "https://files.test/a.png", true},
                             {"Http", "http://files.test/a.png", true},
                             {"AnyCase", "HTTPS://files.test/a.png", true},
                             {"Blob", "blob:https://shop.test/1", true},
                             {"SchemeAlone", "https://", false},
                             {"Javascript", "javascript:alert(1)", false},
                             {"JavascriptBehindSpace", " javascript:alert(1)", false},
                             {"Data", "data:image/svg+xml,x", false},
                             {"File", "file:///etc/hosts", false},
                             {"Relative", "/a.png", false},
                             {"AnotherHost", "//files.test/a.png", false},
                             {"Empty", "", false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

// --------------------------------------------------------------------------------------------- activity

TEST(ActivityRow, AnEventIsNamedByItsTypeAndActor) {
  AiAgent agent;
  agent.id = "AI";
  agent.name = "Robin";
  RowContext context;
  context.ais = {&agent, 1};
  TimelineItem item = makeEvent("a", kMorning, "participant_joined");
  std::get<EventPart>(item.parts.front()).actorAiAgentId = "AI";
  const auto row = std::get<ActivityRowView>(rowOf(item, context));
  ASSERT_EQ(row.items.size(), 1u);
  ActivityView joined;
  joined.id = "a";
  joined.name = "participant_joined";
  joined.textKey = "component.conversationEvent.participantJoined";
  joined.actorName = "Robin";
  joined.createdAtMs = kMorning.ms;
  EXPECT_EQ(row.items[0], joined);
}

TEST(ActivityRow, TheAiActorOfAnEventGoesBeforeTheTeammate) {
  AiAgent agent;
  agent.id = "AI";
  agent.name = "Robin";
  RowContext context;
  context.ais = {&agent, 1};
  TimelineItem item = fromHuman(makeEvent("a", kMorning), "U");
  std::get<EventPart>(item.parts.front()).actorUserId = "U";
  std::get<EventPart>(item.parts.front()).actorAiAgentId = "AI";
  EXPECT_EQ(viewActivity(item, context).actorName, "Robin");
}

TEST(ActivityRow, AnEventThatNamesNobodyIsSomeones) {
  RowContext context;
  context.names.someone = "Somebody";
  EXPECT_EQ(viewActivity(makeEvent("a", kMorning), context).actorName, "Somebody");
}

TEST(ActivityRow, AnEventWithoutAnActorIsItsSenders) {
  RowContext context;
  context.names.visitor = "You";
  EXPECT_EQ(viewActivity(fromVisitor(makeEvent("a", kMorning), "V1"), context).actorName, "You");
}

TEST(ActivityRow, AToolIsNamedWithItsState) {
  TimelineItem item = fromAi(makeTool("a", kMorning), "AI");
  item.text = "  looked it up ";
  ActivityView searched;
  searched.id = "a";
  searched.kind = ActivityKind::Tool;
  searched.name = "searchKnowledgeBase";
  searched.textKey = "component.searchKnowledgeTool.result";
  searched.text = "looked it up";
  searched.toolState = ToolState::Result;
  searched.createdAtMs = kMorning.ms;
  EXPECT_EQ(viewActivity(item, {}), searched);
}

TEST(ActivityRow, ASearchHasWhatItLookedForAndWhereItFoundIt) {
  TimelineItem item = fromAi(makeTool("a", kMorning), "AI");
  ToolPart& part = std::get<ToolPart>(item.parts.front());
  part.input = {R"({"query":"delivery"})"};
  part.output = json::Raw{R"({"data":{"articles":[{"sourceType":"url","sourceUrl":"https://e.test/a"}]}})"};
  const ActivityView view = viewActivity(item, {});
  EXPECT_EQ(view.query, "delivery");
  EXPECT_EQ(view.sources, (std::vector<SourceView>{{"https://e.test/a", "e.test/a"}}));
}

TEST(ActivityRow, APartThatIsNotForVisitorsIsPassedOver) {
  TimelineItem item = fromAi(makeTool("a", kMorning), "AI");
  ToolPart secret = std::get<ToolPart>(item.parts.front());
  secret.state = ToolState::Error;
  secret.callProviderMetadata = json::Raw{R"({"cossistant":{"visibility":"private"}})"};
  item.parts.insert(item.parts.begin(), secret);
  EXPECT_EQ(viewActivity(item, {}).toolState, ToolState::Result);
}

TEST(ActivityRow, ToolsOfAGroupHaveTheirIndicators) {
  Timeline timeline;
  (void)timeline.merge({fromAi(makeTool("a", kMorning), "AI"), fromAi(makeTool("b", kMorning), "AI")});
  const auto row = std::get<ActivityRowView>(viewRow(timeline, 1, {}));
  ASSERT_EQ(row.items.size(), 2u);
  EXPECT_EQ(row.items[0].indicator, ToolIndicator::Arrow);
}

TEST(ToolRow, AskingForAnAddressIsDoneWhenOneIsKnown) {
  const TimelineItem item = fromVisitor(makeItem("a", ItemType::Identification, kMorning), "V1");
  RowContext context;
  EXPECT_EQ(std::get<ToolRowView>(rowOf(item, context)).item.toolState, ToolState::Partial);
  context.isIdentified = true;
  EXPECT_EQ(std::get<ToolRowView>(rowOf(item, context)).item.toolState, ToolState::Result);
}

TEST(ActivityRow, AToolWithoutAValidPartIsStillAtWork) {
  TimelineItem item = makeItem("a", ItemType::Tool, kMorning);
  item.tool = "searchKnowledgeBase";
  EXPECT_EQ(viewActivity(item, {}).toolState, ToolState::Partial);
}

// ------------------------------------------------------------------------------------------------- JSON

TEST(RowJson, OfADay) {
  RowView row = DayRowView{"day:2026-03-02", "2026-03-02", DayLabel::Yesterday};
  EXPECT_EQ(json::encode(row), R"({"kind":"day","key":"day:2026-03-02","date":"2026-03-02","label":"yesterday"})");
}

TEST(RowJson, OfMessages) {
  TimelineItem item = fromVisitor(makeMessage("a", kMorning), "V1");
  item.parts.push_back(ImagePart{"https://files.test/a.png", "image/png", {}, {}, {}, {}});
  item.parts.push_back(FilePart{"https://files.test/a.pdf", "application/pdf", "a.pdf", 20});
  RowContext context = contextOf("V1");
  context.names.visitor = "You";
  EXPECT_EQ(
      json::encode(rowOf(item, context)),
      R"({"kind":"messages","key":"a","begins":true,"ends":true,"isSent":true,)"
      R"("face":{"kind":"visitor","name":"You","image":null,"seed":"public:V1","presence":null},)"
      R"("items":[{"id":"a","text":"hello","nodes":null,"isExpanded":false,"feedback":null,)"
      R"("images":[{"url":"https://files.test/a.png","filename":null,"width":null,"height":null}],)"
      R"("files":[{"url":"https://files.test/a.pdf","filename":"a.pdf","size":20,"mediaType":"application/pdf"}],)"
      R"("createdAtMs":1772442000000,"delivery":"sent"}],"readers":[]})");
}

TEST(RowJson, OfActivity) {
  RowContext context;
  context.names.team = "Team";
  EXPECT_EQ(json::encode(rowOf(fromHuman(makeEvent("a", kMorning), "U"), context)),
            R"({"kind":"activity","key":"a","begins":true,"ends":true,)"
            R"("face":{"kind":"human","name":"Team","image":null,"seed":"public:U","presence":null},)"
            R"("items":[{"id":"a","kind":"event","name":"resolved",)"
            R"("textKey":"component.conversationEvent.resolved","text":null,"actorName":"Team","query":null,)"
            R"("toolState":null,"indicator":null,"sources":[],"createdAtMs":1772442000000}]})");
}

TEST(RowJson, OfAToolThatStandsAlone) {
  RowContext context;
  context.names.ai = "AI";
  EXPECT_EQ(json::encode(rowOf(fromAi(makeItem("a", ItemType::Identification, kMorning), "X"), context)),
            R"({"kind":"tool","key":"a",)"
            R"("face":{"kind":"ai","name":"AI","image":null,"seed":"public:X","presence":null},)"
            R"("item":{"id":"a","kind":"tool","name":"identification",)"
            R"("textKey":"component.identificationTool.title","text":null,"actorName":null,"query":null,)"
            R"("toolState":"partial","indicator":null,"sources":[],"createdAtMs":1772442000000}})");
}

}  // namespace
}  // namespace cossistant
