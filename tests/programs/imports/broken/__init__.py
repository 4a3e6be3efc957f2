print("package loaded")
