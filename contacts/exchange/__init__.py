"""
Media contacts as files: vCard 3.0 (RFC 2426) and 4.0 (RFC 6350), and CSV.

A file is written from contacts (staff_cards.py, csv_write.py, and public_cards.py for
what readers may have) and read into rows (vcard_read.py, csv_read.py); filling.py turns
a row into a contact. plan.py says what an import would do, store.py does it.
"""
