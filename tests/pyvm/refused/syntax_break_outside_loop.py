break  # error: 'break' outside loop
