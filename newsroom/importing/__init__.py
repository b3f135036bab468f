"""
The drop-in release: read → understand → match, and the result as JSON.

Nothing in here knows a model: what is stored, and how, is decided elsewhere.
"""
