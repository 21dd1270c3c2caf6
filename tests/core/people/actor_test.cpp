#include "core/people/actor.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(Actor, AUserComesBeforeAnAiAgentAndAVisitor) {
  EXPECT_EQ(resolveActor("u1", "ai1", "v1"), (Actor{ActorType::User, "u1"}));
}

TEST(Actor, AnAiAgentComesBeforeAVisitor) {
  EXPECT_EQ(resolveActor(std::nullopt, "ai1", "v1"), (Actor{ActorType::AiAgent, "ai1"}));
}

TEST(Actor, AVisitorIdAloneIsTheVisitor) {
  EXPECT_EQ(resolveActor(std::nullopt, std::nullopt, "v1"), (Actor{ActorType::Visitor, "v1"}));
}

TEST(Actor, EmptyIdsCountAsAbsent) {
  EXPECT_EQ(resolveActor("", "", "v1"), (Actor{ActorType::Visitor, "v1"}));
  EXPECT_EQ(resolveActor(std::nullopt, std::nullopt, ""), std::nullopt);
}

TEST(Actor, AnotherTypeOfActorWithTheSameIdIsNotTheVisitor) {
  EXPECT_TRUE(isVisitor(Actor{ActorType::Visitor, "x"}, "x"));
  EXPECT_FALSE(isVisitor(Actor{ActorType::User, "x"}, "x"));
}

}  // namespace
}  // namespace cossistant
