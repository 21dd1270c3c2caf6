#include "server/openapi/schema_walk.hpp"

#include <gtest/gtest.h>

#include "core/model/part.hpp"
#include "core/model/requests.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

struct Inner {
  std::string id;
};
void describe(json::Fields& fields, Inner& inner) { fields.field("id", inner.id); }

struct Sample {
  std::string text;
  bool flag = false;
  std::int64_t whole = 0;
  json::Number number{"0"};
  Timestamp time;
  json::Raw raw;
  std::vector<std::string> strings;
  Visibility visibility = Visibility::Public;
  Inner inner;
  std::vector<Inner> list;
};
void describe(json::Fields& fields, Sample& sample) {
  fields.field("text", sample.text);
  fields.field("flag", sample.flag);
  fields.field("whole", sample.whole);
  fields.field("number", sample.number);
  fields.field("time", sample.time);
  fields.field("raw", sample.raw);
  fields.field("strings", sample.strings);
  fields.enumField("visibility", sample.visibility);
  fields.object("inner", sample.inner);
  fields.list("list", sample.list);
}

struct Gaps {
  std::optional<std::string> null;
  std::optional<std::string> omitted;
  std::string defaulted;
  std::optional<Inner> inner;
  std::optional<Visibility> visibility;
  std::optional<std::string> named;
};
void describe(json::Fields& fields, Gaps& gaps) {
  fields.field("null", gaps.null, Absence::Null);
  fields.field("omitted", gaps.omitted, Absence::Omit);
  fields.defaulted("defaulted", gaps.defaulted);
  fields.object("inner", gaps.inner, Absence::Null);
  fields.enumField("visibility", gaps.visibility, Absence::Omit);
  fields.field("named", gaps.named, Absence::Null);
  if (fields.reading() && !fields.has("named") && !fields.hasNull("named")) fields.reject("named", "is missing");
}

namespace other {
struct Inner {
  bool flag = false;
};
void describe(json::Fields& fields, Inner& inner) { fields.field("flag", inner.flag); }
}  // namespace other

/// All schemas that come with one of a `T`.
template <class T>
std::string schemasOf(SchemaWalk::Of of) {
  Schemas schemas;
  static_cast<void>(SchemaWalk(schemas, of).schemaOf<T>());
  return schemas.json();
}

TEST(SchemaWalk, KnowsEveryKindOfField) {
  EXPECT_EQ(schemasOf<Sample>(SchemaWalk::Of::Answer),
            R"({"Inner":{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]},)"
            R"("Sample":{"type":"object","properties":{"text":{"type":"string"},"flag":{"type":"boolean"},)"
            R"("whole":{"type":"integer"},"number":{"type":"number"},)"
            R"("time":{"type":"string","format":"date-time"},"raw":{},)"
            R"("strings":{"type":"array","items":{"type":"string"}},"visibility":{"enum":["public","private"]},)"
            R"("inner":{"$ref":"#/components/schemas/Inner"},)"
            R"("list":{"type":"array","items":{"$ref":"#/components/schemas/Inner"}}},)"
            R"("required":["text","flag","whole","number","time","raw","strings","visibility","inner","list"]}})");
}

TEST(SchemaWalk, AnAnswerHasAllButWhatIsLeftOut) {
  const std::string schemas = schemasOf<Gaps>(SchemaWalk::Of::Answer);
  EXPECT_NE(schemas.find(R"("null":{"anyOf":[{"type":"string"},{"type":"null"}]},"omitted":{"type":"string"},)"
                         R"("defaulted":{"type":"string"},)"
                         R"("inner":{"anyOf":[{"$ref":"#/components/schemas/Inner"},{"type":"null"}]},)"
                         R"("visibility":{"enum":["public","private"]})"),
            std::string::npos)
      << schemas;
  EXPECT_NE(schemas.find(R"("required":["null","defaulted","inner","named"])"), std::string::npos) << schemas;
}

TEST(SchemaWalk, ABodyNeedsOnlyWhatItIsRefusedWithout) {
  const std::string schemas = schemasOf<Gaps>(SchemaWalk::Of::Body);
  EXPECT_NE(schemas.find(R"("required":["named"])"), std::string::npos) << schemas;
  EXPECT_NE(schemas.find(R"("omitted":{"anyOf":[{"type":"string"},{"type":"null"}]})"), std::string::npos) << schemas;
}

TEST(SchemaWalk, TwoTypesOfOneNameHaveTwoSchemas) {
  Schemas schemas;
  SchemaWalk walk(schemas, SchemaWalk::Of::Answer);
  EXPECT_EQ(walk.schemaOf<Inner>(), R"({"$ref":"#/components/schemas/Inner"})");
  EXPECT_EQ(walk.schemaOf<Inner>(), R"({"$ref":"#/components/schemas/Inner"})");
  EXPECT_EQ(walk.schemaOf<other::Inner>(), R"({"$ref":"#/components/schemas/InnerVariant"})");
}

TEST(SchemaWalk, AVariantIsAnyOfItsAlternativesInBothDirections) {
  const std::string answer = schemasOf<Part>(SchemaWalk::Of::Answer);
  EXPECT_EQ(answer, schemasOf<Part>(SchemaWalk::Of::Body));
  EXPECT_TRUE(answer.starts_with(R"({"Part":{"anyOf":[{"type":"object","properties":{"type":{"const":"text"},)"))
      << answer;
  for (const char* type : {"reasoning", "source-url", "file", "image", "event", "feedback"}) {
    EXPECT_NE(answer.find(R"({"const":")" + std::string(type) + R"("})"), std::string::npos) << type;
  }
}

}  // namespace
}  // namespace cossistant::server
