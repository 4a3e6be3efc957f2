/* Reading format specifications. */
#ifndef PYVM_FORMAT_SPEC_H
#define PYVM_FORMAT_SPEC_H

#include "format.h"

/* Read the spec for a value, with what holds where it says nothing. False, with ValueError set, if it is wrong. */
bool format_spec_read(Thread *thread, Value spec, Value value, uint32_t type, uint32_t align, FormatSpec *result);

/* "Unknown format code" */
Value raise_unknown_code(Thread *thread, uint32_t type, Value value);

#endif
