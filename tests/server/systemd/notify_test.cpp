#include "server/systemd/notify.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

/// A socket as systemd listens on it.
class Manager {
 public:
  explicit Manager(const std::string& name) : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name[0] == '@') address.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    EXPECT_EQ(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), length), 0);
  }
  ~Manager() { ::close(socket_); }
  Manager(const Manager&) = delete;
  Manager& operator=(const Manager&) = delete;

  [[nodiscard]] std::string heard() const {
    char text[64];
    const ssize_t size = ::recv(socket_, text, sizeof text, 0);
    return size < 0 ? "" : std::string(text, static_cast<std::size_t>(size));
  }

 private:
  int socket_;
};

TEST(Notify, SystemdHearsThatTheServerIsReady) {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "notify").string();
  const Manager manager(path);
  EXPECT_EQ(notifyReady(path), std::nullopt);
  EXPECT_EQ(manager.heard(), "READY=1");
}

TEST(Notify, TheNameMayBeAbstract) {
  const std::string name = "@cossistant-notify-" + std::to_string(::getpid());
  const Manager manager(name);
  EXPECT_EQ(notifyReady(name), std::nullopt);
  EXPECT_EQ(manager.heard(), "READY=1");
}

TEST(Notify, WithoutSystemdNothingIsSaid) {
  EXPECT_EQ(notifyReady(std::nullopt), std::nullopt);
  EXPECT_EQ(notifyReady(""), std::nullopt);
}

TEST(Notify, WhoCannotBeToldIsNamed) {
  EXPECT_THAT(notifyReady("/nowhere/notify").value_or(""), ::testing::HasSubstr("/nowhere/notify"));
  EXPECT_THAT(notifyReady(std::string(200, 'x')).value_or(""), ::testing::HasSubstr("longer"));
}

}  // namespace
}  // namespace cossistant::server
