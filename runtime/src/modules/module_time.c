/* The module time. */
#define _POSIX_C_SOURCE 200809L /* clocks */

#include <errno.h>
#include <math.h>
#include <time.h>

#include "errors.h"
#include "modules.h"
#include "bigint.h"
#include "sequence.h"
#include "tuple.h"

enum { NAP = 50 * 1000 * 1000 }; /* nanoseconds, after which a sleeping program looks whether it is interrupted */

static int64_t clock_nanoseconds(clockid_t clock) {
    struct timespec now = {0};
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static Value clock_seconds(clockid_t clock) {
    return value_from_double((double)clock_nanoseconds(clock) * 1e-9);
}

#define CLOCK(name, clock)                                                                  \
    static Value time_##name(Thread *thread, const Value *args, int count) {                \
        (void)thread;                                                                       \
        (void)args;                                                                         \
        (void)count;                                                                        \
        return clock_seconds(clock);                                                        \
    }                                                                                       \
    static Value time_##name##_ns(Thread *thread, const Value *args, int count) {           \
        (void)args;                                                                         \
        (void)count;                                                                        \
        return nanoseconds_value(thread, clock_nanoseconds(clock));                         \
    }

static Value nanoseconds_value(Thread *thread, int64_t nanoseconds) {
    return value_from_int64(thread, nanoseconds);
}

CLOCK(time, CLOCK_REALTIME)
CLOCK(monotonic, CLOCK_MONOTONIC)
CLOCK(perf_counter, CLOCK_MONOTONIC)
CLOCK(process_time, CLOCK_PROCESS_CPUTIME_ID)
CLOCK(thread_time, CLOCK_THREAD_CPUTIME_ID)

/* Naps until the time has come; interrupts are seen between them. */
static Value sleep_until(Thread *thread, int64_t end) {
    for (;;) {
        if (thread_must_break(thread) && !thread_safepoint(thread)) {
            return VALUE_ERROR;
        }
        int64_t left = end - clock_nanoseconds(CLOCK_MONOTONIC);
        if (left <= 0) {
            return VALUE_NONE;
        }
        struct timespec nap = {.tv_nsec = (long)(left < NAP ? left : NAP)};
        nanosleep(&nap, NULL);
    }
}

static Value time_sleep(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_number(args[0])) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                           type_name_of(thread, args[0]));
    }
    double seconds = number_of(args[0]);
    if (isnan(seconds)) {
        return error_raise(thread, ERROR_VALUE, "Invalid value NaN (not a number)");
    }
    if (seconds < 0) {
        return error_raise(thread, ERROR_VALUE, "sleep length must be non-negative");
    }
    if (seconds > 9e9) {
        return error_raise(thread, ERROR_OVERFLOW, "timestamp too large to convert to C PyTime_t");
    }
    return sleep_until(thread, clock_nanoseconds(CLOCK_MONOTONIC) + (int64_t)(seconds * 1e9));
}

/* Dates: tuples of year, month, day, hour, minute, second, day of the week from Monday, day of the year, summer. */

static Value date_new(Thread *thread, const struct tm *date) {
    Value parts[9] = {
        value_from_int(date->tm_year + 1900),
        value_from_int(date->tm_mon + 1),
        value_from_int(date->tm_mday),
        value_from_int(date->tm_hour),
        value_from_int(date->tm_min),
        value_from_int(date->tm_sec),
        value_from_int((date->tm_wday + 6) % 7),
        value_from_int(date->tm_yday + 1),
        value_from_int(date->tm_isdst),
    };
    return tuple_new(thread, parts, 9);
}

static bool seconds_of(Thread *thread, const Value *args, int count, time_t *seconds) {
    if (count == 0 || args[0] == VALUE_NONE) {
        *seconds = time(NULL);
        return true;
    }
    if (!is_number(args[0])) {
        error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type_name_of(thread, args[0]));
        return false;
    }
    *seconds = (time_t)floor(number_of(args[0]));
    return true;
}

