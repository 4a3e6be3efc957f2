c = f(*a), *a  # error: starred expressions are not supported yet
