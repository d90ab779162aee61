import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ORDERS_NAME = os.environ["ORDERS_NAME"]


class App(BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"ok": true}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET


if __name__ == "__main__":
    ThreadingHTTPServer(("", int(os.environ["PORT"])), App).serve_forever()
