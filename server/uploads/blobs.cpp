#include "server/uploads/blobs.hpp"

#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>
#include <thread>

#include "server/auth/crypto.hpp"
#include "server/auth/secret.hpp"
#include "server/log/log.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::seconds kPause{30};  // before a store that failed is asked again

}  // namespace

class Blobs::Impl {
 public:
  Impl(std::vector<BlobStore*> stores, fs::path journal) : stores_(std::move(stores)), journal_(std::move(journal)) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(journal_, ignored)) {
      std::ifstream note(entry.path());
      std::string prefix;
      std::getline(note, prefix);
      // What was being written when the server ended had not been promised.
      if (isUploadPrefix(prefix)) waiting_.push_back(std::move(prefix));
    }
    thread_ = std::thread([this] { run(); });
  }

  [[nodiscard]] const BlobStore& home() const noexcept { return *stores_.front(); }

  void removePrefix(const std::string& prefix) {
    if (!isUploadPrefix(prefix)) return log(LogLevel::Error, "not the start of keys", {{"prefix", prefix}});
    try {
      fs::create_directories(journal_);
      writePrivateFile(noteOf(prefix), prefix + "\n");
    } catch (const std::exception& error) {
      log(LogLevel::Error, "a restart would forget to remove files", {{"prefix", prefix}, {"error", error.what()}});
    }
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(prefix);
    }
    wake_.notify_one();
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

 private:
  [[nodiscard]] fs::path noteOf(const std::string& prefix) const { return journal_ / sha256Hex(prefix); }

  void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      const std::string prefix = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      const bool isDone = removeEverywhere(prefix);
      lock.lock();
      if (isDone) continue;
      waiting_.push_back(prefix);
      wake_.wait_for(lock, kPause, [this] { return stopping_; });
    }
  }

  bool removeEverywhere(const std::string& prefix) {
    try {
      for (BlobStore* store : stores_) store->removePrefix(prefix);
    } catch (const BlobError& error) {
      log(LogLevel::Error, "files were not removed", {{"prefix", prefix}, {"error", error.what()}});
      return false;
    }
    std::error_code ignored;
    fs::remove(noteOf(prefix), ignored);
    return true;
  }

  std::vector<BlobStore*> stores_;
  fs::path journal_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::string> waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

Blobs::Blobs(std::vector<BlobStore*> stores, fs::path journal)
    : impl_(std::make_unique<Impl>(std::move(stores), std::move(journal))) {}
Blobs::~Blobs() { impl_->stop(); }
const BlobStore& Blobs::home() const noexcept { return impl_->home(); }
void Blobs::removePrefix(const std::string& prefix) { impl_->removePrefix(prefix); }
void Blobs::stop() { impl_->stop(); }

}  // namespace cossistant::server
