"""Sessions in the database; a cookie that no session of ours can have is none."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    def _validate_session_key(self, key):
        # PostgreSQL refuses to look for a key with NUL in it: an error, not a miss.
        return super()._validate_session_key(key) and key.isalnum()
