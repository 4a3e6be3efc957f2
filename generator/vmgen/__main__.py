"""The process of the `vmgen` command."""

import atexit
import gc

# A build makes much, frees little and is soon over: looking for garbage takes a tenth of its time,
# and looking for it once more at the end another tenth, so that all is declared no garbage then.
gc.disable()
atexit.register(gc.freeze)

from vmgen.cli import main  # noqa: E402 - the imports make much, too

if __name__ == "__main__":
    main()
