/* Run through a compiler's preprocessor: its name and version, as runtime/default_modes.txt has them. */
#if defined(__clang__)
compiler clang __clang_major__ __clang_minor__ __clang_patchlevel__
#elif defined(__GNUC__)
compiler gcc __GNUC__ __GNUC_MINOR__ __GNUC_PATCHLEVEL__
#else
compiler other 0 0 0
#endif
