"""The contacts of a directory, found by name, address and number without a search."""

from collections import defaultdict

from .names import may_be_same, name_words
from .numbers import number_keys

MANY = 8
BEARERS = 100


class People:
    """Made once for a directory, however many releases are matched with it."""

    def __init__(self, records):
        self._by_name = defaultdict(list)
        self._by_word = defaultdict(list)
        self._by_address = defaultdict(list)
        self._by_number = defaultdict(list)
        for record in records:
            for name in {name_words(name) for name in record.names}:
                self._by_name[name].append(record)
                for word in set(name):
                    self._by_word[word].append((name, record))
            for address in {email.casefold() for email in record.emails}:
                self._by_address[address].append(record)
            for number in number_keys(record.phones, record.office):
                self._by_number[number].append(record)

    def named(self, name):
        return self._by_name.get(name_words(name), []) if name else []

    def reached_at(self, contact, region):
        """Return those who share an address or number with a printed contact."""
        found = []
        for email in contact.emails:
            found += self._by_address.get(email.casefold(), ())
        for number in number_keys(contact.phones, region):
            found += self._by_number.get(number, ())
        return found

    def perhaps(self, name):
        """Return those whose name may be the same, shortened or longer."""
        words = name_words(name) if name else ()
        found = {}
        # A family name first, which few share; of a "Maria" not all are looked at.
        for word in sorted(words, key=lambda word: len(self._by_word.get(word, ()))):
            if len(word) > 1:
                for other, record in self._by_word.get(word, ())[:BEARERS]:
                    if may_be_same(words, other):
                        found[record.id] = record
            if len(found) >= MANY:
                break
        return list(found.values())
