"""What every program's time and memory is compared with: starting, printing a line, ending."""

print("hello, world")
