if x:
    y = 1
  z = 2  # error: unindent does not match any outer indentation level
