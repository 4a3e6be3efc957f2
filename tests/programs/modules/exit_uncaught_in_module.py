print("before")
import parts.failing
