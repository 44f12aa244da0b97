/*
 * Loaded into a process with LD_PRELOAD: records what it does to the files of one folder, in order and with the
 * bytes, and lets the n-th such operation fail or be the last. What the process writes to standard output is
 * recorded too: it stands for what the crew was told.
 *
 *   HATCHWISE_FOLDER  the folder, an absolute path
 *   HATCHWISE_TRACE   the file for the record; without it nothing is recorded
 *   HATCHWISE_FAULT   "<operations> <first> <count> <errno>": which operations (the sum of the bits 1 << what),
 *                     from which of them on, how many of them, and the error; with error 0 the process is killed
 *                     <count> microseconds after the first of them began. The word "fault" on standard error says
 *                     that it came to it
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* The same numbers stand in operations.ts. */
enum what { OPENED = 1, WRITTEN, RESIZED, SYNCED, NOT_SYNCED, RENAMED, LINKED, UNLINKED, FOLDER_MADE, SAID };

/* Followed by the names, with a zero byte between two, and by the bytes. */
struct record {
  uint32_t what;
  int32_t fd;
  uint64_t at;
  uint32_t names;
  uint32_t bytes;
};

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define FDS 4096
static char *paths[FDS];
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int trace = -1;
static long fault_mask, fault_first, fault_count, fault_error, fault_seen;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("HATCHWISE_FOLDER");
  if (!folder) return;
  folder_length = strlen(folder);
  const char *fault = getenv("HATCHWISE_FAULT");
  if (fault) sscanf(fault, "%ld %ld %ld %ld", &fault_mask, &fault_first, &fault_count, &fault_error);
  const char *file = getenv("HATCHWISE_TRACE");
  if (file) trace = REAL(open64)(file, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
  return folder && path && !strncmp(path, folder, folder_length) && (path[folder_length] == '/' || !path[folder_length]);
}

static const char *path_of(int fd) {
  return fd >= 0 && fd < FDS ? paths[fd] : NULL;
}

static void remember(int fd, const char *path) {
  if (fd < 0 || fd >= FDS) return;
  free(paths[fd]);
  paths[fd] = is_ours(path) ? strdup(path) : NULL;
}

static void *kill_later(void *nothing) {
  usleep((useconds_t)fault_count);
  kill(getpid(), SIGKILL);
  return nothing;
}

/* Is this operation to fail? Then errno says why. */
static int fails(enum what what) {
  if (!(fault_mask >> what & 1)) return 0;
  long n = ++fault_seen;
  if (n == fault_first) REAL(write)(2, "fault\n", 6);
  if (!fault_error) {
    pthread_t thread;
    if (n == fault_first && pthread_create(&thread, NULL, kill_later, NULL)) abort();
    return 0;
  }
  if (n < fault_first || n >= fault_first + fault_count) return 0;
  errno = (int)fault_error;
  return 1;
}

static void put(enum what what, int fd, uint64_t at, const char *one, const char *two, const void *bytes, size_t length) {
  if (trace < 0) return;
  int error = errno;
  char names[2 * PATH_MAX];
  int named = snprintf(names, sizeof names, "%s%c%s", one, 0, two);
  if (!*two) named--;
  struct record record = {what, fd, at, (uint32_t)named, (uint32_t)length};
  struct iovec parts[] = {{&record, sizeof record}, {names, (size_t)named}, {(void *)bytes, length}};
  ssize_t whole = (ssize_t)(sizeof record + (size_t)named + length);
  if (REAL(writev)(trace, parts, 3) != whole) abort();
  errno = error;
}

/* Does the call in order with all others and records it where it succeeds. */
#define DO(type, ours, what, call, record)                                                                             \
  ({                                                                                                                   \
    type result = -1;                                                                                                  \
    if (!(ours)) {                                                                                                     \
      result = call;                                                                                                   \
    } else {                                                                                                           \
      pthread_mutex_lock(&order);                                                                                      \
      if (!fails(what)) result = call;                                                                                 \
      if (result >= 0) record;                                                                                         \
      pthread_mutex_unlock(&order);                                                                                    \
    }                                                                                                                  \
    result;                                                                                                            \
  })

static uint64_t position(int fd) {
  struct stat status;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &status) ? 0 : (uint64_t)status.st_size;
  return (uint64_t)lseek(fd, 0, SEEK_CUR);
}

