/* The module time. */
#define _POSIX_C_SOURCE 200809L /* clocks */

#include <errno.h>
#include <math.h>
#include <time.h>

#include "errors.h"
#include "modules.h"
#include "structure.h"
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

/* Dates: structures of year, month, day, hour, minute, second, day of the week from Monday, day of the year, summer. */

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
    Interpreter *interpreter = thread->interpreter;
    return structure_new(thread, type_as(interpreter->date_type), parts, 9);
}

static bool seconds_of(Thread *thread, const Value *args, int count, time_t *seconds) {
    if (count == 0 || args[0] == VALUE_NONE) {
        *seconds = time(NULL);
        return true;
    }
    if (is_bigint(args[0])) {
        error_raise(thread, ERROR_OVERFLOW, "timestamp out of range for platform time_t");
        return false;
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

static bool date_from_value(Thread *thread, Value value, const char *function, struct tm *date) {
    if (!is_tuple_like(value)) {
        error_raise(thread, ERROR_TYPE, "Tuple or struct_time argument required");
        return false;
    }
    if (tuple_of(value)->length != 9) {
        error_raise(thread, ERROR_TYPE, "%s(): illegal time tuple argument", function);
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
    return date_from_value(thread, args[0], "mktime", &date) ? value_from_double((double)mktime(&date)) : VALUE_ERROR;
}

static Value date_text(Thread *thread, const char *format, const struct tm *date) {
    char text[1024] = "";
    size_t size = strftime(text, sizeof text, format, date);
    return string_from_utf8(thread, text, utf8_is_valid(text, size) ? size : 0);
}

/* strftime's result for a date, or for now. */
static Value time_strftime(Thread *thread, const Value *args, int count) {
    time_t now = time(NULL);
    struct tm date;
    if (!is_string_like(args[0])) {
        return error_raise(thread, ERROR_TYPE, "strftime() argument 1 must be str, not %s", type_name_of(thread, args[0]));
    }
    if (count == 1) {
        localtime_r(&now, &date);
    } else if (!date_from_value(thread, args[1], "strftime", &date)) {
        return VALUE_ERROR;
    }
    Buffer format = {0};
    buffer_put_string(&format, string_of(args[0]));
    buffer_put(&format, "", 1);
    Value text = format.failed ? error_raise_memory(thread) : date_text(thread, format.text, &date);
    buffer_destroy(&format);
    return text;
}

#define DATE_FORMAT "%a %b %e %H:%M:%S %Y"

static Value time_asctime(Thread *thread, const Value *args, int count) {
    time_t now = time(NULL);
    struct tm date;
    if (count == 0) {
        localtime_r(&now, &date);
    } else if (!date_from_value(thread, args[0], "asctime", &date)) {
        return VALUE_ERROR;
    }
    return date_text(thread, DATE_FORMAT, &date);
}

static Value time_ctime(Thread *thread, const Value *args, int count) {
    time_t seconds;
    struct tm date;
    if (!seconds_of(thread, args, count, &seconds)) {
        return VALUE_ERROR;
    }
    return localtime_r(&seconds, &date) == NULL ? error_raise(thread, ERROR_OVERFLOW, "timestamp out of range")
                                                : date_text(thread, DATE_FORMAT, &date);
}

const BuiltinSpec time_functions[] = {
    {"asctime", time_asctime, 0, 1, 0, NULL},
    {"ctime", time_ctime, 0, 1, 0, NULL},
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

bool time_fill(Thread *thread, Module *module) {
    const char *fields = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst";
    Type *date = structure_type_new(thread, "time.struct_time", fields);
    if (date == NULL) {
        return false;
    }
    Value type = thread->interpreter->date_type = value_from_object(date);
    return module_set(thread, module, "struct_time", type);
}
