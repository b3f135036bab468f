"""How much of a file is read; a release needs a small part of it."""

# Characters of all lines together, in any format.
MAX_TEXT = 300_000
MAX_LINES = 20_000
# Of the same lines with their marks; a link may be longer than its word.
MAX_MARKED_TEXT = 3_000_000

MAX_ENTRIES = 2_000
MAX_UNPACKED = 200_000_000
# Of one part that holds XML; read into memory as a tree.
MAX_XML = 20_000_000
MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 200

MAX_PICTURES = 100
# Of all pictures together.
MAX_PICTURE_BYTES = 40_000_000
