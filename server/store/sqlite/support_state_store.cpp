#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

int typeOf(const SupportTarget& target) { return static_cast<int>(target.type); }

std::string selectVisitorsOf(SupportTargetType type) {
  const std::string select = "SELECT visitors.id FROM visitors ";
  const std::string order = " ORDER BY visitors.last_seen_at DESC, visitors.id LIMIT ?";
  if (type == SupportTargetType::Visitor) return select + "WHERE website_id = ? AND id = ?" + order;
  if (type == SupportTargetType::Contact) return select + "WHERE website_id = ? AND contact_id = ?" + order;
  return select +
         "JOIN contacts ON visitors.contact_id = contacts.id "
         "WHERE contacts.website_id = ? AND contacts.contact_organization_id = ?" +
         order;
}

std::vector<std::string> readTexts(Statement& query) {
  std::vector<std::string> texts;
  while (query.step()) texts.push_back(query.row().text());
  return texts;
}

}  // namespace

std::vector<std::string> SqliteStore::featureFlags(std::string_view websiteId, const SupportTarget& target) {
  Statement query = database_.query(
      "SELECT flag FROM feature_flags WHERE website_id = ? AND target_type = ? AND target_id = ? ORDER BY flag");
  query.bind(websiteId, typeOf(target), target.id);
  return readTexts(query);
}

void SqliteStore::putFeatureFlags(std::string_view websiteId, const SupportTarget& target,
                                  const std::vector<std::string>& flags) {
  database_.query("DELETE FROM feature_flags WHERE website_id = ? AND target_type = ? AND target_id = ?")
      .bind(websiteId, typeOf(target), target.id)
      .run();
  for (const std::string& flag : flags) {
    database_.query("INSERT INTO feature_flags (website_id, target_type, target_id, flag) VALUES (?, ?, ?, ?)")
        .bind(websiteId, typeOf(target), target.id, flag)
        .run();
  }
}

std::vector<OnboardingStep> SqliteStore::onboarding(std::string_view websiteId, const SupportTarget& target) {
  Statement query = database_.query(
      "SELECT step_id, completed, metadata FROM onboarding_steps "
      "WHERE website_id = ? AND target_type = ? AND target_id = ? ORDER BY id");
  query.bind(websiteId, typeOf(target), target.id);
  std::vector<OnboardingStep> steps;
  while (query.step()) {
    Row row = query.row();
    OnboardingStep step;
    step.id = row.text();
    step.completed = row.boolean();
    step.metadata = row.optionalRaw();
    steps.push_back(std::move(step));
  }
  return steps;
}

void SqliteStore::putOnboardingStep(std::string_view websiteId, const SupportTarget& target,
                                    const OnboardingStep& step) {
  database_
      .query(
          "INSERT INTO onboarding_steps (website_id, target_type, target_id, step_id, completed, metadata) "
          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (website_id, target_type, target_id, step_id) "
          "DO UPDATE SET completed = excluded.completed, metadata = excluded.metadata")
      .bind(websiteId, typeOf(target), target.id, step.id, step.completed, step.metadata)
      .run();
}

void SqliteStore::removeOnboarding(std::string_view websiteId, const SupportTarget& target) {
  database_.query("DELETE FROM onboarding_steps WHERE website_id = ? AND target_type = ? AND target_id = ?")
      .bind(websiteId, typeOf(target), target.id)
      .run();
}

std::vector<std::string> SqliteStore::visitorIdsOf(std::string_view websiteId, const SupportTarget& target,
                                                   std::int64_t limit) {
  Statement query = database_.query(selectVisitorsOf(target.type));
  query.bind(websiteId, target.id, limit);
  return readTexts(query);
}

}  // namespace cossistant::server
