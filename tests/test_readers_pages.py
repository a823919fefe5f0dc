"""HTML files become bulletins, whatever their bytes are."""

from __future__ import annotations

import gzip
import subprocess
import unicodedata
from pathlib import Path

import pytest

from bantin.readers import fonts
from bantin.readers.decoding import decode, decode_page

from .input_files import read, read_bulletin, read_error, summarise

TEXT = (
    "Sáng 19/12, UBND huyện Ia Pa tổ chức hội nghị và tặng giấy khen cho các tập thể, cá nhân. Đồng chí Nguyễn Văn Ước "
    "đã về dự; quyết định được công bố với nhiều người, những việc này là của tỉnh."
)
PAGE = f"<html><head><title>Tin</title></head><body><p>{TEXT}</p></body></html>"
TCVN3 = {letter: sign for sign, letter in fonts._TCVN3.items()}
VNI = {letter: signs for signs, letter in reversed(fonts._VNI.items())}


def set_in(text: str, font: dict[str, str]) -> str:
    """Return a text as a font's signs, as a page of its time was written."""
    return "".join(font.get(sign, sign) for sign in text)


class TestFiles:
    @pytest.mark.parametrize("name", ["a.html", "a.htm", "A.HTML", "a.html.gz"])
    def test_a_page_is_one_bulletin(self, tmp_path: Path, name: str) -> None:
        """Its source is the decoded page, its text is empty, its media type says what it is."""
        data = PAGE.encode()
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
        bulletin = read_bulletin(tmp_path / name)
        assert (bulletin.html, bulletin.text) == (PAGE, "")
        assert (bulletin.source.media_type, bulletin.source.encoding) == ("text/html", "utf-8")

    def test_folders_hold_pages(self, tmp_path: Path) -> None:
        """Pages stand among other files in the order of their names."""
        for name in ("b.html", "a.txt", "c.htm", "d.css"):
            (tmp_path / name).write_text(PAGE, encoding="utf-8")
        assert [path.rpartition("/")[2] for path in summarise(read(tmp_path))] == ["a.txt", "b.html", "c.htm"]

    @pytest.mark.parametrize(
        ("data", "reason"),
        [(b"", "empty"), (b" \n", "empty"), (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "undecodable")],
    )
    def test_what_is_no_page_is_a_reject(self, tmp_path: Path, data: bytes, reason: str) -> None:
        """Nothing and binary data are not read."""
        (tmp_path / "a.html").write_bytes(data)
        assert read_error(tmp_path / "a.html").reason == reason


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("declared", ["", "utf-8", "windows-1252", "windows-1258", "no such thing"])
    def test_bytes_win_over_what_is_declared(self, encoding: str, declared: str) -> None:
        """UTF-8 and UTF-16 are read as such whatever page and server say."""
        page = PAGE.replace("<head>", f"<head><meta charset='{declared}'>")
        decoded = decode_page(page.encode(encoding), declared or None)
        assert decoded is not None and decoded[0] == page

    @pytest.mark.parametrize("by_server", [True, False])
    def test_declared_encodings_are_believed_where_bytes_tell_nothing(self, by_server: bool) -> None:
        """The server's word, else the page's own, decides between encodings that take any bytes."""
        head = "" if by_server else "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
        page = f"{head}<p>越南新闻，表彰先进集体和个人。</p>"
        assert decode_page(page.encode("gb2312"), "gb2312" if by_server else None) == (page, "gb2312")

    def test_windows_1258(self) -> None:
        """Letters and marks apart, declared or not."""
        apart = "".join(
            unicodedata.normalize("NFD", sign) if sign not in "âêôăơưÂÊÔĂƠƯđĐ" and ord(sign) > 0x7F else sign
            for sign in "huyện tặng giấy khen".replace("ệ", "ê\u0323").replace("ặ", "ă\u0323").replace("ấ", "â\u0301")
        )
        for declared in (None, "windows-1258"):
            decoded = decode_page(apart.encode("windows-1258"), declared)
            assert decoded is not None
            assert unicodedata.normalize("NFC", decoded[0]) == "huyện tặng giấy khen"
            assert decoded[1] == "windows-1258"

    def test_a_page_of_a_server_that_errs(self) -> None:
        """Bytes that the declared encoding cannot hold are read as if nothing were declared."""
        data = PAGE.encode()[:-30] + "ệ".encode()[:2]
        decoded = decode_page(data, "ascii")
        assert decoded is not None and decoded[0].startswith("<html>")


class TestFonts:
    @pytest.mark.parametrize(("font", "name"), [(TCVN3, "tcvn3"), (VNI, "vni")])
    @pytest.mark.parametrize("encoding", ["windows-1252", "utf-8"])
    def test_text_set_in_an_old_font(self, font: dict[str, str], name: str, encoding: str) -> None:
        """Bytes as they were, or made UTF-8 by somebody who knew no better, come back as Unicode."""
        data = set_in(PAGE, font).encode(encoding)
        assert decode_page(data, "iso-8859-1") == (PAGE, name)
        assert decode(set_in(TEXT, font).encode(encoding)) == (TEXT, name)

    @pytest.mark.parametrize(("font", "name"), [(TCVN3, "tcvn3"), (VNI, "vni")])
    def test_signs_written_as_references(self, font: dict[str, str], name: str) -> None:
        """Editors of the time wrote `&cedil;` or `&#184;` for á."""
        numbers = set_in(PAGE, font).encode("ascii", "xmlcharrefreplace")
        assert decode_page(numbers) == (PAGE, name)
        names = set_in(PAGE, font).replace("¸", "&cedil;").replace("µ", "&micro;").replace("ù", "&ugrave;")
        assert decode_page(names.encode("windows-1252")) == (PAGE, name)

    @pytest.mark.parametrize("encoding", ["utf-8", "ascii", "utf-16"])
    def test_unicode_stays_as_it_is(self, encoding: str) -> None:
        """A page in Unicode, its letters as characters or as references, is taken for no font's."""
        data = PAGE.encode(encoding, "xmlcharrefreplace")
        decoded = decode_page(data)
        assert decoded is not None and decoded[1] not in ("tcvn3", "vni")

    def test_other_languages_stay_as_they_are(self) -> None:
        """French has the same signs and no Vietnamese words."""
        page = "<p>Été à la préfecture : « remise des médailles », où le maire a félicité les élèves reçus.</p>" * 9
        assert decode_page(page.encode("windows-1252"), "windows-1252") == (page, "windows-1252")

    def test_the_table_of_tcvn3_is_that_of_the_c_library(self) -> None:
        """Each sign is what `iconv` makes of it."""
        try:
            run = subprocess.run(
                ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
                input="\n".join(fonts._TCVN3).encode("windows-1252"),
                capture_output=True,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError):
            pytest.skip("this system's iconv does not know TCVN5712-1")
        assert run.stdout.decode().split("\n") == list(fonts._TCVN3.values())

    def test_vni_tells_all_letters_apart(self) -> None:
        """Every Vietnamese letter with marks is spelled in one way, and no spelling stands for two."""
        letters = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
        assert set(letters + letters.upper()) == set(fonts._VNI.values())
