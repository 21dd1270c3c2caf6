#pragma once

#include <string>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// The files of a message go to a store before the message is sent (protocol §11): all at once, and when one of them
/// fails, the message stays in its composer with all of its files.

namespace cossistant::flow {

/// Asks where the files of a composer that are not uploaded yet can be put.
void uploadFiles(State& state, Turn& turn, const std::string& composerId);
void uploadSigned(State& state, Turn& turn, const request::SignUpload& what, const HttpResult& result);
void fileUploaded(State& state, Turn& turn, const request::UploadFile& what, const HttpResult& result);
/// Leaves the message in its composer. Nothing when it is not being uploaded.
void cancelUpload(State& state, Turn& turn, const std::string& composerId);

}  // namespace cossistant::flow
