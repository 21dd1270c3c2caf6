#include "core/runtime/flow/uploading.hpp"

#include <algorithm>
#include <utility>

#include "core/runtime/flow/composing.hpp"

namespace cossistant::flow {

namespace {

constexpr std::size_t kLongestFileName = 128;  // protocol §11

/// The file that an answer is for, or null when it is not waited for any more.
PickedFile* waitingFile(State& state, const std::string& composerId, const std::string& fileId) {
  const auto composer = state.composers.find(composerId);
  if (composer == state.composers.end() || !composer->second.sending) return nullptr;
  auto& files = composer->second.files;
  const auto file =
      std::find_if(files.begin(), files.end(), [&](const PickedFile& each) { return each.fileId == fileId; });
  return file == files.end() ? nullptr : &*file;
}

/// A name that the signing route takes: without slashes, and no longer than it may be. The public URL has no other
/// use for it than its ending, so the end is what stays.
std::string signedName(std::string_view name) {
  std::string kept(name.substr(name.size() > kLongestFileName ? name.size() - kLongestFileName : 0));
  for (char& c : kept) {
    if (c == '/' || c == '\\' || (c & 0x80) != 0) c = '-';
  }
  return kept;
}

void uploadFailed(State& state, Turn& turn, const std::string& composerId, const PickedFile& file,
                  const RequestFailure& failure) {
  const std::string told = file.name + " could not be uploaded: " + failure.message;
  cancelUpload(state, turn, composerId);
  state.composers[composerId].error = Failure{"upload_failed", told};
  turn.emitError(failure.code, told, "upload_failed");
}

}  // namespace

void uploadFiles(State& state, Turn& turn, const std::string& composerId) {
  for (const PickedFile& file : state.composers[composerId].files) {
    if (!file.url.empty()) continue;
    SignUploadRequest body;
    body.contentType = file.mediaType;
    body.websiteId = state.website.website->id;
    body.scope.organizationId = state.website.website->organizationId;
    body.scope.websiteId = body.websiteId;
    body.scope.conversationId = conversationOfComposer(state, composerId);
    if (!file.name.empty()) body.fileName = signedName(file.name);
    body.contentLength = file.size;
    body.useCdn = false;
    send(turn, request::SignUpload{composerId, file.fileId}, signUpload(state.identity, body));
  }
}

void uploadSigned(State& state, Turn& turn, const request::SignUpload& what, const HttpResult& result) {
  const PickedFile* file = waitingFile(state, what.composerId, what.fileId);
  if (!file) return;
  SignUploadResponse response;
  if (const auto failure = result.read(response)) return uploadFailed(state, turn, what.composerId, *file, *failure);
  sendFile(turn, request::UploadFile{what.composerId, what.fileId, std::move(response.publicUrl)},
           uploadFile(std::move(response.uploadUrl), file->mediaType), what.fileId);
}

void fileUploaded(State& state, Turn& turn, const request::UploadFile& what, const HttpResult& result) {
  PickedFile* file = waitingFile(state, what.composerId, what.fileId);
  if (!file) return;
  if (!result.succeeded()) return uploadFailed(state, turn, what.composerId, *file, result.failure());
  file->url = what.url;
  turn.changed(Slice::Composer);
  if (isUploaded(state.composers[what.composerId])) sendUploaded(state, turn, what.composerId);
}

void cancelUpload(State& state, Turn& turn, const std::string& composerId) {
  const auto composer = state.composers.find(composerId);
  if (composer == state.composers.end() || !composer->second.sending) return;
  composer->second.sending.reset();
  keepDraft(turn, composerId, composer->second.text);  // another tab may have changed it meanwhile
  turn.changed(Slice::Composer);
  std::erase_if(state.host.requests, [&](const auto& waiting) {
    const auto* signing = std::get_if<request::SignUpload>(&waiting.second);
    const auto* putting = std::get_if<request::UploadFile>(&waiting.second);
    const bool isOfComposer =
        (signing && signing->composerId == composerId) || (putting && putting->composerId == composerId);
    if (isOfComposer) turn.effect(effect::HttpCancel{waiting.first});
    return isOfComposer;
  });
}

}  // namespace cossistant::flow
