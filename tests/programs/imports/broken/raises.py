from broken import fine

fine.log.append(len(fine.log))
raise ValueError("while importing")
