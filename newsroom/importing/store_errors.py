class StoreError(ValueError):
    """The release cannot become a draft; the message says what is missing."""
