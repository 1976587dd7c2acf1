"""A practice to talk to from outside: a server on a new folder, with its owner signed in."""
import http.client
import json
import pathlib
import subprocess


class Practice:
    def __init__(self, palpate, folder):
        data = str(pathlib.Path(folder, "data"))
        self.command = [palpate, "serve", "--data", data, "--listen", "127.0.0.1:0"]
        self.start()
        link = subprocess.run([palpate, "link", "--data", data], text=True, check=True,
                              capture_output=True).stdout.strip().rsplit("#", 1)[1]
        self.fields = {}
        status, said, fields = self.ask("POST", "/api/v1/welcome", {
            "link": link, "name": "Owner", "email": "o@example.org",
            "password": "quiet lamp over water"})
        assert status == 200, said
        self.person = said["person"]["id"]
        self.fields = {"Cookie": fields["Set-Cookie"].split(";")[0],
                       "X-CSRF-Token": said["csrf_token"]}

    def start(self):
        """Also again, after it was killed."""
        self.process = subprocess.Popen(self.command, text=True, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def ask(self, method, target, body=None, **more):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        fields = {**self.fields, **{name.replace("_", "-"): text for name, text in more.items()}}
        if body is not None:
            fields["Content-Type"] = "application/json"
        connection.request(method, target, None if body is None else json.dumps(body), fields)
        reply = connection.getresponse()
        text = reply.read().decode()
        connection.close()
        is_json = "json" in (reply.getheader("Content-Type") or "")
        return reply.status, json.loads(text) if is_json else text, reply.headers

    def add(self, target, body):
        status, said, _ = self.ask("POST", target, body)
        assert status == 201, (target, status, said)
        return said

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()
