value = "fine"
log = []
