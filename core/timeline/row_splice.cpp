#include "core/timeline/row_splice.hpp"

namespace cossistant {

void describe(json::Fields& fields, RowSplice& splice) {
  fields.field("at", splice.at);
  fields.field("removed", splice.removed);
  fields.field("inserted", splice.inserted);
}

void describe(json::Fields& fields, RowPatch& patch) {
  fields.field("conversationId", patch.conversationId);
  fields.field("rowCount", patch.rowCount);
  fields.writtenList("splices", patch.splices);
}

}  // namespace cossistant
