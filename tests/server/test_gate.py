"""What every request passes: names of this machine, its own pages, and paths that exist."""

from __future__ import annotations

import gzip

import pytest

from tests.server.conftest import Run
from tests.server.house import PAGE, House
from workshop.server.one_script import one_script


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", ""])
def test_a_name_that_is_not_this_machines_is_refused(run: Run, host: str) -> None:
    async def scene(house: House) -> None:
        name = host.format(port=house.heart.doors.port)
        for path in ("/", "/api/day", "/api/state"):
            answer = await house.asks("GET", path, {"Host": name})
            assert (answer.status, answer.json["code"]) == (421, "host")

    run(scene)


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST", "127.0.0.1"])
def test_names_of_this_machine_are_taken(run: Run, name: str) -> None:
    async def scene(house: House) -> None:
        own = f"{name}:{house.heart.doors.port}"
        assert (await house.asks("GET", "/api/health", {"Host": own})).json == {"alive": True}
        assert (await house.asks("GET", "/api/health", {"Host": own, "Origin": f"http://{own}"})).status == 200

    run(scene)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1", ""])
def test_another_sites_page_is_refused(run: Run, origin: str) -> None:
    async def scene(house: House) -> None:
        headers = {"Origin": origin.format(port=house.heart.doors.port)}
        for method, path in (("POST", "/api/join"), ("POST", "/api/commands"), ("GET", "/api/events"), ("GET", "/")):
            answer = await house.asks(method, path, headers, b"{}" if method == "POST" else None)
            assert (answer.status, answer.json["code"]) == (403, "origin")

    run(scene)


def test_a_page_from_anywhere_may_read_only_that_the_heart_is_here(run: Run) -> None:
    async def scene(house: House) -> None:
        asker = {"Origin": "http://192.168.1.7:8765"}
        answer = await house.asks("GET", "/api/health", asker)
        assert (answer.status, answer.json) == (200, {"alive": True})
        assert answer.headers["access-control-allow-origin"] == "*"
        assert (await house.asks("POST", "/api/health", asker, b"{}")).status == 403
        assert (await house.asks("GET", "/api/health", {**asker, "Host": "evil.example"})).status == 421
        for path in ("/", "/api/day", "/api/arrival", "/api/openapi.json"):
            assert "access-control-allow-origin" not in (await house.asks("GET", path)).headers

    run(scene)


def test_every_answer_forbids_what_a_page_has_no_need_of(run: Run) -> None:
    async def scene(house: House) -> None:
        token = {"Authorization": f"Bearer {house.host.caller.token}"}
        answers = [
            await house.asks("GET", "/"),
            await house.asks("GET", "/api/day"),
            await house.asks("GET", "/api/state", token),
            await house.asks("GET", "/nothing"),
            await house.asks("POST", "/api/commands", token, b"{}"),
            await house.asks("GET", "/api/day", {"Host": "evil"}),
        ]
        for answer in answers:
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert "unsafe" not in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert not {"server", "date"} & {name.lower() for name in answer.headers}

    run(scene)


@pytest.mark.parametrize(
    "path",
    [
        "/phone/../../pyproject.toml", "/phone/%2e%2e/%2e%2e/pyproject.toml", "//etc/passwd", "/phone/..%2fapp.js",
        "/phone/%00", "/phone/index.html%00.js", "/phone\\app.js", "/.git/config", "/phone/", "/fonts/", "/%ff",
        "/phone/" + "a" * 8000, "/api", "/api/", "/api/commands/", "/api/texts/../../x.json", "/api/texts/xx.json",
    ],
)  # fmt: skip
def test_a_path_that_is_not_there_is_not_there(run: Run, path: str) -> None:
    async def scene(house: House) -> None:
        answer = await house.asks("GET", path)
        assert (answer.status, answer.json["code"]) == (404, "unknown_path")

    run(scene)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/api/join", "POST"), ("GET", "/api/commands", "POST"), ("DELETE", "/", "GET, HEAD"),
        ("PUT", "/phone/app.js", "GET, HEAD"), ("POST", "/api/day", "GET, HEAD"), ("POST", "/api/state", "GET"),
        ("OPTIONS", "/api/commands", "POST"), ("TRACE", "/", "GET, HEAD"), ("PATCH", "/api/events", "GET"),
        ("DELETE", "/api/pictures/picture-of-mine", "GET, HEAD, POST"),
    ],
)  # fmt: skip
def test_a_method_that_a_door_does_not_know_is_refused_with_those_it_does(
    run: Run, method: str, path: str, allowed: str
) -> None:
    async def scene(house: House) -> None:
        answer = await house.asks(method, path)
        assert (answer.status, answer.headers["allow"]) == (405, allowed)
        assert (answer.json["code"], answer.json["saved"]) == ("wrong_method", False)

    run(scene)


def test_the_page_is_at_the_front_and_its_parts_beside_it(run: Run) -> None:
    async def scene(house: House) -> None:
        front = await house.asks("GET", "/?m=2")
        assert front.headers["content-type"] == "text/html; charset=utf-8"
        assert front.body == (PAGE / "index.html").read_bytes()
        script = await house.asks("GET", "/phone/app.js")
        assert script.headers["content-type"] == "text/javascript; charset=utf-8"
        for name in ("atkinson-regular", "atkinson-bold", "bricolage-bold", "caveat"):
            font = await house.asks("GET", f"/fonts/{name}.ttf")
            assert font.headers["content-type"] == "font/ttf"
            assert len(font.body) > 10_000

    run(scene)


def test_a_part_is_sent_packed_and_only_once(run: Run) -> None:
    async def scene(house: House) -> None:
        url = f"{house.base}/phone/app.js"
        async with house.session.get(url, auto_decompress=False, headers={"Accept-Encoding": "gzip"}) as packed:
            assert gzip.decompress(await packed.read()) == one_script(PAGE, "app.js").encode()
            tag = packed.headers["etag"]
        again = await house.asks("GET", "/phone/app.js", {"If-None-Match": tag})
        assert (again.status, again.body) == (304, b"")
        head = await house.asks("HEAD", "/phone/app.js")
        assert (head.status, head.body) == (200, b"")

    run(scene)


def test_the_texts_of_each_language_are_there(run: Run) -> None:
    async def scene(house: House) -> None:
        assert (await house.asks("GET", "/api/texts/da.json")).json == {}
        english = (await house.asks("GET", "/api/texts/en.json")).json
        assert english
        assert all(isinstance(text, str) for text in english.values())

    run(scene)


def test_the_join_page_is_told_what_it_needs(run: Run) -> None:
    async def scene(house: House) -> None:
        told = (await house.asks("GET", "/api/day")).json
        about = {"title", "challenge", "date", "organiser", "lang", "groups", "seats", "open", "rehearsal"}
        assert set(told) == about | {"group"}
        assert told["group"] is None
        assert told["groups"][0] == {"id": "m1", "name": "Mål 1", "seat": "goal:g1"}
        assert [seat["seat"] for seat in told["seats"]] == ["goal:g1", "goal:g2", "goal:g3", "group:free"]
        assert "KLØVER" not in str(told)

    run(scene)
