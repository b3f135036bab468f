"""A mail server that remembers what it took."""

import socketserver
from collections import Counter
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from threading import Thread


class MailServer(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.taken = []
        # Address → what is answered instead of taking it.
        self.refused = {}
        # Called when somebody comes, and when a mail was taken but not answered yet.
        self.on_arrival = self.on_taking = lambda: None

    @property
    def port(self):
        return self.server_address[1]

    def recipients(self):
        return [mail["To"] for mail in self.taken]

    def count_by_id(self):
        return Counter(mail["Message-ID"] for mail in self.taken)


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        with suppress(ConnectionError):
            self.server.on_arrival()
            self.say("220 ready")
            while line := self.rfile.readline():
                self.answer(line.decode().strip())

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())

    def answer(self, line):
        command = line[:4].upper()
        if command == "RCPT":
            address = line.partition("<")[2].partition(">")[0]
            self.say(self.server.refused.get(address, "250 ok"))
        elif command == "DATA":
            self.say("354 go on")
            lines = iter(self.rfile.readline, b".\r\n")
            mail = message_from_bytes(b"".join(lines), policy=policy.default)
            self.server.taken.append(mail)
            self.server.on_taking()
            self.say("250 taken")
        elif command == "QUIT":
            self.say("221 bye")
        else:
            self.say("250 ok")


@contextmanager
def running_mail_server():
    with MailServer() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
