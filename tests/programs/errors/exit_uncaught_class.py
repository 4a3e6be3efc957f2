"""An uncaught error of the program's own, raised from a handler: status 1."""


class Failure(Exception):
    def __str__(self):
        return "a failure of our own"


def main():
    try:
        {}["key"]
    except KeyError as error:
        print("handling", error)
        raise Failure from error


if __name__ == "__main__":
    print("start")
    main()
