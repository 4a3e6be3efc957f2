def starred(*args):  # error: '*' parameters are not supported yet
    pass


def keywords(**kwargs):  # error: '**' parameters are not supported yet
    pass


def keyword_only(*, a):  # error: keyword-only parameters are not supported yet
    pass


def annotated(a: int, b):  # error: annotations are not supported yet
    pass


def returning() -> int:  # error: annotations are not supported yet
    pass


@decorated  # error: decorators are not supported yet
def function():
    pass


def everything(
    a,
    *b: int,  # error: '*' parameters are not supported yet
    c=1,  # error: keyword-only parameters are not supported yet
    **d,  # error: '**' parameters are not supported yet
):
    pass
