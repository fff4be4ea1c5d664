/* Makes the disk fail: loaded before libc, it counts the calls of one kind on
 * files below one folder, and lets some of them fail.
 *
 *   IOC_SHIM_UNDER   the folder
 *   IOC_SHIM_CALL    write, sync, truncate, unlink, read or open
 *   IOC_SHIM_FROM    the first call that fails, counted from 1
 *   IOC_SHIM_TIMES   how many fail from there on
 *   IOC_SHIM_EFFECT  eio or enospc: the call does nothing and fails
 *                    short: a write writes half, and its next one fails
 *                    kill: a write writes half, and the process is killed
 *   IOC_SHIM_LOG     a file that gets a byte for each call that failed; without
 *                    IOC_SHIM_FROM for each call
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;
static atomic_int cut_descriptor = -1;

static const char *told(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

static void note(void) {
    int log = syscall(SYS_openat, AT_FDCWD, told("IOC_SHIM_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (log >= 0) {
        syscall(SYS_write, log, ".", 1);
        syscall(SYS_close, log);
    }
}

/* Whether this call of a kind on a path is to fail. */
static int fails(const char *kind, const char *path) {
    const char *under = told("IOC_SHIM_UNDER");
    if (!*under || strncmp(path, under, strlen(under)) || strcmp(kind, told("IOC_SHIM_CALL"))) return 0;
    const char *from = told("IOC_SHIM_FROM");
    long call = atomic_fetch_add(&calls, 1) + 1;
    if (*from && (call < atol(from) || call >= atol(from) + atol(told("IOC_SHIM_TIMES")))) return 0;
    note();
    return *from != 0;
}

static int fails_at(const char *kind, int descriptor) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(kind, path);
}

static int refuse(void) {
    const char *effect = told("IOC_SHIM_EFFECT");
    if (!strcmp(effect, "kill")) raise(SIGKILL);
    errno = strcmp(effect, "eio") ? ENOSPC : EIO;
    return -1;
}

static int does(const char *effect) { return !strcmp(told("IOC_SHIM_EFFECT"), effect); }

/* A write of `count` bytes: -1 if it was refused, else how many to write. */
static ssize_t grant(int descriptor, size_t count) {
    int expected = descriptor;
    if (atomic_compare_exchange_strong(&cut_descriptor, &expected, -1)) return refuse();
    if (!fails_at("write", descriptor)) return count;
    if (does("short") && count > 1) {
        atomic_store(&cut_descriptor, descriptor);
        return count / 2;
    }
    return does("kill") ? (ssize_t)(count / 2) : refuse();
}

static void after_write(size_t count, ssize_t granted) {
    if ((size_t)granted < count && does("kill")) raise(SIGKILL);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    ssize_t granted = grant(descriptor, count);
    if (granted < 0) return -1;
    ssize_t done = syscall(SYS_write, descriptor, bytes, granted);
    after_write(count, granted);
    return done;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
    ssize_t granted = grant(descriptor, count);
    if (granted < 0) return -1;
    ssize_t done = syscall(SYS_pwrite64, descriptor, bytes, granted, at);
    after_write(count, granted);
    return done;
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t at) {
    if (fails_at("read", descriptor)) return refuse();
    return syscall(SYS_pread64, descriptor, bytes, count, at);
}

int fsync(int descriptor) {
    return fails_at("sync", descriptor) ? refuse() : (int)syscall(SYS_fsync, descriptor);
}

int fdatasync(int descriptor) {
    return fails_at("sync", descriptor) ? refuse() : (int)syscall(SYS_fdatasync, descriptor);
}

int ftruncate64(int descriptor, off64_t length) {
    return fails_at("truncate", descriptor) ? refuse() : (int)syscall(SYS_ftruncate, descriptor, length);
}

int unlink(const char *path) {
    return fails("unlink", path) ? refuse() : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

static int opens(const char *path, int flags, va_list rest) {
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    return fails("open", path) ? refuse() : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    int descriptor = opens(path, flags, rest);
    va_end(rest);
    return descriptor;
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    int descriptor = opens(path, flags | O_LARGEFILE, rest);
    va_end(rest);
    return descriptor;
}
