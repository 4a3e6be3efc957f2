#include "types.h"

#include <stdio.h>

#include "builtins.h"
#include "construct.h"
#include "error_attributes.h"
#include "exception.h"
#include "object_methods.h"
#include "operators.h"

bool table_install(Thread *thread, void *owner, Table *table, const char *name, Value value) {
    Value key = is_error(value) ? VALUE_ERROR : name_from_text(thread, name);
    return !is_error(key) && table_set(thread, owner, table, key, value);
}

bool type_install_function(Thread *thread, Type *type, const BuiltinSpec *spec) {
    return table_install(thread, type, &type->attributes, spec->name, builtin_new(thread, spec, type));
}

bool type_install_functions(Thread *thread, Type *type, const BuiltinSpec *specs) {
    for (const BuiltinSpec *spec = specs; spec != NULL && spec->name != NULL; spec++) {
        if (!type_install_function(thread, type, spec)) {
            return false;
        }
    }
    return true;
}

/* Names. */

static const char *const special_texts[SPECIAL_COUNT] = {
#define X(NAME, name) [SPECIAL_##NAME] = "__" #name "__",
    BINARY_SPECIALS(X)
    OTHER_SPECIALS(X)
#undef X
#define X(NAME, name) [SPECIAL_REFLECTED + SPECIAL_##NAME] = "__r" #name "__",
    BINARY_SPECIALS(X)
#undef X
#define X(NAME, name) [SPECIAL_IN_PLACE + SPECIAL_##NAME] = "__i" #name "__",
    BINARY_SPECIALS(X)
#undef X
};

static const char *const runtime_texts[NAME_COUNT] = {
#define X(NAME, text) [NAME_##NAME] = text,
    RUNTIME_NAMES(X)
#undef X
};

static bool install_names(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    for (int i = 0; i < SPECIAL_COUNT; i++) {
        Value name = name_from_text(thread, special_texts[i]);
        interpreter->special_names[i] = name;
        if (is_error(name)
            || !table_set(thread, NULL, &interpreter->special_numbers, name, value_from_int(i))) {
            return false;
        }
    }
    for (int i = 0; i < NAME_COUNT; i++) {
        interpreter->names[i] = name_from_text(thread, runtime_texts[i]);
        if (is_error(interpreter->names[i])) {
            return false;
        }
    }
    return true;
}

/* Types. */

static bool has_word(const char *text, const char *word) {
    size_t size = strlen(word);
    for (const char *at = text; at != NULL && (at = strstr(at, word)) != NULL; at += size) {
        if ((at == text || at[-1] == ' ') && (at[size] == ' ' || at[size] == '\0')) {
            return true;
        }
    }
    return false;
}

static bool has_method(const BuiltinSpec *methods, const char *name) {
    for (const BuiltinSpec *spec = methods; spec != NULL && spec->name != NULL; spec++) {
        if (strcmp(spec->name, name) == 0) {
            return true;
        }
    }
    return false;
}

static bool fill_type(Thread *thread, Type *type, const KindInfo *info) {
    bool is_comparable = has_word(info->specials, "eq") || has_method(info->methods, "__eq__");
    bool is_unhashable = is_comparable && !has_word(info->specials, "hash");
    bool is_made = info->construct != NULL || type->layout == KIND_INSTANCE || type->layout == KIND_TYPE
                   || type->layout == KIND_EXCEPTION;
    if ((is_made && !type_install_new(thread, type)) || !type_install_functions(thread, type, info->methods)
        || !specials_install(thread, type, info->specials)
        || (is_unhashable && !table_install(thread, type, &type->attributes, "__hash__", VALUE_NONE))) {
        return false;
    }
    if (!info->is_base) {
        type->header.flags |= TYPE_IS_FINAL;
    }
    return true;
}

/* Can a program give any attributes to the objects of a kind themselves? */
static bool has_dict(Kind kind) {
    return kind == KIND_TYPE || kind == KIND_FUNCTION || kind == KIND_MODULE;
}

/* All but the types of exceptions. Integers of any size have one type, whatever they are made of. */
static bool install_kinds(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    Type *object = interpreter->types[KIND_INSTANCE];
    for (int kind = KIND_FREE + 1; kind < KIND_COUNT; kind++) {
        const KindInfo *info = &kind_infos[kind];
        Type *base = kind == KIND_BOOL ? interpreter->types[KIND_INT] : object;
        if (interpreter->types[kind] == NULL && info->type_name != NULL) {
            interpreter->types[kind] = type_new_builtin(thread, info->type_name, base, (Kind)kind);
        }
        Type *type = interpreter->types[kind];
        if (info->type_name != NULL && (type == NULL || !fill_type(thread, type, info))) {
            return false;
        }
        if (type != NULL && !has_dict((Kind)kind)) {
            type->header.flags |= TYPE_HAS_NO_DICT;
        }
    }
    interpreter->types[KIND_BIGINT] = interpreter->types[KIND_INT];
    return true;
}

/* `object` and `type` need each other. */
static bool install_first(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    Type *object = type_new_builtin(thread, "object", NULL, KIND_INSTANCE);
    interpreter->types[KIND_INSTANCE] = object;
    Type *type = object == NULL ? NULL : type_new_builtin(thread, "type", object, KIND_TYPE);
    if (type == NULL) {
        return false;
    }
    interpreter->types[KIND_TYPE] = type;
    object->metatype = type->metatype = type;
    return table_install(thread, object, &object->attributes, "__doc__", VALUE_NONE);
}

/* A new type of errors; the types that it is derived from are there. */
static Type *new_error_type(Thread *thread, ErrorType number) {
    Type **types = thread->interpreter->error_types;
    ErrorType base = error_type_base(number);
    const Value bases[2] = {
        value_from_object(base == number ? thread->interpreter->types[KIND_INSTANCE] : types[base]),
        value_from_object(types[ERROR_EXCEPTION]),
    };
    int count = number == ERROR_EXCEPTION_GROUP ? 2 : 1; /* the only one with two */
    return type_new_builtin_of(thread, error_type_name(number), bases, count, KIND_EXCEPTION);
}

static bool install_error_type(Thread *thread, ErrorType number) {
    Type **types = thread->interpreter->error_types;
    ErrorType base = error_type_base(number);
    if (types[number] != NULL) {
        return true;
    }
    if (base != number && !install_error_type(thread, base)) {
        return false;
    }
    Type *type = new_error_type(thread, number);
    types[number] = type;
    return type != NULL && (base != number || fill_type(thread, type, &kind_infos[KIND_EXCEPTION]))
           && type_install_functions(thread, type, error_type_methods(number));
}

bool types_install(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    Tuple *empty = tuple_allocate(thread, 0);
    if (empty == NULL) {
        return false;
    }
    interpreter->empty_tuple = &empty->header;
    if (!install_names(thread) || !install_first(thread) || !install_kinds(thread)) {
        return false;
    }
    for (int type = 0; type < ERROR_TYPE_COUNT; type++) {
        if (!install_error_type(thread, (ErrorType)type)) {
            return false;
        }
    }
    /* Only now do all have what they inherit. */
    for (Type *type = interpreter->all_types; type != NULL; type = type->next) {
        type_resolve(thread, type);
    }
    return true;
}
