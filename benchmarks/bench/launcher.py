"""Runs a command and prints what it took: status, wall and processor seconds, peak KiB.

A process of its own for each run, and one that imports next to nothing: the peak memory that Linux
reports for a child counts from the fork, when the child still has the memory of its parent.
"""

import os
import resource
import sys
import time

SECONDS = 600  # of processor time: more than that is a program that hangs


def main(output: str, command: list[str]) -> None:
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 1)
        os.dup2(1, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    processor = usage.ru_utime + usage.ru_stime
    print(os.waitstatus_to_exitcode(status), wall, processor, usage.ru_maxrss)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
