"""
What knows the inside of web pages and Word files, and nothing else.

Runs in a process of its own (see read/sandbox.py), which starts quickly and holds no
secret: nothing in here imports Django or touches network, disk or database.
"""