static int open_any(const char *path, int flags, mode_t mode) {
  int ours = is_ours(path);
  int fd = DO(int, ours, flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR) ? OPENED : 0, REAL(open64)(path, flags, mode),
              put(OPENED, result, (uint64_t)flags, path, "", "", 0));
  remember(fd, path);
  return fd;
}

#define OPEN(name)                                                                                                     \
  int name(const char *path, int flags, ...) {                                                                         \
    va_list more;                                                                                                      \
    va_start(more, flags);                                                                                             \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;                                            \
    va_end(more);                                                                                                      \
    return open_any(path, flags, mode);                                                                                \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  remember(fd, NULL);
  return REAL(close)(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  int said = fd == 1 && folder;
  if (said) {
    pthread_mutex_lock(&order);
    put(SAID, fd, 0, "", "", bytes, length);
    pthread_mutex_unlock(&order);
  }
  uint64_t at = 0;
  return DO(ssize_t, path_of(fd), WRITTEN, (at = position(fd), REAL(write)(fd, bytes, length)),
            put(WRITTEN, fd, at, "", "", bytes, (size_t)result));
}

/* One write each, so that a cut may fall between them. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!path_of(fd)) return REAL(writev)(fd, parts, count);
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t one = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (one < 0) return all ? all : one;
    all += one;
    if ((size_t)one < parts[i].iov_len) break;
  }
  return all;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  return DO(ssize_t, path_of(fd), WRITTEN, REAL(pwrite64)(fd, bytes, length, at),
            put(WRITTEN, fd, (uint64_t)at, "", "", bytes, (size_t)result));
}

int ftruncate64(int fd, off64_t size) {
  return DO(int, path_of(fd), RESIZED, REAL(ftruncate64)(fd, size), put(RESIZED, fd, (uint64_t)size, "", "", "", 0));
}

/* What was written before a sync that fails may never reach the disk, whatever later ones say: that is recorded too. */
static int sync_any(int fd, int (*real)(int)) {
  if (!path_of(fd)) return real(fd);
  pthread_mutex_lock(&order);
  int result = fails(SYNCED) ? -1 : real(fd);
  put(result < 0 ? NOT_SYNCED : SYNCED, fd, 0, "", "", "", 0);
  pthread_mutex_unlock(&order);
  return result;
}

int fsync(int fd) {
  return sync_any(fd, REAL(fsync));
}

int fdatasync(int fd) {
  return sync_any(fd, REAL(fdatasync));
}

int rename(const char *from, const char *to) {
  return DO(int, is_ours(from) || is_ours(to), RENAMED, REAL(rename)(from, to), put(RENAMED, -1, 0, from, to, "", 0));
}

int link(const char *from, const char *to) {
  return DO(int, is_ours(to), LINKED, REAL(link)(from, to), put(LINKED, -1, 0, from, to, "", 0));
}

int unlink(const char *path) {
  return DO(int, is_ours(path), UNLINKED, REAL(unlink)(path), put(UNLINKED, -1, 0, path, "", "", 0));
}

int rmdir(const char *path) {
  return DO(int, is_ours(path), UNLINKED, REAL(rmdir)(path), put(UNLINKED, -1, 0, path, "", "", 0));
}

int unlinkat(int fd, const char *name, int flags) {
  char path[2 * PATH_MAX];
  const char *in = *name == '/' ? NULL : path_of(fd);
  snprintf(path, sizeof path, "%s%s%s", in ? in : "", in ? "/" : "", name);
  return DO(int, is_ours(path), UNLINKED, REAL(unlinkat)(fd, name, flags), put(UNLINKED, -1, 0, path, "", "", 0));
}

/* Making a folder that is there asks nothing of the disk. */
int mkdir(const char *path, mode_t mode) {
  return DO(int, is_ours(path) && access(path, F_OK), FOLDER_MADE, REAL(mkdir)(path, mode), put(FOLDER_MADE, -1, 0, path, "", "", 0));
}

/* Copies go through write, where they are seen. */
long syscall(long number, ...) {
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
  long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  if (number == SYS_copy_file_range) {
    errno = ENOSYS;
    return -1;
  }
  return REAL(syscall)(number, a, b, c, d, e, f);
}

ssize_t sendfile(int out, int in, off_t *at, size_t length) {
  (void)out, (void)in, (void)at, (void)length;
  errno = EINVAL;
  return -1;
}

ssize_t sendfile64(int out, int in, off64_t *at, size_t length) {
  (void)out, (void)in, (void)at, (void)length;
  errno = EINVAL;
  return -1;
}
