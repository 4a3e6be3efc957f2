x = (1 +  # error: '(' was never closed
