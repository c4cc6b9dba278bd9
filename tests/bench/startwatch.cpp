// SPDX-License-Identifier: Apache-2.0

/// Starts a program and tells when its first window is there: startwatch PROGRAM [ARGUMENTS]
///
/// On an X server without a window manager, so that the program's own window is the root's child.
/// Prints one line of JSON: the milliseconds from just before exec until the window is mapped, and
/// until something is painted in it; then, when the program has come to rest, its resident and its
/// proportional memory in KiB. Ends the program. Exit code 2 without a window in 30 seconds.

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto patience = 30s;
/// A program rests when it has used no time of a processor for so long.
constexpr auto rest = 500ms;
constexpr auto longestUnrest = 10s;
/// Smaller windows are not what the user waits for: helpers of a toolkit.
constexpr int smallest = 100;

/// What XCB gives is the caller's to free.
struct Freed
{
    void operator()(void *what) const { std::free(what); }
};
template<typename T>
using Owned = std::unique_ptr<T, Freed>;

struct Start
{
    std::optional<Clock::time_point> mapped;
    std::optional<Clock::time_point> painted;
};

/// Watches the children of the root window.
class Watch
{
public:
    Watch() : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection) != 0)
            return;
        const auto *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        const std::uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, screen->root, XCB_CW_EVENT_MASK, &events);
        const auto *damage = xcb_get_extension_data(m_connection, &xcb_damage_id);
        m_damageEvent = damage->first_event + XCB_DAMAGE_NOTIFY;
        const Owned<xcb_damage_query_version_reply_t> version(xcb_damage_query_version_reply(
            m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));
        m_isReady = version && damage->present != 0;
    }
    ~Watch() { xcb_disconnect(m_connection); }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    [[nodiscard]] bool isReady() const { return m_isReady; }

    [[nodiscard]] Start firstWindow()
    {
        Start start;
        const auto end = Clock::now() + patience;
        pollfd wait {xcb_get_file_descriptor(m_connection), POLLIN, 0};
        while (!start.painted && Clock::now() < end) {
            while (const Owned<xcb_generic_event_t> event {xcb_poll_for_event(m_connection)})
                take(*event, start);
            xcb_flush(m_connection);
            ::poll(&wait, 1, 50);
        }
        return start;
    }

private:
    void take(const xcb_generic_event_t &event, Start &start)
    {
        const auto now = Clock::now();
        const auto type = event.response_type & 0x7F;
        if (type == XCB_CREATE_NOTIFY) {
            const auto &made = reinterpret_cast<const xcb_create_notify_event_t &>(event);
            if (made.override_redirect == 0) {
                const auto damage = xcb_generate_id(m_connection);
                xcb_damage_create(m_connection, damage, made.window,
                                  XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
            }
        } else if (type == XCB_CONFIGURE_NOTIFY) {
            const auto &size = reinterpret_cast<const xcb_configure_notify_event_t &>(event);
            if (size.width >= smallest && size.height >= smallest)
                m_large.insert(size.window);
        } else if (type == XCB_MAP_NOTIFY && !start.mapped) {
            const auto &mapped = reinterpret_cast<const xcb_map_notify_event_t &>(event);
            if (mapped.override_redirect == 0 && isLarge(mapped.window)) {
                m_window = mapped.window;
                start.mapped = now;
            }
        } else if (type == m_damageEvent && start.mapped) {
            const auto &damage = reinterpret_cast<const xcb_damage_notify_event_t &>(event);
            if (damage.drawable == m_window)
                start.painted = now;
        }
    }

    [[nodiscard]] bool isLarge(xcb_window_t window)
    {
        if (m_large.count(window) != 0)
            return true;
        const Owned<xcb_get_geometry_reply_t> size(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        return size && size->width >= smallest && size->height >= smallest;
    }

    xcb_connection_t *m_connection;
    bool m_isReady = false;
    int m_damageEvent = 0;
    xcb_window_t m_window = 0;
    std::set<xcb_window_t> m_large;
};

/// Ticks of a processor that the process has used.
long usedTime(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(file, line);
    const auto behindName = line.rfind(')');
    if (behindName == std::string::npos)
        return -1;
    long user = 0;
    long system = 0;
    // State and ten numbers stand between the name and the times.
    std::sscanf(line.c_str() + behindName + 1,
                " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system);
    return user + system;
}

void waitForRest(pid_t process)
{
    const auto end = Clock::now() + longestUnrest;
    auto used = usedTime(process);
    auto since = Clock::now();
    while (Clock::now() - since < rest && Clock::now() < end) {
        std::this_thread::sleep_for(50ms);
        const auto now = usedTime(process);
        if (now != used) {
            used = now;
            since = Clock::now();
        }
    }
}

/// The number behind `name:` in a file of /proc, in KiB; -1 when it is not there.
long kibibytes(pid_t process, const char *fileName, const std::string &name)
{
    std::ifstream file("/proc/" + std::to_string(process) + '/' + fileName);
    std::string line;
    while (std::getline(file, line)) {
        if (line.compare(0, name.size(), name) == 0)
            return std::strtol(line.c_str() + name.size(), nullptr, 10);
    }
    return -1;
}

double milliseconds(Clock::duration span)
{
    return std::chrono::duration<double, std::milli>(span).count();
}

} // namespace

int main(int argc, char **argv)
{
    Watch watch;
    if (argc < 2 || !watch.isReady()) {
        std::fputs("usage: startwatch PROGRAM [ARGUMENTS], with DISPLAY\n", stderr);
        return 2;
    }
    pid_t process = 0;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto begin = Clock::now();
    if (posix_spawnp(&process, argv[1], &files, nullptr, argv + 1, environ) != 0)
        return 2;
    const auto start = watch.firstWindow();
    if (start.painted)
        waitForRest(process);
    const auto resident = kibibytes(process, "status", "VmRSS:");
    const auto shared = kibibytes(process, "smaps_rollup", "Pss:");
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    if (!start.painted)
        return 2;
    std::printf("{\"mapped\": %.2f, \"painted\": %.2f, \"rss\": %ld, \"pss\": %ld}\n",
                milliseconds(*start.mapped - begin), milliseconds(*start.painted - begin), resident,
                shared);
    return 0;
}
