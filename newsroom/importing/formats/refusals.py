class Refused(Exception):
    """The file cannot be read: a code of read/sentences.py, and what it speaks of."""

    def __init__(self, code, **parameters):
        super().__init__(code)
        self.code, self.parameters = code, parameters
