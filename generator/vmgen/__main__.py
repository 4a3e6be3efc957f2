"""The process of the `vmgen` command."""

import gc

# A build makes much, frees little and is soon over: looking for garbage takes a tenth of its time.
gc.disable()

from vmgen.cli import main  # noqa: E402 - the imports make much, too

if __name__ == "__main__":
    main()
