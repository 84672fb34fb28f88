#!/usr/bin/env python3
"""Follows one feed and prints a line for each event: its position, type, subject and id, and whether there is data.

README.md beside it says how to run it. It needs Python 3.9 and nothing else; take it as a beginning, and put what you do
in handle().
"""

import http.client
import json
import os
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

WAIT_SECONDS = 30
PATIENCE_SECONDS = 60
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0


def handle(event):
    """What is done with an event. It may come again when this program was stopped before the cursor was kept."""
    content = "withheld" if event.get("withheld") else "data" if "data" in event else "gone"
    print(event["sequence"], event["type"], event["subject"], event["id"], content, flush=True)


class Token:
    """An access token, got with the client's own credentials and used until shortly before it expires."""

    MARGIN_SECONDS = 45

    def __init__(self, issuer):
        self.endpoint = issuer.rstrip("/") + "/protocol/openid-connect/token"
        self.forget()

    def forget(self):
        self.kept, self.good_until = "", 0.0

    def value(self):
        if time.monotonic() >= self.good_until:
            asked = time.monotonic()
            form = urllib.parse.urlencode({
                "grant_type": "client_credentials",
                "client_id": os.environ["CLIENT_ID"],
                "client_secret": os.environ["CLIENT_SECRET"],
            })
            try:
                with urllib.request.urlopen(self.endpoint, form.encode(), timeout=20) as answer:
                    token = json.load(answer)
            except urllib.error.HTTPError as refused:
                # Not to be taken for an answer of the feed: a realm that starts answers many things.
                raise OSError(f"no token: answered {refused.code}") from refused
            self.kept = token["access_token"]
            self.good_until = asked + token["expires_in"] - self.MARGIN_SECONDS
        return self.kept


class Cursor:
    """Where the follower is, in a file that holds the old cursor or the new one and never half of it."""

    def __init__(self, path):
        self.path = path
        self.kept = ""
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                self.kept = file.read().strip()

    def keep(self, cursor):
        if cursor != self.kept:
            with open(self.path + ".next", "w", encoding="utf-8") as file:
                file.write(cursor)
                file.flush()
                os.fsync(file.fileno())
            os.replace(self.path + ".next", self.path)
            self.kept = cursor

    def forget(self):
        if os.path.exists(self.path):
            os.remove(self.path)
        self.kept = ""


class Follower:
    def __init__(self, gateway, feed, issuer, path):
        self.feed = f"{gateway.rstrip('/')}/api/v1/{feed}/events"
        self.token = Token(issuer)
        self.cursor = Cursor(path)
        self.pause = FIRST_PAUSE

    def follow(self):
        while True:
            try:
                self.step()
            except urllib.error.HTTPError as refused:
                self.refused(refused)
            except (OSError, http.client.HTTPException, ValueError) as broken:
                note(f"{broken!r}; trying again in {self.pause} s")
                self.back_off()

    def step(self):
        """One part of the feed. The cursor is kept after its events were handled, and never before."""
        asked = {"limit": 200, "wait": WAIT_SECONDS}
        if self.cursor.kept:
            asked["after"] = self.cursor.kept
        request = urllib.request.Request(
            f"{self.feed}?{urllib.parse.urlencode(asked)}",
            headers={"Authorization": f"Bearer {self.token.value()}", "Accept": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
            part = json.load(answer)
        for event in part["items"]:
            handle(event)
        self.cursor.keep(part["page"]["endCursor"])
        self.pause = FIRST_PAUSE

    def refused(self, refused):
        with refused:
            if refused.code == 401:
                note("the token is not good any more")
                self.token.forget()
                self.back_off()
            elif refused.code == 410:
                # What was built from the feed is to be thrown away here: its positions stand for something else now.
                note("the feed begins anew")
                self.cursor.forget()
            elif refused.code in (429, 503):
                asked = int(refused.headers.get("Retry-After", "1"))
                note(f"answered {refused.code}; trying again in {asked} s")
                time.sleep(asked)
            elif refused.code in (400, 403, 404):
                sys.exit(f"refused: {refused.read().decode(errors='replace')}")
            else:
                note(f"answered {refused.code}; trying again in {self.pause} s")
                self.back_off()

    def back_off(self):
        time.sleep(self.pause * random.uniform(0.5, 1))
        self.pause = min(self.pause * 2, LONGEST_PAUSE)


def note(text):
    print(time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("follower.py <gateway> <feed> <issuer> <cursor file>, with CLIENT_ID and CLIENT_SECRET")
    try:
        Follower(*sys.argv[1:]).follow()
    except KeyboardInterrupt:
        pass