static Value time_gmtime(Thread *thread, const Value *args, int count) {
    time_t seconds;
    struct tm date;
    if (!seconds_of(thread, args, count, &seconds)) {
        return VALUE_ERROR;
    }
    return gmtime_r(&seconds, &date) == NULL ? error_raise(thread, ERROR_OVERFLOW, "timestamp out of range")
                                             : date_new(thread, &date);
}

static Value time_localtime(Thread *thread, const Value *args, int count) {
    time_t seconds;
    struct tm date;
    if (!seconds_of(thread, args, count, &seconds)) {
        return VALUE_ERROR;
    }
    return localtime_r(&seconds, &date) == NULL ? error_raise(thread, ERROR_OVERFLOW, "timestamp out of range")
                                                : date_new(thread, &date);
}

static bool date_from_value(Thread *thread, Value value, struct tm *date) {
    if (!is_tuple(value) || tuple_of(value)->length != 9) {
        error_raise(thread, ERROR_TYPE, "Tuple or struct_time argument required");
        return false;
    }
    int64_t parts[9];
    for (int i = 0; i < 9; i++) {
        if (!index_from_value(thread, tuple_of(value)->items[i], &parts[i])) {
            return false;
        }
    }
    *date = (struct tm){
        .tm_year = (int)parts[0] - 1900,
        .tm_mon = (int)parts[1] - 1,
        .tm_mday = (int)parts[2],
        .tm_hour = (int)parts[3],
        .tm_min = (int)parts[4],
        .tm_sec = (int)parts[5],
        .tm_wday = ((int)parts[6] + 1) % 7,
        .tm_yday = (int)parts[7] - 1,
        .tm_isdst = (int)parts[8],
    };
    return true;
}

static Value time_mktime(Thread *thread, const Value *args, int count) {
    (void)count;
    struct tm date;
    return date_from_value(thread, args[0], &date) ? value_from_double((double)mktime(&date)) : VALUE_ERROR;
}

/* strftime's result for a date, or for now. */
static Value time_strftime(Thread *thread, const Value *args, int count) {
    time_t now = time(NULL);
    struct tm date;
    if (!is_string(args[0])) {
        return error_raise(thread, ERROR_TYPE, "strftime() argument 1 must be str, not %s", type_name_of(thread, args[0]));
    }
    if (count == 1) {
        localtime_r(&now, &date);
    } else if (!date_from_value(thread, args[1], &date)) {
        return VALUE_ERROR;
    }
    Buffer format = {0};
    buffer_put_string(&format, string_of(args[0]));
    buffer_put(&format, "", 1);
    char text[1024] = "";
    size_t size = format.failed ? 0 : strftime(text, sizeof text, format.text, &date);
    buffer_destroy(&format);
    return string_from_utf8(thread, text, utf8_is_valid(text, size) ? size : 0);
}

const BuiltinSpec time_functions[] = {
    {"gmtime", time_gmtime, 0, 1, 0, NULL},
    {"localtime", time_localtime, 0, 1, 0, NULL},
    {"mktime", time_mktime, 1, 1, 0, NULL},
    {"monotonic", time_monotonic, 0, 0, 0, NULL},
    {"monotonic_ns", time_monotonic_ns, 0, 0, 0, NULL},
    {"perf_counter", time_perf_counter, 0, 0, 0, NULL},
    {"perf_counter_ns", time_perf_counter_ns, 0, 0, 0, NULL},
    {"process_time", time_process_time, 0, 0, 0, NULL},
    {"process_time_ns", time_process_time_ns, 0, 0, 0, NULL},
    {"sleep", time_sleep, 1, 1, 0, NULL},
    {"strftime", time_strftime, 1, 2, 0, NULL},
    {"thread_time", time_thread_time, 0, 0, 0, NULL},
    {"thread_time_ns", time_thread_time_ns, 0, 0, 0, NULL},
    {"time", time_time, 0, 0, 0, NULL},
    {"time_ns", time_time_ns, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
